/** Tools that the vendor runs, groups of tools, items that bring tools, and what lives in the vendor's store. */
import { describe, expect, test } from '@jest/globals';

import { fold } from '../../../src/chat/fold.js';
import type { ChatRequest, HostedTool, Part } from '../../../src/chat/request.js';
import { openaiResponsesVendor } from '../../../src/dialects/openai-responses/vendor.js';
import { chooseDialect } from '../../../src/gateway/choose-dialect.js';
import { anthropic } from '../../../src/providers/anthropic.js';
import { xai } from '../../../src/providers/xai.js';
import { requestOf, type Body } from './answers.js';

const target = { provider: 'openai', displayName: 'OpenAI', model: 'gpt-5' };

function again(body: Body): Body {
  return openaiResponsesVendor.encodeRequest(requestOf(body), { ...target, model: 'm' }).body;
}

function foreign(members: Partial<ChatRequest>): ChatRequest {
  return {
    model: 'm',
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

describe('a tool that the vendor runs', () => {
  test.each([
    [
      { type: 'web_search', filters: { allowed_domains: ['a.org'] }, search_context_size: 'low' },
      { kind: 'web-search', allowedDomains: ['a.org'] },
      [['/tools/0/search_context_size', undefined]],
    ],
    [
      { type: 'web_search_preview_2025_03_11', user_location: { type: 'approximate', city: 'Rome' } },
      { kind: 'web-search', userLocation: { city: 'Rome' } },
      [],
    ],
    [{ type: 'code_interpreter', container: { type: 'auto' } }, { kind: 'code-execution' }, []],
    [
      { type: 'code_interpreter', container: 'cntr_1' },
      { kind: 'code-execution' },
      [['/tools/0/container', 'semantic']],
    ],
    [
      { type: 'file_search', vector_store_ids: ['vs_1'] },
      { kind: 'file-search' },
      [['/tools/0/vector_store_ids', 'semantic']],
    ],
    [{ type: 'image_generation', size: 'auto' }, { kind: 'image-generation' }, [['/tools/0/size', 'hint']]],
    [
      { type: 'mcp', server_label: 's', connector_id: 'connector_gmail' },
      { kind: 'mcp' },
      [['/tools/0/connector_id', 'semantic']],
    ],
    [{ type: 'tool_search' }, { kind: 'tool-search' }, []],
    [{ type: 'local_shell' }, undefined, []],
  ])('%j is known by its meaning, and comes back as it was', (tool, hosted, unread) => {
    const body = { model: 'm', input: 'Hi', tools: [tool] };
    const request = requestOf(body);
    expect(request.tools).toEqual([
      {
        type: 'provider',
        dialect: 'openai-responses',
        name: tool.type,
        value: tool,
        ...(hosted === undefined ? {} : { hosted }),
      },
    ]);
    const noted = request.unread.filter(({ pointer }) => pointer.startsWith('/tools'));
    expect(noted.map(({ pointer, weight }) => [pointer, weight])).toEqual(unread);
    expect(again(body)).toEqual(body);
  });

  test.each([
    [{ kind: 'web-search' }, { type: 'web_search' }, 0],
    [
      { kind: 'web-search', allowedDomains: ['a.org'], userLocation: { country: 'IT' } },
      {
        type: 'web_search',
        filters: { allowed_domains: ['a.org'] },
        user_location: { type: 'approximate', country: 'IT' },
      },
      0,
    ],
    [{ kind: 'web-search', maxUses: 3, blockedDomains: ['b.org'] }, { type: 'web_search' }, 2],
    [{ kind: 'code-execution' }, { type: 'code_interpreter', container: { type: 'auto' } }, 0],
    [{ kind: 'image-generation' }, { type: 'image_generation' }, 0],
    [{ kind: 'web-fetch' }, undefined, 0],
  ] as [HostedTool, Body | undefined, number][])(
    'of another format, %j, is written as %j',
    (hosted, written, count) => {
      const tool = {
        type: 'provider' as const,
        dialect: 'anthropic-messages' as const,
        name: 't',
        value: {},
        hosted,
      };
      const { body, warnings } = openaiResponsesVendor.encodeRequest(foreign({ tools: [tool] }), target);
      expect(body['tools']).toEqual(written === undefined ? undefined : [written]);
      expect(warnings).toHaveLength(count);
    },
  );
});

describe('groups of tools', () => {
  const group = {
    type: 'namespace',
    name: 'maps',
    description: 'Maps.',
    tools: [
      { type: 'function', name: 'find', parameters: { type: 'object' }, strict: true },
      { type: 'custom', name: 'draw' },
    ],
  };

  test('are tools that know their group, and are the group again', () => {
    const body = { model: 'm', input: 'Hi', tools: [{ type: 'function', name: 'find' }, group] };
    const request = requestOf(body);
    expect(request.tools).toMatchObject([
      { type: 'function', name: 'find' },
      { type: 'function', name: 'find', namespace: 'maps', isStrict: true },
      { type: 'custom', name: 'draw', namespace: 'maps' },
    ]);
    expect(request.pointers).toMatchObject({ 'tool 1': '/tools/1/tools/0', 'tool 2': '/tools/1/tools/1' });
    expect(again(body)).toEqual(body);
  });

  test('are flat for xAI, and calls get their group back', () => {
    const { source: _source, ...request } = requestOf({ model: 'm', input: 'Hi', tools: [group] });
    const { vendor, encoded } = chooseDialect(request, xai(), 'grok-4.3', []);
    expect((encoded.body['tools'] as Body[]).map(({ name }) => String(name))).toEqual(['find', 'draw']);
    const item = { type: 'function_call', id: 'f', call_id: 'c', name: 'find', arguments: '{}' };
    const reply = { id: 'r', model: 'm', status: 'completed', output: [item] };
    expect(fold(vendor.decodeReply(reply, encoded.undo)).message.parts).toMatchObject([
      { name: 'find', namespace: 'maps' },
    ]);
  });
});

test('tools that an item brings are offered from the beginning elsewhere, and stay in their item here', () => {
  const tools = [{ type: 'function', name: 'late', parameters: { type: 'object', properties: {} } }];
  const item = { type: 'additional_tools', role: 'developer', tools };
  const body = { model: 'm', input: [{ role: 'user', content: 'Hi' }, item] };
  expect(again(body)).toEqual(body);
  const { encoded, warnings } = chooseDialect(requestOf(body), anthropic(), 'claude-sonnet-4-5', []);
  expect((encoded.body['tools'] as Body[]).map(({ name }) => String(name))).toEqual(['late']);
  expect(warnings).toContainEqual(expect.objectContaining({ code: 'part_lowered', pointer: '/input/1' }));
});

describe('what lives in the vendor’s store', () => {
  test.each([
    [
      { previous_response_id: 'resp_1' },
      '/previous_response_id',
      /send the items of the conversation in input/,
    ],
    [{ conversation: 'conv_1' }, '/conversation', /send the items of the conversation in input/],
    [{ store: true }, '/store', /set it to false/],
    [{ background: true }, '/background', /ask for a stream/],
    [{ prompt: { id: 'pmpt_1' } }, '/prompt', /send their instructions and input/],
    [{ input: [{ type: 'item_reference', id: 'msg_1' }] }, '/input/0', /send the item itself/],
  ])('%j is refused elsewhere with advice', (members, pointer, advice) => {
    const request = requestOf({ model: 'm', input: 'Hi', ...members });
    const ask = (): unknown => chooseDialect(request, anthropic(), 'claude-sonnet-4-5', []);
    expect(ask).toThrow(advice);
    expect(ask).toThrow(expect.objectContaining({ shape: expect.objectContaining({ pointer }) }));
    expect(again({ model: 'm', input: 'Hi', ...members })).toEqual({ model: 'm', input: 'Hi', ...members });
  });

  test.each([
    [{ store: false }, []],
    [{ background: false }, []],
    [{ truncation: 'disabled' }, []],
    [{ truncation: 'auto' }, ['/truncation']],
    [{ include: ['reasoning.encrypted_content'] }, []],
    [{ include: ['web_search_call.action.sources'] }, ['/include']],
    [{ context_management: [{ type: 'compaction' }] }, ['/context_management']],
    [
      {
        input: [
          { role: 'user', content: 'Hi' },
          { type: 'item_reference', id: 'rs_1' },
        ],
      },
      ['/input/1', '/input/1'],
    ],
  ])('%j just works, and what is left out is told', (members, places) => {
    const request = requestOf({ model: 'm', input: 'Hi', max_output_tokens: 9, ...members });
    const { warnings } = chooseDialect(request, anthropic(), 'claude-sonnet-4-5', []);
    expect(warnings.map(({ pointer }) => pointer)).toEqual(places);
  });
});

test('parts that only this format has are told with the place of their own item', () => {
  const items = [
    { type: 'web_search_call', id: 'ws_1', status: 'completed' },
    { type: 'code_interpreter_call', id: 'ci_1', status: 'completed', code: '1' },
    { role: 'assistant', content: [{ type: 'output_text', text: 'Done.' }] },
  ];
  const request = requestOf({
    model: 'm',
    max_output_tokens: 9,
    input: [{ role: 'user', content: 'Go' }, ...items],
  });
  const { warnings } = chooseDialect(request, anthropic(), 'claude-sonnet-4-5', []);
  expect(warnings.map(({ code, pointer }) => [code, pointer])).toEqual([
    ['part_dropped', '/input/1'],
    ['part_dropped', '/input/2'],
  ]);
});

test('thoughts of one item that came apart are one item again', () => {
  const signature = { provider: 'openai', dialect: 'openai-responses' as const, value: 'state' };
  const parts: Part[] = [
    { type: 'reasoning', form: 'summary', text: 'One.' },
    { type: 'reasoning', form: 'summary', text: 'Two.', signature },
  ];
  const { body } = openaiResponsesVendor.encodeRequest(
    foreign({ messages: [{ role: 'assistant', parts }] }),
    target,
  );
  expect(body['input']).toEqual([
    {
      type: 'reasoning',
      summary: [
        { type: 'summary_text', text: 'One.' },
        { type: 'summary_text', text: 'Two.' },
      ],
      encrypted_content: 'state',
    },
  ]);
});
