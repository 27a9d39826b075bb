import { describe, expect, test } from '@jest/globals';

import { validators } from '../../generated/validators.js';
import { listOperations } from '../../codegen/operation-list.js';
import { compileSchemas, generateValidators, judgedSchemas } from '../../codegen/validators.js';
import { smallContract } from './small-contract.js';

const small = smallContract();
const generate = () => generateValidators(small, listOperations(small));

/** The module a text is, loaded as what it will be: a file without imports. */
async function load(text: string): Promise<Record<string, (body: unknown) => boolean>> {
  const module: { validators: Record<string, (body: unknown) => boolean> } = await import(
    `data:text/javascript,${encodeURIComponent(text)}`
  );
  return module.validators;
}

describe('standalone validators', () => {
  test('judge the body of each operation that has one', async () => {
    const { createOrder, isOpen } = await load(await generate());
    expect(isOpen).toBeUndefined();
    expect(createOrder?.({ dish: { type: 'soup', spoons: 2 } })).toBe(true);
    expect(createOrder?.({ dish: { type: 'soup', spoons: 'two' } })).toBe(false);
    expect(createOrder?.({ dish: { type: 'pie', filling: 'gooseberry' } })).toBe(true);
  });

  test('need no other module, begin with the header, and come out the same twice', async () => {
    const text = await generate();
    expect(text).toMatch(/^\/\/ Made by `npm run codegen`/);
    expect(text).not.toMatch(/\b(import|require)\s*\(?["']/);
    expect(await generate()).toBe(text);
  });

  test('what nobody judges is left out, also where a property has the name of a keyword', () => {
    const judged = judgedSchemas({
      Note: {
        title: 'Note',
        description: 'A note.',
        'x-aial-unknown': true,
        type: 'object',
        properties: { title: { type: 'string', format: 'uri', examples: ['a'] } },
      },
    });
    expect(judged).toEqual({ Note: { type: 'object', properties: { title: { type: 'string' } } } });
  });

  test('a keyword that the compiler does not know is refused, not passed over', () => {
    const compile = (schema: Record<string, unknown>) => () =>
      compileSchemas({ Body: JSON.parse(JSON.stringify(schema)) }, { operation: 'Body' });
    expect(compile({ type: 'object', unevaluatedProperties: false })).toThrow('unevaluatedProperties');
    expect(compile({ type: 'array', prefixItems: [{ type: 'null' }] })).toThrow('prefixItems');
  });
});

describe('the generated validators', () => {
  test('are strict where the contract is closed and open where it is open', () => {
    const messages = [{ role: 'user', content: 'Hello' }];
    expect(validators.chatSync({ model: 'm', messages, unheard_of: 1 })).toBe(false);
    expect(validators.chatSync.errors?.[0]?.params).toEqual({ additionalProperty: 'unheard_of' });
    expect(validators.createChatCompletion({ model: 'm', messages, unheard_of: 1 })).toBe(true);
  });

  test('point at the wrong value below a tagged union', () => {
    const body = {
      model: 'm',
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: 'a' },
            { type: 'image_url', image_url: { url: 1 } },
          ],
        },
      ],
    };
    expect(validators.createChatCompletion(body)).toBe(false);
    expect(validators.createChatCompletion.errors?.map((error) => error.instancePath)).toContain(
      '/messages/0/content/1/image_url/url',
    );
  });
});
