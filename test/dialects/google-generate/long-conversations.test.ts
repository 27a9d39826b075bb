/** Agents' conversations are long: reading one costs what its turns cost, and no more. */
import { expect, test } from '@jest/globals';

import { decodeRequest } from '../../../src/dialects/google-generate/decode-request.js';
import type { Schemas } from '../../../generated/openapi.js';

type Content = Schemas['GoogleContent'];

const COUNT = 100_000;

function conversation(turn: (index: number) => Content): Content[] {
  return Array.from({ length: COUNT }, (_, index) => turn(index));
}

const callOf = (index: number, id?: string): Content => ({
  role: 'model',
  parts: [{ functionCall: { name: 'f', args: { index }, ...(id === undefined ? {} : { id }) } }],
});
const resultOf = (id?: string): Content => ({
  role: 'user',
  parts: [
    { functionResponse: { name: 'f', response: { output: 'a' }, ...(id === undefined ? {} : { id }) } },
  ],
});

test.each([
  ['calls without ids', conversation((index) => (index % 2 === 0 ? callOf(index) : resultOf()))],
  [
    'calls with ids',
    conversation((index) => (index % 2 === 0 ? callOf(index, `c${index}`) : resultOf(`c${index - 1}`))),
  ],
  ['chunks of a stream', conversation((index) => ({ role: 'model', parts: [{ text: `${index}` }] }))],
])('%s are read in time', (_name, contents) => {
  // Time of the processor, for others may use it too.
  const began = process.cpuUsage();
  const { messages } = decodeRequest({ body: { contents } });
  // With a look through all that came before, for each turn, it takes 9 s to 25 s.
  expect(process.cpuUsage(began).user / 1_000).toBeLessThan(5_000);
  expect(messages.flatMap(({ parts }) => parts)).toHaveLength(COUNT);
});

test('results find their calls, by id and else by order', () => {
  const contents = [callOf(0), callOf(1, 'a'), callOf(2), callOf(3, 'b')];
  const results = [resultOf('b'), resultOf(), resultOf(), resultOf('a'), resultOf(), resultOf('c')];
  const { messages } = decodeRequest({ body: { contents: [...contents, ...results] } });
  const parts = messages.flatMap((message) => message.parts);
  const calls = parts.flatMap((part) => (part.type === 'tool-call' ? [part.callId] : []));
  const answered = parts.flatMap((part) => (part.type === 'tool-result' ? [part.callId] : []));
  const [first, second, third, fourth] = calls;
  // Without an id it is the first of that name that waits; the last two are of none.
  expect(answered.slice(0, 4)).toEqual([fourth, first, second, third]);
  expect(answered.at(-1)).toBe('c');
});

test('a turn may go on with more parts than a function takes arguments', () => {
  const parts = Array.from({ length: 200_000 }, () => ({ text: 'a' }));
  const { messages } = decodeRequest({
    body: {
      contents: [
        { role: 'model', parts: [{ text: 'b' }] },
        { role: 'model', parts },
      ],
    },
  });
  expect(messages[0]?.parts).toHaveLength(200_001);
});
