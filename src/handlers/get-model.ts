import type { Handler } from './handler.js';
import { modelEntry } from './model-entry.js';

/** GET /v1/models/{model}. */
export const getModel: Handler<'getModel'> = ({ params }, { router }) =>
  Promise.resolve({ kind: 'json', status: 200, body: modelEntry(router.model(params.model), router) });
