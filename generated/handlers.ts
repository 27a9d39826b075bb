// Made by `npm run codegen` from openapi/ and proto/: do not edit.

import type { JsonObject, Schemas } from './openapi.js';

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type NumberOf<Text extends string> = Text extends `${infer Value extends number}` ? Value : never;

/** The statuses 400 to 599: what `4XX`, `5XX` and `default` stand for in the contract. */
export type ErrorStatus = NumberOf<`${4 | 5}${Digit}${Digit}`>;

declare const sseEvent: unique symbol;

/** One or more whole encoded SSE frames, blank lines included, whose data are `Event`s; made by the stream encoders only. */
export type SseText<Event> = string & { readonly [sseEvent]: Event };

/** An answer with a JSON body. */
export interface JsonReplyWith<Status extends number, Body> {
  kind: 'json';
  status: Status;
  headers?: Record<string, string>;
  /** `application/json` where absent. */
  mediaType?: string;
  body: Body;
}

/** An answer by server-sent events, one text for each write. */
export interface EventsReplyWith<Event> {
  kind: 'events';
  status: 200;
  headers?: Record<string, string>;
  events: AsyncIterable<SseText<Event>>;
}

/** An answer of a vendor's own bytes, unread, with the status the vendor gave. */
export interface BytesReply {
  kind: 'bytes';
  status: number;
  headers?: Record<string, string>;
  body: Uint8Array | AsyncIterable<Uint8Array>;
}

/** What goes in and out of each operation; the types below look it up. */
export interface OperationTypes {
  /** Continue a conversation and wait for the whole answer */
  chatSync: {
    params: Record<never, string>;
    query: Record<never, string>;
    headers: {
      /** The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up. */
      'x-request-id'?: string;
      /** The caller's own OpenAI key, used instead of the operator's for this request. */
      'x-aial-key-openai'?: string;
      /** The caller's own Anthropic key, used instead of the operator's for this request. */
      'x-aial-key-anthropic'?: string;
      /** The caller's own Gemini key, used instead of the operator's for this request. */
      'x-aial-key-google'?: string;
      /** The caller's own xAI key, used instead of the operator's for this request. */
      'x-aial-key-xai'?: string;
      /** `true`: nothing is sent to anybody; the answer is a `DryRunReply` that tells the route, the very call to the vendor with its keys masked, and everything that would be reported or refused. */
      'x-aial-dry-run'?: string;
    };
    body: Schemas['AialChatRequest'];
    json:
      | JsonReplyWith<200, Schemas['AialChatResult']>
      | JsonReplyWith<
          400 | 401 | 403 | 404 | 405 | 413 | 415 | 429 | 500 | 501 | 502 | 503 | 504 | ErrorStatus,
          Schemas['ErrorReply']
        >
      | (JsonReplyWith<200, Schemas['DryRunReply']> & { mediaType: 'application/vnd.aial.dry-run+json' });
    event: never;
    events: never;
    bytes: never;
  };
  /** Continue a conversation and follow the answer as it is made */
  chatStream: {
    params: Record<never, string>;
    query: Record<never, string>;
    headers: {
      /** The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up. */
      'x-request-id'?: string;
      /** The caller's own OpenAI key, used instead of the operator's for this request. */
      'x-aial-key-openai'?: string;
      /** The caller's own Anthropic key, used instead of the operator's for this request. */
      'x-aial-key-anthropic'?: string;
      /** The caller's own Gemini key, used instead of the operator's for this request. */
      'x-aial-key-google'?: string;
      /** The caller's own xAI key, used instead of the operator's for this request. */
      'x-aial-key-xai'?: string;
      /** `true`: nothing is sent to anybody; the answer is a `DryRunReply` that tells the route, the very call to the vendor with its keys masked, and everything that would be reported or refused. */
      'x-aial-dry-run'?: string;
    };
    body: Schemas['AialChatRequest'];
    json:
      | JsonReplyWith<
          400 | 401 | 403 | 404 | 405 | 413 | 415 | 429 | 500 | 501 | 502 | 503 | 504 | ErrorStatus,
          Schemas['ErrorReply']
        >
      | (JsonReplyWith<200, Schemas['DryRunReply']> & { mediaType: 'application/vnd.aial.dry-run+json' });
    event: Schemas['AialChatEvent'];
    events: EventsReplyWith<Schemas['AialChatEvent']>;
    bytes: never;
  };
  /** Send a body to a vendor in the vendor's own format */
  raw: {
    params: Record<never, string>;
    query: Record<never, string>;
    headers: {
      /** The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up. */
      'x-request-id'?: string;
      /** The caller's own OpenAI key, used instead of the operator's for this request. */
      'x-aial-key-openai'?: string;
      /** The caller's own Anthropic key, used instead of the operator's for this request. */
      'x-aial-key-anthropic'?: string;
      /** The caller's own Gemini key, used instead of the operator's for this request. */
      'x-aial-key-google'?: string;
      /** The caller's own xAI key, used instead of the operator's for this request. */
      'x-aial-key-xai'?: string;
      /** `true`: nothing is sent to anybody; the answer is a `DryRunReply` that tells the route, the very call to the vendor with its keys masked, and everything that would be reported or refused. */
      'x-aial-dry-run'?: string;
    };
    body: Schemas['RawRequest'];
    json:
      | JsonReplyWith<
          400 | 401 | 403 | 404 | 405 | 413 | 415 | 429 | 500 | 501 | 502 | 503 | 504,
          Schemas['ErrorReply']
        >
      | (JsonReplyWith<200, Schemas['DryRunReply']> & { mediaType: 'application/vnd.aial.dry-run+json' });
    event: never;
    events: never;
    bytes: BytesReply;
  };
  /** Continue a conversation, in Anthropic's Messages format */
  createMessage: {
    params: Record<never, string>;
    query: {
      /** Anthropic's SDKs send `true` with requests that use betas. Passed on to Anthropic only. */
      beta?: string;
    };
    headers: {
      /** The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up. */
      'x-request-id'?: string;
      /** The caller's own OpenAI key, used instead of the operator's for this request. */
      'x-aial-key-openai'?: string;
      /** The caller's own Anthropic key, used instead of the operator's for this request. */
      'x-aial-key-anthropic'?: string;
      /** The caller's own Gemini key, used instead of the operator's for this request. */
      'x-aial-key-google'?: string;
      /** The caller's own xAI key, used instead of the operator's for this request. */
      'x-aial-key-xai'?: string;
      /** `true`: nothing is sent to anybody; the answer is a `DryRunReply` that tells the route, the very call to the vendor with its keys masked, and everything that would be reported or refused. */
      'x-aial-dry-run'?: string;
      /** The version of Anthropic's API that the caller speaks. Passed on to Anthropic only. */
      'anthropic-version'?: string;
      /** Betas of Anthropic's API that the request uses, separated by commas. Passed on to Anthropic only. */
      'anthropic-beta'?: string;
    };
    body: Schemas['AnthropicMessageRequest'];
    json:
      | JsonReplyWith<200, Schemas['AnthropicMessage']>
      | JsonReplyWith<
          400 | 401 | 403 | 404 | 405 | 413 | 415 | 429 | 500 | 501 | 502 | 503 | 504 | ErrorStatus,
          Schemas['AnthropicErrorReply']
        >
      | (JsonReplyWith<200, Schemas['DryRunReply']> & { mediaType: 'application/vnd.aial.dry-run+json' });
    event: Schemas['AnthropicStreamEvent'];
    events: EventsReplyWith<Schemas['AnthropicStreamEvent']>;
    bytes: BytesReply;
  };
  /** Turn texts into vectors, in OpenAI's embeddings format */
  createEmbedding: {
    params: Record<never, string>;
    query: Record<never, string>;
    headers: {
      /** The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up. */
      'x-request-id'?: string;
      /** The caller's own OpenAI key, used instead of the operator's for this request. */
      'x-aial-key-openai'?: string;
      /** The caller's own Anthropic key, used instead of the operator's for this request. */
      'x-aial-key-anthropic'?: string;
      /** The caller's own Gemini key, used instead of the operator's for this request. */
      'x-aial-key-google'?: string;
      /** The caller's own xAI key, used instead of the operator's for this request. */
      'x-aial-key-xai'?: string;
      /** `true`: nothing is sent to anybody; the answer is a `DryRunReply` that tells the route, the very call to the vendor with its keys masked, and everything that would be reported or refused. */
      'x-aial-dry-run'?: string;
    };
    body: Schemas['EmbeddingRequest'];
    json:
      | JsonReplyWith<200, Schemas['EmbeddingReply']>
      | JsonReplyWith<
          400 | 401 | 403 | 404 | 405 | 413 | 415 | 429 | 500 | 501 | 502 | 503 | 504 | ErrorStatus,
          Schemas['ErrorReply']
        >
      | (JsonReplyWith<200, Schemas['DryRunReply']> & { mediaType: 'application/vnd.aial.dry-run+json' });
    event: never;
    events: never;
    bytes: BytesReply;
  };
  /** Turn a content into a vector, in the Gemini API's format */
  embedContent: {
    params: {
      /** The model. Its name may contain slashes, as they are or percent-encoded. */
      model: string;
    };
    query: Record<never, string>;
    headers: {
      /** The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up. */
      'x-request-id'?: string;
      /** The caller's own OpenAI key, used instead of the operator's for this request. */
      'x-aial-key-openai'?: string;
      /** The caller's own Anthropic key, used instead of the operator's for this request. */
      'x-aial-key-anthropic'?: string;
      /** The caller's own Gemini key, used instead of the operator's for this request. */
      'x-aial-key-google'?: string;
      /** The caller's own xAI key, used instead of the operator's for this request. */
      'x-aial-key-xai'?: string;
      /** `true`: nothing is sent to anybody; the answer is a `DryRunReply` that tells the route, the very call to the vendor with its keys masked, and everything that would be reported or refused. */
      'x-aial-dry-run'?: string;
    };
    body: Schemas['GoogleEmbedContentRequest'];
    json:
      | JsonReplyWith<200, Schemas['GoogleEmbedContentReply']>
      | JsonReplyWith<
          400 | 401 | 403 | 404 | 405 | 413 | 415 | 429 | 500 | 501 | 502 | 503 | 504 | ErrorStatus,
          Schemas['GoogleErrorReply']
        >
      | (JsonReplyWith<200, Schemas['DryRunReply']> & { mediaType: 'application/vnd.aial.dry-run+json' });
    event: never;
    events: never;
    bytes: BytesReply;
  };
  /** Turn contents into vectors, in the Gemini API's format */
  batchEmbedContents: {
    params: {
      /** The model. Its name may contain slashes, as they are or percent-encoded. */
      model: string;
    };
    query: Record<never, string>;
    headers: {
      /** The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up. */
      'x-request-id'?: string;
      /** The caller's own OpenAI key, used instead of the operator's for this request. */
      'x-aial-key-openai'?: string;
      /** The caller's own Anthropic key, used instead of the operator's for this request. */
      'x-aial-key-anthropic'?: string;
      /** The caller's own Gemini key, used instead of the operator's for this request. */
      'x-aial-key-google'?: string;
      /** The caller's own xAI key, used instead of the operator's for this request. */
      'x-aial-key-xai'?: string;
      /** `true`: nothing is sent to anybody; the answer is a `DryRunReply` that tells the route, the very call to the vendor with its keys masked, and everything that would be reported or refused. */
      'x-aial-dry-run'?: string;
    };
    body: Schemas['GoogleBatchEmbedContentsRequest'];
    json:
      | JsonReplyWith<200, Schemas['GoogleBatchEmbedContentsReply']>
      | JsonReplyWith<
          400 | 401 | 403 | 404 | 405 | 413 | 415 | 429 | 500 | 501 | 502 | 503 | 504 | ErrorStatus,
          Schemas['GoogleErrorReply']
        >
      | (JsonReplyWith<200, Schemas['DryRunReply']> & { mediaType: 'application/vnd.aial.dry-run+json' });
    event: never;
    events: never;
    bytes: BytesReply;
  };
  /** Continue a conversation, in the Gemini API's format */
  generateContent: {
    params: {
      /** The model. Its name may contain slashes (`anthropic/claude-sonnet-4-5`), either as they are or percent-encoded as `%2F`; both mean the same. */
      model: string;
    };
    query: Record<never, string>;
    headers: {
      /** The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up. */
      'x-request-id'?: string;
      /** The caller's own OpenAI key, used instead of the operator's for this request. */
      'x-aial-key-openai'?: string;
      /** The caller's own Anthropic key, used instead of the operator's for this request. */
      'x-aial-key-anthropic'?: string;
      /** The caller's own Gemini key, used instead of the operator's for this request. */
      'x-aial-key-google'?: string;
      /** The caller's own xAI key, used instead of the operator's for this request. */
      'x-aial-key-xai'?: string;
      /** `true`: nothing is sent to anybody; the answer is a `DryRunReply` that tells the route, the very call to the vendor with its keys masked, and everything that would be reported or refused. */
      'x-aial-dry-run'?: string;
    };
    body: Schemas['GoogleGenerateContentRequest'];
    json:
      | JsonReplyWith<200, Schemas['GoogleGenerateContentReply']>
      | JsonReplyWith<
          400 | 401 | 403 | 404 | 405 | 413 | 415 | 429 | 500 | 501 | 502 | 503 | 504 | ErrorStatus,
          Schemas['GoogleErrorReply']
        >
      | (JsonReplyWith<200, Schemas['DryRunReply']> & { mediaType: 'application/vnd.aial.dry-run+json' });
    event: never;
    events: never;
    bytes: BytesReply;
  };
  /** Continue a conversation in pieces, in the Gemini API's format */
  streamGenerateContent: {
    params: {
      /** The model. Its name may contain slashes (`anthropic/claude-sonnet-4-5`), either as they are or percent-encoded as `%2F`; both mean the same. */
      model: string;
    };
    query: {
      /** The form of a stream, `sse` for server-sent events; without it the chunks are items of one JSON list. */
      alt?: string;
    };
    headers: {
      /** The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up. */
      'x-request-id'?: string;
      /** The caller's own OpenAI key, used instead of the operator's for this request. */
      'x-aial-key-openai'?: string;
      /** The caller's own Anthropic key, used instead of the operator's for this request. */
      'x-aial-key-anthropic'?: string;
      /** The caller's own Gemini key, used instead of the operator's for this request. */
      'x-aial-key-google'?: string;
      /** The caller's own xAI key, used instead of the operator's for this request. */
      'x-aial-key-xai'?: string;
      /** `true`: nothing is sent to anybody; the answer is a `DryRunReply` that tells the route, the very call to the vendor with its keys masked, and everything that would be reported or refused. */
      'x-aial-dry-run'?: string;
    };
    body: Schemas['GoogleGenerateContentRequest'];
    json:
      | JsonReplyWith<200, Schemas['GoogleGenerateContentReplies']>
      | JsonReplyWith<
          400 | 401 | 403 | 404 | 405 | 413 | 415 | 429 | 500 | 501 | 502 | 503 | 504 | ErrorStatus,
          Schemas['GoogleErrorReply']
        >
      | (JsonReplyWith<200, Schemas['DryRunReply']> & { mediaType: 'application/vnd.aial.dry-run+json' });
    event: Schemas['GoogleGenerateContentReply'];
    events: EventsReplyWith<Schemas['GoogleGenerateContentReply']>;
    bytes: BytesReply;
  };
  /** List the models and aliases known by name */
  listModels: {
    params: Record<never, string>;
    query: {
      /** Of a page in Anthropic's format: most models on it, 1 to 1000; 20 if absent. */
      limit?: string;
      /** Of a page in Anthropic's format: the id that it follows. */
      after_id?: string;
      /** Of a page in Anthropic's format: the id that it comes before. */
      before_id?: string;
      /** Of a page in Google's format: most models on it; 50 if absent, never more than 1000. */
      pageSize?: string;
      /** Of a page in Google's format: the `nextPageToken` of the one before. */
      pageToken?: string;
    };
    headers: {
      /** Says that the asker speaks Anthropic's format. Not passed on. */
      'anthropic-version'?: string;
      /** The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up. */
      'x-request-id'?: string;
      /** The caller's own OpenAI key, used instead of the operator's for this request. */
      'x-aial-key-openai'?: string;
      /** The caller's own Anthropic key, used instead of the operator's for this request. */
      'x-aial-key-anthropic'?: string;
      /** The caller's own Gemini key, used instead of the operator's for this request. */
      'x-aial-key-google'?: string;
      /** The caller's own xAI key, used instead of the operator's for this request. */
      'x-aial-key-xai'?: string;
    };
    body: undefined;
    json:
      | JsonReplyWith<200, Schemas['ModelListByAsker']>
      | JsonReplyWith<400 | 401 | 405 | 500 | 503, Schemas['ErrorReplyByAsker']>;
    event: never;
    events: never;
    bytes: never;
  };
  /** Look up one model or alias */
  getModel: {
    params: {
      /** The name, as it would stand in `model`. It may contain slashes (`anthropic/claude-sonnet-4-5`), either as they are or percent-encoded as `%2F`; both mean the same. */
      model: string;
    };
    query: Record<never, string>;
    headers: {
      /** Says that the asker speaks Anthropic's format. Not passed on. */
      'anthropic-version'?: string;
      /** The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up. */
      'x-request-id'?: string;
      /** The caller's own OpenAI key, used instead of the operator's for this request. */
      'x-aial-key-openai'?: string;
      /** The caller's own Anthropic key, used instead of the operator's for this request. */
      'x-aial-key-anthropic'?: string;
      /** The caller's own Gemini key, used instead of the operator's for this request. */
      'x-aial-key-google'?: string;
      /** The caller's own xAI key, used instead of the operator's for this request. */
      'x-aial-key-xai'?: string;
    };
    body: undefined;
    json:
      | JsonReplyWith<200, Schemas['ModelByAsker']>
      | JsonReplyWith<400 | 401 | 404 | 405 | 500 | 503, Schemas['ErrorReplyByAsker']>;
    event: never;
    events: never;
    bytes: never;
  };
  /** List the models and aliases, in the Gemini API's format */
  listGoogleModels: {
    params: Record<never, string>;
    query: {
      /** Of a page in Google's format: most models on it; 50 if absent, never more than 1000. */
      pageSize?: string;
      /** Of a page in Google's format: the `nextPageToken` of the one before. */
      pageToken?: string;
    };
    headers: {
      /** The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up. */
      'x-request-id'?: string;
      /** The caller's own OpenAI key, used instead of the operator's for this request. */
      'x-aial-key-openai'?: string;
      /** The caller's own Anthropic key, used instead of the operator's for this request. */
      'x-aial-key-anthropic'?: string;
      /** The caller's own Gemini key, used instead of the operator's for this request. */
      'x-aial-key-google'?: string;
      /** The caller's own xAI key, used instead of the operator's for this request. */
      'x-aial-key-xai'?: string;
    };
    body: undefined;
    json:
      | JsonReplyWith<200, Schemas['GoogleModelList']>
      | JsonReplyWith<400 | 401 | 405 | 500 | 503, Schemas['GoogleErrorReply']>;
    event: never;
    events: never;
    bytes: never;
  };
  /** Look up one model or alias, in the Gemini API's format */
  getGoogleModel: {
    params: {
      /** The name, as it would stand in `model`. It may contain slashes (`anthropic/claude-sonnet-4-5`), either as they are or percent-encoded as `%2F`; both mean the same. */
      model: string;
    };
    query: Record<never, string>;
    headers: {
      /** The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up. */
      'x-request-id'?: string;
      /** The caller's own OpenAI key, used instead of the operator's for this request. */
      'x-aial-key-openai'?: string;
      /** The caller's own Anthropic key, used instead of the operator's for this request. */
      'x-aial-key-anthropic'?: string;
      /** The caller's own Gemini key, used instead of the operator's for this request. */
      'x-aial-key-google'?: string;
      /** The caller's own xAI key, used instead of the operator's for this request. */
      'x-aial-key-xai'?: string;
    };
    body: undefined;
    json:
      | JsonReplyWith<200, Schemas['GoogleModel']>
      | JsonReplyWith<400 | 401 | 404 | 405 | 500 | 503, Schemas['GoogleErrorReply']>;
    event: never;
    events: never;
    bytes: never;
  };
  /** Continue a conversation, in OpenAI's Chat Completions format */
  createChatCompletion: {
    params: Record<never, string>;
    query: Record<never, string>;
    headers: {
      /** The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up. */
      'x-request-id'?: string;
      /** The caller's own OpenAI key, used instead of the operator's for this request. */
      'x-aial-key-openai'?: string;
      /** The caller's own Anthropic key, used instead of the operator's for this request. */
      'x-aial-key-anthropic'?: string;
      /** The caller's own Gemini key, used instead of the operator's for this request. */
      'x-aial-key-google'?: string;
      /** The caller's own xAI key, used instead of the operator's for this request. */
      'x-aial-key-xai'?: string;
      /** `true`: nothing is sent to anybody; the answer is a `DryRunReply` that tells the route, the very call to the vendor with its keys masked, and everything that would be reported or refused. */
      'x-aial-dry-run'?: string;
    };
    body: Schemas['ChatCompletionRequest'];
    json:
      | JsonReplyWith<200, Schemas['ChatCompletion']>
      | JsonReplyWith<
          400 | 401 | 403 | 404 | 405 | 413 | 415 | 429 | 500 | 501 | 502 | 503 | 504 | ErrorStatus,
          Schemas['ErrorReply']
        >
      | (JsonReplyWith<200, Schemas['DryRunReply']> & { mediaType: 'application/vnd.aial.dry-run+json' });
    event: Schemas['ChatCompletionChunk'];
    events: EventsReplyWith<Schemas['ChatCompletionChunk']>;
    bytes: BytesReply;
  };
  /** Make a response, in OpenAI's Responses format */
  createResponse: {
    params: Record<never, string>;
    query: Record<never, string>;
    headers: {
      /** The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up. */
      'x-request-id'?: string;
      /** The caller's own OpenAI key, used instead of the operator's for this request. */
      'x-aial-key-openai'?: string;
      /** The caller's own Anthropic key, used instead of the operator's for this request. */
      'x-aial-key-anthropic'?: string;
      /** The caller's own Gemini key, used instead of the operator's for this request. */
      'x-aial-key-google'?: string;
      /** The caller's own xAI key, used instead of the operator's for this request. */
      'x-aial-key-xai'?: string;
      /** `true`: nothing is sent to anybody; the answer is a `DryRunReply` that tells the route, the very call to the vendor with its keys masked, and everything that would be reported or refused. */
      'x-aial-dry-run'?: string;
    };
    body: Schemas['CreateResponseRequest'];
    json:
      | JsonReplyWith<200, Schemas['ResponseObject']>
      | JsonReplyWith<
          400 | 401 | 403 | 404 | 405 | 413 | 415 | 429 | 500 | 501 | 502 | 503 | 504 | ErrorStatus,
          Schemas['ErrorReply']
        >
      | (JsonReplyWith<200, Schemas['DryRunReply']> & { mediaType: 'application/vnd.aial.dry-run+json' });
    event: Schemas['ResponseStreamEvent'];
    events: EventsReplyWith<Schemas['ResponseStreamEvent']>;
    bytes: BytesReply;
  };
  /** Ask whether the process is alive */
  healthz: {
    params: Record<never, string>;
    query: Record<never, string>;
    headers: {
      /** The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up. */
      'x-request-id'?: string;
    };
    body: undefined;
    json: JsonReplyWith<200, Schemas['Health']> | JsonReplyWith<405 | 500, Schemas['ErrorReply']>;
    event: never;
    events: never;
    bytes: never;
  };
  /** Ask whether requests should be sent here */
  readyz: {
    params: Record<never, string>;
    query: Record<never, string>;
    headers: {
      /** The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up. */
      'x-request-id'?: string;
    };
    body: undefined;
    json: JsonReplyWith<200 | 503, Schemas['Readiness']> | JsonReplyWith<405 | 500, Schemas['ErrorReply']>;
    event: never;
    events: never;
    bytes: never;
  };
  /** Get this contract */
  getOpenapi: {
    params: Record<never, string>;
    query: Record<never, string>;
    headers: {
      /** The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up. */
      'x-request-id'?: string;
    };
    body: undefined;
    json: JsonReplyWith<200, Schemas['OpenapiDocument']> | JsonReplyWith<405 | 500, Schemas['ErrorReply']>;
    event: never;
    events: never;
    bytes: never;
  };
  /** Ask who answers here */
  getService: {
    params: Record<never, string>;
    query: Record<never, string>;
    headers: {
      /** The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up. */
      'x-request-id'?: string;
    };
    body: undefined;
    json: JsonReplyWith<200, Schemas['ServiceInfo']> | JsonReplyWith<405 | 500, Schemas['ErrorReply']>;
    event: never;
    events: never;
    bytes: never;
  };
  /** Count a conversation's tokens, in Anthropic's Messages format */
  countMessageTokens: {
    params: Record<never, string>;
    query: {
      /** Anthropic's SDKs send `true` with requests that use betas. Passed on to Anthropic only. */
      beta?: string;
    };
    headers: {
      /** The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up. */
      'x-request-id'?: string;
      /** The caller's own OpenAI key, used instead of the operator's for this request. */
      'x-aial-key-openai'?: string;
      /** The caller's own Anthropic key, used instead of the operator's for this request. */
      'x-aial-key-anthropic'?: string;
      /** The caller's own Gemini key, used instead of the operator's for this request. */
      'x-aial-key-google'?: string;
      /** The caller's own xAI key, used instead of the operator's for this request. */
      'x-aial-key-xai'?: string;
      /** `true`: nothing is sent to anybody; the answer is a `DryRunReply` that tells the route, the very call to the vendor with its keys masked, and everything that would be reported or refused. */
      'x-aial-dry-run'?: string;
      /** `allow`: where the vendor counts for nobody an estimate is good enough; the reply says that it is one, by a header of this name. `refuse` is the default, unless the operator has set `AIAL_TOKEN_ESTIMATE`. */
      'x-aial-token-estimate'?: string;
      /** The version of Anthropic's API that the caller speaks. Passed on to Anthropic only. */
      'anthropic-version'?: string;
      /** Betas of Anthropic's API that the request uses, separated by commas. Passed on to Anthropic only. */
      'anthropic-beta'?: string;
    };
    body: Schemas['AnthropicCountTokensRequest'];
    json:
      | JsonReplyWith<200, Schemas['AnthropicTokenCount']>
      | JsonReplyWith<
          400 | 401 | 403 | 404 | 405 | 413 | 415 | 429 | 500 | 501 | 502 | 503 | 504 | ErrorStatus,
          Schemas['AnthropicErrorReply']
        >
      | (JsonReplyWith<200, Schemas['DryRunReply']> & { mediaType: 'application/vnd.aial.dry-run+json' });
    event: never;
    events: never;
    bytes: BytesReply;
  };
  /** Count a request's tokens, in the Gemini API's format */
  countTokens: {
    params: {
      /** The model. Its name may contain slashes, as they are or percent-encoded. */
      model: string;
    };
    query: Record<never, string>;
    headers: {
      /** The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up. */
      'x-request-id'?: string;
      /** The caller's own OpenAI key, used instead of the operator's for this request. */
      'x-aial-key-openai'?: string;
      /** The caller's own Anthropic key, used instead of the operator's for this request. */
      'x-aial-key-anthropic'?: string;
      /** The caller's own Gemini key, used instead of the operator's for this request. */
      'x-aial-key-google'?: string;
      /** The caller's own xAI key, used instead of the operator's for this request. */
      'x-aial-key-xai'?: string;
      /** `true`: nothing is sent to anybody; the answer is a `DryRunReply` that tells the route, the very call to the vendor with its keys masked, and everything that would be reported or refused. */
      'x-aial-dry-run'?: string;
      /** `allow`: where the vendor counts for nobody an estimate is good enough; the reply says that it is one, by a header of this name. `refuse` is the default, unless the operator has set `AIAL_TOKEN_ESTIMATE`. */
      'x-aial-token-estimate'?: string;
    };
    body: Schemas['GoogleCountTokensRequest'];
    json:
      | JsonReplyWith<200, Schemas['GoogleTokenCount']>
      | JsonReplyWith<
          400 | 401 | 403 | 404 | 405 | 413 | 415 | 429 | 500 | 501 | 502 | 503 | 504 | ErrorStatus,
          Schemas['GoogleErrorReply']
        >
      | (JsonReplyWith<200, Schemas['DryRunReply']> & { mediaType: 'application/vnd.aial.dry-run+json' });
    event: never;
    events: never;
    bytes: BytesReply;
  };
  /** Count an input's tokens, in OpenAI's Responses format */
  countResponseTokens: {
    params: Record<never, string>;
    query: Record<never, string>;
    headers: {
      /** The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up. */
      'x-request-id'?: string;
      /** The caller's own OpenAI key, used instead of the operator's for this request. */
      'x-aial-key-openai'?: string;
      /** The caller's own Anthropic key, used instead of the operator's for this request. */
      'x-aial-key-anthropic'?: string;
      /** The caller's own Gemini key, used instead of the operator's for this request. */
      'x-aial-key-google'?: string;
      /** The caller's own xAI key, used instead of the operator's for this request. */
      'x-aial-key-xai'?: string;
      /** `true`: nothing is sent to anybody; the answer is a `DryRunReply` that tells the route, the very call to the vendor with its keys masked, and everything that would be reported or refused. */
      'x-aial-dry-run'?: string;
      /** `allow`: where the vendor counts for nobody an estimate is good enough; the reply says that it is one, by a header of this name. `refuse` is the default, unless the operator has set `AIAL_TOKEN_ESTIMATE`. */
      'x-aial-token-estimate'?: string;
    };
    body: Schemas['ResponseInputTokensRequest'];
    json:
      | JsonReplyWith<200, Schemas['ResponseInputTokens']>
      | JsonReplyWith<
          400 | 401 | 403 | 404 | 405 | 413 | 415 | 429 | 500 | 501 | 502 | 503 | 504 | ErrorStatus,
          Schemas['ErrorReply']
        >
      | (JsonReplyWith<200, Schemas['DryRunReply']> & { mediaType: 'application/vnd.aial.dry-run+json' });
    event: never;
    events: never;
    bytes: BytesReply;
  };
  /** Make a conversation shorter, in OpenAI's Responses format */
  compactResponse: {
    params: Record<never, string>;
    query: Record<never, string>;
    headers: {
      /** The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up. */
      'x-request-id'?: string;
      /** The caller's own OpenAI key, used instead of the operator's for this request. */
      'x-aial-key-openai'?: string;
      /** The caller's own Anthropic key, used instead of the operator's for this request. */
      'x-aial-key-anthropic'?: string;
      /** The caller's own Gemini key, used instead of the operator's for this request. */
      'x-aial-key-google'?: string;
      /** The caller's own xAI key, used instead of the operator's for this request. */
      'x-aial-key-xai'?: string;
      /** `true`: nothing is sent to anybody; the answer is a `DryRunReply` that tells the route, the very call to the vendor with its keys masked, and everything that would be reported or refused. */
      'x-aial-dry-run'?: string;
    };
    body: Schemas['CompactResponseRequest'];
    json:
      | JsonReplyWith<200, Schemas['CompactedResponse']>
      | JsonReplyWith<
          400 | 401 | 403 | 404 | 405 | 413 | 415 | 429 | 500 | 501 | 502 | 503 | 504 | ErrorStatus,
          Schemas['ErrorReply']
        >
      | (JsonReplyWith<200, Schemas['DryRunReply']> & { mediaType: 'application/vnd.aial.dry-run+json' });
    event: never;
    events: never;
    bytes: BytesReply;
  };
}

/** The id of an operation. */
export type OperationId = keyof OperationTypes;

/** The parsed and validated JSON body of an operation; undefined where it takes none. */
export type BodyOf<Id extends OperationId> = OperationTypes[Id]['body'];

/** The data of each server-sent event of an operation; never where it does not stream. */
export type EventOf<Id extends OperationId> = OperationTypes[Id]['event'];

/** A call as the server hands it to a handler. */
export interface OperationCall<Id extends OperationId> {
  operationId: Id;
  /** Path parameters, percent-decoded. */
  params: OperationTypes[Id]['params'];
  query: OperationTypes[Id]['query'];
  /** The request headers that the contract declares, lower-case. */
  headers: OperationTypes[Id]['headers'];
  body: BodyOf<Id>;
  /** The raw body as it came; empty without one. */
  bytes: Uint8Array;
}

/** The JSON answers of an operation, one for each declared schema. */
export type JsonReply<Id extends OperationId> = OperationTypes[Id]['json'];

/** The event-stream answer of an operation; never where it has none. */
export type EventsReply<Id extends OperationId> = OperationTypes[Id]['events'];

/** Every answer that the contract lets an operation give. */
export type OperationReply<Id extends OperationId> =
  JsonReply<Id> | EventsReply<Id> | OperationTypes[Id]['bytes'];

/** One handler for each operation; `Context` is what the server knows of a call beside the request. */
export interface Handlers<Context> {
  /** Continue a conversation and wait for the whole answer */
  chatSync: (call: OperationCall<'chatSync'>, context: Context) => Promise<OperationReply<'chatSync'>>;
  /** Continue a conversation and follow the answer as it is made */
  chatStream: (call: OperationCall<'chatStream'>, context: Context) => Promise<OperationReply<'chatStream'>>;
  /** Send a body to a vendor in the vendor's own format */
  raw: (call: OperationCall<'raw'>, context: Context) => Promise<OperationReply<'raw'>>;
  /** Continue a conversation, in Anthropic's Messages format */
  createMessage: (
    call: OperationCall<'createMessage'>,
    context: Context,
  ) => Promise<OperationReply<'createMessage'>>;
  /** Turn texts into vectors, in OpenAI's embeddings format */
  createEmbedding: (
    call: OperationCall<'createEmbedding'>,
    context: Context,
  ) => Promise<OperationReply<'createEmbedding'>>;
  /** Turn a content into a vector, in the Gemini API's format */
  embedContent: (
    call: OperationCall<'embedContent'>,
    context: Context,
  ) => Promise<OperationReply<'embedContent'>>;
  /** Turn contents into vectors, in the Gemini API's format */
  batchEmbedContents: (
    call: OperationCall<'batchEmbedContents'>,
    context: Context,
  ) => Promise<OperationReply<'batchEmbedContents'>>;
  /** Continue a conversation, in the Gemini API's format */
  generateContent: (
    call: OperationCall<'generateContent'>,
    context: Context,
  ) => Promise<OperationReply<'generateContent'>>;
  /** Continue a conversation in pieces, in the Gemini API's format */
  streamGenerateContent: (
    call: OperationCall<'streamGenerateContent'>,
    context: Context,
  ) => Promise<OperationReply<'streamGenerateContent'>>;
  /** List the models and aliases known by name */
  listModels: (call: OperationCall<'listModels'>, context: Context) => Promise<OperationReply<'listModels'>>;
  /** Look up one model or alias */
  getModel: (call: OperationCall<'getModel'>, context: Context) => Promise<OperationReply<'getModel'>>;
  /** List the models and aliases, in the Gemini API's format */
  listGoogleModels: (
    call: OperationCall<'listGoogleModels'>,
    context: Context,
  ) => Promise<OperationReply<'listGoogleModels'>>;
  /** Look up one model or alias, in the Gemini API's format */
  getGoogleModel: (
    call: OperationCall<'getGoogleModel'>,
    context: Context,
  ) => Promise<OperationReply<'getGoogleModel'>>;
  /** Continue a conversation, in OpenAI's Chat Completions format */
  createChatCompletion: (
    call: OperationCall<'createChatCompletion'>,
    context: Context,
  ) => Promise<OperationReply<'createChatCompletion'>>;
  /** Make a response, in OpenAI's Responses format */
  createResponse: (
    call: OperationCall<'createResponse'>,
    context: Context,
  ) => Promise<OperationReply<'createResponse'>>;
  /** Ask whether the process is alive */
  healthz: (call: OperationCall<'healthz'>, context: Context) => Promise<OperationReply<'healthz'>>;
  /** Ask whether requests should be sent here */
  readyz: (call: OperationCall<'readyz'>, context: Context) => Promise<OperationReply<'readyz'>>;
  /** Get this contract */
  getOpenapi: (call: OperationCall<'getOpenapi'>, context: Context) => Promise<OperationReply<'getOpenapi'>>;
  /** Ask who answers here */
  getService: (call: OperationCall<'getService'>, context: Context) => Promise<OperationReply<'getService'>>;
  /** Count a conversation's tokens, in Anthropic's Messages format */
  countMessageTokens: (
    call: OperationCall<'countMessageTokens'>,
    context: Context,
  ) => Promise<OperationReply<'countMessageTokens'>>;
  /** Count a request's tokens, in the Gemini API's format */
  countTokens: (
    call: OperationCall<'countTokens'>,
    context: Context,
  ) => Promise<OperationReply<'countTokens'>>;
  /** Count an input's tokens, in OpenAI's Responses format */
  countResponseTokens: (
    call: OperationCall<'countResponseTokens'>,
    context: Context,
  ) => Promise<OperationReply<'countResponseTokens'>>;
  /** Make a conversation shorter, in OpenAI's Responses format */
  compactResponse: (
    call: OperationCall<'compactResponse'>,
    context: Context,
  ) => Promise<OperationReply<'compactResponse'>>;
}
