/** Remote MCP servers: each format's form of them in every other, and what of it has no counterpart. */
import { describe, expect, test } from '@jest/globals';

import type { JsonObject } from '../../src/chat/json.js';
import type { ChatRequest, HostedTool } from '../../src/chat/request.js';
import { anthropicMessagesSurface } from '../../src/dialects/anthropic-messages/surface.js';
import { googleGenerateSurface } from '../../src/dialects/google-generate/surface.js';
import { serverSecretsOf, withoutServerSecrets } from '../../src/wire/mcp-secrets.js';
import { echoOf } from '../../src/dialects/openai-responses/encode-reply.js';
import { openaiResponsesSurface } from '../../src/dialects/openai-responses/surface.js';
import { tryDialects } from '../../src/gateway/choose-dialect.js';
import { anthropic } from '../../src/providers/anthropic.js';
import { google } from '../../src/providers/google.js';
import { openai } from '../../src/providers/openai.js';
import type { HttpProvider } from '../../src/providers/provider.js';
import { xai } from '../../src/providers/xai.js';

const URL_OF = 'https://tools.test/mcp';
const bytesOf = (body: JsonObject): Uint8Array => new TextEncoder().encode(JSON.stringify(body));

const doors = {
  responses(tool: JsonObject): ChatRequest {
    const body = { model: 'm', input: 'Hi', tools: [{ type: 'mcp', server_label: 's', ...tool }] };
    return openaiResponsesSurface.decodeRequest({ body: body as never, bytes: bytesOf(body) });
  },
  messages(members: JsonObject): ChatRequest {
    const body = { model: 'm', max_tokens: 99, messages: [{ role: 'user', content: 'Hi' }], ...members };
    return anthropicMessagesSurface.decodeRequest({ body: body, bytes: bytesOf(body) });
  },
  gemini(server: JsonObject): ChatRequest {
    const contents = [{ role: 'user', parts: [{ text: 'Hi' }] }];
    const body = { contents, tools: [{ mcpServers: [server] }] };
    const params = { modelAndMethod: 'm:generateContent' };
    return googleGenerateSurface.decodeRequest({
      body: body as never,
      bytes: bytesOf(body),
      params,
    } as never);
  },
};

const goals: Record<string, [HttpProvider, string]> = {
  openai: [openai(), 'gpt-5'],
  xai: [xai(), 'grok-4'],
  anthropic: [anthropic(), 'claude-sonnet-4-5'],
  google: [google(), 'gemini-3-flash-preview'],
};

interface Outcome {
  /** What is sent of servers. */
  tools?: unknown;
  servers?: unknown;
  headers?: Record<string, string>;
  /** Disposition and place of what is told of tools. */
  said: string[];
}

function send(request: ChatRequest, goal: keyof typeof goals): Outcome {
  const [provider, model] = goals[goal]!;
  const target = { provider, model, key: { value: 'k', owner: 'operator' as const } };
  const [best] = tryDialects(request, target, []);
  const isOfTools = (pointer: string | undefined): boolean =>
    /^\/(?:tools|mcp_servers)\//.test(pointer ?? '');
  const warnings = (best?.warnings ?? []).filter(({ pointer }) => isOfTools(pointer));
  const refusals = (best?.refusals ?? []).filter(({ shape }) => isOfTools(shape.pointer));
  const said = [
    ...warnings.map(({ disposition, pointer }) => `${disposition} ${pointer}`),
    ...refusals.map(({ shape }) => `refused ${shape.pointer}`),
  ];
  const encoded = best?.plan?.encoded;
  if (encoded === undefined) return { said };
  const { tools, mcp_servers: servers } = encoded.body;
  return { tools, ...(servers === undefined ? {} : { servers, headers: encoded.headers }), said };
}

const header = { 'anthropic-beta': 'mcp-client-2025-11-20' };
const never = { server_url: URL_OF, require_approval: 'never' };
const mcp = { type: 'mcp', server_label: 's', server_url: URL_OF };
const toolset = { type: 'mcp_toolset', mcp_server_name: 's' };
const server = { type: 'url', name: 's', url: URL_OF };
const some = { default_config: { enabled: false }, configs: { a: { enabled: true }, b: { enabled: true } } };
const gemini = (transport: JsonObject = {}): JsonObject => ({
  name: 's',
  streamableHttpTransport: { url: URL_OF, ...transport },
});

describe('a server of Responses', () => {
  test.each<[string, JsonObject, keyof typeof goals, Outcome]>([
    ['alone', never, 'anthropic', { tools: [toolset], servers: [server], headers: header, said: [] }],
    ['alone', never, 'google', { tools: [{ mcpServers: [gemini()] }], said: [] }],
    [
      'with a token',
      { ...never, authorization: 't0ken' },
      'anthropic',
      { tools: [toolset], servers: [{ ...server, authorization_token: 't0ken' }], headers: header, said: [] },
    ],
    [
      'with a token in a header',
      { ...never, headers: { authorization: 'Bearer t0ken' } },
      'anthropic',
      { tools: [toolset], servers: [{ ...server, authorization_token: 't0ken' }], headers: header, said: [] },
    ],
    [
      'with a token and headers',
      { ...never, authorization: 't0ken', headers: { 'x-a': 'b' } },
      'google',
      {
        tools: [{ mcpServers: [gemini({ headers: { 'x-a': 'b', Authorization: 'Bearer t0ken' } })] }],
        said: [],
      },
    ],
    [
      'with some tools',
      { ...never, allowed_tools: ['a', 'b'] },
      'anthropic',
      { tools: [{ ...toolset, ...some }], servers: [server], headers: header, said: [] },
    ],
    [
      'with some tools by a filter',
      { ...never, allowed_tools: { tool_names: ['a', 'b'] } },
      'anthropic',
      { tools: [{ ...toolset, ...some }], servers: [server], headers: header, said: [] },
    ],
    [
      'with words about it',
      { ...never, server_description: 'Maps.', defer_loading: true },
      'anthropic',
      {
        tools: [toolset],
        servers: [server],
        headers: header,
        said: expect.arrayContaining(['dropped /tools/0', 'dropped /tools/0/defer_loading']) as never,
      },
    ],
    ['without any tool', { ...never, allowed_tools: [] }, 'google', { said: ['dropped /tools/0'] }],
  ])('%s, %j, to %s', (_what, tool, goal, outcome) => {
    expect(send(doors.responses(tool), goal)).toEqual(outcome);
  });

  test.each<[string, JsonObject, keyof typeof goals, string]>([
    ['that is to be approved', { ...never, require_approval: 'always' }, 'anthropic', '/tools/0'],
    ['that is to be approved, as is usual', { server_url: URL_OF }, 'google', '/tools/0'],
    [
      'of which some are to be approved',
      { ...never, require_approval: { always: {} } },
      'google',
      '/tools/0',
    ],
    ['that is a connector', { connector_id: 'connector_gmail' }, 'anthropic', '/tools/0/connector_id'],
    ['behind a tunnel', { tunnel_id: 'tunnel_1' }, 'google', '/tools/0/tunnel_id'],
    ['with headers', { ...never, headers: { 'x-a': 'b' } }, 'anthropic', '/tools/0'],
    ['with some tools', { ...never, allowed_tools: ['a'] }, 'google', '/tools/0'],
    [
      'with tools that only read',
      { ...never, allowed_tools: { read_only: true } },
      'anthropic',
      '/tools/0/allowed_tools/read_only',
    ],
    [
      'with two tokens',
      { ...never, authorization: 'a', headers: { Authorization: 'Bearer b' } },
      'google',
      '/tools/0',
    ],
  ])('%s, %j, is refused to %s', (_what, tool, goal, pointer) => {
    const { tools, said } = send(doors.responses(tool), goal);
    expect(tools).toBeUndefined();
    expect(said).toContain(`refused ${pointer}`);
  });

  test.each(['always', 'never'])('with approval %s is as it was for OpenAI', (approval) => {
    const { tools, said } = send(doors.responses({ ...never, require_approval: approval }), 'openai');
    expect(tools).toEqual([{ ...mcp, require_approval: approval }]);
    expect(said).toEqual([]);
  });
});

describe('servers of Messages', () => {
  const asked = { ...mcp, require_approval: 'never' };

  test.each<[string, JsonObject, keyof typeof goals, Outcome]>([
    ['alone', { mcp_servers: [server] }, 'openai', { tools: [asked], said: [] }],
    ['alone', { mcp_servers: [server] }, 'xai', { tools: [mcp], said: [] }],
    ['alone', { mcp_servers: [server] }, 'google', { tools: [{ mcpServers: [gemini()] }], said: [] }],
    [
      'with a token and some tools, in the older form',
      {
        mcp_servers: [
          {
            ...server,
            authorization_token: 't0ken',
            tool_configuration: { enabled: true, allowed_tools: ['a'] },
          },
        ],
      },
      'openai',
      { tools: [{ ...asked, authorization: 't0ken', allowed_tools: ['a'] }], said: [] },
    ],
    [
      'with some tools',
      { mcp_servers: [server], tools: [{ ...toolset, ...some }] },
      'xai',
      { tools: [{ ...mcp, allowed_tools: ['a', 'b'] }], said: [] },
    ],
    [
      'with settings of single tools',
      {
        mcp_servers: [{ ...server, authorization_token: 't0ken' }],
        tools: [
          { ...toolset, configs: { a: { defer_loading: true } }, cache_control: { type: 'ephemeral' } },
        ],
      },
      'google',
      {
        tools: [{ mcpServers: [gemini({ headers: { Authorization: 'Bearer t0ken' } })] }],
        said: ['dropped /tools/0/cache_control', 'dropped /tools/0/configs/a/defer_loading'],
      },
    ],
    [
      'that is switched off',
      { mcp_servers: [{ ...server, tool_configuration: { enabled: false } }] },
      'openai',
      { said: ['dropped /mcp_servers/0'] },
    ],
  ])('%s, %j, to %s', (_what, members, goal, outcome) => {
    expect(send(doors.messages(members), goal)).toEqual(outcome);
  });

  test.each<[string, JsonObject, string]>([
    [
      'without one of its tools',
      { mcp_servers: [server], tools: [{ ...toolset, configs: { a: { enabled: false } } }] },
      '/tools/0/configs/a/enabled',
    ],
    ['that is not there', { tools: [toolset] }, '/tools/0'],
    ['of another kind', { mcp_servers: [{ ...server, type: 'tunnel' }] }, '/mcp_servers/0'],
    [
      'that says twice what is offered',
      { mcp_servers: [{ ...server, tool_configuration: { allowed_tools: ['a'] } }], tools: [toolset] },
      '/mcp_servers/0/tool_configuration',
    ],
  ])('%s, %j, is refused elsewhere', (_what, members, pointer) => {
    expect(send(doors.messages(members), 'openai').said).toContain(`refused ${pointer}`);
  });

  test.each<[JsonObject]>([
    [{ mcp_servers: [server], tools: [toolset] }],
    [{ mcp_servers: [{ ...server, tool_configuration: { enabled: false } }] }],
    [{ mcp_servers: [{ ...server, authorization_token: 't0ken', new: 1 }] }],
  ])('%j is as it was for Anthropic', (members) => {
    const { tools, servers } = send(doors.messages(members), 'anthropic');
    expect(defined({ tools, mcp_servers: servers })).toEqual(members);
  });
});

function defined(members: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

describe('a server of Gemini', () => {
  const asked = { ...mcp, require_approval: 'never' };
  const secret = { headers: { AUTHORIZATION: 'Bearer t0ken' } };

  test.each<[JsonObject, keyof typeof goals, Outcome]>([
    [gemini(), 'openai', { tools: [asked], said: [] }],
    [gemini(secret), 'xai', { tools: [{ ...mcp, ...secret }], said: [] }],
    [
      gemini({ ...secret, timeout: '10s' }),
      'anthropic',
      {
        tools: [toolset],
        servers: [{ ...server, authorization_token: 't0ken' }],
        headers: header,
        said: ['dropped /tools/0/mcpServers/0/streamableHttpTransport/timeout'],
      },
    ],
    [
      { streamableHttpTransport: { url: URL_OF } },
      'openai',
      { tools: [{ ...asked, server_label: 'mcp_0_0' }], said: [] },
    ],
    [{ name: 's' }, 'openai', { said: ['refused /tools/0/mcpServers/0'] }],
    [gemini({ headers: { 'x-a': 'b' } }), 'anthropic', { said: ['refused /tools/0/mcpServers/0'] }],
  ])('%j to %s', (one, goal, outcome) => {
    expect(send(doors.gemini(one), goal)).toEqual(outcome);
  });
});

test('what Gemini called and answered by itself is left out elsewhere whole, also where chunks were kept as turns', () => {
  const contents = [
    { role: 'user', parts: [{ text: 'Hi' }] },
    { role: 'model', parts: [{ functionCall: { name: 's_now', args: {} } }] },
    { role: 'model', parts: [{ functionResponse: { name: 's_now', response: { result: 'noon' } } }] },
    { role: 'model', parts: [{ text: 'Noon.' }] },
    { role: 'user', parts: [{ text: 'And now?' }] },
  ];
  const body = { contents };
  const params = { modelAndMethod: 'm:generateContent' };
  const request = googleGenerateSurface.decodeRequest({ body, bytes: bytesOf(body), params } as never);
  const [provider, model] = goals['openai']!;
  const target = { provider, model, key: { value: 'k', owner: 'operator' as const } };
  const [best] = tryDialects(request, target, []);
  expect(JSON.stringify(best?.plan?.encoded.body)).not.toContain('s_now');
  const told = best?.warnings.filter(({ code }) => code === 'part_dropped').map(({ message }) => message);
  expect(told).toEqual([
    expect.stringContaining('functionCall') as never,
    expect.stringContaining('functionResponse') as never,
  ]);
});

describe('keys of servers', () => {
  const tools: JsonObject[] = [
    { ...mcp, authorization: 't0ken', headers: { 'x-key': 's3cret' } },
    { mcpServers: [gemini({ headers: { Authorization: 'Bearer t0ken' } })] },
    { type: 'function', name: 'f', parameters: { properties: { headers: { type: 'object' } } } },
  ];
  const body = { tools, mcp_servers: [{ ...server, authorization_token: 't0ken' }] };

  test('are masked for people, and nothing else is', () => {
    const shown = withoutServerSecrets({ requests: [{ params: body }] }, '****');
    expect(shown).toEqual({
      requests: [
        {
          params: {
            tools: [
              { ...mcp, authorization: '****', headers: { 'x-key': '****' } },
              { mcpServers: [gemini({ headers: { Authorization: '****' } })] },
              tools[2],
            ],
            mcp_servers: [{ ...server, authorization_token: '****' }],
          },
        },
      ],
    });
    expect(serverSecretsOf(body)).toEqual(['t0ken', 's3cret', 't0ken', 't0ken']);
    const plain = { tools: [tools[2] ?? {}], input: 'authorization' };
    expect(withoutServerSecrets(plain, '****')).toBe(plain);
  });

  test('are not told in a Response', () => {
    const bytes = bytesOf({ tools: [tools[0] ?? {}] });
    const { tools: told } = echoOf({ source: { dialect: 'openai-responses', bytes } });
    expect(told).toEqual([{ ...mcp, authorization: '<redacted>', headers: { 'x-key': '<redacted>' } }]);
  });

  test('are in no warning and no refusal', () => {
    const hosted: HostedTool[] = doors
      .responses({ ...never, authorization: 't0ken', headers: { 'x-key': 's3cret' }, new: 's3cret' })
      .tools.flatMap((tool) => (tool.type === 'provider' && tool.hosted ? [tool.hosted] : []));
    expect(hosted).toMatchObject([{ server: { authorization: 't0ken', headers: { 'x-key': 's3cret' } } }]);
    const request = doors.responses({
      ...never,
      authorization: 't0ken',
      headers: { 'x-key': 's3cret' },
      new: 's3cret',
    });
    for (const [provider, model] of Object.values(goals)) {
      const target = { provider, model, key: { value: 'k', owner: 'operator' as const } };
      const attempts = tryDialects(request, target, []);
      const told = attempts.map(({ warnings, refusals }) => [warnings, refusals.map(({ shape }) => shape)]);
      expect(JSON.stringify(told)).not.toMatch(/t0ken|s3cret/);
    }
  });
});
