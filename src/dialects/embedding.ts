import type { Schemas } from '../../generated/openapi.js';
import type { EmbeddingRequest, EmbeddingResult, EmbeddingSupport } from '../chat/embedding.js';
import type { GatewayError } from '../chat/error.js';
import type { Usage } from '../chat/event.js';
import type { JsonObject, JsonValue } from '../chat/json.js';
import type { DialectId, ProviderId } from '../chat/request.js';
import type { Metadata } from '../chat/result.js';
import type { EncodedRequest, ReplyContext, SurfaceInput, Target, Vendor } from './dialect.js';
import { replyExtension } from './reply-extension.js';
import { parseObject } from './wire-json.js';

/** What a reply with vectors is made with beside them. */
export interface EmbeddingContext extends Pick<
  ReplyContext,
  'requestId' | 'upstreamRequestId' | 'vendorDialect' | 'withExtensions' | 'warnings'
> {
  request: EmbeddingRequest;
  provider: ProviderId;
}

/** The half of a format of embeddings that faces our client. Pure, as all of a dialect. */
export interface EmbeddingSurface<Body, Reply> {
  readonly id: DialectId;
  /** The member that is the gateway's to read: a body that has it is never sent as it is. */
  readonly optionsMember: keyof Body & string;
  /** @throws GatewayError `invalid_request` with a pointer into the body. */
  decodeRequest(input: SurfaceInput<Body>): EmbeddingRequest;
  /** The client's own bytes for a vendor of the same format, nothing changed but the model. */
  passOn(bytes: Uint8Array, model: string): { path: string; body: Uint8Array };
  /** `result` has a vector for each input, in order. */
  encodeReply(result: EmbeddingResult, context: EmbeddingContext): Reply;
}

/** A request for vectors in a vendor's own words. */
export type EncodedEmbedding = Pick<EncodedRequest, 'path' | 'body' | 'warnings' | 'refusals'>;

/** The half that faces the vendor. */
export interface EmbeddingVendor extends Pick<Vendor, 'id' | 'decodeError'> {
  readonly support: EmbeddingSupport;
  /** @throws GatewayError `invalid_request` for provider options that replace what is not theirs. */
  encodeRequest(request: EmbeddingRequest, target: Target): EncodedEmbedding;
  /** The vendor's answer, or the error that it is. Total: what is no vector is left out, and then missed. */
  decodeReply(body: JsonValue, provider: ProviderId): EmbeddingResult | GatewayError;
  /** The tokens of an answer of which only some text is read: most of it is numbers. */
  usageIn(text: string): Usage | undefined;
}

/** The members of an object that nothing has read, as metadata; none where all was read. */
export function unreadMetadata(
  object: JsonObject,
  known: readonly string[],
  { dialect, name }: Omit<Metadata, 'value'>,
): Metadata[] {
  const rest = Object.fromEntries(Object.entries(object).filter(([member]) => !known.includes(member)));
  return Object.keys(rest).length === 0 ? [] : [{ dialect, name, value: rest }];
}

/** An object by its name, in text of which some is missing. It may hold objects of its own, and these no further ones. */
export function objectIn(text: string, name: string): JsonObject | undefined {
  const object = new RegExp(`"${name}"\\s*:\\s*(\\{[^{}]*(?:\\{[^{}]*\\}[^{}]*)*\\})`).exec(text)?.[1];
  return object === undefined ? undefined : parseObject(object);
}

/** The list if it is one of numbers; empty otherwise. */
export function numbersOf(value: JsonValue | undefined): number[] {
  const isNumbers = Array.isArray(value) && value.every((each) => typeof each === 'number');
  return isNumbers ? value : [];
}

/** The `aial` member of a reply with vectors; nothing where it is switched off. */
export function embeddingExtension(
  { metadata, usage }: EmbeddingResult,
  context: EmbeddingContext,
): { aial?: Schemas['AialReplyExtension'] } {
  const { provider } = context;
  const extras = { provider, warnings: [], metadata, finish: { reason: 'stop' as const } };
  const aial = replyExtension(usage === undefined ? extras : { ...extras, usage }, context);
  return aial === undefined ? {} : { aial };
}
