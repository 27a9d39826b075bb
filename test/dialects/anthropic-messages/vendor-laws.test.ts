/** Laws of the vendor-facing half: whatever Anthropic, or who pretends to be it, sends. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { ChatEvent } from '../../../src/chat/event.js';
import { fold } from '../../../src/chat/fold.js';
import { checkGrammar } from '../../../src/chat/grammar.js';
import { anthropicMessagesVendor } from '../../../src/dialects/anthropic-messages/vendor.js';
import type { Undo } from '../../../src/dialects/dialect.js';
import { framesOf, readReply, read, reply, start, stop, streamOf, type Body } from './vendor-events.js';

const undo: Undo = {
  provider: 'anthropic',
  customTools: ['patch'],
  namespaces: { files__read: { namespace: 'files', name: 'read' } },
  toolNames: { now_1: 'now?' },
  jsonTool: 'json_answer',
};

const words = fc.string({ maxLength: 12 });
const index = fc.integer({ min: 0, max: 3 });
const usage = fc.record({ input_tokens: fc.nat(), output_tokens: fc.nat() }, { requiredKeys: [] });

const name = fc.constantFrom('patch', 'files__read', 'now_1', 'json_answer', 'other');
const call = fc.record({
  type: fc.constantFrom('tool_use', 'server_tool_use', 'mcp_tool_use'),
  id: words,
  name,
  input: fc.dictionary(words, words, { maxKeys: 2 }),
});
const content: fc.Arbitrary<Body> = fc.oneof(
  fc.record({ type: fc.constant('text'), text: words }),
  fc.record({ type: fc.constant('thinking'), thinking: words, signature: words }),
  fc.record({ type: fc.constant('redacted_thinking'), data: words }),
  call,
  fc.record({ type: fc.constantFrom('web_search_tool_result', 'compaction', 'brand_new'), content: words }),
);
const delta: fc.Arbitrary<Body> = fc.oneof(
  fc.record({ type: fc.constant('text_delta'), text: words }),
  fc.record({ type: fc.constant('thinking_delta'), thinking: words }),
  fc.record({ type: fc.constant('signature_delta'), signature: words }),
  fc.record({ type: fc.constant('input_json_delta'), partial_json: words }),
  fc.record({ type: fc.constant('citations_delta'), citation: fc.record({ url: words }) }),
  fc.record({ type: fc.constantFrom('compaction_delta', 'brand_new_delta'), content: words }),
);
const event: fc.Arbitrary<Body> = fc.oneof(
  fc.record({ type: fc.constant('message_start'), message: fc.record({ id: words, model: words, usage }) }),
  fc.record({ type: fc.constant('content_block_start'), index, content_block: content }),
  fc.record({ type: fc.constant('content_block_delta'), index, delta }),
  fc.record({ type: fc.constant('content_block_stop'), index }),
  fc.record({ type: fc.constant('message_delta'), delta: fc.record({ stop_reason: words }), usage }),
  fc.constant({ type: 'message_stop' }),
  fc.constant({ type: 'ping' }),
  fc.record({ type: fc.constantFrom('error', 'brand_new'), error: fc.jsonValue() }),
  // Any JSON at all under a known name.
  fc
    .tuple(
      fc.constantFrom('message_start', 'content_block_start', 'content_block_delta', 'message_delta'),
      fc.dictionary(words, fc.jsonValue()),
    )
    .map(([type, members]) => ({ ...members, type })),
);

function decoded(events: readonly Body[], how: 'eof' | 'reset'): ChatEvent[] {
  const decoder = anthropicMessagesVendor.streamDecoder(undo);
  const frames = framesOf(streamOf(events));
  return [...frames.flatMap((frame) => decoder.push(frame)), ...decoder.end(how)];
}

test('events in any order keep to the grammar, and only a message_stop makes a whole answer', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 20 }), fc.constantFrom('eof', 'reset'), (events, how) => {
      const read = decoded(events, how);
      expect(checkGrammar(read)).toBeUndefined();
      const isWhole = read.at(-1)?.type === 'finish';
      expect(isWhole && !events.some(({ type }) => type === 'message_stop')).toBe(false);
    }),
    { numRuns: 1_000 },
  );
});

test('any JSON reply keeps to the grammar', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.jsonValue(),
        fc.record({ content: fc.array(fc.oneof(content, fc.jsonValue())), usage, stop_reason: words }),
      ),
      (body) => {
        const events = anthropicMessagesVendor.decodeReply(JSON.parse(JSON.stringify(body)), undo);
        expect(checkGrammar(events)).toBeUndefined();
      },
    ),
    { numRuns: 1_000 },
  );
});

/** A block cut into the deltas that a stream has. */
function pieces(index: number, block: Body, cuts: number): Body[] {
  const cutUp = (text: string): string[] => {
    const at = Math.min(cuts, text.length);
    return [text.slice(0, at), text.slice(at)];
  };
  const parts = ((): [Body, Body[]] => {
    switch (block['type']) {
      case 'text':
        return [{ ...block, text: '' }, cutUp(block['text']).map((text) => ({ type: 'text_delta', text }))];
      case 'thinking':
        return [
          { ...block, thinking: '', signature: '' },
          [
            ...cutUp(block['thinking']).map((thinking) => ({ type: 'thinking_delta', thinking })),
            { type: 'signature_delta', signature: block['signature'] },
          ],
        ];
      case 'tool_use':
      case 'server_tool_use':
      case 'mcp_tool_use':
        return [
          { ...block, input: {} },
          cutUp(JSON.stringify(block['input'])).map((json) => ({
            type: 'input_json_delta',
            partial_json: json,
          })),
        ];
      default:
        return [block, []];
    }
  })();
  const [begin, deltas] = parts;
  return [
    { type: 'content_block_start', index, content_block: begin },
    ...deltas.map((each) => ({ type: 'content_block_delta', index, delta: each })),
    { type: 'content_block_stop', index },
  ];
}

test('fold(stream) = fold(JSON), wherever blocks are cut', () => {
  const reason = fc.constantFrom('end_turn', 'tool_use', 'max_tokens', 'pause_turn', 'refusal');
  fc.assert(
    fc.property(
      fc.array(content, { maxLength: 6 }),
      reason,
      fc.nat({ max: 12 }),
      (blocks, stopReason, cuts) => {
        const counts = { input_tokens: 10, output_tokens: 5 };
        const events = [
          start(),
          ...blocks.flatMap((block, place) => pieces(place, block, cuts)),
          ...stop(stopReason, counts),
        ];
        const streamed = fold(read(events, undo));
        const whole = fold(readReply(reply(blocks, { stop_reason: stopReason, usage: counts }), undo));
        // Each block whose type is new is warned of once, in both.
        expect(streamed).toEqual(whole);
      },
    ),
    { numRuns: 500 },
  );
});

describe('the byte path', () => {
  test.each([
    ['message_start', true],
    ['message_delta', true],
    ['message_stop', true],
    ['error', true],
    ['content_block_delta', false],
    ['ping', false],
  ])('%s is telling: %s', (type, isTelling) => {
    const data = JSON.stringify({ type, padding: '' });
    expect(anthropicMessagesVendor.isTelling({ event: type, data })).toBe(isTelling);
    // Some proxies leave the names out.
    expect(anthropicMessagesVendor.isTelling({ data })).toBe(isTelling);
  });
});
