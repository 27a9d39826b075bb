/** Every example runs as it stands against a gateway that echoes. Needs the build in dist/, which `npm run check` makes. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { MASTER_KEY, startGateway, type TestGateway } from '../harness/gateway.js';

const root = new URL('../..', import.meta.url);
let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startGateway();
});

afterAll(() => gateway.close());

/** The output of a command; rejects with what it said when it fails. */
function run(command: string, ...args: string[]): Promise<string> {
  const env = {
    PATH: process.env['PATH'],
    AIAL_URL: gateway.url,
    AIAL_GRPC: gateway.grpcAddress,
    AIAL_MASTER_KEY: MASTER_KEY,
  };
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (piece: Buffer) => (output += piece.toString()));
    child.on('close', (code) => (code === 0 ? resolve(output) : reject(new Error(output))));
  });
}

describe('examples', () => {
  test('the build is there', () => {
    expect(existsSync(new URL('dist/src/index.js', root))).toBe(true);
  });

  test.each([
    [
      'chat-sync.mjs',
      /Name three rivers that reach the Baltic Sea\.\n\(echo, gpt-5-mini, 16 tokens, ended by stop\)/,
    ],
    ['chat-stream.mjs', /Tell a story about the Oder in two sentences\.\n\(ended by stop\)/],
    ['library-usage.mjs', /Say hello from the library\nSay it again, in pieces\n\(ended by stop\)\nQUIETLY/],
    [
      'openai-sdk.mjs',
      /chat completions\nHello through a stream\nHello through Responses\nHello through events/,
    ],
    ['anthropic-sdk.mjs', /Hello through messages\nHello through a stream of them/],
    ['grpc-client.mjs', /Hello through gRPC\nHello through a gRPC stream/],
  ])('%s', async (file, expected) => {
    expect(await run(process.execPath, `examples/${file}`)).toMatch(expected);
  });

  test('curl.sh', async () => {
    const output = await run('bash', 'examples/curl.sh');
    for (const part of [
      'data: [DONE]',
      'response.completed',
      'event: message_stop',
      'event: finish',
      '"echo":true',
      '"object":"list"',
      '"status":"ready"',
    ]) {
      expect(output).toContain(part);
    }
  });
});
