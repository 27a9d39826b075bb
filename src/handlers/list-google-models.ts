import { googleModelsSurface } from '../dialects/google-generate/model-list.js';
import type { Handler } from './handler.js';

/** GET /v1beta/models. */
export const listGoogleModels: Handler<'listGoogleModels'> = async ({ query }, { router, call }) => {
  const listing = await router.listModels(call);
  return { kind: 'json', status: 200, body: googleModelsSurface.encodeList(listing, query) };
};
