import type { Schemas } from '../../../generated/openapi.js';
import { isJsonObject, type JsonObject } from '../../chat/json.js';
import {
  badPage,
  createdOf,
  listExtension,
  modelExtension,
  ownEntry,
  pageSizeOf,
  placeIn,
  type ListedModel,
  type ListQuery,
  type ModelsSurface,
  type ModelsVendor,
  type ShownModel,
} from '../model-list.js';
import { defined, numberAt, objectsAt, stringAt } from '../wire-json.js';

/** How many models a page holds: https://platform.claude.com/docs/en/api/models/list */
const pageSize = { min: 1, max: 1_000, usual: 20 };

/** Anthropic's model list towards a client. From https://platform.claude.com/docs/en/api/models/list */
export const anthropicModelsSurface: ModelsSurface<Schemas['AnthropicModelList'], Schemas['AnthropicModel']> =
  {
    encodeList(listing, query) {
      const { page, hasMore } = pageOf(listing.models, query);
      return {
        data: page.map(encodeModel),
        has_more: hasMore,
        first_id: page[0]?.id ?? null,
        last_id: page.at(-1)?.id ?? null,
        ...listExtension(listing),
      };
    },
    encodeModel,
  };

interface Page {
  page: readonly ShownModel[];
  hasMore: boolean;
}

function pageOf(models: readonly ShownModel[], query: ListQuery): Page {
  const limit = pageSizeOf(query, 'limit', pageSize);
  const { after_id: after, before_id: before } = query;
  if (after !== undefined && before !== undefined)
    throw badPage('after_id and before_id do not go together. Send one of them.');
  if (before !== undefined) {
    const end = placeIn(models, before, 'before_id');
    const start = Math.max(0, end - limit);
    return { page: models.slice(start, end), hasMore: start > 0 };
  }
  const start = after === undefined ? 0 : placeIn(models, after, 'after_id') + 1;
  return { page: models.slice(start, start + limit), hasMore: start + limit < models.length };
}

function encodeModel(model: ShownModel): Schemas['AnthropicModel'] {
  const { id, listed } = model;
  return {
    ...ownEntry(model, 'anthropic'),
    type: 'model',
    id,
    display_name: listed?.displayName ?? id,
    created_at: timeOf(model),
    max_input_tokens: listed?.inputTokenLimit ?? null,
    max_tokens: listed?.outputTokenLimit ?? null,
    aial: modelExtension(model, defined({ description: listed?.description })),
  };
}

/** As Anthropic wrote it, to the digit; when nobody knows, the beginning of 1970, as Anthropic says it too. */
function timeOf(model: ShownModel): string {
  const written = stringAt(ownEntry(model, 'anthropic'), 'created_at');
  return written ?? new Date(createdOf(model) * 1_000).toISOString().replace('.000Z', 'Z');
}

/** Anthropic's model list towards the vendor. */
export const anthropicModelsVendor: ModelsVendor = {
  path: (next) =>
    `/v1/models?limit=${pageSize.max}${next === undefined ? '' : `&after_id=${encodeURIComponent(next)}`}`,
  decodePage: (body) => {
    if (!isJsonObject(body) || !Array.isArray(body['data'])) return undefined;
    const next = body['has_more'] === true ? stringAt(body, 'last_id') : undefined;
    return { models: objectsAt(body, 'data').flatMap(decodeEntry), ...(next === undefined ? {} : { next }) };
  },
};

function decodeEntry(entry: JsonObject): ListedModel[] {
  const id = stringAt(entry, 'id');
  if (id === undefined || id === '') return [];
  const createdMs = Date.parse(stringAt(entry, 'created_at') ?? '');
  return [
    defined({
      id,
      created: Number.isNaN(createdMs) ? undefined : Math.floor(createdMs / 1_000),
      displayName: stringAt(entry, 'display_name'),
      inputTokenLimit: numberAt(entry, 'max_input_tokens'),
      outputTokenLimit: numberAt(entry, 'max_tokens'),
      isChat: true as const,
      format: 'anthropic' as const,
      entry,
    }),
  ];
}
