/** Laws of the client-facing half, for whatever an answer is made of. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { ChatEvent } from '../../../src/chat/event.js';
import type { JsonValue } from '../../../src/chat/json.js';
import type { Part, Signature } from '../../../src/chat/request.js';
import { compileSchemas } from '../../contract/load-schemas.js';
import { arbitraryAnswer } from '../aial-chat/arbitrary-answers.js';
import {
  contextOf,
  replyOf,
  returned,
  sdkMessage,
  streamText,
  wireEvents,
  type Body,
} from './surface-harness.js';

const check = compileSchemas();

/** What is wrong with the order of a stream's events; undefined when nothing is. */
function disorder(events: readonly Body[]): string | undefined {
  const names = events.filter(({ type }) => type !== 'ping').map(({ type, index }) => [type, index] as const);
  let open: number | undefined;
  let next = 0;
  for (const [position, [type, index]] of names.entries()) {
    const place = `${position} ${String(type)} ${String(index)}`;
    if ((position === 0) !== (type === 'message_start')) return place;
    if ((position === names.length - 1) !== (type === 'message_stop')) return place;
    if ((position === names.length - 2) !== (type === 'message_delta')) return place;
    if (type === 'content_block_start') {
      if (open !== undefined || index !== next) return place;
      open = next;
      next += 1;
    } else if (index !== undefined) {
      if (index !== open) return place;
      if (type === 'content_block_stop') open = undefined;
    } else if (open !== undefined) return place;
  }
  return undefined;
}

/** An answer that another vendor may give: what is of this format itself comes from its own decoder only. */
const answer = arbitraryAnswer.map((events) =>
  events.map((event) => {
    const text = JSON.stringify(event).replaceAll(
      '"dialect":"anthropic-messages"',
      '"dialect":"google-generate"',
    );
    return JSON.parse(text) as ChatEvent;
  }),
);

test('whatever an answer is, its stream fits the contract and has one block open at a time', () => {
  fc.assert(
    fc.property(answer, (events) => {
      for (const vendorDialect of ['openai-responses', 'anthropic-messages'] as const) {
        const written = wireEvents(streamText(events, contextOf({ vendorDialect })));
        expect(disorder(written)).toBeUndefined();
        expect(written.map((event) => check('AnthropicStreamEvent', event)).find(Boolean)).toBeUndefined();
      }
    }),
    { numRuns: 500 },
  );
});

test('whatever an answer is, its whole form fits the contract', () => {
  fc.assert(
    fc.property(answer, (events) => {
      expect(check('AnthropicMessage', replyOf(events))).toBeUndefined();
    }),
    { numRuns: 300 },
  );
});

const said = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
const signature: fc.Arbitrary<Signature> = fc.record({
  provider: fc.constantFrom('openai', 'google', 'xai', 'anthropic'),
  dialect: fc.constantFrom(
    'openai-responses' as const,
    'google-generate' as const,
    'anthropic-messages' as const,
  ),
  value: said,
});
const maybe = fc.option(signature, { nil: undefined });
/** JSON has no -0. */
const json = fc.json().map((text) => JSON.parse(text) as JsonValue);
const part: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ text: said, state: maybe }).map(({ text, state }) => signed({ type: 'text', text }, state)),
  signature.map((state) => signed({ type: 'text', text: '' }, state)),
  fc
    .record({
      form: fc.constantFrom('full' as const, 'summary' as const),
      text: fc.string(),
      state: signature,
    })
    .map(({ form, text, state }) => signed({ type: 'reasoning', form, text }, state)),
  signature.map((state) => signed({ type: 'reasoning', form: 'redacted', text: '' }, state)),
  fc
    .record({ name: said, value: json, state: maybe })
    .map(({ name, value, state }) =>
      signed({ type: 'opaque', dialect: 'google-generate', name, value: value }, state),
    ),
  fc
    .record({ name: said, argumentsValue: fc.dictionary(said, json), state: maybe })
    .map(({ name, argumentsValue, state }) => {
      const argumentsText = JSON.stringify(argumentsValue);
      const call = { callId: '', name, argumentsText, input: 'json', executor: 'client' } as const;
      return signed({ type: 'tool-call', ...call }, state);
    }),
);

function signed(body: Part, state: Signature | undefined): Part {
  return state === undefined ? body : { ...body, signature: state };
}

const parts = fc
  .array(part, { minLength: 1, maxLength: 6 })
  .map((list) =>
    list.map((each, index) => (each.type === 'tool-call' ? { ...each, callId: `call_${index}` } : each)),
  );

/** The parts as a vendor would stream them, in pieces, all opened before the first is closed where `isTangled`. */
function flowing(list: readonly Part[], isTangled: boolean): ChatEvent[] {
  const starts = list.map((each, block): ChatEvent => {
    const start = { type: 'block-start', block } as const;
    if (each.type === 'opaque') return { type: 'part', block, part: each };
    if (each.type === 'reasoning') return { ...start, kind: 'reasoning', form: each.form };
    if (each.type !== 'tool-call') return { ...start, kind: 'text' };
    const { callId, name } = each;
    return { ...start, kind: 'tool-call', callId, name, input: 'json', executor: 'client' };
  });
  const bodies = list.map((each, block): ChatEvent[] => {
    if (each.type === 'opaque') return [];
    const text: string = each.type === 'tool-call' ? each.argumentsText : (each as Body)['text'];
    const half = Math.ceil(text.length / 2);
    return [text.slice(0, half), text.slice(half)].map((piece): ChatEvent => {
      if (each.type === 'tool-call') return { type: 'tool-call-delta', block, argumentsText: piece };
      return { type: each.type === 'reasoning' ? 'reasoning-delta' : 'text-delta', block, text: piece };
    });
  });
  const ends = list.map(({ type, signature: state }, block): ChatEvent[] =>
    type === 'opaque'
      ? []
      : [{ type: 'block-end', block, ...(state === undefined ? {} : { signature: state }) }],
  );
  const inside = isTangled
    ? [
        ...starts,
        ...bodies.flatMap(([first]) => first ?? []),
        ...bodies.flatMap(([, second]) => second ?? []),
        ...ends.toReversed().flat(),
      ]
    : list.flatMap((_, block) => [starts[block]!, ...bodies[block]!, ...ends[block]!]);
  return [
    { type: 'start', id: 'a', model: 'm', provider: 'openai' },
    ...inside,
    { type: 'finish', finish: { reason: 'stop' } },
  ];
}

/** As the hub has them: neighbouring texts stay apart, what an unsigned empty text says is nothing. */
function meaning(list: readonly Part[]): unknown[] {
  return list.map(({ type, signature: state, ...body }) => {
    const { text, name, callId, argumentsText, form, value } = body as Body;
    const said = argumentsText === undefined ? undefined : JSON.parse(argumentsText);
    return { type, text, name, callId, said, form, value, state };
  });
}

/** Half of a character does not survive UTF-8, so it is not sent. */
const isSound = (list: readonly Part[]): boolean => JSON.stringify(list).isWellFormed();

test('what a client sends back has every signature on the part that it was on, streamed or whole', async () => {
  await fc.assert(
    fc.asyncProperty(parts.filter(isSound), fc.boolean(), async (list, isTangled) => {
      const events = flowing(list, isTangled);
      const wanted = meaning(list.map(thoughtOfOwn));
      const whole = returned(replyOf(events)['content']);
      expect(meaning(whole)).toEqual(wanted);
      const { content } = await sdkMessage(streamText(events));
      expect(meaning(returned(content))).toEqual(meaning(list.map(thoughtOfOwn)));
      // And once more: what was opened is sealed again.
      expect(meaning(returned(replyOf(flowing(whole, false))['content']))).toEqual(wanted);
    }),
    { numRuns: 200 },
  );
});

/** How much Anthropic shows of its own thinking is not said on the wire. */
function thoughtOfOwn(each: Part): Part {
  const isOwn = each.signature?.provider === 'anthropic' && each.signature.dialect === 'anthropic-messages';
  return each.type === 'reasoning' && isOwn && each.form !== 'redacted' ? { ...each, form: 'full' } : each;
}

test('the SDK reads from the stream what stands in the whole reply', async () => {
  await fc.assert(
    fc.asyncProperty(parts.filter(isSound), fc.boolean(), async (list, isTangled) => {
      const events = flowing(list, isTangled);
      const whole = replyOf(flowing(list, isTangled));
      const message = await sdkMessage(streamText(events));
      // A stream learns late of a call's state, so that it stands after the call.
      const sorted = (content: Body[]): string[] =>
        content.map((block) => JSON.stringify(sortedBlock(block))).toSorted();
      expect(sorted(message['content'])).toEqual(sorted(whole['content']));
      expect(message['stop_reason']).toBe(whole['stop_reason']);
    }),
    { numRuns: 150 },
  );
});

function sortedBlock(block: Body): Body {
  return Object.fromEntries(Object.entries(block).toSorted(([left], [right]) => left.localeCompare(right)));
}
