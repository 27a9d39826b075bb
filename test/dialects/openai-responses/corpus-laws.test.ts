/** The wire side law: recorded bodies come through this dialect and out again as they were. */
import { describe, expect, test } from '@jest/globals';

import type { ChatEvent } from '../../../src/chat/event.js';
import { fold } from '../../../src/chat/fold.js';
import { checkGrammar } from '../../../src/chat/grammar.js';
import type { ChatResult } from '../../../src/chat/result.js';
import { openaiResponsesSurface } from '../../../src/dialects/openai-responses/surface.js';
import { openaiResponsesVendor } from '../../../src/dialects/openai-responses/vendor.js';
import { corpusCases, hasCorpus, type CorpusCase } from '../../harness/corpus.js';
import {
  contextOf,
  dataOf,
  decodeJson,
  decodeStream,
  differences,
  encodeStream,
  framesOf,
  report,
  requestOf,
  type Body,
  type Difference,
} from './answers.js';

if (!hasCorpus) console.warn('openai-responses: ../shared/corpus is missing, the laws are not tried on it');

const answered = corpusCases('openai/responses').filter(({ status }) => status === 200);
const requests = answered.filter(({ request }) => request !== undefined);
const replies = answered
  .filter(({ isStream }) => !isStream)
  .map((each) => ({ ...each, reply: JSON.parse(each.body.toString()) as Body }))
  .filter(({ reply }) => reply['object'] === 'response');
const streams = answered.filter(({ isStream }) => isStream);

/** Members in which a response says again what the request said or set by default: they are no part of an answer. */
const echoes = new Set(
  [
    'background billing completed_at conversation frequency_penalty instructions max_output_tokens',
    'max_tool_calls metadata moderation parallel_tool_calls presence_penalty previous_response_id prompt',
    'prompt_cache_key prompt_cache_options prompt_cache_retention reasoning safety_identifier store',
    'temperature text tool_choice tools tool_usage top_logprobs top_p truncation user',
  ].flatMap((line) => line.split(' ')),
);

/** Why a reply may differ from its recording. */
function reasonFor({ place, left, right }: Difference): string | undefined {
  const [, member = ''] = place.split('/');
  if (echoes.has(member)) return 'an echo of the request';
  // Replies of 2025 lack the list; every newer one has it.
  if (place === '/output/#/content/#/logprobs' && left === undefined)
    return 'an empty list the vendor sends by now';
  if ((place === '/error' || place === '/incomplete_details') && left === undefined)
    return 'null the vendor sends always, cut out of a fixture';
  if (left === null && right === undefined) return 'null says nothing';
  if (place === '/status' && left === 'complete') return 'a fixture that was made by hand';
  return undefined;
}

function unexplained(
  name: string,
  left: unknown,
  right: unknown,
): { name: string; difference: Difference }[] {
  return differences(left, right)
    .filter((difference) => reasonFor(difference) === undefined)
    .map((difference) => ({ name, difference }));
}

function modelOf(request: Record<string, unknown> | undefined): string {
  const model = request?.['model'];
  return typeof model === 'string' ? model : '';
}

const describeCorpus = hasCorpus ? describe : describe.skip;

describeCorpus('recorded requests', () => {
  test('are written again just as they were read', () => {
    const found = requests.flatMap(({ name, request }) => {
      const model = modelOf(request);
      const { body, warnings } = openaiResponsesVendor.encodeRequest(requestOf(request ?? {}), {
        provider: 'openai',
        model,
      });
      expect([name, warnings]).toEqual([name, []]);
      return differences(request, body).map((difference) => ({ name, difference }));
    });
    expect(requests.length).toBeGreaterThan(300);
    expect(report(found)).toBe('');
  });

  test('are not stored, and bring state back, where the client spoke another format', () => {
    for (const { name, request } of requests) {
      const { source: _source, ...foreign } = requestOf(request ?? {});
      const { body } = openaiResponsesVendor.encodeRequest(foreign, { provider: 'openai', model: 'gpt-5' });
      // What is to be stored is refused where the vendor's own store is not meant.
      expect([name, body['store']]).toEqual([name, false]);
      expect([name, body['include']]).toEqual([
        name,
        expect.arrayContaining(['reasoning.encrypted_content']),
      ]);
    }
  });
});

describeCorpus('recorded replies', () => {
  test('are written again just as they were read', () => {
    const found = replies.flatMap(({ name, reply, request }) => {
      const events = decodeJson(reply);
      expect([name, checkGrammar(events)]).toEqual([name, undefined]);
      const context = contextOf(requestOf(request ?? {}));
      return unexplained(name, reply, openaiResponsesSurface.encodeReply(fold(events), context));
    });
    expect(replies.length).toBeGreaterThan(250);
    expect(report(found)).toBe('');
  });
});

/** Fixtures whose stream and last event do not belong together, or that have no end. */
const unusable: Record<string, string> = {
  'vercel--openai-error.1': 'ends with an error',
  'vercel--parallel-tool-call-wrapper.1': 'lost a brace in its last event',
  'vercel--openai-reasoning-encrypted-content.1': 'two answers, one after the other',
  'vercel--openai-phase.1': 'items were cut out of the last event',
};

function isUsable({ name }: CorpusCase): boolean {
  return unusable[name.split('/').at(-1) ?? ''] === undefined;
}

/** The parts in the order of the vendor's items: some come whole while others still flow. */
function inItemOrder(result: ChatResult): ChatResult {
  const parts = result.message.parts.toSorted(
    (left, right) => (left.item?.index ?? 0) - (right.item?.index ?? 0),
  );
  return { ...result, message: { ...result.message, parts } };
}

/** State is sealed anew for each event that holds it, and the last event rounds logarithms. */
function isToldTwice({ place, left, right }: Difference): boolean {
  if (/\/(encrypted_content|fingerprint|signature\/value)$/.test(place)) return true;
  return place.endsWith('/logprob') && Math.abs(Number(left) - Number(right)) < 1e-6;
}

function finalResponse({ body }: CorpusCase): Body {
  const ends = ['response.completed', 'response.incomplete'];
  const last = dataOf(framesOf(body)).findLast(({ type }) => ends.includes(type));
  return last?.['response'] as Body;
}

describeCorpus('recorded streams', () => {
  const usable = streams.filter(isUsable);

  test('keep to the grammar', () => {
    for (const { name, body } of streams) {
      const events = decodeStream(body);
      expect([name, checkGrammar(events)]).toEqual([name, undefined]);
      expect([name, events.filter(({ type }) => type === 'warning')]).toEqual([name, []]);
    }
  });

  test('mean what their last event says', () => {
    const found = usable.flatMap((each) => {
      const whole = fold(decodeJson(finalResponse(each)));
      const streamed = inItemOrder(fold(decodeStream(each.body)));
      return differences(whole, streamed)
        .filter((difference) => !isToldTwice(difference))
        .map((difference) => ({ name: each.name, difference }));
    });
    expect(usable.length).toBeGreaterThan(100);
    expect(report(found)).toBe('');
  });

  test('end, written again, with the response that was recorded', () => {
    const found = usable.flatMap((each) => {
      const context = contextOf(requestOf(each.request ?? {}));
      const written = dataOf(framesOf(encodeStream(decodeStream(each.body), context)));
      const last = written.at(-1)?.['response'] as Body;
      return unexplained(each.name, finalResponse(each), last).filter(
        ({ difference }) => !isToldTwice(difference),
      );
    });
    expect(report(found)).toBe('');
  });

  test('say the same when they are written and read again', () => {
    const found = usable.flatMap(({ name, body, request }) => {
      const once = fold(decodeStream(body));
      const text = encodeStream(decodeStream(body), contextOf(requestOf(request ?? {})));
      return differences(once, fold(decodeStream(text))).map((difference) => ({ name, difference }));
    });
    expect(report(found)).toBe('');
  });

  test('have the vendor’s events in the vendor’s order, but for progress and what is in no event of ours', () => {
    for (const { name, body, request } of usable) {
      if (name.includes('mcp-list-tools')) continue;
      const text = encodeStream(decodeStream(body), contextOf(requestOf(request ?? {})));
      expect([name, outline(framesOf(text))]).toEqual([name, outline(framesOf(body))]);
    }
  });
});

/** The events' names; of several like ones in a row only the first, and without those that only tell of progress. */
function outline(frames: ReturnType<typeof framesOf>): string[] {
  const isProgress = /_call[._]|mcp_list_tools|_call_(?:code|arguments|command|output|operation)|keepalive/;
  const names = dataOf(frames).map(({ type }) => String(type));
  const told = names.filter((name) => !isProgress.test(name) || /function_call|custom_tool_call/.test(name));
  return told.filter((name, index) => name !== told[index - 1]);
}

describeCorpus('other vendors of this format', () => {
  const vendors = ['xai', 'azure-openai', 'bedrock-mantle', 'deepseek', 'github-copilot', 'lmstudio'];

  test.each(vendors)('%s is read to its end', (vendor) => {
    const cases = corpusCases(`${vendor}/responses`).filter(({ status }) => status === 200);
    expect(cases.length).toBeGreaterThan(0);
    for (const { name, isStream, body, tags } of cases) {
      // Several answers in one stream are an error: the laws of hostile streams have them.
      if (tags.includes('concatenated')) continue;
      const reply = isStream ? undefined : (JSON.parse(body.toString()) as Body);
      if (reply !== undefined && reply['object'] !== 'response') continue;
      const events = reply === undefined ? decodeStream(body, vendor) : decodeJson(reply, vendor);
      expect([name, checkGrammar(events)]).toEqual([name, undefined]);
      expect([name, typesOf(events)]).toEqual([name, expect.arrayContaining(['finish', 'usage'])]);
      expect([name, typesOf(events).includes('warning')]).toEqual([name, false]);
    }
  });
});

function typesOf(events: readonly ChatEvent[]): string[] {
  return events.map(({ type }) => type);
}
