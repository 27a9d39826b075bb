import { afterAll, expect, it } from '@jest/globals';

import { MASTER_KEY, startGateway } from '../harness/gateway.js';
import { runScript } from '../scripts/run-script.js';

// The one generated client that needs no downloads; `npm run test:clients` has Python, Go and Java too.

const gateway = await startGateway({ AIAL_ECHO: 'always', LOG_LEVEL: 'silent' });
afterAll(() => gateway.close());

it('the TypeScript client asks, follows a stream, and is told typed errors', async () => {
  const { end } = runScript('test/clients/typescript/talk.ts', [], {
    AIAL_URL: gateway.url,
    AIAL_MASTER_KEY: MASTER_KEY,
  });
  const { output, code } = await end;
  const shown = output.split('\n').filter((line) => line.startsWith('ok '));
  expect({ code, steps: shown.map((line) => line.split(':')[0]) }).toEqual({
    code: 0,
    steps: ['ok chat.sync', 'ok chat.stream', 'ok chat/completions', 'ok error 401', 'ok error 400'],
  });
});
