import { describe, expect, test } from '@jest/globals';

import type { ChatRequest, Tool } from '../../src/chat/request.js';
import type { EncodedRequest } from '../../src/dialects/dialect.js';
import { openaiChatVendor } from '../../src/dialects/openai-chat/vendor.js';
import { listAt, objectAt, objectsAt } from '../../src/dialects/wire-json.js';
import { calledName } from '../../src/dialects/tool-names.js';

const fn = (name: string, namespace?: string): Tool => ({
  type: 'function',
  name,
  ...(namespace === undefined ? {} : { namespace }),
});

function encoded(tools: Tool[], more: Partial<ChatRequest> = {}): EncodedRequest {
  const request: ChatRequest = {
    model: 'm',
    messages: [{ role: 'user', parts: [{ type: 'text', text: 'hi' }] }],
    tools,
    parameters: {},
    providerOptions: {},
    stream: false,
    reply: {},
    unread: [],
    ...more,
  };
  return openaiChatVendor.encodeRequest(request, { provider: 'xai', model: 'grok-4' });
}

const sentNames = ({ body }: EncodedRequest): unknown[] =>
  objectsAt(body, 'tools').map((tool) => objectAt(tool, 'function')['name']);

describe('tools of groups in formats that have none', () => {
  test('a plain tool that is called as a group and its tool together keeps its name to itself', () => {
    const written = encoded([fn('a__x'), fn('x', 'a'), fn('x')]);
    const names = sentNames(written);
    expect(names[0]).toBe('a__x');
    expect(names[2]).toBe('x');
    expect(new Set(names).size).toBe(3);
    expect(written.undo.namespaces).toEqual({ [String(names[1])]: { namespace: 'a', name: 'x' } });
  });

  test('long names that end alike stay apart, and are taken by the vendor', () => {
    const tail = 'y'.repeat(62);
    const groups = ['one', 'two', 'six'];
    const written = encoded(groups.map((group) => fn(tail, group)));
    const names = sentNames(written).map(String);
    expect(new Set(names).size).toBe(3);
    for (const name of names) expect(name).toMatch(/^[\w-]{1,64}$/);
    expect(names.map((name) => written.undo.namespaces?.[name]?.namespace)).toEqual(groups);
  });

  test('a choice means the tool of no group where there is one, else that of a group', () => {
    const choice = (tools: Tool[]): unknown =>
      objectAt(
        objectAt(encoded(tools, { toolChoice: { type: 'tool', name: 'x' } }).body, 'tool_choice'),
        'function',
      )['name'];
    expect(choice([fn('x', 'a'), fn('x')])).toBe('x');
    expect(choice([fn('x', 'a'), fn('x', 'b')])).toMatch(/^[ab]__x$/);
  });

  test('thousands of tools cost what they weigh', () => {
    const tools = Array.from({ length: 20_000 }, (_, index) => fn(`t${index}`, 'group'));
    const written = encoded(tools);
    expect(listAt(written.body, 'tools')).toHaveLength(20_000);
    expect(Object.keys(written.undo.namespaces ?? {})).toHaveLength(20_000);
  }, 5_000);
});

describe('what a client without groups knows a called tool by', () => {
  test.each([
    [{ name: 'x' }, [], 'x'],
    [{ name: 'search', namespace: 'search' }, [], 'search'],
    [{ name: 'x', namespace: 'a' }, [], 'a__x'],
    [{ name: 'x', namespace: 'a' }, ['x'], 'x'],
    [{ name: 'x', namespace: 'a' }, ['x', 'a__x'], 'a__x'],
  ] as const)('%j of %j is %s', (tool, names: readonly string[], shown) => {
    expect(calledName(tool, new Set(names))).toBe(shown);
  });
});
