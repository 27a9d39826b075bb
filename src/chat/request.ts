import type { Citation, TokenLogprob } from './event.js';
import type { JsonObject, JsonValue } from './json.js';

/** A provider as it is registered: `openai`, `anthropic`, `google`, `xai`, `echo`, or a user's own. */
export type ProviderId = string;

/** A wire format; each is one folder of src/dialects. */
export type DialectId =
  | 'openai-chat'
  | 'openai-responses'
  | 'openai-embeddings'
  | 'anthropic-messages'
  | 'google-generate'
  | 'google-embeddings'
  | 'aial-chat'
  | 'grpc-chat';

/** Whose words a message holds. */
export type Role = 'system' | 'developer' | 'user' | 'assistant' | 'tool';

/** The vendor item a part belongs to; parts of one item share `index`. */
export interface ItemRef {
  index: number;
  id?: string;
  phase?: string;
  status?: string;
}

/** Opaque state that a vendor wants back on the next turn; of use only to the provider that issued it. */
export interface Signature {
  provider: ProviderId;
  dialect: DialectId;
  value: string;
  itemId?: string;
}

/** Bytes or the address of an image, document, sound or film. `data` is base64; `mediaType` may be unknown for a URL. */
export interface Media {
  kind: 'image' | 'document' | 'audio' | 'video';
  mediaType?: string;
  data?: string;
  url?: string;
  fileId?: string;
  name?: string;
  detail?: string;
  transcript?: string;
  expiresAtMs?: number;
}

/** A call the model made. `argumentsText` stays text: fragments are no JSON, and parsing loses large integers. */
export interface ToolCall {
  callId: string;
  name: string;
  namespace?: string;
  argumentsText: string;
  input: 'json' | 'text';
  executor: 'client' | 'provider';
}

/** What one part says. */
export type PartBody =
  | { type: 'text'; text: string; citations?: Citation[]; logprobs?: TokenLogprob[] }
  | { type: 'media'; media: Media }
  | { type: 'reasoning'; form: 'full' | 'summary' | 'redacted'; text: string }
  | { type: 'refusal'; text: string; logprobs?: TokenLogprob[] }
  | ({ type: 'tool-call' } & ToolCall)
  | { type: 'tool-result'; callId: string; name?: string; isError?: boolean; content: Part[] }
  | { type: 'opaque'; dialect: DialectId; name: string; value: JsonValue };

/** A piece of a message. `native` keeps, by dialect, what the wire form has beside its meaning. */
export type Part = PartBody & {
  item?: ItemRef;
  signature?: Signature;
  cache?: { ttlSeconds?: number };
  native?: JsonObject;
};

/** One turn's words. */
export interface Message {
  role: Role;
  name?: string;
  parts: Part[];
  native?: JsonObject;
}

/** What a tool that the vendor runs does; `other` is one that only its own vendor has. */
export type HostedKind =
  | 'web-search'
  | 'web-fetch'
  | 'code-execution'
  | 'file-search'
  | 'image-generation'
  | 'computer'
  | 'mcp'
  | 'tool-search'
  | 'other';

/**
 * A tool that the vendor runs, by its meaning, for the vendors that have the same thing. Settings that are none of
 * these are noted as unread by who decodes the tool.
 */
export interface HostedTool {
  kind: HostedKind;
  maxUses?: number;
  allowedDomains?: string[];
  blockedDomains?: string[];
  userLocation?: { city?: string; region?: string; country?: string; timezone?: string };
  /** Of `mcp`; one that has no address that every vendor can reach is none. */
  server?: McpServer;
}

/**
 * A remote MCP server whose tools the vendor calls. `authorization` is a bearer token, and headers may hold keys: both
 * are secrets of the caller's, which go to the vendor and nowhere else.
 */
export interface McpServer {
  /** What its calls name it by. */
  label: string;
  url: string;
  authorization?: string;
  headers?: Record<string, string>;
  /** All of its tools where it is absent. */
  allowedTools?: string[];
  description?: string;
  /** Whether the client wants to be asked before a tool is called. */
  asksFirst?: boolean;
}

/** What the model may call. `provider` tools run at the vendor: `value` is their declaration in that dialect. */
export type Tool =
  | {
      type: 'function';
      name: string;
      /** The group it stands in, whose name belongs to its own. */
      namespace?: string;
      description?: string;
      schema?: JsonObject;
      isStrict?: boolean;
      native?: JsonObject;
    }
  | {
      type: 'custom';
      name: string;
      namespace?: string;
      description?: string;
      format?: JsonObject;
      native?: JsonObject;
    }
  | { type: 'provider'; dialect: DialectId; name: string; value: JsonObject; hosted?: HostedTool };

/** Which tools the model must or may use now. */
export type ToolChoice =
  | { type: 'auto' | 'none' | 'required' }
  | { type: 'tool'; name: string; isCustom?: boolean }
  | { type: 'allowed'; mode: 'auto' | 'required'; names: string[] }
  | { type: 'native'; dialect: DialectId; value: JsonValue };

/** The form an answer must have. */
export type ResponseFormat =
  | { type: 'text' }
  | { type: 'json' }
  | { type: 'json-schema'; name: string; description?: string; schema?: JsonObject; isStrict?: boolean };

/** How hard the model may think and what of it is shown. `budgetTokens` 0 means off, -1 as much as the model likes. */
export interface Reasoning {
  effort?: string;
  budgetTokens?: number;
  summary?: string;
}

/**
 * What shapes an answer, by its meaning. A member that is absent was not asked for. Total records over these names
 * (support tables) are what keeps any of them from being lost silently.
 */
export interface Parameters {
  maxOutputTokens: number;
  temperature: number;
  topP: number;
  topK: number;
  stop: string[];
  seed: number;
  presencePenalty: number;
  frequencyPenalty: number;
  logitBias: Record<string, number>;
  logprobs: boolean;
  topLogprobs: number;
  choices: number;
  responseFormat: ResponseFormat;
  reasoning: Reasoning;
  verbosity: string;
  modalities: string[];
  audio: JsonObject;
  parallelToolCalls: boolean;
  user: string;
  safetyIdentifier: string;
  metadata: Record<string, string>;
  serviceTier: string;
  store: boolean;
  promptCacheKey: string;
  promptCacheRetention: string;
}

/** How the client wants its reply shaped, as far as its dialect lets it say so. */
export interface ReplyOptions {
  includeUsage?: boolean;
  legacyFunctions?: boolean;
}

/**
 * A member of the client's body that its dialect's decoder has no place for: written back in the same dialect, elsewhere
 * reported, or refused if it is `semantic`, for then the answer would mean something else without it.
 */
export interface UnreadMember {
  pointer: string;
  value: JsonValue;
  /** A hint where it is absent. */
  weight?: 'semantic' | 'hint' | 'bookkeeping';
  /** Why another format has no place for it and what to do instead, as the end of a sentence. */
  note?: string;
  /** Its meaning has been read: it is only there so that the same dialect gets it back in the very same form. */
  isForm?: true;
}

/** A conversation and what is wanted next: the hub that every surface is read into and every vendor written from. */
export interface ChatRequest {
  model: string;
  messages: Message[];
  tools: Tool[];
  toolChoice?: ToolChoice;
  parameters: Partial<Parameters>;
  stream: boolean;
  reply: ReplyOptions;
  /** Members for one vendor's body, by provider id, merged last; never model, stream or messages. */
  providerOptions: Record<string, JsonObject>;
  unread: UnreadMember[];
  /** Where each parameter and tool stood in the client's body, when that is not its own name: name -> JSON pointer. */
  pointers?: Record<string, string>;
  source?: { dialect: DialectId; bytes: Uint8Array };
}
