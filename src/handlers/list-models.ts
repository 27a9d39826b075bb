import type { Handler } from './handler.js';
import { modelEntry } from './model-entry.js';

/** GET /v1/models. */
export const listModels: Handler<'listModels'> = (_call, { router }) =>
  Promise.resolve({
    kind: 'json',
    status: 200,
    body: { object: 'list', data: router.models().map((known) => modelEntry(known, router)) },
  });
