/** Laws that hold for whatever a vendor sends and whatever an answer is made of. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { ChatEvent } from '../../../src/chat/event.js';
import { fold } from '../../../src/chat/fold.js';
import { checkGrammar } from '../../../src/chat/grammar.js';
import type { Part } from '../../../src/chat/request.js';
import { openaiResponsesSurface } from '../../../src/dialects/openai-responses/surface.js';
import { openaiResponsesVendor } from '../../../src/dialects/openai-responses/vendor.js';
import { frameDecoder } from '../../../src/wire/sse-decode.js';
import {
  contextOf,
  dataOf,
  decodeJson,
  decodeStream,
  encodeStream,
  framesOf,
  requestOf,
  type Body,
} from './answers.js';

const request = requestOf({ model: 'best', input: 'Hi', stream: true });
const context = contextOf(request);

const itemTypes = ['message', 'reasoning', 'function_call', 'custom_tool_call', 'shell_call', 'new_call'];
const eventTypes = [
  ...['response.created', 'response.in_progress', 'response.queued'],
  ...['response.output_item.added', 'response.output_item.done'],
  ...['response.output_text.delta', 'response.output_text.done', 'response.output_text.annotation.added'],
  ...['response.refusal.delta', 'response.refusal.done'],
  ...['response.reasoning_text.delta', 'response.reasoning_text.done'],
  ...['response.reasoning_summary_text.delta', 'response.reasoning_summary_text.done'],
  ...['response.function_call_arguments.delta', 'response.function_call_arguments.done'],
  ...['response.custom_tool_call_input.delta', 'response.custom_tool_call_input.done'],
  ...['response.audio.delta', 'response.audio.transcript.delta', 'response.web_search_call.searching'],
  ...['response.new.event', '__proto__', 'constructor'],
];
const endTypes = ['response.completed', 'response.incomplete', 'response.failed', 'error'];

/** A member as it should be, or any JSON in its place. */
const or = <T>(usual: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: fc.jsonValue() });
const text = fc.string({ maxLength: 6 });
const contentPart = fc.record(
  {
    type: or(fc.constantFrom('output_text', 'refusal', 'summary_text', 'reasoning_text', 'new_part')),
    text: or(text),
    refusal: or(text),
    annotations: or(fc.array(or(fc.record({ type: text, url: text })), { maxLength: 2 })),
  },
  { requiredKeys: [] },
);
const item = fc.record(
  {
    type: or(fc.constantFrom(...itemTypes)),
    id: or(fc.constantFrom('a', 'b', 'c')),
    call_id: or(fc.constantFrom('c1', 'c2')),
    name: or(text),
    arguments: or(text),
    input: or(text),
    status: or(fc.constantFrom('completed', 'incomplete')),
    content: or(fc.array(or(contentPart), { maxLength: 3 })),
    summary: or(fc.array(or(contentPart), { maxLength: 3 })),
    encrypted_content: or(text),
  },
  { requiredKeys: [] },
);
const response = fc.record(
  {
    id: or(text),
    model: or(text),
    created_at: or(fc.nat()),
    status: or(fc.constantFrom('completed', 'incomplete', 'failed', 'queued')),
    output: or(fc.array(or(item), { maxLength: 3 })),
    error: fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.jsonValue() }),
    incomplete_details: or(fc.constant(null)),
    usage: or(fc.record({ input_tokens: or(fc.nat()) })),
    mood: fc.jsonValue(),
  },
  { requiredKeys: [] },
);
const eventOf = (types: readonly string[]): fc.Arbitrary<Body> =>
  fc.record(
    {
      type: or(fc.constantFrom(...types)),
      output_index: or(fc.nat(2)),
      content_index: or(fc.nat(2)),
      summary_index: or(fc.nat(2)),
      annotation_index: or(fc.nat(2)),
      delta: or(text),
      text: or(text),
      arguments: or(text),
      item: or(item),
      annotation: or(fc.record({ type: text })),
      response: or(response),
    },
    { requiredKeys: ['type'] },
  );
const stream = fc
  .tuple(fc.array(eventOf(eventTypes), { maxLength: 25 }), fc.array(eventOf(endTypes), { maxLength: 2 }))
  .map((parts) => parts.flat());

test('whatever comes, the decoder throws nothing and keeps to the grammar', () => {
  fc.assert(
    fc.property(stream, fc.constantFrom('eof' as const, 'reset' as const), (events, how) => {
      const decoder = openaiResponsesVendor.streamDecoder({ provider: 'openai' });
      const read = events.flatMap((event) => decoder.push({ data: JSON.stringify(event) }));
      read.push(...decoder.end(how));
      expect(checkGrammar(read)).toBeUndefined();
      // And whatever was read can be written.
      expect(encodeStream(read, context)).not.toBe('');
    }),
    { numRuns: 600 },
  );
});

test('whatever a reply is, it is read and keeps to the grammar', () => {
  fc.assert(
    fc.property(or(response), (reply) => {
      const read = openaiResponsesVendor.decodeReply(reply as Body, { provider: 'openai' });
      expect(checkGrammar(read)).toBeUndefined();
    }),
    { numRuns: 400 },
  );
});

/** A piece of an answer, and the events it may come in: whole, or cut at will. */
const said = fc.string({ minLength: 1, maxLength: 12, unit: 'binary' });
const own = fc
  .string({ minLength: 1 })
  .map((value) => ({ provider: 'openai', dialect: 'openai-responses', value }) as const);
const part: fc.Arbitrary<Part> = fc.oneof(
  said.map((words): Part => ({ type: 'text', text: words })),
  said.map((words): Part => ({ type: 'refusal', text: words })),
  fc
    .record({ form: fc.constantFrom('summary' as const, 'full' as const), text: said, signature: own })
    .map((thought): Part => ({ type: 'reasoning', ...thought })),
  fc
    .record({
      name: said,
      argumentsText: fc.string(),
      input: fc.constantFrom('json' as const, 'text' as const),
    })
    .map((call): Part => ({ type: 'tool-call', callId: '', executor: 'client', ...call })),
);
/** Each part is an item of its own, as in this format a call and a thought are. */
const answer = fc
  .array(part, { minLength: 1, maxLength: 6 })
  .map((parts) =>
    parts.map((each, index) =>
      each.type === 'tool-call'
        ? { ...each, callId: `call_${index}`, item: { index } }
        : { ...each, item: { index } },
    ),
  );

/** The part as a vendor would stream it, cut after this many characters. */
function flowing(each: Part, block: number, cut: number): ChatEvent[] {
  const { item: ref, signature } = each;
  const place = ref === undefined ? { block } : { block, item: ref };
  const end: ChatEvent = { type: 'block-end', block, ...(signature === undefined ? {} : { signature }) };
  const halves = (whole: string): string[] =>
    [whole.slice(0, cut), whole.slice(cut)].filter((half) => half !== '');
  switch (each.type) {
    case 'text':
    case 'refusal':
      return [
        { type: 'block-start', ...place, kind: each.type },
        ...halves(each.text).map((half): ChatEvent => ({ type: `${each.type}-delta`, block, text: half })),
        end,
      ];
    case 'reasoning':
      return [
        { type: 'block-start', ...place, kind: 'reasoning', form: each.form },
        ...halves(each.text).map((half): ChatEvent => ({ type: 'reasoning-delta', block, text: half })),
        end,
      ];
    case 'tool-call': {
      const { callId, name, input, executor } = each;
      return [
        { type: 'block-start', ...place, kind: 'tool-call', callId, name, input, executor },
        ...halves(each.argumentsText).map((half): ChatEvent => ({
          type: 'tool-call-delta',
          block,
          argumentsText: half,
        })),
        end,
      ];
    }
    default:
      return [{ type: 'part', block, part: each }];
  }
}

function eventsOf(parts: readonly Part[], cut: number): ChatEvent[] {
  const isCall = parts.some(({ type }) => type === 'tool-call');
  return [
    { type: 'start', id: 'resp_1', model: 'm', provider: 'openai', createdAtMs: 1_000 },
    ...parts.flatMap((each, block) =>
      cut === 0 ? [{ type: 'part', block, part: each } as const] : flowing(each, block, cut),
    ),
    { type: 'finish', finish: { reason: isCall ? 'tool-calls' : 'stop', rawReason: 'completed' } },
  ];
}

/** The parts but for the ids, which are made up where a vendor gives none. */
function meaningOf(events: readonly ChatEvent[]): unknown {
  return fold(events).message.parts.map(({ item: _item, signature, ...body }) => ({
    ...body,
    // No arguments at all are an empty object of them.
    ...('argumentsText' in body && body.input === 'json'
      ? { argumentsText: body.argumentsText || '{}' }
      : {}),
    state: signature?.value,
  }));
}

test('an answer that is written and read again is the same, streamed and whole', () => {
  fc.assert(
    fc.property(answer, fc.nat(4), (parts, cut) => {
      const events = eventsOf(parts, cut);
      const streamed = encodeStream(events, context);
      const whole = openaiResponsesSurface.encodeReply(fold(events), context) as unknown as Body;
      expect(meaningOf(decodeStream(streamed))).toEqual(meaningOf(events));
      expect(meaningOf(decodeJson(whole))).toEqual(meaningOf(events));
      expect(dataOf(framesOf(streamed)).at(-1)?.['response']).toEqual(whole);
    }),
  );
});

test('bytes may be cut anywhere', () => {
  fc.assert(
    fc.property(answer, fc.array(fc.nat(400), { maxLength: 8 }), (parts, cuts) => {
      const bytes = new TextEncoder().encode(encodeStream(eventsOf(parts, 1), context));
      const frames = frameDecoder({ maxFrameBytes: 1_000_000 });
      const decoder = openaiResponsesVendor.streamDecoder({ provider: 'openai' });
      const places = [0, ...cuts.map((cut) => cut % bytes.length).toSorted((a, b) => a - b), bytes.length];
      const read = places.flatMap((place, index) =>
        frames.push(bytes.subarray(place, places[index + 1])).flatMap((frame) => decoder.push(frame)),
      );
      read.push(...decoder.end('eof'));
      expect(read).toEqual(decodeStream(bytes));
    }),
  );
});
