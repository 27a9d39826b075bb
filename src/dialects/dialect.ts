import type { GatewayError } from '../chat/error.js';
import type { ChatEvent, Usage, Warning } from '../chat/event.js';
import type { JsonObject, JsonValue } from '../chat/json.js';
import type { ChatRequest, DialectId, ProviderId } from '../chat/request.js';
import type { ChatResult } from '../chat/result.js';
import type { SupportTable } from '../chat/support.js';
import type { HeaderMap } from '../wire/headers.js';
import type { Frame } from '../wire/sse-decode.js';
import type { TextFrame } from '../wire/text-runs.js';

/** How a stream's bytes ended: closed in order, or broken off. */
export type StreamEnd = 'eof' | 'reset';

/** What a client sent, in its own dialect. `body` has passed the contract; `bytes` are the ones it came in. */
export interface SurfaceInput<Body> {
  body: Body;
  bytes?: Uint8Array;
  /** What the path says in place of the body, where the format has it there. */
  named?: NamedByPath;
}

/** The model and whether to stream, as a path says them. */
export interface NamedByPath {
  model: string;
  isStream: boolean;
}

/** What a reply is made with beside the answer itself. */
export interface ReplyContext {
  request: ChatRequest;
  requestId: string;
  /** When the call came, in milliseconds since 1970: for vendors that do not date their answers. */
  receivedAtMs: number;
  /** The vendor's id of the call, when it sent one. */
  upstreamRequestId?: string;
  /** The wire format that was spoken to the vendor; absent for echo and local providers. */
  vendorDialect?: DialectId;
  /** Whether the reply may hold the `aial` member (`AIAL_EXTENSIONS`). */
  withExtensions: boolean;
  /** Warnings known before the first event; those among the events come in addition. */
  warnings: readonly Warning[];
}

/** Turns events into one dialect's stream; chunks of one push are joined into one write. */
export interface StreamEncoder<Chunk> {
  push(events: readonly ChatEvent[]): Chunk[];
  /** What is left to say after the last event; nothing after an error. */
  end(): Chunk[];
  /** How many events have been written, where the format numbers them. */
  readonly eventCount?: number;
}

/** What an error is encoded with. */
export interface ErrorContext {
  requestId: string;
  /** How many events of the stream came before, for the formats that number them. */
  eventCount?: number;
  /** The last whole frame of the stream before, where it is the vendor's own: it bears the number. */
  lastFrame?: string;
}

/** An error in a dialect's own envelope, for HTTP. `headers` holds `retry-after` and the like. */
export interface EncodedError<Body> {
  status: number;
  headers: HeaderMap;
  body: Body;
}

/**
 * The half of a dialect that faces our client. Pure: no sockets, clocks, randomness or environment.
 * `Chunk` is text of whole SSE frames on HTTP and a message on gRPC.
 */
export interface Surface<Body, Reply, Chunk, ErrorBody = JsonObject> {
  readonly id: DialectId;
  /** @throws GatewayError `invalid_request` or `unsupported_parameter` with a pointer into the body. */
  decodeRequest(input: SurfaceInput<Body>): ChatRequest;
  encodeReply(result: ChatResult, context: ReplyContext): Reply;
  streamEncoder(context: ReplyContext): StreamEncoder<Chunk>;
  encodeError(error: GatewayError, context: ErrorContext): EncodedError<ErrorBody>;
  /** An error as what ends a stream that has begun. */
  encodeStreamError(error: GatewayError, context: ErrorContext): Chunk;
  /** What a silent stream is kept alive with, where the format has a word of its own for it; else a comment. */
  readonly keepAlive?: Chunk;
}

/** Where a request goes: which vendor, and under which model name there. */
export interface Target {
  provider: ProviderId;
  model: string;
  /** As its own documents write it, for messages; the id where absent. */
  displayName?: string;
  /** The limit for a request that names none, where the format demands one: the operator's, or the model's own. */
  defaultMaxTokens?: number;
}

/** What encoding emulated and decoding has to turn back. */
export interface Undo {
  /** Custom tools that were sent as functions with one string argument, by name. */
  customTools?: readonly string[];
  /** Name sent to the vendor -> the namespace and name it stands for. */
  namespaces?: Record<string, { namespace: string; name: string }>;
  /** Name sent to the vendor -> the name it stands for, where the vendor does not take the client's own. */
  toolNames?: Record<string, string>;
  /** Name of the tool that was forced in order to get JSON; its arguments are the answer's text. */
  jsonTool?: string;
  /** The provider whose replies are read: signatures are marked as issued by it. */
  provider: ProviderId;
  /** As its own documents write it, for messages; the id where absent. */
  displayName?: string;
}

/** A request in a vendor's own words. `path` is below the provider's base URL, with a leading slash. */
export interface EncodedRequest {
  path: string;
  query?: Record<string, string>;
  headers: HeaderMap;
  body: JsonObject;
  warnings: Warning[];
  /** What stands against sending it: the request would mean something else. */
  refusals: GatewayError[];
  undo: Undo;
}

/** Turns a vendor's frames into events. Total: throws nothing for vendor data, whatever it is. */
export interface StreamDecoder {
  push(frame: Frame): ChatEvent[];
  /** The `finish` comes with the end of the bytes: until then a second answer may follow the first, which is an error. */
  end(how: StreamEnd): ChatEvent[];
  /** Whether the format's own end mark has come; always false in a format that has none. */
  readonly isWhole: boolean;
}

/** The half of a dialect that faces the vendor. Pure, as `Surface` is. */
export interface Vendor {
  readonly id: DialectId;
  /** The path below the base URL for a call in this dialect; the same-bytes path uses it too. */
  path(model: string, isStream: boolean): string;
  encodeRequest(request: ChatRequest, target: Target): EncodedRequest;
  /** A JSON reply as events; an error inside a 200 is an error event. */
  decodeReply(body: JsonValue, undo: Undo): ChatEvent[];
  streamDecoder(undo: Undo): StreamDecoder;
  /**
   * Whether a frame may bear usage, an error or the end of the answer: by a cheap look at its text, for the same-bytes
   * path reads no others once content has come.
   */
  isTelling(frame: Frame): boolean;
  /**
   * Found in the text of every frame that `isTelling` takes, so that many frames can be looked through at once; ASCII
   * alone, with the flags g and m. Absent where nothing says so: then each frame is looked at.
   */
  readonly tellingSigns?: RegExp;
  /**
   * What a whole reply used, if at a glance nothing is wrong with it; undefined where it has to be read. It says what
   * `decodeReply` says, for a fraction of the cost: the same-bytes path wants to know no more.
   */
  glance(body: JsonValue): { usage?: Usage } | undefined;
  /** How the stream's frames look that only go on with a text, so that many in one read become one event. */
  readonly textFrame?: TextFrame;
  /** A vendor's error as it came; `provider` is who sent it. Keys are cut out later, by who knows them. */
  decodeError(status: number, headers: HeaderMap, body: Uint8Array, provider: ProviderId): GatewayError;
  support(model: string): SupportTable;
  /** Of a vendor that is known to refuse some of what its format has. */
  readonly narrow?: NarrowFormat;
}

/** A format as a vendor speaks it that refuses some of its words, sent by clients all the same. */
export interface NarrowFormat {
  /** What of a body in this very format the vendor would refuse, for this model of its: such a body does not pass. */
  strangeIn(body: Partial<Record<string, unknown>>, model: string): string | undefined;
  /** The request of such a body as one of a foreign format, which is translated for the vendor. */
  estrange(request: ChatRequest): ChatRequest;
}
