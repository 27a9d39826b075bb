import type { Handler } from './handler.js';

/** GET /. */
export const getService: Handler<'getService'> = () =>
  Promise.resolve({ kind: 'json', status: 200, body: { name: 'aial', contract: '/openapi.json' } });
