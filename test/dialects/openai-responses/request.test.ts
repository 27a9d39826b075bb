/** Requests of this format as the gateway reads them, and writes them again. */
import { describe, expect, test } from '@jest/globals';

import type { ChatRequest } from '../../../src/chat/request.js';
import { openaiResponsesVendor } from '../../../src/dialects/openai-responses/vendor.js';
import { requestOf, type Body } from './answers.js';

function write(request: ChatRequest): { body: Body; warnings: unknown[] } {
  const { body, warnings } = openaiResponsesVendor.encodeRequest(request, {
    provider: 'openai',
    model: 'gpt-5-mini',
  });
  return { body, warnings };
}

describe('reading', () => {
  test('tools that come to hand in two groups under one name are two', () => {
    const group = (name: string): Body => ({
      type: 'namespace',
      name,
      description: name,
      tools: [{ type: 'function', name: 'find', parameters: { type: 'object', properties: {} } }],
    });
    const { tools } = requestOf({
      model: 'm',
      tools: [{ type: 'function', name: 'find', parameters: {} }],
      input: [
        { role: 'user', content: 'Hi' },
        { type: 'additional_tools', role: 'developer', tools: [group('crm'), group('mail'), group('crm')] },
      ],
    });
    const named = tools.map((tool) => (tool.type === 'provider' ? tool.type : [tool.namespace, tool.name]));
    expect(named).toEqual([
      [undefined, 'find'],
      ['crm', 'find'],
      ['mail', 'find'],
    ]);
  });

  test('instructions come first, and what the model said and did is one message', () => {
    const { messages, pointers } = requestOf({
      model: 'm',
      instructions: 'Be brief.',
      input: [
        { role: 'user', content: 'Hi' },
        { type: 'reasoning', id: 'rs_1', summary: [], encrypted_content: 'sealed' },
        { type: 'function_call', call_id: 'c1', name: 'a', arguments: '{"x":1}' },
        { type: 'function_call_output', call_id: 'c1', output: '2' },
        {
          type: 'message',
          role: 'assistant',
          id: 'msg_1',
          status: 'completed',
          phase: 'final_answer',
          content: [{ type: 'output_text', text: 'Two.', annotations: [] }],
        },
      ],
    });
    expect(messages.map(({ role, parts }) => [role, parts.map(({ type }) => type)])).toEqual([
      ['system', ['text']],
      ['user', ['text']],
      ['assistant', ['reasoning', 'tool-call']],
      ['tool', ['tool-result']],
      ['assistant', ['text']],
    ]);
    expect(messages[2]?.parts[0]?.signature).toEqual({
      provider: 'openai',
      dialect: 'openai-responses',
      value: 'sealed',
      itemId: 'rs_1',
    });
    expect(messages[4]?.parts[0]?.item).toEqual({
      index: 4,
      id: 'msg_1',
      status: 'completed',
      phase: 'final_answer',
    });
    expect(pointers).toMatchObject({ 'message 0': '/instructions', 'message 2': '/input/1' });
  });

  test.each([
    [
      { type: 'input_image', image_url: 'data:image/png;base64,AAAA' },
      { kind: 'image', mediaType: 'image/png', data: 'AAAA' },
    ],
    [
      { type: 'input_image', file_id: 'f1', detail: 'low' },
      { kind: 'image', fileId: 'f1', detail: 'low' },
    ],
    [
      { type: 'input_file', file_data: 'AAAA', filename: 'a.pdf' },
      { kind: 'document', mediaType: 'application/pdf', data: 'AAAA' },
    ],
    [
      { type: 'input_file', file_url: 'https://example.org/a' },
      { kind: 'document', url: 'https://example.org/a' },
    ],
    [
      { type: 'input_audio', input_audio: { data: 'AAAA', format: 'mp3' } },
      { kind: 'audio', data: 'AAAA', mediaType: 'audio/mp3' },
    ],
  ])('the part %j is a medium, and is written again as it was', (part, media) => {
    const body = { model: 'gpt-5-mini', input: [{ role: 'user', content: [part] }] };
    const request = requestOf(body);
    expect(request.messages[0]?.parts).toMatchObject([{ type: 'media', media }]);
    expect(write(request).body).toEqual(body);
  });

  test('parameters have their meaning and their place', () => {
    const { parameters, toolChoice, pointers } = requestOf({
      model: 'm',
      input: 'Hi',
      max_output_tokens: 50,
      temperature: 0.5,
      reasoning: { effort: 'low', summary: 'auto' },
      text: {
        format: { type: 'json_schema', name: 'a', schema: { type: 'object' }, strict: true },
        verbosity: 'low',
      },
      include: ['message.output_text.logprobs'],
      top_logprobs: 2,
      tool_choice: { type: 'function', name: 'a' },
    });
    expect(parameters).toEqual({
      maxOutputTokens: 50,
      temperature: 0.5,
      reasoning: { effort: 'low', summary: 'auto' },
      responseFormat: { type: 'json-schema', name: 'a', schema: { type: 'object' }, isStrict: true },
      verbosity: 'low',
      logprobs: true,
      topLogprobs: 2,
    });
    expect(toolChoice).toEqual({ type: 'tool', name: 'a' });
    expect(pointers).toMatchObject({ maxOutputTokens: '/max_output_tokens', responseFormat: '/text/format' });
  });

  test('what only this vendor can do is noted with its weight', () => {
    const { unread } = requestOf({
      model: 'm',
      input: 'Hi',
      previous_response_id: 'resp_0',
      truncation: 'auto',
      background: true,
      hologram: { shape: 'cube' },
      include: ['web_search_call.action.sources'],
    });
    const asked = unread.filter(({ isForm }) => isForm !== true);
    expect(Object.fromEntries(asked.map(({ pointer, weight }) => [pointer, weight]))).toEqual({
      '/previous_response_id': 'semantic',
      '/background': 'semantic',
      '/truncation': undefined,
      '/hologram': undefined,
      '/include': undefined,
    });
  });

  test('defaults that were spelt out ask for nothing', () => {
    const { unread } = requestOf({
      model: 'm',
      input: [{ role: 'assistant', content: [{ type: 'output_text', text: 'a', annotations: [] }] }],
      background: false,
      truncation: 'disabled',
      stream: false,
      include: ['reasoning.encrypted_content'],
      reasoning: {},
    });
    expect(unread.filter(({ isForm }) => isForm !== true)).toEqual([]);
  });
});

describe('the same body again', () => {
  const bodies: Body[] = [
    { input: 'Hi' },
    { input: [{ role: 'user', content: 'Hi' }] },
    { input: [{ type: 'message', role: 'user', content: [{ type: 'input_text', text: 'Hi' }] }] },
    {
      input: [
        { role: 'user', content: [] },
        { role: 'assistant', content: [] },
      ],
    },
    {
      input: [
        {
          role: 'user',
          content: [
            { type: 'input_text', text: 'a' },
            { type: 'input_hologram', x: 1 },
            { type: 'input_text', text: 'b' },
          ],
        },
      ],
    },
    { input: [{ type: 'item_reference', id: 'msg_1' }, { id: 'msg_2' }] },
    {
      input: [
        { type: 'function_call_output', call_id: 'c', output: [{ type: 'input_text', text: 'a' }], extra: 1 },
      ],
    },
    { input: [{ type: 'custom_tool_call_output', call_id: 'c', output: 'a' }] },
    {
      input: [
        {
          type: 'computer_call_output',
          call_id: 'c',
          output: { type: 'computer_screenshot', image_url: 'x' },
        },
      ],
    },
    {
      input: [
        {
          type: 'reasoning',
          id: 'r',
          summary: [
            { type: 'summary_text', text: 'a' },
            { type: 'summary_text', text: 'b' },
          ],
          content: [],
        },
      ],
    },
    {
      input: 'a',
      text: { format: { type: 'grammar', grammar: 'x' } },
      reasoning: { context: 'auto', new: 1 },
    },
    {
      input: 'a',
      tools: [{ type: 'web_search' }, { type: 'custom', name: 'c', format: { type: 'text' } }],
      tool_choice: 'auto',
    },
    { input: 'a', tools: [{ type: 'function', name: 'f', parameters: null, strict: null, new: 1 }] },
    { input: 'a', tools: [], metadata: { a: 'b' }, conversation: { id: 'c' }, stream: true, user: null },
    { prompt: { id: 'pmpt_1', variables: { a: 'b' } } },
  ];

  test.each(bodies.map((body) => [{ model: 'gpt-5-mini', ...body }]))('%j', (body) => {
    expect(write(requestOf(body))).toEqual({ body, warnings: [] });
  });
});
