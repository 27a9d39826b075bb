/**
 * What streaming gateways got wrong, each as a test by its name in the list of test/docs/quirks.test.ts; those that are
 * not here are beside the dialect that they are about. Through the whole gateway, on every endpoint, with every vendor.
 */
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import {
  doors,
  everyWay,
  formatOf,
  startHouse,
  streamBy,
  type Door,
  type Format,
  type House,
} from '../harness/every-door.js';
import { json, type Answer } from '../harness/fake-vendor.js';
import { vendorAnswers } from './vendor-answers.js';

let house: House;

beforeAll(async () => {
  house = await startHouse({ AIAL_KEEP_ALIVE_MS: '40', AIAL_COMMIT_AFTER_MS: '60' });
});

afterAll(async () => {
  await house.close();
});

function answerIn(format: Format): (typeof vendorAnswers)[number] {
  const answer = vendorAnswers.find(({ vendor }) => vendor.id === format);
  if (answer === undefined) throw new Error(`No answer is written in ${format}.`);
  return answer;
}

const framesIn = (format: Format): string[] => answerIn(format).frames('one');
const SORRY = 'The server had an error.';

/** How many frames the end of an answer has in each format. */
const endings: Record<Format, number> = {
  'openai-chat': 3,
  'openai-responses': 1,
  'anthropic-messages': 2,
  'google-generate': 1,
};
const unfinished = (format: Format): string[] => framesIn(format).slice(0, -endings[format]);

const doorNamed = (name: string): Door => {
  const door = doors.find((each) => each.name === name);
  if (door === undefined) throw new Error(`No endpoint is ${name}.`);
  return door;
};

describe('bug: finish reason missing is no success', () => {
  test.each(everyWay)('%s, %s', async (_name, model, door) => {
    house.vendor.answer(streamBy(unfinished));
    const text = await (await house.ask(door, model)).text();
    expect(text).not.toMatch(door.success);
    expect(text).toContain('upstream_truncated');
  });
});

describe('bug: retry after content was sent', () => {
  test.each(everyWay)('%s, %s: the vendor is asked once', async (_name, model, door) => {
    house.vendor.answer(streamBy(unfinished));
    const before = house.vendor.calls.length;
    await (await house.ask(door, model)).text();
    expect(house.vendor.calls.length - before).toBe(1);
  });
});

describe('bug: a second message_start splices two messages', () => {
  test.each(everyWay)('%s, %s', async (_name, model, door) => {
    const twice = (format: Format): string[] => [...framesIn(format), ...answerIn(format).frames('two')];
    // In one read and in many.
    for (const pieces of [(format: Format) => [twice(format).join('')], twice]) {
      const calls = house.vendor.calls.length;
      house.vendor.answer(streamBy(pieces));
      const text = await (await house.ask(door, model)).text();
      const call = house.vendor.calls[calls];
      if (call !== undefined && formatOf(call) === door.own) {
        // In its own format the client sees what came, and that there are two.
        expect(text).toBe(twice(formatOf(call)).join(''));
      } else {
        expect(text).not.toMatch(door.success);
        expect(text).toContain('is out of order');
      }
    }
  });
});

describe('bug: upstream failure told as a stop, bug: in-stream error swallowed', () => {
  test.each(everyWay)('%s, %s', async (_name, model, door) => {
    house.vendor.answer(streamBy((format) => [...unfinished(format), answerIn(format).failure]));
    const text = await (await house.ask(door, model)).text();
    expect(text).toContain(SORRY);
    expect(text).not.toMatch(door.success);
  });
});

/** Frames as odd as they may be, and the very same answer. */
const spellings: [string, (frames: readonly string[]) => (string | Uint8Array)[]][] = [
  ['bug: data without a space', (frames) => frames.map((frame) => frame.replaceAll('data: ', 'data:'))],
  ['bug: CRLF frames', (frames) => frames.map((frame) => frame.replaceAll(/\r?\n/g, '\r\n'))],
  ['bug: comment lines', (frames) => frames.flatMap((frame) => [': PROCESSING\n\n', frame])],
  [
    'bug: UTF-8 split over reads',
    (frames) => {
      const bytes = Buffer.from(frames.join('').replaceAll('look.', 'lo🔭k.'));
      const middle = bytes.indexOf(Buffer.from('🔭')) + 2;
      return [bytes.subarray(0, middle), bytes.subarray(middle)];
    },
  ],
];

describe.each(spellings)('%s', (_bug, spell) => {
  test.each(everyWay)('%s, %s', async (_name, model, door) => {
    house.vendor.answer(streamBy((format) => spell(framesIn(format))));
    const text = await (await house.ask(door, model)).text();
    expect(text).toMatch(/Let me .*lo(?:o|🔭)k\./s);
    expect(text).toMatch(door.success);
    expect(text).not.toContain('\uFFFD');
  });
});

describe('bug: usage counted twice, bug: cache tokens lost', () => {
  const counts = { input_tokens: 9, cache_read_input_tokens: 20, cache_creation_input_tokens: 5 };
  const frames = framesIn('anthropic-messages').map((frame) =>
    frame
      .replace('"input_tokens":9', JSON.stringify(counts).slice(1, -1))
      .replace('"usage":{"output_tokens":7}', `"usage":${JSON.stringify({ ...counts, output_tokens: 7 })}`),
  );

  test.each([
    ['/v1/chat/completions', /"prompt_tokens":34,.*"completion_tokens":7,.*"cached_tokens":20/],
    ['/v1/responses', /"input_tokens":34,.*"cached_tokens":20.*"output_tokens":7/],
    ['/v1beta/models', /"promptTokenCount":34,.*"cachedContentTokenCount":20/],
    ['/v1/chat', /"input":\{"total":34,"cache_read":20,"cache_write":5\},"output":\{"total":7\}/],
  ])('%s', async (name, expected) => {
    house.vendor.answer(streamBy(() => frames));
    expect(await (await house.ask(doorNamed(name), 'claude-sonnet-4-5')).text()).toMatch(expected);
  });
});

describe('bug: usage missing from incomplete or failed responses', () => {
  const frames = (type: string, members: object): string[] => {
    const response = { id: 'resp_1', model: 'gpt-5-mini', status: type, output: [], ...members };
    const usage = { input_tokens: 41_023, output_tokens: 7, total_tokens: 41_030 };
    const end = { type: `response.${type}`, response: { ...response, usage } };
    return [...framesIn('openai-responses').slice(0, 6), `data: ${JSON.stringify(end)}\n\n`];
  };

  test.each(['/v1/responses', '/v1/messages', '/v1beta/models', '/v1/chat'])('%s', async (name) => {
    const why = { incomplete_details: { reason: 'max_output_tokens' } };
    house.vendor.answer(streamBy(() => frames('incomplete', why)));
    const door = doorNamed(name);
    const text = await (await house.ask(door, 'gpt-5-mini')).text();
    expect(text).toMatch(door.success);
    expect(text).toContain('41023');
  });

  test('a failed one is counted in the log and told to chat.stream', async () => {
    house.vendor.answer(
      streamBy(() => frames('failed', { error: { code: 'server_error', message: SORRY } })),
    );
    const text = await (await house.ask(doorNamed('/v1/chat'), 'gpt-5-mini')).text();
    expect(text).toMatch(/"type":"usage".*"total":41023.*"type":"error"/s);
  });
});

describe('bug: a no-argument tool whose arguments never arrive', () => {
  const frames = framesIn('anthropic-messages').filter((frame) => !frame.includes('input_json_delta'));

  test.each([
    ['/v1/chat/completions', /"arguments":"\{\}"/],
    ['/v1/responses', /"arguments":"\{\}"/],
    ['/v1beta/models', /"args":\{\}/],
  ])('%s', async (name, expected) => {
    house.vendor.answer(streamBy(() => frames));
    expect(await (await house.ask(doorNamed(name), 'claude-sonnet-4-5')).text()).toMatch(expected);
  });
});

describe('bug: no keep-alive before the first token, bug: ping not turned into a keep-alive', () => {
  test.each(everyWay)('%s, %s', async (_name, model, door) => {
    const { promise: seen, resolve: tell } = Promise.withResolvers<undefined>();
    house.vendor.answer(async (response, call) => {
      const [first = '', ...rest] = framesIn(formatOf(call));
      const isAnthropic = formatOf(call) === 'anthropic-messages';
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(isAnthropic ? `${first}event: ping\ndata: {"type":"ping"}\n\n` : ': PROCESSING\n\n');
      await seen;
      response.end(isAnthropic ? rest.join('') : [first, ...rest].join(''));
    });
    const reader = (await house.ask(door, model)).body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    for (let read = await reader?.read(); read?.done === false; read = await reader?.read()) {
      text += read.value;
      if (/^:|\n:|"ping"/.test(text)) tell(undefined);
    }
    expect(text.search(/^:|\n:|"ping"/)).toBeLessThan(text.indexOf('Let me '));
    expect(text).toMatch(door.success);
  });
});

describe('bug: unsupported tool types dropped', () => {
  test.each(['claude-sonnet-4-5', 'gemini-2.5-flash'])('%s', async (model) => {
    const tools = [{ type: 'file_search', vector_store_ids: ['vs_1'] }];
    const response = await house.ask(doorNamed('/v1/responses'), model, false, { tools });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: { code: 'unsupported_parameter', param: expect.stringMatching(/tools/) },
    });
  });
});

describe('errors of a vendor', () => {
  const failing = (status: number, headers: Record<string, string> = {}): Answer => {
    const error = { type: 'api_error', message: SORRY };
    return json({ type: 'error', error }, status, headers);
  };

  test.each(everyWay)('bug: 529 turned 429, bug: Retry-After lost: %s, %s', async (_name, model, door) => {
    house.vendor.answer(failing(529, { 'retry-after': '7' }));
    for (const isStream of [true, false]) {
      const response = await house.ask(door, model, isStream);
      expect([response.status, response.headers.get('retry-after')]).toEqual([529, '7']);
      expect(await response.text()).toContain(SORRY);
    }
  });

  test.each(everyWay)('bug: vendor 401 turned 500: %s, %s', async (_name, model, door) => {
    house.vendor.answer(failing(401));
    const response = await house.ask(door, model, false);
    expect(response.status).toBe(502);
    expect(await response.text()).toContain('upstream_auth');
  });

  test.each(everyWay)('bug: error inside a 200: %s, %s', async (_name, model, door) => {
    const calls = house.vendor.calls.length;
    house.vendor.answer(failing(200));
    const response = await house.ask(door, model, false);
    const call = house.vendor.calls[calls];
    // In its own format the client gets the vendor's bytes, which its SDK reads as it always does.
    const isOwn = call !== undefined && formatOf(call) === door.own;
    expect(response.status >= 400).toBe(!isOwn);
    expect(await response.text()).toContain(SORRY);
  });
});

describe('bug: own error bodies parsed as vendor replies', () => {
  test.each(doors.map((door) => [door.name, door] as const))('%s', async (_name, door) => {
    const away = await startHouse({ ANTHROPIC_API_BASE_URL: 'http://127.0.0.1:9' });
    try {
      const response = await away.ask(door, 'claude-sonnet-4-5', false);
      expect(response.status).toBe(502);
      const body: unknown = await response.json();
      expect(body).toMatchObject({ error: { message: expect.stringContaining('cannot be reached') } });
      expect(JSON.stringify(body)).not.toMatch(/"choices"|"candidates"|"content"|"output"/);
    } finally {
      await away.close();
    }
  });
});

describe('bug: stale content-length or content-encoding', () => {
  test.each(everyWay)('%s, %s', async (_name, model, door) => {
    const frames = (format: Format): Buffer => gzipSync(framesIn(format).join(''));
    house.vendor.answer((response, call) => {
      const bytes = frames(formatOf(call));
      const headers = { 'content-type': 'text/event-stream', 'content-encoding': 'gzip' };
      response.writeHead(200, { ...headers, 'content-length': bytes.byteLength }).end(bytes);
    });
    const response = await house.ask(door, model);
    expect([response.headers.get('content-encoding'), response.headers.get('content-length')]).toEqual([
      null,
      null,
    ]);
    expect(await response.text()).toMatch(door.success);
  });
});

describe('bug: client beta headers sent to a vendor that refuses them', () => {
  const betas = { 'anthropic-beta': 'context-1m-2025-08-07', 'openai-beta': 'assistants=v2' };

  test.each(everyWay)('%s, %s', async (_name, model, door) => {
    house.vendor.answer(streamBy(framesIn));
    const calls = house.vendor.calls.length;
    await (await house.gateway.post(door.path(model, true), door.body(model, true), betas)).text();
    const call = house.vendor.calls[calls];
    const format = call === undefined ? undefined : formatOf(call);
    const isOwn = format === door.own;
    const isOpenai = model.startsWith('gpt');
    expect([call?.headers['anthropic-beta'], call?.headers['openai-beta']]).toEqual([
      isOwn && format === 'anthropic-messages' ? betas['anthropic-beta'] : undefined,
      isOwn && isOpenai ? betas['openai-beta'] : undefined,
    ]);
  });
});

describe('bug: prompt cache broken by parsing and printing', () => {
  test.each([
    ['/v1/chat/completions', 'gpt-4.1', '"model" : "openai/gpt-4.1"', '"model" : "gpt-4.1"'],
    ['/v1/responses', 'gpt-4.1', '"model":"openai/gpt-4.1"', '"model":"gpt-4.1"'],
    ['/v1/messages', 'claude-sonnet-4-5', '"model":"anthropic/claude-x"', '"model":"claude-x"'],
    ['/v1beta/models', 'gemini-2.5-flash', '"x":1.0', '"x":1.0'],
  ])('%s', async (name, model, written, sent) => {
    house.vendor.answer(streamBy(framesIn));
    const body = (member: string): string =>
      `{ "z":1.50,${member},\t"n":12345678901234567890, "text":"\\u00e9 \\/", "stream":true, "messages":[ ] }\n`;
    await (await house.gateway.post(doorNamed(name).path(model, true), body(written))).text();
    expect(house.vendor.calls.at(-1)?.body.toString()).toBe(body(sent));
  });
});
