/** What tools are called on Anthropic's wire. */
import { describe, expect, test } from '@jest/globals';

import type { Tool } from '../../../src/chat/request.js';
import { nameRule, wireCallId } from '../../../src/dialects/anthropic-messages/tool-names.js';
import { ToolNames } from '../../../src/dialects/tool-names.js';

const namesOf = (tools: Tool[]): ToolNames => new ToolNames(tools, nameRule(tools));
const tool = (name: string): Tool => ({ type: 'function', name });
const find = { name: 'find' };
const grouped = (namespace: string): { namespace: string; name: string } => ({ namespace, name: 'find' });

describe('names of tools', () => {
  test('a namespace is told only where its tool could be taken for another', () => {
    const names = namesOf([]);
    expect(names.wireName(grouped('crm'))).toBe('find');
    expect(names.wireName(grouped('files'))).toBe('files__find');
    expect(names.wireName(grouped('crm'))).toBe('find');
    expect(names.undo().namespaces).toEqual({ find: grouped('crm'), files__find: grouped('files') });
  });

  test('of tools with the same name each has its namespace told', () => {
    const names = namesOf([tool('find'), tool('find')]);
    expect(names.wireName(grouped('crm'))).toBe('crm__find');
    expect(names.wireName(find)).toBe('find');
  });

  test('the same word in every request', () => {
    const [first, second] = [namesOf([]), namesOf([])];
    second.wireName({ name: 'other!' });
    expect(first.wireName({ name: 'ü' })).toBe(second.wireName({ name: 'ü' }));
    expect(first.wireName({ name: 'x'.repeat(200) })).toHaveLength(128);
  });

  test('a valid id stays as it is', () => {
    expect(wireCallId('toolu_01A-b')).toBe('toolu_01A-b');
  });
});
