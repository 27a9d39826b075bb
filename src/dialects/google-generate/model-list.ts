import type { Schemas } from '../../../generated/openapi.js';
import { isJsonObject, type JsonObject } from '../../chat/json.js';
import {
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
import { defined, listAt, numberAt, objectsAt, stringAt } from '../wire-json.js';

/** What stands before a model's name among the resources. */
const PLACE = 'models/';

/** Google takes a larger size for the largest: https://ai.google.dev/api/models#method:-models.list */
const MAX_PAGE_SIZE = 1_000;
const USUAL_PAGE_SIZE = 50;

/** The Gemini API's model list towards a client. From https://ai.google.dev/api/models */
export const googleModelsSurface: ModelsSurface<Schemas['GoogleModelList'], Schemas['GoogleModel']> = {
  encodeList(listing, query) {
    const { page, next } = pageOf(listing.models, query);
    return {
      models: page.map(encodeModel),
      ...(next === undefined ? {} : { nextPageToken: next }),
      ...listExtension(listing),
    };
  },
  encodeModel,
};

interface Page {
  page: readonly ShownModel[];
  next: string | undefined;
}

/** A token is the last id of the page before: lists change, and what was seen is not seen again. */
function pageOf(models: readonly ShownModel[], query: ListQuery): Page {
  const asked = pageSizeOf(query, 'pageSize', { min: 0, max: 999_999_999, usual: USUAL_PAGE_SIZE });
  const size = asked === 0 ? USUAL_PAGE_SIZE : Math.min(asked, MAX_PAGE_SIZE);
  const { pageToken = '' } = query;
  const last = Buffer.from(pageToken, 'base64url').toString('utf8');
  const start = pageToken === '' ? 0 : placeIn(models, last, 'pageToken') + 1;
  const page = models.slice(start, start + size);
  const hasMore = start + size < models.length;
  return { page, next: hasMore ? Buffer.from(page.at(-1)?.id ?? '').toString('base64url') : undefined };
}

function encodeModel(model: ShownModel): Schemas['GoogleModel'] {
  const { id, listed } = model;
  const created = createdOf(model);
  const methods = listed?.methods ?? methodsOf(model);
  const said = defined({
    displayName: listed?.displayName ?? id,
    description: listed?.description,
    inputTokenLimit: listed?.inputTokenLimit,
    outputTokenLimit: listed?.outputTokenLimit,
    supportedGenerationMethods: methods.length === 0 ? undefined : [...methods],
  });
  return {
    ...ownEntry(model, 'google'),
    ...said,
    name: `${PLACE}${id}`,
    aial: modelExtension(model, created === 0 ? {} : { created }),
  };
}

/** What can be asked of a model of another vendor; none where nobody knows. */
function methodsOf({ isChat, isEmbedding, isCounted }: ShownModel): readonly string[] {
  if (isEmbedding) return ['embedContent'];
  if (!isChat) return [];
  return isCounted ? ['generateContent', 'countTokens'] : ['generateContent'];
}

/** The Gemini API's model list towards the vendor. */
export const googleModelsVendor: ModelsVendor = {
  path: (next) =>
    `/v1beta/models?pageSize=${MAX_PAGE_SIZE}${next === undefined ? '' : `&pageToken=${encodeURIComponent(next)}`}`,
  decodePage: (body) => {
    // A list of none is left out, as everything that is empty.
    if (!isJsonObject(body) || 'error' in body || !Array.isArray(body['models'] ?? [])) return undefined;
    const next = stringAt(body, 'nextPageToken');
    const models = objectsAt(body, 'models').flatMap(decodeEntry);
    return { models, ...(next === undefined || next === '' ? {} : { next }) };
  },
};

function decodeEntry(entry: JsonObject): ListedModel[] {
  const name = stringAt(entry, 'name') ?? '';
  const id = name.startsWith(PLACE) ? name.slice(PLACE.length) : name;
  if (id === '') return [];
  const methods = listAt(entry, 'supportedGenerationMethods').filter((each) => typeof each === 'string');
  return [
    defined({
      id,
      displayName: stringAt(entry, 'displayName'),
      description: stringAt(entry, 'description'),
      inputTokenLimit: numberAt(entry, 'inputTokenLimit'),
      outputTokenLimit: numberAt(entry, 'outputTokenLimit'),
      methods: methods.length === 0 ? undefined : methods,
      format: 'google' as const,
      entry,
    }),
  ];
}
