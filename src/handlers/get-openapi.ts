import { readFileSync } from 'node:fs';

import type { Schemas } from '../../generated/openapi.js';
import type { Handler } from './handler.js';

let document: Schemas['OpenapiDocument'] | undefined;

/** GET /openapi.json. */
export const getOpenapi: Handler<'getOpenapi'> = () => {
  // Read at the first call: it is large, and most processes are never asked.
  document ??= JSON.parse(
    readFileSync(new URL('../../generated/openapi.json', import.meta.url), 'utf8'),
    // The generator writes exactly this document.
  ) as Schemas['OpenapiDocument'];
  return Promise.resolve({ kind: 'json', status: 200, body: document });
};
