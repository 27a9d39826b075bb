/** What a Messages body means, member by member, and that nothing of a recorded one is left out. */
import { describe, expect, test } from '@jest/globals';

import type { ChatEvent } from '../../../src/chat/event.js';
import type { ChatRequest } from '../../../src/chat/request.js';
import { anthropicMessagesSurface } from '../../../src/dialects/anthropic-messages/surface.js';
import { textToBase64 } from '../../../src/dialects/base64-text.js';
import { corpusCases, hasCorpus } from '../../harness/corpus.js';
import { hello, replyOf, requestOf, type Body } from './surface-harness.js';

if (!hasCorpus) console.warn('decode-request: ../shared/corpus is missing, recorded requests are not read');

const DIALECT = 'anthropic-messages';
const read = (members: Body): ChatRequest => requestOf({ ...hello, ...members });
const user = (...content: unknown[]): Body => ({ messages: [{ role: 'user', content }] });
const parts = (...content: unknown[]): unknown => read(user(...content)).messages[0]?.parts;
const native = (form: object): Body => ({ native: { [DIALECT]: form } });

describe('parameters', () => {
  test.each<[string, Body, Partial<ChatRequest['parameters']>]>([
    [
      'limits and sampling',
      { temperature: 0.5, top_p: 0.9, top_k: 4, stop_sequences: ['!'] },
      {
        temperature: 0.5,
        topP: 0.9,
        topK: 4,
        stop: ['!'],
      },
    ],
    ['the end user', { metadata: { user_id: 'u1' } }, { user: 'u1' }],
    ['reserved capacity', { service_tier: 'auto' }, { serviceTier: 'auto' }],
    ['the usual capacity', { service_tier: 'standard_only' }, { serviceTier: 'default' }],
    [
      'a budget',
      { thinking: { type: 'enabled', budget_tokens: 2048 } },
      { reasoning: { budgetTokens: 2048 } },
    ],
    ['no thinking', { thinking: { type: 'disabled' } }, { reasoning: { budgetTokens: 0 } }],
    ['thinking at will', { thinking: { type: 'adaptive' } }, { reasoning: { budgetTokens: -1 } }],
    [
      'thinking that is shown, with effort',
      { thinking: { type: 'adaptive', display: 'summarized' }, output_config: { effort: 'low' } },
      { reasoning: { effort: 'low', budgetTokens: -1, summary: 'auto' } },
    ],
    [
      'thinking that is not shown',
      { thinking: { type: 'adaptive', display: 'omitted' } },
      { reasoning: { budgetTokens: -1, summary: 'none' } },
    ],
    [
      'JSON by a schema',
      { output_config: { format: { type: 'json_schema', schema: { type: 'object' } } } },
      { responseFormat: { type: 'json-schema', name: 'answer', schema: { type: 'object' }, isStrict: true } },
    ],
    [
      'JSON by a schema, in the older place',
      { output_format: { type: 'json_schema', schema: { type: 'object' } } },
      { responseFormat: { type: 'json-schema', name: 'answer', schema: { type: 'object' }, isStrict: true } },
    ],
    [
      'one call at a time',
      { tool_choice: { type: 'auto', disable_parallel_tool_use: true } },
      { parallelToolCalls: false },
    ],
  ])('%s', (_name, members, expected) => {
    expect(read(members).parameters).toEqual({ maxOutputTokens: 100, ...expected });
  });

  test.each<[Body, ChatRequest['toolChoice']]>([
    [{ type: 'auto' }, { type: 'auto' }],
    [{ type: 'any' }, { type: 'required' }],
    [{ type: 'none' }, { type: 'none' }],
    [
      { type: 'tool', name: 'f' },
      { type: 'tool', name: 'f' },
    ],
    [{ type: 'some_of' }, { type: 'native', dialect: DIALECT, value: { type: 'some_of' } }],
  ])('tool_choice %j', (choice, expected) => {
    expect(read({ tool_choice: choice }).toolChoice).toEqual(expected);
  });

  test('members that only this format has are noted by what they weigh', () => {
    const { unread } = read({
      context_management: { edits: [] },
      container: 'c1',
      thread: { type: 'create' },
      inference_geo: 'eu',
      speed: 'fast',
      user_profile_id: 'p1',
      cache_control: { type: 'ephemeral' },
      output_config: { task_budget: { type: 'tokens', total: 5 } },
      thinking: { type: 'between_tools' },
      brand_new: { a: 1 },
    });
    expect(Object.fromEntries(unread.map(({ pointer, weight }) => [pointer, weight]))).toEqual({
      '/context_management': 'hint',
      '/container': 'semantic',
      '/thread': 'semantic',
      '/inference_geo': 'semantic',
      '/speed': 'hint',
      '/user_profile_id': 'bookkeeping',
      '/cache_control': 'bookkeeping',
      '/output_config/task_budget': 'hint',
      '/thinking': 'hint',
      '/brand_new': undefined,
    });
  });
});

describe('messages', () => {
  test('a system prompt as text or blocks, and system turns between others', () => {
    const { messages, pointers } = read({
      system: [{ type: 'text', text: 'Be brief.', cache_control: { type: 'ephemeral', ttl: '1h' } }],
      messages: [
        { role: 'user', content: 'Hi' },
        { role: 'system', content: 'Now in Polish.' },
      ],
    });
    const cached = { type: 'text', text: 'Be brief.', cache: { ttlSeconds: 3600 } };
    expect(messages).toEqual([
      {
        role: 'system',
        parts: [{ ...cached, ...native({ block: { cache_control: { type: 'ephemeral', ttl: '1h' } } }) }],
        ...native({ place: 'system' }),
      },
      { role: 'user', parts: [{ type: 'text', text: 'Hi' }], ...native({ content: 'string' }) },
      { role: 'system', parts: [{ type: 'text', text: 'Now in Polish.' }], ...native({ content: 'string' }) },
    ]);
    expect(pointers).toMatchObject({
      'message 0': '/system',
      'message 1': '/messages/0',
      'message 2': '/messages/1',
    });
    expect(read({ system: 'Be brief.' }).messages[0]).toEqual({
      role: 'system',
      parts: [{ type: 'text', text: 'Be brief.' }],
      ...native({ place: 'system', content: 'string' }),
    });
  });

  test('images and documents by value, address and name', () => {
    const source = { type: 'base64', media_type: 'image/png', data: 'aGk=' };
    expect(
      parts(
        { type: 'image', source },
        { type: 'image', source: { type: 'url', url: 'https://example.com/a.png' } },
        { type: 'document', source: { type: 'file', file_id: 'f1' }, title: 'Rivers' },
        { type: 'document', source: { type: 'text', media_type: 'text/plain', data: 'Odra – 865 km' } },
      ),
    ).toEqual([
      { type: 'media', media: { kind: 'image', mediaType: 'image/png', data: 'aGk=' } },
      { type: 'media', media: { kind: 'image', url: 'https://example.com/a.png' } },
      { type: 'media', media: { kind: 'document', fileId: 'f1', name: 'Rivers' } },
      {
        type: 'media',
        media: { kind: 'document', mediaType: 'text/plain', data: textToBase64('Odra – 865 km') },
        ...native({ source: 'text' }),
      },
    ]);
  });

  test('what only this format has is kept whole', () => {
    const blocks = [
      { type: 'search_result', source: 's', title: 't', content: [{ type: 'text', text: 'a' }] },
      { type: 'document', source: { type: 'content', content: 'a' } },
      { type: 'container_upload', file_id: 'f1' },
      { type: 'brand_new', a: 1 },
    ];
    expect(parts(...blocks)).toEqual(
      blocks.map((value) => ({ type: 'opaque', dialect: DIALECT, name: value.type, value })),
    );
  });

  test('results of tools are a turn of their own kind, with their errors and images', () => {
    const image = { type: 'image', source: { type: 'url', url: 'https://example.com/a.png' } };
    const [message] = read(
      user(
        {
          type: 'tool_result',
          tool_use_id: 'c1',
          content: [image, { type: 'tool_reference', tool_name: 'f' }],
        },
        { type: 'tool_result', tool_use_id: 'c2', content: 'Gone.', is_error: true },
        { type: 'tool_result', tool_use_id: 'c3' },
      ),
    ).messages;
    expect(message?.role).toBe('tool');
    expect(message?.parts).toEqual([
      {
        type: 'tool-result',
        callId: 'c1',
        content: [
          { type: 'media', media: { kind: 'image', url: 'https://example.com/a.png' } },
          {
            type: 'opaque',
            dialect: DIALECT,
            name: 'tool_reference',
            value: { type: 'tool_reference', tool_name: 'f' },
            native: {
              'anthropic-messages': {
                lowered:
                  'the tool that its tool_reference block names is told in words, and offered from the beginning',
                words: 'The tool f is available.',
              },
            },
          },
        ],
      },
      {
        type: 'tool-result',
        callId: 'c2',
        isError: true,
        content: [{ type: 'text', text: 'Gone.' }],
        ...native({ content: 'string' }),
      },
      { type: 'tool-result', callId: 'c3', content: [], ...native({ content: 'none' }) },
    ]);
    const mixed = user({ type: 'tool_result', tool_use_id: 'c1' }, { type: 'text', text: 'And?' });
    expect(read(mixed).messages[0]?.role).toBe('user');
  });

  test('what the model said, thought and called', () => {
    const content = [
      { type: 'thinking', thinking: 'Hm.', signature: 'EqQB' },
      { type: 'redacted_thinking', data: 'EmwK' },
      {
        type: 'text',
        text: 'Odra',
        citations: [{ type: 'char_location', cited_text: 'Odra', document_index: 0 }],
      },
      { type: 'tool_use', id: 'c1', name: 'f', input: { x: 1 }, caller: { type: 'direct' } },
      { type: 'server_tool_use', id: 'c2', name: 'web_search', input: {} },
    ];
    const signature = { provider: 'anthropic', dialect: DIALECT };
    const { messages } = read({ messages: [...hello['messages'], { role: 'assistant', content }] });
    expect(messages[1]).toEqual({
      role: 'assistant',
      parts: [
        { type: 'reasoning', form: 'full', text: 'Hm.', signature: { ...signature, value: 'EqQB' } },
        { type: 'reasoning', form: 'redacted', text: '', signature: { ...signature, value: 'EmwK' } },
        {
          type: 'text',
          text: 'Odra',
          citations: [{ quote: 'Odra', raw: (content[2] as Body)['citations'][0] }],
        },
        {
          type: 'tool-call',
          callId: 'c1',
          name: 'f',
          argumentsText: '{"x":1}',
          input: 'json',
          executor: 'client',
          ...native({ block: { caller: { type: 'direct' } } }),
        },
        { type: 'opaque', dialect: DIALECT, name: 'server_tool_use', value: content[4] },
      ],
    });
  });

  test('numbers in arguments keep every digit, both ways', () => {
    const text = `{"model":"m","max_tokens":5,"messages":[{"role":"user","content":"Hi"},{"role":"assistant","content":[{"type":"tool_use","id":"c1","name":"f","input":{"id":12345678901234567890,"x":[1.5]}}]}]}`;
    const bytes = new TextEncoder().encode(text);
    const request = anthropicMessagesSurface.decodeRequest({ body: JSON.parse(text), bytes });
    const [call] = request.messages.at(-1)?.parts ?? [];
    expect(call).toMatchObject({ argumentsText: '{"id":12345678901234567890,"x":[1.5]}' });
    const events: ChatEvent[] = [
      { type: 'start', id: 'a', model: 'm', provider: 'p' },
      { type: 'part', block: 0, part: call! },
      { type: 'finish', finish: { reason: 'tool-calls' } },
    ];
    expect(JSON.stringify(replyOf(events)['content'])).toContain(
      '"input":{"id":12345678901234567890,"x":[1.5]}',
    );
  });

  test('a role that is not known is kept whole', () => {
    const message = { role: 'narrator', content: 'Meanwhile' };
    expect(read({ messages: [message] }).messages).toEqual([
      { role: 'user', parts: [{ type: 'opaque', dialect: DIALECT, name: 'message', value: message }] },
    ]);
  });
});

describe('tools', () => {
  test.each<[Body, string[]]>([
    [{ type: 'bash_20250124', name: 'bash' }, ['command', 'restart']],
    [{ type: 'memory_20250818', name: 'memory' }, ['command', 'path', 'insert_text', 'old_path', 'new_path']],
    [{ type: 'text_editor_20250124', name: 'str_replace_editor' }, ['command', 'path', 'new_str']],
    [
      { type: 'text_editor_20250728', name: 'str_replace_based_edit_tool', max_characters: 9 },
      ['command', 'path', 'insert_text', 'new_str'],
    ],
  ])('%j is a function to models that do not know it', (tool, members) => {
    const { tools, unread } = read({ tools: [tool] });
    expect(tools).toMatchObject([
      { type: 'function', name: tool['name'], description: expect.any(String), ...native({ whole: tool }) },
    ]);
    const [named] = tools;
    const schema = named?.type === 'function' ? named.schema : undefined;
    expect(Object.keys(schema?.['properties'] as Body)).toEqual(expect.arrayContaining(members));
    expect(unread).toContainEqual({ pointer: '/tools/0/type', value: tool['type'], weight: 'hint' });
  });

  test('a function of the client', () => {
    const tool = {
      name: 'f',
      description: 'd',
      input_schema: { type: 'object' },
      strict: true,
      defer_loading: true,
    };
    const { tools, unread } = read({ tools: [tool] });
    expect(tools).toEqual([
      { type: 'function', name: 'f', description: 'd', schema: { type: 'object' }, isStrict: true },
    ]);
    expect(unread).toEqual([{ pointer: '/tools/0/defer_loading', value: true, weight: 'hint' }]);
  });

  test.each<[Body, Body]>([
    [
      {
        type: 'web_search_20250305',
        name: 'web_search',
        max_uses: 3,
        user_location: { type: 'approximate', city: 'Gent' },
      },
      { kind: 'web-search', maxUses: 3, userLocation: { city: 'Gent' } },
    ],
    [
      {
        type: 'web_fetch_20250910',
        name: 'web_fetch',
        allowed_domains: ['a.example'],
        blocked_domains: null,
      },
      { kind: 'web-fetch', allowedDomains: ['a.example'] },
    ],
    [{ type: 'code_execution_20250825', name: 'code_execution' }, { kind: 'code-execution' }],
    [
      { type: 'computer_20250124', name: 'computer', display_width_px: 1, display_height_px: 1 },
      { kind: 'computer' },
    ],
    [{ type: 'mcp_toolset', mcp_server_name: 'm' }, { kind: 'mcp' }],
    [{ type: 'brand_new', name: 'x' }, { kind: 'other' }],
  ])('%j', (value, hosted) => {
    expect(read({ tools: [value] }).tools).toEqual([
      { type: 'provider', dialect: DIALECT, name: value['type'], value, hosted },
    ]);
  });
});

(hasCorpus ? test : test.skip)('nothing of a recorded request is left out', () => {
  const cases = corpusCases('anthropic/messages').filter(({ request, status }) => request && status === 200);
  const missing = cases.flatMap(({ name, request }) => {
    const { source: _source, ...rest } = requestOf(request!);
    const held = JSON.stringify(rest);
    return (
      leavesOf(request)
        .filter((leaf) => !held.includes(leaf) && !held.includes(JSON.stringify(leaf).slice(1, -1)))
        // Arguments are text of JSON, in which quotes are escaped once more; plain documents are base64.
        .filter((leaf) => !held.includes(JSON.stringify(JSON.stringify(leaf).slice(1, -1)).slice(1, -1)))
        .filter((leaf) => !held.includes(textToBase64(leaf)))
        .map((leaf) => `${name}: ${leaf.slice(0, 60)}`)
    );
  });
  console.info(`anthropic: ${cases.length} recorded requests read, ${missing.length} leaves left out`);
  expect(cases.length).toBeGreaterThan(290);
  expect(missing).toEqual([]);
});

/** Strings of eight characters and more but the tags and names that are turned into ours. */
function leavesOf(value: unknown): string[] {
  if (typeof value === 'string') return value.length >= 8 && !known.has(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(leavesOf);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [];
}

const known = new Set([
  'tool_use',
  'tool_result',
  'thinking',
  'redacted_thinking',
  'document',
  'json_schema',
  'assistant',
  'adaptive',
  'disabled',
  'standard_only',
]);
