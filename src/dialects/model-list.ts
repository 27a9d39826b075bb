import type { Schemas } from '../../generated/openapi.js';
import { GatewayError } from '../chat/error.js';
import type { Warning } from '../chat/event.js';
import type { JsonObject, JsonValue } from '../chat/json.js';
import type { DialectId, ProviderId } from '../chat/request.js';

/** Whose form of a model list; OpenAI's has been taken over by others. */
export type ListFormat = 'anthropic' | 'google' | 'openai';

/** A model as a vendor lists it, with what it says of it. What it does not say is not there: nothing is made up. */
export interface ListedModel {
  /** What requests to this vendor name it by. */
  id: string;
  /** When it came out, in seconds since 1970. */
  created?: number;
  displayName?: string;
  description?: string;
  inputTokenLimit?: number;
  outputTokenLimit?: number;
  /** What can be asked of it, in Google's words. */
  methods?: readonly string[];
  /** Set where the list holds none but models to chat with; else nobody knows. */
  isChat?: true;
  format: ListFormat;
  /** The vendor's own entry, shown whole to whoever asks in the same format. */
  entry: JsonObject;
}

/** One page of a vendor's list; `next` names the page after it. */
export interface ListPage {
  models: ListedModel[];
  next?: string;
}

/** The half of a model list that faces the vendor. Pure, and total: throws nothing for vendor data. */
export interface ModelsVendor {
  /** Below the provider's base URL, query included. */
  path(next?: string): string;
  /** Undefined for what is no list; entries that are none are left out. */
  decodePage(body: JsonValue): ListPage | undefined;
}

/** A model as clients see it. */
export interface ShownModel {
  /** What clients name it by. */
  id: string;
  provider: ProviderId;
  status: Schemas['ProviderStatus'];
  dialects: readonly DialectId[];
  aliasOf?: string;
  /** When it came out, in seconds since 1970; 0 when unknown. */
  created: number;
  /** Whether it is known that one can chat with it. */
  isChat: boolean;
  /** Whether it is known to make vectors. */
  isEmbedding: boolean;
  /** Whether its vendor counts tokens. */
  isCounted: boolean;
  /** What its vendor says of it; absent where it was not asked, or does not list it. */
  listed?: ListedModel;
}

/** All models that an asker may see. */
export interface ModelListing {
  models: readonly ShownModel[];
  /** One for each vendor whose own list is missing or not whole. */
  warnings: readonly Warning[];
}

/** The members of a query, keys left out. */
export type ListQuery = Readonly<Partial<Record<string, string>>>;

/** The half of a model list that faces our client. Pure, as all of a dialect. */
export interface ModelsSurface<List, Model> {
  /** @throws GatewayError `invalid_request` for a page that cannot be. */
  encodeList(listing: ModelListing, query: ListQuery): List;
  encodeModel(model: ShownModel): Model;
}

/** The vendor's own entry where it is in this format: what it says beyond the contract is shown too. */
export function ownEntry({ listed }: ShownModel, format: ListFormat): JsonObject {
  return listed?.format === format ? listed.entry : {};
}

/** The `aial` member of a model, with what its vendor says of it that the format has no place for. */
export function modelExtension(
  model: ShownModel,
  said: Partial<Schemas['AialModelExtension']>,
): Schemas['AialModelExtension'] {
  const { provider, status, dialects, aliasOf } = model;
  return {
    provider,
    status,
    dialects: [...dialects],
    ...(aliasOf === undefined ? {} : { alias_of: aliasOf }),
    ...said,
  };
}

/** The `aial` member of a list; nothing where nothing is wrong. */
export function listExtension({ warnings }: ModelListing): { aial?: Schemas['AialModelListExtension'] } {
  return warnings.length === 0 ? {} : { aial: { warnings: [...warnings] } };
}

/** When a model came out, as its vendor says it, else as the gateway knows it. */
export function createdOf({ created, listed }: ShownModel): number {
  return listed?.created ?? created;
}

/**
 * A whole number out of a query.
 * @throws GatewayError `invalid_request`.
 */
export function pageSizeOf(
  query: ListQuery,
  name: string,
  { min, max, usual }: { min: number; max: number; usual: number },
): number {
  const text = query[name];
  if (text === undefined || text === '') return usual;
  const size = /^\d{1,9}$/.test(text) ? Number(text) : -1;
  if (size >= min && size <= max) return size;
  throw badPage(`${name} should be a whole number from ${min} to ${max}.`);
}

/**
 * Where a model stands in a list that is read page by page.
 * @throws GatewayError `invalid_request` for one that is not in it (any more).
 */
export function placeIn(models: readonly ShownModel[], id: string, name: string): number {
  const place = models.findIndex((model) => model.id === id);
  if (place >= 0) return place;
  throw badPage(`${name} names no model of this list. Begin again without it.`);
}

/** The error for a page that cannot be. */
export function badPage(message: string): GatewayError {
  return new GatewayError({ code: 'invalid_request', message });
}
