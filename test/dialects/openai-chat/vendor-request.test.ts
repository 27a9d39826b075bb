/** Requests of other formats as Chat Completions bodies: what arrives, what is said of the rest. */
import { describe, expect, test } from '@jest/globals';

import { fold } from '../../../src/chat/fold.js';
import type { ChatRequest, Message, Part, Tool } from '../../../src/chat/request.js';
import type { EncodedRequest } from '../../../src/dialects/dialect.js';
import { openaiChatSurface } from '../../../src/dialects/openai-chat/surface.js';
import { openaiChatVendor } from '../../../src/dialects/openai-chat/vendor.js';
import { openaiResponsesSurface } from '../../../src/dialects/openai-responses/surface.js';

function asked(members: Partial<ChatRequest>): ChatRequest {
  return {
    model: 'm',
    messages: [{ role: 'user', parts: [{ type: 'text', text: 'Hello' }] }],
    tools: [],
    parameters: {},
    stream: false,
    reply: {},
    providerOptions: {},
    unread: [],
    ...members,
  };
}

function encode(members: Partial<ChatRequest>, model = 'gpt-4.1'): EncodedRequest & { body: any } {
  return openaiChatVendor.encodeRequest(asked(members), { provider: 'openai', displayName: 'OpenAI', model });
}

function told({ warnings }: EncodedRequest): (string | undefined)[][] {
  return warnings.map(({ code, pointer }) => [code, pointer]);
}

function refusedAt({ refusals }: EncodedRequest): (string | undefined)[] {
  return refusals.map(({ shape }) => shape.pointer);
}

const text = (words: string): Part => ({ type: 'text', text: words });
const call = (callId: string, members: Partial<Extract<Part, { type: 'tool-call' }>> = {}): Part => ({
  type: 'tool-call',
  callId,
  name: 'look',
  argumentsText: '{}',
  input: 'json',
  executor: 'client',
  ...members,
});
const result = (callId: string, content: Part[], isError?: boolean): Message => ({
  role: 'tool',
  parts: [{ type: 'tool-result', callId, content, ...(isError === undefined ? {} : { isError }) }],
});
const picture: Part = { type: 'media', media: { kind: 'image', data: 'AAAA', mediaType: 'image/png' } };
const shown = { type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA' } };

describe('messages', () => {
  test.each([
    ['gpt-4.1', 'system'],
    ['gpt-5', 'developer'],
    ['o1-mini', 'user'],
  ])('a developer speaks to %s as the %s', (model, role) => {
    const messages: Message[] = [{ role: 'developer', parts: [text('Be brief.')] }];
    expect(encode({ messages }, model).body.messages).toEqual([{ role, content: 'Be brief.' }]);
  });

  test('pictures of results follow the last result of the turn, said by the user', () => {
    const messages: Message[] = [
      { role: 'assistant', parts: [call('a'), call('b')] },
      result('a', [text('Here:'), picture]),
      result('b', [text('Nothing.')]),
      { role: 'user', parts: [text('And?')] },
    ];
    const encoded = encode({ messages });
    expect(encoded.body.messages.slice(1)).toEqual([
      { role: 'tool', content: 'Here:', tool_call_id: 'a' },
      { role: 'tool', content: 'Nothing.', tool_call_id: 'b' },
      { role: 'user', content: [shown] },
      { role: 'user', content: 'And?' },
    ]);
    expect(told(encoded)).toEqual([['part_lowered', '/messages/1']]);
    expect(encoded.warnings[0]?.message).toContain('images');
  });

  test('a picture that the model drew is shown by the user', () => {
    const encoded = encode({ messages: [{ role: 'assistant', parts: [text('Look:'), picture] }] });
    expect(encoded.body.messages).toEqual([
      { role: 'assistant', content: 'Look:' },
      { role: 'user', content: [shown] },
    ]);
    expect(told(encoded)).toEqual([['part_lowered', '/messages/0']]);
  });

  test('that a tool failed is told to the client, for the output alone says so', () => {
    expect(told(encode({ messages: [result('a', [text('No such file.')], true)] }))).toEqual([
      ['part_lowered', '/messages/0'],
    ]);
  });

  test('a file gets a name that tells its kind', () => {
    const file: Part = {
      type: 'media',
      media: { kind: 'document', data: 'AAAA', mediaType: 'application/pdf' },
    };
    const encoded = encode({ messages: [{ role: 'user', parts: [file] }] });
    expect(encoded.body.messages[0].content).toEqual([
      { type: 'file', file: { file_data: 'data:application/pdf;base64,AAAA', filename: 'file.pdf' } },
    ]);
  });

  test.each([
    ['audio/wav', 'wav', []],
    ['audio/mpeg', 'mp3', []],
    ['audio/x-wav', 'wav', []],
    ['audio/ogg', 'ogg', ['/messages/0']],
  ])('sound of the kind %s', (mediaType, format, refused) => {
    const sound: Part = { type: 'media', media: { kind: 'audio', data: 'AAAA', mediaType } };
    const encoded = encode({ messages: [{ role: 'user', parts: [sound] }] });
    expect(encoded.body.messages[0].content).toEqual([
      { type: 'input_audio', input_audio: { data: 'AAAA', format } },
    ]);
    expect(refusedAt(encoded)).toEqual(refused);
  });

  test('what was thought, whose state it is, and what another vendor ran are told', () => {
    const signature = { provider: 'google', dialect: 'google-generate' as const, value: 's' };
    const parts: Part[] = [
      { type: 'reasoning', form: 'full', text: 'Hm.' },
      call('a', { executor: 'provider', name: 'web_search' }),
      { ...call('b'), signature },
    ];
    const encoded = encode({ messages: [{ role: 'assistant', parts }] });
    expect(encoded.body.messages[0].tool_calls).toHaveLength(1);
    expect(told(encoded)).toEqual([
      ['reasoning_dropped', '/messages/0'],
      ['part_dropped', '/messages/0'],
      ['reasoning_dropped', '/messages/0'],
    ]);
  });

  test('a message that says nothing in this format is none', () => {
    const opaque: Part = {
      type: 'opaque',
      dialect: 'anthropic-messages',
      name: 'server_tool_use',
      value: {},
    };
    expect(encode({ messages: [{ role: 'assistant', parts: [opaque] }] }).body.messages).toEqual([]);
  });
});

describe('parameters', () => {
  test('four stop sequences at most', () => {
    expect(refusedAt(encode({ parameters: { stop: ['a', 'b', 'c', 'd'] } }))).toEqual([]);
    expect(refusedAt(encode({ parameters: { stop: ['a', 'b', 'c', 'd', 'e'] } }))).toEqual(['/stop']);
    expect(encode({ parameters: { stop: [] } }).body).not.toHaveProperty('stop');
  });

  test('another vendor’s tier, and modalities that there are not', () => {
    const encoded = encode({ parameters: { serviceTier: 'standard_only', modalities: ['text', 'image'] } });
    expect(encoded.body).not.toHaveProperty('service_tier');
    expect(told(encoded)).toEqual([['parameter_dropped', '/serviceTier']]);
    expect(refusedAt(encoded)).toEqual(['/modalities']);
  });

  test('alternatives are asked for together with log probabilities', () => {
    expect(encode({ parameters: { topLogprobs: 2 } }).body).toMatchObject({
      logprobs: true,
      top_logprobs: 2,
    });
  });

  test.each([
    [{ budgetTokens: 1_024 }, 'low', 1],
    [{ budgetTokens: -1 }, 'medium', 0],
    [{ effort: 'high', budgetTokens: 1_024 }, 'high', 0],
  ])('reasoning %j is the effort %s', (reasoning, effort, count) => {
    const encoded = encode({ parameters: { reasoning } });
    expect(encoded.body.reasoning_effort).toBe(effort);
    expect(encoded.warnings).toHaveLength(count);
  });
});

describe('tools', () => {
  test('a grammar is nested here and flat in Responses', () => {
    const format = { type: 'grammar', syntax: 'lark', definition: 'start: "a"' };
    const tools: Tool[] = [{ type: 'custom', name: 'run', format }];
    expect(encode({ tools }).body.tools[0].custom.format).toEqual({
      type: 'grammar',
      grammar: { syntax: 'lark', definition: 'start: "a"' },
    });
  });

  test('tools of groups go by their own names, with the group’s where one would not be clear, and come back with it', () => {
    const tools: Tool[] = [
      { type: 'function', name: 'find', namespace: 'maps' },
      { type: 'function', name: 'find', namespace: 'files' },
      { type: 'function', name: 'open', namespace: 'files' },
    ];
    const { body, undo } = encode({ tools, toolChoice: { type: 'tool', name: 'open' } });
    expect(body.tools.map((tool: any) => tool.function.name)).toEqual(['maps__find', 'files__find', 'open']);
    expect(body.tool_choice).toEqual({ type: 'function', function: { name: 'open' } });
    const calls = ['files__find', 'open'].map((name, index) => ({
      id: `c${index}`,
      type: 'function',
      function: { name, arguments: '{}' },
    }));
    const message = { role: 'assistant', content: null, tool_calls: calls };
    const reply = { id: 'a', model: 'm', choices: [{ index: 0, message, finish_reason: 'tool_calls' }] };
    expect(fold(openaiChatVendor.decodeReply(reply, undo)).message.parts).toMatchObject([
      { name: 'find', namespace: 'files' },
      { name: 'open', namespace: 'files' },
    ]);
  });

  test('a group that is called as its tool says nothing more', () => {
    const messages: Message[] = [
      { role: 'assistant', parts: [call('a', { name: 'find', namespace: 'find' })] },
    ];
    const { body, undo } = encode({ messages, tools: [{ type: 'function', name: 'find' }] });
    expect(body.messages[0].tool_calls[0].function.name).toBe('find');
    expect(undo.namespaces).toBeUndefined();
  });

  test('a setting of web_search_options is told of where it stands, whatever its name', () => {
    const body = {
      model: 'm',
      messages: [{ role: 'user', content: 'Hi' }],
      web_search_options: { 'a/b': 1 },
    };
    const request = openaiChatSurface.decodeRequest({ body: body as never });
    expect(request.unread).toMatchObject([{ pointer: '/web_search_options/a~1b', value: 1 }]);
  });

  test('web_search_options is a tool elsewhere, and the same member here', () => {
    const place = { type: 'approximate', approximate: { city: 'Rome', country: 'IT' } };
    const options = { search_context_size: 'low', user_location: place };
    const body = { model: 'm', messages: [{ role: 'user', content: 'Hi' }], web_search_options: options };
    const bytes = new TextEncoder().encode(JSON.stringify(body));
    const request = openaiChatSurface.decodeRequest({ body: body as never, bytes });
    expect(request.tools).toMatchObject([
      { type: 'provider', hosted: { kind: 'web-search', userLocation: { city: 'Rome', country: 'IT' } } },
    ]);
    expect(request.unread).toMatchObject([{ pointer: '/web_search_options/search_context_size' }]);
    const { body: again } = openaiChatVendor.encodeRequest(request, { provider: 'openai', model: 'm' });
    expect(again['web_search_options']).toEqual(options);
    expect(again).not.toHaveProperty('tools');
  });

  test('a tool that only Responses has is none here', () => {
    const request = openaiResponsesSurface.decodeRequest({
      body: { model: 'm', input: 'Hi', tools: [{ type: 'tool_search' }] } as never,
    });
    expect(encode({ tools: request.tools }).body).not.toHaveProperty('tools');
  });
});
