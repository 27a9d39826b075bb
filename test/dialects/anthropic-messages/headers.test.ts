/** What Anthropic says in the headers of an answer, through the gateway. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { everyWay, startHouse, type House } from '../../harness/every-door.js';
import { vendorAnswers } from '../../laws/vendor-answers.js';

let house: House;

beforeAll(async () => {
  house = await startHouse();
});

afterAll(async () => {
  await house.close();
});

const frames = vendorAnswers.find(({ provider }) => provider === 'anthropic')?.frames('msg_1') ?? [];
const ways = everyWay.filter(([, model]) => model.startsWith('claude'));

test.each(ways)('quirk 18: retry-after on a 200 is no throttling: %s, %s', async (_name, model, door) => {
  house.vendor.answer((response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'retry-after': '12' });
    response.end(frames.join(''));
  });
  const calls = house.vendor.calls.length;
  const response = await house.ask(door, model);
  expect(response.status).toBe(200);
  expect(await response.text()).toMatch(door.success);
  expect(house.vendor.calls).toHaveLength(calls + 1);
  expect(house.gateway.log.join('')).not.toContain('errorCode');
});
