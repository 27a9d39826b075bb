import { GatewayError } from '../chat/error.js';
import type { DialectId } from '../chat/request.js';
import type { NamedByPath, NarrowFormat, Surface, Vendor } from '../dialects/dialect.js';
import { containsSeal } from '../dialects/seal.js';
import type { HttpProvider } from '../providers/provider.js';
import type { Call } from './call.js';
import type { Registry, Resolution } from './registry.js';
import type { RunOptions } from './run-chat.js';

/** A client's request in its own dialect. */
export interface Question<Body> {
  body: Body;
  bytes: Uint8Array;
  /** The model and whether to stream, where the path says it. */
  named?: NamedByPath;
  /** Why the body does not fit the contract: of no matter where the vendor speaks the client's dialect and judges. */
  fault?: GatewayError;
}

/** What answers are made with. */
export interface Desk extends RunOptions {
  registry: Registry;
}

/** A surface of HTTP, whose stream is text. */
export type TextSurface<Body, Reply> = Surface<Body, Reply, string, object>;

/** What has to be known of any body. */
export interface Head {
  model: string | undefined;
  /** Whether the body names it: what the path says is not in there. */
  hasModel: boolean;
  isStream: boolean;
  fields: Partial<Record<string, unknown>>;
}

/**
 * Reads the model and whether to stream.
 * @throws GatewayError `invalid_request`.
 */
export function headOf<Body extends object>(question: Question<Body>): Head {
  // A validated or unvalidated JSON object: members are read as unknown.
  const fields = question.body as Partial<Record<string, unknown>>;
  if (question.named !== undefined) return { ...question.named, hasModel: false, fields };
  const { model, stream } = fields;
  if (model !== undefined && (typeof model !== 'string' || model === '')) {
    throw invalid('/model', 'Put the name of a model there, as a string.');
  }
  if (stream !== undefined && stream !== null && typeof stream !== 'boolean') {
    throw invalid('/stream', 'It is true or false.');
  }
  return { model, hasModel: model !== undefined, isStream: stream === true, fields };
}

function invalid(pointer: string, advice: string): GatewayError {
  return new GatewayError({
    code: 'invalid_request',
    message: `${pointer} is not right. ${advice}`,
    pointer,
  });
}

/**
 * Finds who answers, and records what was asked for.
 * @throws GatewayError as `Registry.resolve`.
 */
export function resolve(
  { model, fields }: Head,
  surface: { readonly id: DialectId },
  call: Call,
  { registry }: Desk,
): Resolution {
  if (model !== undefined) {
    call.record.model = model;
    return registry.resolve(model, call.keys);
  }
  // A stored prompt names its model itself, and only the vendor of this dialect has it.
  const home =
    fields['prompt'] === undefined
      ? undefined
      : registry.providers().find((each) => isHome(each, surface.id));
  if (home === undefined) throw invalid('/model', 'Name a model; GET /v1/models lists some.');
  return registry.direct(home, '', call.keys);
}

function isHome(provider: ReturnType<Registry['providers']>[number], dialect: string): boolean {
  return provider.kind === 'http' && provider.dialectIds.some((id) => id === dialect);
}

/** A question with what is known of it. */
export interface Asked<Body, Reply> {
  surface: TextSurface<Body, Reply>;
  question: Question<Body>;
  head: Head;
  /** The model's name at the vendor. */
  upstreamModel: string;
}

/** How a request gets to a vendor: its bytes as they are, by this half of the client's own dialect, or translated. */
export interface Way {
  native?: Vendor;
  /** Set where the vendor speaks the client's dialect, but not all of what is said. */
  narrow?: NarrowFormat;
  /** Why so, for people. */
  reason: string;
}

/** Whether the bytes may pass. */
export function wayTo<Body, Reply>(
  { surface, question, head, upstreamModel }: Asked<Body, Reply>,
  provider: HttpProvider,
  desk: Desk,
): Way {
  const native = provider.dialects.find((each) => each.id === surface.id);
  if (native === undefined) return { reason: `${provider.displayName} does not speak ${surface.id}` };
  const strange = native.narrow?.strangeIn(head.fields, upstreamModel);
  if (native.narrow !== undefined && strange !== undefined)
    return { narrow: native.narrow, reason: `${provider.displayName} refuses ${strange}` };
  if (containsSeal(question.bytes))
    return { reason: "the body holds another vendor's sealed state, which is no use to this one" };
  if (isMetered(head, surface.id, desk))
    return { reason: 'usage is asked for on every stream (AIAL_METER_STREAMS)' };
  return {
    native,
    reason: `${provider.displayName} speaks ${surface.id}: the bytes pass unchanged but for the model`,
  };
}

function isMetered({ fields, isStream }: Head, dialect: string, { options }: Desk): boolean {
  const { stream_options: asked } = fields;
  const asksUsage =
    typeof asked === 'object' && asked !== null && 'include_usage' in asked && asked.include_usage === true;
  return options.isMeteringStreams && isStream && dialect === 'openai-chat' && !asksUsage;
}
