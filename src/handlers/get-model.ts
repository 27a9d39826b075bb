import type { Handler } from './handler.js';
import { modelSurfaces } from './model-surfaces.js';

/** GET /v1/models/{model}. */
export const getModel: Handler<'getModel'> = async ({ params }, { router, call, format }) => {
  const model = await router.lookUpModel(params.model, call);
  return { kind: 'json', status: 200, body: modelSurfaces[format].encodeModel(model) };
};
