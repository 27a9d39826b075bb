import type { Handler } from './handler.js';
import { modelSurfaces } from './model-surfaces.js';

/** GET /v1/models. */
export const listModels: Handler<'listModels'> = async ({ query }, { router, call, format }) => {
  const listing = await router.listModels(call);
  return { kind: 'json', status: 200, body: modelSurfaces[format].encodeList(listing, query) };
};
