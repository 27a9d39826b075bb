import { expect, test } from '@jest/globals';

import { GatewayError } from '../../src/chat/error.js';
import { afterFirstContent, type FirstContentRules } from '../../src/gateway/first-content.js';
import { withKeepAlive } from '../../src/gateway/keep-alive.js';

type Item = 'nothing' | 'content' | 'failure';
const rules: FirstContentRules<Item> = {
  hasContent: (item) => item !== 'nothing',
  failureOf: (item) =>
    item === 'failure' ? new GatewayError({ code: 'timeout', message: 'slow' }) : undefined,
  sizeOf: () => 10,
  commitAfterMs: 60_000,
  maxHeldBytes: 1_000,
};

/** A source that gives these and says whether it was closed; `wait` holds it until the test goes on. */
function source(items: readonly (Item | Promise<void>)[]): {
  iterable: AsyncGenerator<Item>;
  wasClosed: () => boolean;
} {
  let isClosed = false;
  async function* generate(): AsyncGenerator<Item> {
    try {
      for (const item of items) {
        if (typeof item === 'string') yield item;
        else await item;
      }
    } finally {
      isClosed = true;
    }
  }
  return { iterable: generate(), wasClosed: () => isClosed };
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const got: T[] = [];
  for await (const item of items) got.push(item);
  return got;
}

test('everything comes out, in order', async () => {
  const { iterable } = source(['nothing', 'nothing', 'content', 'nothing']);
  expect(await all(await afterFirstContent(iterable, rules))).toEqual([
    'nothing',
    'nothing',
    'content',
    'nothing',
  ]);
});

test('a failure before content is thrown and closes the source, after it is passed on', async () => {
  const early = source(['nothing', 'failure']);
  await expect(afterFirstContent(early.iterable, rules)).rejects.toMatchObject({ code: 'timeout' });
  expect(early.wasClosed()).toBe(true);
  expect(await all(await afterFirstContent(source(['content', 'failure']).iterable, rules))).toEqual([
    'content',
    'failure',
  ]);
});

test('time or space commits without content', async () => {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const committed = await afterFirstContent(source(['nothing', promise, 'failure']).iterable, {
    ...rules,
    commitAfterMs: 5,
  });
  resolve(undefined);
  expect(await all(committed)).toEqual(['nothing', 'failure']);
  const full = await afterFirstContent(source(['nothing', 'nothing', 'failure']).iterable, {
    ...rules,
    maxHeldBytes: 20,
  });
  expect(await all(full)).toEqual(['nothing', 'nothing', 'failure']);
  const atOnce = await afterFirstContent(source(['failure']).iterable, {
    ...rules,
    commitAfterMs: 0,
    maxHeldBytes: 0,
  });
  expect(await all(atOnce)).toEqual(['failure']);
});

test('leaving closes the source', async () => {
  const { iterable, wasClosed } = source(['content', 'content', 'content']);
  for await (const _item of await afterFirstContent(iterable, rules)) break;
  expect(wasClosed()).toBe(true);
});

test('a keep-alive comes into silence and nowhere else', async () => {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const got: string[] = [];
  for await (const item of withKeepAlive<string>(source(['content', promise, 'nothing']).iterable, {
    everyMs: 5,
    item: 'alive',
  })) {
    got.push(item);
    if (got.filter((each) => each === 'alive').length === 3) resolve(undefined);
  }
  expect(got.slice(0, 4)).toEqual(['content', 'alive', 'alive', 'alive']);
  expect(got.at(-1)).toBe('nothing');
  expect(
    await all(withKeepAlive<string>(source(['content']).iterable, { everyMs: 0, item: 'alive' })),
  ).toEqual(['content']);
});
