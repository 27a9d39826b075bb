/** Golden streams: events in, the client's bytes out, to be read in review. */
import { describe, expect, test } from '@jest/globals';

import type { ChatEvent } from '../../../src/chat/event.js';
import type { Signature } from '../../../src/chat/request.js';
import { sealSignature } from '../../../src/dialects/seal.js';
import { contextOf, hello, replyOf, requestOf, streamText, wireEvents } from './surface-harness.js';

const start: ChatEvent = { type: 'start', id: 'msg_1', model: 'm', provider: 'openai' };
const stop: ChatEvent = { type: 'finish', finish: { reason: 'stop', rawReason: 'stop' } };
const quiet = contextOf({ withExtensions: false });
const own = contextOf({ vendorDialect: 'anthropic-messages' });

/** The stream without its first and its last two events, a line each. */
function middle(events: readonly ChatEvent[], context = quiet): string[] {
  return wireEvents(streamText([start, ...events, stop], context))
    .slice(1, -2)
    .map(({ type, index, ...rest }) => `${index} ${type} ${JSON.stringify(rest)}`);
}

const text = (block: number, ...pieces: string[]): ChatEvent[] => [
  { type: 'block-start', block, kind: 'text' },
  ...pieces.map((piece): ChatEvent => ({ type: 'text-delta', block, text: piece })),
  { type: 'block-end', block },
];

test('an answer in words, to the byte', () => {
  const usage = (output: number): ChatEvent => ({
    type: 'usage',
    usage: { input: { total: 20, cacheRead: 4, cacheWrite: 1 }, output: { total: output, reasoning: 2 } },
  });
  const events = [start, usage(1), ...text(0, 'The ', 'Odra.'), usage(9), stop];
  expect(streamText(events, quiet)).toBe(
    [
      'event: message_start',
      'data: {"type":"message_start","message":{"id":"msg_1","type":"message","role":"assistant","model":"m","content":[],"stop_reason":null,"stop_sequence":null,"usage":{"input_tokens":15,"output_tokens":1,"cache_creation_input_tokens":1,"cache_read_input_tokens":4,"output_tokens_details":{"thinking_tokens":2}}}}',
      '',
      'event: content_block_start',
      'data: {"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}',
      '',
      'event: content_block_delta',
      'data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"The "}}',
      '',
      'event: content_block_delta',
      'data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"Odra."}}',
      '',
      'event: content_block_stop',
      'data: {"type":"content_block_stop","index":0}',
      '',
      'event: message_delta',
      'data: {"type":"message_delta","delta":{"stop_reason":"end_turn","stop_sequence":null},"usage":{"input_tokens":15,"output_tokens":9,"cache_creation_input_tokens":1,"cache_read_input_tokens":4,"output_tokens_details":{"thinking_tokens":2}}}',
      '',
      'event: message_stop',
      'data: {"type":"message_stop"}',
      '',
      '',
    ].join('\n'),
  );
});

test('blocks that are open at once come one after the other, a call with its arguments as they come', () => {
  const call = (block: number, name: string): ChatEvent => ({
    type: 'block-start',
    block,
    kind: 'tool-call',
    callId: `call_${block}`,
    name,
    input: 'json',
    executor: 'client',
  });
  const piece = (block: number, argumentsText: string): ChatEvent => ({
    type: 'tool-call-delta',
    block,
    argumentsText,
  });
  const events: ChatEvent[] = [
    call(0, 'a'),
    piece(0, '{"x"'),
    call(1, 'b'),
    piece(1, '{}'),
    { type: 'part', block: 2, part: { type: 'text', text: 'So.' } },
    piece(0, ':1}'),
    { type: 'block-end', block: 1 },
    { type: 'block-end', block: 0 },
  ];
  expect(middle(events)).toEqual([
    '0 content_block_start {"content_block":{"type":"tool_use","id":"call_0","name":"a","input":{}}}',
    '0 content_block_delta {"delta":{"type":"input_json_delta","partial_json":"{\\"x\\""}}',
    '0 content_block_delta {"delta":{"type":"input_json_delta","partial_json":":1}"}}',
    '0 content_block_stop {}',
    '1 content_block_start {"content_block":{"type":"tool_use","id":"call_1","name":"b","input":{}}}',
    '1 content_block_delta {"delta":{"type":"input_json_delta","partial_json":"{}"}}',
    '1 content_block_stop {}',
    '2 content_block_start {"content_block":{"type":"text","text":""}}',
    '2 content_block_delta {"delta":{"type":"text_delta","text":"So."}}',
    '2 content_block_stop {}',
  ]);
});

describe('what the model thought', () => {
  const state: Signature = { provider: 'openai', dialect: 'openai-responses', value: 'gAAA', itemId: 'rs_1' };
  const thought = (block: number, words: string, signature?: Signature): ChatEvent[] => [
    { type: 'block-start', block, kind: 'reasoning', form: 'summary', item: { index: 0, id: 'rs_1' } },
    ...(words === '' ? [] : [{ type: 'reasoning-delta', block, text: words } as const]),
    { type: 'block-end', block, ...(signature && { signature }) },
  ];

  test('pieces of one item are one block, with the state of the item', () => {
    const signature = sealSignature({ signature: state, on: 'reasoning', form: 'summary' });
    expect(middle([...thought(0, 'Rivers.'), ...thought(1, 'The Odra.', state), ...text(2, 'Odra')])).toEqual(
      [
        '0 content_block_start {"content_block":{"type":"thinking","thinking":"","signature":""}}',
        '0 content_block_delta {"delta":{"type":"thinking_delta","thinking":"Rivers."}}',
        '0 content_block_delta {"delta":{"type":"thinking_delta","thinking":"\\n\\nThe Odra."}}',
        `0 content_block_delta {"delta":{"type":"signature_delta","signature":"${signature}"}}`,
        '0 content_block_stop {}',
        '1 content_block_start {"content_block":{"type":"text","text":""}}',
        '1 content_block_delta {"delta":{"type":"text_delta","text":"Odra"}}',
        '1 content_block_stop {}',
      ],
    );
    const [block] = replyOf([start, ...thought(0, 'Rivers.'), ...thought(1, 'The Odra.', state), stop])[
      'content'
    ];
    expect(block).toEqual({ type: 'thinking', thinking: 'Rivers.\n\nThe Odra.', signature });
  });

  test('without a word it is a block all the same', () => {
    const signature = sealSignature({ signature: state, on: 'reasoning', form: 'summary' });
    expect(middle(thought(0, '', state))).toEqual([
      '0 content_block_start {"content_block":{"type":"thinking","thinking":"","signature":""}}',
      `0 content_block_delta {"delta":{"type":"signature_delta","signature":"${signature}"}}`,
      '0 content_block_stop {}',
    ]);
  });

  test('items do not run together', () => {
    const other = thought(1, 'Two.').map((event) =>
      event.type === 'block-start' ? { ...event, item: { index: 1 } } : event,
    );
    expect(middle([...thought(0, 'One.'), ...other]).map((line) => line.slice(0, 21))).toEqual([
      '0 content_block_start',
      '0 content_block_delta',
      '0 content_block_stop ',
      '1 content_block_start',
      '1 content_block_delta',
      '1 content_block_stop ',
    ]);
  });

  test('Anthropic’s own goes out as it came, hidden or not', () => {
    const signature: Signature = { provider: 'anthropic', dialect: 'anthropic-messages', value: 'EqQB' };
    const events: ChatEvent[] = [
      { type: 'block-start', block: 0, kind: 'reasoning', form: 'full' },
      { type: 'reasoning-delta', block: 0, text: 'Hm.' },
      { type: 'block-end', block: 0, signature },
      { type: 'block-start', block: 1, kind: 'reasoning', form: 'redacted' },
      { type: 'block-end', block: 1, signature: { ...signature, value: 'EmwK' } },
    ];
    expect(middle(events, own)).toEqual([
      '0 content_block_start {"content_block":{"type":"thinking","thinking":"","signature":""}}',
      '0 content_block_delta {"delta":{"type":"thinking_delta","thinking":"Hm."}}',
      '0 content_block_delta {"delta":{"type":"signature_delta","signature":"EqQB"}}',
      '0 content_block_stop {}',
      '1 content_block_start {"content_block":{"type":"redacted_thinking","data":"EmwK"}}',
      '1 content_block_stop {}',
    ]);
  });

  test('the state of a call that comes whole stands before it, that of a text after it', () => {
    const signature: Signature = { provider: 'google', dialect: 'google-generate', value: 'CtQB' };
    const call = { callId: 'c1', name: 'f', argumentsText: '{}', input: 'json', executor: 'client' } as const;
    const parts: ChatEvent[] = [
      { type: 'part', block: 0, part: { type: 'tool-call', ...call, signature } },
      { type: 'block-start', block: 1, kind: 'text' },
      { type: 'block-end', block: 1, signature },
      ...text(2, 'Done.'),
    ];
    const seal = (members: object): string =>
      JSON.stringify(sealSignature({ signature, ...(members as any) }));
    const thought = 'content_block_start {"content_block":{"type":"thinking","thinking":"","signature":""}}';
    const signed = (members: object): string =>
      `content_block_delta {"delta":{"type":"signature_delta","signature":${seal(members)}}}`;
    expect(middle(parts)).toEqual([
      `0 ${thought}`,
      `0 ${signed({ on: 'tool-call', callId: 'c1' })}`,
      '0 content_block_stop {}',
      '1 content_block_start {"content_block":{"type":"tool_use","id":"c1","name":"f","input":{}}}',
      '1 content_block_delta {"delta":{"type":"input_json_delta","partial_json":"{}"}}',
      '1 content_block_stop {}',
      `2 ${thought}`,
      `2 ${signed({ on: 'text', isAlone: true })}`,
      '2 content_block_stop {}',
      '3 content_block_start {"content_block":{"type":"text","text":""}}',
      '3 content_block_delta {"delta":{"type":"text_delta","text":"Done."}}',
      '3 content_block_stop {}',
    ]);
  });

  test('state of the last text comes last, but clients with tools are told of it: agents take the last block for the answer', () => {
    const signature: Signature = { provider: 'google', dialect: 'google-generate', value: 'CtQB' };
    const events: ChatEvent[] = [
      ...text(0, 'Done.'),
      { type: 'block-start', block: 1, kind: 'text' },
      { type: 'block-end', block: 1, signature },
    ];
    const words = [
      '0 content_block_start {"content_block":{"type":"text","text":""}}',
      '0 content_block_delta {"delta":{"type":"text_delta","text":"Done."}}',
      '0 content_block_stop {}',
    ];
    expect(middle(events).slice(0, 3)).toEqual(words);
    expect(middle(events)[3]).toContain('"type":"thinking"');
    const withTools = contextOf({
      request: requestOf({
        ...hello,
        stream: true,
        tools: [{ name: 'Bash', input_schema: { type: 'object' } }],
      }),
    });
    expect(middle(events, withTools)).toEqual(words);
    const last = wireEvents(streamText([start, ...events, stop], withTools)).at(-2);
    expect(last?.['aial'].metadata).toEqual([
      { dialect: 'aial-chat', name: 'signature', value: { on: 'text', ...signature } },
    ]);
  });
});

test('a call of Gemini’s waits for its state, which stands before it: at the very end clients drop it', () => {
  const signature: Signature = { provider: 'google', dialect: 'google-generate', value: 'CtQB' };
  const events: ChatEvent[] = [
    {
      type: 'block-start',
      block: 0,
      kind: 'tool-call',
      callId: 'c1',
      name: 'f',
      input: 'json',
      executor: 'client',
    },
    { type: 'tool-call-delta', block: 0, argumentsText: '{"x":' },
    { type: 'tool-call-delta', block: 0, argumentsText: '1}' },
    { type: 'block-end', block: 0, signature },
  ];
  const seal = sealSignature({ signature, on: 'tool-call', callId: 'c1' });
  expect(middle(events, contextOf({ vendorDialect: 'google-generate', withExtensions: false }))).toEqual([
    '0 content_block_start {"content_block":{"type":"thinking","thinking":"","signature":""}}',
    `0 content_block_delta {"delta":{"type":"signature_delta","signature":"${seal}"}}`,
    '0 content_block_stop {}',
    '1 content_block_start {"content_block":{"type":"tool_use","id":"c1","name":"f","input":{}}}',
    '1 content_block_delta {"delta":{"type":"input_json_delta","partial_json":"{\\"x\\":1}"}}',
    '1 content_block_stop {}',
  ]);
});

test('a call whose arguments the limit cut off is none in a whole reply, for it would be run', () => {
  const call = { type: 'tool-call', callId: 'c1', name: 'f', input: 'json', executor: 'client' } as const;
  const events = (argumentsText: string, reason: 'length' | 'tool-calls'): ChatEvent[] => [
    start,
    { type: 'part', block: 0, part: { ...call, argumentsText } },
    { type: 'finish', finish: { reason } },
  ];
  const cutOff = replyOf(events('{"x":', 'length'));
  expect(cutOff).toMatchObject({ content: [], stop_reason: 'max_tokens' });
  expect(cutOff['aial'].metadata).toMatchObject([{ name: 'tool-call', value: { argumentsText: '{"x":' } }]);
  const wrong = replyOf(events('[1]', 'tool-calls'));
  expect(wrong['content']).toMatchObject([{ type: 'tool_use', id: 'c1', input: { input: '[1]' } }]);
  expect(wrong['stop_reason']).toBe('tool_use');
});

test('citations stand in their text; those that come after it in an empty one at the end', () => {
  const page = {
    url: 'https://example.com',
    title: 'Rivers',
    quote: 'The Odra',
    raw: { type: 'url_citation' },
  };
  const cited = (block: number): ChatEvent => ({ type: 'citation', block, citation: page });
  const nowhere: ChatEvent = { type: 'citation', block: 0, citation: { raw: { chunk: 1 } } };
  const [first, delta, end] = text(0, 'Odra');
  const delivered =
    '{"delta":{"type":"citations_delta","citation":{"type":"web_search_result_location","url":"https://example.com","title":"Rivers","cited_text":"The Odra","encrypted_index":""}}}';
  expect(middle([first!, cited(0), delta!, end!, cited(0), nowhere])).toEqual([
    '0 content_block_start {"content_block":{"type":"text","text":""}}',
    `0 content_block_delta ${delivered}`,
    '0 content_block_delta {"delta":{"type":"text_delta","text":"Odra"}}',
    '0 content_block_stop {}',
    '1 content_block_start {"content_block":{"type":"text","text":""}}',
    `1 content_block_delta ${delivered}`,
    '1 content_block_stop {}',
  ]);
  const last = wireEvents(streamText([start, ...text(0, 'Odra'), nowhere, stop])).at(-2);
  expect(last?.['aial'].metadata).toEqual([{ dialect: 'aial-chat', name: 'citation', value: { chunk: 1 } }]);
});

test('a refusal is text, and the reason says what it is', () => {
  const events: ChatEvent[] = [
    start,
    { type: 'block-start', block: 0, kind: 'refusal' },
    { type: 'refusal-delta', block: 0, text: 'No.' },
    { type: 'block-end', block: 0 },
    stop,
  ];
  const written = wireEvents(streamText(events, quiet));
  expect(written[2]).toEqual({
    type: 'content_block_delta',
    index: 0,
    delta: { type: 'text_delta', text: 'No.' },
  });
  expect(written.at(-2)?.['delta']).toEqual({ stop_reason: 'refusal', stop_sequence: null });
  expect(replyOf(events, quiet)).toMatchObject({
    content: [{ type: 'text', text: 'No.' }],
    stop_reason: 'refusal',
  });
});

test('members of Anthropic’s own message go back to where they stood', () => {
  const events: ChatEvent[] = [
    start,
    { type: 'metadata', dialect: 'anthropic-messages', name: 'container', value: { id: 'container_1' } },
    {
      type: 'metadata',
      dialect: 'anthropic-messages',
      name: 'context_management',
      value: { applied_edits: [] },
    },
    {
      type: 'part',
      block: 0,
      part: { type: 'opaque', dialect: 'anthropic-messages', name: 'x', value: { type: 'x' } },
    },
    { type: 'finish', finish: { reason: 'pause', rawReason: 'pause_turn' } },
  ];
  const written = wireEvents(streamText(events, own));
  expect(written[1]).toEqual({ type: 'content_block_start', index: 0, content_block: { type: 'x' } });
  expect(written.at(-2)).toEqual({
    type: 'message_delta',
    delta: { stop_reason: 'pause_turn', stop_sequence: null, container: { id: 'container_1' } },
    context_management: { applied_edits: [] },
    usage: expect.any(Object),
  });
});

test('pings and what is beside the answer', () => {
  const warning = { code: 'parameter_dropped', message: 'seed' } as const;
  const events: ChatEvent[] = [
    start,
    { type: 'ping' },
    { type: 'warning', warning },
    {
      type: 'part',
      block: 0,
      part: { type: 'media', media: { kind: 'image', url: 'https://example.com/a.png' } },
    },
    { type: 'finish', finish: { reason: 'stop', rawReason: 'stop', stopSequence: '!' } },
  ];
  const written = wireEvents(streamText(events, contextOf({ warnings: [warning] })));
  expect(written.map(({ type }) => type)).toEqual(['message_start', 'ping', 'message_delta', 'message_stop']);
  expect(written[2]).toMatchObject({
    delta: { stop_reason: 'stop_sequence', stop_sequence: '!' },
    aial: {
      provider: 'openai',
      request_id: 'req_1',
      warnings: [warning, warning],
      metadata: [{ name: 'media' }],
      raw_finish_reason: 'stop',
    },
  });
});

test('members that came with a text or a thought are told of, for the beginning of its block is out', () => {
  const native = (block: object): any => ({ 'anthropic-messages': { block } });
  const signature: Signature = { provider: 'anthropic', dialect: 'anthropic-messages', value: 'Eq' };
  const events: ChatEvent[] = [
    start,
    { type: 'block-start', block: 0, kind: 'reasoning', form: 'full' },
    { type: 'reasoning-delta', block: 0, text: 'Hm.' },
    { type: 'block-end', block: 0, signature, native: native({ effort_spent: 'low' }) },
    { type: 'block-start', block: 1, kind: 'text' },
    { type: 'text-delta', block: 1, text: 'Yes.' },
    { type: 'block-end', block: 1, native: native({ citations: null, shade: 'blue' }) },
    stop,
  ];
  const [last] = wireEvents(streamText(events, own)).filter(({ type }) => type === 'message_delta');
  expect(last?.['aial']?.metadata).toEqual([
    { dialect: 'aial-chat', name: 'thinking', value: { effort_spent: 'low' } },
    { dialect: 'aial-chat', name: 'text', value: { shade: 'blue' } },
  ]);
});
