import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { Tool } from '../../src/chat/request.js';
import { ToolNames, type NameRule } from '../../src/dialects/tool-names.js';

const rule: NameRule = {
  valid: /^[A-Za-z_][\w-]{0,31}$/,
  foreign: /[^\w-]/g,
  maxLength: 32,
  reserved: ['web_search'],
};
const fn = (name: string, namespace?: string): Tool => ({
  type: 'function',
  name,
  ...(namespace === undefined ? {} : { namespace }),
});

describe('names of tools', () => {
  test('are kept where the vendor takes them', () => {
    const names = new ToolNames([fn('get_it'), { type: 'custom', name: 'patch' }], rule);
    expect(names.wireName({ name: 'get_it' })).toBe('get_it');
    expect(names.undo()).toEqual({ customTools: ['patch'] });
  });

  test.each(['get it', 'get/it', '1st', '', 'a'.repeat(40), 'web_search'])(
    'are changed where it does not: %j',
    (name) => {
      const names = new ToolNames([fn(name), fn('get_it')], rule);
      const word = names.wireName({ name });
      expect(word).toMatch(rule.valid);
      expect(names.undo().toolNames).toEqual({ [word]: name });
      // The same in a request with other tools.
      expect(new ToolNames([fn('other')], rule).wireName({ name })).toBe(word);
    },
  );

  test('have their namespace before them where it is needed', () => {
    const names = new ToolNames([fn('find', 'crm'), fn('find', 'mail'), fn('send', 'mail')], rule);
    expect(names.wireName({ name: 'find', namespace: 'crm' })).toBe('crm__find');
    expect(names.wireName({ name: 'send', namespace: 'mail' })).toBe('send');
    expect(names.wireName({ name: 'send' })).toBe('send');
    expect(names.undo().namespaces).toEqual({
      crm__find: { namespace: 'crm', name: 'find' },
      mail__find: { namespace: 'mail', name: 'find' },
      send: { namespace: 'mail', name: 'send' },
    });
  });

  test('are each their own, also where a namespace or another tool is called the same', () => {
    const tools = [fn('find', 'crm'), fn('find'), fn('find', 'find')];
    const names = new ToolNames(tools, rule);
    const words = ['crm', undefined, 'find'].map((namespace) =>
      names.wireName(namespace === undefined ? { name: 'find' } : { name: 'find', namespace }),
    );
    expect(words).toEqual(['crm__find', 'find', 'find__find']);
  });

  test('may be those of JavaScript', () => {
    const names = new ToolNames([fn('__proto__', 'crm'), fn('constructor', 'crm')], rule);
    const { namespaces = {} } = names.undo();
    expect(Object.entries(namespaces)).toEqual([
      ['__proto__', { namespace: 'crm', name: '__proto__' }],
      ['constructor', { namespace: 'crm', name: 'constructor' }],
    ]);
  });

  test('of an earlier turn take none of those that are declared', () => {
    const names = new ToolNames([fn('find')], rule);
    expect(names.wireName({ name: 'find', namespace: 'crm' })).toBe('crm__find');
    expect(names.wireName({ name: 'find', namespace: 'find' })).toBe('find');
  });

  test('of the gateway’s own are no tool’s', () => {
    const names = new ToolNames([fn('answer')], rule);
    expect(names.unused('json')).toBe('json');
    expect(names.unused('answer')).toBe('answer_2');
    expect(names.unused('my answer')).toMatch(rule.valid);
  });

  test('law: each tool has a valid word of its own, which is turned back', () => {
    const tool = fc.record({
      name: fc.string({ maxLength: 40 }),
      namespace: fc.option(fc.string({ maxLength: 8 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(tool, { selector: (each) => JSON.stringify(each) }), (tools) => {
        const names = new ToolNames(
          tools.map(({ name, namespace }) => fn(name, namespace)),
          rule,
        );
        const { namespaces = {}, toolNames = {} } = names.undo();
        for (const each of tools) {
          const { name, namespace } = each;
          const word = names.wireName(namespace === undefined ? { name } : { name, namespace });
          expect(word).toMatch(rule.valid);
          const back = Object.hasOwn(namespaces, word)
            ? namespaces[word]
            : { name: Object.hasOwn(toolNames, word) ? toolNames[word] : word };
          // A namespace that is called as its tool says nothing more, and a name alone may be one of a namespace.
          if (namespace === undefined || namespace === name) expect(back).toMatchObject({ name });
          else expect(back).toEqual({ name, namespace });
        }
      }),
    );
  });
});
