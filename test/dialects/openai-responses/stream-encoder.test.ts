/** What a client of this format gets for answers, whoever gave them. */
import { describe, expect, test } from '@jest/globals';

import { GatewayError } from '../../../src/chat/error.js';
import type { ChatEvent } from '../../../src/chat/event.js';
import { fold } from '../../../src/chat/fold.js';
import type { ReplyContext } from '../../../src/dialects/dialect.js';
import { openaiResponsesSurface } from '../../../src/dialects/openai-responses/surface.js';
import { compileSchemas, loadSchemas } from '../../contract/load-schemas.js';
import { contextOf, dataOf, encodeStream, framesOf, requestOf, type Body } from './answers.js';

const request = requestOf({ model: 'best', input: 'Hi', stream: true, temperature: 0.5 });
const foreign = contextOf(request, { vendorDialect: 'anthropic-messages' });
const own = contextOf(request);
const start: ChatEvent = {
  type: 'start',
  id: 'a1',
  model: 'claude-1',
  provider: 'anthropic',
  createdAtMs: 1_700_000_001_500,
};
const finish: ChatEvent = { type: 'finish', finish: { reason: 'stop', rawReason: 'end_turn' } };

function write(events: readonly ChatEvent[], context: ReplyContext = own): Body[] {
  return dataOf(framesOf(encodeStream([start, ...events, finish], context)));
}

function responseOf(events: readonly ChatEvent[], context: ReplyContext = own): Body {
  return write(events, context).at(-1)?.['response'] as Body;
}

/** The JSON reply for the same answer. */
function replyOf(events: readonly ChatEvent[], context: ReplyContext = own): Body {
  return openaiResponsesSurface.encodeReply(fold([start, ...events, finish]), context);
}

const words: ChatEvent[] = [
  { type: 'block-start', block: 0, kind: 'text' },
  { type: 'text-delta', block: 0, text: 'Hi' },
  { type: 'text-delta', block: 0, text: ' there' },
  { type: 'block-end', block: 0 },
];

test('words, byte by byte', () => {
  const item = 'msg_0a37a2fb85d2d2c6';
  const text = encodeStream([start, ...words, finish], contextOf(request));
  const id = dataOf(framesOf(text))[2]?.['item'].id as string;
  expect(id).toMatch(/^msg_[0-9a-f]{16}$/);
  const head =
    '"id":"a1","object":"response","created_at":1700000001,"status":"in_progress","error":null,' +
    '"incomplete_details":null,"instructions":null,"max_output_tokens":null,"metadata":{},"output":[],' +
    '"parallel_tool_calls":true,"previous_response_id":null,"temperature":0.5,"tool_choice":"auto","tools":[],' +
    '"top_p":null,"usage":null,"model":"claude-1"';
  const place = `"item_id":"${item}","output_index":0,"content_index":0`;
  const part = (said: string): string =>
    `{"type":"output_text","annotations":[],"logprobs":[],"text":"${said}"}`;
  const whole = `{"id":"${item}","type":"message","status":"completed","content":[${part('Hi there')}],"role":"assistant"}`;
  const frame = (type: string, members: string, number: number): string =>
    `event: ${type}\ndata: {"type":"${type}",${members},"sequence_number":${number}}\n\n`;
  const expected = [
    frame('response.created', `"response":{${head}}`, 0),
    frame('response.in_progress', `"response":{${head}}`, 1),
    frame(
      'response.output_item.added',
      `"output_index":0,"item":{"id":"${item}","type":"message","status":"in_progress","content":[],"role":"assistant"}`,
      2,
    ),
    frame('response.content_part.added', `${place},"part":${part('')}`, 3),
    frame('response.output_text.delta', `${place},"delta":"Hi","logprobs":[]`, 4),
    frame('response.output_text.delta', `${place},"delta":" there","logprobs":[]`, 5),
    frame('response.output_text.done', `${place},"text":"Hi there","logprobs":[]`, 6),
    frame('response.content_part.done', `${place},"part":${part('Hi there')}`, 7),
    frame('response.output_item.done', `"output_index":0,"item":${whole}`, 8),
    frame(
      'response.completed',
      `"response":{${head.replace('in_progress', 'completed').replace('"output":[]', `"output":[${whole}]`)}}`,
      9,
    ),
  ].join('');
  expect(text.replaceAll(id, item)).toBe(expected);
});

describe('each kind of piece has its own events', () => {
  const sequence = (events: ChatEvent[]): string[] =>
    write(events)
      .slice(2, -1)
      .map(({ type }) => String(type).replace('response.', ''));

  test('a call', () => {
    const call = { callId: 'c1', name: 'look_up', input: 'json', executor: 'client' } as const;
    const events: ChatEvent[] = [
      { type: 'block-start', block: 0, kind: 'tool-call', ...call },
      { type: 'tool-call-delta', block: 0, argumentsText: '{}' },
      { type: 'block-end', block: 0 },
    ];
    expect(sequence(events)).toEqual([
      'output_item.added',
      'function_call_arguments.delta',
      'function_call_arguments.done',
      'output_item.done',
    ]);
    expect(responseOf(events)['output']).toMatchObject([
      { type: 'function_call', call_id: 'c1', name: 'look_up', arguments: '{}', status: 'completed' },
    ]);
  });

  test('a call of a custom tool', () => {
    const call = { callId: 'c1', name: 'run', input: 'text', executor: 'client' } as const;
    const events: ChatEvent[] = [
      { type: 'part', block: 0, part: { type: 'tool-call', ...call, argumentsText: 'x' } },
    ];
    expect(sequence(events)).toEqual([
      'output_item.added',
      'custom_tool_call_input.delta',
      'custom_tool_call_input.done',
      'output_item.done',
    ]);
    expect(responseOf(events)['output']).toMatchObject([{ type: 'custom_tool_call', input: 'x' }]);
  });

  test.each([
    ['summary', 'reasoning_summary_part', 'reasoning_summary_text'],
    ['full', 'content_part', 'reasoning_text'],
  ] as const)('a thought, %s', (form, part, text) => {
    const events: ChatEvent[] = [
      { type: 'block-start', block: 0, kind: 'reasoning', form },
      { type: 'reasoning-delta', block: 0, text: 'Hm.' },
      { type: 'block-end', block: 0 },
    ];
    expect(sequence(events)).toEqual([
      'output_item.added',
      `${part}.added`,
      `${text}.delta`,
      `${text}.done`,
      `${part}.done`,
      'output_item.done',
    ]);
  });

  test('a refusal', () => {
    const events: ChatEvent[] = [{ type: 'part', block: 0, part: { type: 'refusal', text: 'No.' } }];
    expect(sequence(events)).toEqual([
      'output_item.added',
      'content_part.added',
      'refusal.delta',
      'refusal.done',
      'content_part.done',
      'output_item.done',
    ]);
  });

  test('a thought without words has an item and no part, streamed and whole', () => {
    const signature = { provider: 'openai', dialect: 'openai-responses', value: 'sealed' } as const;
    const events: ChatEvent[] = [
      { type: 'block-start', block: 0, kind: 'reasoning', form: 'full' },
      { type: 'block-end', block: 0, signature },
      { type: 'part', block: 1, part: { type: 'reasoning', form: 'redacted', text: '', signature } },
    ];
    const items = [
      { type: 'reasoning', summary: [], encrypted_content: 'sealed' },
      { type: 'reasoning', summary: [], encrypted_content: 'sealed' },
    ];
    expect(responseOf(events)['output']).toMatchObject(items);
    expect(replyOf(events)['output']).toMatchObject(items);
  });
});

describe('how it ends', () => {
  test.each([
    [
      'length',
      'response.incomplete',
      { status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } },
    ],
    ['content-filter', 'response.incomplete', { incomplete_details: { reason: 'content_filter' } }],
    ['tool-calls', 'response.completed', { status: 'completed', incomplete_details: null }],
  ] as const)('%s', (reason, type, members) => {
    const events: ChatEvent[] = [start, ...words, { type: 'finish', finish: { reason } }];
    expect(dataOf(framesOf(encodeStream(events, own))).at(-1)).toMatchObject({ type, response: members });
    expect(openaiResponsesSurface.encodeReply(fold(events), own)).toMatchObject(members);
  });

  test('usage is the last that came, in this format’s own names', () => {
    const usage = { input: { total: 5, cacheRead: 2 }, output: { total: 3 } };
    const events: ChatEvent[] = [
      { type: 'usage', usage: { input: { total: 1 }, output: {} } },
      ...words,
      { type: 'usage', usage },
    ];
    const expected = {
      input_tokens: 5,
      input_tokens_details: { cached_tokens: 2 },
      output_tokens: 3,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: 8,
    };
    expect(responseOf(events)['usage']).toEqual(expected);
    expect(replyOf(events)['usage']).toEqual(expected);
  });

  test('a failure is one error event with the members where SDKs and recorded streams have them', () => {
    const error = new GatewayError({ code: 'overloaded', message: 'Too busy.', provider: 'anthropic' });
    const [frame, ...others] = framesOf(
      openaiResponsesSurface.encodeStreamError(error, { requestId: 'req_1', eventCount: 7 }),
    );
    expect(others).toEqual([]);
    expect(frame?.event).toBe('error');
    expect(JSON.parse(frame?.data ?? '')).toMatchObject({
      type: 'error',
      code: 'overloaded',
      message: 'Too busy.',
      sequence_number: 7,
      error: { code: 'overloaded', message: 'Too busy.', type: 'server_error' },
    });
  });
});

describe('what has no place in this format', () => {
  const searched: ChatEvent[] = [
    {
      type: 'block-start',
      block: 0,
      kind: 'tool-call',
      callId: 's1',
      name: 'web_search',
      input: 'json',
      executor: 'provider',
    },
    { type: 'tool-call-delta', block: 0, argumentsText: '{"query":"a"}' },
    { type: 'block-end', block: 0 },
    {
      type: 'part',
      block: 1,
      part: { type: 'opaque', dialect: 'anthropic-messages', name: 'found', value: { a: 1 } },
    },
    { type: 'metadata', dialect: 'anthropic-messages', name: 'container', value: { id: 'c' } },
    { type: 'warning', warning: { code: 'parameter_dropped', message: 'No seed.' } },
  ];

  test('is in the response’s aial member, the same streamed and whole', () => {
    const aial = (response: Body): Body => {
      const metadata = (response['aial'].metadata as Body[]).toSorted((left, right) =>
        String(left['name']).localeCompare(String(right['name'])),
      );
      return { ...response['aial'], metadata };
    };
    const streamed = aial(responseOf(searched, foreign));
    expect(streamed).toMatchObject({
      provider: 'anthropic',
      request_id: 'req_1',
      raw_finish_reason: 'end_turn',
      warnings: [{ code: 'parameter_dropped' }],
      metadata: [
        { dialect: 'anthropic-messages', name: 'container', value: { id: 'c' } },
        { dialect: 'anthropic-messages', name: 'found', value: { a: 1 } },
        { name: 'tool-call', value: { callId: 's1', name: 'web_search', argumentsText: '{"query":"a"}' } },
      ],
    });
    expect(aial(replyOf(searched, foreign))).toEqual(streamed);
  });

  test('is not told where extensions are off, nor where there is nothing to tell', () => {
    expect(responseOf(searched, { ...foreign, withExtensions: false })).not.toHaveProperty('aial');
    expect(responseOf(words, own)).not.toHaveProperty('aial');
  });

  test('but metadata of this format stands where it came from', () => {
    const tier: ChatEvent = {
      type: 'metadata',
      dialect: 'openai-responses',
      name: 'service_tier',
      value: 'flex',
    };
    expect(responseOf([tier])).toMatchObject({ service_tier: 'flex' });
    expect(replyOf([tier])).toMatchObject({ service_tier: 'flex' });
  });
});

describe('ids and places', () => {
  const said = (block: number, item: { index: number; id?: string }): ChatEvent[] => [
    { type: 'block-start', block, kind: 'text', item },
    { type: 'text-delta', block, text: `text ${block}` },
  ];
  const over = (block: number): ChatEvent => ({ type: 'block-end', block });

  test('parts of one item are one item, its id the vendor’s', () => {
    const item = { index: 0, id: 'msg_9' };
    const output = responseOf([...said(0, item), over(0), ...said(1, item), over(1)])['output'] as Body[];
    expect(output).toMatchObject([{ id: 'msg_9', content: [{ text: 'text 0' }, { text: 'text 1' }] }]);
  });

  test('items that interleave stay whole', () => {
    const one = { index: 0, id: 'msg_1' };
    const two = { index: 1, id: 'msg_2' };
    const events = [...said(0, one), ...said(1, two), over(0), ...said(2, one), over(2), over(1)];
    expect(responseOf(events)['output']).toMatchObject([
      { id: 'msg_1', content: [{ text: 'text 0' }] },
      { id: 'msg_2', content: [{ text: 'text 1' }] },
      { content: [{ text: 'text 2' }] },
    ]);
    const ids = (responseOf(events)['output'] as Body[]).map(({ id }) => String(id));
    expect(new Set(ids).size).toBe(3);
  });

  test('an item of this format that came late stands where the vendor has it', () => {
    const value = { id: 'mcpl_1', type: 'mcp_list_tools', tools: [] };
    const late: ChatEvent = {
      type: 'part',
      block: 1,
      part: {
        type: 'opaque',
        dialect: 'openai-responses',
        name: 'mcp_list_tools',
        value,
        item: { index: 0 },
      },
    };
    const events = [...said(0, { index: 1, id: 'msg_1' }), late, over(0)];
    expect((responseOf(events)['output'] as Body[]).map(({ id }) => String(id))).toEqual(['mcpl_1', 'msg_1']);
    expect((replyOf(events)['output'] as Body[]).map(({ id }) => String(id))).toEqual(['mcpl_1', 'msg_1']);
  });
});

test('every event and reply fits the contract', () => {
  const check = compileSchemas(loadSchemas());
  const signature = { provider: 'google', dialect: 'google-generate', value: 'sig' } as const;
  const events: ChatEvent[] = [
    ...words,
    { type: 'citation', block: 0, citation: { url: 'https://example.org/', raw: {} } },
    { type: 'part', block: 1, part: { type: 'reasoning', form: 'full', text: 'Hm.', signature } },
    { type: 'part', block: 2, part: { type: 'refusal', text: 'No.' } },
    {
      type: 'part',
      block: 3,
      part: {
        type: 'tool-call',
        callId: 'c1',
        name: 'a',
        argumentsText: '{}',
        input: 'json',
        executor: 'client',
        signature,
      },
    },
    { type: 'block-start', block: 4, kind: 'media' },
    { type: 'media-delta', block: 4, data: 'AAAA', transcript: 'Hi' },
    { type: 'block-end', block: 4 },
    { type: 'usage', usage: { input: { total: 1 }, output: { total: 1 } } },
  ];
  for (const event of write(events, foreign)) {
    expect([event['type'], check('ResponseStreamEvent', event)]).toEqual([event['type'], undefined]);
  }
  expect(check('ResponseObject', replyOf(events, foreign))).toBeUndefined();
});
