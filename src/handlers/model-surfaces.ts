import type { Schemas } from '../../generated/openapi.js';
import type { ErrorFormat } from '../../generated/operations.js';
import { anthropicModelsSurface } from '../dialects/anthropic-messages/model-list.js';
import { googleModelsSurface } from '../dialects/google-generate/model-list.js';
import type { ModelsSurface } from '../dialects/model-list.js';
import { openaiModelsSurface } from '../dialects/openai-model-list.js';

/** The model list in each format that an asker may speak. */
export const modelSurfaces: Record<
  ErrorFormat,
  ModelsSurface<Schemas['ModelListByAsker'], Schemas['ModelByAsker']>
> = { anthropic: anthropicModelsSurface, google: googleModelsSurface, openai: openaiModelsSurface };
