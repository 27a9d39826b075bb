import { googleModelsSurface } from '../dialects/google-generate/model-list.js';
import type { Handler } from './handler.js';

/** GET /v1beta/models/{model}. */
export const getGoogleModel: Handler<'getGoogleModel'> = async ({ params }, { router, call }) => {
  const model = await router.lookUpModel(params.model, call);
  return { kind: 'json', status: 200, body: googleModelsSurface.encodeModel(model) };
};
