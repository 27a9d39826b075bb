import type { Handler } from './handler.js';

/** GET /healthz. */
export const healthz: Handler<'healthz'> = () =>
  Promise.resolve({ kind: 'json', status: 200, body: { status: 'ok' } });
