/** Requests that the gateway writes in this format for clients of others, and the state that goes with them. */
import { describe, expect, test } from '@jest/globals';

import { GatewayError } from '../../../src/chat/error.js';
import type { ChatEvent } from '../../../src/chat/event.js';
import { fold } from '../../../src/chat/fold.js';
import type { ChatRequest, Part, Signature } from '../../../src/chat/request.js';
import { openaiResponsesSurface } from '../../../src/dialects/openai-responses/surface.js';
import { openaiResponsesVendor } from '../../../src/dialects/openai-responses/vendor.js';
import { sealSignature } from '../../../src/dialects/seal.js';
import { contextOf, dataOf, encodeStream, framesOf, requestOf, type Body } from './answers.js';

const openai = { provider: 'openai', model: 'gpt-5-mini' };

function write(request: ChatRequest, target = openai): { body: Body; warnings: string[] } {
  const { body, warnings } = openaiResponsesVendor.encodeRequest(request, target);
  return { body, warnings: warnings.map(({ code, pointer }) => `${code} ${pointer ?? ''}`.trim()) };
}

/** A request as another format's client would have made it. */
function foreign(members: Partial<ChatRequest>): ChatRequest {
  return {
    model: 'best',
    messages: [{ role: 'user', parts: [{ type: 'text', text: 'Hi' }] }],
    tools: [],
    parameters: {},
    stream: false,
    reply: {},
    providerOptions: {},
    unread: [],
    ...members,
  };
}

describe('for a client of another format', () => {
  test('nothing is stored, state is asked for, and schemas are not made strict', () => {
    const request = foreign({
      tools: [
        { type: 'function', name: 'f' },
        {
          type: 'custom',
          name: 'c',
          format: { type: 'grammar', grammar: { syntax: 'lark', definition: 'x' } },
        },
      ],
      toolChoice: { type: 'allowed', mode: 'auto', names: ['f'] },
      parameters: {
        maxOutputTokens: 9,
        responseFormat: { type: 'json-schema', name: 'r', schema: { type: 'object' } },
        logprobs: true,
      },
      stream: true,
    });
    expect(write(request)).toEqual({
      body: {
        model: 'gpt-5-mini',
        input: [{ role: 'user', content: [{ type: 'input_text', text: 'Hi' }] }],
        tools: [
          { type: 'function', name: 'f', parameters: { type: 'object', properties: {} }, strict: false },
          { type: 'custom', name: 'c', format: { type: 'grammar', syntax: 'lark', definition: 'x' } },
        ],
        tool_choice: { type: 'allowed_tools', mode: 'auto', tools: [{ type: 'function', name: 'f' }] },
        max_output_tokens: 9,
        text: { format: { type: 'json_schema', name: 'r', schema: { type: 'object' }, strict: false } },
        stream: true,
        store: false,
        include: ['reasoning.encrypted_content', 'message.output_text.logprobs'],
        top_logprobs: 0,
      },
      warnings: [],
    });
  });

  test('a model that does not think is not asked for state', () => {
    expect(write(foreign({}), { provider: 'openai', model: 'gpt-4o' }).body).not.toHaveProperty('include');
  });

  test('results and calls are items, roles stay', () => {
    const request = foreign({
      messages: [
        { role: 'system', parts: [{ type: 'text', text: 'Be brief.' }] },
        {
          role: 'assistant',
          parts: [
            { type: 'text', text: 'One moment.' },
            {
              type: 'tool-call',
              callId: 'c1',
              name: 'f',
              argumentsText: '{}',
              input: 'json',
              executor: 'client',
            },
          ],
        },
        {
          role: 'tool',
          parts: [
            {
              type: 'tool-result',
              callId: 'c1',
              content: [
                { type: 'text', text: 'a' },
                { type: 'media', media: { kind: 'image', url: 'https://example.org/a.png' } },
              ],
            },
          ],
        },
      ],
    });
    expect(write(request).body['input']).toEqual([
      { role: 'system', content: [{ type: 'input_text', text: 'Be brief.' }] },
      { role: 'assistant', content: [{ type: 'output_text', text: 'One moment.' }] },
      { type: 'function_call', call_id: 'c1', name: 'f', arguments: '{}' },
      {
        type: 'function_call_output',
        call_id: 'c1',
        output: [
          { type: 'input_text', text: 'a' },
          { type: 'input_image', image_url: 'https://example.org/a.png' },
        ],
      },
    ]);
  });

  test('a result of a custom tool is an item of its own kind, and ids of others are left out', () => {
    const item = { index: 0, id: 'toolu_1', status: 'done' };
    const request = foreign({
      messages: [
        {
          role: 'assistant',
          parts: [
            { type: 'text', text: 'Hm.', item: { index: 0, id: 'x', phase: 'commentary' } },
            {
              type: 'tool-call',
              callId: 'c1',
              name: 'f',
              argumentsText: 'x',
              input: 'text',
              executor: 'client',
              item,
            },
          ],
        },
        {
          role: 'tool',
          parts: [
            {
              type: 'tool-result',
              callId: 'c1',
              name: 'f',
              isError: true,
              content: [{ type: 'text', text: 'no' }],
            },
          ],
        },
      ],
    });
    expect(write(request)).toMatchObject({ warnings: ['part_lowered /messages/1'] });
    expect(write(request).body['input']).toEqual([
      { role: 'assistant', content: [{ type: 'output_text', text: 'Hm.' }], phase: 'commentary' },
      { type: 'custom_tool_call', call_id: 'c1', name: 'f', input: 'x' },
      { type: 'custom_tool_call_output', call_id: 'c1', output: 'no' },
    ]);
  });

  test.each([
    [0, 'none', []],
    [1_024, 'low', ['parameter_lowered /thinking']],
    [8_000, 'medium', ['parameter_lowered /thinking']],
    [30_000, 'high', ['parameter_lowered /thinking']],
  ])('a budget of %d tokens is the effort %s', (budgetTokens, effort, warnings) => {
    const pointers = { reasoning: '/thinking' };
    const written = write(foreign({ parameters: { reasoning: { budgetTokens } }, pointers }));
    expect(written.body['reasoning']).toEqual({ effort });
    expect(written.warnings).toEqual(warnings);
  });

  test('what has no place is told with its pointer', () => {
    const call: Part = {
      type: 'tool-call',
      callId: 's1',
      name: 'web_search',
      argumentsText: '{}',
      input: 'json',
      executor: 'provider',
    };
    const request = foreign({
      messages: [
        { role: 'user', name: 'Ada', parts: [{ type: 'text', text: 'Hi' }] },
        { role: 'assistant', parts: [{ type: 'reasoning', form: 'full', text: 'Hm.' }, call] },
      ],
      pointers: { 'message 1': '/contents/1' },
    });
    expect(write(request).warnings).toEqual([
      'member_dropped /messages/0/name',
      'reasoning_dropped /contents/1',
      'part_dropped /contents/1',
    ]);
  });

  test('members for this vendor are merged last, but for the gateway’s own', () => {
    const options = { openai: { reasoning: { summary: 'auto' }, hologram: 1 }, xai: { other: 1 } };
    const parameters = { reasoning: { effort: 'low' } };
    expect(write(foreign({ providerOptions: options, parameters })).body).toMatchObject({
      reasoning: { effort: 'low', summary: 'auto' },
      hologram: 1,
    });
    expect(write(foreign({ providerOptions: options })).body).not.toHaveProperty('other');
    for (const name of ['model', 'input', 'stream']) {
      expect(() => write(foreign({ providerOptions: { openai: { [name]: 1 } } }))).toThrow(GatewayError);
    }
  });
});

describe('state', () => {
  const own: Signature = { provider: 'openai', dialect: 'openai-responses', value: 'gAAA', itemId: 'rs_1' };
  const google: Signature = { provider: 'google', dialect: 'google-generate', value: 'sig' };
  const xai: Signature = { provider: 'xai', dialect: 'openai-responses', value: 'xAAA', itemId: 'rs_2' };

  const thought = (signature: Signature): ChatRequest =>
    foreign({
      messages: [
        { role: 'assistant', parts: [{ type: 'reasoning', form: 'summary', text: 'Hm.', signature }] },
      ],
    });

  test('goes back to its issuer only', () => {
    const item = {
      type: 'reasoning',
      id: 'rs_1',
      summary: [{ type: 'summary_text', text: 'Hm.' }],
      encrypted_content: 'gAAA',
    };
    expect(write(thought(own))).toMatchObject({ body: { input: [item] }, warnings: [] });
    for (const signature of [google, xai])
      expect(write(thought(signature))).toMatchObject({
        body: { input: [] },
        warnings: ['reasoning_dropped /messages/0'],
      });
  });

  test('without a seal is the target’s, whoever it is: it came through unread and goes back so', () => {
    const item = { type: 'reasoning', id: 'rs_2', summary: [], encrypted_content: 'xAAA' };
    const request = requestOf({ model: 'm', input: [item] });
    expect(write(request, { provider: 'xai', model: 'grok-4' }).body['input']).toEqual([item]);
  });

  const parts: Part[] = [
    { type: 'reasoning', form: 'summary', text: 'Hm.', signature: xai },
    { type: 'text', text: 'One moment.', signature: google },
    {
      type: 'tool-call',
      callId: 'c1',
      name: 'f',
      argumentsText: '{}',
      input: 'json',
      executor: 'client',
      signature: google,
    },
    {
      type: 'tool-call',
      callId: 'c2',
      name: 'f',
      argumentsText: '{}',
      input: 'json',
      executor: 'client',
    },
  ];
  const events: ChatEvent[] = [
    { type: 'start', id: 'r1', model: 'm', provider: 'google' },
    ...parts.map((part, block): ChatEvent => ({ type: 'part', block, part })),
    { type: 'finish', finish: { reason: 'tool-calls' } },
  ];
  const context = contextOf(requestOf({ model: 'm', input: 'Hi' }), { vendorDialect: 'google-generate' });
  const reply = openaiResponsesSurface.encodeReply(fold(events), context) as unknown as Body;
  const last = dataOf(framesOf(encodeStream(events, context))).at(-1)?.['response'] as Body;

  test.each([
    ['a reply', reply['output'] as Body[]],
    ['a stream', last['output'] as Body[]],
  ])('of other vendors comes back from a client that plays %s back', (_name, output) => {
    const ids = output.map(({ id }) => String(id));
    expect(new Set(ids).size).toBe(ids.length);
    const played = [
      { role: 'user', content: 'Hi' },
      ...output,
      { type: 'function_call_output', call_id: 'c1', output: '1' },
      { type: 'function_call_output', call_id: 'c2', output: '2', extra: true },
    ];
    const request = requestOf({ model: 'm', input: played });
    expect(request.messages[1]?.parts.map(({ type, signature }) => [type, signature])).toEqual(
      parts.map(({ type, signature }) => [type, signature]),
    );
    const { body } = write(request);
    const items = body['input'] as Body[];
    expect(items.map((item) => item['type'] ?? item['role'])).toEqual([
      'user',
      'message',
      'function_call',
      'function_call',
      'function_call_output',
      'function_call_output',
    ]);
    // What this gateway does not know of an item goes with it, though other items are gone.
    expect(items.at(-1)).toEqual(played.at(-1));
    expect(items.at(-2)).toEqual(played.at(-2));
    expect(items[1]).toEqual(output.find(({ type }) => type === 'message'));
    expect(JSON.stringify(body)).not.toContain(sealSignature({ signature: google, on: 'text' }).slice(0, 6));
  });
});

describe('errors of a vendor', () => {
  const decode = (status: number, body: unknown, headers: Record<string, string> = {}): GatewayError =>
    openaiResponsesVendor.decodeError(
      status,
      headers,
      new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body)),
      'openai',
    );

  test.each([
    [400, 'context_length_exceeded', 'context_too_long'],
    [400, 'model_not_found', 'unknown_model'],
    [404, 'model_not_found', 'unknown_model'],
    [401, 'invalid_api_key', 'unauthenticated'],
    [429, 'insufficient_quota', 'quota_exhausted'],
    [429, 'rate_limit_exceeded', 'rate_limited'],
    [500, null, 'upstream_unavailable'],
    [502, null, 'upstream_unavailable'],
    [503, null, 'overloaded'],
    [400, 'unsupported_parameter', 'unsupported_parameter'],
  ])('%d %s is %s, with the vendor’s status', (status, code, meaning) => {
    const error = decode(status, { error: { message: 'No.', type: 'x', param: null, code } });
    expect(error.shape).toMatchObject({ code: meaning, status, message: 'No.', vendor: { status } });
  });

  test.each([
    [{ 'retry-after': '2' }, 2_000],
    [{ 'retry-after-ms': '150', 'retry-after': '2' }, 150],
  ])('%j is a wait of %d ms', (headers, retryAfterMs) => {
    expect(decode(429, {}, headers).shape).toMatchObject({ retryAfterMs });
  });

  test('that are no JSON have what their status says', () => {
    expect(decode(502, '<html>').shape).toMatchObject({ code: 'upstream_unavailable', status: 502 });
  });
});
