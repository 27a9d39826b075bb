import type { Schemas } from '../../generated/openapi.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../chat/json.js';
import {
  createdOf,
  listExtension,
  modelExtension,
  ownEntry,
  type ListedModel,
  type ModelsSurface,
  type ModelsVendor,
  type ShownModel,
} from './model-list.js';
import { defined, numberAt, stringAt } from './wire-json.js';

/** OpenAI's model list towards a client. From https://platform.openai.com/docs/api-reference/models/list */
export const openaiModelsSurface: ModelsSurface<Schemas['ModelList'], Schemas['Model']> = {
  encodeList: (listing) => ({
    object: 'list',
    data: listing.models.map(encodeModel),
    ...listExtension(listing),
  }),
  encodeModel,
};

function encodeModel(model: ShownModel): Schemas['Model'] {
  const { id, provider, listed } = model;
  const own = ownEntry(model, 'openai');
  return {
    ...own,
    id,
    object: 'model',
    created: createdOf(model),
    owned_by: stringAt(own, 'owned_by') ?? provider,
    aial: modelExtension(model, saidOf(listed)),
  };
}

/** What other formats have a place for. */
function saidOf(listed: ListedModel | undefined): Partial<Schemas['AialModelExtension']> {
  return defined({
    display_name: listed?.displayName,
    description: listed?.description,
    input_token_limit: listed?.inputTokenLimit,
    output_token_limit: listed?.outputTokenLimit,
  });
}

/** OpenAI's model list towards a vendor, and that of all who have taken it over. It has no pages. */
export const openaiModelsVendor: ModelsVendor = {
  path: () => '/models',
  decodePage: (body) => {
    const entries = entriesOf(body);
    return entries === undefined ? undefined : { models: entries.filter(isJsonObject).flatMap(decodeEntry) };
  },
};

/** Some send the list itself, as https://docs.together.ai/reference/models-1 has it. */
function entriesOf(body: JsonValue): JsonValue[] | undefined {
  const entries = isJsonObject(body) ? body['data'] : body;
  return Array.isArray(entries) ? entries : undefined;
}

function decodeEntry(entry: JsonObject): ListedModel[] {
  const id = stringAt(entry, 'id');
  if (id === undefined || id === '') return [];
  const created = numberAt(entry, 'created');
  return [
    defined({
      id,
      created: created !== undefined && Number.isSafeInteger(created) ? created : undefined,
      format: 'openai' as const,
      entry,
    }),
  ];
}
