import type { Warning } from '../chat/event.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../chat/json.js';
import type { ChatRequest, DialectId, ProviderId } from '../chat/request.js';
import type { Schemas } from '../../generated/openapi.js';
import type { EncodedRequest, SurfaceInput, Vendor } from './dialect.js';

/** How many tokens a request has, and who says so. */
export interface TokenCount {
  tokens: number;
  provider: ProviderId;
  /** The format in which the vendor was asked; absent where nobody was. */
  dialect?: DialectId;
  /** How an estimate was made; absent where somebody has counted. */
  estimate?: string;
  warnings: readonly Warning[];
  requestId: string;
  /** Whether the reply may hold the `aial` member. */
  withExtensions: boolean;
}

/** The half of a counting door that faces our client. Pure, as all of a dialect. */
export interface CountSurface<Body, Reply> {
  readonly id: DialectId;
  /** @throws GatewayError as the decoder of the same dialect's requests. */
  decodeRequest(input: SurfaceInput<Body>): ChatRequest;
  /**
   * Where in the body the request stands that is counted, as the beginning of a pointer; empty for all of the body.
   * @throws GatewayError `invalid_request` for a body that holds more than this one request.
   */
  place(body: Body): string;
  encodeCount(count: TokenCount): Reply;
}

/** The half of a counting door that faces the vendor. */
export interface CountVendor {
  /** The dialect whose requests are counted. */
  readonly id: DialectId;
  /** The path below the base URL. */
  path(model: string): string;
  /** The client's own bytes with the model put where the body names it. The top-level `model` is put elsewhere. */
  withModel?(bytes: Uint8Array, model: string): Uint8Array;
  /** The body that counts what a request in the same dialect would send. */
  encodeBody(encoded: EncodedRequest, model: string): JsonObject;
  /** The vendor's answer; undefined for what is none. */
  decodeCount(body: JsonValue): number | undefined;
}

/** Another door of a vendor whose dialect this is: its errors are the same, its answers are not read. */
export function doorOf(vendor: Vendor, path: (model: string) => string): Vendor {
  return {
    ...vendor,
    path: (model) => path(model),
    // Whatever is no error is what was asked for.
    glance: (body) => (isJsonObject(body) && !('error' in body) ? {} : undefined),
  };
}

/** Only these members of a body: the others would be refused at a counting door, and change no count. */
export function onlyMembers(body: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(body).filter(([name]) => names.includes(name)));
}

/** The `aial` member of a count; nothing where it is switched off. */
export function countExtension(count: TokenCount): { aial?: Schemas['AialTokenCountExtension'] } {
  const { provider, dialect, estimate, requestId, warnings, withExtensions } = count;
  if (!withExtensions) return {};
  return {
    aial: {
      provider,
      ...(dialect === undefined ? {} : { dialect }),
      request_id: requestId,
      estimated: estimate !== undefined,
      ...(estimate === undefined ? {} : { note: estimate }),
      warnings: [...warnings],
    },
  };
}

/** A count as JSON says it: a whole number that is not below zero. */
export function wholeNumber(value: JsonValue | undefined): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
