/** Laws over recorded Chat Completions traffic: what is read is written back, and every vendor's stream obeys the grammar. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { ChatEvent } from '../../../src/chat/event.js';
import { fold } from '../../../src/chat/fold.js';
import { checkGrammar } from '../../../src/chat/grammar.js';
import type { ReplyContext } from '../../../src/dialects/dialect.js';
import { openaiChatSurface } from '../../../src/dialects/openai-chat/surface.js';
import { openaiChatVendor } from '../../../src/dialects/openai-chat/vendor.js';
import { frameDecoder } from '../../../src/wire/sse-decode.js';
import { corpusCases, cut, hasCorpus, type CorpusCase } from '../../harness/corpus.js';

const undo = { provider: 'openai' };
const parsed = ({ body }: CorpusCase): any => JSON.parse(body.toString());

/** Members whose values differ, by pointer. */
function differences(left: any, right: any, pointer = ''): string[] {
  if (JSON.stringify(left) === JSON.stringify(right)) return [];
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null)
    return [pointer];
  if (Array.isArray(left) !== Array.isArray(right)) return [pointer];
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].flatMap((name) => differences(left[name], right[name], `${pointer}/${name}`));
}

function contextFor(request: ReplyContext['request']): ReplyContext {
  return {
    request,
    requestId: 'r',
    receivedAtMs: 0,
    vendorDialect: 'openai-chat',
    withExtensions: true,
    warnings: [],
  };
}

const plainRequest = openaiChatSurface.decodeRequest({ body: { model: 'm', messages: [] } });

function eventsOf(each: CorpusCase, seed = 1): ChatEvent[] {
  if (!each.isStream) return openaiChatVendor.decodeReply(parsed(each), undo);
  const frames = frameDecoder({ maxFrameBytes: 50_000_000 });
  const decoder = openaiChatVendor.streamDecoder(undo);
  const events = cut(each.body, seed).flatMap((piece) =>
    frames.push(piece).flatMap((frame) => decoder.push(frame)),
  );
  return [...events, ...frames.end().flatMap((frame) => decoder.push(frame)), ...decoder.end('eof')];
}

const recorded = corpusCases('openai/chat-completions').filter(({ status }) => status === 200);

(hasCorpus ? describe : describe.skip)('recorded traffic (skipped without ../shared/corpus)', () => {
  test('a request that is read and written back is the same JSON', () => {
    const wrong: string[] = [];
    const requests = recorded.filter(
      ({ request }) => request !== undefined && Array.isArray(request['messages']),
    );
    for (const { name, request } of requests) {
      const body = structuredClone(request) as any;
      const decoded = openaiChatSurface.decodeRequest({ body, bytes: Buffer.from('{}') });
      const encoded = openaiChatVendor.encodeRequest(decoded, { provider: 'openai', model: body.model });
      const found = differences(request, encoded.body)
        // Usage is asked for on every translated stream.
        .filter((pointer) => !(body.stream === true && pointer.startsWith('/stream_options')));
      if (found.length > 0) wrong.push(`${name}: ${found.join(' ')}`);
      expect(encoded.warnings).toEqual([]);
    }
    console.log(`${requests.length - wrong.length} of ${requests.length} requests are the same`);
    expect(wrong).toEqual([]);
    expect(requests.length).toBeGreaterThan(200);
  });

  test('a reply that is read and written back is the same JSON', () => {
    const wrong: string[] = [];
    // One recording is of the older completions endpoint, whose format this is not.
    const replies = recorded.filter(
      (each) =>
        !each.isStream && parsed(each).choices?.length === 1 && parsed(each).object !== 'text_completion',
    );
    for (const each of replies) {
      const reply = parsed(each);
      const written: any = openaiChatSurface.encodeReply(fold(eventsOf(each)), contextFor(plainRequest));
      const found = differences(reply, written).filter((pointer) => {
        const [left, right] = [at(reply, pointer), at(written, pointer)];
        // Null, an empty list and absent all say nothing; older replies lack members that newer ones have as null.
        const says = (value: unknown): boolean =>
          !(value === null || value === undefined || (Array.isArray(value) && value.length === 0));
        return says(left) || says(right);
      });
      // The words are in reasoning_content, whichever of its two names the vendor used.
      const own = found.filter((pointer) => !/message\/reasoning(_content)?$|\/finish_reason$/.test(pointer));
      if (own.length > 0) wrong.push(`${each.name}: ${own.join(' ')}`);
    }
    console.log(`${replies.length - wrong.length} of ${replies.length} replies are the same`);
    expect(wrong).toEqual([]);
    expect(replies.length).toBeGreaterThan(100);
  });

  test('a stream means the same however it is cut', () => {
    for (const each of recorded.filter(({ isStream }) => isStream)) {
      const [one, other] = [eventsOf(each, 1), eventsOf(each, 99)];
      expect(checkGrammar(one)).toBeUndefined();
      expect(other).toEqual(one);
    }
  });

  test.each([
    'azure-openai',
    'xai',
    'mistral',
    'perplexity',
    'openrouter',
    'deepseek',
    'groq',
    'together',
    'cerebras',
    'cloudflare',
    'alibaba',
    'moonshot',
    'ollama',
    'lmstudio',
    'huggingface',
    'zai',
    'vercel-gateway',
    'github-copilot',
    'bedrock-mantle',
  ])('%s: every answer is read to its end, in order', (vendor) => {
    for (const each of corpusCases(`${vendor}/chat-completions`)) {
      if (each.status !== 200 || each.body.byteLength === 0) continue;
      const events = eventsOf(each);
      expect({ name: each.name, problem: checkGrammar(events) }).toEqual({
        name: each.name,
        problem: undefined,
      });
    }
  });
});

function at(value: any, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce((place, name) => place?.[name], value);
}

describe('whatever a vendor sends', () => {
  const member = fc.constantFrom(
    'id',
    'model',
    'choices',
    'delta',
    'index',
    'content',
    'tool_calls',
    'function',
    'name',
    'arguments',
    'finish_reason',
    'usage',
    'error',
    'refusal',
    'audio',
    'annotations',
    'reasoning_content',
    'logprobs',
    'message',
    'type',
    'text',
    'thinking',
    'custom',
    'input',
  );
  const anyJson = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom(null, true, 0, -1, 1.5, '', 'text', 'stop', 'tool_calls'),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(member, tie('value'), { maxKeys: 5 }),
    ),
  })).value;
  const chunk = fc.record({
    id: fc.constant('c'),
    model: fc.constant('m'),
    choices: fc.array(
      fc.record({
        index: fc.constantFrom(0, 1),
        delta: fc.dictionary(member, anyJson),
        finish_reason: fc.constantFrom(null, 'stop'),
      }),
    ),
  });

  test('nothing is thrown, and the events are in order', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyJson, chunk)), fc.boolean(), (chunks, isDone) => {
        const decoder = openaiChatVendor.streamDecoder(undo);
        const events = chunks.flatMap((data) => decoder.push({ data: JSON.stringify(data) }));
        if (isDone) events.push(...decoder.push({ data: '[DONE]' }));
        events.push(...decoder.end('eof'));
        return checkGrammar(events) === undefined;
      }),
      { numRuns: 2_000 },
    );
  });

  test('a whole reply, too', () => {
    fc.assert(
      fc.property(
        anyJson,
        (body) => checkGrammar(openaiChatVendor.decodeReply(body as never, undo)) === undefined,
      ),
    );
  });
});
