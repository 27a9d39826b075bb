// Made by `npm run codegen` from openapi/ and proto/: do not edit.

declare const unknownTag: unique symbol;

/**
 * The tag (`type` or `role`) of a union member that the contract does not know. At run time it is a string; its type
 * is no string at all, so that `switch (part.type)` narrows to the known members: any string would match each of them.
 */
export interface UnknownTag {
  readonly [unknownTag]: true;
}

/** Any JSON value. */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;

/** Any JSON object. */
export interface JsonObject {
  [key: string]: JsonValue;
}

export interface paths {
  '/v1/chat.sync': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Continue a conversation and wait for the whole answer
     * @description One message comes back, in the same form for every vendor. An unknown member in the body is an error.
     */
    post: operations['chatSync'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/chat.stream': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Continue a conversation and follow the answer as it is made
     * @description Server-sent events in the same form for every vendor. An error before the first content is an HTTP error; after it, the last event. An unknown member in the body is an error.
     */
    post: operations['chatStream'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/raw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send a body to a vendor in the vendor's own format
     * @description The bytes of `body` go to the vendor as they are, and the vendor's status, allowed headers and bytes come back as they are, streaming or not. The path stays below the vendor's base URL. With the operator's key only POST to inference paths is open, unless `AIAL_RAW` is `full`; with `off` nothing is.
     */
    post: operations['raw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/messages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Continue a conversation, in Anthropic's Messages format
     * @description The model's name decides who answers. If the vendor speaks this format the bodies pass unchanged but for `model`; else they are translated, and what is lost on the way is reported or refused. Errors are in Anthropic's envelope.
     */
    post: operations['createMessage'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/embeddings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Turn texts into vectors, in OpenAI's embeddings format
     * @description The model's name decides who answers. If the vendor speaks this format the bodies pass unchanged but for `model`; else they are translated, and what is lost on the way is reported or refused. A vendor without embeddings is refused; echo makes vectors up.
     */
    post: operations['createEmbedding'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1beta/models/{model}:embedContent': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Turn a content into a vector, in the Gemini API's format
     * @description The model's name decides who answers. If the vendor speaks this format the bodies pass unchanged but for the models in them; else they are translated. A vendor without embeddings is refused; echo makes vectors up.
     */
    post: operations['embedContent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1beta/models/{model}:batchEmbedContents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Turn contents into vectors, in the Gemini API's format
     * @description As `embedContent`, for several contents at once. Google's SDKs use it for one content too.
     */
    post: operations['batchEmbedContents'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1beta/models/{model}:generateContent': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Continue a conversation, in the Gemini API's format
     * @description The model's name decides who answers. If the vendor speaks this format the bodies pass unchanged; else they are translated, and what is lost on the way is reported or refused. Errors are in Google's envelope. `/v1/` and `/v1alpha/` in place of `/v1beta/` mean the same.
     */
    post: operations['generateContent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1beta/models/{model}:streamGenerateContent': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Continue a conversation in pieces, in the Gemini API's format
     * @description As `generateContent`, streamed: as server-sent events with `alt=sse`, else as one JSON list whose items come one by one.
     */
    post: operations['streamGenerateContent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/models': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the models and aliases known by name
     * @description In the format of whoever asks: Anthropic's where `anthropic-version` is there, Google's for `x-goog-api-key` or `?key=`, Anthropic's for `x-api-key` without `authorization`, else OpenAI's. Presets and aliases are listed, and what the vendors list for the keys in use, the operator's or those of this request (`AIAL_MODELS_TTL_MS`). Each id leads back to its vendor: it is `provider/model` where the bare name would lead elsewhere. Names that only match a pattern work too and are not listed. A vendor that fails is named in `aial.warnings`; its presets stand.
     */
    get: operations['listModels'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/models/{model}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Look up one model or alias
     * @description In the format of whoever asks, told as for the list. Also finds names that only match a pattern or name their vendor, and so are not listed.
     */
    get: operations['getModel'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1beta/models': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the models and aliases, in the Gemini API's format
     * @description The same models as `GET /v1/models` has, which answers in this format too where the key stands as Google's SDKs put it. `/v1alpha/` in place of `/v1beta/` means the same.
     */
    get: operations['listGoogleModels'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1beta/models/{model}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Look up one model or alias, in the Gemini API's format
     * @description As `GET /v1/models/{model}`. `/v1alpha/` in place of `/v1beta/` means the same.
     */
    get: operations['getGoogleModel'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/chat/completions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Continue a conversation, in OpenAI's Chat Completions format
     * @description The model's name decides who answers. If the vendor speaks this format the bodies pass unchanged but for `model`; else they are translated, and what is lost on the way is reported or refused.
     */
    post: operations['createChatCompletion'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/responses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Make a response, in OpenAI's Responses format
     * @description The model's name decides who answers. If the vendor speaks this format the bodies pass unchanged but for `model`; else they are translated, and what is lost on the way is reported or refused. A body with `prompt` and no model goes to OpenAI.
     */
    post: operations['createResponse'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/healthz': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Ask whether the process is alive
     * @description Needs no key and calls no vendor.
     */
    get: operations['healthz'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/readyz': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Ask whether requests should be sent here
     * @description Needs no key and calls no vendor. Names the vendors that only echo.
     */
    get: operations['readyz'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/openapi.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get this contract
     * @description Needs no key.
     */
    get: operations['getOpenapi'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Ask who answers here
     * @description Needs no key. Some clients ask here, by HEAD, whether there is a service at all.
     */
    get: operations['getService'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/messages/count_tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Count a conversation's tokens, in Anthropic's Messages format
     * @description The model's name decides who counts, by its vendor's own endpoint for it. If the vendor speaks this format the bodies pass unchanged but for the model; else they are translated. A vendor that counts for nobody is refused, unless an estimate is asked for; echo always estimates.
     */
    post: operations['countMessageTokens'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1beta/models/{model}:countTokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Count a request's tokens, in the Gemini API's format
     * @description The model's name decides who counts, by its vendor's own endpoint for it. If the vendor speaks this format the bodies pass unchanged but for the model; else they are translated. A vendor that counts for nobody is refused, unless an estimate is asked for; echo always estimates.
     */
    post: operations['countTokens'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/responses/input_tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Count an input's tokens, in OpenAI's Responses format
     * @description The model's name decides who counts, by its vendor's own endpoint for it. If the vendor speaks this format the bodies pass unchanged but for the model; else they are translated. A vendor that counts for nobody is refused, unless an estimate is asked for; echo always estimates.
     */
    post: operations['countResponseTokens'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/responses/compact': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Make a conversation shorter, in OpenAI's Responses format
     * @description The vendor answers with fewer items, one of them a sealed summary, to go on with. Only OpenAI has this; the bodies pass unchanged but for the model. For the models of other vendors it is refused.
     */
    post: operations['compactResponse'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /**
     * AdditionalToolsItem
     * @description Tools that are at hand from this place on.
     */
    AdditionalToolsItem: {
      /** @constant */
      type: 'additional_tools';
      /** @description Id the vendor gave the item. */
      id?: string | null;
      role: components['schemas']['ToolProviderRole'];
      tools: components['schemas']['ResponseTool'][];
    };
    /**
     * AialAlternativeToken
     * @description A token that could have stood there.
     */
    AialAlternativeToken: {
      token: string;
      logprob: number;
      /** @description Its UTF-8 bytes. */
      bytes?: number[];
    };
    /**
     * AialBlockEndEvent
     * @description A block is whole.
     * @example {
     *       "type": "block-end",
     *       "block": 0
     *     }
     */
    AialBlockEndEvent: {
      /** @constant */
      type: 'block-end';
      /** @description The block's number. */
      block: number;
      signature?: components['schemas']['AialSignature'];
      /** @description Members of the vendor's own form; send them back as they came. */
      native?: components['schemas']['JsonObject'];
    };
    /**
     * AialBlockKind
     * @description What a block will hold.
     * @enum {string}
     */
    AialBlockKind: 'text' | 'refusal' | 'media' | 'reasoning' | 'tool-call';
    /**
     * AialBlockStartEvent
     * @description A block begins that will come in pieces.
     * @example {
     *       "type": "block-start",
     *       "block": 0,
     *       "kind": "text"
     *     }
     */
    AialBlockStartEvent: {
      /** @constant */
      type: 'block-start';
      /** @description The block's number. */
      block: number;
      kind: components['schemas']['AialBlockKind'];
      item?: components['schemas']['AialItemRef'];
      form?: components['schemas']['AialReasoningForm'];
      /** @description Of a tool call: what its result must name. */
      call_id?: string;
      /** @description Of a tool call: the tool. */
      name?: string;
      /** @description Of a tool call: the group of its tool. */
      namespace?: string;
      input?: components['schemas']['AialToolInput'];
      executor?: components['schemas']['AialExecutor'];
    };
    /**
     * AialCachePoint
     * @description Marks the end of a prompt start worth caching.
     */
    AialCachePoint: {
      /** @description How long it is to be kept. */
      ttl_seconds?: number;
    };
    /**
     * AialChatEvent
     * @description One step of an answer. First `start`, then any of the others in any number, then one `finish` or `error`. Blocks are numbered from 0 in order of first appearance; several may be open at once.
     * @example {
     *       "type": "text-delta",
     *       "block": 0,
     *       "text": "The Oder"
     *     }
     */
    AialChatEvent:
      | components['schemas']['AialStartEvent']
      | components['schemas']['AialBlockStartEvent']
      | components['schemas']['AialTextDeltaEvent']
      | components['schemas']['AialReasoningDeltaEvent']
      | components['schemas']['AialRefusalDeltaEvent']
      | components['schemas']['AialToolCallDeltaEvent']
      | components['schemas']['AialMediaDeltaEvent']
      | components['schemas']['AialCitationEvent']
      | components['schemas']['AialBlockEndEvent']
      | components['schemas']['AialPartEvent']
      | components['schemas']['AialUsageEvent']
      | components['schemas']['AialMetadataEvent']
      | components['schemas']['AialWarningEvent']
      | components['schemas']['AialPingEvent']
      | components['schemas']['AialFinishEvent']
      | components['schemas']['AialErrorEvent'];
    /**
     * AialChatEventStream
     * @description Server-sent events named for their `type`, with a running number as `id`. The last one is `finish` or `error`. Comment lines keep the connection alive.
     */
    AialChatEventStream: string;
    /**
     * AialChatRequest
     * @description A conversation, and how it is to be continued. The same for every vendor.
     * @example {
     *       "model": "gpt-5-mini",
     *       "messages": [
     *         {
     *           "role": "user",
     *           "content": "Name three rivers that reach the Baltic Sea."
     *         }
     *       ]
     *     }
     */
    AialChatRequest: {
      /** @description A preset, an alias, a vendor's own name for a model, or `<provider>/<model>`. */
      model: string;
      /** @description The conversation so far, oldest first. */
      messages: components['schemas']['AialMessage'][];
      /** @description What the model may call. */
      tools?: components['schemas']['AialTool'][];
      /** @description Which tools the model must or may call now. */
      tool_choice?: components['schemas']['AialToolChoice'];
      /** @description Most tokens to generate, reasoning included. */
      max_output_tokens?: number;
      /** @description Randomness; 0 is the least. */
      temperature?: number;
      /** @description Share of probability to sample from. */
      top_p?: number;
      /** @description Number of likeliest tokens to sample from. */
      top_k?: number;
      /** @description Texts that end the answer and are not part of it. */
      stop?: string[];
      /** @description For repeatable answers, as far as the vendor can. */
      seed?: number;
      /** @description Against tokens that were there before. */
      presence_penalty?: number;
      /** @description Against tokens, by how often they were there before. */
      frequency_penalty?: number;
      /** @description Token id -> what is added to its logit. */
      logit_bias?: {
        [key: string]: number;
      };
      /** @description Whether to return log probabilities of the tokens. */
      logprobs?: boolean;
      /** @description How many alternatives of each token to return. */
      top_logprobs?: number;
      /** @description The form that the answer must have. */
      response_format?: components['schemas']['AialResponseFormat'];
      /** @description How hard the model may think, and what of it is shown. */
      reasoning?: components['schemas']['AialReasoning'];
      verbosity?: components['schemas']['Verbosity'];
      /** @description What the answer may be made of: text, audio, image. */
      modalities?: string[];
      /** @description Voice and format of a spoken answer, as the vendor takes them. */
      audio?: components['schemas']['JsonObject'];
      /** @description Whether several tools may be called at once. */
      parallel_tool_calls?: boolean;
      /** @description Who is served, for the vendor. */
      user?: string;
      /** @description A stable, hashed id of the end user, for the vendor. */
      safety_identifier?: string;
      metadata?: components['schemas']['Metadata'];
      service_tier?: components['schemas']['ServiceTier'];
      /** @description Whether the vendor may keep the answer for later use. */
      store?: boolean;
      /** @description What requests with a common prompt start share. */
      prompt_cache_key?: string;
      prompt_cache_retention?: components['schemas']['PromptCacheRetention'];
      /** @description Members for one vendor's own body, by provider name, merged last; the others leave them alone. They cannot replace the model, the messages or streaming. */
      provider_options?: {
        [key: string]: components['schemas']['JsonObject'];
      };
    };
    /**
     * AialChatResult
     * @description A whole answer.
     * @example {
     *       "id": "resp_42",
     *       "model": "gpt-5-mini-2025-08-07",
     *       "provider": "openai",
     *       "message": {
     *         "role": "assistant",
     *         "parts": [
     *           {
     *             "type": "text",
     *             "text": "The Oder, the Vistula and the Neva."
     *           }
     *         ]
     *       },
     *       "finish": {
     *         "reason": "stop",
     *         "raw_reason": "completed"
     *       },
     *       "usage": {
     *         "input": {
     *           "total": 15
     *         },
     *         "output": {
     *           "total": 80,
     *           "reasoning": 64
     *         },
     *         "total": 95
     *       },
     *       "warnings": [],
     *       "metadata": []
     *     }
     */
    AialChatResult: {
      /** @description The vendor's id of it. */
      id: string;
      /** @description The model that answered, as the vendor names it. */
      model: string;
      provider: components['schemas']['ProviderName'];
      /** @description When, in milliseconds since 1970. */
      created_at_ms?: number;
      message: components['schemas']['AialMessage'];
      finish: components['schemas']['AialFinish'];
      usage?: components['schemas']['AialUsage'];
      /** @description All that was not carried just as it was said. */
      warnings: components['schemas']['Warning'][];
      /** @description What the vendor said beside its answer. */
      metadata: components['schemas']['AialReplyMetadata'][];
    };
    /**
     * AialCitation
     * @description Where a statement was taken from.
     */
    AialCitation: {
      /** @description The source. */
      url?: string;
      /** @description The source's title. */
      title?: string;
      /** @description The words taken from it. */
      quote?: string;
      span?: components['schemas']['AialTextSpan'];
      raw: components['schemas']['JsonValue'];
    };
    /**
     * AialCitationEvent
     * @description Where a statement in a block was taken from; it may follow the block's end.
     * @example {
     *       "type": "citation",
     *       "block": 0,
     *       "citation": {
     *         "url": "https://example.com/oder",
     *         "raw": {}
     *       }
     *     }
     */
    AialCitationEvent: {
      /** @constant */
      type: 'citation';
      /** @description The block's number. */
      block: number;
      citation: components['schemas']['AialCitation'];
    };
    /**
     * AialCustomTool
     * @description A tool whose input is free text, or text of a grammar.
     * @example {
     *       "type": "custom",
     *       "name": "shell"
     *     }
     */
    AialCustomTool: {
      /** @constant */
      type: 'custom';
      name: string;
      /** @description What it does, for the model. */
      description?: string;
      format?: components['schemas']['JsonObject'];
      /** @description Members of the vendor's own form; send them back as they came. */
      native?: components['schemas']['JsonObject'];
    };
    /**
     * AialError
     * @description What went wrong.
     */
    AialError: {
      code: components['schemas']['AialErrorCode'];
      /** @description What was wrong and what would be right. */
      message: string;
      /** @description JSON pointer into the request's body. */
      pointer?: string;
      /** @description The HTTP status that it would have had before the stream began. */
      status?: number;
      provider?: components['schemas']['ProviderName'];
      /** @description How long to wait before the next try, in milliseconds. */
      retry_after_ms?: number;
      vendor?: components['schemas']['AialVendorFault'];
    };
    /** @description The gateway's own error codes. `invalid_request`, `unsupported_parameter`, `context_too_long`: the request has to change. `unauthenticated`, `permission_denied`: the key. `unknown_model`, `unknown_path`, `method_not_allowed`, `unsupported_media_type`, `request_too_large`: the call. `provider_not_configured`, `not_implemented`: this gateway. `rate_limited`, `quota_exhausted`, `overloaded`, `timeout`: try later. `upstream_auth`, `upstream_protocol`, `upstream_truncated`, `upstream_unavailable`: the vendor. `cancelled`: the caller went away. `internal`: a fault of the gateway. */
    AialErrorCode:
      | 'invalid_request'
      | 'unsupported_parameter'
      | 'context_too_long'
      | 'unauthenticated'
      | 'permission_denied'
      | 'unknown_model'
      | 'unknown_path'
      | 'method_not_allowed'
      | 'unsupported_media_type'
      | 'provider_not_configured'
      | 'not_implemented'
      | 'request_too_large'
      | 'rate_limited'
      | 'quota_exhausted'
      | 'cancelled'
      | 'overloaded'
      | 'internal'
      | 'upstream_auth'
      | 'upstream_protocol'
      | 'upstream_truncated'
      | 'upstream_unavailable'
      | 'timeout'
      | (string & {});
    /**
     * AialErrorEvent
     * @description The answer broke off; nothing follows.
     * @example {
     *       "type": "error",
     *       "error": {
     *         "code": "upstream_truncated",
     *         "message": "The connection closed before the answer was complete."
     *       }
     *     }
     */
    AialErrorEvent: {
      /** @constant */
      type: 'error';
      error: components['schemas']['AialError'];
    };
    /**
     * AialErrorExtension
     * @description What the gateway knows about an error beyond its envelope.
     * @example {
     *       "request_id": "5f0f2b8e-6f0d-4a63-9c1c-3c8d2b6f0a11",
     *       "provider": "openai",
     *       "retryable": true,
     *       "upstream_status": 500
     *     }
     */
    AialErrorExtension: {
      /** @description The gateway's id of this request, as in the header `x-request-id`. */
      request_id?: string;
      /** @description The vendor that the request was for. */
      provider?: components['schemas']['ProviderName'];
      /** @description The error for programs, where the envelope has no place for it. */
      code?: components['schemas']['AialErrorCode'];
      /** @description JSON pointer to the offending member of the request body, where the envelope has no place for it. */
      param?: string;
      /** @description JSON pointers to everything in the request body that was refused, where that is more than one. */
      params?: string[];
      /** @description Whether the same request may succeed later. */
      retryable?: boolean;
      /** @description How long to wait first, in milliseconds, when the vendor said so. */
      retry_after_ms?: number;
      /** @description The HTTP status that the vendor answered with. */
      upstream_status?: number;
    };
    /**
     * AialExecutor
     * @description Who runs a call; the client unless said otherwise.
     * @enum {string}
     */
    AialExecutor: 'client' | 'provider';
    /**
     * AialFinish
     * @description Why an answer ended.
     */
    AialFinish: {
      reason: components['schemas']['AialFinishReason'];
      /** @description The vendor's own word. */
      raw_reason?: string;
      /** @description The stop text that ended it. */
      stop_sequence?: string;
    };
    /**
     * AialFinishEvent
     * @description The answer is whole; nothing follows.
     * @example {
     *       "type": "finish",
     *       "finish": {
     *         "reason": "stop"
     *       }
     *     }
     */
    AialFinishEvent: {
      /** @constant */
      type: 'finish';
      finish: components['schemas']['AialFinish'];
    };
    /**
     * AialFinishReason
     * @description `pause`: a tool run by the vendor takes long; send the conversation again as it is.
     * @enum {string}
     */
    AialFinishReason: 'stop' | 'length' | 'tool-calls' | 'content-filter' | 'refusal' | 'pause' | 'other';
    /**
     * AialFunctionTool
     * @description A function with JSON arguments, run by the caller.
     * @example {
     *       "type": "function",
     *       "name": "distance",
     *       "schema": {
     *         "type": "object",
     *         "properties": {
     *           "from": {
     *             "type": "string"
     *           }
     *         }
     *       }
     *     }
     */
    AialFunctionTool: {
      /** @constant */
      type: 'function';
      name: string;
      /** @description What it does, for the model. */
      description?: string;
      schema?: components['schemas']['JsonSchemaDocument'];
      /** @description Whether the arguments must fit the schema exactly. */
      is_strict?: boolean;
      /** @description Members of the vendor's own form; send them back as they came. */
      native?: components['schemas']['JsonObject'];
    };
    /**
     * AialInputUsage
     * @description Tokens that were read. All but `total` are parts of it.
     */
    AialInputUsage: {
      total?: number;
      /** @description Found in the vendor's cache. */
      cache_read?: number;
      /** @description Put into the vendor's cache. */
      cache_write?: number;
      audio?: number;
    };
    /**
     * AialItemRef
     * @description The vendor's item that a part belongs to; parts of one item have one index.
     */
    AialItemRef: {
      /** @description Its place in the answer, from 0. */
      index: number;
      /** @description The vendor's id of it. */
      id?: string;
      /** @description Comment or final answer, as the vendor calls it. */
      phase?: string;
      /** @description Whether it is whole, as the vendor calls it. */
      status?: string;
    };
    /**
     * AialJsonSchemaFormat
     * @description JSON that fits a schema.
     * @example {
     *       "type": "json-schema",
     *       "name": "rivers",
     *       "schema": {
     *         "type": "object"
     *       }
     *     }
     */
    AialJsonSchemaFormat: {
      /** @constant */
      type: 'json-schema';
      name: string;
      /** @description What it is for, for the model. */
      description?: string;
      schema?: components['schemas']['JsonSchemaDocument'];
      /** @description Whether it must fit exactly. */
      is_strict?: boolean;
    };
    /**
     * AialMedia
     * @description Where the bytes are - in `data`, at `url`, or in the vendor's file store under `file_id`.
     */
    AialMedia: {
      kind: components['schemas']['AialMediaKind'];
      /** @description For example image/png. */
      media_type?: string;
      /** @description The bytes in base64. */
      data?: string;
      /** @description Where the vendor can fetch it. */
      url?: string;
      /** @description The vendor's id of an uploaded file. */
      file_id?: string;
      /** @description The file's name. */
      name?: string;
      /** @description How closely an image is to be looked at. */
      detail?: string;
      /** @description The words in a sound. */
      transcript?: string;
      /** @description Until when the vendor keeps it, milliseconds since 1970. */
      expires_at_ms?: number;
    };
    /**
     * AialMediaDeltaEvent
     * @description More bytes of a sound or an image, or more of its words.
     * @example {
     *       "type": "media-delta",
     *       "block": 0,
     *       "transcript": "The Oder"
     *     }
     */
    AialMediaDeltaEvent: {
      /** @constant */
      type: 'media-delta';
      /** @description The block's number. */
      block: number;
      /** @description Bytes in base64. */
      data?: string;
      /** @description Words. */
      transcript?: string;
    };
    /**
     * AialMediaKind
     * @description What the bytes are.
     * @enum {string}
     */
    AialMediaKind: 'image' | 'document' | 'audio' | 'video';
    /**
     * AialMediaPart
     * @description An image, a document, sound or a film.
     * @example {
     *       "type": "media",
     *       "media": {
     *         "kind": "image",
     *         "url": "https://example.com/oder.jpg"
     *       }
     *     }
     */
    AialMediaPart: {
      /** @constant */
      type: 'media';
      media: components['schemas']['AialMedia'];
      item?: components['schemas']['AialItemRef'];
      signature?: components['schemas']['AialSignature'];
      cache?: components['schemas']['AialCachePoint'];
      /** @description Members of the vendor's own form; send them back as they came. */
      native?: components['schemas']['JsonObject'];
    };
    /**
     * AialMessage
     * @description One turn's words. `content` is short for one text part; it comes before `parts` when both are there.
     * @example {
     *       "role": "user",
     *       "content": "Name three rivers that reach the Baltic Sea."
     *     }
     * @example {
     *       "role": "assistant",
     *       "parts": [
     *         {
     *           "type": "text",
     *           "text": "The Oder."
     *         }
     *       ]
     *     }
     */
    AialMessage: {
      role: components['schemas']['AialRole'];
      /** @description The words. */
      content?: string;
      /** @description What the message is made of. */
      parts?: components['schemas']['AialPart'][];
      /** @description Who speaks, where several have the same role. */
      name?: string;
      /** @description Members of the vendor's own form; send them back as they came. */
      native?: components['schemas']['JsonObject'];
    };
    /**
     * AialMetadataEvent
     * @description What the vendor said beside its answer.
     * @example {
     *       "type": "metadata",
     *       "dialect": "openai-responses",
     *       "name": "service_tier",
     *       "value": "default"
     *     }
     */
    AialMetadataEvent: {
      /** @constant */
      type: 'metadata';
      dialect: components['schemas']['DialectName'];
      /** @description Its name there. */
      name: string;
      value: components['schemas']['JsonValue'];
    };
    /**
     * AialModelExtension
     * @description How this gateway serves a model, and what its vendor says of it that the format has no place for.
     */
    AialModelExtension: {
      provider: components['schemas']['ProviderName'];
      status: components['schemas']['ProviderStatus'];
      /** @description The wire formats that its vendor is spoken to in, the preferred one first. */
      dialects: components['schemas']['DialectName'][];
      /** @description For an alias, the name it stands for. */
      alias_of?: string;
      /** @description A name for people, as the vendor says it. */
      display_name?: string;
      /** @description What it is good for, as the vendor says it. */
      description?: string;
      /** @description When it came out, in seconds since 1970, as the vendor says it. */
      created?: number;
      /** @description Most tokens of a request, as the vendor says it. */
      input_token_limit?: number;
      /** @description Most tokens of an answer, as the vendor says it. */
      output_token_limit?: number;
    };
    /**
     * AialModelListExtension
     * @description What is wrong with a list. Absent where nothing is.
     */
    AialModelListExtension: {
      /** @description One for each vendor whose own list is missing or not whole: its presets are there all the same. */
      warnings: components['schemas']['Warning'][];
    };
    /**
     * AialOpaquePart
     * @description What only one wire format knows, kept whole; send it back as it came.
     * @example {
     *       "type": "opaque",
     *       "dialect": "openai-responses",
     *       "name": "compaction",
     *       "value": {
     *         "type": "compaction",
     *         "id": "cmp_42"
     *       }
     *     }
     */
    AialOpaquePart: {
      /** @constant */
      type: 'opaque';
      dialect: components['schemas']['DialectName'];
      /** @description Its name there. */
      name: string;
      value: components['schemas']['JsonValue'];
      item?: components['schemas']['AialItemRef'];
      signature?: components['schemas']['AialSignature'];
      cache?: components['schemas']['AialCachePoint'];
      /** @description Members of the vendor's own form; send them back as they came. */
      native?: components['schemas']['JsonObject'];
    };
    /**
     * AialOutputUsage
     * @description Tokens that were made. All but `total` are parts of it.
     */
    AialOutputUsage: {
      total?: number;
      reasoning?: number;
      audio?: number;
      accepted_prediction?: number;
      rejected_prediction?: number;
    };
    /**
     * AialPart
     * @description A piece of a message.
     */
    AialPart:
      | components['schemas']['AialTextPart']
      | components['schemas']['AialMediaPart']
      | components['schemas']['AialReasoningPart']
      | components['schemas']['AialRefusalPart']
      | components['schemas']['AialToolCallPart']
      | components['schemas']['AialToolResultPart']
      | components['schemas']['AialOpaquePart'];
    /**
     * AialPartEvent
     * @description A part that came whole, with a block number of its own.
     * @example {
     *       "type": "part",
     *       "block": 0,
     *       "part": {
     *         "type": "text",
     *         "text": "The Oder."
     *       }
     *     }
     */
    AialPartEvent: {
      /** @constant */
      type: 'part';
      /** @description The block's number. */
      block: number;
      part: components['schemas']['AialPart'];
    };
    /**
     * AialPingEvent
     * @description The vendor is still there.
     * @example {
     *       "type": "ping"
     *     }
     */
    AialPingEvent: {
      /** @constant */
      type: 'ping';
    };
    /**
     * AialPlainFormat
     * @description Free text, or any JSON object.
     * @example {
     *       "type": "json"
     *     }
     */
    AialPlainFormat: {
      /** @enum {string} */
      type: 'text' | 'json';
    };
    /**
     * AialProviderTool
     * @description A tool that the vendor runs, declared in the vendor's own words.
     * @example {
     *       "type": "provider",
     *       "dialect": "openai-responses",
     *       "name": "web_search",
     *       "value": {
     *         "type": "web_search"
     *       }
     *     }
     */
    AialProviderTool: {
      /** @constant */
      type: 'provider';
      dialect: components['schemas']['DialectName'];
      /** @description The kind of tool. */
      name: string;
      value: components['schemas']['JsonObject'];
    };
    /**
     * AialReasoning
     * @description How hard the model may think, and what of it is shown.
     * @example {
     *       "effort": "low"
     *     }
     */
    AialReasoning: {
      effort?: components['schemas']['ReasoningEffort'];
      /** @description Most tokens to think with; 0 is off, -1 as many as it takes. */
      budget_tokens?: number;
      /** @description Whether to tell the thoughts in short: auto, concise, detailed. */
      summary?: string;
    };
    /**
     * AialReasoningDeltaEvent
     * @description More thought.
     * @example {
     *       "type": "reasoning-delta",
     *       "block": 0,
     *       "text": "Rivers"
     *     }
     */
    AialReasoningDeltaEvent: {
      /** @constant */
      type: 'reasoning-delta';
      /** @description The block's number. */
      block: number;
      /** @description What is to be put at the end. */
      text: string;
    };
    /**
     * AialReasoningForm
     * @description Whether the thought is whole, told in short, or hidden by the vendor.
     * @enum {string}
     */
    AialReasoningForm: 'full' | 'summary' | 'redacted';
    /**
     * AialReasoningPart
     * @description What the model thought before it answered; empty text with a signature is thought that is not shown.
     * @example {
     *       "type": "reasoning",
     *       "form": "summary",
     *       "text": "Rivers, then their mouths.",
     *       "signature": {
     *         "provider": "openai",
     *         "dialect": "openai-responses",
     *         "value": "gAAAAB"
     *       }
     *     }
     */
    AialReasoningPart: {
      /** @constant */
      type: 'reasoning';
      form: components['schemas']['AialReasoningForm'];
      /** @description The thought. */
      text: string;
      item?: components['schemas']['AialItemRef'];
      signature?: components['schemas']['AialSignature'];
      cache?: components['schemas']['AialCachePoint'];
      /** @description Members of the vendor's own form; send them back as they came. */
      native?: components['schemas']['JsonObject'];
    };
    /**
     * AialRefusalDeltaEvent
     * @description More words of a refusal.
     * @example {
     *       "type": "refusal-delta",
     *       "block": 0,
     *       "text": "I cannot"
     *     }
     */
    AialRefusalDeltaEvent: {
      /** @constant */
      type: 'refusal-delta';
      /** @description The block's number. */
      block: number;
      /** @description What is to be put at the end. */
      text: string;
      /** @description Log probabilities of the tokens. */
      logprobs?: components['schemas']['AialTokenLogprob'][];
    };
    /**
     * AialRefusalPart
     * @description The model's words when it refuses.
     * @example {
     *       "type": "refusal",
     *       "text": "I cannot help with that."
     *     }
     */
    AialRefusalPart: {
      /** @constant */
      type: 'refusal';
      /** @description The words. */
      text: string;
      /** @description Log probabilities of the tokens. */
      logprobs?: components['schemas']['AialTokenLogprob'][];
      item?: components['schemas']['AialItemRef'];
      signature?: components['schemas']['AialSignature'];
      cache?: components['schemas']['AialCachePoint'];
      /** @description Members of the vendor's own form; send them back as they came. */
      native?: components['schemas']['JsonObject'];
    };
    /**
     * AialReplyExtension
     * @description What the gateway has to say about a reply in another vendor's format: added only when the request was translated, never when the vendor's bytes pass unchanged. `AIAL_EXTENSIONS=off` leaves it out everywhere.
     * @example {
     *       "provider": "anthropic",
     *       "dialect": "anthropic-messages",
     *       "request_id": "5f0f2b8e-6f0d-4a63-9c1c-3c8d2b6f0a11",
     *       "raw_finish_reason": "end_turn",
     *       "warnings": [
     *         {
     *           "code": "parameter_dropped",
     *           "message": "Anthropic has no seed; the answer is not reproducible.",
     *           "pointer": "/seed",
     *           "disposition": "dropped"
     *         }
     *       ]
     *     }
     */
    AialReplyExtension: {
      /** @description Who answered. */
      provider?: components['schemas']['ProviderName'];
      /** @description The wire format that was spoken to the vendor. */
      dialect?: components['schemas']['DialectName'];
      /** @description The gateway's id of this request, as in the header `x-request-id`. */
      request_id?: string;
      /** @description The vendor's id of this request, as in the header `x-aial-upstream-request-id`. */
      upstream_request_id?: string;
      /** @description All that was not carried just as it was said; empty when nothing was lost. */
      warnings: components['schemas']['Warning'][];
      /** @description What the vendor said and this format has no place for. */
      metadata?: components['schemas']['AialReplyMetadata'][];
      /** @description The vendor's own word for why the answer ended. */
      raw_finish_reason?: string | null;
      /** @description The stop sequence that ended the answer. */
      stop_sequence?: string | null;
      /** @description The token counts as the vendor sent them. */
      raw_usage?: components['schemas']['JsonObject'] | null;
    };
    /**
     * AialReplyMetadata
     * @description One thing a vendor said that has no place in the reply's format.
     * @example {
     *       "dialect": "google-generate",
     *       "name": "safetyRatings",
     *       "value": [
     *         {
     *           "category": "HARM_CATEGORY_HARASSMENT",
     *           "probability": "NEGLIGIBLE"
     *         }
     *       ]
     *     }
     */
    AialReplyMetadata: {
      /** @description The wire format it was said in. */
      dialect: components['schemas']['DialectName'];
      /** @description Its name there. */
      name: string;
      value: components['schemas']['JsonValue'];
    };
    /**
     * AialResponseFormat
     * @description The form that an answer must have.
     */
    AialResponseFormat:
      components['schemas']['AialPlainFormat'] | components['schemas']['AialJsonSchemaFormat'];
    /**
     * AialRole
     * @description Whose words a message holds.
     * @enum {string}
     */
    AialRole: 'system' | 'developer' | 'user' | 'assistant' | 'tool';
    /**
     * AialSignature
     * @description State that the vendor wants back on the next turn; of use to that vendor only.
     */
    AialSignature: {
      provider: components['schemas']['ProviderName'];
      dialect: components['schemas']['DialectName'];
      /** @description The state, opaque. */
      value: string;
      /** @description The vendor's id of the item it belongs to. */
      item_id?: string;
    };
    /**
     * AialStartEvent
     * @description The vendor has begun.
     * @example {
     *       "type": "start",
     *       "id": "resp_42",
     *       "model": "gpt-5-mini-2025-08-07",
     *       "provider": "openai"
     *     }
     */
    AialStartEvent: {
      /** @constant */
      type: 'start';
      /** @description The vendor's id of the answer. */
      id: string;
      /** @description The model that answers, as the vendor names it. */
      model: string;
      provider: components['schemas']['ProviderName'];
      /** @description When, in milliseconds since 1970. */
      created_at_ms?: number;
    };
    /**
     * AialTextDeltaEvent
     * @description More words.
     * @example {
     *       "type": "text-delta",
     *       "block": 0,
     *       "text": "The Oder"
     *     }
     */
    AialTextDeltaEvent: {
      /** @constant */
      type: 'text-delta';
      /** @description The block's number. */
      block: number;
      /** @description What is to be put at the end. */
      text: string;
      /** @description Log probabilities of the tokens. */
      logprobs?: components['schemas']['AialTokenLogprob'][];
    };
    /**
     * AialTextPart
     * @description Words.
     * @example {
     *       "type": "text",
     *       "text": "The Oder."
     *     }
     */
    AialTextPart: {
      /** @constant */
      type: 'text';
      /** @description The words. */
      text: string;
      /** @description What the words were taken from. */
      citations?: components['schemas']['AialCitation'][];
      /** @description Log probabilities of the tokens. */
      logprobs?: components['schemas']['AialTokenLogprob'][];
      item?: components['schemas']['AialItemRef'];
      signature?: components['schemas']['AialSignature'];
      cache?: components['schemas']['AialCachePoint'];
      /** @description Members of the vendor's own form; send them back as they came. */
      native?: components['schemas']['JsonObject'];
    };
    /**
     * AialTextSpan
     * @description A stretch of a block's text, its end excluded.
     */
    AialTextSpan: {
      start: number;
      end: number;
      unit: components['schemas']['AialTextUnit'];
    };
    /**
     * AialTextUnit
     * @description What a span counts.
     * @enum {string}
     */
    AialTextUnit: 'utf8' | 'codepoint' | 'utf16';
    /**
     * AialTokenCountExtension
     * @description What this gateway adds to a count that is not the vendor's own bytes.
     * @example {
     *       "provider": "xai",
     *       "request_id": "tour-planner-42",
     *       "estimated": true,
     *       "note": "An estimate from the words alone.",
     *       "warnings": []
     *     }
     */
    AialTokenCountExtension: {
      provider: components['schemas']['ProviderName'];
      dialect?: components['schemas']['DialectName'];
      /** @description The id of the request. */
      request_id: string;
      /** @description Whether this is an estimate: nobody has counted. */
      estimated: boolean;
      /** @description How the estimate was made and how far it is off. */
      note?: string;
      /** @description What could not be counted just as it was said. */
      warnings: components['schemas']['Warning'][];
    };
    /**
     * AialTokenLogprob
     * @description A token and its log probability (natural logarithm).
     */
    AialTokenLogprob: {
      token: string;
      logprob: number;
      /** @description Its UTF-8 bytes. */
      bytes?: number[];
      /** @description The likeliest tokens in its place. */
      top?: components['schemas']['AialAlternativeToken'][];
    };
    /**
     * AialTool
     * @description Something that the model may call.
     */
    AialTool:
      | components['schemas']['AialFunctionTool']
      | components['schemas']['AialCustomTool']
      | components['schemas']['AialProviderTool'];
    /**
     * AialToolCallDeltaEvent
     * @description More of a call's arguments; a fragment, not JSON by itself.
     * @example {
     *       "type": "tool-call-delta",
     *       "block": 1,
     *       "arguments_text": "{\"from\":"
     *     }
     */
    AialToolCallDeltaEvent: {
      /** @constant */
      type: 'tool-call-delta';
      /** @description The block's number. */
      block: number;
      /** @description What is to be put at the end. */
      arguments_text: string;
    };
    /**
     * AialToolCallPart
     * @description A call that the model made. The caller runs it unless `executor` is `provider`.
     * @example {
     *       "type": "tool-call",
     *       "call_id": "call_42",
     *       "name": "distance",
     *       "arguments_text": "{\"from\":\"Ghent\"}"
     *     }
     */
    AialToolCallPart: {
      /** @constant */
      type: 'tool-call';
      /** @description What the result must name. */
      call_id: string;
      /** @description The tool. */
      name: string;
      /** @description The group that the tool belongs to, if any. */
      namespace?: string;
      /** @description The arguments as the model wrote them: JSON, or free text. */
      arguments_text: string;
      input?: components['schemas']['AialToolInput'];
      executor?: components['schemas']['AialExecutor'];
      item?: components['schemas']['AialItemRef'];
      signature?: components['schemas']['AialSignature'];
      cache?: components['schemas']['AialCachePoint'];
      /** @description Members of the vendor's own form; send them back as they came. */
      native?: components['schemas']['JsonObject'];
    };
    /**
     * AialToolChoice
     * @description Which tools the model must or may call now.
     */
    AialToolChoice:
      | components['schemas']['AialToolChoiceMode']
      | components['schemas']['AialToolChoiceTool']
      | components['schemas']['AialToolChoiceAllowed']
      | components['schemas']['AialToolChoiceNative'];
    /**
     * AialToolChoiceAllowed
     * @description Only these tools.
     * @example {
     *       "type": "allowed",
     *       "mode": "auto",
     *       "names": [
     *         "distance"
     *       ]
     *     }
     */
    AialToolChoiceAllowed: {
      /** @constant */
      type: 'allowed';
      /** @enum {string} */
      mode: 'auto' | 'required';
      names: string[];
    };
    /**
     * AialToolChoiceMode
     * @description Any tool if it likes (`auto`), none, or at least one (`required`).
     * @example {
     *       "type": "auto"
     *     }
     */
    AialToolChoiceMode: {
      /** @enum {string} */
      type: 'auto' | 'none' | 'required';
    };
    /**
     * AialToolChoiceNative
     * @description A choice that only one wire format knows, in its own words.
     * @example {
     *       "type": "native",
     *       "dialect": "openai-responses",
     *       "value": {
     *         "type": "web_search"
     *       }
     *     }
     */
    AialToolChoiceNative: {
      /** @constant */
      type: 'native';
      dialect: components['schemas']['DialectName'];
      value: components['schemas']['JsonValue'];
    };
    /**
     * AialToolChoiceTool
     * @description This tool.
     * @example {
     *       "type": "tool",
     *       "name": "distance"
     *     }
     */
    AialToolChoiceTool: {
      /** @constant */
      type: 'tool';
      name: string;
      /** @description Whether it is a custom tool. */
      is_custom?: boolean;
    };
    /**
     * AialToolInput
     * @description What a tool's arguments are; JSON unless said otherwise.
     * @enum {string}
     */
    AialToolInput: 'json' | 'text';
    /**
     * AialToolResultPart
     * @description What a call gave.
     * @example {
     *       "type": "tool-result",
     *       "call_id": "call_42",
     *       "text": "50 km"
     *     }
     */
    AialToolResultPart: {
      /** @constant */
      type: 'tool-result';
      /** @description The call it belongs to. */
      call_id: string;
      /** @description The tool. */
      name?: string;
      /** @description Whether the tool failed. */
      is_error?: boolean;
      /** @description Short for one text part in `content`. */
      text?: string;
      /** @description What came out. */
      content?: components['schemas']['AialPart'][];
      item?: components['schemas']['AialItemRef'];
      signature?: components['schemas']['AialSignature'];
      cache?: components['schemas']['AialCachePoint'];
      /** @description Members of the vendor's own form; send them back as they came. */
      native?: components['schemas']['JsonObject'];
    };
    /**
     * AialUsage
     * @description Tokens of one call. What is absent is unknown, not zero.
     */
    AialUsage: {
      input: components['schemas']['AialInputUsage'];
      output: components['schemas']['AialOutputUsage'];
      /** @description All of them. */
      total?: number;
      raw?: components['schemas']['JsonValue'];
    };
    /**
     * AialUsageEvent
     * @description Tokens so far. The last one counts; they are not to be added up.
     * @example {
     *       "type": "usage",
     *       "usage": {
     *         "input": {
     *           "total": 15
     *         },
     *         "output": {
     *           "total": 80
     *         }
     *       }
     *     }
     */
    AialUsageEvent: {
      /** @constant */
      type: 'usage';
      usage: components['schemas']['AialUsage'];
    };
    /**
     * AialVendorFault
     * @description What the vendor itself said about a failure, keys cut out.
     */
    AialVendorFault: {
      /** @description The HTTP status it answered with. */
      status?: number;
      /** @description Its own code. */
      code?: string;
      /** @description Its own type of error. */
      type?: string;
      raw?: components['schemas']['JsonValue'];
    };
    /**
     * AialWarningEvent
     * @description Something was not carried just as it was said.
     * @example {
     *       "type": "warning",
     *       "warning": {
     *         "code": "parameter_dropped",
     *         "message": "OpenAI has no top_k.",
     *         "pointer": "/top_k"
     *       }
     *     }
     */
    AialWarningEvent: {
      /** @constant */
      type: 'warning';
      warning: components['schemas']['Warning'];
    };
    /**
     * AllowedToolReference
     * @description Names one of the request's tools.
     */
    AllowedToolReference: {
      /** @description Kind of the tool. */
      type: string;
      /** @description Name of the tool, where it has one. */
      name?: string | null;
      /** @description Label of the MCP server. */
      server_label?: string | null;
    };
    /**
     * AllowedToolsChoice
     * @description Restricts the model to some of the tools.
     */
    AllowedToolsChoice: {
      /** @constant */
      type: 'allowed_tools';
      mode: components['schemas']['AllowedToolsMode'];
      tools: components['schemas']['AllowedToolReference'][];
    };
    /** @description As the model likes, or at least one. */
    AllowedToolsMode: 'auto' | 'required' | (string & {});
    /**
     * AnthropicAdvisorOutcome
     * @description What came of it.
     */
    AnthropicAdvisorOutcome:
      | components['schemas']['AnthropicAdvisorResult']
      | components['schemas']['AnthropicAdvisorRedactedResult']
      | components['schemas']['AnthropicAdvisorToolResultError']
      | components['schemas']['UnknownAnthropicAdvisorOutcome'];
    /**
     * AnthropicAdvisorRedactedResult
     * @description Advice that only the vendor reads.
     */
    AnthropicAdvisorRedactedResult: {
      /** @constant */
      type: 'advisor_redacted_result';
      encrypted_content: string;
    };
    /**
     * AnthropicAdvisorResult
     * @description Advice.
     */
    AnthropicAdvisorResult: {
      /** @constant */
      type: 'advisor_result';
      text: string;
    };
    /**
     * AnthropicAdvisorTool
     * @description A second model that the first may ask.
     */
    AnthropicAdvisorTool: {
      /** @constant */
      type: 'advisor_20260301';
      /** @constant */
      name: 'advisor';
      /** @description The model that is asked. */
      model: string;
      /** @description The most calls in one request. */
      max_uses?: number | null;
      /** @description Whether what is asked is cached. */
      caching?: components['schemas']['AnthropicCacheControl'] | null;
      /** @description Who may call it. */
      allowed_callers?: components['schemas']['AnthropicAllowedCaller'][];
      /** @description Whether it has to be found by tool search first. */
      defer_loading?: boolean;
      /** @description Whether the arguments are guaranteed to follow the schema. */
      strict?: boolean;
      /** @description Where a prompt start worth caching ends. */
      cache_control?: components['schemas']['AnthropicCacheControl'] | null;
    };
    /**
     * AnthropicAdvisorToolResultBlock
     * @description What the second model said.
     */
    AnthropicAdvisorToolResultBlock: {
      /** @constant */
      type: 'advisor_tool_result';
      /** @description The call that this answers. */
      tool_use_id: string;
      content: components['schemas']['AnthropicAdvisorOutcome'];
      /** @description Where a prompt start worth caching ends. */
      cache_control?: components['schemas']['AnthropicCacheControl'] | null;
    };
    /**
     * AnthropicAdvisorToolResultError
     * @description Advice that did not come.
     */
    AnthropicAdvisorToolResultError: {
      /** @constant */
      type: 'advisor_tool_result_error';
      error_code: components['schemas']['AnthropicAdvisorToolResultErrorCode'];
    };
    /** @description Why it failed. */
    AnthropicAdvisorToolResultErrorCode:
      | 'max_uses_exceeded'
      | 'prompt_too_long'
      | 'too_many_requests'
      | 'overloaded'
      | 'unavailable'
      | 'execution_time_exceeded'
      | (string & {});
    /** @description Who may call a tool. */
    AnthropicAllowedCaller:
      | 'direct'
      | 'code_execution_20250825'
      | 'code_execution_20260120'
      | 'code_execution_20260521'
      | (string & {});
    /**
     * AnthropicAppliedEdit
     * @description One shortening of the context.
     */
    AnthropicAppliedEdit: {
      type: components['schemas']['AnthropicAppliedEditKind'];
      cleared_input_tokens?: number;
      cleared_tool_uses?: number;
      cleared_thinking_turns?: number;
    };
    /** @description The edit that was applied. */
    AnthropicAppliedEditKind: 'clear_tool_uses_20250919' | 'clear_thinking_20251015' | (string & {});
    /**
     * AnthropicBase64Source
     * @description The bytes themselves.
     */
    AnthropicBase64Source: {
      /** @constant */
      type: 'base64';
      media_type: components['schemas']['AnthropicMediaType'];
      /** @description Base64. */
      data: string;
    };
    /**
     * AnthropicBashCodeExecutionOutcome
     * @description What came of it.
     */
    AnthropicBashCodeExecutionOutcome:
      | components['schemas']['AnthropicBashCodeExecutionResult']
      | components['schemas']['AnthropicBashCodeExecutionToolResultError']
      | components['schemas']['UnknownAnthropicBashCodeExecutionOutcome'];
    /**
     * AnthropicBashCodeExecutionOutput
     * @description A file that the command made.
     */
    AnthropicBashCodeExecutionOutput: {
      /** @constant */
      type: 'bash_code_execution_output';
      /** @description Id of an uploaded file. */
      file_id: string;
    };
    /**
     * AnthropicBashCodeExecutionResult
     * @description Output of a shell command.
     */
    AnthropicBashCodeExecutionResult: {
      /** @constant */
      type: 'bash_code_execution_result';
      stdout: string;
      stderr: string;
      return_code: number;
      content: components['schemas']['AnthropicBashCodeExecutionOutput'][];
    };
    /**
     * AnthropicBashCodeExecutionToolResultBlock
     * @description What came of a shell command.
     */
    AnthropicBashCodeExecutionToolResultBlock: {
      /** @constant */
      type: 'bash_code_execution_tool_result';
      /** @description The call that this answers. */
      tool_use_id: string;
      content: components['schemas']['AnthropicBashCodeExecutionOutcome'];
      /** @description Where a prompt start worth caching ends. */
      cache_control?: components['schemas']['AnthropicCacheControl'] | null;
    };
    /**
     * AnthropicBashCodeExecutionToolResultError
     * @description A command that could not be run.
     */
    AnthropicBashCodeExecutionToolResultError: {
      /** @constant */
      type: 'bash_code_execution_tool_result_error';
      error_code: components['schemas']['AnthropicBashCodeExecutionToolResultErrorCode'];
    };
    /** @description Why it failed. */
    AnthropicBashCodeExecutionToolResultErrorCode:
      | 'invalid_tool_input'
      | 'unavailable'
      | 'too_many_requests'
      | 'execution_time_exceeded'
      | 'output_file_too_large'
      | (string & {});
    /**
     * AnthropicBashTool
     * @description A shell that the client runs.
     */
    AnthropicBashTool: {
      /** @enum {string} */
      type: 'bash_20241022' | 'bash_20250124';
      /** @constant */
      name: 'bash';
      /** @description Arguments as they might be given. */
      input_examples?: components['schemas']['JsonObject'][];
      /** @description Who may call it. */
      allowed_callers?: components['schemas']['AnthropicAllowedCaller'][];
      /** @description Whether it has to be found by tool search first. */
      defer_loading?: boolean;
      /** @description Whether the arguments are guaranteed to follow the schema. */
      strict?: boolean;
      /** @description Where a prompt start worth caching ends. */
      cache_control?: components['schemas']['AnthropicCacheControl'] | null;
    };
    /**
     * AnthropicBlocksSource
     * @description Text and images, as one text or blocks.
     */
    AnthropicBlocksSource: {
      /** @constant */
      type: 'content';
      content: components['schemas']['AnthropicDocumentContent'];
    };
    /**
     * AnthropicCacheControl
     * @description A cache point.
     * @example {
     *       "type": "ephemeral",
     *       "ttl": "1h"
     *     }
     */
    AnthropicCacheControl: {
      /** @constant */
      type: 'ephemeral';
      /** @description How long the start is kept; five minutes by default. */
      ttl?: components['schemas']['AnthropicCacheTtl'];
    };
    /**
     * AnthropicCacheCreation
     * @description Tokens written to the cache, by life.
     */
    AnthropicCacheCreation: {
      ephemeral_5m_input_tokens?: number;
      ephemeral_1h_input_tokens?: number;
    };
    /** @description The life of a cached prompt start. */
    AnthropicCacheTtl: '5m' | '1h' | (string & {});
    /**
     * AnthropicCharLocation
     * @description Characters of a plain text; the end is past the last.
     */
    AnthropicCharLocation: {
      /** @constant */
      type: 'char_location';
      cited_text: string;
      /** @description Which document, counted over the whole request. */
      document_index: number;
      document_title?: string | null;
      /** @description Id of an uploaded file. */
      file_id?: string | null;
      start_char_index: number;
      end_char_index: number;
    };
    /**
     * AnthropicCitation
     * @description A place that a text rests on.
     * @example {
     *       "type": "char_location",
     *       "cited_text": "The Oder reaches the Baltic.",
     *       "document_index": 0,
     *       "document_title": "Rivers",
     *       "start_char_index": 0,
     *       "end_char_index": 28
     *     }
     */
    AnthropicCitation:
      | components['schemas']['AnthropicCharLocation']
      | components['schemas']['AnthropicPageLocation']
      | components['schemas']['AnthropicContentBlockLocation']
      | components['schemas']['AnthropicWebSearchResultLocation']
      | components['schemas']['AnthropicSearchResultLocation']
      | components['schemas']['UnknownAnthropicCitation'];
    /**
     * AnthropicCitationsConfig
     * @description Whether it may be cited.
     */
    AnthropicCitationsConfig: {
      enabled?: boolean;
    };
    /**
     * AnthropicCitationsDelta
     * @description A citation of the text.
     */
    AnthropicCitationsDelta: {
      /** @constant */
      type: 'citations_delta';
      citation: components['schemas']['AnthropicCitation'];
    };
    /**
     * AnthropicClearThinking
     * @description Clears older thinking.
     */
    AnthropicClearThinking: {
      /** @constant */
      type: 'clear_thinking_20251015';
      /** @description How many of the newest turns keep it, or `all`. */
      keep?: components['schemas']['AnthropicContextMeasure'] | components['schemas']['AnthropicKeepAll'];
    };
    /**
     * AnthropicClearToolUses
     * @description Clears the results of older tool calls.
     */
    AnthropicClearToolUses: {
      /** @constant */
      type: 'clear_tool_uses_20250919';
      /** @description When it starts. */
      trigger?: components['schemas']['AnthropicContextMeasure'];
      /** @description How many of the newest stay. */
      keep?: components['schemas']['AnthropicContextMeasure'];
      /** @description How much has to be gained for it. */
      clear_at_least?: components['schemas']['AnthropicContextMeasure'] | null;
      /** @description Whether arguments go too, or those of which tools. */
      clear_tool_inputs?: boolean | string[] | null;
      /** @description Tools whose results stay. */
      exclude_tools?: string[] | null;
    };
    /**
     * AnthropicCodeExecutionOutcome
     * @description What came of it.
     */
    AnthropicCodeExecutionOutcome:
      | components['schemas']['AnthropicCodeExecutionResult']
      | components['schemas']['AnthropicEncryptedCodeExecutionResult']
      | components['schemas']['AnthropicCodeExecutionToolResultError']
      | components['schemas']['UnknownAnthropicCodeExecutionOutcome'];
    /**
     * AnthropicCodeExecutionOutput
     * @description A file that the code made.
     */
    AnthropicCodeExecutionOutput: {
      /** @constant */
      type: 'code_execution_output';
      /** @description Id of an uploaded file. */
      file_id: string;
    };
    /**
     * AnthropicCodeExecutionResult
     * @description Output of code.
     */
    AnthropicCodeExecutionResult: {
      /** @constant */
      type: 'code_execution_result';
      stdout: string;
      stderr: string;
      return_code: number;
      content: components['schemas']['AnthropicCodeExecutionOutput'][];
    };
    /**
     * AnthropicCodeExecutionTool
     * @description Code that the vendor runs.
     */
    AnthropicCodeExecutionTool: {
      /** @enum {string} */
      type:
        | 'code_execution_20250522'
        | 'code_execution_20250825'
        | 'code_execution_20260120'
        | 'code_execution_20260521';
      /** @constant */
      name: 'code_execution';
      /** @description Who may call it. */
      allowed_callers?: components['schemas']['AnthropicAllowedCaller'][];
      /** @description Whether it has to be found by tool search first. */
      defer_loading?: boolean;
      /** @description Whether the arguments are guaranteed to follow the schema. */
      strict?: boolean;
      /** @description Where a prompt start worth caching ends. */
      cache_control?: components['schemas']['AnthropicCacheControl'] | null;
    };
    /**
     * AnthropicCodeExecutionToolResultBlock
     * @description What came of running code.
     */
    AnthropicCodeExecutionToolResultBlock: {
      /** @constant */
      type: 'code_execution_tool_result';
      /** @description The call that this answers. */
      tool_use_id: string;
      content: components['schemas']['AnthropicCodeExecutionOutcome'];
      /** @description Where a prompt start worth caching ends. */
      cache_control?: components['schemas']['AnthropicCacheControl'] | null;
    };
    /**
     * AnthropicCodeExecutionToolResultError
     * @description Code that could not be run.
     */
    AnthropicCodeExecutionToolResultError: {
      /** @constant */
      type: 'code_execution_tool_result_error';
      error_code: components['schemas']['AnthropicCodeExecutionToolResultErrorCode'];
    };
    /** @description Why it failed. */
    AnthropicCodeExecutionToolResultErrorCode:
      'invalid_tool_input' | 'unavailable' | 'too_many_requests' | 'execution_time_exceeded' | (string & {});
    /**
     * AnthropicCompact
     * @description Puts a summary in the place of older turns.
     */
    AnthropicCompact: {
      /** @constant */
      type: 'compact_20260112';
      /** @description When it starts. */
      trigger?: components['schemas']['AnthropicContextMeasure'] | null;
      /** @description How to summarise. */
      instructions?: string | null;
      /** @description Whether the answer ends after the summary. */
      pause_after_compaction?: boolean;
    };
    /**
     * AnthropicCompactionBlock
     * @description A summary in the place of older turns.
     */
    AnthropicCompactionBlock: {
      /** @constant */
      type: 'compaction';
      content?: string | null;
      encrypted_content?: string | null;
      /** @description Where a prompt start worth caching ends. */
      cache_control?: components['schemas']['AnthropicCacheControl'] | null;
    };
    /**
     * AnthropicCompactionDelta
     * @description The summary.
     */
    AnthropicCompactionDelta: {
      /** @constant */
      type: 'compaction_delta';
      content?: string | null;
      encrypted_content?: string | null;
    };
    /**
     * AnthropicComputerTool
     * @description A screen, keyboard and mouse that the client drives.
     */
    AnthropicComputerTool: {
      /** @enum {string} */
      type: 'computer_20241022' | 'computer_20250124' | 'computer_20251124';
      /** @constant */
      name: 'computer';
      display_width_px: number;
      display_height_px: number;
      display_number?: number | null;
      /** @description Whether the model may look at a part of the screen more closely. */
      enable_zoom?: boolean;
      /** @description Arguments as they might be given. */
      input_examples?: components['schemas']['JsonObject'][];
      /** @description Who may call it. */
      allowed_callers?: components['schemas']['AnthropicAllowedCaller'][];
      /** @description Whether it has to be found by tool search first. */
      defer_loading?: boolean;
      /** @description Whether the arguments are guaranteed to follow the schema. */
      strict?: boolean;
      /** @description Where a prompt start worth caching ends. */
      cache_control?: components['schemas']['AnthropicCacheControl'] | null;
    };
    /**
     * AnthropicContainer
     * @description The container that code ran in.
     */
    AnthropicContainer: {
      id: string;
      expires_at: string;
      skills?: components['schemas']['AnthropicSkill'][] | null;
    };
    /**
     * AnthropicContainerChoice
     * @description The container that code runs in.
     */
    AnthropicContainerChoice: {
      /** @description Takes up an earlier one. */
      id?: string | null;
      skills?: components['schemas']['AnthropicSkill'][] | null;
    };
    /**
     * AnthropicContainerUploadBlock
     * @description A file put into the container.
     */
    AnthropicContainerUploadBlock: {
      /** @constant */
      type: 'container_upload';
      /** @description Id of an uploaded file. */
      file_id: string;
      /** @description Where a prompt start worth caching ends. */
      cache_control?: components['schemas']['AnthropicCacheControl'] | null;
    };
    /**
     * AnthropicContentBlock
     * @description One block of what the model wrote.
     * @example {
     *       "type": "text",
     *       "text": "About 45 km."
     *     }
     * @example {
     *       "type": "tool_use",
     *       "id": "toolu_42",
     *       "name": "distance",
     *       "input": {
     *         "from": "Ghent",
     *         "to": "Bruges"
     *       }
     *     }
     */
    AnthropicContentBlock:
      | components['schemas']['AnthropicTextBlock']
      | components['schemas']['AnthropicThinkingBlock']
      | components['schemas']['AnthropicRedactedThinkingBlock']
      | components['schemas']['AnthropicToolUseBlock']
      | components['schemas']['AnthropicServerToolUseBlock']
      | components['schemas']['AnthropicWebSearchToolResultBlock']
      | components['schemas']['AnthropicWebFetchToolResultBlock']
      | components['schemas']['AnthropicAdvisorToolResultBlock']
      | components['schemas']['AnthropicCodeExecutionToolResultBlock']
      | components['schemas']['AnthropicBashCodeExecutionToolResultBlock']
      | components['schemas']['AnthropicTextEditorCodeExecutionToolResultBlock']
      | components['schemas']['AnthropicToolSearchToolResultBlock']
      | components['schemas']['AnthropicMcpToolUseBlock']
      | components['schemas']['AnthropicMcpToolResultBlock']
      | components['schemas']['AnthropicContainerUploadBlock']
      | components['schemas']['AnthropicCompactionBlock']
      | components['schemas']['AnthropicFallbackBlock']
      | components['schemas']['UnknownAnthropicContentBlock'];
    /**
     * AnthropicContentBlockDelta
     * @description More of a block.
     * @example {
     *       "type": "text_delta",
     *       "text": "The Oder"
     *     }
     */
    AnthropicContentBlockDelta:
      | components['schemas']['AnthropicTextDelta']
      | components['schemas']['AnthropicInputJsonDelta']
      | components['schemas']['AnthropicCitationsDelta']
      | components['schemas']['AnthropicThinkingDelta']
      | components['schemas']['AnthropicSignatureDelta']
      | components['schemas']['AnthropicCompactionDelta']
      | components['schemas']['UnknownAnthropicContentBlockDelta'];
    /**
     * AnthropicContentBlockDeltaEvent
     * @description More of a block.
     */
    AnthropicContentBlockDeltaEvent: {
      /** @constant */
      type: 'content_block_delta';
      /** @description Place of the block in `content`. */
      index: number;
      delta: components['schemas']['AnthropicContentBlockDelta'];
    };
    /**
     * AnthropicContentBlockLocation
     * @description Blocks of a document given as blocks.
     */
    AnthropicContentBlockLocation: {
      /** @constant */
      type: 'content_block_location';
      cited_text: string;
      /** @description Which document, counted over the whole request. */
      document_index: number;
      document_title?: string | null;
      /** @description Id of an uploaded file. */
      file_id?: string | null;
      start_block_index: number;
      end_block_index: number;
    };
    /**
     * AnthropicContentBlockStartEvent
     * @description A block begins.
     */
    AnthropicContentBlockStartEvent: {
      /** @constant */
      type: 'content_block_start';
      /** @description Place of the block in `content`. */
      index: number;
      content_block: components['schemas']['AnthropicContentBlock'];
    };
    /**
     * AnthropicContentBlockStopEvent
     * @description A block is complete.
     */
    AnthropicContentBlockStopEvent: {
      /** @constant */
      type: 'content_block_stop';
      /** @description Place of the block in `content`. */
      index: number;
    };
    /**
     * AnthropicContextEdit
     * @description One way to shorten the context.
     * @example {
     *       "type": "clear_thinking_20251015",
     *       "keep": "all"
     *     }
     */
    AnthropicContextEdit:
      | components['schemas']['AnthropicClearToolUses']
      | components['schemas']['AnthropicClearThinking']
      | components['schemas']['AnthropicCompact']
      | components['schemas']['UnknownAnthropicContextEdit'];
    /**
     * AnthropicContextManagement
     * @description What is taken out of the context when it grows long.
     */
    AnthropicContextManagement: {
      edits?: components['schemas']['AnthropicContextEdit'][];
    };
    /**
     * AnthropicContextManagementResult
     * @description What was taken out of the context.
     */
    AnthropicContextManagementResult: {
      applied_edits: components['schemas']['AnthropicAppliedEdit'][];
    };
    /**
     * AnthropicContextMeasure
     * @description An amount of context.
     * @example {
     *       "type": "input_tokens",
     *       "value": 50000
     *     }
     */
    AnthropicContextMeasure: {
      type: components['schemas']['AnthropicContextUnit'];
      value?: number;
    };
    /** @description What is counted. */
    AnthropicContextUnit: 'input_tokens' | 'tool_uses' | 'thinking_turns' | 'all' | (string & {});
    /**
     * AnthropicCountTokensRequest
     * @description A conversation whose tokens are to be counted, in Anthropic's Messages format.
     * @example {
     *       "model": "claude-sonnet-4-5",
     *       "messages": [
     *         {
     *           "role": "user",
     *           "content": "Name three rivers that reach the Baltic Sea."
     *         }
     *       ]
     *     }
     */
    AnthropicCountTokensRequest: {
      /** @description The name decides who counts; `provider/model` names the vendor too. */
      model: string;
      /** @description The turns so far. */
      messages: components['schemas']['AnthropicInputMessage'][];
      system?: components['schemas']['AnthropicSystemPrompt'];
      tools?: components['schemas']['AnthropicTool'][];
      tool_choice?: components['schemas']['AnthropicToolChoice'];
      thinking?: components['schemas']['AnthropicThinkingConfig'];
      output_config?: components['schemas']['AnthropicOutputConfig'];
      /** @description The older place of `output_config.format`. */
      output_format?: components['schemas']['AnthropicOutputFormat'] | null;
      /** @description Puts a cache point at the last block that can bear one. */
      cache_control?: components['schemas']['AnthropicCacheControl'] | null;
      context_management?: components['schemas']['AnthropicContextManagement'] | null;
      mcp_servers?: components['schemas']['AnthropicMcpServer'][];
      speed?: components['schemas']['AnthropicSpeed'] | null;
    };
    /**
     * AnthropicDocumentBlock
     * @description A document.
     * @example {
     *       "type": "document",
     *       "source": {
     *         "type": "text",
     *         "media_type": "text/plain",
     *         "data": "The Oder reaches the Baltic."
     *       },
     *       "title": "Rivers",
     *       "citations": {
     *         "enabled": true
     *       }
     *     }
     */
    AnthropicDocumentBlock: {
      /** @constant */
      type: 'document';
      source: components['schemas']['AnthropicDocumentSource'];
      title?: string | null;
      /** @description What the model should know of it; not cited. */
      context?: string | null;
      citations?: components['schemas']['AnthropicCitationsConfig'] | null;
      /** @description Where a prompt start worth caching ends. */
      cache_control?: components['schemas']['AnthropicCacheControl'] | null;
    };
    /**
     * AnthropicDocumentContent
     * @description What a document given as blocks is made of.
     */
    AnthropicDocumentContent: string | components['schemas']['AnthropicDocumentPart'][];
    /**
     * AnthropicDocumentPart
     * @description One block of a document.
     */
    AnthropicDocumentPart:
      | components['schemas']['AnthropicTextBlock']
      | components['schemas']['AnthropicImageBlock']
      | components['schemas']['UnknownAnthropicDocumentPart'];
    /**
     * AnthropicDocumentSource
     * @description Where a document is.
     */
    AnthropicDocumentSource:
      | components['schemas']['AnthropicBase64Source']
      | components['schemas']['AnthropicTextSource']
      | components['schemas']['AnthropicBlocksSource']
      | components['schemas']['AnthropicUrlSource']
      | components['schemas']['AnthropicFileSource']
      | components['schemas']['UnknownAnthropicDocumentSource'];
    /** @description How much the model spends on the answer. */
    AnthropicEffort: 'low' | 'medium' | 'high' | 'xhigh' | 'max' | (string & {});
    /**
     * AnthropicEncryptedCodeExecutionResult
     * @description Output of code that only the vendor reads.
     */
    AnthropicEncryptedCodeExecutionResult: {
      /** @constant */
      type: 'encrypted_code_execution_result';
      encrypted_stdout: string;
      stderr: string;
      return_code: number;
      content: components['schemas']['AnthropicCodeExecutionOutput'][];
    };
    /**
     * AnthropicError
     * @description What went wrong.
     */
    AnthropicError: {
      type: components['schemas']['AnthropicErrorType'];
      /** @description The error in words, never with a key or content of the request in it. */
      message: string;
      details?: components['schemas']['AnthropicErrorDetails'] | null;
      /** @description What the gateway knows about the error beyond this envelope. */
      aial?: components['schemas']['AialErrorExtension'];
    };
    /**
     * AnthropicErrorDetails
     * @description What a client can mend by itself, such as a thread that is not kept.
     */
    AnthropicErrorDetails: {
      /** @description The kind of the error within its family. */
      error_code: string;
      /** @description What cannot be combined with a thread. */
      unsupported?: string[] | null;
    };
    /**
     * AnthropicErrorEvent
     * @description The answer broke off.
     */
    AnthropicErrorEvent: {
      /** @constant */
      type: 'error';
      error: components['schemas']['AnthropicError'];
      request_id?: string | null;
    };
    /**
     * AnthropicErrorReply
     * @description An error, in Anthropic's envelope. The gateway's own errors on this endpoint look like this too.
     * @example {
     *       "type": "error",
     *       "error": {
     *         "type": "not_found_error",
     *         "message": "No provider takes the model \"claud-5\".",
     *         "aial": {
     *           "request_id": "tour-planner-42",
     *           "retryable": false,
     *           "code": "unknown_model"
     *         }
     *       },
     *       "request_id": "tour-planner-42"
     *     }
     */
    AnthropicErrorReply: {
      /** @constant */
      type: 'error';
      error: components['schemas']['AnthropicError'];
      /** @description The id of the request, to quote. */
      request_id?: string | null;
    };
    /** @description The family of an error. */
    AnthropicErrorType:
      | 'invalid_request_error'
      | 'authentication_error'
      | 'billing_error'
      | 'permission_error'
      | 'not_found_error'
      | 'request_too_large'
      | 'rate_limit_error'
      | 'timeout_error'
      | 'api_error'
      | 'overloaded_error'
      | (string & {});
    /**
     * AnthropicEventStream
     * @description Server-sent events named for their `type`. The last one is `message_stop`, or an error after which nothing follows.
     */
    AnthropicEventStream: string;
    /**
     * AnthropicFallbackBlock
     * @description Says that another model took over.
     */
    AnthropicFallbackBlock: {
      /** @constant */
      type: 'fallback';
      from?: components['schemas']['JsonObject'];
      to?: components['schemas']['JsonObject'];
      trigger?: components['schemas']['JsonObject'];
    };
    /**
     * AnthropicFileSource
     * @description An uploaded file.
     */
    AnthropicFileSource: {
      /** @constant */
      type: 'file';
      /** @description Id of an uploaded file. */
      file_id: string;
    };
    /**
     * AnthropicFunctionTool
     * @description A function that the client runs.
     */
    AnthropicFunctionTool: {
      /** @enum {string|null} */
      type?: 'custom' | null;
      name: string;
      /** @description What it does and when to use it. */
      description?: string;
      input_schema: components['schemas']['JsonSchemaDocument'];
      /** @description Whether arguments are streamed before they are known to be valid JSON. */
      eager_input_streaming?: boolean | null;
      /** @description Arguments as they might be given. */
      input_examples?: components['schemas']['JsonObject'][];
      /** @description Who may call it. */
      allowed_callers?: components['schemas']['AnthropicAllowedCaller'][];
      /** @description Whether it has to be found by tool search first. */
      defer_loading?: boolean;
      /** @description Whether the arguments are guaranteed to follow the schema. */
      strict?: boolean;
      /** @description Where a prompt start worth caching ends. */
      cache_control?: components['schemas']['AnthropicCacheControl'] | null;
    };
    /**
     * AnthropicImageBlock
     * @description An image.
     * @example {
     *       "type": "image",
     *       "source": {
     *         "type": "url",
     *         "url": "https://example.com/map.png"
     *       }
     *     }
     */
    AnthropicImageBlock: {
      /** @constant */
      type: 'image';
      source: components['schemas']['AnthropicImageSource'];
      /** @description Where a prompt start worth caching ends. */
      cache_control?: components['schemas']['AnthropicCacheControl'] | null;
    };
    /**
     * AnthropicImageSource
     * @description Where an image is.
     */
    AnthropicImageSource:
      | components['schemas']['AnthropicBase64Source']
      | components['schemas']['AnthropicUrlSource']
      | components['schemas']['AnthropicFileSource']
      | components['schemas']['UnknownAnthropicImageSource'];
    /**
     * AnthropicInputBlock
     * @description One block of a turn in a request.
     * @example {
     *       "type": "text",
     *       "text": "How far is it to Bruges?"
     *     }
     * @example {
     *       "type": "tool_result",
     *       "tool_use_id": "toolu_42",
     *       "content": "45 km"
     *     }
     * @example {
     *       "type": "something_new"
     *     }
     */
    AnthropicInputBlock:
      | components['schemas']['AnthropicTextBlock']
      | components['schemas']['AnthropicImageBlock']
      | components['schemas']['AnthropicDocumentBlock']
      | components['schemas']['AnthropicSearchResultBlock']
      | components['schemas']['AnthropicThinkingBlock']
      | components['schemas']['AnthropicRedactedThinkingBlock']
      | components['schemas']['AnthropicToolUseBlock']
      | components['schemas']['AnthropicToolResultBlock']
      | components['schemas']['AnthropicServerToolUseBlock']
      | components['schemas']['AnthropicWebSearchToolResultBlock']
      | components['schemas']['AnthropicWebFetchToolResultBlock']
      | components['schemas']['AnthropicAdvisorToolResultBlock']
      | components['schemas']['AnthropicCodeExecutionToolResultBlock']
      | components['schemas']['AnthropicBashCodeExecutionToolResultBlock']
      | components['schemas']['AnthropicTextEditorCodeExecutionToolResultBlock']
      | components['schemas']['AnthropicToolSearchToolResultBlock']
      | components['schemas']['AnthropicMcpToolUseBlock']
      | components['schemas']['AnthropicMcpToolResultBlock']
      | components['schemas']['AnthropicContainerUploadBlock']
      | components['schemas']['AnthropicCompactionBlock']
      | components['schemas']['AnthropicFallbackBlock']
      | components['schemas']['AnthropicToolAdditionBlock']
      | components['schemas']['AnthropicToolRemovalBlock']
      | components['schemas']['UnknownAnthropicInputBlock'];
    /**
     * AnthropicInputContent
     * @description A text, or blocks of any kind.
     */
    AnthropicInputContent: string | components['schemas']['AnthropicInputBlock'][];
    /**
     * AnthropicInputJsonDelta
     * @description More of the arguments of a call, as text of JSON.
     */
    AnthropicInputJsonDelta: {
      /** @constant */
      type: 'input_json_delta';
      partial_json: string;
    };
    /**
     * AnthropicInputMessage
     * @description One turn of the conversation.
     * @example {
     *       "role": "user",
     *       "content": "Hello"
     *     }
     * @example {
     *       "role": "assistant",
     *       "content": [
     *         {
     *           "type": "text",
     *           "text": "Hello"
     *         }
     *       ]
     *     }
     */
    AnthropicInputMessage: {
      role: components['schemas']['AnthropicRole'];
      content: components['schemas']['AnthropicInputContent'];
    };
    /** @description What a pass was for. */
    AnthropicIterationKind: 'message' | 'compaction' | 'advisor_message' | (string & {});
    /**
     * AnthropicIterationUsage
     * @description What one pass over the model cost.
     */
    AnthropicIterationUsage: {
      type: components['schemas']['AnthropicIterationKind'];
      model?: string;
      input_tokens?: number;
      output_tokens?: number;
      cache_creation_input_tokens?: number;
      cache_read_input_tokens?: number;
      cache_creation?: components['schemas']['AnthropicCacheCreation'] | null;
    };
    /** @description Keeps all of it. */
    AnthropicKeepAll: 'all' | (string & {});
    /**
     * AnthropicMcpServer
     * @description An MCP server that the vendor connects to.
     */
    AnthropicMcpServer: {
      /** @constant */
      type: 'url';
      url: string;
      name: string;
      authorization_token?: string | null;
      tool_configuration?: components['schemas']['AnthropicMcpServerTools'] | null;
    };
    /**
     * AnthropicMcpServerTools
     * @description Which of its tools are offered.
     */
    AnthropicMcpServerTools: {
      enabled?: boolean | null;
      allowed_tools?: string[] | null;
    };
    /**
     * AnthropicMcpToolConfig
     * @description How a tool of an MCP server is offered.
     */
    AnthropicMcpToolConfig: {
      enabled?: boolean;
      /** @description Whether it has to be found by tool search first. */
      defer_loading?: boolean;
    };
    /**
     * AnthropicMcpToolConfigs
     * @description How single tools are offered, by name.
     */
    AnthropicMcpToolConfigs: {
      [key: string]: components['schemas']['AnthropicMcpToolConfig'];
    };
    /**
     * AnthropicMcpToolResultBlock
     * @description What a tool of an MCP server gave.
     */
    AnthropicMcpToolResultBlock: {
      /** @constant */
      type: 'mcp_tool_result';
      /** @description The call that this answers. */
      tool_use_id: string;
      content?: components['schemas']['AnthropicMcpToolResultContent'];
      is_error?: boolean;
      /** @description Where a prompt start worth caching ends. */
      cache_control?: components['schemas']['AnthropicCacheControl'] | null;
    };
    /**
     * AnthropicMcpToolResultContent
     * @description What the tool gave, as a text or blocks.
     */
    AnthropicMcpToolResultContent: string | components['schemas']['AnthropicTextBlock'][];
    /**
     * AnthropicMcpToolUseBlock
     * @description A call of a tool of an MCP server, made by the vendor.
     */
    AnthropicMcpToolUseBlock: {
      /** @constant */
      type: 'mcp_tool_use';
      id: string;
      name: string;
      server_name: string;
      input: components['schemas']['JsonObject'];
      /** @description Where a prompt start worth caching ends. */
      cache_control?: components['schemas']['AnthropicCacheControl'] | null;
    };
    /**
     * AnthropicMcpToolset
     * @description The tools of an MCP server.
     */
    AnthropicMcpToolset: {
      /** @constant */
      type: 'mcp_toolset';
      mcp_server_name: string;
      /** @description For tools that `configs` does not name. */
      default_config?: components['schemas']['AnthropicMcpToolConfig'];
      configs?: components['schemas']['AnthropicMcpToolConfigs'] | null;
      /** @description Where a prompt start worth caching ends. */
      cache_control?: components['schemas']['AnthropicCacheControl'] | null;
    };
    /** @description Kind of file. */
    AnthropicMediaType:
      'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp' | 'application/pdf' | (string & {});
    /**
     * AnthropicMemoryTool
     * @description Files that outlive the conversation, kept by the client.
     */
    AnthropicMemoryTool: {
      /** @constant */
      type: 'memory_20250818';
      /** @constant */
      name: 'memory';
      /** @description Arguments as they might be given. */
      input_examples?: components['schemas']['JsonObject'][];
      /** @description Who may call it. */
      allowed_callers?: components['schemas']['AnthropicAllowedCaller'][];
      /** @description Whether it has to be found by tool search first. */
      defer_loading?: boolean;
      /** @description Whether the arguments are guaranteed to follow the schema. */
      strict?: boolean;
      /** @description Where a prompt start worth caching ends. */
      cache_control?: components['schemas']['AnthropicCacheControl'] | null;
    };
    /**
     * AnthropicMessage
     * @description An answer.
     * @example {
     *       "id": "msg_42",
     *       "type": "message",
     *       "role": "assistant",
     *       "model": "claude-sonnet-4-5",
     *       "content": [
     *         {
     *           "type": "text",
     *           "text": "The Oder, the Vistula and the Neva."
     *         }
     *       ],
     *       "stop_reason": "end_turn",
     *       "stop_sequence": null,
     *       "usage": {
     *         "input_tokens": 15,
     *         "output_tokens": 12
     *       }
     *     }
     */
    AnthropicMessage: {
      id: string;
      /** @constant */
      type: 'message';
      /** @constant */
      role: 'assistant';
      model: string;
      content: components['schemas']['AnthropicContentBlock'][];
      stop_reason: components['schemas']['AnthropicStopReason'] | null;
      /** @description The text that ended the answer. */
      stop_sequence?: string | null;
      stop_details?: components['schemas']['AnthropicStopDetails'] | null;
      usage: components['schemas']['AnthropicUsage'];
      container?: components['schemas']['AnthropicContainer'] | null;
      context_management?: components['schemas']['AnthropicContextManagementResult'] | null;
      /** @description What this gateway adds to a translated answer. */
      aial?: components['schemas']['AialReplyExtension'];
    };
    /**
     * AnthropicMessageDelta
     * @description Members of the message that are known at its end.
     */
    AnthropicMessageDelta: {
      stop_reason?: components['schemas']['AnthropicStopReason'] | null;
      stop_sequence?: string | null;
      stop_details?: components['schemas']['AnthropicStopDetails'] | null;
      container?: components['schemas']['AnthropicContainer'] | null;
    };
    /**
     * AnthropicMessageDeltaEvent
     * @description How the message ends, and what it cost.
     */
    AnthropicMessageDeltaEvent: {
      /** @constant */
      type: 'message_delta';
      delta: components['schemas']['AnthropicMessageDelta'];
      usage?: components['schemas']['AnthropicUsage'];
      context_management?: components['schemas']['AnthropicContextManagementResult'] | null;
      /** @description What this gateway adds to a translated answer. */
      aial?: components['schemas']['AialReplyExtension'];
    };
    /**
     * AnthropicMessageRequest
     * @description A conversation to continue, in Anthropic's Messages format.
     * @example {
     *       "model": "claude-sonnet-4-5",
     *       "max_tokens": 1024,
     *       "messages": [
     *         {
     *           "role": "user",
     *           "content": "Name three rivers that reach the Baltic Sea."
     *         }
     *       ]
     *     }
     * @example {
     *       "model": "claude-sonnet-4-5",
     *       "max_tokens": 4096,
     *       "system": [
     *         {
     *           "type": "text",
     *           "text": "You plan bicycle tours.",
     *           "cache_control": {
     *             "type": "ephemeral"
     *           }
     *         }
     *       ],
     *       "thinking": {
     *         "type": "adaptive"
     *       },
     *       "output_config": {
     *         "effort": "low"
     *       },
     *       "tools": [
     *         {
     *           "name": "distance",
     *           "input_schema": {
     *             "type": "object",
     *             "properties": {
     *               "to": {
     *                 "type": "string"
     *               }
     *             }
     *           }
     *         }
     *       ],
     *       "tool_choice": {
     *         "type": "auto",
     *         "disable_parallel_tool_use": true
     *       },
     *       "messages": [
     *         {
     *           "role": "user",
     *           "content": [
     *             {
     *               "type": "text",
     *               "text": "How far is it to Bruges?"
     *             }
     *           ]
     *         }
     *       ]
     *     }
     */
    AnthropicMessageRequest: {
      /** @description The name decides who answers; `provider/model` names the vendor too. */
      model: string;
      /** @description The turns so far. Roles may repeat; consecutive turns of one role count as one. */
      messages: components['schemas']['AnthropicInputMessage'][];
      /** @description The most tokens to write. */
      max_tokens: number;
      system?: components['schemas']['AnthropicSystemPrompt'];
      /** @description Whether the answer comes as server-sent events. */
      stream?: boolean;
      /** @description Texts that end the answer. */
      stop_sequences?: string[];
      /** @description How freely words are chosen, 0 to 1. */
      temperature?: number;
      /** @description Only this many likeliest tokens are considered. */
      top_k?: number;
      /** @description Only the likeliest tokens up to this sum of probability are considered. */
      top_p?: number;
      tools?: components['schemas']['AnthropicTool'][];
      tool_choice?: components['schemas']['AnthropicToolChoice'];
      thinking?: components['schemas']['AnthropicThinkingConfig'];
      output_config?: components['schemas']['AnthropicOutputConfig'];
      /** @description The older place of `output_config.format`. */
      output_format?: components['schemas']['AnthropicOutputFormat'] | null;
      metadata?: components['schemas']['AnthropicMetadata'];
      service_tier?: components['schemas']['AnthropicRequestedServiceTier'];
      /** @description Puts a cache point at the last block that can bear one. */
      cache_control?: components['schemas']['AnthropicCacheControl'] | null;
      /** @description Where code runs; an id takes one up again. */
      container?: components['schemas']['AnthropicContainerChoice'] | string | null;
      context_management?: components['schemas']['AnthropicContextManagement'] | null;
      mcp_servers?: components['schemas']['AnthropicMcpServer'][];
      /** @description The region where the model runs. */
      inference_geo?: string | null;
      speed?: components['schemas']['AnthropicSpeed'] | null;
      /** @description The end user in whose name the vendor acts. */
      user_profile_id?: string | null;
      /** @description A conversation that the vendor keeps; requests that go on with it bring only what is new. */
      thread?: components['schemas']['AnthropicThread'] | null;
    };
    /**
     * AnthropicMessageStartEvent
     * @description First event: the message without its content.
     */
    AnthropicMessageStartEvent: {
      /** @constant */
      type: 'message_start';
      message: components['schemas']['AnthropicMessage'];
    };
    /**
     * AnthropicMessageStopEvent
     * @description Last event.
     */
    AnthropicMessageStopEvent: {
      /** @constant */
      type: 'message_stop';
    };
    /**
     * AnthropicMetadata
     * @description What the vendor is told of the request.
     */
    AnthropicMetadata: {
      /** @description An opaque id of the end user. */
      user_id?: string | null;
    };
    /**
     * AnthropicModel
     * @description A model or an alias. Whatever else Anthropic says of its own models is there too.
     * @example {
     *       "type": "model",
     *       "id": "gpt-5-mini",
     *       "display_name": "gpt-5-mini",
     *       "created_at": "1970-01-01T00:00:00Z",
     *       "max_input_tokens": null,
     *       "max_tokens": null,
     *       "aial": {
     *         "provider": "openai",
     *         "status": "live",
     *         "dialects": [
     *           "openai-responses",
     *           "openai-chat"
     *         ]
     *       }
     *     }
     */
    AnthropicModel: {
      /** @constant */
      type: 'model';
      /** @description What to put in `model`. */
      id: string;
      /** @description A name for people; the id where the vendor gives none. */
      display_name: string;
      /**
       * Format: date-time
       * @description When it came out; the beginning of 1970 when unknown, as Anthropic has it too.
       */
      created_at: string;
      /** @description Most tokens of a request, where the vendor says it. */
      max_input_tokens?: number | null;
      /** @description Most tokens of an answer, where the vendor says it. */
      max_tokens?: number | null;
      aial?: components['schemas']['AialModelExtension'];
    };
    /**
     * AnthropicModelList
     * @description One page of models and aliases, in the form of Anthropic's model list.
     * @example {
     *       "data": [
     *         {
     *           "type": "model",
     *           "id": "claude-sonnet-4-5",
     *           "display_name": "Claude Sonnet 4.5",
     *           "created_at": "2025-09-29T00:00:00Z",
     *           "aial": {
     *             "provider": "anthropic",
     *             "status": "live",
     *             "dialects": [
     *               "anthropic-messages"
     *             ]
     *           }
     *         }
     *       ],
     *       "has_more": false,
     *       "first_id": "claude-sonnet-4-5",
     *       "last_id": "claude-sonnet-4-5"
     *     }
     */
    AnthropicModelList: {
      /** @description The models of this page. */
      data: components['schemas']['AnthropicModel'][];
      /** @description Whether there are more in the direction that was asked for. */
      has_more: boolean;
      /** @description The first id of the page; `before_id` of the page before. */
      first_id: string | null;
      /** @description The last id of the page; `after_id` of the next. */
      last_id: string | null;
      aial?: components['schemas']['AialModelListExtension'];
    };
    /**
     * AnthropicOutputConfig
     * @description How the answer is written.
     * @example {
     *       "effort": "medium"
     *     }
     */
    AnthropicOutputConfig: {
      effort?: components['schemas']['AnthropicEffort'] | null;
      format?: components['schemas']['AnthropicOutputFormat'] | null;
      task_budget?: components['schemas']['AnthropicTaskBudget'] | null;
    };
    /**
     * AnthropicOutputFormat
     * @description JSON that follows a schema.
     * @example {
     *       "type": "json_schema",
     *       "schema": {
     *         "type": "object",
     *         "properties": {
     *           "river": {
     *             "type": "string"
     *           }
     *         },
     *         "required": [
     *           "river"
     *         ],
     *         "additionalProperties": false
     *       }
     *     }
     */
    AnthropicOutputFormat: {
      /** @constant */
      type: 'json_schema';
      schema: components['schemas']['JsonSchemaDocument'];
    };
    /**
     * AnthropicOutputTokensDetails
     * @description Parts of the tokens written.
     */
    AnthropicOutputTokensDetails: {
      thinking_tokens?: number;
    };
    /**
     * AnthropicPageLocation
     * @description Pages of a PDF, counted from 1; the end is past the last.
     */
    AnthropicPageLocation: {
      /** @constant */
      type: 'page_location';
      cited_text: string;
      /** @description Which document, counted over the whole request. */
      document_index: number;
      document_title?: string | null;
      /** @description Id of an uploaded file. */
      file_id?: string | null;
      start_page_number: number;
      end_page_number: number;
    };
    /**
     * AnthropicPingEvent
     * @description Keeps the connection alive.
     */
    AnthropicPingEvent: {
      /** @constant */
      type: 'ping';
    };
    /**
     * AnthropicRedactedThinkingBlock
     * @description Thinking that is not shown, and has to come back as it is.
     */
    AnthropicRedactedThinkingBlock: {
      /** @constant */
      type: 'redacted_thinking';
      data: string;
    };
    /** @description The policy that the answer would have broken. */
    AnthropicRefusalCategory: 'cyber' | 'bio' | (string & {});
    /** @description Whether reserved capacity may be used. */
    AnthropicRequestedServiceTier: 'auto' | 'standard_only' | (string & {});
    /** @description Who speaks; `system` stands in mid-conversation too. */
    AnthropicRole: 'user' | 'assistant' | 'system' | (string & {});
    /**
     * AnthropicSearchResultBlock
     * @description A search result that the client found.
     */
    AnthropicSearchResultBlock: {
      /** @constant */
      type: 'search_result';
      source: string;
      title: string;
      content: components['schemas']['AnthropicTextBlock'][];
      citations?: components['schemas']['AnthropicCitationsConfig'];
      /** @description Where a prompt start worth caching ends. */
      cache_control?: components['schemas']['AnthropicCacheControl'] | null;
    };
    /**
     * AnthropicSearchResultLocation
     * @description Blocks of a search result of the request.
     */
    AnthropicSearchResultLocation: {
      /** @constant */
      type: 'search_result_location';
      source: string;
      title?: string | null;
      cited_text: string;
      search_result_index: number;
      start_block_index: number;
      end_block_index: number;
    };
    /** @description The capacity that was used. */
    AnthropicServedTier: 'standard' | 'priority' | 'batch' | (string & {});
    /** @description A tool that the vendor runs. */
    AnthropicServerToolName:
      | 'web_search'
      | 'web_fetch'
      | 'code_execution'
      | 'bash_code_execution'
      | 'text_editor_code_execution'
      | 'tool_search_tool_regex'
      | 'tool_search_tool_bm25'
      | 'advisor'
      | (string & {});
    /**
     * AnthropicServerToolUsage
     * @description Calls of tools that the vendor ran.
     */
    AnthropicServerToolUsage: {
      web_search_requests?: number;
      web_fetch_requests?: number;
    };
    /**
     * AnthropicServerToolUseBlock
     * @description A call of a tool that the vendor runs.
     */
    AnthropicServerToolUseBlock: {
      /** @constant */
      type: 'server_tool_use';
      id: string;
      name: components['schemas']['AnthropicServerToolName'];
      input: components['schemas']['JsonObject'];
      /** @description Who made the call, when not the model itself. */
      caller?: components['schemas']['AnthropicToolCaller'];
      /** @description Where a prompt start worth caching ends. */
      cache_control?: components['schemas']['AnthropicCacheControl'] | null;
    };
    /**
     * AnthropicSignatureDelta
     * @description The signature of the thinking.
     */
    AnthropicSignatureDelta: {
      /** @constant */
      type: 'signature_delta';
      /** @description What the vendor checks it by when it comes back. */
      signature: string;
    };
    /**
     * AnthropicSkill
     * @description A skill loaded into a container.
     */
    AnthropicSkill: {
      type: components['schemas']['AnthropicSkillOwner'];
      skill_id: string;
      version?: string;
    };
    /** @description Who wrote a skill. */
    AnthropicSkillOwner: 'anthropic' | 'custom' | (string & {});
    /** @description How fast the answer is written. */
    AnthropicSpeed: 'standard' | 'fast' | (string & {});
    /**
     * AnthropicStopDetails
     * @description More about a refusal.
     */
    AnthropicStopDetails: {
      /** @constant */
      type: 'refusal';
      category?: components['schemas']['AnthropicRefusalCategory'] | null;
      explanation?: string | null;
    };
    /** @description Why the answer ended. */
    AnthropicStopReason:
      | 'end_turn'
      | 'max_tokens'
      | 'stop_sequence'
      | 'tool_use'
      | 'pause_turn'
      | 'compaction'
      | 'refusal'
      | 'model_context_window_exceeded'
      | (string & {});
    /**
     * AnthropicStreamEvent
     * @description One event of a streamed answer; message_stop or error ends the stream.
     * @example {
     *       "type": "message_start",
     *       "message": {
     *         "id": "msg_42",
     *         "type": "message",
     *         "role": "assistant",
     *         "model": "claude-sonnet-4-5",
     *         "content": [],
     *         "stop_reason": null,
     *         "stop_sequence": null,
     *         "usage": {
     *           "input_tokens": 15,
     *           "output_tokens": 1
     *         }
     *       }
     *     }
     * @example {
     *       "type": "content_block_start",
     *       "index": 0,
     *       "content_block": {
     *         "type": "text",
     *         "text": ""
     *       }
     *     }
     * @example {
     *       "type": "content_block_delta",
     *       "index": 0,
     *       "delta": {
     *         "type": "text_delta",
     *         "text": "The Oder"
     *       }
     *     }
     * @example {
     *       "type": "content_block_stop",
     *       "index": 0
     *     }
     * @example {
     *       "type": "message_delta",
     *       "delta": {
     *         "stop_reason": "end_turn",
     *         "stop_sequence": null
     *       },
     *       "usage": {
     *         "output_tokens": 12
     *       }
     *     }
     * @example {
     *       "type": "message_stop"
     *     }
     * @example {
     *       "type": "something_new"
     *     }
     */
    AnthropicStreamEvent:
      | components['schemas']['AnthropicMessageStartEvent']
      | components['schemas']['AnthropicContentBlockStartEvent']
      | components['schemas']['AnthropicContentBlockDeltaEvent']
      | components['schemas']['AnthropicContentBlockStopEvent']
      | components['schemas']['AnthropicMessageDeltaEvent']
      | components['schemas']['AnthropicMessageStopEvent']
      | components['schemas']['AnthropicPingEvent']
      | components['schemas']['AnthropicErrorEvent']
      | components['schemas']['UnknownAnthropicStreamEvent'];
    /**
     * AnthropicSystemPrompt
     * @description What the model is told before the conversation: a text or blocks of it.
     */
    AnthropicSystemPrompt: string | components['schemas']['AnthropicTextBlock'][];
    /**
     * AnthropicTaskBudget
     * @description Tokens for a whole task of several requests, of which the model is told.
     */
    AnthropicTaskBudget: {
      /** @constant */
      type: 'tokens';
      total: number;
      /** @description What is left of it. */
      remaining?: number | null;
    };
    /**
     * AnthropicTextBlock
     * @description Text.
     */
    AnthropicTextBlock: {
      /** @constant */
      type: 'text';
      text: string;
      /** @description What the text rests on. */
      citations?: components['schemas']['AnthropicCitation'][] | null;
      /** @description Where a prompt start worth caching ends. */
      cache_control?: components['schemas']['AnthropicCacheControl'] | null;
    };
    /**
     * AnthropicTextDelta
     * @description More text.
     */
    AnthropicTextDelta: {
      /** @constant */
      type: 'text_delta';
      text: string;
    };
    /**
     * AnthropicTextEditorCodeExecutionOutcome
     * @description What came of it.
     */
    AnthropicTextEditorCodeExecutionOutcome:
      | components['schemas']['AnthropicTextEditorViewResult']
      | components['schemas']['AnthropicTextEditorCreateResult']
      | components['schemas']['AnthropicTextEditorStrReplaceResult']
      | components['schemas']['AnthropicTextEditorCodeExecutionToolResultError']
      | components['schemas']['UnknownAnthropicTextEditorCodeExecutionOutcome'];
    /**
     * AnthropicTextEditorCodeExecutionToolResultBlock
     * @description What came of editing a file in the vendor's container.
     */
    AnthropicTextEditorCodeExecutionToolResultBlock: {
      /** @constant */
      type: 'text_editor_code_execution_tool_result';
      /** @description The call that this answers. */
      tool_use_id: string;
      content: components['schemas']['AnthropicTextEditorCodeExecutionOutcome'];
      /** @description Where a prompt start worth caching ends. */
      cache_control?: components['schemas']['AnthropicCacheControl'] | null;
    };
    /**
     * AnthropicTextEditorCodeExecutionToolResultError
     * @description An edit that failed.
     */
    AnthropicTextEditorCodeExecutionToolResultError: {
      /** @constant */
      type: 'text_editor_code_execution_tool_result_error';
      error_code: components['schemas']['AnthropicTextEditorCodeExecutionToolResultErrorCode'];
      error_message?: string | null;
    };
    /** @description Why it failed. */
    AnthropicTextEditorCodeExecutionToolResultErrorCode:
      | 'invalid_tool_input'
      | 'unavailable'
      | 'too_many_requests'
      | 'execution_time_exceeded'
      | 'file_not_found'
      | (string & {});
    /**
     * AnthropicTextEditorCreateResult
     * @description A file that was written.
     */
    AnthropicTextEditorCreateResult: {
      /** @constant */
      type: 'text_editor_code_execution_create_result';
      /** @description Whether it was there before. */
      is_file_update: boolean;
    };
    /**
     * AnthropicTextEditorStrReplaceResult
     * @description A file that was changed.
     */
    AnthropicTextEditorStrReplaceResult: {
      /** @constant */
      type: 'text_editor_code_execution_str_replace_result';
      lines?: string[] | null;
      old_start?: number | null;
      old_lines?: number | null;
      new_start?: number | null;
      new_lines?: number | null;
    };
    /**
     * AnthropicTextEditorTool
     * @description A text editor that the client runs.
     */
    AnthropicTextEditorTool: {
      /** @enum {string} */
      type: 'text_editor_20241022' | 'text_editor_20250124' | 'text_editor_20250429' | 'text_editor_20250728';
      name: components['schemas']['AnthropicTextEditorToolName'];
      /** @description The most characters shown of a file. */
      max_characters?: number | null;
      /** @description Arguments as they might be given. */
      input_examples?: components['schemas']['JsonObject'][];
      /** @description Who may call it. */
      allowed_callers?: components['schemas']['AnthropicAllowedCaller'][];
      /** @description Whether it has to be found by tool search first. */
      defer_loading?: boolean;
      /** @description Whether the arguments are guaranteed to follow the schema. */
      strict?: boolean;
      /** @description Where a prompt start worth caching ends. */
      cache_control?: components['schemas']['AnthropicCacheControl'] | null;
    };
    /** @description The name that the model knows the editor by; it goes with the version. */
    AnthropicTextEditorToolName: 'str_replace_editor' | 'str_replace_based_edit_tool' | (string & {});
    /**
     * AnthropicTextEditorViewResult
     * @description A file that was looked at.
     */
    AnthropicTextEditorViewResult: {
      /** @constant */
      type: 'text_editor_code_execution_view_result';
      file_type: components['schemas']['AnthropicViewedFileType'];
      content: string;
      start_line?: number | null;
      num_lines?: number | null;
      total_lines?: number | null;
    };
    /**
     * AnthropicTextSource
     * @description A plain text.
     */
    AnthropicTextSource: {
      /** @constant */
      type: 'text';
      /** @constant */
      media_type: 'text/plain';
      data: string;
    };
    /**
     * AnthropicThinkingAdaptive
     * @description The model decides by itself how much to think.
     */
    AnthropicThinkingAdaptive: {
      /** @constant */
      type: 'adaptive';
      display?: components['schemas']['AnthropicThinkingDisplay'] | null;
    };
    /**
     * AnthropicThinkingBlock
     * @description What the model thought.
     * @example {
     *       "type": "thinking",
     *       "thinking": "The Oder, surely.",
     *       "signature": "EqQBCgIYAhIM"
     *     }
     */
    AnthropicThinkingBlock: {
      /** @constant */
      type: 'thinking';
      thinking: string;
      /** @description What the vendor checks it by when it comes back. */
      signature?: string;
    };
    /**
     * AnthropicThinkingConfig
     * @description Whether and how much the model thinks before it answers.
     * @example {
     *       "type": "enabled",
     *       "budget_tokens": 2048
     *     }
     */
    AnthropicThinkingConfig:
      | components['schemas']['AnthropicThinkingEnabled']
      | components['schemas']['AnthropicThinkingDisabled']
      | components['schemas']['AnthropicThinkingAdaptive']
      | components['schemas']['UnknownAnthropicThinkingConfig'];
    /**
     * AnthropicThinkingDelta
     * @description More thinking.
     */
    AnthropicThinkingDelta: {
      /** @constant */
      type: 'thinking_delta';
      thinking: string;
    };
    /**
     * AnthropicThinkingDisabled
     * @description No thinking.
     */
    AnthropicThinkingDisabled: {
      /** @constant */
      type: 'disabled';
    };
    /** @description How thoughts are shown. */
    AnthropicThinkingDisplay: 'summarized' | 'omitted' | (string & {});
    /**
     * AnthropicThinkingEnabled
     * @description Thinking within a budget.
     */
    AnthropicThinkingEnabled: {
      /** @constant */
      type: 'enabled';
      /** @description The most tokens to think with; less than `max_tokens`. */
      budget_tokens: number;
      display?: components['schemas']['AnthropicThinkingDisplay'] | null;
    };
    /**
     * AnthropicThread
     * @description Has the vendor keep the conversation, or goes on with one that it keeps.
     */
    AnthropicThread: {
      /** @description `create` or `continue`. */
      type: string;
      /** @description The answer to go on from. */
      previous_message_id?: string | null;
    };
    /**
     * AnthropicTokenCount
     * @description How many tokens a conversation has.
     * @example {
     *       "input_tokens": 17
     *     }
     */
    AnthropicTokenCount: {
      /** @description The tokens of messages, system and tools together. */
      input_tokens: number;
      aial?: components['schemas']['AialTokenCountExtension'];
    };
    /**
     * AnthropicTool
     * @description Something that the model may use, run by the client or by the vendor.
     * @example {
     *       "name": "distance",
     *       "description": "Kilometres between two towns.",
     *       "input_schema": {
     *         "type": "object",
     *         "properties": {
     *           "from": {
     *             "type": "string"
     *           },
     *           "to": {
     *             "type": "string"
     *           }
     *         },
     *         "required": [
     *           "from",
     *           "to"
     *         ]
     *       }
     *     }
     * @example {
     *       "type": "web_search_20250305",
     *       "name": "web_search",
     *       "max_uses": 3
     *     }
     */
    AnthropicTool:
      | components['schemas']['AnthropicFunctionTool']
      | components['schemas']['AnthropicBashTool']
      | components['schemas']['AnthropicTextEditorTool']
      | components['schemas']['AnthropicComputerTool']
      | components['schemas']['AnthropicMemoryTool']
      | components['schemas']['AnthropicCodeExecutionTool']
      | components['schemas']['AnthropicWebSearchTool']
      | components['schemas']['AnthropicWebFetchTool']
      | components['schemas']['AnthropicAdvisorTool']
      | components['schemas']['AnthropicToolSearchRegexTool']
      | components['schemas']['AnthropicToolSearchBm25Tool']
      | components['schemas']['AnthropicMcpToolset']
      | components['schemas']['UnknownAnthropicTool'];
    /**
     * AnthropicToolAdditionBlock
     * @description Offers a tool from here on.
     * @example {
     *       "type": "tool_addition",
     *       "tool": {
     *         "type": "tool_reference",
     *         "name": "distance"
     *       }
     *     }
     */
    AnthropicToolAdditionBlock: {
      /** @constant */
      type: 'tool_addition';
      tool: components['schemas']['JsonObject'];
      /** @description Where a prompt start worth caching ends. */
      cache_control?: components['schemas']['AnthropicCacheControl'] | null;
    };
    /**
     * AnthropicToolCaller
     * @description Who called a tool.
     */
    AnthropicToolCaller: {
      type: components['schemas']['AnthropicAllowedCaller'];
      /** @description The call of the vendor-run tool that made this one. */
      tool_id?: string;
    };
    /**
     * AnthropicToolChoice
     * @description Whether the model has to use a tool.
     * @example {
     *       "type": "tool",
     *       "name": "distance"
     *     }
     */
    AnthropicToolChoice:
      | components['schemas']['AnthropicToolChoiceAuto']
      | components['schemas']['AnthropicToolChoiceAny']
      | components['schemas']['AnthropicToolChoiceTool']
      | components['schemas']['AnthropicToolChoiceNone']
      | components['schemas']['UnknownAnthropicToolChoice'];
    /**
     * AnthropicToolChoiceAny
     * @description At least one call, of any tool.
     */
    AnthropicToolChoiceAny: {
      /** @constant */
      type: 'any';
      /** @description Whether there may be only one call. */
      disable_parallel_tool_use?: boolean;
    };
    /**
     * AnthropicToolChoiceAuto
     * @description As the model likes.
     */
    AnthropicToolChoiceAuto: {
      /** @constant */
      type: 'auto';
      /** @description Whether there may be only one call. */
      disable_parallel_tool_use?: boolean;
    };
    /**
     * AnthropicToolChoiceNone
     * @description No calls.
     */
    AnthropicToolChoiceNone: {
      /** @constant */
      type: 'none';
    };
    /**
     * AnthropicToolChoiceTool
     * @description A call of this tool.
     */
    AnthropicToolChoiceTool: {
      /** @constant */
      type: 'tool';
      name: string;
      /** @description Whether there may be only one call. */
      disable_parallel_tool_use?: boolean;
    };
    /**
     * AnthropicToolReferenceBlock
     * @description A tool that was found and is loaded by this.
     */
    AnthropicToolReferenceBlock: {
      /** @constant */
      type: 'tool_reference';
      tool_name: string;
      /** @description Where a prompt start worth caching ends. */
      cache_control?: components['schemas']['AnthropicCacheControl'] | null;
    };
    /**
     * AnthropicToolRemovalBlock
     * @description Offers a tool no longer.
     */
    AnthropicToolRemovalBlock: {
      /** @constant */
      type: 'tool_removal';
      tool: components['schemas']['JsonObject'];
      /** @description Where a prompt start worth caching ends. */
      cache_control?: components['schemas']['AnthropicCacheControl'] | null;
    };
    /**
     * AnthropicToolResultBlock
     * @description What a tool of the client gave.
     */
    AnthropicToolResultBlock: {
      /** @constant */
      type: 'tool_result';
      /** @description The call that this answers. */
      tool_use_id: string;
      content?: components['schemas']['AnthropicToolResultContent'];
      /** @description Whether the call failed. */
      is_error?: boolean;
      /** @description Where a prompt start worth caching ends. */
      cache_control?: components['schemas']['AnthropicCacheControl'] | null;
    };
    /**
     * AnthropicToolResultContent
     * @description What a tool gave, as a text or blocks.
     */
    AnthropicToolResultContent: string | components['schemas']['AnthropicToolResultPart'][];
    /**
     * AnthropicToolResultPart
     * @description One block of a tool's result.
     */
    AnthropicToolResultPart:
      | components['schemas']['AnthropicTextBlock']
      | components['schemas']['AnthropicImageBlock']
      | components['schemas']['AnthropicSearchResultBlock']
      | components['schemas']['AnthropicDocumentBlock']
      | components['schemas']['AnthropicToolReferenceBlock']
      | components['schemas']['UnknownAnthropicToolResultPart'];
    /**
     * AnthropicToolSearchBm25Tool
     * @description Lets the model find tools by words.
     */
    AnthropicToolSearchBm25Tool: {
      /** @enum {string} */
      type: 'tool_search_tool_bm25_20251119' | 'tool_search_tool_bm25';
      /** @constant */
      name: 'tool_search_tool_bm25';
      /** @description Who may call it. */
      allowed_callers?: components['schemas']['AnthropicAllowedCaller'][];
      /** @description Whether it has to be found by tool search first. */
      defer_loading?: boolean;
      /** @description Whether the arguments are guaranteed to follow the schema. */
      strict?: boolean;
      /** @description Where a prompt start worth caching ends. */
      cache_control?: components['schemas']['AnthropicCacheControl'] | null;
    };
    /**
     * AnthropicToolSearchOutcome
     * @description What came of it.
     */
    AnthropicToolSearchOutcome:
      | components['schemas']['AnthropicToolSearchResult']
      | components['schemas']['AnthropicToolSearchToolResultError']
      | components['schemas']['UnknownAnthropicToolSearchOutcome'];
    /**
     * AnthropicToolSearchRegexTool
     * @description Lets the model find tools by a regular expression.
     */
    AnthropicToolSearchRegexTool: {
      /** @enum {string} */
      type: 'tool_search_tool_regex_20251119' | 'tool_search_tool_regex';
      /** @constant */
      name: 'tool_search_tool_regex';
      /** @description Who may call it. */
      allowed_callers?: components['schemas']['AnthropicAllowedCaller'][];
      /** @description Whether it has to be found by tool search first. */
      defer_loading?: boolean;
      /** @description Whether the arguments are guaranteed to follow the schema. */
      strict?: boolean;
      /** @description Where a prompt start worth caching ends. */
      cache_control?: components['schemas']['AnthropicCacheControl'] | null;
    };
    /**
     * AnthropicToolSearchResult
     * @description The tools.
     */
    AnthropicToolSearchResult: {
      /** @constant */
      type: 'tool_search_tool_search_result';
      tool_references: components['schemas']['AnthropicToolReferenceBlock'][];
    };
    /**
     * AnthropicToolSearchToolResultBlock
     * @description Tools that were found.
     */
    AnthropicToolSearchToolResultBlock: {
      /** @constant */
      type: 'tool_search_tool_result';
      /** @description The call that this answers. */
      tool_use_id: string;
      content: components['schemas']['AnthropicToolSearchOutcome'];
      /** @description Where a prompt start worth caching ends. */
      cache_control?: components['schemas']['AnthropicCacheControl'] | null;
    };
    /**
     * AnthropicToolSearchToolResultError
     * @description A tool search that failed.
     */
    AnthropicToolSearchToolResultError: {
      /** @constant */
      type: 'tool_search_tool_result_error';
      error_code: components['schemas']['AnthropicToolSearchToolResultErrorCode'];
      error_message?: string | null;
    };
    /** @description Why it failed. */
    AnthropicToolSearchToolResultErrorCode:
      'invalid_tool_input' | 'unavailable' | 'too_many_requests' | 'execution_time_exceeded' | (string & {});
    /**
     * AnthropicToolUseBlock
     * @description A call of a tool of the client.
     */
    AnthropicToolUseBlock: {
      /** @constant */
      type: 'tool_use';
      id: string;
      name: string;
      input: components['schemas']['JsonObject'];
      /** @description Who made the call, when not the model itself. */
      caller?: components['schemas']['AnthropicToolCaller'];
      /** @description Where a prompt start worth caching ends. */
      cache_control?: components['schemas']['AnthropicCacheControl'] | null;
    };
    /**
     * AnthropicUrlSource
     * @description An address that the vendor fetches.
     */
    AnthropicUrlSource: {
      /** @constant */
      type: 'url';
      url: string;
    };
    /**
     * AnthropicUsage
     * @description What the answer cost. In a stream each count is that of the whole answer so far, never to be added up.
     * @example {
     *       "input_tokens": 15,
     *       "cache_creation_input_tokens": 0,
     *       "cache_read_input_tokens": 2048,
     *       "output_tokens": 12
     *     }
     */
    AnthropicUsage: {
      /** @description Tokens read, without those written to or read from the cache. */
      input_tokens?: number | null;
      /** @description Tokens written, thinking included. */
      output_tokens?: number;
      cache_creation_input_tokens?: number | null;
      cache_read_input_tokens?: number | null;
      cache_creation?: components['schemas']['AnthropicCacheCreation'] | null;
      output_tokens_details?: components['schemas']['AnthropicOutputTokensDetails'] | null;
      server_tool_use?: components['schemas']['AnthropicServerToolUsage'] | null;
      service_tier?: components['schemas']['AnthropicServedTier'] | null;
      inference_geo?: string | null;
      speed?: components['schemas']['AnthropicSpeed'] | null;
      iterations?: components['schemas']['AnthropicIterationUsage'][] | null;
    };
    /**
     * AnthropicUserLocation
     * @description Roughly where the end user is.
     */
    AnthropicUserLocation: {
      /** @constant */
      type: 'approximate';
      city?: string | null;
      region?: string | null;
      country?: string | null;
      timezone?: string | null;
    };
    /** @description Kind of a file that was looked at. */
    AnthropicViewedFileType: 'text' | 'image' | 'pdf' | (string & {});
    /**
     * AnthropicWebFetchOutcome
     * @description What came of it.
     */
    AnthropicWebFetchOutcome:
      | components['schemas']['AnthropicWebFetchResult']
      | components['schemas']['AnthropicWebFetchToolResultError']
      | components['schemas']['UnknownAnthropicWebFetchOutcome'];
    /**
     * AnthropicWebFetchResult
     * @description A fetched page.
     */
    AnthropicWebFetchResult: {
      /** @constant */
      type: 'web_fetch_result';
      url: string;
      retrieved_at?: string | null;
      content: components['schemas']['AnthropicDocumentBlock'];
    };
    /**
     * AnthropicWebFetchTool
     * @description Fetching of pages, run by the vendor.
     */
    AnthropicWebFetchTool: {
      /** @enum {string} */
      type: 'web_fetch_20250910' | 'web_fetch_20260209' | 'web_fetch_20260309' | 'web_fetch_20260318';
      /** @constant */
      name: 'web_fetch';
      /** @description The most calls in one request. */
      max_uses?: number | null;
      /** @description The most tokens taken of a page. */
      max_content_tokens?: number | null;
      /** @description Only these sites are used. */
      allowed_domains?: string[] | null;
      /** @description These sites are not used. */
      blocked_domains?: string[] | null;
      citations?: components['schemas']['AnthropicCitationsConfig'] | null;
      /** @description Whether a cached copy will do. */
      use_cache?: boolean;
      /** @description Who may call it. */
      allowed_callers?: components['schemas']['AnthropicAllowedCaller'][];
      /** @description Whether it has to be found by tool search first. */
      defer_loading?: boolean;
      /** @description Whether the arguments are guaranteed to follow the schema. */
      strict?: boolean;
      /** @description Where a prompt start worth caching ends. */
      cache_control?: components['schemas']['AnthropicCacheControl'] | null;
    };
    /**
     * AnthropicWebFetchToolResultBlock
     * @description A page that was fetched.
     */
    AnthropicWebFetchToolResultBlock: {
      /** @constant */
      type: 'web_fetch_tool_result';
      /** @description The call that this answers. */
      tool_use_id: string;
      content: components['schemas']['AnthropicWebFetchOutcome'];
      /** @description Who made the call, when not the model itself. */
      caller?: components['schemas']['AnthropicToolCaller'];
      /** @description Where a prompt start worth caching ends. */
      cache_control?: components['schemas']['AnthropicCacheControl'] | null;
    };
    /**
     * AnthropicWebFetchToolResultError
     * @description A fetch that failed.
     */
    AnthropicWebFetchToolResultError: {
      /** @constant */
      type: 'web_fetch_tool_result_error';
      error_code: components['schemas']['AnthropicWebFetchToolResultErrorCode'];
    };
    /** @description Why it failed. */
    AnthropicWebFetchToolResultErrorCode:
      | 'invalid_tool_input'
      | 'url_too_long'
      | 'url_not_allowed'
      | 'url_not_accessible'
      | 'unsupported_content_type'
      | 'too_many_requests'
      | 'max_uses_exceeded'
      | 'unavailable'
      | (string & {});
    /**
     * AnthropicWebSearchOutcome
     * @description The pages that were found, or why there are none.
     */
    AnthropicWebSearchOutcome:
      | components['schemas']['AnthropicWebSearchResult'][]
      | components['schemas']['AnthropicWebSearchToolResultError'];
    /**
     * AnthropicWebSearchResult
     * @description A page that was found.
     */
    AnthropicWebSearchResult: {
      /** @constant */
      type: 'web_search_result';
      url: string;
      title: string;
      page_age?: string | null;
      /** @description Has to come back for citations. */
      encrypted_content: string;
    };
    /**
     * AnthropicWebSearchResultLocation
     * @description A page that was found.
     */
    AnthropicWebSearchResultLocation: {
      /** @constant */
      type: 'web_search_result_location';
      url: string;
      title?: string | null;
      cited_text: string;
      /** @description Has to come back for later citations. */
      encrypted_index: string;
    };
    /**
     * AnthropicWebSearchTool
     * @description A web search that the vendor runs.
     */
    AnthropicWebSearchTool: {
      /** @enum {string} */
      type: 'web_search_20250305' | 'web_search_20260209' | 'web_search_20260318';
      /** @constant */
      name: 'web_search';
      /** @description The most calls in one request. */
      max_uses?: number | null;
      /** @description Only these sites are used. */
      allowed_domains?: string[] | null;
      /** @description These sites are not used. */
      blocked_domains?: string[] | null;
      user_location?: components['schemas']['AnthropicUserLocation'] | null;
      /** @description Who may call it. */
      allowed_callers?: components['schemas']['AnthropicAllowedCaller'][];
      /** @description Whether it has to be found by tool search first. */
      defer_loading?: boolean;
      /** @description Whether the arguments are guaranteed to follow the schema. */
      strict?: boolean;
      /** @description Where a prompt start worth caching ends. */
      cache_control?: components['schemas']['AnthropicCacheControl'] | null;
    };
    /**
     * AnthropicWebSearchToolResultBlock
     * @description What a web search found.
     */
    AnthropicWebSearchToolResultBlock: {
      /** @constant */
      type: 'web_search_tool_result';
      /** @description The call that this answers. */
      tool_use_id: string;
      content: components['schemas']['AnthropicWebSearchOutcome'];
      /** @description Who made the call, when not the model itself. */
      caller?: components['schemas']['AnthropicToolCaller'];
      /** @description Where a prompt start worth caching ends. */
      cache_control?: components['schemas']['AnthropicCacheControl'] | null;
    };
    /**
     * AnthropicWebSearchToolResultError
     * @description A search that failed.
     */
    AnthropicWebSearchToolResultError: {
      /** @constant */
      type: 'web_search_tool_result_error';
      error_code: components['schemas']['AnthropicWebSearchToolResultErrorCode'];
    };
    /** @description Why it failed. */
    AnthropicWebSearchToolResultErrorCode:
      | 'invalid_tool_input'
      | 'unavailable'
      | 'max_uses_exceeded'
      | 'too_many_requests'
      | 'query_too_long'
      | 'request_too_large'
      | (string & {});
    /**
     * ApplyPatchCallItem
     * @description A change to a file that the model wants made.
     */
    ApplyPatchCallItem: {
      /** @constant */
      type: 'apply_patch_call';
      /** @description Id the vendor gave the item. */
      id?: string | null;
      /** @description Ties the call to its output. */
      call_id: string;
      operation: components['schemas']['ApplyPatchOperation'];
      /** @description What made the call. */
      caller?: components['schemas']['ToolCaller'] | null;
      status?: components['schemas']['ResponseItemStatus'] | null;
    };
    /**
     * ApplyPatchCallOutputItem
     * @description How a change to a file went.
     */
    ApplyPatchCallOutputItem: {
      /** @constant */
      type: 'apply_patch_call_output';
      /** @description Id the vendor gave the item. */
      id?: string | null;
      /** @description The call that this answers. */
      call_id: string;
      status: components['schemas']['ResponseItemStatus'];
      /** @description Remarks for the model, such as an error message. */
      output?: string | null;
      /** @description What made the call. */
      caller?: components['schemas']['ToolCaller'] | null;
    };
    /**
     * ApplyPatchCreateFile
     * @description Make a file.
     */
    ApplyPatchCreateFile: {
      /** @constant */
      type: 'create_file';
      /** @description Path in the workspace. */
      path: string;
      /** @description Content, as a diff. */
      diff: string;
    };
    /**
     * ApplyPatchDeleteFile
     * @description Remove a file.
     */
    ApplyPatchDeleteFile: {
      /** @constant */
      type: 'delete_file';
      /** @description Path in the workspace. */
      path: string;
    };
    /**
     * ApplyPatchOperation
     * @description A change to one file.
     */
    ApplyPatchOperation:
      | components['schemas']['ApplyPatchCreateFile']
      | components['schemas']['ApplyPatchUpdateFile']
      | components['schemas']['ApplyPatchDeleteFile']
      | components['schemas']['UnknownApplyPatchOperation'];
    /**
     * ApplyPatchTool
     * @description Lets the model change files through the client.
     */
    ApplyPatchTool: {
      /** @constant */
      type: 'apply_patch';
      /** @description Who may call it. */
      allowed_callers?: components['schemas']['ToolCallerKind'][] | null;
    };
    /**
     * ApplyPatchToolChoice
     * @description Demands a change to a file.
     */
    ApplyPatchToolChoice: {
      /** @constant */
      type: 'apply_patch';
    };
    /**
     * ApplyPatchUpdateFile
     * @description Change a file.
     */
    ApplyPatchUpdateFile: {
      /** @constant */
      type: 'update_file';
      /** @description Path in the workspace. */
      path: string;
      /** @description Changes, as a diff. */
      diff: string;
    };
    /**
     * ApproximateLocation
     * @description Rough place of the user.
     */
    ApproximateLocation: {
      type?: components['schemas']['LocationKind'];
      city?: string | null;
      region?: string | null;
      /** @description Two-letter country code. */
      country?: string | null;
      /** @description Time zone by its IANA name. */
      timezone?: string | null;
    };
    /**
     * ChatCompletion
     * @description An answer in OpenAI's Chat Completions format.
     * @example {
     *       "id": "chatcmpl-42",
     *       "object": "chat.completion",
     *       "created": 1795478400,
     *       "model": "gpt-5-mini-2025-08-07",
     *       "choices": [
     *         {
     *           "index": 0,
     *           "finish_reason": "stop",
     *           "logprobs": null,
     *           "message": {
     *             "role": "assistant",
     *             "content": "The Oder, the Vistula and the Neva.",
     *             "refusal": null,
     *             "annotations": []
     *           }
     *         }
     *       ],
     *       "usage": {
     *         "prompt_tokens": 15,
     *         "completion_tokens": 80,
     *         "total_tokens": 95,
     *         "prompt_tokens_details": {
     *           "cached_tokens": 0,
     *           "audio_tokens": 0
     *         },
     *         "completion_tokens_details": {
     *           "reasoning_tokens": 64,
     *           "audio_tokens": 0
     *         }
     *       },
     *       "service_tier": "default"
     *     }
     * @example {
     *       "id": "msg_42",
     *       "object": "chat.completion",
     *       "created": 1795478400,
     *       "model": "claude-sonnet-4-5-20250929",
     *       "choices": [
     *         {
     *           "index": 0,
     *           "finish_reason": "tool_calls",
     *           "message": {
     *             "role": "assistant",
     *             "content": null,
     *             "tool_calls": [
     *               {
     *                 "id": "toolu_1",
     *                 "type": "function",
     *                 "function": {
     *                   "name": "distance",
     *                   "arguments": "{\"to\":\"Bruges\"}"
     *                 }
     *               }
     *             ]
     *           }
     *         }
     *       ],
     *       "usage": {
     *         "prompt_tokens": 310,
     *         "completion_tokens": 42,
     *         "total_tokens": 352
     *       },
     *       "aial": {
     *         "provider": "anthropic",
     *         "raw_finish_reason": "tool_use",
     *         "warnings": [
     *           {
     *             "code": "parameter_dropped",
     *             "message": "Anthropic has no seed.",
     *             "pointer": "/seed",
     *             "disposition": "dropped"
     *           }
     *         ]
     *       }
     *     }
     */
    ChatCompletion: {
      /** @description The vendor's id of the answer. */
      id: string;
      object: components['schemas']['ChatCompletionObjectName'];
      /** @description When it was made, in seconds since 1970. */
      created: number;
      /** @description The model that answered, as the vendor names it. */
      model: string;
      /** @description The answers, one unless `n` asked for more. */
      choices: components['schemas']['ChatCompletionChoice'][];
      usage?: components['schemas']['ChatCompletionUsage'] | null;
      service_tier?: components['schemas']['ServiceTier'] | null;
      /**
       * @deprecated
       * @description Names the vendor's set-up, which may change what a `seed` gives.
       */
      system_fingerprint?: string | null;
      /** @description What moderation found, when it was asked for. */
      moderation?: components['schemas']['ChatCompletionModeration'] | null;
      metadata?: components['schemas']['Metadata'] | null;
      /** @description Web addresses of the sources, in the form of Perplexity and xAI. */
      citations?: string[] | null;
      /** @description What a web search found, in Perplexity's form. */
      search_results?: components['schemas']['ChatCompletionSearchResult'][] | null;
      /** @description What Azure's content filter made of the prompt. */
      prompt_filter_results?: components['schemas']['JsonObject'][] | null;
      /** @description Who served the request, in OpenRouter's form. */
      provider?: string | null;
      aial?: components['schemas']['AialReplyExtension'];
    };
    /**
     * ChatCompletionAllowedTool
     * @description One of the allowed tools, by kind and name.
     */
    ChatCompletionAllowedTool:
      | components['schemas']['ChatCompletionFunctionToolChoice']
      | components['schemas']['ChatCompletionCustomToolChoice']
      | components['schemas']['UnknownChatCompletionAllowedTool'];
    /**
     * ChatCompletionAllowedTools
     * @description The tools that may be called, and whether one must be.
     */
    ChatCompletionAllowedTools: {
      mode: components['schemas']['ChatCompletionAllowedToolsMode'];
      /** @description The tools, by kind and name. */
      tools: components['schemas']['ChatCompletionAllowedTool'][];
    };
    /**
     * ChatCompletionAllowedToolsChoice
     * @description Only some of the tools may be called.
     * @example {
     *       "type": "allowed_tools",
     *       "allowed_tools": {
     *         "mode": "auto",
     *         "tools": [
     *           {
     *             "type": "function",
     *             "function": {
     *               "name": "distance"
     *             }
     *           }
     *         ]
     *       }
     *     }
     */
    ChatCompletionAllowedToolsChoice: {
      /** @constant */
      type: 'allowed_tools';
      allowed_tools: components['schemas']['ChatCompletionAllowedTools'];
    };
    /** @description `auto`: as the model likes. `required`: at least one. */
    ChatCompletionAllowedToolsMode: 'auto' | 'required' | (string & {});
    /**
     * ChatCompletionAnnotation
     * @description A note on what the model said.
     */
    ChatCompletionAnnotation:
      | components['schemas']['ChatCompletionUrlCitationAnnotation']
      | components['schemas']['UnknownChatCompletionAnnotation'];
    /**
     * ChatCompletionApproximateLocation
     * @description A place, as exactly as the caller cares to tell.
     * @example {
     *       "country": "BE",
     *       "region": "East Flanders",
     *       "city": "Ghent",
     *       "timezone": "Europe/Brussels"
     *     }
     */
    ChatCompletionApproximateLocation: {
      /** @description Two-letter ISO 3166-1 code. */
      country?: string | null;
      /** @description State, province or the like, in words. */
      region?: string | null;
      /** @description Town, in words. */
      city?: string | null;
      /** @description IANA name of the time zone. */
      timezone?: string | null;
    };
    /**
     * ChatCompletionAssistantMessage
     * @description What the model said or called in an earlier turn, played back.
     * @example {
     *       "role": "assistant",
     *       "content": "46 kilometres."
     *     }
     * @example {
     *       "role": "assistant",
     *       "content": null,
     *       "tool_calls": [
     *         {
     *           "id": "call_1",
     *           "type": "function",
     *           "function": {
     *             "name": "distance",
     *             "arguments": "{\"to\":\"Bruges\"}"
     *           }
     *         }
     *       ]
     *     }
     */
    ChatCompletionAssistantMessage: {
      /** @constant */
      role: 'assistant';
      /** @description What it said; may be missing beside calls. */
      content?: components['schemas']['ChatCompletionContent'] | null;
      /** @description What it said to refuse. */
      refusal?: string | null;
      /** @description Tells speakers of one role apart. */
      name?: string | null;
      /** @description What it spoke, by id. */
      audio?: components['schemas']['ChatCompletionAudioReference'] | null;
      /** @description What it called. */
      tool_calls?: components['schemas']['ChatCompletionToolCall'][] | null;
      /**
       * @deprecated
       * @description What it called, in the form that `tool_calls` replaced.
       */
      function_call?: components['schemas']['ChatCompletionFunctionCall'] | null;
      /** @description Sources of what it said. */
      annotations?: components['schemas']['ChatCompletionAnnotation'][] | null;
      /** @description What it thought, in the form of DeepSeek, xAI and Z.ai. */
      reasoning_content?: string | null;
      /** @description What it thought, in the form of OpenRouter and Groq. */
      reasoning?: string | null;
      /** @description What it thought, with the vendor's signatures, in OpenRouter's form. */
      reasoning_details?: components['schemas']['ChatCompletionReasoningDetail'][] | null;
      extra_content?: components['schemas']['ChatCompletionExtraContent'] | null;
      cache_control?: components['schemas']['ChatCompletionCacheControl'];
    };
    /**
     * ChatCompletionAudio
     * @description What the model spoke.
     * @example {
     *       "id": "audio_42",
     *       "expires_at": 1795482000,
     *       "data": "UklGRiQAAABXQVZF",
     *       "transcript": "46 kilometres."
     *     }
     */
    ChatCompletionAudio: {
      /** @description Id of the sound, for playing it back in a later turn. */
      id: string;
      /** @description Until when the id is known, in seconds since 1970. */
      expires_at?: number | null;
      /** @description The sound file in base64. */
      data?: string | null;
      /** @description The words spoken. */
      transcript?: string | null;
    };
    /**
     * ChatCompletionAudioDelta
     * @description A piece of what the model speaks.
     * @example {
     *       "transcript": "46 kilo"
     *     }
     */
    ChatCompletionAudioDelta: {
      /** @description Id of the sound, for playing it back in a later turn. */
      id?: string | null;
      /** @description Until when the id is known, in seconds since 1970. */
      expires_at?: number | null;
      /** @description More of the sound in base64. */
      data?: string | null;
      /** @description More of the words spoken. */
      transcript?: string | null;
    };
    /** @description File format of spoken output. */
    ChatCompletionAudioFormat: 'wav' | 'aac' | 'mp3' | 'flac' | 'opus' | 'pcm16' | (string & {});
    /**
     * ChatCompletionAudioPart
     * @description Sound.
     * @example {
     *       "type": "input_audio",
     *       "input_audio": {
     *         "data": "UklGRiQAAABXQVZF",
     *         "format": "wav"
     *       }
     *     }
     */
    ChatCompletionAudioPart: {
      /** @constant */
      type: 'input_audio';
      input_audio: components['schemas']['ChatCompletionInputAudio'];
      prompt_cache_breakpoint?: components['schemas']['PromptCacheBreakpoint'] | null;
      cache_control?: components['schemas']['ChatCompletionCacheControl'];
    };
    /**
     * ChatCompletionAudioReference
     * @description Sound that the model made in an earlier turn.
     * @example {
     *       "id": "audio_42"
     *     }
     */
    ChatCompletionAudioReference: {
      /** @description Its id in that reply. */
      id: string;
    };
    /**
     * ChatCompletionAudioSettings
     * @description Voice and format of spoken output.
     * @example {
     *       "voice": "alloy",
     *       "format": "wav"
     *     }
     * @example {
     *       "voice": {
     *         "id": "voice_42"
     *       },
     *       "format": "mp3"
     *     }
     */
    ChatCompletionAudioSettings: {
      voice: components['schemas']['ChatCompletionVoice'];
      format: components['schemas']['ChatCompletionAudioFormat'];
    };
    /**
     * ChatCompletionCacheControl
     * @description Marks the end of a prompt start worth caching, in Anthropic's form. Not an OpenAI member.
     * @example {
     *       "type": "ephemeral",
     *       "ttl": "1h"
     *     }
     */
    ChatCompletionCacheControl: {
      /** @description Kind of the cache; `ephemeral` is the only one so far. */
      type: string;
      /** @description How long to keep it: `5m` or `1h`. */
      ttl?: string | null;
    };
    /**
     * ChatCompletionChoice
     * @description One answer.
     */
    ChatCompletionChoice: {
      /** @description Its place among the answers. */
      index: number;
      message: components['schemas']['ChatCompletionReplyMessage'];
      finish_reason?: components['schemas']['ChatCompletionFinishReason'] | null;
      /** @description The vendor's own word for why it ended, in OpenRouter's form. */
      native_finish_reason?: string | null;
      logprobs?: components['schemas']['ChatCompletionLogprobs'] | null;
      /** @description What Azure's content filter made of the answer. */
      content_filter_results?: components['schemas']['JsonObject'] | null;
    };
    /**
     * ChatCompletionChunk
     * @description A piece of an answer, the data of one server-sent event. The stream ends with the data `[DONE]`.
     * @example {
     *       "id": "chatcmpl-42",
     *       "object": "chat.completion.chunk",
     *       "created": 1795478400,
     *       "model": "gpt-5-mini-2025-08-07",
     *       "choices": [
     *         {
     *           "index": 0,
     *           "delta": {
     *             "role": "assistant",
     *             "content": "",
     *             "refusal": null
     *           },
     *           "finish_reason": null
     *         }
     *       ]
     *     }
     * @example {
     *       "id": "chatcmpl-42",
     *       "object": "chat.completion.chunk",
     *       "created": 1795478400,
     *       "model": "gpt-5-mini-2025-08-07",
     *       "choices": [
     *         {
     *           "index": 0,
     *           "delta": {
     *             "content": "The Oder"
     *           },
     *           "logprobs": null,
     *           "finish_reason": null
     *         }
     *       ],
     *       "obfuscation": "k3Xw"
     *     }
     * @example {
     *       "id": "chatcmpl-42",
     *       "object": "chat.completion.chunk",
     *       "created": 1795478400,
     *       "model": "gpt-5-mini-2025-08-07",
     *       "choices": [
     *         {
     *           "index": 0,
     *           "delta": {
     *             "tool_calls": [
     *               {
     *                 "index": 0,
     *                 "id": "call_1",
     *                 "type": "function",
     *                 "function": {
     *                   "name": "distance",
     *                   "arguments": ""
     *                 }
     *               }
     *             ]
     *           },
     *           "finish_reason": null
     *         }
     *       ]
     *     }
     * @example {
     *       "id": "chatcmpl-42",
     *       "object": "chat.completion.chunk",
     *       "created": 1795478400,
     *       "model": "gpt-5-mini-2025-08-07",
     *       "choices": [],
     *       "usage": {
     *         "prompt_tokens": 15,
     *         "completion_tokens": 80,
     *         "total_tokens": 95
     *       }
     *     }
     */
    ChatCompletionChunk: {
      /** @description The vendor's id of the answer, the same in each chunk. */
      id?: string;
      object: components['schemas']['ChatCompletionChunkObjectName'];
      /** @description When the answer was begun, in seconds since 1970. */
      created: number;
      /** @description The model that answers, as the vendor names it. */
      model: string;
      /** @description Pieces of the answers; empty in a chunk that only bears usage or filter results. */
      choices: components['schemas']['ChatCompletionChunkChoice'][];
      /** @description Token counts, in the last chunk when `include_usage` asked for them, else null or missing. */
      usage?: components['schemas']['ChatCompletionUsage'] | null;
      service_tier?: components['schemas']['ServiceTier'] | null;
      /**
       * @deprecated
       * @description Names the vendor's set-up, which may change what a `seed` gives.
       */
      system_fingerprint?: string | null;
      /** @description Random text that hides how long the content is from who watches the line. */
      obfuscation?: string | null;
      /** @description What moderation found, when it was asked for. */
      moderation?: components['schemas']['ChatCompletionModeration'] | null;
      /** @description Web addresses of the sources, in the form of Perplexity and xAI. */
      citations?: string[] | null;
      /** @description What a web search found, in Perplexity's form. */
      search_results?: components['schemas']['ChatCompletionSearchResult'][] | null;
      /** @description What Azure's content filter made of the prompt. */
      prompt_filter_results?: components['schemas']['JsonObject'][] | null;
      /** @description Who serves the request, in OpenRouter's form. */
      provider?: string | null;
      /** @description What broke the answer off, in OpenRouter's form. The gateway's own errors come as an `ErrorReply`. */
      error?: components['schemas']['ErrorBody'] | null;
      aial?: components['schemas']['AialReplyExtension'];
    };
    /**
     * ChatCompletionChunkChoice
     * @description A piece of one answer.
     */
    ChatCompletionChunkChoice: {
      /** @description The answer's place among the answers. */
      index: number;
      /** @description What is new; Azure leaves it out of chunks that only bear filter results. */
      delta?: components['schemas']['ChatCompletionDelta'];
      /** @description Why the answer ended; null or missing until it has. */
      finish_reason?: components['schemas']['ChatCompletionFinishReason'] | null;
      /** @description The vendor's own word for why it ended, in OpenRouter's form. */
      native_finish_reason?: string | null;
      logprobs?: components['schemas']['ChatCompletionLogprobs'] | null;
      /** @description What Azure's content filter made of the answer so far. */
      content_filter_results?: components['schemas']['JsonObject'] | null;
    };
    /** @description Names the kind of the chunk. */
    ChatCompletionChunkObjectName: 'chat.completion.chunk' | (string & {});
    /**
     * ChatCompletionCompletionTokens
     * @description Parts of the tokens made.
     */
    ChatCompletionCompletionTokens: {
      /** @description Of reasoning. */
      reasoning_tokens?: number | null;
      /** @description Of text. */
      text_tokens?: number | null;
      /** @description Of sound. */
      audio_tokens?: number | null;
      /** @description Of pictures. */
      image_tokens?: number | null;
      /** @description Of the prediction that came true. */
      accepted_prediction_tokens?: number | null;
      /** @description Of the prediction that did not come true; they are paid for all the same. */
      rejected_prediction_tokens?: number | null;
    };
    /**
     * ChatCompletionContent
     * @description What a message says, as text or in parts.
     * @example How far is it from Ghent to Bruges?
     * @example [
     *       {
     *         "type": "text",
     *         "text": "How far is it from Ghent to Bruges?"
     *       }
     *     ]
     */
    ChatCompletionContent: string | components['schemas']['ChatCompletionContentPart'][];
    /**
     * ChatCompletionContentPart
     * @description One part of what a message says. OpenAI takes text in every message, media and files from the user, refusals from the assistant; other vendors differ, so the contract has one list.
     */
    ChatCompletionContentPart:
      | components['schemas']['ChatCompletionTextPart']
      | components['schemas']['ChatCompletionImagePart']
      | components['schemas']['ChatCompletionAudioPart']
      | components['schemas']['ChatCompletionFilePart']
      | components['schemas']['ChatCompletionRefusalPart']
      | components['schemas']['ChatCompletionThinkingPart']
      | components['schemas']['UnknownChatCompletionContentPart'];
    /**
     * ChatCompletionContentPrediction
     * @description Text that much of the answer is expected to equal, such as the file to be edited.
     * @example {
     *       "type": "content",
     *       "content": "const port = 4000;\n"
     *     }
     */
    ChatCompletionContentPrediction: {
      /** @constant */
      type: 'content';
      content: components['schemas']['ChatCompletionContent'];
    };
    /**
     * ChatCompletionCustomCall
     * @description The name of a custom tool and the text it is called with.
     */
    ChatCompletionCustomCall: {
      /** @description Name of the tool. */
      name: string;
      /** @description The text. */
      input: string;
    };
    /**
     * ChatCompletionCustomCallDelta
     * @description A piece of a custom tool's call.
     */
    ChatCompletionCustomCallDelta: {
      /** @description Name of the tool, in the first piece. */
      name?: string | null;
      /** @description More of the text. */
      input?: string | null;
    };
    /**
     * ChatCompletionCustomTool
     * @description A tool of the caller's, called with text instead of JSON arguments.
     * @example {
     *       "type": "custom",
     *       "custom": {
     *         "name": "query",
     *         "format": {
     *           "type": "grammar",
     *           "grammar": {
     *             "syntax": "regex",
     *             "definition": "SELECT .+"
     *           }
     *         }
     *       }
     *     }
     */
    ChatCompletionCustomTool: {
      /** @constant */
      type: 'custom';
      custom: components['schemas']['ChatCompletionCustomToolDefinition'];
    };
    /**
     * ChatCompletionCustomToolCall
     * @description A call of a custom tool.
     * @example {
     *       "id": "call_2",
     *       "type": "custom",
     *       "custom": {
     *         "name": "query",
     *         "input": "SELECT 1"
     *       }
     *     }
     */
    ChatCompletionCustomToolCall: {
      /** @description Id that the answer to the call refers to. */
      id: string;
      /** @constant */
      type: 'custom';
      /** @description Place among the calls, where a vendor gives it. */
      index?: number | null;
      custom: components['schemas']['ChatCompletionCustomCall'];
      extra_content?: components['schemas']['ChatCompletionExtraContent'] | null;
    };
    /**
     * ChatCompletionCustomToolChoice
     * @description This custom tool.
     * @example {
     *       "type": "custom",
     *       "custom": {
     *         "name": "query"
     *       }
     *     }
     */
    ChatCompletionCustomToolChoice: {
      /** @constant */
      type: 'custom';
      custom: components['schemas']['ChatCompletionToolName'];
    };
    /**
     * ChatCompletionCustomToolDefinition
     * @description A custom tool's name, purpose and form of input.
     * @example {
     *       "name": "query",
     *       "format": {
     *         "type": "text"
     *       }
     *     }
     */
    ChatCompletionCustomToolDefinition: {
      /** @description Name of the tool. */
      name: string;
      /** @description When and how to call it, told to the model. */
      description?: string | null;
      /** @description What its input looks like; any text when left out. */
      format?: components['schemas']['ChatCompletionCustomToolFormat'] | null;
    };
    /**
     * ChatCompletionCustomToolFormat
     * @description What the input of a custom tool looks like.
     */
    ChatCompletionCustomToolFormat:
      | components['schemas']['ChatCompletionCustomToolTextFormat']
      | components['schemas']['ChatCompletionCustomToolGrammarFormat']
      | components['schemas']['UnknownChatCompletionCustomToolFormat'];
    /**
     * ChatCompletionCustomToolGrammarFormat
     * @description Text that fits a grammar.
     */
    ChatCompletionCustomToolGrammarFormat: {
      /** @constant */
      type: 'grammar';
      grammar: components['schemas']['ChatCompletionGrammar'];
    };
    /**
     * ChatCompletionCustomToolTextFormat
     * @description Any text.
     */
    ChatCompletionCustomToolTextFormat: {
      /** @constant */
      type: 'text';
    };
    /**
     * ChatCompletionCustomVoice
     * @description A voice that the caller has made at the vendor.
     */
    ChatCompletionCustomVoice: {
      /** @description Id of the voice. */
      id: string;
    };
    /**
     * ChatCompletionDelta
     * @description What a chunk adds to a message.
     * @example {
     *       "content": "The Oder"
     *     }
     * @example {
     *       "tool_calls": [
     *         {
     *           "index": 0,
     *           "function": {
     *             "arguments": "{\"to\":"
     *           }
     *         }
     *       ]
     *     }
     */
    ChatCompletionDelta: {
      /** @description Who speaks, usually in the first chunk only. */
      role?: components['schemas']['ChatCompletionReplyRole'] | null;
      /** @description More of what is said. */
      content?: components['schemas']['ChatCompletionContent'] | null;
      /** @description More of the refusal. */
      refusal?: string | null;
      /** @description New calls, and more of those begun. */
      tool_calls?: components['schemas']['ChatCompletionToolCallDelta'][] | null;
      /**
       * @deprecated
       * @description The call, in the form that `tool_calls` replaced.
       */
      function_call?: components['schemas']['ChatCompletionFunctionCallDelta'] | null;
      /** @description Sources of what was said. */
      annotations?: components['schemas']['ChatCompletionAnnotation'][] | null;
      /** @description More of what is spoken. */
      audio?: components['schemas']['ChatCompletionAudioDelta'] | null;
      /** @description More of the reasoning, in the form of DeepSeek, xAI and Z.ai. */
      reasoning_content?: string | null;
      /** @description More of the reasoning, in the form of OpenRouter and Groq. */
      reasoning?: string | null;
      /** @description More of the reasoning, with the vendor's signatures, in OpenRouter's form. */
      reasoning_details?: components['schemas']['ChatCompletionReasoningDetail'][] | null;
      extra_content?: components['schemas']['ChatCompletionExtraContent'] | null;
    };
    /**
     * ChatCompletionDeveloperMessage
     * @description Instructions that come before the user's; what newer OpenAI models have for `system`.
     * @example {
     *       "role": "developer",
     *       "content": "Answer briefly."
     *     }
     */
    ChatCompletionDeveloperMessage: {
      /** @constant */
      role: 'developer';
      content: components['schemas']['ChatCompletionContent'];
      /** @description Tells speakers of one role apart. */
      name?: string | null;
      cache_control?: components['schemas']['ChatCompletionCacheControl'];
    };
    /**
     * ChatCompletionEncryptedReasoning
     * @description Reasoning that only its vendor can read.
     * @example {
     *       "type": "reasoning.encrypted",
     *       "data": "Z0FBQUFB",
     *       "id": "rs_42",
     *       "format": "openai-responses-v1",
     *       "index": 0
     *     }
     */
    ChatCompletionEncryptedReasoning: {
      /** @constant */
      type: 'reasoning.encrypted';
      /** @description The reasoning, played back unchanged. */
      data?: string | null;
      /** @description Id of the piece. */
      id?: string | null;
      /** @description The wire format that the vendor sent it in. */
      format?: string | null;
      /** @description Which piece it belongs to. */
      index?: number | null;
    };
    /**
     * ChatCompletionEventStream
     * @description Server-sent events without names; the data of each is a chunk. The last data is `[DONE]`, or an error after which nothing follows. Comment lines keep the connection alive.
     */
    ChatCompletionEventStream: string;
    /**
     * ChatCompletionExtraContent
     * @description What a vendor adds to a message or call and wants played back, under the vendor's name.
     * @example {
     *       "google": {
     *         "thought_signature": "CkQBdHVy"
     *       }
     *     }
     */
    ChatCompletionExtraContent: {
      google?: components['schemas']['ChatCompletionGoogleExtraContent'] | null;
    };
    /**
     * ChatCompletionFile
     * @description A document, by id at the vendor or held in the request.
     * @example {
     *       "filename": "tour.pdf",
     *       "file_data": "data:application/pdf;base64,JVBERi0xLjQK"
     *     }
     */
    ChatCompletionFile: {
      /** @description Id of a file that was uploaded to the vendor. */
      file_id?: string | null;
      /** @description The file as a data URL in base64. */
      file_data?: string | null;
      /** @description Name of the file. */
      filename?: string | null;
    };
    /**
     * ChatCompletionFilePart
     * @description A document.
     * @example {
     *       "type": "file",
     *       "file": {
     *         "file_id": "file-42"
     *       }
     *     }
     */
    ChatCompletionFilePart: {
      /** @constant */
      type: 'file';
      file: components['schemas']['ChatCompletionFile'];
      prompt_cache_breakpoint?: components['schemas']['PromptCacheBreakpoint'] | null;
      cache_control?: components['schemas']['ChatCompletionCacheControl'];
    };
    /** @description Why the answer ended: by itself or at a stop sequence, at the token limit, to have tools called (`function_call` for the older form), or by a content filter. */
    ChatCompletionFinishReason:
      'stop' | 'length' | 'tool_calls' | 'content_filter' | 'function_call' | (string & {});
    /**
     * ChatCompletionFunctionCall
     * @description The name of a function and the arguments it is called with.
     * @example {
     *       "name": "distance",
     *       "arguments": "{\"to\":\"Bruges\"}"
     *     }
     */
    ChatCompletionFunctionCall: {
      /** @description Name of the function. */
      name: string;
      /** @description The arguments as JSON text. It comes from a model and may be no JSON, or not fit the parameters. */
      arguments: string;
    };
    /**
     * ChatCompletionFunctionCallDelta
     * @description A piece of a function call.
     */
    ChatCompletionFunctionCallDelta: {
      /** @description Name of the function, in the first piece. */
      name?: string | null;
      /** @description More of the arguments' JSON text. */
      arguments?: string | null;
    };
    /**
     * ChatCompletionFunctionDefinition
     * @description A function's name, purpose and parameters.
     * @example {
     *       "name": "distance",
     *       "parameters": {
     *         "type": "object",
     *         "properties": {
     *           "to": {
     *             "type": "string"
     *           }
     *         },
     *         "required": [
     *           "to"
     *         ]
     *       }
     *     }
     */
    ChatCompletionFunctionDefinition: {
      /** @description Name of the function: letters, digits, `_` and `-`, up to 64. */
      name: string;
      /** @description When and how to call it, told to the model. */
      description?: string | null;
      /** @description What its arguments look like; left out for a function without any. */
      parameters?: components['schemas']['JsonSchemaDocument'] | null;
      /** @description Whether the vendor guarantees that arguments fit; then only a part of JSON Schema may be used. */
      strict?: boolean | null;
    };
    /**
     * ChatCompletionFunctionMessage
     * @deprecated
     * @description What a function answered, in the form that tool messages replaced.
     * @example {
     *       "role": "function",
     *       "name": "today",
     *       "content": "2026-11-24"
     *     }
     */
    ChatCompletionFunctionMessage: {
      /** @constant */
      role: 'function';
      /** @description The answer. */
      content: string | null;
      /** @description Name of the function. */
      name: string;
    };
    /**
     * ChatCompletionFunctionTool
     * @description A function of the caller's, called with JSON arguments.
     * @example {
     *       "type": "function",
     *       "function": {
     *         "name": "today",
     *         "description": "The date in Ghent."
     *       }
     *     }
     */
    ChatCompletionFunctionTool: {
      /** @constant */
      type: 'function';
      function: components['schemas']['ChatCompletionFunctionDefinition'];
      cache_control?: components['schemas']['ChatCompletionCacheControl'];
    };
    /**
     * ChatCompletionFunctionToolCall
     * @description A call of a function.
     * @example {
     *       "id": "call_1",
     *       "type": "function",
     *       "function": {
     *         "name": "distance",
     *         "arguments": "{\"to\":\"Bruges\"}"
     *       }
     *     }
     */
    ChatCompletionFunctionToolCall: {
      /** @description Id that the answer to the call refers to. */
      id: string;
      /** @constant */
      type: 'function';
      /** @description Place among the calls, where a vendor gives it. */
      index?: number | null;
      function: components['schemas']['ChatCompletionFunctionCall'];
      extra_content?: components['schemas']['ChatCompletionExtraContent'] | null;
    };
    /**
     * ChatCompletionFunctionToolChoice
     * @description This function.
     * @example {
     *       "type": "function",
     *       "function": {
     *         "name": "distance"
     *       }
     *     }
     */
    ChatCompletionFunctionToolChoice: {
      /** @constant */
      type: 'function';
      function: components['schemas']['ChatCompletionToolName'];
    };
    /**
     * ChatCompletionGoogleExtraContent
     * @description What Gemini adds.
     */
    ChatCompletionGoogleExtraContent: {
      /** @description Whether the content is a thought. */
      thought?: boolean | null;
      /** @description Gemini's seal on its thoughts, played back unchanged. */
      thought_signature?: string | null;
    };
    /**
     * ChatCompletionGrammar
     * @description A grammar written by the caller.
     * @example {
     *       "syntax": "lark",
     *       "definition": "start: \"yes\" | \"no\""
     *     }
     */
    ChatCompletionGrammar: {
      syntax: components['schemas']['ChatCompletionGrammarSyntax'];
      /** @description The grammar itself. */
      definition: string;
    };
    /** @description The notation of a grammar. */
    ChatCompletionGrammarSyntax: 'lark' | 'regex' | (string & {});
    /**
     * ChatCompletionImage
     * @description A picture and how closely to look at it.
     */
    ChatCompletionImage: {
      /** @description Web address of the picture, or a data URL that holds it. */
      url: string;
      detail?: components['schemas']['ChatCompletionImageDetail'] | null;
    };
    /** @description How closely the model looks at a picture. */
    ChatCompletionImageDetail: 'auto' | 'low' | 'high' | (string & {});
    /**
     * ChatCompletionImagePart
     * @description A picture.
     * @example {
     *       "type": "image_url",
     *       "image_url": {
     *         "url": "https://images.test/heron.jpg",
     *         "detail": "low"
     *       }
     *     }
     */
    ChatCompletionImagePart: {
      /** @constant */
      type: 'image_url';
      /** @description The picture, as an object or, in Mistral's form, as its URL alone. */
      image_url: components['schemas']['ChatCompletionImage'] | string;
      prompt_cache_breakpoint?: components['schemas']['PromptCacheBreakpoint'] | null;
      cache_control?: components['schemas']['ChatCompletionCacheControl'];
    };
    /**
     * ChatCompletionInputAudio
     * @description Sound, held in the request.
     */
    ChatCompletionInputAudio: {
      /** @description The sound file in base64. */
      data: string;
      format: components['schemas']['ChatCompletionInputAudioFormat'];
    };
    /** @description File format of sound in a request. */
    ChatCompletionInputAudioFormat: 'wav' | 'mp3' | (string & {});
    /**
     * ChatCompletionJsonObjectFormat
     * @description Any JSON object. The messages have to ask for JSON too.
     * @example {
     *       "type": "json_object"
     *     }
     */
    ChatCompletionJsonObjectFormat: {
      /** @constant */
      type: 'json_object';
    };
    /**
     * ChatCompletionJsonSchemaFormat
     * @description JSON that fits a schema.
     * @example {
     *       "type": "json_schema",
     *       "json_schema": {
     *         "name": "bird",
     *         "schema": {
     *           "type": "object"
     *         }
     *       }
     *     }
     */
    ChatCompletionJsonSchemaFormat: {
      /** @constant */
      type: 'json_schema';
      json_schema: components['schemas']['ChatCompletionJsonSchemaSettings'];
    };
    /**
     * ChatCompletionJsonSchemaSettings
     * @description The schema that the answer has to fit, and its name.
     * @example {
     *       "name": "bird",
     *       "strict": true,
     *       "schema": {
     *         "type": "object"
     *       }
     *     }
     */
    ChatCompletionJsonSchemaSettings: {
      /** @description Name of the schema: letters, digits, `_` and `-`, up to 64. */
      name: string;
      /** @description What the schema is for, told to the model. */
      description?: string | null;
      schema?: components['schemas']['JsonSchemaDocument'] | null;
      /** @description Whether the vendor guarantees the fit; then only a part of JSON Schema may be used. */
      strict?: boolean | null;
    };
    /**
     * ChatCompletionLegacyFunction
     * @deprecated
     * @description A function that the model may call, in the form that `tools` replaced.
     * @example {
     *       "name": "today"
     *     }
     */
    ChatCompletionLegacyFunction: {
      /** @description Name of the function. */
      name: string;
      /** @description When and how to call it, told to the model. */
      description?: string | null;
      /** @description What its arguments look like. */
      parameters?: components['schemas']['JsonSchemaDocument'] | null;
    };
    /**
     * ChatCompletionLegacyFunctionChoice
     * @deprecated
     * @description Whether and which of `functions` is called.
     * @example auto
     * @example {
     *       "name": "today"
     *     }
     */
    ChatCompletionLegacyFunctionChoice:
      | components['schemas']['ChatCompletionLegacyFunctionMode']
      | components['schemas']['ChatCompletionToolName'];
    /** @description `none`: no function. `auto`: as the model likes. */
    ChatCompletionLegacyFunctionMode: 'none' | 'auto' | (string & {});
    /**
     * ChatCompletionLogitBias
     * @description Token id of the model's tokenizer -> what is added to its logit, -100 (never) to 100 (always).
     * @example {
     *       "50256": -100
     *     }
     */
    ChatCompletionLogitBias: {
      [key: string]: number;
    };
    /**
     * ChatCompletionLogprobs
     * @description How likely each token of the answer was.
     * @example {
     *       "content": [
     *         {
     *           "token": "Hi",
     *           "logprob": -0.06,
     *           "bytes": [
     *             72,
     *             105
     *           ],
     *           "top_logprobs": []
     *         }
     *       ],
     *       "refusal": null
     *     }
     */
    ChatCompletionLogprobs: {
      /** @description Tokens of what was said. */
      content?: components['schemas']['ChatCompletionTokenLogprob'][] | null;
      /** @description Tokens of the refusal. */
      refusal?: components['schemas']['ChatCompletionTokenLogprob'][] | null;
    };
    /**
     * ChatCompletionMessage
     * @description One message of the conversation.
     */
    ChatCompletionMessage:
      | components['schemas']['ChatCompletionDeveloperMessage']
      | components['schemas']['ChatCompletionSystemMessage']
      | components['schemas']['ChatCompletionUserMessage']
      | components['schemas']['ChatCompletionAssistantMessage']
      | components['schemas']['ChatCompletionToolMessage']
      | components['schemas']['ChatCompletionFunctionMessage']
      | components['schemas']['UnknownChatCompletionMessage'];
    /** @description A kind of output. */
    ChatCompletionModality: 'text' | 'audio' | (string & {});
    /**
     * ChatCompletionModeration
     * @description What moderation found.
     * @example {
     *       "input": {
     *         "type": "moderation_results",
     *         "model": "omni-moderation-latest",
     *         "results": []
     *       },
     *       "output": {
     *         "type": "error",
     *         "code": "server_error",
     *         "message": "Moderation was not available."
     *       }
     *     }
     */
    ChatCompletionModeration: {
      input: components['schemas']['ChatCompletionModerationOutcome'];
      output: components['schemas']['ChatCompletionModerationOutcome'];
    };
    /**
     * ChatCompletionModerationCategories
     * @description Category -> whether it applies.
     */
    ChatCompletionModerationCategories: {
      [key: string]: boolean;
    };
    /**
     * ChatCompletionModerationError
     * @description Why one side was not moderated.
     */
    ChatCompletionModerationError: {
      /** @constant */
      type: 'error';
      /** @description What happened, for programs. */
      code: string;
      /** @description What happened, for people. */
      message: string;
    };
    /** @description A kind of content. */
    ChatCompletionModerationInputType: 'text' | 'image' | (string & {});
    /**
     * ChatCompletionModerationInputTypes
     * @description Category -> the kinds of content its score is about.
     */
    ChatCompletionModerationInputTypes: {
      [key: string]: components['schemas']['ChatCompletionModerationInputType'][];
    };
    /** @description `score` only reports, `block` stops what is flagged. */
    ChatCompletionModerationMode: 'score' | 'block' | (string & {});
    /**
     * ChatCompletionModerationOutcome
     * @description What moderation found on one side, or why it did not.
     */
    ChatCompletionModerationOutcome:
      | components['schemas']['ChatCompletionModerationResults']
      | components['schemas']['ChatCompletionModerationError']
      | components['schemas']['UnknownChatCompletionModerationOutcome'];
    /**
     * ChatCompletionModerationPolicy
     * @description What moderation does with input and with output.
     * @example {
     *       "output": {
     *         "mode": "block"
     *       }
     *     }
     */
    ChatCompletionModerationPolicy: {
      input?: components['schemas']['ChatCompletionModerationRule'] | null;
      output?: components['schemas']['ChatCompletionModerationRule'] | null;
    };
    /**
     * ChatCompletionModerationResult
     * @description What moderation found in one thing.
     * @example {
     *       "type": "moderation_result",
     *       "model": "omni-moderation-latest",
     *       "flagged": false,
     *       "categories": {
     *         "violence": false
     *       },
     *       "category_scores": {
     *         "violence": 0.01
     *       },
     *       "category_applied_input_types": {
     *         "violence": [
     *           "text",
     *           "image"
     *         ]
     *       }
     *     }
     */
    ChatCompletionModerationResult: {
      /** @constant */
      type?: 'moderation_result';
      /** @description The moderation model. */
      model?: string | null;
      /** @description Whether any category applies. */
      flagged: boolean;
      categories?: components['schemas']['ChatCompletionModerationCategories'];
      category_scores?: components['schemas']['ChatCompletionModerationScores'];
      category_applied_input_types?: components['schemas']['ChatCompletionModerationInputTypes'];
    };
    /**
     * ChatCompletionModerationResults
     * @description What moderation found on one side.
     */
    ChatCompletionModerationResults: {
      /** @constant */
      type: 'moderation_results';
      /** @description The moderation model. */
      model: string;
      /** @description One for each thing that was looked at. */
      results: components['schemas']['ChatCompletionModerationResult'][];
    };
    /**
     * ChatCompletionModerationRule
     * @description What moderation does with one side.
     * @example {
     *       "mode": "score"
     *     }
     */
    ChatCompletionModerationRule: {
      mode: components['schemas']['ChatCompletionModerationMode'];
    };
    /**
     * ChatCompletionModerationScores
     * @description Category -> how strongly it applies, 0 to 1.
     */
    ChatCompletionModerationScores: {
      [key: string]: number;
    };
    /**
     * ChatCompletionModerationSettings
     * @description Moderation run by the vendor on input and output.
     * @example {
     *       "model": "omni-moderation-latest",
     *       "policy": {
     *         "input": {
     *           "mode": "block"
     *         },
     *         "output": {
     *           "mode": "score"
     *         }
     *       }
     *     }
     */
    ChatCompletionModerationSettings: {
      /** @description The moderation model. */
      model: string;
      /** @description What is done with each side; scores only when left out. */
      policy?: components['schemas']['ChatCompletionModerationPolicy'] | null;
    };
    /** @description Names the kind of the body. */
    ChatCompletionObjectName: 'chat.completion' | (string & {});
    /** @description A structured answer that the vendor has parsed, as Cloudflare sends it. */
    ChatCompletionParsedContent: JsonObject;
    /**
     * ChatCompletionPrediction
     * @description What the answer is expected to be.
     */
    ChatCompletionPrediction:
      | components['schemas']['ChatCompletionContentPrediction']
      | components['schemas']['UnknownChatCompletionPrediction'];
    /**
     * ChatCompletionPromptTokens
     * @description Parts of the tokens read.
     */
    ChatCompletionPromptTokens: {
      /** @description Read from a cache. */
      cached_tokens?: number | null;
      /** @description Written to a cache. */
      cache_write_tokens?: number | null;
      /** @description Of text. */
      text_tokens?: number | null;
      /** @description Of sound. */
      audio_tokens?: number | null;
      /** @description Of pictures. */
      image_tokens?: number | null;
      /** @description Of film. */
      video_tokens?: number | null;
    };
    /**
     * ChatCompletionReasoningDetail
     * @description One piece of reasoning, in OpenRouter's form.
     */
    ChatCompletionReasoningDetail:
      | components['schemas']['ChatCompletionReasoningText']
      | components['schemas']['ChatCompletionReasoningSummary']
      | components['schemas']['ChatCompletionEncryptedReasoning']
      | components['schemas']['UnknownChatCompletionReasoningDetail'];
    /**
     * ChatCompletionReasoningSettings
     * @description How a reasoning model thinks, in OpenRouter's form.
     * @example {
     *       "effort": "medium"
     *     }
     * @example {
     *       "enabled": true,
     *       "max_tokens": 2000
     *     }
     */
    ChatCompletionReasoningSettings: {
      /** @description Whether to think at all. */
      enabled?: boolean | null;
      effort?: components['schemas']['ReasoningEffort'] | null;
      /** @description Upper bound for reasoning tokens. */
      max_tokens?: number | null;
      /** @description Whether to leave the reasoning out of the reply. */
      exclude?: boolean | null;
    };
    /**
     * ChatCompletionReasoningSummary
     * @description Reasoning in short.
     * @example {
     *       "type": "reasoning.summary",
     *       "summary": "Reading the map.",
     *       "format": "openai-responses-v1",
     *       "index": 0
     *     }
     */
    ChatCompletionReasoningSummary: {
      /** @constant */
      type: 'reasoning.summary';
      /** @description The summary. */
      summary?: string | null;
      /** @description Id of the piece. */
      id?: string | null;
      /** @description The wire format that the vendor sent it in. */
      format?: string | null;
      /** @description Which piece it belongs to. */
      index?: number | null;
    };
    /**
     * ChatCompletionReasoningText
     * @description Reasoning in full.
     * @example {
     *       "type": "reasoning.text",
     *       "text": "The map has a scale.",
     *       "format": "anthropic-claude-v1",
     *       "index": 0
     *     }
     */
    ChatCompletionReasoningText: {
      /** @constant */
      type: 'reasoning.text';
      /** @description The reasoning. */
      text?: string | null;
      /** @description The vendor's seal on it, played back unchanged. */
      signature?: string | null;
      /** @description Id of the piece. */
      id?: string | null;
      /** @description The wire format that the vendor sent it in. */
      format?: string | null;
      /** @description Which piece it belongs to. */
      index?: number | null;
    };
    /**
     * ChatCompletionRefusalPart
     * @description What the model said to refuse, played back.
     * @example {
     *       "type": "refusal",
     *       "refusal": "I cannot help with that."
     *     }
     */
    ChatCompletionRefusalPart: {
      /** @constant */
      type: 'refusal';
      /** @description The refusal. */
      refusal: string;
    };
    /**
     * ChatCompletionReplyMessage
     * @description What the model said and called.
     * @example {
     *       "role": "assistant",
     *       "content": "46 kilometres.",
     *       "refusal": null
     *     }
     * @example {
     *       "role": "assistant",
     *       "content": "46 kilometres.",
     *       "reasoning_content": "The map has a scale.",
     *       "annotations": [
     *         {
     *           "type": "url_citation",
     *           "url_citation": {
     *             "url": "https://maps.test/ghent",
     *             "title": "Ghent",
     *             "start_index": 0,
     *             "end_index": 14
     *           }
     *         }
     *       ]
     *     }
     */
    ChatCompletionReplyMessage: {
      role: components['schemas']['ChatCompletionReplyRole'];
      /** @description What it said; null when it only called tools or refused. */
      content?:
        | components['schemas']['ChatCompletionContent']
        | components['schemas']['ChatCompletionParsedContent']
        | null;
      /** @description What it said to refuse. */
      refusal?: string | null;
      /** @description What it called. */
      tool_calls?: components['schemas']['ChatCompletionToolCall'][] | null;
      /**
       * @deprecated
       * @description What it called, in the form that `tool_calls` replaced.
       */
      function_call?: components['schemas']['ChatCompletionFunctionCall'] | null;
      /** @description Sources of what it said. */
      annotations?: components['schemas']['ChatCompletionAnnotation'][] | null;
      /** @description What it spoke. */
      audio?: components['schemas']['ChatCompletionAudio'] | null;
      /** @description What it thought, in the form of DeepSeek, xAI and Z.ai. */
      reasoning_content?: string | null;
      /** @description What it thought, in the form of OpenRouter and Groq. */
      reasoning?: string | null;
      /** @description What it thought, with the vendor's signatures, in OpenRouter's form. */
      reasoning_details?: components['schemas']['ChatCompletionReasoningDetail'][] | null;
      extra_content?: components['schemas']['ChatCompletionExtraContent'] | null;
    };
    /** @description Who speaks. */
    ChatCompletionReplyRole: 'assistant' | 'developer' | 'system' | 'user' | 'tool' | (string & {});
    /**
     * ChatCompletionRequest
     * @description A conversation to be continued, in OpenAI's Chat Completions format. Unnamed members are passed on.
     * @example {
     *       "model": "gpt-5-mini",
     *       "messages": [
     *         {
     *           "role": "user",
     *           "content": "Name three rivers that reach the Baltic Sea."
     *         }
     *       ]
     *     }
     * @example {
     *       "model": "openai/gpt-5.4",
     *       "stream": true,
     *       "stream_options": {
     *         "include_usage": true
     *       },
     *       "reasoning_effort": "low",
     *       "max_completion_tokens": 2000,
     *       "messages": [
     *         {
     *           "role": "developer",
     *           "content": "You plan bicycle tours. Answer briefly."
     *         },
     *         {
     *           "role": "user",
     *           "name": "ada",
     *           "content": "How far is it from Ghent to Bruges?"
     *         },
     *         {
     *           "role": "assistant",
     *           "content": null,
     *           "tool_calls": [
     *             {
     *               "id": "call_1",
     *               "type": "function",
     *               "function": {
     *                 "name": "distance",
     *                 "arguments": "{\"from\":\"Ghent\",\"to\":\"Bruges\"}"
     *               }
     *             }
     *           ]
     *         },
     *         {
     *           "role": "tool",
     *           "tool_call_id": "call_1",
     *           "content": "{\"km\":46}"
     *         }
     *       ],
     *       "tools": [
     *         {
     *           "type": "function",
     *           "function": {
     *             "name": "distance",
     *             "description": "Kilometres between two towns.",
     *             "strict": true,
     *             "parameters": {
     *               "type": "object",
     *               "properties": {
     *                 "from": {
     *                   "type": "string"
     *                 },
     *                 "to": {
     *                   "type": "string"
     *                 }
     *               },
     *               "required": [
     *                 "from",
     *                 "to"
     *               ],
     *               "additionalProperties": false
     *             }
     *           }
     *         }
     *       ],
     *       "tool_choice": "auto"
     *     }
     * @example {
     *       "model": "gemini-2.5-flash",
     *       "messages": [
     *         {
     *           "role": "user",
     *           "content": [
     *             {
     *               "type": "text",
     *               "text": "Which bird is this?"
     *             },
     *             {
     *               "type": "image_url",
     *               "image_url": {
     *                 "url": "https://images.test/heron.jpg",
     *                 "detail": "low"
     *               }
     *             }
     *           ]
     *         }
     *       ],
     *       "response_format": {
     *         "type": "json_schema",
     *         "json_schema": {
     *           "name": "bird",
     *           "strict": true,
     *           "schema": {
     *             "type": "object",
     *             "properties": {
     *               "species": {
     *                 "type": "string"
     *               }
     *             },
     *             "required": [
     *               "species"
     *             ]
     *           }
     *         }
     *       }
     *     }
     */
    ChatCompletionRequest: {
      /** @description Model to answer, by vendor name, `vendor/model` or alias. */
      model: string;
      /** @description The conversation so far, oldest message first. */
      messages: components['schemas']['ChatCompletionMessage'][];
      /** @description True for server-sent events instead of one JSON body. */
      stream?: boolean | null;
      /** @description Settings that apply to a stream only. */
      stream_options?: components['schemas']['ChatCompletionStreamOptions'] | null;
      /** @description Upper bound for generated tokens, reasoning included. */
      max_completion_tokens?: number | null;
      /**
       * @deprecated
       * @description Older name of `max_completion_tokens`; OpenAI's reasoning models refuse it.
       */
      max_tokens?: number | null;
      /** @description Randomness of sampling; OpenAI takes 0 to 2. */
      temperature?: number | null;
      /** @description Share of probability mass to sample from, 0 to 1. */
      top_p?: number | null;
      /** @description Sample from so many likeliest tokens. Not an OpenAI member. */
      top_k?: number | null;
      /** @description Least probability, as a share of the likeliest token's, to be sampled. Not an OpenAI member. */
      min_p?: number | null;
      /** @description Discourages tokens the more often they have appeared, -2 to 2. */
      frequency_penalty?: number | null;
      /** @description Discourages tokens that have appeared at all, -2 to 2. */
      presence_penalty?: number | null;
      /** @description Factor against repeated tokens, 1 for none. Not an OpenAI member. */
      repetition_penalty?: number | null;
      /** @description Text that ends the answer and is left out of it; OpenAI takes up to four. */
      stop?: components['schemas']['ChatCompletionStop'] | null;
      /** @description How many answers to give, 1 to 128. */
      n?: number | null;
      /** @description Asks for the same answer to the same request, as far as the vendor can. */
      seed?: number | null;
      /** @description Makes single tokens more or less likely. */
      logit_bias?: components['schemas']['ChatCompletionLogitBias'] | null;
      /** @description Whether to report the log probability of each token. */
      logprobs?: boolean | null;
      /** @description How many alternatives to report for each token, 0 to 20; needs `logprobs`. */
      top_logprobs?: number | null;
      /** @description Tools that the model may call. */
      tools?: components['schemas']['ChatCompletionTool'][] | null;
      /** @description Whether and which tools are called. */
      tool_choice?: components['schemas']['ChatCompletionToolChoice'] | null;
      /** @description Whether one turn may hold several calls. */
      parallel_tool_calls?: boolean | null;
      /**
       * @deprecated
       * @description Functions that the model may call, in the form that `tools` replaced.
       */
      functions?: components['schemas']['ChatCompletionLegacyFunction'][] | null;
      /**
       * @deprecated
       * @description Whether and which of `functions` is called, in the form that `tool_choice` replaced.
       */
      function_call?: components['schemas']['ChatCompletionLegacyFunctionChoice'] | null;
      /** @description Form of the written answer. */
      response_format?: components['schemas']['ChatCompletionResponseFormat'] | null;
      verbosity?: components['schemas']['Verbosity'] | null;
      reasoning_effort?: components['schemas']['ReasoningEffort'] | null;
      /** @description How a reasoning model thinks, in OpenRouter's form. Not an OpenAI member of this format. */
      reasoning?: components['schemas']['ChatCompletionReasoningSettings'] | null;
      /** @description How a reasoning model thinks, in the form of DeepSeek, Z.ai and Anthropic. Not an OpenAI member. */
      thinking?: components['schemas']['ChatCompletionThinkingSettings'] | null;
      /** @description Kinds of output wanted. */
      modalities?: components['schemas']['ChatCompletionModality'][] | null;
      /** @description Voice and format of spoken output; needed when `modalities` has `audio`. */
      audio?: components['schemas']['ChatCompletionAudioSettings'] | null;
      /** @description Text that much of the answer is expected to equal, to speed it up. */
      prediction?: components['schemas']['ChatCompletionPrediction'] | null;
      /** @description Lets a model that can search the web do so. */
      web_search_options?: components['schemas']['ChatCompletionWebSearchOptions'] | null;
      /** @description Moderation run by the vendor on input and output. */
      moderation?: components['schemas']['ChatCompletionModerationSettings'] | null;
      /** @description Whether the vendor keeps the answer for later retrieval. */
      store?: boolean | null;
      metadata?: components['schemas']['Metadata'] | null;
      service_tier?: components['schemas']['ServiceTier'] | null;
      /** @description Groups requests that share a prefix, for a better cache hit rate. */
      prompt_cache_key?: string | null;
      prompt_cache_options?: components['schemas']['PromptCacheOptions'] | null;
      /** @deprecated */
      prompt_cache_retention?: components['schemas']['PromptCacheRetention'] | null;
      /** @description Stable pseudonym of the end user, for the vendor's abuse checks. */
      safety_identifier?: string | null;
      /**
       * @deprecated
       * @description Older name of `safety_identifier` and `prompt_cache_key`.
       */
      user?: string | null;
    };
    /**
     * ChatCompletionResponseFormat
     * @description Form of the written answer.
     */
    ChatCompletionResponseFormat:
      | components['schemas']['ChatCompletionTextFormat']
      | components['schemas']['ChatCompletionJsonSchemaFormat']
      | components['schemas']['ChatCompletionJsonObjectFormat']
      | components['schemas']['UnknownChatCompletionResponseFormat'];
    /** @description How much of what was found the model gets to read. */
    ChatCompletionSearchContextSize: 'low' | 'medium' | 'high' | (string & {});
    /**
     * ChatCompletionSearchResult
     * @description A web page that a search found.
     * @example {
     *       "url": "https://rivers.test/oder",
     *       "title": "The Oder",
     *       "source": "web"
     *     }
     */
    ChatCompletionSearchResult: {
      /** @description Its address. */
      url: string;
      /** @description Its title. */
      title?: string | null;
      /** @description What it says. */
      snippet?: string | null;
      /** @description When it was published. */
      date?: string | null;
      /** @description When it was last changed. */
      last_updated?: string | null;
      /** @description Where it was found, such as `web`. */
      source?: string | null;
    };
    /**
     * ChatCompletionStop
     * @description One stop sequence or several.
     * @example END
     * @example [
     *       "###",
     *       "\n\n"
     *     ]
     */
    ChatCompletionStop: string | string[];
    /**
     * ChatCompletionStreamData
     * @description The data of one event, other than the closing `[DONE]`.
     */
    ChatCompletionStreamData:
      components['schemas']['ChatCompletionChunk'] | components['schemas']['ErrorReply'];
    /**
     * ChatCompletionStreamOptions
     * @description Settings that apply to a stream only.
     * @example {
     *       "include_usage": true
     *     }
     */
    ChatCompletionStreamOptions: {
      /** @description Whether one more chunk at the end bears the token counts and no choices. */
      include_usage?: boolean | null;
      /** @description Whether OpenAI pads its chunks with random text against guessing their content by size. */
      include_obfuscation?: boolean | null;
    };
    /**
     * ChatCompletionSystemMessage
     * @description Instructions that come before the user's.
     * @example {
     *       "role": "system",
     *       "content": [
     *         {
     *           "type": "text",
     *           "text": "Answer briefly."
     *         }
     *       ],
     *       "cache_control": {
     *         "type": "ephemeral"
     *       }
     *     }
     */
    ChatCompletionSystemMessage: {
      /** @constant */
      role: 'system';
      content: components['schemas']['ChatCompletionContent'];
      /** @description Tells speakers of one role apart. */
      name?: string | null;
      cache_control?: components['schemas']['ChatCompletionCacheControl'];
    };
    /**
     * ChatCompletionTextFormat
     * @description Free text, which is also the default.
     * @example {
     *       "type": "text"
     *     }
     */
    ChatCompletionTextFormat: {
      /** @constant */
      type: 'text';
    };
    /**
     * ChatCompletionTextPart
     * @description Text.
     * @example {
     *       "type": "text",
     *       "text": "Which bird is this?",
     *       "prompt_cache_breakpoint": {
     *         "mode": "explicit"
     *       }
     *     }
     */
    ChatCompletionTextPart: {
      /** @constant */
      type: 'text';
      /** @description The text. */
      text: string;
      prompt_cache_breakpoint?: components['schemas']['PromptCacheBreakpoint'] | null;
      cache_control?: components['schemas']['ChatCompletionCacheControl'];
    };
    /** @description Whether a model thinks before it answers. */
    ChatCompletionThinkingMode: 'enabled' | 'disabled' | 'adaptive' | 'auto' | (string & {});
    /**
     * ChatCompletionThinkingPart
     * @description What the model thought, in Mistral's form.
     * @example {
     *       "type": "thinking",
     *       "thinking": [
     *         {
     *           "type": "text",
     *           "text": "The map has a scale."
     *         }
     *       ]
     *     }
     */
    ChatCompletionThinkingPart: {
      /** @constant */
      type: 'thinking';
      /** @description The thoughts, in parts or as text. */
      thinking: components['schemas']['ChatCompletionContentPart'][] | string;
      /** @description The vendor's seal on the thoughts, played back unchanged. */
      signature?: string | null;
      /** @description Whether the thoughts are complete. */
      closed?: boolean | null;
    };
    /**
     * ChatCompletionThinkingSettings
     * @description How a reasoning model thinks, in the form of DeepSeek, Z.ai and Anthropic.
     * @example {
     *       "type": "enabled",
     *       "budget_tokens": 2000
     *     }
     */
    ChatCompletionThinkingSettings: {
      type?: components['schemas']['ChatCompletionThinkingMode'] | null;
      /** @description Upper bound for reasoning tokens. */
      budget_tokens?: number | null;
      /** @description Whether Z.ai forgets the reasoning of earlier turns. */
      clear_thinking?: boolean | null;
    };
    /**
     * ChatCompletionTokenLogprob
     * @description How likely one token was, and what might have stood there instead.
     */
    ChatCompletionTokenLogprob: {
      /** @description The token. */
      token: string;
      /** @description Natural logarithm of its probability; -9999 for very unlikely. */
      logprob: number;
      /** @description Its UTF-8 bytes, which may be part of a character only. */
      bytes?: number[] | null;
      /** @description The likeliest tokens at its place. */
      top_logprobs?: components['schemas']['ChatCompletionTopLogprob'][] | null;
    };
    /**
     * ChatCompletionTool
     * @description A tool that the model may call.
     */
    ChatCompletionTool:
      | components['schemas']['ChatCompletionFunctionTool']
      | components['schemas']['ChatCompletionCustomTool']
      | components['schemas']['UnknownChatCompletionTool'];
    /**
     * ChatCompletionToolCall
     * @description A call that the model made.
     */
    ChatCompletionToolCall:
      | components['schemas']['ChatCompletionFunctionToolCall']
      | components['schemas']['ChatCompletionCustomToolCall']
      | components['schemas']['UnknownChatCompletionToolCall'];
    /**
     * ChatCompletionToolCallDelta
     * @description A piece of a call. Only the first piece has the id, the type and the name.
     * @example {
     *       "index": 0,
     *       "id": "call_1",
     *       "type": "function",
     *       "function": {
     *         "name": "distance",
     *         "arguments": ""
     *       }
     *     }
     * @example {
     *       "index": 0,
     *       "function": {
     *         "arguments": "{\"to\":"
     *       }
     *     }
     */
    ChatCompletionToolCallDelta: {
      /** @description Which call it belongs to; some vendors leave it out. */
      index?: number | null;
      /** @description Id that the answer to the call refers to. */
      id?: string | null;
      type?: components['schemas']['ChatCompletionToolCallKind'] | null;
      function?: components['schemas']['ChatCompletionFunctionCallDelta'] | null;
      custom?: components['schemas']['ChatCompletionCustomCallDelta'] | null;
      extra_content?: components['schemas']['ChatCompletionExtraContent'] | null;
    };
    /** @description What is called. */
    ChatCompletionToolCallKind: 'function' | 'custom' | (string & {});
    /**
     * ChatCompletionToolChoice
     * @description Whether and which tools are called.
     */
    ChatCompletionToolChoice:
      | components['schemas']['ChatCompletionToolChoiceMode']
      | components['schemas']['ChatCompletionAllowedToolsChoice']
      | components['schemas']['ChatCompletionFunctionToolChoice']
      | components['schemas']['ChatCompletionCustomToolChoice']
      | components['schemas']['UnknownChatCompletionToolChoice'];
    /** @description `none`: no tool. `auto`: as the model likes. `required`: at least one. */
    ChatCompletionToolChoiceMode: 'none' | 'auto' | 'required' | (string & {});
    /**
     * ChatCompletionToolMessage
     * @description What a tool answered.
     * @example {
     *       "role": "tool",
     *       "tool_call_id": "call_1",
     *       "content": "{\"km\":46}"
     *     }
     */
    ChatCompletionToolMessage: {
      /** @constant */
      role: 'tool';
      content: components['schemas']['ChatCompletionContent'];
      /** @description The call that this answers. */
      tool_call_id: string;
      /** @description Name of the tool, which some clients repeat. */
      name?: string | null;
      cache_control?: components['schemas']['ChatCompletionCacheControl'];
    };
    /**
     * ChatCompletionToolName
     * @description A tool, by name.
     */
    ChatCompletionToolName: {
      /** @description Name of the tool. */
      name: string;
    };
    /**
     * ChatCompletionTopLogprob
     * @description One of the likeliest tokens at a place.
     */
    ChatCompletionTopLogprob: {
      /** @description The token. */
      token: string;
      /** @description Natural logarithm of its probability; -9999 for very unlikely. */
      logprob: number;
      /** @description Its UTF-8 bytes, which may be part of a character only. */
      bytes?: number[] | null;
    };
    /**
     * ChatCompletionUrlCitation
     * @description A web page, and the text it is a source of.
     */
    ChatCompletionUrlCitation: {
      /** @description Address of the page. */
      url: string;
      /** @description Title of the page. */
      title?: string | null;
      /** @description Where in the message the text begins. */
      start_index?: number | null;
      /** @description Where in the message the text ends. */
      end_index?: number | null;
      /** @description What the page says, in OpenRouter's form. */
      content?: string | null;
    };
    /**
     * ChatCompletionUrlCitationAnnotation
     * @description A web page as a source.
     * @example {
     *       "type": "url_citation",
     *       "url_citation": {
     *         "url": "https://rivers.test/oder",
     *         "title": "The Oder",
     *         "start_index": 0,
     *         "end_index": 14
     *       }
     *     }
     */
    ChatCompletionUrlCitationAnnotation: {
      /** @constant */
      type: 'url_citation';
      url_citation: components['schemas']['ChatCompletionUrlCitation'];
    };
    /**
     * ChatCompletionUsage
     * @description Tokens read and made. What is missing is unknown, not zero.
     * @example {
     *       "prompt_tokens": 1200,
     *       "completion_tokens": 80,
     *       "total_tokens": 1280,
     *       "prompt_tokens_details": {
     *         "cached_tokens": 1024
     *       },
     *       "completion_tokens_details": {
     *         "reasoning_tokens": 64
     *       }
     *     }
     */
    ChatCompletionUsage: {
      /** @description Tokens read, cached ones included. */
      prompt_tokens: number;
      /** @description Tokens made, reasoning included at OpenAI; xAI leaves reasoning out here. */
      completion_tokens: number;
      /** @description All of them. */
      total_tokens: number;
      prompt_tokens_details?: components['schemas']['ChatCompletionPromptTokens'] | null;
      completion_tokens_details?: components['schemas']['ChatCompletionCompletionTokens'] | null;
      /** @description Tokens read from a cache, at DeepSeek. */
      prompt_cache_hit_tokens?: number | null;
      /** @description Tokens not in a cache, at DeepSeek. */
      prompt_cache_miss_tokens?: number | null;
      /** @description Sources of a live search, at xAI. */
      num_sources_used?: number | null;
      /** @description Price in ten-billionths of a US dollar, at xAI. */
      cost_in_usd_ticks?: number | null;
    };
    /**
     * ChatCompletionUserLocation
     * @description Roughly where somebody is.
     * @example {
     *       "type": "approximate",
     *       "approximate": {
     *         "country": "BE"
     *       }
     *     }
     */
    ChatCompletionUserLocation: {
      type: components['schemas']['ChatCompletionUserLocationKind'];
      approximate: components['schemas']['ChatCompletionApproximateLocation'];
    };
    /** @description How exact the place is; `approximate` is the only kind so far. */
    ChatCompletionUserLocationKind: 'approximate' | (string & {});
    /**
     * ChatCompletionUserMessage
     * @description What the person says or shows.
     * @example {
     *       "role": "user",
     *       "name": "ada",
     *       "content": "How far is it from Ghent to Bruges?"
     *     }
     */
    ChatCompletionUserMessage: {
      /** @constant */
      role: 'user';
      content: components['schemas']['ChatCompletionContent'];
      /** @description Tells speakers of one role apart. */
      name?: string | null;
      cache_control?: components['schemas']['ChatCompletionCacheControl'];
    };
    /**
     * ChatCompletionVoice
     * @description A voice of the vendor, by name, or one of the caller's own, by id.
     */
    ChatCompletionVoice:
      components['schemas']['ChatCompletionVoiceName'] | components['schemas']['ChatCompletionCustomVoice'];
    /** @description A voice of the vendor. */
    ChatCompletionVoiceName:
      | 'alloy'
      | 'ash'
      | 'ballad'
      | 'cedar'
      | 'coral'
      | 'echo'
      | 'fable'
      | 'marin'
      | 'nova'
      | 'onyx'
      | 'sage'
      | 'shimmer'
      | 'verse'
      | (string & {});
    /**
     * ChatCompletionWebSearchOptions
     * @description How the web is searched.
     * @example {
     *       "search_context_size": "low",
     *       "user_location": {
     *         "type": "approximate",
     *         "approximate": {
     *           "country": "BE",
     *           "city": "Ghent",
     *           "timezone": "Europe/Brussels"
     *         }
     *       }
     *     }
     */
    ChatCompletionWebSearchOptions: {
      /** @description How much of what was found the model gets to read. */
      search_context_size?: components['schemas']['ChatCompletionSearchContextSize'] | null;
      /** @description Roughly where the person who asks is. */
      user_location?: components['schemas']['ChatCompletionUserLocation'] | null;
    };
    /**
     * CodeInterpreterAutoContainer
     * @description A container made for this request.
     */
    CodeInterpreterAutoContainer: {
      /** @constant */
      type: 'auto';
      /** @description Files to put into it. */
      file_ids?: string[] | null;
      memory_limit?: components['schemas']['ContainerMemoryLimit'] | null;
      network_policy?: components['schemas']['ContainerNetworkPolicy'] | null;
    };
    /**
     * CodeInterpreterCallItem
     * @description Code that the vendor ran in a container.
     */
    CodeInterpreterCallItem: {
      /** @constant */
      type: 'code_interpreter_call';
      /** @description Id the vendor gave the item. */
      id?: string | null;
      status?: components['schemas']['ResponseItemStatus'] | null;
      /** @description Container that the code ran in. */
      container_id: string;
      /** @description The code. */
      code?: string | null;
      /** @description What the code gave out, if asked for. */
      outputs?: components['schemas']['CodeInterpreterOutput'][] | null;
    };
    /**
     * CodeInterpreterContainer
     * @description A container by id, or settings for a new one.
     */
    CodeInterpreterContainer:
      | string
      | components['schemas']['CodeInterpreterAutoContainer']
      | components['schemas']['UnknownCodeInterpreterContainer'];
    /**
     * CodeInterpreterImage
     * @description An image made by the code.
     */
    CodeInterpreterImage: {
      /** @constant */
      type: 'image';
      /** @description Address of the image. */
      url: string;
    };
    /**
     * CodeInterpreterLogs
     * @description Text written by the code.
     */
    CodeInterpreterLogs: {
      /** @constant */
      type: 'logs';
      logs: string;
    };
    /**
     * CodeInterpreterOutput
     * @description Something that code gave out.
     */
    CodeInterpreterOutput:
      | components['schemas']['CodeInterpreterLogs']
      | components['schemas']['CodeInterpreterImage']
      | components['schemas']['UnknownCodeInterpreterOutput'];
    /**
     * CodeInterpreterTool
     * @description Lets the model run Python at the vendor.
     */
    CodeInterpreterTool: {
      /** @constant */
      type: 'code_interpreter';
      /** @description Where the code runs. OpenAI demands it; xAI does without. */
      container?: components['schemas']['CodeInterpreterContainer'] | null;
      /** @description Who may call it. */
      allowed_callers?: components['schemas']['ToolCallerKind'][] | null;
    };
    /**
     * CompactResponseRequest
     * @description A conversation that is to be made shorter, in OpenAI's Responses format.
     * @example {
     *       "model": "gpt-5",
     *       "input": [
     *         {
     *           "role": "user",
     *           "content": "Name three rivers that reach the Baltic Sea."
     *         }
     *       ]
     *     }
     */
    CompactResponseRequest: {
      /** @description The model that will go on, by vendor name, `vendor/model` or alias. */
      model: string;
      /** @description The conversation so far. */
      input?: components['schemas']['ResponseInput'] | null;
      /** @description System text. */
      instructions?: string | null;
      /** @description A stored response whose conversation is meant. */
      previous_response_id?: string | null;
      /** @description Groups requests that share a prefix, for a better cache hit rate. */
      prompt_cache_key?: string | null;
      prompt_cache_retention?: components['schemas']['PromptCacheRetention'] | null;
      prompt_cache_options?: components['schemas']['PromptCacheOptions'] | null;
      service_tier?: components['schemas']['ServiceTier'] | null;
    };
    /**
     * CompactedResponse
     * @description The shorter conversation, to be sent as the input of the next turn.
     * @example {
     *       "id": "resp_42",
     *       "object": "response.compaction",
     *       "created_at": 1795478400,
     *       "output": [
     *         {
     *           "id": "cmp_42",
     *           "type": "compaction",
     *           "encrypted_content": "c2VhbGVk"
     *         }
     *       ]
     *     }
     */
    CompactedResponse: {
      /** @description The vendor's id of the compaction. */
      id: string;
      /**
       * @description What this is.
       * @constant
       */
      object: 'response.compaction';
      /** @description When it was made, in seconds since 1970. */
      created_at: number;
      /** @description The items to go on with, one of them the sealed summary. */
      output: components['schemas']['ResponseOutputItem'][];
      usage?: components['schemas']['ResponseUsage'];
    };
    /**
     * CompactionItem
     * @description Earlier conversation, shortened and sealed by the vendor.
     */
    CompactionItem: {
      /** @constant */
      type: 'compaction';
      /** @description Id the vendor gave the item. */
      id?: string | null;
      /** @description The sealed summary. */
      encrypted_content: string;
    };
    /**
     * CompactionTriggerItem
     * @description Asks for the conversation to be compacted; the last item if present.
     */
    CompactionTriggerItem: {
      /** @constant */
      type: 'compaction_trigger';
    };
    /**
     * ComputerAction
     * @description Something to do with mouse, keyboard or screen.
     */
    ComputerAction:
      | components['schemas']['ComputerClickAction']
      | components['schemas']['ComputerDoubleClickAction']
      | components['schemas']['ComputerDragAction']
      | components['schemas']['ComputerKeypressAction']
      | components['schemas']['ComputerMoveAction']
      | components['schemas']['ComputerScreenshotAction']
      | components['schemas']['ComputerScrollAction']
      | components['schemas']['ComputerTypeAction']
      | components['schemas']['ComputerWaitAction']
      | components['schemas']['UnknownComputerAction'];
    /**
     * ComputerCallItem
     * @description Actions on a screen that the model wants done.
     */
    ComputerCallItem: {
      /** @constant */
      type: 'computer_call';
      /** @description Id the vendor gave the item. */
      id?: string | null;
      /** @description Ties the call to its output. */
      call_id: string;
      /** @description A single action. */
      action?: components['schemas']['ComputerAction'] | null;
      /** @description Several actions, in order. */
      actions?: components['schemas']['ComputerAction'][] | null;
      /** @description Checks to be acknowledged before going on. */
      pending_safety_checks?: components['schemas']['ComputerSafetyCheck'][] | null;
      status?: components['schemas']['ResponseItemStatus'] | null;
    };
    /**
     * ComputerCallOutputItem
     * @description The screen after the actions were done.
     */
    ComputerCallOutputItem: {
      /** @constant */
      type: 'computer_call_output';
      /** @description Id the vendor gave the item. */
      id?: string | null;
      /** @description The call that this answers. */
      call_id: string;
      output: components['schemas']['ComputerScreenshot'];
      /** @description Checks that a person has seen to. */
      acknowledged_safety_checks?: components['schemas']['ComputerSafetyCheck'][] | null;
      status?: components['schemas']['ResponseItemStatus'] | null;
    };
    /**
     * ComputerClickAction
     * @description Click at a place.
     */
    ComputerClickAction: {
      /** @constant */
      type: 'click';
      button: components['schemas']['ComputerMouseButton'];
      /** @description Pixels from the left. */
      x: number;
      /** @description Pixels from the top. */
      y: number;
      /** @description Keys held down meanwhile. */
      keys?: string[] | null;
    };
    /**
     * ComputerDoubleClickAction
     * @description Double-click at a place.
     */
    ComputerDoubleClickAction: {
      /** @constant */
      type: 'double_click';
      /** @description Pixels from the left. */
      x: number;
      /** @description Pixels from the top. */
      y: number;
      /** @description Keys held down meanwhile. */
      keys?: string[] | null;
    };
    /**
     * ComputerDragAction
     * @description Drag along a path.
     */
    ComputerDragAction: {
      /** @constant */
      type: 'drag';
      path: components['schemas']['ComputerPoint'][];
      /** @description Keys held down meanwhile. */
      keys?: string[] | null;
    };
    /** @description Kind of computer. */
    ComputerEnvironment: 'windows' | 'mac' | 'linux' | 'ubuntu' | 'browser' | (string & {});
    /**
     * ComputerKeypressAction
     * @description Press keys together.
     */
    ComputerKeypressAction: {
      /** @constant */
      type: 'keypress';
      keys: string[];
    };
    /** @description Button to press. */
    ComputerMouseButton: 'left' | 'right' | 'wheel' | 'back' | 'forward' | (string & {});
    /**
     * ComputerMoveAction
     * @description Move the mouse.
     */
    ComputerMoveAction: {
      /** @constant */
      type: 'move';
      /** @description Pixels from the left. */
      x: number;
      /** @description Pixels from the top. */
      y: number;
      /** @description Keys held down meanwhile. */
      keys?: string[] | null;
    };
    /**
     * ComputerPoint
     * @description A place on the screen.
     */
    ComputerPoint: {
      /** @description Pixels from the left. */
      x: number;
      /** @description Pixels from the top. */
      y: number;
    };
    /**
     * ComputerSafetyCheck
     * @description Something a person should look at before it is done.
     */
    ComputerSafetyCheck: {
      id: string;
      /** @description Kind of risk. */
      code?: string | null;
      /** @description Explanation. */
      message?: string | null;
    };
    /**
     * ComputerScreenshot
     * @description A picture of the screen.
     */
    ComputerScreenshot: {
      type: components['schemas']['ComputerScreenshotKind'];
      /** @description Address of the picture, or the picture as a data URL. */
      image_url?: string | null;
      /** @description Id of an uploaded picture. */
      file_id?: string | null;
    };
    /**
     * ComputerScreenshotAction
     * @description Take a picture of the screen.
     */
    ComputerScreenshotAction: {
      /** @constant */
      type: 'screenshot';
    };
    /** @description Tag of the picture. */
    ComputerScreenshotKind: 'computer_screenshot' | (string & {});
    /**
     * ComputerScrollAction
     * @description Scroll at a place.
     */
    ComputerScrollAction: {
      /** @constant */
      type: 'scroll';
      /** @description Pixels from the left. */
      x: number;
      /** @description Pixels from the top. */
      y: number;
      /** @description Pixels to scroll sideways. */
      scroll_x: number;
      /** @description Pixels to scroll down. */
      scroll_y: number;
      /** @description Keys held down meanwhile. */
      keys?: string[] | null;
    };
    /**
     * ComputerTool
     * @description Lets the model operate a computer.
     */
    ComputerTool: {
      /** @constant */
      type: 'computer';
    };
    /**
     * ComputerTypeAction
     * @description Type text.
     */
    ComputerTypeAction: {
      /** @constant */
      type: 'type';
      text: string;
    };
    /**
     * ComputerUsePreviewTool
     * @description Lets the model operate a computer, first version.
     */
    ComputerUsePreviewTool: {
      /** @constant */
      type: 'computer_use_preview';
      environment: components['schemas']['ComputerEnvironment'];
      /** @description Width in pixels. */
      display_width: number;
      /** @description Height in pixels. */
      display_height: number;
    };
    /**
     * ComputerWaitAction
     * @description Wait a moment.
     */
    ComputerWaitAction: {
      /** @constant */
      type: 'wait';
    };
    /**
     * ContainerDomainSecret
     * @description A secret that is put into requests to one domain.
     */
    ContainerDomainSecret: {
      domain: string;
      name: string;
      value: string;
    };
    /**
     * ContainerFileCitationAnnotation
     * @description A file made in a container that the text mentions.
     */
    ContainerFileCitationAnnotation: {
      /** @constant */
      type: 'container_file_citation';
      container_id: string;
      file_id: string;
      filename?: string | null;
      /** @description First character of the stretch. */
      start_index?: number | null;
      /** @description End of the stretch. */
      end_index?: number | null;
    };
    /** @description Memory of the container. */
    ContainerMemoryLimit: '1g' | '4g' | '16g' | '64g' | (string & {});
    /**
     * ContainerNetworkAllowlist
     * @description Only the named domains can be reached.
     */
    ContainerNetworkAllowlist: {
      /** @constant */
      type: 'allowlist';
      allowed_domains: string[];
      domain_secrets?: components['schemas']['ContainerDomainSecret'][] | null;
    };
    /**
     * ContainerNetworkDisabled
     * @description Nothing can be reached.
     */
    ContainerNetworkDisabled: {
      /** @constant */
      type: 'disabled';
    };
    /**
     * ContainerNetworkPolicy
     * @description What a container may reach.
     */
    ContainerNetworkPolicy:
      | components['schemas']['ContainerNetworkDisabled']
      | components['schemas']['ContainerNetworkAllowlist']
      | components['schemas']['UnknownContainerNetworkPolicy'];
    /**
     * ContainerReference
     * @description A container that exists already.
     */
    ContainerReference: {
      /** @constant */
      type: 'container_reference';
      container_id: string;
    };
    /**
     * ContainerSkill
     * @description A skill for a container.
     */
    ContainerSkill:
      | components['schemas']['SkillReference']
      | components['schemas']['InlineSkill']
      | components['schemas']['UnknownContainerSkill'];
    /**
     * CreateResponseRequest
     * @description A turn in OpenAI's Responses format. Members this contract does not name are passed on.
     * @example {
     *       "model": "openai/gpt-5-mini",
     *       "input": "Name three rivers that reach the Baltic Sea."
     *     }
     * @example {
     *       "model": "gpt-5.4",
     *       "instructions": "You plan bicycle tours. Answer briefly.",
     *       "stream": true,
     *       "store": false,
     *       "include": [
     *         "reasoning.encrypted_content"
     *       ],
     *       "reasoning": {
     *         "effort": "low",
     *         "summary": "auto"
     *       },
     *       "tools": [
     *         {
     *           "type": "function",
     *           "name": "distance",
     *           "description": "Kilometres between two towns.",
     *           "strict": true,
     *           "parameters": {
     *             "type": "object",
     *             "properties": {
     *               "from": {
     *                 "type": "string"
     *               },
     *               "to": {
     *                 "type": "string"
     *               }
     *             },
     *             "required": [
     *               "from",
     *               "to"
     *             ],
     *             "additionalProperties": false
     *           }
     *         }
     *       ],
     *       "input": [
     *         {
     *           "role": "user",
     *           "content": "How far is it from Ghent to Bruges?"
     *         },
     *         {
     *           "type": "function_call",
     *           "call_id": "call_1",
     *           "name": "distance",
     *           "arguments": "{\"from\":\"Ghent\",\"to\":\"Bruges\"}"
     *         },
     *         {
     *           "type": "function_call_output",
     *           "call_id": "call_1",
     *           "output": "{\"km\":46}"
     *         }
     *       ]
     *     }
     * @example {
     *       "prompt": {
     *         "id": "pmpt_tour",
     *         "version": "3",
     *         "variables": {
     *           "town": "Ghent"
     *         }
     *       }
     *     }
     */
    CreateResponseRequest: {
      /** @description Model to answer, by vendor name, `vendor/model` or alias. May be left out when `prompt` names one. */
      model?: string;
      /** @description What the model is to answer. */
      input?: components['schemas']['ResponseInput'] | null;
      /** @description System text for this turn only; a later turn does not inherit it. */
      instructions?: string | null;
      /** @description A prompt template stored at the vendor. */
      prompt?: components['schemas']['ResponsePrompt'] | null;
      /** @description Continue from this stored response; not together with `conversation`. */
      previous_response_id?: string | null;
      /** @description Stored conversation that this turn reads from and is added to. */
      conversation?: components['schemas']['ResponseConversation'] | null;
      /** @description Tools that the model may use. */
      tools?: components['schemas']['ResponseTool'][] | null;
      /** @description Whether and which tools are used. */
      tool_choice?: components['schemas']['ResponseToolChoice'] | null;
      /** @description Whether one turn may hold several calls. */
      parallel_tool_calls?: boolean | null;
      /** @description Most calls of vendor-run tools in one response, over all tools. */
      max_tool_calls?: number | null;
      /** @description Form of the written answer. */
      text?: components['schemas']['ResponseTextSettings'] | null;
      /** @description How hard a reasoning model thinks, and what it shows of it. */
      reasoning?: components['schemas']['ResponseReasoningSettings'] | null;
      /** @description Upper bound for generated tokens, reasoning included. */
      max_output_tokens?: number | null;
      /** @description Randomness of sampling; OpenAI takes 0 to 2. */
      temperature?: number | null;
      /** @description Share of probability mass to sample from, 0 to 1. */
      top_p?: number | null;
      /** @description How many alternatives to report for each token, 0 to 20. */
      top_logprobs?: number | null;
      /** @description Extra data wanted in the reply. */
      include?: components['schemas']['ResponseInclude'][] | null;
      /** @description What happens when the input exceeds the context window. */
      truncation?: components['schemas']['ResponseTruncation'] | null;
      /** @description Rules by which the vendor shortens long conversations. */
      context_management?: components['schemas']['ResponseContextManagementRule'][] | null;
      /** @description True for server-sent events instead of one JSON body. */
      stream?: boolean | null;
      /** @description Settings that apply to a stream only. */
      stream_options?: components['schemas']['ResponseStreamOptions'] | null;
      /** @description Whether the vendor keeps the response for later retrieval. */
      store?: boolean | null;
      /** @description Whether the vendor works on it after the reply has been given. */
      background?: boolean | null;
      /** @description Moderation run by the vendor on input and output. */
      moderation?: components['schemas']['ResponseModerationSettings'] | null;
      metadata?: components['schemas']['Metadata'] | null;
      service_tier?: components['schemas']['ServiceTier'] | null;
      /** @description Groups requests that share a prefix, for a better cache hit rate. */
      prompt_cache_key?: string | null;
      prompt_cache_retention?: components['schemas']['PromptCacheRetention'] | null;
      prompt_cache_options?: components['schemas']['PromptCacheOptions'] | null;
      /** @description Stable pseudonym of the end user, for the vendor's abuse checks. */
      safety_identifier?: string | null;
      /** @description Predecessor of the safety identifier and the cache key. */
      user?: string | null;
    };
    /**
     * CustomTool
     * @description A tool of the client that takes text instead of JSON.
     */
    CustomTool: {
      /** @constant */
      type: 'custom';
      name: string;
      /** @description What it does and when to use it. */
      description?: string | null;
      format?: components['schemas']['CustomToolFormat'] | null;
      /** @description Whether it has to be found by tool search first. */
      defer_loading?: boolean | null;
      /** @description Who may call it. */
      allowed_callers?: components['schemas']['ToolCallerKind'][] | null;
    };
    /**
     * CustomToolCallItem
     * @description A call of a custom tool, whose input is text rather than JSON.
     */
    CustomToolCallItem: {
      /** @constant */
      type: 'custom_tool_call';
      /** @description Id the vendor gave the item. */
      id?: string | null;
      /** @description Ties the call to its output. */
      call_id: string;
      /** @description Tool to run. */
      name: string;
      /** @description Input as the model wrote it. */
      input: string;
      /** @description Namespace the tool belongs to. */
      namespace?: string | null;
      /** @description What made the call. */
      caller?: components['schemas']['ToolCaller'] | null;
      status?: components['schemas']['ResponseItemStatus'] | null;
    };
    /**
     * CustomToolCallOutputItem
     * @description What a custom tool of the client came back with.
     */
    CustomToolCallOutputItem: {
      /** @constant */
      type: 'custom_tool_call_output';
      /** @description Id the vendor gave the item. */
      id?: string | null;
      /** @description The call that this answers. */
      call_id: string;
      output: components['schemas']['ToolOutput'];
      /** @description What made the call. */
      caller?: components['schemas']['ToolCaller'] | null;
      status?: components['schemas']['ResponseItemStatus'] | null;
    };
    /**
     * CustomToolChoice
     * @description Demands a call of one custom tool.
     */
    CustomToolChoice: {
      /** @constant */
      type: 'custom';
      name: string;
    };
    /**
     * CustomToolFormat
     * @description What a custom tool's input looks like.
     */
    CustomToolFormat:
      | components['schemas']['CustomToolTextFormat']
      | components['schemas']['CustomToolGrammarFormat']
      | components['schemas']['UnknownCustomToolFormat'];
    /**
     * CustomToolGrammarFormat
     * @description Text that follows a grammar.
     */
    CustomToolGrammarFormat: {
      /** @constant */
      type: 'grammar';
      syntax: components['schemas']['CustomToolGrammarSyntax'];
      /** @description The grammar. */
      definition: string;
    };
    /** @description Language of the grammar. */
    CustomToolGrammarSyntax: 'lark' | 'regex' | (string & {});
    /**
     * CustomToolTextFormat
     * @description Any text.
     */
    CustomToolTextFormat: {
      /** @constant */
      type: 'text';
    };
    /** @description A wire format that the gateway can speak. */
    DialectName:
      | 'openai-chat'
      | 'openai-responses'
      | 'openai-embeddings'
      | 'anthropic-messages'
      | 'google-generate'
      | 'google-embeddings'
      | 'aial-chat'
      | 'grpc-chat'
      | (string & {});
    /**
     * DirectToolCaller
     * @description The model itself made the call.
     */
    DirectToolCaller: {
      /** @constant */
      type: 'direct';
    };
    /**
     * DryRunCandidate
     * @description One format in which the vendor could be asked, and what that would cost.
     */
    DryRunCandidate: {
      dialect: components['schemas']['DialectName'];
      /** @description Whether it is the one; none is where all refuse. */
      is_chosen: boolean;
      /** @description What could not be said in it. */
      refusals: components['schemas']['DryRunRefusal'][];
      /** @description What would not be carried just as it was said. */
      warnings: components['schemas']['Warning'][];
    };
    /**
     * DryRunError
     * @description An error that a request would be answered with.
     */
    DryRunError: {
      /** @description The HTTP status. */
      status: number;
      /** @description The error, in the envelope of the gateway's own surfaces. */
      error: components['schemas']['ErrorBody'];
    };
    /**
     * DryRunHeaders
     * @description Headers by lower-case name.
     * @example {
     *       "accept": "application/json",
     *       "authorization": "****"
     *     }
     */
    DryRunHeaders: {
      [key: string]: string;
    };
    /**
     * DryRunKey
     * @description Whose key a call bears.
     * @example operator
     * @enum {string}
     */
    DryRunKey: 'operator' | 'caller' | 'none';
    /**
     * DryRunRefusal
     * @description One thing that stands against sending a request.
     */
    DryRunRefusal: {
      /** @description What kind of thing. */
      code: components['schemas']['AialErrorCode'];
      /** @description What it is, and what would be right. */
      message: string;
      /** @description JSON pointer to the member concerned, in the caller's own body; absent when there is none. */
      pointer?: string;
    };
    /**
     * DryRunReply
     * @description What the gateway would do with this request; nothing was sent to anybody. For a vendor that echo stands in for, it tells what would be sent if it were live.
     * @example {
     *       "object": "aial.dry_run",
     *       "request_id": "tour-planner-42",
     *       "route": {
     *         "model": "gpt-5-mini",
     *         "provider": "openai",
     *         "upstream_model": "gpt-5-mini",
     *         "served_by": "vendor",
     *         "key": "operator",
     *         "dialect": "openai-chat",
     *         "is_same_bytes": true,
     *         "reason": "OpenAI speaks openai-chat: the bytes pass unchanged but for the model",
     *         "candidates": []
     *       },
     *       "upstream_request": {
     *         "method": "POST",
     *         "url": "https://api.openai.com/v1/chat/completions",
     *         "headers": {
     *           "user-agent": "aial",
     *           "content-type": "application/json",
     *           "accept": "application/json",
     *           "authorization": "****"
     *         },
     *         "body": {
     *           "model": "gpt-5-mini",
     *           "messages": [
     *             {
     *               "role": "user",
     *               "content": "Name a river."
     *             }
     *           ]
     *         },
     *         "body_text": "{\"model\":\"gpt-5-mini\",\"messages\":[{\"role\":\"user\",\"content\":\"Name a river.\"}]}"
     *       },
     *       "warnings": [],
     *       "refusals": []
     *     }
     */
    DryRunReply: {
      /** @constant */
      object: 'aial.dry_run';
      /** @description The gateway's id of this request, as in the header `x-request-id`. */
      request_id: string;
      /** @description The error that the request would be answered with; absent where it would be sent. */
      would_be?: components['schemas']['DryRunError'];
      /** @description Who would answer, and in which format; absent where nobody was found. */
      route?: components['schemas']['DryRunRoute'];
      /** @description The very call that would go to the vendor; absent where none would. */
      upstream_request?: components['schemas']['DryRunRequest'];
      /** @description Everything that would not be carried just as it was said. */
      warnings: components['schemas']['Warning'][];
      /** @description Everything that stands against sending it; `would_be` is the first, with the places of all. */
      refusals: components['schemas']['DryRunRefusal'][];
    };
    /**
     * DryRunRequest
     * @description A call to a vendor, just as it would be sent; keys and the operator's organisation read `****`.
     */
    DryRunRequest: {
      method: string;
      url: string;
      headers: components['schemas']['DryRunHeaders'];
      /** @description The body, parsed; absent where it has none or is no JSON. */
      body?: components['schemas']['JsonValue'];
      /** @description The body's own text, byte for byte; absent without one. */
      body_text?: string;
    };
    /**
     * DryRunRoute
     * @description Who would answer, and in which format.
     */
    DryRunRoute: {
      /** @description The name that the request asks for. */
      model: string;
      /** @description The vendor that the name leads to, also where echo stands in for it. */
      provider: components['schemas']['ProviderName'];
      /** @description The name that the vendor would be asked for. */
      upstream_model: string;
      /** @description Who answers for it now. */
      served_by: components['schemas']['DryRunServer'];
      /** @description Whose key the call would bear. */
      key: components['schemas']['DryRunKey'];
      /** @description The format that would be spoken to the vendor. */
      dialect?: components['schemas']['DialectName'];
      /** @description Whether the body would pass byte for byte, but for the model's name. */
      is_same_bytes: boolean;
      /** @description Why it is so, for people. */
      reason: string;
      /** @description The formats that were tried on paper, best first; empty where the bytes pass or none was needed. */
      candidates: components['schemas']['DryRunCandidate'][];
    };
    /**
     * DryRunServer
     * @description `vendor`: it is live. `echo`: it has no key here, and echo answers. `local`: it runs in the gateway.
     * @example vendor
     * @enum {string}
     */
    DryRunServer: 'vendor' | 'echo' | 'local';
    /**
     * Embedding
     * @description The vector of one text.
     * @example {
     *       "object": "embedding",
     *       "index": 0,
     *       "embedding": "mpkZP83MTL8="
     *     }
     */
    Embedding: {
      /**
       * @description What this is.
       * @constant
       */
      object: 'embedding';
      /** @description Which text it is of, from 0. */
      index: number;
      /** @description Its numbers. */
      embedding: number[] | string;
    };
    /** @description `float`, or `base64` for the numbers as float32, the lowest byte first. */
    EmbeddingEncoding: 'float' | 'base64' | (string & {});
    /**
     * EmbeddingInput
     * @description One text or several, each as words or as the tokens of OpenAI's models.
     * @example The Oder reaches the Baltic Sea.
     */
    EmbeddingInput: string | string[] | number[] | number[][];
    /**
     * EmbeddingProviderOptions
     * @description Members for one vendor's own body, by provider name, merged last; the others leave them alone. This gateway takes it out before it asks the vendor. They cannot replace the model or the input.
     * @example {
     *       "google": {
     *         "taskType": "RETRIEVAL_QUERY"
     *       }
     *     }
     */
    EmbeddingProviderOptions: {
      [key: string]: components['schemas']['JsonObject'];
    };
    /**
     * EmbeddingReply
     * @description A vector for each text.
     * @example {
     *       "object": "list",
     *       "data": [
     *         {
     *           "object": "embedding",
     *           "index": 0,
     *           "embedding": [
     *             0.6,
     *             -0.8
     *           ]
     *         }
     *       ],
     *       "model": "text-embedding-3-small",
     *       "usage": {
     *         "prompt_tokens": 8,
     *         "total_tokens": 8
     *       }
     *     }
     */
    EmbeddingReply: {
      /**
       * @description What this is.
       * @constant
       */
      object: 'list';
      /** @description The vectors, in the order of the texts. */
      data: components['schemas']['Embedding'][];
      /** @description The model that made them. */
      model: string;
      /** @description The tokens of the call; absent where the vendor does not tell them. */
      usage?: components['schemas']['EmbeddingUsage'];
      aial?: components['schemas']['AialReplyExtension'];
    };
    /**
     * EmbeddingRequest
     * @description Texts that are to become vectors, in OpenAI's embeddings format.
     * @example {
     *       "model": "text-embedding-3-small",
     *       "input": "The Oder reaches the Baltic Sea."
     *     }
     * @example {
     *       "model": "gemini-embedding-001",
     *       "input": [
     *         "The Oder.",
     *         "The Rhine."
     *       ],
     *       "dimensions": 768,
     *       "encoding_format": "base64"
     *     }
     */
    EmbeddingRequest: {
      /** @description The name decides who answers, by vendor name, `vendor/model` or alias. */
      model: string;
      input: components['schemas']['EmbeddingInput'];
      /** @description How many numbers each vector has; the usual number of the model where absent. */
      dimensions?: number | null;
      /** @description Whether a vector is a list of numbers or the base64 of them. */
      encoding_format?: components['schemas']['EmbeddingEncoding'] | null;
      /** @description An id of the end user, for the vendor to recognise abuse. */
      user?: string | null;
      provider_options?: components['schemas']['EmbeddingProviderOptions'];
    };
    /**
     * EmbeddingUsage
     * @description The tokens of the call.
     * @example {
     *       "prompt_tokens": 8,
     *       "total_tokens": 8
     *     }
     */
    EmbeddingUsage: {
      /** @description The tokens of the texts. */
      prompt_tokens: number;
      /** @description All of them; the same. */
      total_tokens: number;
    };
    /**
     * ErrorBody
     * @description What went wrong, where, and what would be right.
     * @example {
     *       "message": "No provider takes the model \"gpt5\". Did you mean gpt-5?",
     *       "type": "not_found_error",
     *       "param": "/model",
     *       "code": "unknown_model"
     *     }
     */
    ErrorBody: {
      /** @description The error in words, never with a key or content of the request in it. */
      message: string;
      /** @description The family of the error, as OpenAI's SDKs know it. */
      type?: components['schemas']['ErrorType'] | null;
      /** @description JSON pointer to the offending member of the request body, or null. In a vendor's own error it is written as that vendor writes it. */
      param?: string | null;
      /** @description The error for programs. The gateway's own codes are listed; a vendor's error may bear any other. */
      code?: components['schemas']['AialErrorCode'] | number | null;
      /** @description What the gateway knows about the error beyond OpenAI's envelope. */
      aial?: components['schemas']['AialErrorExtension'];
    };
    /**
     * ErrorReply
     * @description An error, in OpenAI's envelope. The gateway's own errors always look like this. A vendor's error keeps its status and, when client and vendor speak one dialect, its bytes.
     * @example {
     *       "error": {
     *         "message": "Expected an array at /messages, but found a string.",
     *         "type": "invalid_request_error",
     *         "param": "/messages",
     *         "code": "invalid_request",
     *         "aial": {
     *           "request_id": "5f0f2b8e-6f0d-4a63-9c1c-3c8d2b6f0a11",
     *           "retryable": false
     *         }
     *       }
     *     }
     * @example {
     *       "error": {
     *         "message": "xAI is overloaded; try again in 2 seconds.",
     *         "type": "server_error",
     *         "param": null,
     *         "code": "overloaded",
     *         "aial": {
     *           "request_id": "5f0f2b8e-6f0d-4a63-9c1c-3c8d2b6f0a11",
     *           "provider": "xai",
     *           "upstream_status": 503,
     *           "retryable": true,
     *           "retry_after_ms": 2000
     *         }
     *       }
     *     }
     */
    ErrorReply: {
      error: components['schemas']['ErrorBody'];
    };
    /**
     * ErrorReplyByAsker
     * @description An error in the envelope of whoever asks, told as for `ModelListByAsker`.
     */
    ErrorReplyByAsker:
      | components['schemas']['ErrorReply']
      | components['schemas']['AnthropicErrorReply']
      | components['schemas']['GoogleErrorReply'];
    /** @description The family of an error. */
    ErrorType:
      | 'invalid_request_error'
      | 'authentication_error'
      | 'permission_error'
      | 'not_found_error'
      | 'rate_limit_error'
      | 'insufficient_quota'
      | 'server_error'
      | 'timeout_error'
      | (string & {});
    /**
     * FileCitationAnnotation
     * @description A searched file that the text relies on.
     */
    FileCitationAnnotation: {
      /** @constant */
      type: 'file_citation';
      file_id: string;
      filename?: string | null;
      /** @description Place of the file among the files. */
      index?: number | null;
    };
    /**
     * FilePathAnnotation
     * @description A file that the answer made.
     */
    FilePathAnnotation: {
      /** @constant */
      type: 'file_path';
      file_id: string;
      /** @description Place of the file among the files. */
      index?: number | null;
    };
    /**
     * FileSearchAttribute
     * @description Value of a file's label.
     */
    FileSearchAttribute: string | number | boolean;
    /**
     * FileSearchAttributes
     * @description Labels that the client has put on a file.
     */
    FileSearchAttributes: {
      [key: string]: components['schemas']['FileSearchAttribute'];
    };
    /**
     * FileSearchCallItem
     * @description A search in vector stores that the vendor ran.
     */
    FileSearchCallItem: {
      /** @constant */
      type: 'file_search_call';
      /** @description Id the vendor gave the item. */
      id?: string | null;
      status?: components['schemas']['ResponseItemStatus'] | null;
      /** @description What was searched for. */
      queries: string[];
      /** @description What was found, if asked for. */
      results?: components['schemas']['FileSearchResult'][] | null;
    };
    /**
     * FileSearchCombination
     * @description Joins conditions.
     */
    FileSearchCombination: {
      /** @enum {string} */
      type: 'and' | 'or';
      filters: components['schemas']['FileSearchFilter'][];
    };
    /**
     * FileSearchComparison
     * @description Compares one label with a value.
     */
    FileSearchComparison: {
      /** @enum {string} */
      type: 'eq' | 'ne' | 'gt' | 'gte' | 'lt' | 'lte' | 'in' | 'nin';
      /** @description Name of the label. */
      key: string;
      value: components['schemas']['FileSearchComparisonValue'];
    };
    /**
     * FileSearchComparisonValue
     * @description What a label is compared with; a list for `in` and `nin`.
     */
    FileSearchComparisonValue: string | number | boolean | components['schemas']['FileSearchListValue'][];
    /**
     * FileSearchFilter
     * @description A condition on a file's labels.
     */
    FileSearchFilter:
      | components['schemas']['FileSearchComparison']
      | components['schemas']['FileSearchCombination']
      | components['schemas']['UnknownFileSearchFilter'];
    /**
     * FileSearchHybridWeights
     * @description Weights of meaning and of words in the ranking.
     */
    FileSearchHybridWeights: {
      embedding_weight: number;
      text_weight: number;
    };
    /**
     * FileSearchListValue
     * @description One value of a list.
     */
    FileSearchListValue: string | number;
    /** @description Ranker to use. */
    FileSearchRanker: 'auto' | 'default-2024-11-15' | (string & {});
    /**
     * FileSearchRanking
     * @description How passages are ranked.
     */
    FileSearchRanking: {
      ranker?: components['schemas']['FileSearchRanker'] | null;
      /** @description Least relevance, from 0 to 1. */
      score_threshold?: number | null;
      hybrid_search?: components['schemas']['FileSearchHybridWeights'] | null;
    };
    /**
     * FileSearchResult
     * @description A passage found in a vector store.
     */
    FileSearchResult: {
      file_id?: string | null;
      filename?: string | null;
      vector_store_id?: string | null;
      /** @description The passage. */
      text?: string | null;
      /** @description Relevance, from 0 to 1. */
      score?: number | null;
      attributes?: components['schemas']['FileSearchAttributes'] | null;
    };
    /**
     * FileSearchTool
     * @description Search in vector stores by the vendor.
     */
    FileSearchTool: {
      /** @constant */
      type: 'file_search';
      vector_store_ids: string[];
      /** @description Most passages to find. */
      max_num_results?: number | null;
      ranking_options?: components['schemas']['FileSearchRanking'] | null;
      /** @description Only files with these labels. */
      filters?: components['schemas']['FileSearchFilter'] | null;
    };
    /**
     * FunctionCallItem
     * @description A call of one of the client's functions.
     */
    FunctionCallItem: {
      /** @constant */
      type: 'function_call';
      /** @description Id the vendor gave the item. */
      id?: string | null;
      /** @description Ties the call to its output. */
      call_id: string;
      /** @description Function to run. */
      name: string;
      /** @description Arguments as JSON text, exactly as the model wrote them. */
      arguments: string;
      /** @description Namespace the function belongs to. */
      namespace?: string | null;
      /** @description What made the call. */
      caller?: components['schemas']['ToolCaller'] | null;
      status?: components['schemas']['ResponseItemStatus'] | null;
    };
    /**
     * FunctionCallOutputItem
     * @description What a function of the client came back with.
     */
    FunctionCallOutputItem: {
      /** @constant */
      type: 'function_call_output';
      /** @description Id the vendor gave the item. */
      id?: string | null;
      /** @description The call that this answers. */
      call_id?: string | null;
      output: components['schemas']['ToolOutput'];
      /** @description Function that gave the output. */
      name?: string | null;
      /** @description Namespace the function belongs to. */
      namespace?: string | null;
      /** @description What made the call. */
      caller?: components['schemas']['ToolCaller'] | null;
      status?: components['schemas']['ResponseItemStatus'] | null;
    };
    /**
     * FunctionTool
     * @description A function that the client runs.
     */
    FunctionTool: {
      /** @constant */
      type: 'function';
      name: string;
      /** @description What it does and when to use it. */
      description?: string | null;
      /** @description Schema of the arguments. */
      parameters?: components['schemas']['JsonSchemaDocument'] | null;
      /** @description Schema of the result. */
      output_schema?: components['schemas']['JsonSchemaDocument'] | null;
      /** @description Whether arguments are guaranteed to follow the schema. */
      strict?: boolean | null;
      /** @description Whether it has to be found by tool search first. */
      defer_loading?: boolean | null;
      /** @description Who may call it. */
      allowed_callers?: components['schemas']['ToolCallerKind'][] | null;
    };
    /**
     * FunctionToolChoice
     * @description Demands a call of one function.
     */
    FunctionToolChoice: {
      /** @constant */
      type: 'function';
      name: string;
    };
    /** @description Width to height. */
    GoogleAspectRatio:
      | 'ASPECT_RATIO_UNSPECIFIED'
      | 'ASPECT_RATIO_ONE_BY_ONE'
      | 'ASPECT_RATIO_TWO_BY_THREE'
      | 'ASPECT_RATIO_THREE_BY_TWO'
      | 'ASPECT_RATIO_THREE_BY_FOUR'
      | 'ASPECT_RATIO_FOUR_BY_THREE'
      | 'ASPECT_RATIO_FOUR_BY_FIVE'
      | 'ASPECT_RATIO_FIVE_BY_FOUR'
      | 'ASPECT_RATIO_NINE_BY_SIXTEEN'
      | 'ASPECT_RATIO_SIXTEEN_BY_NINE'
      | 'ASPECT_RATIO_TWENTY_ONE_BY_NINE'
      | 'ASPECT_RATIO_ONE_BY_EIGHT'
      | 'ASPECT_RATIO_EIGHT_BY_ONE'
      | 'ASPECT_RATIO_ONE_BY_FOUR'
      | 'ASPECT_RATIO_FOUR_BY_ONE'
      | (string & {});
    /**
     * GoogleAttributionSource
     * @description Which source it is.
     */
    GoogleAttributionSource: {
      groundingPassage?: components['schemas']['GooglePassageSource'];
      semanticRetrieverChunk?: components['schemas']['GoogleRetrieverSource'];
    };
    /**
     * GoogleAudioFormat
     * @description Form of spoken output.
     */
    GoogleAudioFormat: {
      mimeType?: components['schemas']['GoogleAudioMimeType'];
      /** @description Samples in a second. */
      sampleRate?: number;
      /** @description Bits in a second. */
      bitRate?: number;
      delivery?: components['schemas']['GoogleDelivery'];
    };
    /** @description Media type of spoken output. */
    GoogleAudioMimeType:
      | 'MIME_TYPE_UNSPECIFIED'
      | 'AUDIO_MP3'
      | 'AUDIO_OGG_OPUS'
      | 'AUDIO_L16'
      | 'AUDIO_WAV'
      | 'AUDIO_ALAW'
      | 'AUDIO_MULAW'
      | (string & {});
    /**
     * GoogleAudioTranscription
     * @description What was said in a recording.
     */
    GoogleAudioTranscription: {
      /** @description The words. */
      text?: string;
      /** @description Who spoke. */
      speakerLabel?: string;
      /** @description Each word with its time. */
      words?: components['schemas']['GoogleTranscribedWord'][];
    };
    /**
     * GoogleAudioTranscriptionConfig
     * @description How recordings are written down.
     */
    GoogleAudioTranscriptionConfig: {
      mode?: components['schemas']['GoogleTranscriptionMode'];
      /** @description Languages that are spoken, BCP-47. */
      languageCodes?: string[];
      /** @description Whether speakers are told apart. */
      diarization?: boolean;
      /** @description Whether each word has its time. */
      wordTimestamp?: boolean;
      /** @description Words to listen for. */
      customVocabulary?: string[];
      /**
       * @deprecated
       * @description Older name of `customVocabulary`.
       */
      adaptationPhrases?: string[];
      languageHints?: components['schemas']['GoogleLanguageHints'];
      /**
       * @deprecated
       * @description Finds the language by itself.
       */
      languageAuto?: components['schemas']['JsonObject'];
    };
    /**
     * GoogleBatchEmbedContentsReply
     * @description A vector for each content.
     * @example {
     *       "embeddings": [
     *         {
     *           "values": [
     *             0.6,
     *             -0.8
     *           ]
     *         },
     *         {
     *           "values": [
     *             0.8,
     *             0.6
     *           ]
     *         }
     *       ]
     *     }
     */
    GoogleBatchEmbedContentsReply: {
      /** @description The vectors, in the order of the requests. */
      embeddings?: components['schemas']['GoogleContentEmbedding'][];
      usageMetadata?: components['schemas']['GoogleEmbeddingUsage'];
      aial?: components['schemas']['AialReplyExtension'];
    };
    /**
     * GoogleBatchEmbedContentsRequest
     * @description Contents that are to become vectors, in the Gemini API's format.
     * @example {
     *       "requests": [
     *         {
     *           "model": "models/gemini-embedding-001",
     *           "content": {
     *             "parts": [
     *               {
     *                 "text": "The Oder."
     *               }
     *             ]
     *           }
     *         },
     *         {
     *           "model": "models/gemini-embedding-001",
     *           "content": {
     *             "parts": [
     *               {
     *                 "text": "The Rhine."
     *               }
     *             ]
     *           }
     *         }
     *       ]
     *     }
     */
    GoogleBatchEmbedContentsRequest: {
      /** @description One for each vector. */
      requests: components['schemas']['GoogleEmbedContentRequest'][];
      providerOptions?: components['schemas']['EmbeddingProviderOptions'];
    };
    /**
     * GoogleBlob
     * @description A file within the request or reply.
     * @example {
     *       "mimeType": "image/png",
     *       "data": "iVBORw0KGgo="
     *     }
     */
    GoogleBlob: {
      /** @description Media type, such as `image/png`. */
      mimeType?: string;
      /** @description The bytes, in base64 or base64url. */
      data?: string;
      /** @description Name of the file. */
      displayName?: string;
    };
    /**
     * GoogleBlockReason
     * @description Why a prompt was blocked.
     * @example SAFETY
     */
    GoogleBlockReason:
      | (
          | 'BLOCK_REASON_UNSPECIFIED'
          | 'SAFETY'
          | 'OTHER'
          | 'BLOCKLIST'
          | 'PROHIBITED_CONTENT'
          | 'IMAGE_SAFETY'
          | 'BLOCKED_REASON_UNSPECIFIED'
          | 'MODEL_ARMOR'
          | 'JAILBREAK'
        )
      | string
      | number;
    /**
     * GoogleCandidate
     * @description One answer.
     * @example {
     *       "content": {
     *         "role": "model",
     *         "parts": [
     *           {
     *             "text": "Hello"
     *           }
     *         ]
     *       },
     *       "finishReason": "STOP",
     *       "index": 0
     *     }
     */
    GoogleCandidate: {
      content?: components['schemas']['GoogleContent'];
      finishReason?: components['schemas']['GoogleFinishReason'];
      /** @description The finish reason in words. */
      finishMessage?: string;
      /** @description Which answer it is. */
      index?: number;
      /** @description How harmful it may be, one entry a category. */
      safetyRatings?: components['schemas']['GoogleSafetyRating'][];
      citationMetadata?: components['schemas']['GoogleCitationMetadata'];
      /** @description Tokens of the answer. */
      tokenCount?: number;
      groundingMetadata?: components['schemas']['GoogleGroundingMetadata'];
      /** @description Sources of an answer to a passage. */
      groundingAttributions?: components['schemas']['GoogleGroundingAttribution'][];
      /** @description Mean log probability of its tokens. */
      avgLogprobs?: number;
      logprobsResult?: components['schemas']['GoogleLogprobsResult'];
      urlContextMetadata?: components['schemas']['GoogleUrlContextMetadata'];
    };
    /**
     * GoogleCitation
     * @description A source that a stretch of the answer quotes.
     */
    GoogleCitation: {
      /** @description Where the stretch begins, in bytes of UTF-8. */
      startIndex?: number;
      /** @description Where it ends. */
      endIndex?: number;
      /** @description Address of the source. */
      uri?: string;
      /** @description Title of the source, on Vertex AI. */
      title?: string;
      /** @description Licence of the source. */
      license?: string;
      publicationDate?: components['schemas']['GoogleDate'];
    };
    /**
     * GoogleCitationMetadata
     * @description Sources that stretches of the answer quote.
     * @example {
     *       "citationSources": [
     *         {
     *           "startIndex": 0,
     *           "endIndex": 40,
     *           "uri": "https://birds.test/heron",
     *           "license": "mit"
     *         }
     *       ]
     *     }
     */
    GoogleCitationMetadata: {
      /** @description The sources. */
      citationSources?: components['schemas']['GoogleCitation'][];
      /** @description The sources, on Vertex AI. */
      citations?: components['schemas']['GoogleCitation'][];
    };
    /** @description Lets the model run code at the vendor's. It has no settings. */
    GoogleCodeExecution: JsonObject;
    /**
     * GoogleCodeExecutionResult
     * @description What came of running code.
     * @example {
     *       "outcome": "OUTCOME_OK",
     *       "output": "42\n"
     *     }
     */
    GoogleCodeExecutionResult: {
      outcome?: components['schemas']['GoogleCodeOutcome'];
      /** @description What the code printed, or why it failed. */
      output?: string;
      /** @description Id of the code. */
      id?: string;
    };
    /** @description A programming language. */
    GoogleCodeLanguage: 'LANGUAGE_UNSPECIFIED' | 'PYTHON' | (string & {});
    /** @description Whether code ran to its end. */
    GoogleCodeOutcome:
      'OUTCOME_UNSPECIFIED' | 'OUTCOME_OK' | 'OUTCOME_FAILED' | 'OUTCOME_DEADLINE_EXCEEDED' | (string & {});
    /** @description What is operated. */
    GoogleComputerEnvironment:
      | 'ENVIRONMENT_UNSPECIFIED'
      | 'ENVIRONMENT_BROWSER'
      | 'ENVIRONMENT_MOBILE'
      | 'ENVIRONMENT_DESKTOP'
      | (string & {});
    /** @description A kind of action that is asked about before it is done. */
    GoogleComputerSafetyPolicy:
      | 'SAFETY_POLICY_UNSPECIFIED'
      | 'FINANCIAL_TRANSACTIONS'
      | 'SENSITIVE_DATA_MODIFICATION'
      | 'COMMUNICATION_TOOL'
      | 'ACCOUNT_CREATION'
      | 'DATA_MODIFICATION'
      | 'USER_CONSENT_MANAGEMENT'
      | 'LEGAL_TERMS_AND_AGREEMENTS'
      | (string & {});
    /**
     * GoogleComputerUse
     * @description Lets the model operate a computer that the caller shows to it.
     * @example {
     *       "environment": "ENVIRONMENT_BROWSER"
     *     }
     */
    GoogleComputerUse: {
      environment?: components['schemas']['GoogleComputerEnvironment'];
      /** @description Actions that are not offered. */
      excludedPredefinedFunctions?: string[];
      /** @description Whether screens are searched for instructions that are not the user's. */
      enablePromptInjectionDetection?: boolean;
      /** @description Safety policies that are switched off. */
      disabledSafetyPolicies?: components['schemas']['GoogleComputerSafetyPolicy'][];
    };
    /**
     * GoogleContent
     * @description One turn of a conversation.
     * @example {
     *       "role": "user",
     *       "parts": [
     *         {
     *           "text": "Which bird is this?"
     *         },
     *         {
     *           "fileData": {
     *             "fileUri": "https://images.test/heron.jpg",
     *             "mimeType": "image/jpeg"
     *           }
     *         }
     *       ]
     *     }
     */
    GoogleContent: {
      /** @description `user` or `model`; `function` for results of functions in older clients. Without it the turn is the user's. */
      role?: string;
      /** @description What the turn consists of, in order. A turn cut off while the model thought has none. */
      parts?: components['schemas']['GooglePart'][];
    };
    /**
     * GoogleContentEmbedding
     * @description A vector.
     * @example {
     *       "values": [
     *         0.6,
     *         -0.8
     *       ]
     *     }
     */
    GoogleContentEmbedding: {
      /** @description Its numbers. */
      values?: number[];
      /** @description How the numbers are to be laid out, where that is told. */
      shape?: number[];
    };
    /**
     * GoogleCount
     * @description A count; Google writes 64-bit numbers as text.
     * @example 3
     */
    GoogleCount: number | string;
    /**
     * GoogleCountTokensRequest
     * @description What is to be counted: turns by themselves in `contents`, or a whole request in `generateContentRequest`. The model stands in the path. Members may also be written in snake_case.
     * @example {
     *       "contents": [
     *         {
     *           "role": "user",
     *           "parts": [
     *             {
     *               "text": "Name three rivers that reach the Baltic Sea."
     *             }
     *           ]
     *         }
     *       ]
     *     }
     * @example {
     *       "generateContentRequest": {
     *         "model": "models/gemini-2.5-flash",
     *         "systemInstruction": {
     *           "parts": [
     *             {
     *               "text": "You plan bicycle tours."
     *             }
     *           ]
     *         },
     *         "contents": [
     *           {
     *             "role": "user",
     *             "parts": [
     *               {
     *                 "text": "How far is it from Ghent to Bruges?"
     *               }
     *             ]
     *           }
     *         ]
     *       }
     *     }
     */
    GoogleCountTokensRequest: {
      /** @description The turns, oldest first; not together with `generateContentRequest`. */
      contents?: components['schemas']['GoogleContent'][];
      /** @description A whole request: instructions and tools are counted too. */
      generateContentRequest?: components['schemas']['GoogleGenerateContentRequest'];
      /** @description Instructions beside `contents`, as Vertex AI takes them. */
      systemInstruction?: components['schemas']['GoogleContent'];
      /** @description Tools beside `contents`, as Vertex AI takes them. */
      tools?: components['schemas']['GoogleTool'][];
      /** @description Settings beside `contents`, as Vertex AI takes them. */
      generationConfig?: components['schemas']['GoogleGenerationConfig'];
    };
    /**
     * GoogleCustomMetadata
     * @description A note of the owner of a file.
     */
    GoogleCustomMetadata: {
      /** @description Name of the note. */
      key?: string;
      /** @description Its text. */
      stringValue?: string;
      /** @description Its number. */
      numericValue?: number;
      stringListValue?: components['schemas']['GoogleStringList'];
    };
    /**
     * GoogleDate
     * @description A day, or less exactly a month or a year.
     */
    GoogleDate: {
      /** @description The year. */
      year?: number;
      /** @description The month, 1 to 12. */
      month?: number;
      /** @description The day, 1 to 31. */
      day?: number;
    };
    /** @description Whether a file comes within the reply or by address. */
    GoogleDelivery: 'DELIVERY_UNSPECIFIED' | 'INLINE' | 'URI' | (string & {});
    /**
     * GoogleDynamicRetrieval
     * @description When the older web search is used.
     */
    GoogleDynamicRetrieval: {
      mode?: components['schemas']['GoogleDynamicRetrievalMode'];
      /** @description From which score on it is used, 0 to 1. */
      dynamicThreshold?: number;
    };
    /** @description Whether the model decides if it searches. */
    GoogleDynamicRetrievalMode: 'MODE_UNSPECIFIED' | 'MODE_DYNAMIC' | (string & {});
    /**
     * GoogleEmbedContentConfig
     * @description How a vector is made; the same members beside it are the older way.
     * @example {
     *       "taskType": "RETRIEVAL_QUERY",
     *       "outputDimensionality": 768
     *     }
     */
    GoogleEmbedContentConfig: {
      taskType?: components['schemas']['GoogleEmbeddingTask'];
      /** @description The title of a document. */
      title?: string;
      /** @description How many numbers the vector has. */
      outputDimensionality?: number;
      /** @description Whether too long a text is cut in silence. */
      autoTruncate?: boolean;
      /** @description Whether letters in pictures of documents are read. */
      documentOcr?: boolean;
      /** @description Whether the sound of films is taken. */
      audioTrackExtraction?: boolean;
    };
    /**
     * GoogleEmbedContentReply
     * @description The vector of a content.
     * @example {
     *       "embedding": {
     *         "values": [
     *           0.6,
     *           -0.8
     *         ]
     *       }
     *     }
     */
    GoogleEmbedContentReply: {
      embedding?: components['schemas']['GoogleContentEmbedding'];
      usageMetadata?: components['schemas']['GoogleEmbeddingUsage'];
      aial?: components['schemas']['AialReplyExtension'];
    };
    /**
     * GoogleEmbedContentRequest
     * @description A content that is to become a vector, in the Gemini API's format. The model stands in the path. Members may also be written in snake_case.
     * @example {
     *       "content": {
     *         "parts": [
     *           {
     *             "text": "The Oder reaches the Baltic Sea."
     *           }
     *         ]
     *       },
     *       "taskType": "RETRIEVAL_DOCUMENT"
     *     }
     */
    GoogleEmbedContentRequest: {
      /** @description The model once more, `models/...`; the one in the path counts. */
      model?: string;
      content: components['schemas']['GoogleContent'];
      taskType?: components['schemas']['GoogleEmbeddingTask'];
      /** @description The title of a document, for `RETRIEVAL_DOCUMENT`. */
      title?: string;
      /** @description How many numbers the vector has; the usual number of the model where absent. */
      outputDimensionality?: number;
      embedContentConfig?: components['schemas']['GoogleEmbedContentConfig'];
      providerOptions?: components['schemas']['EmbeddingProviderOptions'];
    };
    /**
     * GoogleEmbeddingTask
     * @description What the vector is for.
     * @example RETRIEVAL_QUERY
     */
    GoogleEmbeddingTask:
      | (
          | 'TASK_TYPE_UNSPECIFIED'
          | 'RETRIEVAL_QUERY'
          | 'RETRIEVAL_DOCUMENT'
          | 'SEMANTIC_SIMILARITY'
          | 'CLASSIFICATION'
          | 'CLUSTERING'
          | 'QUESTION_ANSWERING'
          | 'FACT_VERIFICATION'
          | 'CODE_RETRIEVAL_QUERY'
        )
      | string
      | number;
    /**
     * GoogleEmbeddingUsage
     * @description The tokens of the call.
     * @example {
     *       "promptTokenCount": 8
     *     }
     */
    GoogleEmbeddingUsage: {
      /** @description The tokens of the contents. */
      promptTokenCount?: number;
      /** @description The same by kind. */
      promptTokenDetails?: components['schemas']['GoogleModalityTokenCount'][];
    };
    /**
     * GoogleErrorReply
     * @description An error in Google's envelope.
     * @example {
     *       "error": {
     *         "code": 400,
     *         "message": "/contents should be an array, but is a string.",
     *         "status": "INVALID_ARGUMENT"
     *       }
     *     }
     */
    GoogleErrorReply: {
      error: components['schemas']['GoogleStatus'];
    };
    /**
     * GoogleExecutableCode
     * @description Code that the model wrote and the vendor runs.
     * @example {
     *       "language": "PYTHON",
     *       "code": "print(6 * 7)"
     *     }
     */
    GoogleExecutableCode: {
      language?: components['schemas']['GoogleCodeLanguage'];
      /** @description The code. */
      code?: string;
      /** @description Id that its result repeats. */
      id?: string;
    };
    /**
     * GoogleFileData
     * @description A file by address.
     * @example {
     *       "fileUri": "https://images.test/heron.jpg",
     *       "mimeType": "image/jpeg"
     *     }
     */
    GoogleFileData: {
      /** @description Address of the file: of the Files API, in Cloud Storage, of a video on YouTube, or on the web. */
      fileUri?: string;
      /** @description Media type, such as `application/pdf`. */
      mimeType?: string;
      /** @description Name of the file. */
      displayName?: string;
    };
    /**
     * GoogleFileSearch
     * @description Search in stores of the caller's files.
     * @example {
     *       "fileSearchStoreNames": [
     *         "fileSearchStores/tours"
     *       ]
     *     }
     */
    GoogleFileSearch: {
      /** @description The stores, `fileSearchStores/...`. */
      fileSearchStoreNames?: string[];
      /** @description How many pieces are found at most. */
      topK?: number;
      /** @description Which files are searched, in the filter language of the vendor. */
      metadataFilter?: string;
    };
    /**
     * GoogleFinishReason
     * @description Why the answer ended. `STOP` is the natural end, also after function calls.
     * @example STOP
     */
    GoogleFinishReason:
      | (
          | 'FINISH_REASON_UNSPECIFIED'
          | 'STOP'
          | 'MAX_TOKENS'
          | 'SAFETY'
          | 'RECITATION'
          | 'LANGUAGE'
          | 'OTHER'
          | 'BLOCKLIST'
          | 'PROHIBITED_CONTENT'
          | 'SPII'
          | 'MALFORMED_FUNCTION_CALL'
          | 'IMAGE_SAFETY'
          | 'IMAGE_PROHIBITED_CONTENT'
          | 'IMAGE_OTHER'
          | 'NO_IMAGE'
          | 'IMAGE_RECITATION'
          | 'UNEXPECTED_TOOL_CALL'
          | 'TOO_MANY_TOOL_CALLS'
          | 'MISSING_THOUGHT_SIGNATURE'
          | 'MALFORMED_RESPONSE'
          | 'ESCALATION'
          | 'MODEL_ARMOR'
        )
      | string
      | number;
    /** @description Whether the model waits for the result. */
    GoogleFunctionBehavior: 'UNSPECIFIED' | 'BLOCKING' | 'NON_BLOCKING' | (string & {});
    /**
     * GoogleFunctionCall
     * @description A call of a function that the model asks for.
     * @example {
     *       "name": "distance",
     *       "args": {
     *         "from": "Ghent",
     *         "to": "Bruges"
     *       }
     *     }
     */
    GoogleFunctionCall: {
      /** @description Name of the function. */
      name?: string;
      /** @description The arguments. */
      args?: components['schemas']['JsonObject'];
      /** @description Id of the call, to be repeated with its result. Older models give none. */
      id?: string;
      /** @description Pieces of the arguments, when they are streamed. */
      partialArgs?: components['schemas']['GooglePartialArgument'][];
      /** @description Whether more pieces of this call follow. */
      willContinue?: boolean;
    };
    /**
     * GoogleFunctionCallingConfig
     * @description Whether functions are called, and which.
     */
    GoogleFunctionCallingConfig: {
      mode?: components['schemas']['GoogleFunctionCallingMode'];
      /** @description The functions that may be called, when the mode is ANY or VALIDATED. */
      allowedFunctionNames?: string[];
      /** @description Whether arguments are streamed in pieces. Vertex AI takes it. */
      streamFunctionCallArguments?: boolean;
    };
    /**
     * GoogleFunctionCallingMode
     * @description `AUTO` lets the model decide, `ANY` demands a call, `NONE` forbids it, `VALIDATED` is AUTO with arguments that fit the schema.
     * @example ANY
     */
    GoogleFunctionCallingMode: ('MODE_UNSPECIFIED' | 'AUTO' | 'ANY' | 'NONE' | 'VALIDATED') | string | number;
    /**
     * GoogleFunctionDeclaration
     * @description A function that the model may ask the caller to run.
     * @example {
     *       "name": "distance",
     *       "description": "Kilometres between two towns.",
     *       "parametersJsonSchema": {
     *         "type": "object",
     *         "properties": {
     *           "to": {
     *             "type": "string"
     *           }
     *         }
     *       }
     *     }
     */
    GoogleFunctionDeclaration: {
      /** @description Its name. */
      name: string;
      /** @description What it does, told to the model. */
      description?: string;
      parameters?: components['schemas']['GoogleSchema'];
      /** @description The parameters as a JSON Schema, instead of `parameters`. */
      parametersJsonSchema?: components['schemas']['JsonValue'];
      response?: components['schemas']['GoogleSchema'];
      /** @description The result as a JSON Schema, instead of `response`. */
      responseJsonSchema?: components['schemas']['JsonValue'];
      behavior?: components['schemas']['GoogleFunctionBehavior'];
    };
    /**
     * GoogleFunctionResponse
     * @description The result of a function.
     * @example {
     *       "name": "distance",
     *       "response": {
     *         "km": 46
     *       }
     *     }
     */
    GoogleFunctionResponse: {
      /** @description Name of the function. */
      name?: string;
      /** @description The result. Which members it has is the caller's choice; `output` and `error` are told apart by the vendor. */
      response?: components['schemas']['JsonObject'];
      /** @description Id of the call, when it had one. */
      id?: string;
      /** @description Files that belong to the result. */
      parts?: components['schemas']['GoogleFunctionResponsePart'][];
      /** @description Whether more results of the call follow. */
      willContinue?: boolean;
      scheduling?: components['schemas']['GoogleFunctionResponseScheduling'];
    };
    /**
     * GoogleFunctionResponsePart
     * @description A file that belongs to a result.
     * @example {
     *       "inlineData": {
     *         "mimeType": "image/png",
     *         "data": "iVBORw0KGgo="
     *       }
     *     }
     */
    GoogleFunctionResponsePart: {
      inlineData?: components['schemas']['GoogleBlob'];
      fileData?: components['schemas']['GoogleFileData'];
    };
    /** @description When a result that was not waited for is put into the conversation. */
    GoogleFunctionResponseScheduling:
      'SCHEDULING_UNSPECIFIED' | 'SILENT' | 'WHEN_IDLE' | 'INTERRUPT' | (string & {});
    /**
     * GoogleGenerateContentEventStream
     * @description Server-sent events without names; the data of each is a chunk. The stream just ends after the last, which has a finish reason. An error is a chunk with `error`, after which nothing follows. Comment lines keep the connection alive.
     */
    GoogleGenerateContentEventStream: string;
    /**
     * GoogleGenerateContentReplies
     * @description A whole stream as one JSON list, which is what is sent without `alt=sse`.
     */
    GoogleGenerateContentReplies: components['schemas']['GoogleGenerateContentReply'][];
    /**
     * GoogleGenerateContentReply
     * @description An answer, or one chunk of a stream: the parts of all chunks together are the answer.
     * @example {
     *       "candidates": [
     *         {
     *           "content": {
     *             "role": "model",
     *             "parts": [
     *               {
     *                 "text": "The Oder, the Vistula and the Neva."
     *               }
     *             ]
     *           },
     *           "finishReason": "STOP",
     *           "index": 0
     *         }
     *       ],
     *       "usageMetadata": {
     *         "promptTokenCount": 9,
     *         "candidatesTokenCount": 13,
     *         "totalTokenCount": 22
     *       },
     *       "modelVersion": "gemini-2.5-flash",
     *       "responseId": "mNcEaoaWM6bM"
     *     }
     * @example {
     *       "promptFeedback": {
     *         "blockReason": "SAFETY"
     *       },
     *       "usageMetadata": {
     *         "promptTokenCount": 9,
     *         "totalTokenCount": 9
     *       }
     *     }
     */
    GoogleGenerateContentReply: {
      /** @description The answers, one unless `candidateCount` asked for more; none when the prompt was blocked. */
      candidates?: components['schemas']['GoogleCandidate'][];
      promptFeedback?: components['schemas']['GooglePromptFeedback'];
      usageMetadata?: components['schemas']['GoogleUsageMetadata'];
      /** @description The model that answered. */
      modelVersion?: string;
      /** @description The vendor's id of the answer. */
      responseId?: string;
      /**
       * Format: date-time
       * @description When the answer was asked for, on Vertex AI.
       */
      createTime?: string;
      modelStatus?: components['schemas']['GoogleModelStatus'];
      error?: components['schemas']['GoogleStatus'];
      aial?: components['schemas']['AialReplyExtension'];
    };
    /**
     * GoogleGenerateContentRequest
     * @description A conversation and how it is to be continued, in the Gemini API's format. The model stands in the path. Members may also be written in snake_case, and a list of one without its brackets.
     * @example {
     *       "contents": [
     *         {
     *           "role": "user",
     *           "parts": [
     *             {
     *               "text": "Name three rivers that reach the Baltic Sea."
     *             }
     *           ]
     *         }
     *       ]
     *     }
     * @example {
     *       "systemInstruction": {
     *         "parts": [
     *           {
     *             "text": "You plan bicycle tours. Answer briefly."
     *           }
     *         ]
     *       },
     *       "contents": [
     *         {
     *           "role": "user",
     *           "parts": [
     *             {
     *               "text": "How far is it from Ghent to Bruges?"
     *             }
     *           ]
     *         },
     *         {
     *           "role": "model",
     *           "parts": [
     *             {
     *               "functionCall": {
     *                 "name": "distance",
     *                 "args": {
     *                   "from": "Ghent",
     *                   "to": "Bruges"
     *                 }
     *               },
     *               "thoughtSignature": "c2lnbmF0dXJl"
     *             }
     *           ]
     *         },
     *         {
     *           "role": "user",
     *           "parts": [
     *             {
     *               "functionResponse": {
     *                 "name": "distance",
     *                 "response": {
     *                   "km": 46
     *                 }
     *               }
     *             }
     *           ]
     *         }
     *       ],
     *       "tools": [
     *         {
     *           "functionDeclarations": [
     *             {
     *               "name": "distance",
     *               "description": "Kilometres between two towns.",
     *               "parametersJsonSchema": {
     *                 "type": "object",
     *                 "properties": {
     *                   "from": {
     *                     "type": "string"
     *                   },
     *                   "to": {
     *                     "type": "string"
     *                   }
     *                 },
     *                 "required": [
     *                   "from",
     *                   "to"
     *                 ]
     *               }
     *             }
     *           ]
     *         }
     *       ],
     *       "toolConfig": {
     *         "functionCallingConfig": {
     *           "mode": "AUTO"
     *         }
     *       },
     *       "generationConfig": {
     *         "maxOutputTokens": 2000,
     *         "temperature": 0.2,
     *         "thinkingConfig": {
     *           "thinkingLevel": "LOW",
     *           "includeThoughts": true
     *         }
     *       }
     *     }
     */
    GoogleGenerateContentRequest: {
      /** @description The conversation so far, oldest turn first. */
      contents: components['schemas']['GoogleContent'][];
      /** @description What the model is told before the conversation; text only. */
      systemInstruction?: components['schemas']['GoogleContent'];
      /** @description What the model may use. */
      tools?: components['schemas']['GoogleTool'][];
      /** @description How the tools are used. */
      toolConfig?: components['schemas']['GoogleToolConfig'];
      /** @description What is blocked, one entry a category. */
      safetySettings?: components['schemas']['GoogleSafetySetting'][];
      /** @description Length, form and randomness of the answer. */
      generationConfig?: components['schemas']['GoogleGenerationConfig'];
      /** @description Name of a cached start of the conversation, `cachedContents/...`. */
      cachedContent?: string;
      serviceTier?: components['schemas']['GoogleServiceTier'];
      /** @description Whether the vendor logs the request. */
      store?: boolean;
      /** @description The model once more, `models/...`; the one in the path counts. */
      model?: string;
      labels?: components['schemas']['GoogleLabels'];
      modelArmorConfig?: components['schemas']['GoogleModelArmorConfig'];
    };
    /**
     * GoogleGenerationConfig
     * @description Length, form and randomness of the answer.
     * @example {
     *       "temperature": 0.2,
     *       "maxOutputTokens": 2000,
     *       "stopSequences": [
     *         "END"
     *       ],
     *       "responseMimeType": "application/json",
     *       "responseJsonSchema": {
     *         "type": "object",
     *         "properties": {
     *           "species": {
     *             "type": "string"
     *           }
     *         }
     *       }
     *     }
     */
    GoogleGenerationConfig: {
      /** @description How many answers are made. */
      candidateCount?: number;
      /** @description Texts at which the answer ends; they are not part of it. */
      stopSequences?: string[];
      /** @description Upper bound for the answer, thinking included. */
      maxOutputTokens?: number;
      /** @description Randomness, 0 to 2. */
      temperature?: number;
      /** @description Share of probability from which tokens are drawn. */
      topP?: number;
      /** @description Number of most likely tokens from which is drawn. */
      topK?: number;
      /** @description Start of the random numbers. */
      seed?: number;
      /** @description Makes tokens that were used less likely. */
      presencePenalty?: number;
      /** @description Makes tokens less likely with each use. */
      frequencyPenalty?: number;
      /** @description Whether the reply has log probabilities. */
      responseLogprobs?: boolean;
      /** @description How many alternatives of each token are shown, up to 20. */
      logprobs?: number;
      /** @description `text/plain`, `application/json` or `text/x.enum`. */
      responseMimeType?: string;
      responseSchema?: components['schemas']['GoogleSchema'];
      /** @description What the answer has to fit, as a JSON Schema. */
      responseJsonSchema?: components['schemas']['JsonValue'];
      responseFormat?: components['schemas']['GoogleResponseFormats'];
      /** @description Kinds of output that are wanted. */
      responseModalities?: components['schemas']['GoogleModality'][];
      thinkingConfig?: components['schemas']['GoogleThinkingConfig'];
      speechConfig?: components['schemas']['GoogleSpeechConfig'];
      imageConfig?: components['schemas']['GoogleImageConfig'];
      mediaResolution?: components['schemas']['GoogleMediaResolution'];
      /** @description Whether civic questions get fuller answers. */
      enableEnhancedCivicAnswers?: boolean;
      /** @description Whether the model answers in the mood of the speaker. */
      enableAffectiveDialog?: boolean;
      /** @description Whether times in recordings are told. Vertex AI takes it. */
      audioTimestamp?: boolean;
      audioTranscriptionConfig?: components['schemas']['GoogleAudioTranscriptionConfig'];
      translationConfig?: components['schemas']['GoogleTranslationConfig'];
      /** @description Which model is chosen. Vertex AI takes it. */
      routingConfig?: components['schemas']['JsonObject'];
      /** @description Which model is preferred. Vertex AI takes it. */
      modelConfig?: components['schemas']['JsonObject'];
    };
    /**
     * GoogleGroundingAttribution
     * @description A source of an answer to a passage.
     */
    GoogleGroundingAttribution: {
      sourceId?: components['schemas']['GoogleAttributionSource'];
      content?: components['schemas']['GoogleContent'];
    };
    /**
     * GoogleGroundingChunk
     * @description A source: one of its members says of which kind.
     * @example {
     *       "web": {
     *         "uri": "https://birds.test/heron",
     *         "title": "birds.test"
     *       }
     *     }
     */
    GoogleGroundingChunk: {
      web?: components['schemas']['GoogleWebSource'];
      image?: components['schemas']['GoogleImageSource'];
      retrievedContext?: components['schemas']['GoogleRetrievedContext'];
      maps?: components['schemas']['GoogleMapsSource'];
    };
    /**
     * GoogleGroundingMetadata
     * @description What was searched for, what was found, and which statements rest on it.
     * @example {
     *       "webSearchQueries": [
     *         "herons"
     *       ],
     *       "groundingChunks": [
     *         {
     *           "web": {
     *             "uri": "https://birds.test/heron",
     *             "title": "birds.test"
     *           }
     *         }
     *       ],
     *       "groundingSupports": [
     *         {
     *           "segment": {
     *             "endIndex": 17,
     *             "text": "Herons eat fish."
     *           },
     *           "groundingChunkIndices": [
     *             0
     *           ]
     *         }
     *       ]
     *     }
     */
    GoogleGroundingMetadata: {
      /** @description What was searched for. */
      webSearchQueries?: string[];
      /** @description Which pictures were searched for. */
      imageSearchQueries?: string[];
      /** @description What was looked up in stores, on Vertex AI. */
      retrievalQueries?: string[];
      searchEntryPoint?: components['schemas']['GoogleSearchEntryPoint'];
      /** @description The sources. */
      groundingChunks?: components['schemas']['GoogleGroundingChunk'][];
      /** @description Which stretches of the answer rest on which sources. */
      groundingSupports?: components['schemas']['GoogleGroundingSupport'][];
      retrievalMetadata?: components['schemas']['GoogleRetrievalMetadata'];
      /** @description Token for the widget of the map. */
      googleMapsWidgetContextToken?: string;
      /** @description Where sources can be reported, on Vertex AI. */
      sourceFlaggingUris?: components['schemas']['JsonObject'][];
    };
    /**
     * GoogleGroundingSupport
     * @description A stretch of the answer and what it rests on.
     */
    GoogleGroundingSupport: {
      segment?: components['schemas']['GoogleSegment'];
      /** @description Places of the sources in the list. */
      groundingChunkIndices?: number[];
      /** @description How sure that is, one number a source. */
      confidenceScores?: number[];
      /** @description Parts of the answer that show it. */
      renderedParts?: number[];
    };
    /** @description Whether the threshold is one of probability or of severity too. Vertex AI takes it. */
    GoogleHarmBlockMethod: 'HARM_BLOCK_METHOD_UNSPECIFIED' | 'SEVERITY' | 'PROBABILITY' | (string & {});
    /**
     * GoogleHarmBlockThreshold
     * @description From which probability of harm on content is blocked.
     * @example BLOCK_ONLY_HIGH
     */
    GoogleHarmBlockThreshold:
      | (
          | 'HARM_BLOCK_THRESHOLD_UNSPECIFIED'
          | 'BLOCK_LOW_AND_ABOVE'
          | 'BLOCK_MEDIUM_AND_ABOVE'
          | 'BLOCK_ONLY_HIGH'
          | 'BLOCK_NONE'
          | 'OFF'
        )
      | string
      | number;
    /**
     * GoogleHarmCategory
     * @description A category of harm.
     * @example HARM_CATEGORY_DEROGATORY
     */
    GoogleHarmCategory:
      | (
          | 'HARM_CATEGORY_UNSPECIFIED'
          | 'HARM_CATEGORY_DEROGATORY'
          | 'HARM_CATEGORY_TOXICITY'
          | 'HARM_CATEGORY_VIOLENCE'
          | 'HARM_CATEGORY_SEXUAL'
          | 'HARM_CATEGORY_MEDICAL'
          | 'HARM_CATEGORY_DANGEROUS'
          | 'HARM_CATEGORY_HARASSMENT'
          | 'HARM_CATEGORY_HATE_SPEECH'
          | 'HARM_CATEGORY_SEXUALLY_EXPLICIT'
          | 'HARM_CATEGORY_DANGEROUS_CONTENT'
          | 'HARM_CATEGORY_CIVIC_INTEGRITY'
          | 'HARM_CATEGORY_JAILBREAK'
          | 'HARM_CATEGORY_IMAGE_HATE'
          | 'HARM_CATEGORY_IMAGE_DANGEROUS_CONTENT'
          | 'HARM_CATEGORY_IMAGE_HARASSMENT'
          | 'HARM_CATEGORY_IMAGE_SEXUALLY_EXPLICIT'
        )
      | string
      | number;
    /**
     * GoogleHarmProbability
     * @description How likely harm is.
     * @example NEGLIGIBLE
     */
    GoogleHarmProbability:
      ('HARM_PROBABILITY_UNSPECIFIED' | 'NEGLIGIBLE' | 'LOW' | 'MEDIUM' | 'HIGH') | string | number;
    /**
     * GoogleHarmSeverity
     * @description How severe harm would be, on Vertex AI.
     * @example HARM_SEVERITY_NEGLIGIBLE
     */
    GoogleHarmSeverity:
      | (
          | 'HARM_SEVERITY_UNSPECIFIED'
          | 'HARM_SEVERITY_NEGLIGIBLE'
          | 'HARM_SEVERITY_LOW'
          | 'HARM_SEVERITY_MEDIUM'
          | 'HARM_SEVERITY_HIGH'
        )
      | string
      | number;
    /**
     * GoogleHttpHeaders
     * @description Headers that are sent to the server, by name.
     */
    GoogleHttpHeaders: {
      [key: string]: string;
    };
    /**
     * GoogleImageConfig
     * @description Pictures that the model makes.
     * @example {
     *       "aspectRatio": "16:9"
     *     }
     */
    GoogleImageConfig: {
      /** @description Width to height, such as `16:9`. */
      aspectRatio?: string;
      /** @description Such as `1K` or `2K`. */
      imageSize?: string;
      /** @description Which people may be shown. Vertex AI takes it. */
      personGeneration?: string;
      /** @description Whether well-known people may be shown. Vertex AI takes it. */
      prominentPeople?: string;
      /** @description Media type and compression. Vertex AI takes it. */
      imageOutputOptions?: components['schemas']['JsonObject'];
    };
    /**
     * GoogleImageFormat
     * @description Form of pictures.
     */
    GoogleImageFormat: {
      mimeType?: components['schemas']['GoogleImageMimeType'];
      aspectRatio?: components['schemas']['GoogleAspectRatio'];
      imageSize?: components['schemas']['GoogleImageSize'];
      delivery?: components['schemas']['GoogleDelivery'];
    };
    /** @description Media type of pictures. */
    GoogleImageMimeType: 'MIME_TYPE_UNSPECIFIED' | 'IMAGE_JPEG' | (string & {});
    /** @description Size of pictures. */
    GoogleImageSize:
      | 'IMAGE_SIZE_UNSPECIFIED'
      | 'IMAGE_SIZE_FIVE_TWELVE'
      | 'IMAGE_SIZE_ONE_K'
      | 'IMAGE_SIZE_TWO_K'
      | 'IMAGE_SIZE_FOUR_K'
      | (string & {});
    /**
     * GoogleImageSource
     * @description A picture.
     */
    GoogleImageSource: {
      /** @description Its address. */
      imageUri?: string;
      /** @description The page it is on. */
      sourceUri?: string;
      /** @description Title of the page. */
      title?: string;
      /** @description Domain of the page. */
      domain?: string;
    };
    /**
     * GoogleLabels
     * @description Labels for billing reports: text values under text keys. Vertex AI takes them.
     * @example {
     *       "tenant": "acme"
     *     }
     */
    GoogleLabels: {
      [key: string]: string;
    };
    /**
     * GoogleLanguageHints
     * @description Older way to name languages.
     */
    GoogleLanguageHints: {
      /** @description Languages, BCP-47. */
      languageCodes?: string[];
    };
    /**
     * GoogleLatLng
     * @description A place on the earth.
     * @example {
     *       "latitude": 51.05,
     *       "longitude": 3.72
     *     }
     */
    GoogleLatLng: {
      /** @description Degrees, -90 to 90. */
      latitude?: number;
      /** @description Degrees, -180 to 180. */
      longitude?: number;
    };
    /**
     * GoogleLogprobsResult
     * @description Log probabilities of the tokens of the answer.
     */
    GoogleLogprobsResult: {
      /** @description The tokens that were chosen. */
      chosenCandidates?: components['schemas']['GoogleTokenLogprob'][];
      /** @description The most likely tokens at each place. */
      topCandidates?: components['schemas']['GoogleTopTokens'][];
      /** @description Sum over the answer. */
      logProbabilitySum?: number;
    };
    /**
     * GoogleMapsSource
     * @description A place on the map.
     */
    GoogleMapsSource: {
      /** @description Its address on the web. */
      uri?: string;
      /** @description Its name. */
      title?: string;
      /** @description What is said of it. */
      text?: string;
      /** @description Its id, `places/...`. */
      placeId?: string;
      placeAnswerSources?: components['schemas']['GooglePlaceAnswerSources'];
      /** @description A way, on Vertex AI. */
      route?: components['schemas']['JsonObject'];
    };
    /**
     * GoogleMapsTool
     * @description Google's maps.
     */
    GoogleMapsTool: {
      /** @description Whether the reply has a token for the widget of the map. */
      enableWidget?: boolean;
      /** @description What is asked of the map. Vertex AI takes it. */
      groundingTypes?: components['schemas']['JsonObject'];
    };
    /**
     * GoogleMcpServer
     * @description An MCP server whose tools the vendor calls.
     * @example {
     *       "name": "weather",
     *       "streamableHttpTransport": {
     *         "url": "https://weather.test/mcp"
     *       }
     *     }
     */
    GoogleMcpServer: {
      /** @description Its name. */
      name?: string;
      streamableHttpTransport?: components['schemas']['GoogleStreamableHttpTransport'];
    };
    /** @description How media are processed. */
    GoogleMediaProcessing: 'MEDIA_PROCESSING_UNSPECIFIED' | 'STATIC' | 'AGENTIC' | (string & {});
    /** @description How finely pictures and videos are looked at. */
    GoogleMediaResolution:
      | 'MEDIA_RESOLUTION_UNSPECIFIED'
      | 'MEDIA_RESOLUTION_LOW'
      | 'MEDIA_RESOLUTION_MEDIUM'
      | 'MEDIA_RESOLUTION_HIGH'
      | 'MEDIA_RESOLUTION_ULTRA_HIGH'
      | (string & {});
    /** @description A kind of output. */
    GoogleModality: 'MODALITY_UNSPECIFIED' | 'TEXT' | 'IMAGE' | 'AUDIO' | 'VIDEO' | (string & {});
    /**
     * GoogleModalityTokenCount
     * @description Tokens of one kind.
     * @example {
     *       "modality": "TEXT",
     *       "tokenCount": 9
     *     }
     */
    GoogleModalityTokenCount: {
      modality?: components['schemas']['GoogleTokenModality'];
      /** @description How many. */
      tokenCount?: number;
    };
    /**
     * GoogleModel
     * @description A model or an alias. Whatever else Google says of its own models is there too.
     * @example {
     *       "name": "models/anthropic/claude-sonnet-4-5",
     *       "displayName": "Claude Sonnet 4.5",
     *       "supportedGenerationMethods": [
     *         "generateContent",
     *         "countTokens"
     *       ],
     *       "aial": {
     *         "provider": "anthropic",
     *         "status": "live",
     *         "dialects": [
     *           "anthropic-messages"
     *         ]
     *       }
     *     }
     */
    GoogleModel: {
      /** @description `models/` and what to put in `model`. */
      name: string;
      /** @description A name for people; the id where the vendor gives none. */
      displayName: string;
      /** @description What it is good for, where the vendor says it. */
      description?: string;
      /** @description Its version, of a model of Google. */
      version?: string;
      /** @description Most tokens of a request, where the vendor says it. */
      inputTokenLimit?: number;
      /** @description Most tokens of an answer, where the vendor says it. */
      outputTokenLimit?: number;
      /** @description What can be asked of it, as Google says it of its own models. Of a model that another vendor lists by name only nobody says it, and it is not there. */
      supportedGenerationMethods?: string[];
      aial?: components['schemas']['AialModelExtension'];
    };
    /**
     * GoogleModelArmorConfig
     * @description Filters of Model Armor for the prompt and the answer. Vertex AI takes them.
     */
    GoogleModelArmorConfig: {
      /** @description Full name of the template for prompts. */
      promptTemplateName?: string;
      /** @description Full name of the template for answers. */
      responseTemplateName?: string;
    };
    /**
     * GoogleModelList
     * @description One page of models and aliases, in the form of the Gemini API's model list.
     * @example {
     *       "models": [
     *         {
     *           "name": "models/gemini-2.5-flash",
     *           "displayName": "Gemini 2.5 Flash",
     *           "inputTokenLimit": 1048576,
     *           "supportedGenerationMethods": [
     *             "generateContent",
     *             "countTokens"
     *           ],
     *           "aial": {
     *             "provider": "google",
     *             "status": "live",
     *             "dialects": [
     *               "google-generate"
     *             ]
     *           }
     *         }
     *       ]
     *     }
     */
    GoogleModelList: {
      /** @description The models of this page. */
      models: components['schemas']['GoogleModel'][];
      /** @description What to put in `pageToken` for the next page; absent on the last. */
      nextPageToken?: string;
      aial?: components['schemas']['AialModelListExtension'];
    };
    /** @description A stage in the life of a model. */
    GoogleModelStage:
      | 'MODEL_STAGE_UNSPECIFIED'
      | 'UNSTABLE_EXPERIMENTAL'
      | 'EXPERIMENTAL'
      | 'PREVIEW'
      | 'STABLE'
      | 'LEGACY'
      | 'DEPRECATED'
      | 'RETIRED'
      | (string & {});
    /**
     * GoogleModelStatus
     * @description Where the model stands in its life.
     */
    GoogleModelStatus: {
      modelStage?: components['schemas']['GoogleModelStage'];
      /**
       * Format: date-time
       * @description When it will be switched off.
       */
      retirementTime?: string;
      /** @description The status in words. */
      message?: string;
    };
    /**
     * GoogleMultiSpeakerVoiceConfig
     * @description Voices of several speakers.
     */
    GoogleMultiSpeakerVoiceConfig: {
      /** @description One entry a speaker. */
      speakerVoiceConfigs?: components['schemas']['GoogleSpeakerVoice'][];
    };
    /**
     * GooglePart
     * @description A piece of a turn. One of `text`, `inlineData`, `fileData`, `functionCall`, `functionResponse`, `executableCode`, `codeExecutionResult`, `toolCall`, `toolResponse` says what it is; the other members say more about it.
     * @example {
     *       "text": "Hello"
     *     }
     * @example {
     *       "text": "The user greets me.",
     *       "thought": true
     *     }
     * @example {
     *       "functionCall": {
     *         "name": "distance",
     *         "args": {
     *           "from": "Ghent",
     *           "to": "Bruges"
     *         }
     *       },
     *       "thoughtSignature": "c2lnbmF0dXJl"
     *     }
     */
    GooglePart: {
      /** @description Text, or the text of a thought. It may be empty and bear a signature. */
      text?: string;
      inlineData?: components['schemas']['GoogleBlob'];
      fileData?: components['schemas']['GoogleFileData'];
      functionCall?: components['schemas']['GoogleFunctionCall'];
      functionResponse?: components['schemas']['GoogleFunctionResponse'];
      executableCode?: components['schemas']['GoogleExecutableCode'];
      codeExecutionResult?: components['schemas']['GoogleCodeExecutionResult'];
      toolCall?: components['schemas']['GoogleToolCall'];
      toolResponse?: components['schemas']['GoogleToolResponse'];
      /** @description Whether the part is the model's thinking. */
      thought?: boolean;
      /** @description Sealed state of the model's thinking. It comes back with the part on the next turn. A signature of another vendor stands here under a seal. */
      thoughtSignature?: string;
      videoMetadata?: components['schemas']['GoogleVideoMetadata'];
      mediaResolution?: components['schemas']['GooglePartMediaResolution'];
      mediaProcessing?: components['schemas']['GoogleMediaProcessing'];
      /** @description The caller's own remarks on the part. */
      partMetadata?: components['schemas']['JsonObject'];
      audioTranscription?: components['schemas']['GoogleAudioTranscription'];
    };
    /**
     * GooglePartMediaResolution
     * @description How finely one picture or video is looked at.
     */
    GooglePartMediaResolution: {
      level?: components['schemas']['GoogleMediaResolution'];
    };
    /**
     * GooglePartialArgument
     * @description A piece of an argument.
     * @example {
     *       "jsonPath": "$.from",
     *       "stringValue": "Gh",
     *       "willContinue": true
     *     }
     */
    GooglePartialArgument: {
      /** @description Where the piece belongs, as a JSON path. */
      jsonPath?: string;
      /** @description The piece, or more of it, when it is text. */
      stringValue?: string;
      /** @description The piece when it is a number. */
      numberValue?: number;
      /** @description The piece when it is true or false. */
      boolValue?: boolean;
      /** @description There when the piece is null. */
      nullValue?: components['schemas']['JsonValue'];
      /** @description Whether more of this text follows. */
      willContinue?: boolean;
    };
    /**
     * GooglePassageSource
     * @description A passage of the request.
     */
    GooglePassageSource: {
      /** @description Its id. */
      passageId?: string;
      /** @description Which part of it. */
      partIndex?: number;
    };
    /**
     * GooglePlaceAnswerSources
     * @description What an answer about a place rests on.
     */
    GooglePlaceAnswerSources: {
      /** @description Reviews. */
      reviewSnippets?: components['schemas']['GoogleReviewSnippet'][];
    };
    /**
     * GooglePrebuiltVoice
     * @description A voice of the vendor.
     */
    GooglePrebuiltVoice: {
      /** @description Its name. */
      voiceName?: string;
    };
    /**
     * GooglePromptFeedback
     * @description What was wrong with the prompt.
     * @example {
     *       "blockReason": "SAFETY"
     *     }
     */
    GooglePromptFeedback: {
      blockReason?: components['schemas']['GoogleBlockReason'];
      /** @description The reason in words. */
      blockReasonMessage?: string;
      /** @description How harmful the prompt may be. */
      safetyRatings?: components['schemas']['GoogleSafetyRating'][];
    };
    /**
     * GoogleReplicatedVoice
     * @description A voice made from a recording. Vertex AI takes it.
     */
    GoogleReplicatedVoice: {
      /** @description Media type of the recording. */
      mimeType?: string;
      /** @description The recording. */
      voiceSampleAudio?: string;
    };
    /**
     * GoogleResponseFormat
     * @description Form of each kind of output.
     */
    GoogleResponseFormat: {
      text?: components['schemas']['GoogleTextFormat'];
      image?: components['schemas']['GoogleImageFormat'];
      audio?: components['schemas']['GoogleAudioFormat'];
      video?: components['schemas']['GoogleVideoFormat'];
    };
    /**
     * GoogleResponseFormats
     * @description Form of each kind of output, as one object or, on Vertex AI, one a kind.
     */
    GoogleResponseFormats:
      components['schemas']['GoogleResponseFormat'] | components['schemas']['GoogleResponseFormat'][];
    /**
     * GoogleRetrievalConfig
     * @description What searches are told about the person who asks.
     */
    GoogleRetrievalConfig: {
      latLng?: components['schemas']['GoogleLatLng'];
      /** @description Language of the person, BCP-47. */
      languageCode?: string;
    };
    /**
     * GoogleRetrievalMetadata
     * @description How a search came about.
     */
    GoogleRetrievalMetadata: {
      /** @description How much a search would help, 0 to 1. */
      googleSearchDynamicRetrievalScore?: number;
    };
    /**
     * GoogleRetrievedContext
     * @description A piece of a file.
     */
    GoogleRetrievedContext: {
      /** @description Address of the file. */
      uri?: string;
      /** @description Title of the file. */
      title?: string;
      /** @description The piece. */
      text?: string;
      /** @description The store it is in. */
      fileSearchStore?: string;
      /** @description The page it is on. */
      pageNumber?: number;
      /** @description Id of the picture or recording. */
      mediaId?: string;
      /** @description What its owner noted of the file. */
      customMetadata?: components['schemas']['GoogleCustomMetadata'][];
      /** @description Full name of the file, on Vertex AI. */
      documentName?: string;
      /** @description The piece as Vertex AI has it. */
      ragChunk?: components['schemas']['JsonObject'];
    };
    /**
     * GoogleRetrieverSource
     * @description A piece found by the semantic retriever.
     */
    GoogleRetrieverSource: {
      /** @description Where was searched. */
      source?: string;
      /** @description Full name of the piece. */
      chunk?: string;
    };
    /**
     * GoogleReviewSnippet
     * @description A review of a place.
     */
    GoogleReviewSnippet: {
      /** @description Its id. */
      reviewId?: string;
      /** @description Its address on the web. */
      googleMapsUri?: string;
      /** @description Its title. */
      title?: string;
    };
    /**
     * GoogleSafetyRating
     * @description How harmful content may be, in one category.
     * @example {
     *       "category": "HARM_CATEGORY_HARASSMENT",
     *       "probability": "NEGLIGIBLE"
     *     }
     */
    GoogleSafetyRating: {
      category?: components['schemas']['GoogleHarmCategory'];
      probability?: components['schemas']['GoogleHarmProbability'];
      /** @description Whether it was blocked for this. */
      blocked?: boolean;
      /** @description Probability of harm, on Vertex AI. */
      probabilityScore?: number;
      severity?: components['schemas']['GoogleHarmSeverity'];
      /** @description Severity of harm, on Vertex AI. */
      severityScore?: number;
      overwrittenThreshold?: components['schemas']['GoogleHarmBlockThreshold'];
    };
    /**
     * GoogleSafetySetting
     * @description What is blocked in one category of harm.
     * @example {
     *       "category": "HARM_CATEGORY_HARASSMENT",
     *       "threshold": "BLOCK_ONLY_HIGH"
     *     }
     */
    GoogleSafetySetting: {
      category?: components['schemas']['GoogleHarmCategory'];
      threshold?: components['schemas']['GoogleHarmBlockThreshold'];
      method?: components['schemas']['GoogleHarmBlockMethod'];
    };
    /**
     * GoogleSchema
     * @description A schema in the form of OpenAPI 3.0: a part of JSON Schema with types in capitals, `nullable` and an order of properties.
     * @example {
     *       "type": "OBJECT",
     *       "properties": {
     *         "species": {
     *           "type": "STRING",
     *           "nullable": true
     *         }
     *       },
     *       "required": [
     *         "species"
     *       ],
     *       "propertyOrdering": [
     *         "species"
     *       ]
     *     }
     */
    GoogleSchema: {
      type?: components['schemas']['GoogleSchemaType'];
      /** @description Finer kind of the type, such as `int32`, `enum` or `date-time`. */
      format?: string;
      title?: string;
      description?: string;
      /** @description Whether null is allowed too. */
      nullable?: boolean;
      /** @description The values that are allowed. */
      enum?: string[];
      items?: components['schemas']['GoogleSchema'];
      minItems?: components['schemas']['GoogleCount'];
      maxItems?: components['schemas']['GoogleCount'];
      properties?: components['schemas']['GoogleSchemaMap'];
      /** @description Properties that must be there. */
      required?: string[];
      minProperties?: components['schemas']['GoogleCount'];
      maxProperties?: components['schemas']['GoogleCount'];
      /** @description In which order properties are written. */
      propertyOrdering?: string[];
      minimum?: number;
      maximum?: number;
      minLength?: components['schemas']['GoogleCount'];
      maxLength?: components['schemas']['GoogleCount'];
      pattern?: string;
      example?: components['schemas']['JsonValue'];
      /** @description Schemas of which one at least has to fit. */
      anyOf?: components['schemas']['GoogleSchema'][];
      default?: components['schemas']['JsonValue'];
      additionalProperties?: components['schemas']['JsonValue'];
      defs?: components['schemas']['GoogleSchemaMap'];
      /** @description A schema of `defs`. Vertex AI takes it. */
      ref?: string;
    };
    /**
     * GoogleSchemaMap
     * @description Schemas by name.
     */
    GoogleSchemaMap: {
      [key: string]: components['schemas']['GoogleSchema'];
    };
    /**
     * GoogleSchemaType
     * @description A type. JSON Schema's own names, in small letters, are taken too, and the numbers that the protocol gives the types.
     * @example STRING
     */
    GoogleSchemaType:
      | ('TYPE_UNSPECIFIED' | 'STRING' | 'NUMBER' | 'INTEGER' | 'BOOLEAN' | 'ARRAY' | 'OBJECT' | 'NULL')
      | string
      | number;
    /**
     * GoogleSearch
     * @description Google's web search.
     * @example {
     *       "timeRangeFilter": {
     *         "startTime": "2026-01-01T00:00:00Z",
     *         "endTime": "2026-02-01T00:00:00Z"
     *       }
     *     }
     */
    GoogleSearch: {
      searchTypes?: components['schemas']['GoogleSearchTypes'];
      timeRangeFilter?: components['schemas']['GoogleTimeRange'];
      /** @description Domains whose pages are left out. Vertex AI takes it. */
      excludeDomains?: string[];
      /** @description How likely phishing a page has to be to be left out. Vertex AI takes it. */
      blockingConfidence?: string;
    };
    /**
     * GoogleSearchEntryPoint
     * @description The suggestions of searches that have to be shown.
     */
    GoogleSearchEntryPoint: {
      /** @description HTML to be shown. */
      renderedContent?: string;
      /** @description The suggestions as JSON in base64. */
      sdkBlob?: string;
    };
    /**
     * GoogleSearchRetrieval
     * @description The older web search of Gemini 1.5.
     */
    GoogleSearchRetrieval: {
      dynamicRetrievalConfig?: components['schemas']['GoogleDynamicRetrieval'];
    };
    /**
     * GoogleSearchTypes
     * @description What is searched for.
     * @example {
     *       "webSearch": {}
     *     }
     */
    GoogleSearchTypes: {
      /** @description Search for pages. */
      webSearch?: components['schemas']['JsonObject'];
      /** @description Search for pictures. */
      imageSearch?: components['schemas']['JsonObject'];
    };
    /**
     * GoogleSegment
     * @description A stretch of a part.
     * @example {
     *       "endIndex": 17,
     *       "text": "Herons eat fish."
     *     }
     */
    GoogleSegment: {
      /** @description Which part it is in; 0 if left out. */
      partIndex?: number;
      /** @description Where it begins, in bytes of UTF-8; 0 if left out. */
      startIndex?: number;
      /** @description Where it ends, in bytes of UTF-8. */
      endIndex?: number;
      /** @description Its text. */
      text?: string;
    };
    /** @description The processing class that was asked for or, in a reply, the one that served the request. */
    GoogleServiceTier: 'unspecified' | 'standard' | 'flex' | 'priority' | (string & {});
    /**
     * GoogleSpeakerVoice
     * @description The voice of one speaker.
     */
    GoogleSpeakerVoice: {
      /** @description The name that the prompt gives the speaker. */
      speaker?: string;
      voiceConfig?: components['schemas']['GoogleVoiceConfig'];
    };
    /**
     * GoogleSpeechConfig
     * @description Voice of spoken output.
     * @example {
     *       "voiceConfig": {
     *         "prebuiltVoiceConfig": {
     *           "voiceName": "Kore"
     *         }
     *       }
     *     }
     */
    GoogleSpeechConfig: {
      voiceConfig?: components['schemas']['GoogleVoiceConfig'];
      multiSpeakerVoiceConfig?: components['schemas']['GoogleMultiSpeakerVoiceConfig'];
      /** @description Language, BCP-47. */
      languageCode?: string;
    };
    /**
     * GoogleStatus
     * @description An error as google.rpc.Status.
     * @example {
     *       "code": 429,
     *       "message": "The limit is reached.",
     *       "status": "RESOURCE_EXHAUSTED",
     *       "details": [
     *         {
     *           "@type": "type.googleapis.com/google.rpc.RetryInfo",
     *           "retryDelay": "2s"
     *         }
     *       ]
     *     }
     */
    GoogleStatus: {
      /** @description The HTTP status. */
      code?: number;
      /** @description The error in words, never with a key or content of the request in it. */
      message: string;
      status?: components['schemas']['GoogleStatusName'];
      /** @description What else is known, each entry named by its `@type`: `google.rpc.ErrorInfo`, `google.rpc.RetryInfo`, `google.rpc.BadRequest` and others. */
      details?: components['schemas']['JsonObject'][];
      aial?: components['schemas']['AialErrorExtension'];
    };
    /** @description The kind of error. */
    GoogleStatusName:
      | 'INVALID_ARGUMENT'
      | 'FAILED_PRECONDITION'
      | 'OUT_OF_RANGE'
      | 'UNAUTHENTICATED'
      | 'PERMISSION_DENIED'
      | 'NOT_FOUND'
      | 'ABORTED'
      | 'ALREADY_EXISTS'
      | 'RESOURCE_EXHAUSTED'
      | 'CANCELLED'
      | 'DATA_LOSS'
      | 'UNKNOWN'
      | 'INTERNAL'
      | 'UNIMPLEMENTED'
      | 'UNAVAILABLE'
      | 'DEADLINE_EXCEEDED'
      | (string & {});
    /**
     * GoogleStreamableHttpTransport
     * @description How an MCP server is reached.
     */
    GoogleStreamableHttpTransport: {
      /** @description Its address. */
      url?: string;
      headers?: components['schemas']['GoogleHttpHeaders'];
      /** @description Longest wait for an answer. */
      timeout?: string;
      /** @description Longest silence within an answer. */
      sseReadTimeout?: string;
      /** @description Whether the session ends with the connection. */
      terminateOnClose?: boolean;
    };
    /**
     * GoogleStringList
     * @description Several texts.
     */
    GoogleStringList: {
      /** @description The texts. */
      values?: string[];
    };
    /**
     * GoogleTextFormat
     * @description Form of text.
     */
    GoogleTextFormat: {
      mimeType?: components['schemas']['GoogleTextMimeType'];
      /** @description What the text has to fit, as a JSON Schema. */
      schema?: components['schemas']['JsonValue'];
    };
    /** @description Media type of text. */
    GoogleTextMimeType: 'MIME_TYPE_UNSPECIFIED' | 'APPLICATION_JSON' | 'TEXT_PLAIN' | (string & {});
    /**
     * GoogleThinkingConfig
     * @description Whether and how much the model thinks before it answers.
     * @example {
     *       "includeThoughts": true,
     *       "thinkingBudget": 2000
     *     }
     * @example {
     *       "thinkingLevel": "LOW"
     *     }
     */
    GoogleThinkingConfig: {
      /** @description Whether the reply has the thoughts. */
      includeThoughts?: boolean;
      /** @description Upper bound for thinking tokens; 0 is none, -1 leaves it to the model. */
      thinkingBudget?: number;
      thinkingLevel?: components['schemas']['GoogleThinkingLevel'];
    };
    /** @description How much a model from Gemini 3 on thinks. */
    GoogleThinkingLevel: 'THINKING_LEVEL_UNSPECIFIED' | 'MINIMAL' | 'LOW' | 'MEDIUM' | 'HIGH' | (string & {});
    /**
     * GoogleTimeRange
     * @description A stretch of time.
     */
    GoogleTimeRange: {
      /**
       * Format: date-time
       * @description Its beginning.
       */
      startTime?: string;
      /**
       * Format: date-time
       * @description Its end.
       */
      endTime?: string;
    };
    /**
     * GoogleTokenCount
     * @description How many tokens a request has.
     * @example {
     *       "totalTokens": 9,
     *       "promptTokensDetails": [
     *         {
     *           "modality": "TEXT",
     *           "tokenCount": 9
     *         }
     *       ]
     *     }
     */
    GoogleTokenCount: {
      /** @description The tokens of all of it. */
      totalTokens?: number;
      /** @description Of them those of the cached start. */
      cachedContentTokenCount?: number;
      /** @description The tokens by kind of content. */
      promptTokensDetails?: components['schemas']['GoogleModalityTokenCount'][];
      /** @description Those of the cached start by kind of content. */
      cacheTokensDetails?: components['schemas']['GoogleModalityTokenCount'][];
      aial?: components['schemas']['AialTokenCountExtension'];
    };
    /**
     * GoogleTokenLogprob
     * @description A token and its log probability.
     */
    GoogleTokenLogprob: {
      /** @description The token. */
      token?: string;
      /** @description Its number. */
      tokenId?: number;
      /** @description Natural logarithm of its probability. */
      logProbability?: number;
    };
    /**
     * GoogleTokenModality
     * @description A kind of content.
     * @example TEXT
     */
    GoogleTokenModality:
      ('MODALITY_UNSPECIFIED' | 'TEXT' | 'IMAGE' | 'VIDEO' | 'AUDIO' | 'DOCUMENT') | string | number;
    /**
     * GoogleTool
     * @description A set of functions, or one of the vendor's own tools; several members may stand together.
     * @example {
     *       "functionDeclarations": [
     *         {
     *           "name": "distance",
     *           "parameters": {
     *             "type": "OBJECT",
     *             "properties": {
     *               "to": {
     *                 "type": "STRING"
     *               }
     *             }
     *           }
     *         }
     *       ]
     *     }
     * @example {
     *       "googleSearch": {}
     *     }
     */
    GoogleTool: {
      /** @description Functions that the caller runs. */
      functionDeclarations?: components['schemas']['GoogleFunctionDeclaration'][];
      googleSearch?: components['schemas']['GoogleSearch'];
      googleSearchRetrieval?: components['schemas']['GoogleSearchRetrieval'];
      codeExecution?: components['schemas']['GoogleCodeExecution'];
      urlContext?: components['schemas']['GoogleUrlContext'];
      fileSearch?: components['schemas']['GoogleFileSearch'];
      computerUse?: components['schemas']['GoogleComputerUse'];
      googleMaps?: components['schemas']['GoogleMapsTool'];
      /** @description MCP servers whose tools the vendor calls. */
      mcpServers?: components['schemas']['GoogleMcpServer'][];
      /** @description Retrieval from a store of one's own. Vertex AI takes it. */
      retrieval?: components['schemas']['JsonObject'];
      /** @description Web search for enterprises. Vertex AI takes it. */
      enterpriseWebSearch?: components['schemas']['JsonObject'];
      /** @description Search by Parallel. Vertex AI takes it. */
      parallelAiSearch?: components['schemas']['JsonObject'];
      /** @description Search by Exa. Vertex AI takes it. */
      exaAiSearch?: components['schemas']['JsonObject'];
    };
    /**
     * GoogleToolCall
     * @description A call of one of the vendor's own tools.
     * @example {
     *       "toolType": "GOOGLE_SEARCH_WEB",
     *       "args": {
     *         "queries": [
     *           "herons"
     *         ]
     *       },
     *       "id": "j425u3dm"
     *     }
     */
    GoogleToolCall: {
      toolType?: components['schemas']['GoogleToolType'];
      /** @description Name of the tool, where its type does not say enough. */
      toolName?: string;
      /** @description The arguments. */
      args?: components['schemas']['JsonObject'];
      /** @description Id that its result repeats. */
      id?: string;
    };
    /**
     * GoogleToolConfig
     * @description How tools are used.
     * @example {
     *       "functionCallingConfig": {
     *         "mode": "ANY",
     *         "allowedFunctionNames": [
     *           "distance"
     *         ]
     *       }
     *     }
     */
    GoogleToolConfig: {
      functionCallingConfig?: components['schemas']['GoogleFunctionCallingConfig'];
      retrievalConfig?: components['schemas']['GoogleRetrievalConfig'];
      /** @description Whether the reply shows the calls of the vendor's own tools, to be sent back on the next turn. */
      includeServerSideToolInvocations?: boolean;
    };
    /**
     * GoogleToolResponse
     * @description The result of one of the vendor's own tools.
     * @example {
     *       "toolType": "GOOGLE_SEARCH_WEB",
     *       "response": {},
     *       "id": "j425u3dm"
     *     }
     */
    GoogleToolResponse: {
      toolType?: components['schemas']['GoogleToolType'];
      /** @description The result. */
      response?: components['schemas']['JsonObject'];
      /** @description Id of the call. */
      id?: string;
    };
    /** @description One of the vendor's own tools. */
    GoogleToolType:
      | 'TOOL_TYPE_UNSPECIFIED'
      | 'GOOGLE_SEARCH_WEB'
      | 'GOOGLE_SEARCH_IMAGE'
      | 'URL_CONTEXT'
      | 'GOOGLE_MAPS'
      | 'FILE_SEARCH'
      | (string & {});
    /**
     * GoogleTopTokens
     * @description The most likely tokens at one place.
     */
    GoogleTopTokens: {
      /** @description The tokens, most likely first. */
      candidates?: components['schemas']['GoogleTokenLogprob'][];
    };
    /**
     * GoogleTrafficType
     * @description How the call is charged, on Vertex AI.
     * @example ON_DEMAND
     */
    GoogleTrafficType:
      | (
          | 'TRAFFIC_TYPE_UNSPECIFIED'
          | 'ON_DEMAND'
          | 'ON_DEMAND_PRIORITY'
          | 'ON_DEMAND_FLEX'
          | 'ON_DEMAND_OFFPEAK'
          | 'PROVISIONED_THROUGHPUT'
        )
      | string
      | number;
    /**
     * GoogleTranscribedWord
     * @description A word of a recording.
     */
    GoogleTranscribedWord: {
      /** @description The word. */
      word?: string;
      /** @description When it begins. */
      startOffset?: string;
      /** @description When it ends. */
      endOffset?: string;
    };
    /** @description How closely the words are kept. */
    GoogleTranscriptionMode: 'MODE_UNSPECIFIED' | 'VERBATIM' | 'SMART' | (string & {});
    /**
     * GoogleTranslationConfig
     * @description Translation of what is said.
     */
    GoogleTranslationConfig: {
      /** @description Language to translate to, BCP-47. */
      targetLanguageCode?: string;
      /** @description Whether what is in that language already is said again. */
      echoTargetLanguage?: boolean;
    };
    /** @description Lets the model read the pages whose addresses the prompt names. It has no settings. */
    GoogleUrlContext: JsonObject;
    /**
     * GoogleUrlContextMetadata
     * @description Which pages were read.
     */
    GoogleUrlContextMetadata: {
      /** @description One entry a page. */
      urlMetadata?: components['schemas']['GoogleUrlMetadata'][];
    };
    /**
     * GoogleUrlMetadata
     * @description A page that was read, or not.
     */
    GoogleUrlMetadata: {
      /** @description Its address. */
      retrievedUrl?: string;
      urlRetrievalStatus?: components['schemas']['GoogleUrlRetrievalStatus'];
    };
    /**
     * GoogleUrlRetrievalStatus
     * @description What came of reading a page.
     * @example URL_RETRIEVAL_STATUS_SUCCESS
     */
    GoogleUrlRetrievalStatus:
      | (
          | 'URL_RETRIEVAL_STATUS_UNSPECIFIED'
          | 'URL_RETRIEVAL_STATUS_SUCCESS'
          | 'URL_RETRIEVAL_STATUS_ERROR'
          | 'URL_RETRIEVAL_STATUS_PAYWALL'
          | 'URL_RETRIEVAL_STATUS_UNSAFE'
        )
      | string
      | number;
    /**
     * GoogleUsageMetadata
     * @description Tokens of the call. The prompt count includes cached tokens; the candidates count excludes thoughts; the total is the sum of prompt, tool use, candidates and thoughts.
     * @example {
     *       "promptTokenCount": 9,
     *       "candidatesTokenCount": 13,
     *       "thoughtsTokenCount": 40,
     *       "totalTokenCount": 62
     *     }
     */
    GoogleUsageMetadata: {
      /** @description Tokens of the prompt, cached ones included. */
      promptTokenCount?: number;
      /** @description Tokens of the prompt that were cached. */
      cachedContentTokenCount?: number;
      /** @description Tokens of the answers, thoughts excluded. */
      candidatesTokenCount?: number;
      /** @description Tokens of the thoughts. */
      thoughtsTokenCount?: number;
      /** @description Tokens that the vendor's own tools added to the prompt. */
      toolUsePromptTokenCount?: number;
      /** @description All of them. */
      totalTokenCount?: number;
      /** @description Tokens of the answer, in live sessions. */
      responseTokenCount?: number;
      /** @description The prompt by kind. */
      promptTokensDetails?: components['schemas']['GoogleModalityTokenCount'][];
      /** @description The cached part by kind. */
      cacheTokensDetails?: components['schemas']['GoogleModalityTokenCount'][];
      /** @description The answers by kind. */
      candidatesTokensDetails?: components['schemas']['GoogleModalityTokenCount'][];
      /** @description The tool use by kind. */
      toolUsePromptTokensDetails?: components['schemas']['GoogleModalityTokenCount'][];
      /** @description The answer by kind, in live sessions. */
      responseTokensDetails?: components['schemas']['GoogleModalityTokenCount'][];
      serviceTier?: components['schemas']['GoogleServiceTier'];
      trafficType?: components['schemas']['GoogleTrafficType'];
    };
    /**
     * GoogleVideoFormat
     * @description Form of videos. Vertex AI takes it.
     */
    GoogleVideoFormat: {
      aspectRatio?: components['schemas']['GoogleAspectRatio'];
      /** @description Such as `720p`. */
      resolution?: string;
      /** @description Length of the video. */
      duration?: string;
      delivery?: components['schemas']['GoogleDelivery'];
      /** @description Where in Cloud Storage it is put. */
      gcsUri?: string;
    };
    /**
     * GoogleVideoMetadata
     * @description Which stretch of a video is looked at, and how closely.
     * @example {
     *       "startOffset": "1.5s",
     *       "fps": 2
     *     }
     */
    GoogleVideoMetadata: {
      /** @description Where to begin, in seconds with an `s`, such as `1.5s`. */
      startOffset?: string;
      /** @description Where to end. */
      endOffset?: string;
      /** @description Frames looked at in a second. */
      fps?: number;
    };
    /**
     * GoogleVoiceConfig
     * @description A voice.
     */
    GoogleVoiceConfig: {
      prebuiltVoiceConfig?: components['schemas']['GooglePrebuiltVoice'];
      replicatedVoiceConfig?: components['schemas']['GoogleReplicatedVoice'];
    };
    /**
     * GoogleWebSource
     * @description A page.
     */
    GoogleWebSource: {
      /** @description Its address. */
      uri?: string;
      /** @description Its title. */
      title?: string;
      /** @description Its domain, on Vertex AI. */
      domain?: string;
    };
    /**
     * Health
     * @description The process runs and answers.
     * @example {
     *       "status": "ok"
     *     }
     */
    Health: {
      /** @constant */
      status: 'ok';
    };
    /**
     * HostedToolChoice
     * @description Demands the use of one built-in tool.
     */
    HostedToolChoice: {
      /** @enum {string} */
      type:
        | 'file_search'
        | 'web_search'
        | 'web_search_preview'
        | 'web_search_preview_2025_03_11'
        | 'computer'
        | 'computer_use_preview'
        | 'computer_use'
        | 'image_generation'
        | 'code_interpreter';
    };
    /** @description Whether a new image is made or a given one changed. */
    ImageGenerationAction: 'generate' | 'edit' | 'auto' | (string & {});
    /** @description Kind of background. */
    ImageGenerationBackground: 'transparent' | 'opaque' | 'auto' | (string & {});
    /**
     * ImageGenerationCallItem
     * @description An image that the vendor made.
     */
    ImageGenerationCallItem: {
      /** @constant */
      type: 'image_generation_call';
      /** @description Id the vendor gave the item. */
      id?: string | null;
      status?: components['schemas']['ResponseItemStatus'] | null;
      /** @description The image in base64. */
      result?: string | null;
      /** @description Prompt that the image was made from. */
      revised_prompt?: string | null;
      /** @description Prompt of the call, where a vendor gives it (xAI). */
      prompt?: string | null;
      action?: components['schemas']['ImageGenerationAction'] | null;
      /** @description Kind of background used. */
      background?: string | null;
      /** @description File format used. */
      output_format?: string | null;
      /** @description Quality used. */
      quality?: string | null;
      /** @description Size used, as width x height. */
      size?: string | null;
    };
    /** @description How closely given images are followed. */
    ImageGenerationFidelity: 'high' | 'low' | (string & {});
    /** @description File format. */
    ImageGenerationFormat: 'png' | 'webp' | 'jpeg' | (string & {});
    /**
     * ImageGenerationMask
     * @description Marks the part of an image to be changed.
     */
    ImageGenerationMask: {
      /** @description The mask as a data URL. */
      image_url?: string | null;
      /** @description Id of an uploaded mask. */
      file_id?: string | null;
    };
    /** @description Image model. */
    ImageGenerationModel:
      | 'gpt-image-1'
      | 'gpt-image-1-mini'
      | 'gpt-image-1.5'
      | 'gpt-image-2'
      | 'gpt-image-2-2026-04-21'
      | (string & {});
    /** @description How strictly content is checked. */
    ImageGenerationModeration: 'auto' | 'low' | (string & {});
    /** @description Quality of the image. */
    ImageGenerationQuality: 'low' | 'medium' | 'high' | 'auto' | (string & {});
    /** @description Width x height in pixels. */
    ImageGenerationSize: '1024x1024' | '1024x1536' | '1536x1024' | 'auto' | (string & {});
    /**
     * ImageGenerationTool
     * @description Lets the model make images at the vendor.
     */
    ImageGenerationTool: {
      /** @constant */
      type: 'image_generation';
      model?: components['schemas']['ImageGenerationModel'] | null;
      action?: components['schemas']['ImageGenerationAction'] | null;
      quality?: components['schemas']['ImageGenerationQuality'] | null;
      size?: components['schemas']['ImageGenerationSize'] | null;
      output_format?: components['schemas']['ImageGenerationFormat'] | null;
      /** @description Compression in percent. */
      output_compression?: number | null;
      background?: components['schemas']['ImageGenerationBackground'] | null;
      moderation?: components['schemas']['ImageGenerationModeration'] | null;
      input_fidelity?: components['schemas']['ImageGenerationFidelity'] | null;
      input_image_mask?: components['schemas']['ImageGenerationMask'] | null;
      /** @description Number of previews sent in a stream, 0 to 3. */
      partial_images?: number | null;
      /** @description Number of images; seen in replies. */
      n?: number | null;
    };
    /**
     * InlineSkill
     * @description A skill sent with the request.
     */
    InlineSkill: {
      /** @constant */
      type: 'inline';
      name: string;
      description: string;
      source: components['schemas']['InlineSkillSource'];
    };
    /** @description Type of the archive. */
    InlineSkillMediaType: 'application/zip' | (string & {});
    /**
     * InlineSkillSource
     * @description A skill's files.
     */
    InlineSkillSource: {
      type: components['schemas']['InlineSkillSourceKind'];
      media_type: components['schemas']['InlineSkillMediaType'];
      /** @description The archive in base64. */
      data: string;
    };
    /** @description How the files are written. */
    InlineSkillSourceKind: 'base64' | (string & {});
    /**
     * InputAudioData
     * @description Encoded sound.
     */
    InputAudioData: {
      /** @description Base64 of the sound file. */
      data: string;
      format: components['schemas']['InputAudioFormat'];
    };
    /** @description Encoding of the sound. */
    InputAudioFormat: 'mp3' | 'wav' | (string & {});
    /**
     * InputAudioPart
     * @description Sound for the model.
     */
    InputAudioPart: {
      /** @constant */
      type: 'input_audio';
      input_audio: components['schemas']['InputAudioData'];
    };
    /**
     * InputFilePart
     * @description A file for the model, by URL, id or value.
     */
    InputFilePart: {
      /** @constant */
      type: 'input_file';
      /** @description Id of an uploaded file. */
      file_id?: string | null;
      /** @description Address of the file. */
      file_url?: string | null;
      /** @description The file itself, as a base64 data URL. */
      file_data?: string | null;
      /** @description Name that the model sees. */
      filename?: string | null;
      detail?: components['schemas']['ResponseFileDetail'] | null;
      prompt_cache_breakpoint?: components['schemas']['PromptCacheBreakpoint'] | null;
    };
    /**
     * InputImagePart
     * @description An image for the model, by URL, data URL or file id.
     */
    InputImagePart: {
      /** @constant */
      type: 'input_image';
      /** @description Address of the image, or the image itself as a data URL. */
      image_url?: string | null;
      /** @description Id of an uploaded file. */
      file_id?: string | null;
      detail?: components['schemas']['ResponseImageDetail'] | null;
      prompt_cache_breakpoint?: components['schemas']['PromptCacheBreakpoint'] | null;
    };
    /**
     * InputTextPart
     * @description Text for the model.
     */
    InputTextPart: {
      /** @constant */
      type: 'input_text';
      text: string;
      prompt_cache_breakpoint?: components['schemas']['PromptCacheBreakpoint'] | null;
    };
    /**
     * ItemReference
     * @description Stands for an item that the vendor has stored; the tag may be left out.
     */
    ItemReference: {
      /** @enum {string|null} */
      type?: 'item_reference' | null;
      /** @description Id of the stored item. */
      id: string;
    };
    /** @description A free JSON object, carried as it is; the gateway reads nothing inside it. */
    JsonObject: JsonObject;
    /** @description A JSON Schema written by the caller. It is handed to the vendor and never compiled here. */
    JsonSchemaDocument: JsonObject;
    /** @description Any JSON value, carried as it is. */
    JsonValue: JsonValue;
    /**
     * LocalShellAction
     * @description A command to run.
     */
    LocalShellAction: {
      type: components['schemas']['LocalShellActionKind'];
      /** @description Program and arguments. */
      command: string[];
      env?: components['schemas']['LocalShellVariables'] | null;
      /** @description Time limit in milliseconds. */
      timeout_ms?: number | null;
      working_directory?: string | null;
      /** @description User to run as. */
      user?: string | null;
    };
    /** @description Kind of action. */
    LocalShellActionKind: 'exec' | (string & {});
    /**
     * LocalShellCallItem
     * @description A command for the client's shell (older tool).
     */
    LocalShellCallItem: {
      /** @constant */
      type: 'local_shell_call';
      /** @description Id the vendor gave the item. */
      id?: string | null;
      /** @description Ties the call to its output. */
      call_id: string;
      action: components['schemas']['LocalShellAction'];
      status?: components['schemas']['ResponseItemStatus'] | null;
    };
    /**
     * LocalShellCallOutputItem
     * @description What a local shell command came back with.
     */
    LocalShellCallOutputItem: {
      /** @constant */
      type: 'local_shell_call_output';
      /** @description Id of the item; OpenAI also reads it as the id of the call. */
      id?: string | null;
      /** @description The call that this answers. */
      call_id?: string | null;
      /** @description Result as JSON text. */
      output: string;
      status?: components['schemas']['ResponseItemStatus'] | null;
    };
    /**
     * LocalShellEnvironment
     * @description The client's own computer.
     */
    LocalShellEnvironment: {
      /** @constant */
      type: 'local';
      /** @description Skills found there. */
      skills?: components['schemas']['LocalSkill'][] | null;
    };
    /**
     * LocalShellTool
     * @description Lets the model run commands at the client (older tool).
     */
    LocalShellTool: {
      /** @constant */
      type: 'local_shell';
    };
    /**
     * LocalShellVariables
     * @description Environment variables, by name.
     */
    LocalShellVariables: {
      [key: string]: string;
    };
    /**
     * LocalSkill
     * @description A skill on the client's computer.
     */
    LocalSkill: {
      name: string;
      description: string;
      /** @description Folder of the skill. */
      path: string;
    };
    /** @description Kind of location. */
    LocationKind: 'approximate' | (string & {});
    /**
     * McpAllowedTools
     * @description Which of a server's tools may be used.
     */
    McpAllowedTools: string[] | components['schemas']['McpToolFilter'];
    /**
     * McpApprovalFilter
     * @description Rules for some of a server's tools.
     */
    McpApprovalFilter: {
      always?: components['schemas']['McpToolFilter'] | null;
      never?: components['schemas']['McpToolFilter'] | null;
    };
    /** @description One rule for all tools of a server. */
    McpApprovalMode: 'always' | 'never' | (string & {});
    /**
     * McpApprovalPolicy
     * @description When the client has to approve a call.
     */
    McpApprovalPolicy: components['schemas']['McpApprovalMode'] | components['schemas']['McpApprovalFilter'];
    /**
     * McpApprovalRequestItem
     * @description Asks whether an MCP tool may be run.
     */
    McpApprovalRequestItem: {
      /** @constant */
      type: 'mcp_approval_request';
      /** @description Id of the request. */
      id?: string | null;
      /** @description Label of the server. */
      server_label: string;
      /** @description Tool to be run. */
      name: string;
      /** @description Arguments as JSON text. */
      arguments: string;
    };
    /**
     * McpApprovalResponseItem
     * @description The client's answer to an approval request.
     */
    McpApprovalResponseItem: {
      /** @constant */
      type: 'mcp_approval_response';
      /** @description Id of the answer. */
      id?: string | null;
      /** @description The request that this answers. */
      approval_request_id: string;
      /** @description Whether the tool may be run. */
      approve: boolean;
      /** @description Why. */
      reason?: string | null;
    };
    /**
     * McpCallItem
     * @description A call that the vendor made to an MCP server, with its result.
     */
    McpCallItem: {
      /** @constant */
      type: 'mcp_call';
      /** @description Id the vendor gave the item. */
      id?: string | null;
      /** @description Label of the server. */
      server_label: string;
      /** @description Tool that was run. */
      name: string;
      /** @description Arguments as JSON text. */
      arguments: string;
      /** @description What the tool came back with. */
      output?: string | null;
      /** @description Why the call failed. */
      error?: components['schemas']['McpError'] | null;
      /** @description Approval request that this call goes back to. */
      approval_request_id?: string | null;
      status?: components['schemas']['ResponseItemStatus'] | null;
    };
    /** @description A connector of the vendor, instead of an address. */
    McpConnector:
      | 'connector_dropbox'
      | 'connector_gmail'
      | 'connector_googlecalendar'
      | 'connector_googledrive'
      | 'connector_microsoftteams'
      | 'connector_outlookcalendar'
      | 'connector_outlookemail'
      | 'connector_sharepoint'
      | (string & {});
    /**
     * McpError
     * @description Why something at an MCP server failed.
     */
    McpError:
      | string
      | components['schemas']['McpProtocolError']
      | components['schemas']['McpToolExecutionError']
      | components['schemas']['McpHttpError']
      | components['schemas']['UnknownMcpError'];
    /**
     * McpHeaders
     * @description HTTP headers, by name.
     */
    McpHeaders: {
      [key: string]: string;
    };
    /**
     * McpHttpError
     * @description The server could not be reached properly.
     */
    McpHttpError: {
      /** @constant */
      type: 'http_error';
      /** @description HTTP status. */
      code: number;
      message: string;
    };
    /**
     * McpListToolsItem
     * @description The tools that an MCP server offers.
     */
    McpListToolsItem: {
      /** @constant */
      type: 'mcp_list_tools';
      /** @description Id the vendor gave the item. */
      id?: string | null;
      /** @description Label of the server. */
      server_label: string;
      tools: components['schemas']['McpListedTool'][];
      /** @description Why the tools could not be listed. */
      error?: components['schemas']['McpError'] | null;
    };
    /**
     * McpListedTool
     * @description One tool that an MCP server offers.
     */
    McpListedTool: {
      name: string;
      description?: string | null;
      input_schema: components['schemas']['JsonSchemaDocument'];
      /** @description Hints from the server. */
      annotations?: components['schemas']['JsonObject'] | null;
    };
    /**
     * McpProtocolError
     * @description The server broke the protocol or reported an error in it.
     */
    McpProtocolError: {
      /** @constant */
      type: 'mcp_protocol_error';
      code: number;
      message: string;
    };
    /**
     * McpTool
     * @description Tools of an MCP server, called by the vendor.
     */
    McpTool: {
      /** @constant */
      type: 'mcp';
      /** @description Name for the server in calls. */
      server_label: string;
      /** @description Address of the server. */
      server_url?: string | null;
      connector_id?: components['schemas']['McpConnector'] | null;
      /** @description A tunnel, instead of an address. */
      tunnel_id?: string | null;
      /** @description Access token for the server. A secret. */
      authorization?: string | null;
      /** @description Headers for the server. They may hold secrets. */
      headers?: components['schemas']['McpHeaders'] | null;
      /** @description What the server is for. */
      server_description?: string | null;
      allowed_tools?: components['schemas']['McpAllowedTools'] | null;
      /** @description Who may call the tools. */
      allowed_callers?: components['schemas']['ToolCallerKind'][] | null;
      require_approval?: components['schemas']['McpApprovalPolicy'] | null;
      /** @description Whether the tools have to be found by tool search first. */
      defer_loading?: boolean | null;
    };
    /**
     * McpToolChoice
     * @description Demands a call to an MCP server.
     */
    McpToolChoice: {
      /** @constant */
      type: 'mcp';
      server_label: string;
      /** @description The tool to call; any if left out. */
      name?: string | null;
    };
    /**
     * McpToolExecutionError
     * @description The tool itself failed.
     */
    McpToolExecutionError: {
      /** @constant */
      type: 'mcp_tool_execution_error';
      /** @description What the tool said. */
      content?: components['schemas']['JsonValue'];
    };
    /**
     * McpToolFilter
     * @description Picks tools of a server.
     */
    McpToolFilter: {
      tool_names?: string[] | null;
      /** @description Only tools that change nothing. */
      read_only?: boolean | null;
    };
    /**
     * Metadata
     * @description Labels that the caller attaches to a request: text values under text keys. OpenAI takes 16 of them, keys of up to 64 and values of up to 512 characters.
     * @example {
     *       "tenant": "acme",
     *       "experiment": "prompt-b"
     *     }
     */
    Metadata: {
      [key: string]: string;
    };
    /**
     * Model
     * @description A model or an alias.
     * @example {
     *       "id": "best",
     *       "object": "model",
     *       "created": 0,
     *       "owned_by": "anthropic",
     *       "aial": {
     *         "provider": "anthropic",
     *         "status": "echo",
     *         "dialects": [
     *           "anthropic-messages"
     *         ],
     *         "alias_of": "anthropic/claude-sonnet-4-5"
     *       }
     *     }
     */
    Model: {
      /** @description What to put in `model`. */
      id: string;
      /** @constant */
      object: 'model';
      /** @description When it came out, in seconds since 1970; 0 when unknown. */
      created: number;
      /** @description The owner, as the vendor says it, else the vendor. */
      owned_by: string;
      aial: components['schemas']['AialModelExtension'];
    };
    /**
     * ModelByAsker
     * @description A model in the format of whoever asks, told as for `ModelListByAsker`.
     */
    ModelByAsker:
      | components['schemas']['Model']
      | components['schemas']['AnthropicModel']
      | components['schemas']['GoogleModel'];
    /**
     * ModelList
     * @description Models and aliases, in the form of OpenAI's model list.
     * @example {
     *       "object": "list",
     *       "data": [
     *         {
     *           "id": "gpt-5-mini",
     *           "object": "model",
     *           "created": 1754438400,
     *           "owned_by": "openai",
     *           "aial": {
     *             "provider": "openai",
     *             "status": "live",
     *             "dialects": [
     *               "openai-responses",
     *               "openai-chat"
     *             ]
     *           }
     *         }
     *       ]
     *     }
     */
    ModelList: {
      /** @constant */
      object: 'list';
      /** @description One for each preset, each alias, and each model that a vendor lists for the key in use. */
      data: components['schemas']['Model'][];
      aial?: components['schemas']['AialModelListExtension'];
    };
    /**
     * ModelListByAsker
     * @description A list of models in the format of whoever asks: Anthropic's where `anthropic-version` is there, Google's for `x-goog-api-key` or `?key=`, Anthropic's for `x-api-key` without `authorization`, else OpenAI's.
     */
    ModelListByAsker:
      | components['schemas']['ModelList']
      | components['schemas']['AnthropicModelList']
      | components['schemas']['GoogleModelList'];
    /**
     * NamespaceTool
     * @description Tools grouped under one name.
     */
    NamespaceTool: {
      /** @constant */
      type: 'namespace';
      name: string;
      /** @description What the group is for. */
      description: string;
      tools: components['schemas']['NamespacedTool'][];
    };
    /**
     * NamespacedTool
     * @description A tool within a namespace.
     */
    NamespacedTool:
      | components['schemas']['FunctionTool']
      | components['schemas']['CustomTool']
      | components['schemas']['UnknownNamespacedTool'];
    /**
     * OpenapiDocument
     * @description This contract, an OpenAPI 3.1 document in one piece.
     * @example {
     *       "openapi": "3.1.0",
     *       "info": {
     *         "title": "AIal",
     *         "version": "0.1.0"
     *       },
     *       "paths": {}
     *     }
     */
    OpenapiDocument: {
      /** @description Version of OpenAPI, 3.1 and its patch number. */
      openapi: string;
      info: components['schemas']['JsonObject'];
      paths: components['schemas']['JsonObject'];
      components?: components['schemas']['JsonObject'];
    };
    /**
     * OutputTextPart
     * @description Text that a model wrote.
     */
    OutputTextPart: {
      /** @constant */
      type: 'output_text';
      text: string;
      /** @description Sources and files that the text refers to. */
      annotations?: components['schemas']['ResponseAnnotation'][] | null;
      /** @description Probability of each token, if asked for. */
      logprobs?: components['schemas']['ResponseTokenLogprob'][] | null;
    };
    /**
     * ProgramItem
     * @description A program that the model wrote to call tools.
     */
    ProgramItem: {
      /** @constant */
      type: 'program';
      /** @description Id the vendor gave the item. */
      id?: string | null;
      /** @description Ties the program to its calls and its output. */
      call_id: string;
      /** @description Source text, in JavaScript. */
      code: string;
      /** @description Sealed state of the program; send it back unchanged. */
      fingerprint: string;
    };
    /**
     * ProgramOutputItem
     * @description What a program came back with.
     */
    ProgramOutputItem: {
      /** @constant */
      type: 'program_output';
      /** @description Id the vendor gave the item. */
      id?: string | null;
      /** @description The program that this belongs to. */
      call_id: string;
      /** @description What the program gave out. */
      result: string;
      status?: components['schemas']['ResponseItemStatus'] | null;
    };
    /**
     * ProgramToolCaller
     * @description A program written by the model made the call.
     */
    ProgramToolCaller: {
      /** @constant */
      type: 'program';
      /** @description Call id of the program. */
      caller_id: string;
    };
    /**
     * ProgrammaticToolCallingTool
     * @description Lets the model write programs that call tools.
     */
    ProgrammaticToolCallingTool: {
      /** @constant */
      type: 'programmatic_tool_calling';
    };
    /**
     * ProgrammaticToolChoice
     * @description Demands a program that calls tools.
     */
    ProgrammaticToolChoice: {
      /** @constant */
      type: 'programmatic_tool_calling';
    };
    /**
     * PromptCacheBreakpoint
     * @description Marks the content part that carries it as the end of a prompt start worth caching.
     * @example {
     *       "mode": "explicit"
     *     }
     */
    PromptCacheBreakpoint: {
      /** @description The kind of cache point; `explicit` is the only one so far. */
      mode: 'explicit' | (string & {});
    };
    /** @description `implicit` lets the vendor place a cache point, `explicit` keeps to those in the request. */
    PromptCacheMode: 'implicit' | 'explicit' | (string & {});
    /**
     * PromptCacheOptions
     * @description How the vendor caches the start of the prompt.
     * @example {
     *       "mode": "explicit",
     *       "ttl": "30m"
     *     }
     */
    PromptCacheOptions: {
      /** @description Whether the vendor adds a cache point of its own to the ones that the request marks. */
      mode?: components['schemas']['PromptCacheMode'] | null;
      /** @description The least time for which every cache point of the request is kept. */
      ttl?: components['schemas']['PromptCacheTtl'] | null;
    };
    /** @description The older way to say how long cached prompt starts are kept; `prompt_cache_options` replaces it. */
    PromptCacheRetention: 'in_memory' | 'in-memory' | '24h' | (string & {});
    /** @description How long a cached prompt start lives, as the vendor writes durations. */
    PromptCacheTtl: '30m' | (string & {});
    /** @description Who answered: one of the built-in vendors, `echo` when the gateway answered by itself, or the name under which a provider was registered. */
    ProviderName: 'openai' | 'anthropic' | 'google' | 'xai' | 'echo' | (string & {});
    /**
     * ProviderReadiness
     * @description How one vendor is served.
     */
    ProviderReadiness: {
      provider: components['schemas']['ProviderName'];
      status: components['schemas']['ProviderStatus'];
    };
    /**
     * ProviderStatus
     * @description `live`: the vendor is called. `echo`: the gateway answers by itself, because there is no key or it was told to. `unavailable`: calls are refused with an error that says why.
     * @enum {string}
     */
    ProviderStatus: 'live' | 'echo' | 'unavailable';
    /** @description The vendor's own body, byte for byte, in whatever content type the vendor sends. */
    RawReply: JsonValue;
    /**
     * RawRequest
     * @description A request in a vendor's own format. The bytes of `body` are sent as they are, not printed anew.
     * @example {
     *       "provider": "anthropic",
     *       "path": "/v1/messages",
     *       "body": {
     *         "model": "claude-sonnet-4-5",
     *         "max_tokens": 64,
     *         "messages": [
     *           {
     *             "role": "user",
     *             "content": "Name a river."
     *           }
     *         ]
     *       }
     *     }
     */
    RawRequest: {
      provider: components['schemas']['ProviderName'];
      /** @description Below the vendor's base URL, with a query if need be. Left out: for OpenAI and xAI `/responses` if the body has `input`, else `/chat/completions`; for Anthropic `/v1/messages`; Google needs one. */
      path?: string;
      /**
       * @description POST unless said otherwise.
       * @enum {string}
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
      body?: components['schemas']['JsonValue'];
      /** @description Whether the answer is a stream; else what the body's own `stream` says. */
      stream?: boolean;
    };
    /**
     * Readiness
     * @description Whether requests should be sent here, and how each vendor is served.
     * @example {
     *       "status": "ready",
     *       "providers": [
     *         {
     *           "provider": "openai",
     *           "status": "live"
     *         },
     *         {
     *           "provider": "anthropic",
     *           "status": "echo"
     *         }
     *       ]
     *     }
     */
    Readiness: {
      status: components['schemas']['ReadinessStatus'];
      /** @description One for each vendor. */
      providers: components['schemas']['ProviderReadiness'][];
    };
    /**
     * ReadinessStatus
     * @description `ready` for requests, or `draining` before it stops.
     * @enum {string}
     */
    ReadinessStatus: 'ready' | 'draining';
    /** @description How much a reasoning model should think before it answers. Which values work depends on the model. */
    ReasoningEffort: 'none' | 'minimal' | 'low' | 'medium' | 'high' | 'xhigh' | 'max' | (string & {});
    /**
     * ReasoningItem
     * @description Reasoning of the model. Play it back unchanged to let the model go on from it.
     */
    ReasoningItem: {
      /** @constant */
      type: 'reasoning';
      /** @description Id the vendor gave the item. */
      id?: string | null;
      /** @description Summary of the reasoning, often empty. */
      summary: components['schemas']['ResponseReasoningPart'][];
      /** @description The reasoning itself, where a vendor shows it. */
      content?: components['schemas']['ResponseReasoningPart'][] | null;
      /** @description The reasoning sealed by the vendor that made it; no use to any other vendor. */
      encrypted_content?: string | null;
      status?: components['schemas']['ResponseItemStatus'] | null;
    };
    /**
     * ReasoningTextPart
     * @description Reasoning in the model's own words.
     */
    ReasoningTextPart: {
      /** @constant */
      type: 'reasoning_text';
      text: string;
    };
    /**
     * RefusalPart
     * @description The model's reason for not answering.
     */
    RefusalPart: {
      /** @constant */
      type: 'refusal';
      refusal: string;
    };
    /**
     * ResponseAdditionalToolsItem
     * @description Tools that are at hand from this place on; as a vendor sends it.
     */
    ResponseAdditionalToolsItem: {
      /** @constant */
      type: 'additional_tools';
      /** @description Id the vendor gave the item. */
      id: string;
      role: components['schemas']['ToolProviderRole'];
      tools: components['schemas']['ResponseTool'][];
    };
    /**
     * ResponseAnnotation
     * @description A source or file that a text refers to.
     */
    ResponseAnnotation:
      | components['schemas']['UrlCitationAnnotation']
      | components['schemas']['FileCitationAnnotation']
      | components['schemas']['ContainerFileCitationAnnotation']
      | components['schemas']['FilePathAnnotation']
      | components['schemas']['UnknownResponseAnnotation'];
    /**
     * ResponseApplyPatchCallItem
     * @description A change to a file that the model wants made; as a vendor sends it.
     */
    ResponseApplyPatchCallItem: {
      /** @constant */
      type: 'apply_patch_call';
      /** @description Id the vendor gave the item. */
      id: string;
      /** @description Ties the call to its output. */
      call_id: string;
      operation: components['schemas']['ApplyPatchOperation'];
      /** @description What made the call. */
      caller?: components['schemas']['ToolCaller'] | null;
      status: components['schemas']['ResponseItemStatus'];
      /** @description Who made the item. */
      created_by?: string | null;
    };
    /**
     * ResponseApplyPatchCallOperationDiffDeltaEvent
     * @description A piece of a file change. Sent by OpenAI, though not described.
     * @example {
     *       "type": "response.apply_patch_call_operation_diff.delta",
     *       "sequence_number": 4,
     *       "item_id": "ap_a1",
     *       "output_index": 0,
     *       "delta": "The O"
     *     }
     */
    ResponseApplyPatchCallOperationDiffDeltaEvent: {
      /** @constant */
      type: 'response.apply_patch_call_operation_diff.delta';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
      /** @description What is added. */
      delta: string;
      obfuscation?: components['schemas']['ResponseObfuscation'];
    };
    /**
     * ResponseApplyPatchCallOperationDiffDoneEvent
     * @description A file change is whole. Sent by OpenAI, though not described.
     * @example {
     *       "type": "response.apply_patch_call_operation_diff.done",
     *       "sequence_number": 4,
     *       "item_id": "ap_a1",
     *       "output_index": 0,
     *       "diff": "+milk\n"
     *     }
     */
    ResponseApplyPatchCallOperationDiffDoneEvent: {
      /** @constant */
      type: 'response.apply_patch_call_operation_diff.done';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
      /** @description The whole diff. */
      diff: string;
    };
    /**
     * ResponseApplyPatchCallOutputItem
     * @description How a change to a file went; as a vendor sends it.
     */
    ResponseApplyPatchCallOutputItem: {
      /** @constant */
      type: 'apply_patch_call_output';
      /** @description Id the vendor gave the item. */
      id: string;
      /** @description The call that this answers. */
      call_id: string;
      status: components['schemas']['ResponseItemStatus'];
      /** @description Remarks for the model, such as an error message. */
      output?: string | null;
      /** @description What made the call. */
      caller?: components['schemas']['ToolCaller'] | null;
      /** @description Who made the item. */
      created_by?: string | null;
    };
    /**
     * ResponseAudioDeltaEvent
     * @description A piece of spoken answer, in base64.
     * @example {
     *       "type": "response.audio.delta",
     *       "sequence_number": 4,
     *       "delta": "The O"
     *     }
     */
    ResponseAudioDeltaEvent: {
      /** @constant */
      type: 'response.audio.delta';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      /** @description What is added. */
      delta: string;
      obfuscation?: components['schemas']['ResponseObfuscation'];
    };
    /**
     * ResponseAudioDoneEvent
     * @description The spoken answer is whole.
     * @example {
     *       "type": "response.audio.done",
     *       "sequence_number": 4
     *     }
     */
    ResponseAudioDoneEvent: {
      /** @constant */
      type: 'response.audio.done';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
    };
    /**
     * ResponseAudioTranscriptDeltaEvent
     * @description A piece of the spoken answer's transcript.
     * @example {
     *       "type": "response.audio.transcript.delta",
     *       "sequence_number": 4,
     *       "delta": "The O"
     *     }
     */
    ResponseAudioTranscriptDeltaEvent: {
      /** @constant */
      type: 'response.audio.transcript.delta';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      /** @description What is added. */
      delta: string;
      obfuscation?: components['schemas']['ResponseObfuscation'];
    };
    /**
     * ResponseAudioTranscriptDoneEvent
     * @description The transcript is whole.
     * @example {
     *       "type": "response.audio.transcript.done",
     *       "sequence_number": 4
     *     }
     */
    ResponseAudioTranscriptDoneEvent: {
      /** @constant */
      type: 'response.audio.transcript.done';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
    };
    /**
     * ResponseBilling
     * @description Who pays.
     */
    ResponseBilling: {
      payer?: string | null;
    };
    /**
     * ResponseCodeInterpreterCallCodeDeltaEvent
     * @description A piece of the code to be run.
     * @example {
     *       "type": "response.code_interpreter_call_code.delta",
     *       "sequence_number": 4,
     *       "item_id": "ci_a1",
     *       "output_index": 0,
     *       "delta": "The O"
     *     }
     */
    ResponseCodeInterpreterCallCodeDeltaEvent: {
      /** @constant */
      type: 'response.code_interpreter_call_code.delta';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
      /** @description What is added. */
      delta: string;
      obfuscation?: components['schemas']['ResponseObfuscation'];
    };
    /**
     * ResponseCodeInterpreterCallCodeDoneEvent
     * @description The code to be run is whole.
     * @example {
     *       "type": "response.code_interpreter_call_code.done",
     *       "sequence_number": 4,
     *       "item_id": "ci_a1",
     *       "output_index": 0,
     *       "code": "print(2 + 2)"
     *     }
     */
    ResponseCodeInterpreterCallCodeDoneEvent: {
      /** @constant */
      type: 'response.code_interpreter_call_code.done';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
      /** @description The whole code. */
      code: string;
    };
    /**
     * ResponseCodeInterpreterCallCompletedEvent
     * @description Running code is done.
     * @example {
     *       "type": "response.code_interpreter_call.completed",
     *       "sequence_number": 4,
     *       "item_id": "ci_a1",
     *       "output_index": 0
     *     }
     */
    ResponseCodeInterpreterCallCompletedEvent: {
      /** @constant */
      type: 'response.code_interpreter_call.completed';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
    };
    /**
     * ResponseCodeInterpreterCallInProgressEvent
     * @description Running code has begun.
     * @example {
     *       "type": "response.code_interpreter_call.in_progress",
     *       "sequence_number": 4,
     *       "item_id": "ci_a1",
     *       "output_index": 0
     *     }
     */
    ResponseCodeInterpreterCallInProgressEvent: {
      /** @constant */
      type: 'response.code_interpreter_call.in_progress';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
    };
    /**
     * ResponseCodeInterpreterCallInterpretingEvent
     * @description Running code is under way.
     * @example {
     *       "type": "response.code_interpreter_call.interpreting",
     *       "sequence_number": 4,
     *       "item_id": "ci_a1",
     *       "output_index": 0
     *     }
     */
    ResponseCodeInterpreterCallInterpretingEvent: {
      /** @constant */
      type: 'response.code_interpreter_call.interpreting';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
    };
    /**
     * ResponseCodeInterpreterCallItem
     * @description Code that the vendor ran in a container; as a vendor sends it.
     */
    ResponseCodeInterpreterCallItem: {
      /** @constant */
      type: 'code_interpreter_call';
      /** @description Id the vendor gave the item. */
      id: string;
      status: components['schemas']['ResponseItemStatus'];
      /** @description Container that the code ran in. */
      container_id: string;
      /** @description The code. */
      code?: string | null;
      /** @description What the code gave out, if asked for. */
      outputs?: components['schemas']['CodeInterpreterOutput'][] | null;
    };
    /**
     * ResponseCommandIndex
     * @description Place of the command in the call.
     */
    ResponseCommandIndex: number;
    /**
     * ResponseCompactionItem
     * @description Earlier conversation, shortened and sealed by the vendor; as a vendor sends it.
     */
    ResponseCompactionItem: {
      /** @constant */
      type: 'compaction';
      /** @description Id the vendor gave the item. */
      id: string;
      /** @description The sealed summary. */
      encrypted_content: string;
      /** @description Who made the item. */
      created_by?: string | null;
    };
    /**
     * ResponseCompletedEvent
     * @description Last event: the response is complete.
     * @example {
     *       "type": "response.completed",
     *       "sequence_number": 9,
     *       "response": {
     *         "id": "resp_a1",
     *         "object": "response",
     *         "created_at": 1790000000,
     *         "status": "completed",
     *         "model": "gpt-5-mini",
     *         "output": []
     *       }
     *     }
     */
    ResponseCompletedEvent: {
      /** @constant */
      type: 'response.completed';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      response: components['schemas']['ResponseObject'];
    };
    /**
     * ResponseComputerCallItem
     * @description Actions on a screen that the model wants done; as a vendor sends it.
     */
    ResponseComputerCallItem: {
      /** @constant */
      type: 'computer_call';
      /** @description Id the vendor gave the item. */
      id: string;
      /** @description Ties the call to its output. */
      call_id: string;
      /** @description A single action. */
      action?: components['schemas']['ComputerAction'] | null;
      /** @description Several actions, in order. */
      actions?: components['schemas']['ComputerAction'][] | null;
      /** @description Checks to be acknowledged before going on. */
      pending_safety_checks?: components['schemas']['ComputerSafetyCheck'][] | null;
      status: components['schemas']['ResponseItemStatus'];
    };
    /**
     * ResponseComputerCallOutputItem
     * @description The screen after the actions were done; as a vendor sends it.
     */
    ResponseComputerCallOutputItem: {
      /** @constant */
      type: 'computer_call_output';
      /** @description Id the vendor gave the item. */
      id: string;
      /** @description The call that this answers. */
      call_id: string;
      output: components['schemas']['ComputerScreenshot'];
      /** @description Checks that a person has seen to. */
      acknowledged_safety_checks?: components['schemas']['ComputerSafetyCheck'][] | null;
      status?: components['schemas']['ResponseItemStatus'] | null;
      /** @description Who made the item. */
      created_by?: string | null;
    };
    /**
     * ResponseContentFilter
     * @description Findings of Azure's filter for one stretch.
     */
    ResponseContentFilter: {
      /** @description `prompt` or `completion`. */
      source_type?: string | null;
      blocked?: boolean | null;
      /** @description Findings in raw form. */
      content_filter_raw?: components['schemas']['JsonObject'][] | null;
      content_filter_offsets?: components['schemas']['ResponseContentFilterOffsets'] | null;
      content_filter_results?: components['schemas']['ResponseContentFilterResults'] | null;
    };
    /**
     * ResponseContentFilterOffsets
     * @description The stretch that was looked at, in characters.
     */
    ResponseContentFilterOffsets: {
      start_offset?: number | null;
      end_offset?: number | null;
      check_offset?: number | null;
    };
    /**
     * ResponseContentFilterResults
     * @description Findings by category.
     */
    ResponseContentFilterResults: {
      [key: string]: components['schemas']['ResponseContentFilterVerdict'];
    };
    /**
     * ResponseContentFilterVerdict
     * @description Finding in one category.
     */
    ResponseContentFilterVerdict: {
      /** @description Whether content was held back. */
      filtered?: boolean | null;
      /** @description Whether anything was found. */
      detected?: boolean | null;
      /** @description How bad it is. */
      severity?: string | null;
    };
    /**
     * ResponseContentIndex
     * @description Place of the part in the item.
     */
    ResponseContentIndex: number;
    /**
     * ResponseContentPartAddedEvent
     * @description A part of a message or of reasoning begins.
     * @example {
     *       "type": "response.content_part.added",
     *       "sequence_number": 4,
     *       "item_id": "msg_a1",
     *       "output_index": 0,
     *       "content_index": 0,
     *       "part": {
     *         "type": "output_text",
     *         "text": "",
     *         "annotations": []
     *       }
     *     }
     */
    ResponseContentPartAddedEvent: {
      /** @constant */
      type: 'response.content_part.added';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
      content_index: components['schemas']['ResponseContentIndex'];
      part: components['schemas']['ResponseOutputContentPart'];
    };
    /**
     * ResponseContentPartDoneEvent
     * @description A part is whole.
     * @example {
     *       "type": "response.content_part.done",
     *       "sequence_number": 4,
     *       "item_id": "msg_a1",
     *       "output_index": 0,
     *       "content_index": 0,
     *       "part": {
     *         "type": "output_text",
     *         "text": "The Oder.",
     *         "annotations": []
     *       }
     *     }
     */
    ResponseContentPartDoneEvent: {
      /** @constant */
      type: 'response.content_part.done';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
      content_index: components['schemas']['ResponseContentIndex'];
      part: components['schemas']['ResponseOutputContentPart'];
    };
    /** @description Kind of rule. */
    ResponseContextManagementKind: 'compaction' | (string & {});
    /**
     * ResponseContextManagementRule
     * @description One rule for keeping a long conversation within bounds.
     */
    ResponseContextManagementRule: {
      type: components['schemas']['ResponseContextManagementKind'];
      /** @description Number of tokens from which the vendor compacts. */
      compact_threshold?: number | null;
    };
    /**
     * ResponseContextTokens
     * @description Tokens in the context window at the end (xAI).
     */
    ResponseContextTokens: {
      input_tokens?: number | null;
      output_tokens?: number | null;
    };
    /**
     * ResponseConversation
     * @description A stored conversation, by id or as an object.
     */
    ResponseConversation: string | components['schemas']['ResponseConversationReference'];
    /**
     * ResponseConversationReference
     * @description A stored conversation.
     */
    ResponseConversationReference: {
      /** @description Id of the conversation. */
      id: string;
    };
    /**
     * ResponseCreatedEvent
     * @description First event: the response exists.
     * @example {
     *       "type": "response.created",
     *       "sequence_number": 0,
     *       "response": {
     *         "id": "resp_a1",
     *         "object": "response",
     *         "created_at": 1790000000,
     *         "status": "in_progress",
     *         "model": "gpt-5-mini",
     *         "output": []
     *       }
     *     }
     */
    ResponseCreatedEvent: {
      /** @constant */
      type: 'response.created';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      response: components['schemas']['ResponseObject'];
    };
    /**
     * ResponseCustomToolCallInputDeltaEvent
     * @description A piece of a custom tool call's input.
     * @example {
     *       "type": "response.custom_tool_call_input.delta",
     *       "sequence_number": 4,
     *       "item_id": "ctc_a1",
     *       "output_index": 0,
     *       "delta": "The O"
     *     }
     */
    ResponseCustomToolCallInputDeltaEvent: {
      /** @constant */
      type: 'response.custom_tool_call_input.delta';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
      /** @description What is added. */
      delta: string;
      obfuscation?: components['schemas']['ResponseObfuscation'];
    };
    /**
     * ResponseCustomToolCallInputDoneEvent
     * @description A custom tool call's input is whole.
     * @example {
     *       "type": "response.custom_tool_call_input.done",
     *       "sequence_number": 4,
     *       "item_id": "ctc_a1",
     *       "output_index": 0,
     *       "input": "2 + 2"
     *     }
     */
    ResponseCustomToolCallInputDoneEvent: {
      /** @constant */
      type: 'response.custom_tool_call_input.done';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
      /** @description The whole input. */
      input: string;
    };
    /**
     * ResponseCustomToolCallItem
     * @description A call of a custom tool, whose input is text rather than JSON; as a vendor sends it.
     */
    ResponseCustomToolCallItem: {
      /** @constant */
      type: 'custom_tool_call';
      /** @description Id the vendor gave the item. */
      id: string;
      /** @description Ties the call to its output. */
      call_id: string;
      /** @description Tool to run. */
      name: string;
      /** @description Input as the model wrote it. */
      input: string;
      /** @description Namespace the tool belongs to. */
      namespace?: string | null;
      /** @description What made the call. */
      caller?: components['schemas']['ToolCaller'] | null;
      status?: components['schemas']['ResponseItemStatus'] | null;
    };
    /**
     * ResponseCustomToolCallOutputItem
     * @description What a custom tool of the client came back with; as a vendor sends it.
     */
    ResponseCustomToolCallOutputItem: {
      /** @constant */
      type: 'custom_tool_call_output';
      /** @description Id the vendor gave the item. */
      id: string;
      /** @description The call that this answers. */
      call_id: string;
      output: components['schemas']['ToolOutput'];
      /** @description What made the call. */
      caller?: components['schemas']['ToolCaller'] | null;
      status?: components['schemas']['ResponseItemStatus'] | null;
      /** @description Who made the item. */
      created_by?: string | null;
    };
    /** @description Kind of failure. */
    ResponseErrorCode:
      | 'server_error'
      | 'rate_limit_exceeded'
      | 'invalid_prompt'
      | 'data_residency_mismatch'
      | 'bio_policy'
      | 'vector_store_timeout'
      | 'invalid_image'
      | 'invalid_image_format'
      | 'invalid_base64_image'
      | 'invalid_image_url'
      | 'image_too_large'
      | 'image_too_small'
      | 'image_parse_error'
      | 'image_content_policy_violation'
      | 'invalid_image_mode'
      | 'image_file_too_large'
      | 'unsupported_image_media_type'
      | 'empty_image_file'
      | 'failed_to_download_image'
      | 'image_file_not_found'
      | (string & {});
    /**
     * ResponseErrorDetails
     * @description Why a response failed.
     */
    ResponseErrorDetails: {
      code: components['schemas']['ResponseErrorCode'];
      /** @description Explanation for people. */
      message: string;
    };
    /**
     * ResponseErrorEvent
     * @description Something failed. OpenAI nests the details, its description has them flat; both are allowed.
     * @example {
     *       "type": "error",
     *       "sequence_number": 4,
     *       "error": {
     *         "type": "server_error",
     *         "code": "server_error",
     *         "message": "The model could not be reached.",
     *         "param": null
     *       }
     *     }
     */
    ResponseErrorEvent: {
      /** @constant */
      type: 'error';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      /** @description The whole code. */
      code?: string | null;
      /** @description Explanation for people. */
      message?: string | null;
      /** @description Member of the request that is at fault. */
      param?: string | null;
      error?: components['schemas']['ResponseErrorEventDetails'] | null;
    };
    /**
     * ResponseErrorEventDetails
     * @description What failed.
     */
    ResponseErrorEventDetails: {
      /** @description Class of the error. */
      type?: string | null;
      /** @description Kind of the error. */
      code?: string | null;
      /** @description Explanation for people. */
      message?: string | null;
      /** @description Member of the request that is at fault. */
      param?: string | null;
    };
    /**
     * ResponseEventStream
     * @description Server-sent events named for their `type`. The last one says that the response is complete, incomplete or failed, or is an error. Comment lines keep the connection alive.
     */
    ResponseEventStream: string;
    /**
     * ResponseFailedEvent
     * @description Last event: the response failed.
     * @example {
     *       "type": "response.failed",
     *       "sequence_number": 9,
     *       "response": {
     *         "id": "resp_a1",
     *         "object": "response",
     *         "created_at": 1790000000,
     *         "status": "failed",
     *         "model": "gpt-5-mini",
     *         "output": [],
     *         "error": {
     *           "code": "server_error",
     *           "message": "The model could not be reached."
     *         }
     *       }
     *     }
     */
    ResponseFailedEvent: {
      /** @constant */
      type: 'response.failed';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      response: components['schemas']['ResponseObject'];
    };
    /** @description Resolution at which the pages are read. */
    ResponseFileDetail: 'auto' | 'low' | 'high' | (string & {});
    /**
     * ResponseFileSearchCallCompletedEvent
     * @description A file search is done.
     * @example {
     *       "type": "response.file_search_call.completed",
     *       "sequence_number": 4,
     *       "item_id": "fs_a1",
     *       "output_index": 0
     *     }
     */
    ResponseFileSearchCallCompletedEvent: {
      /** @constant */
      type: 'response.file_search_call.completed';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
    };
    /**
     * ResponseFileSearchCallInProgressEvent
     * @description A file search has begun.
     * @example {
     *       "type": "response.file_search_call.in_progress",
     *       "sequence_number": 4,
     *       "item_id": "fs_a1",
     *       "output_index": 0
     *     }
     */
    ResponseFileSearchCallInProgressEvent: {
      /** @constant */
      type: 'response.file_search_call.in_progress';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
    };
    /**
     * ResponseFileSearchCallItem
     * @description A search in vector stores that the vendor ran; as a vendor sends it.
     */
    ResponseFileSearchCallItem: {
      /** @constant */
      type: 'file_search_call';
      /** @description Id the vendor gave the item. */
      id: string;
      status: components['schemas']['ResponseItemStatus'];
      /** @description What was searched for. */
      queries: string[];
      /** @description What was found, if asked for. */
      results?: components['schemas']['FileSearchResult'][] | null;
    };
    /**
     * ResponseFileSearchCallSearchingEvent
     * @description A file search is under way.
     * @example {
     *       "type": "response.file_search_call.searching",
     *       "sequence_number": 4,
     *       "item_id": "fs_a1",
     *       "output_index": 0
     *     }
     */
    ResponseFileSearchCallSearchingEvent: {
      /** @constant */
      type: 'response.file_search_call.searching';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
    };
    /**
     * ResponseFunctionCallArgumentsDeltaEvent
     * @description A piece of a function call's arguments.
     * @example {
     *       "type": "response.function_call_arguments.delta",
     *       "sequence_number": 4,
     *       "item_id": "fc_a1",
     *       "output_index": 0,
     *       "delta": "The O"
     *     }
     */
    ResponseFunctionCallArgumentsDeltaEvent: {
      /** @constant */
      type: 'response.function_call_arguments.delta';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
      /** @description What is added. */
      delta: string;
      obfuscation?: components['schemas']['ResponseObfuscation'];
    };
    /**
     * ResponseFunctionCallArgumentsDoneEvent
     * @description A function call's arguments are whole.
     * @example {
     *       "type": "response.function_call_arguments.done",
     *       "sequence_number": 4,
     *       "item_id": "fc_a1",
     *       "output_index": 0,
     *       "arguments": "{\"from\":\"Ghent\"}"
     *     }
     */
    ResponseFunctionCallArgumentsDoneEvent: {
      /** @constant */
      type: 'response.function_call_arguments.done';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
      /** @description All arguments, as JSON text. */
      arguments: string;
      /** @description Function that is called. */
      name?: string | null;
    };
    /**
     * ResponseFunctionCallItem
     * @description A call of one of the client's functions; as a vendor sends it.
     */
    ResponseFunctionCallItem: {
      /** @constant */
      type: 'function_call';
      /** @description Id the vendor gave the item. */
      id: string;
      /** @description Ties the call to its output. */
      call_id: string;
      /** @description Function to run. */
      name: string;
      /** @description Arguments as JSON text, exactly as the model wrote them. */
      arguments: string;
      /** @description Namespace the function belongs to. */
      namespace?: string | null;
      /** @description What made the call. */
      caller?: components['schemas']['ToolCaller'] | null;
      status: components['schemas']['ResponseItemStatus'];
    };
    /**
     * ResponseFunctionCallOutputItem
     * @description What a function of the client came back with; as a vendor sends it.
     */
    ResponseFunctionCallOutputItem: {
      /** @constant */
      type: 'function_call_output';
      /** @description Id the vendor gave the item. */
      id: string;
      /** @description The call that this answers. */
      call_id?: string | null;
      output: components['schemas']['ToolOutput'];
      /** @description Function that gave the output. */
      name?: string | null;
      /** @description Namespace the function belongs to. */
      namespace?: string | null;
      /** @description What made the call. */
      caller?: components['schemas']['ToolCaller'] | null;
      status?: components['schemas']['ResponseItemStatus'] | null;
      /** @description Who made the item. */
      created_by?: string | null;
    };
    /** @description Resolution at which the image is read. */
    ResponseImageDetail: 'auto' | 'low' | 'high' | 'original' | (string & {});
    /**
     * ResponseImageGenerationCallCompletedEvent
     * @description Making an image is done.
     * @example {
     *       "type": "response.image_generation_call.completed",
     *       "sequence_number": 4,
     *       "item_id": "ig_a1",
     *       "output_index": 0
     *     }
     */
    ResponseImageGenerationCallCompletedEvent: {
      /** @constant */
      type: 'response.image_generation_call.completed';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
    };
    /**
     * ResponseImageGenerationCallGeneratingEvent
     * @description Making an image is under way.
     * @example {
     *       "type": "response.image_generation_call.generating",
     *       "sequence_number": 4,
     *       "item_id": "ig_a1",
     *       "output_index": 0
     *     }
     */
    ResponseImageGenerationCallGeneratingEvent: {
      /** @constant */
      type: 'response.image_generation_call.generating';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
    };
    /**
     * ResponseImageGenerationCallInProgressEvent
     * @description Making an image has begun.
     * @example {
     *       "type": "response.image_generation_call.in_progress",
     *       "sequence_number": 4,
     *       "item_id": "ig_a1",
     *       "output_index": 0
     *     }
     */
    ResponseImageGenerationCallInProgressEvent: {
      /** @constant */
      type: 'response.image_generation_call.in_progress';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
    };
    /**
     * ResponseImageGenerationCallItem
     * @description An image that the vendor made; as a vendor sends it.
     */
    ResponseImageGenerationCallItem: {
      /** @constant */
      type: 'image_generation_call';
      /** @description Id the vendor gave the item. */
      id: string;
      status: components['schemas']['ResponseItemStatus'];
      /** @description The image in base64. */
      result?: string | null;
      /** @description Prompt that the image was made from. */
      revised_prompt?: string | null;
      /** @description Prompt of the call, where a vendor gives it (xAI). */
      prompt?: string | null;
      action?: components['schemas']['ImageGenerationAction'] | null;
      /** @description Kind of background used. */
      background?: string | null;
      /** @description File format used. */
      output_format?: string | null;
      /** @description Quality used. */
      quality?: string | null;
      /** @description Size used, as width x height. */
      size?: string | null;
    };
    /**
     * ResponseImageGenerationCallPartialImageEvent
     * @description A preview of an image.
     * @example {
     *       "type": "response.image_generation_call.partial_image",
     *       "sequence_number": 4,
     *       "item_id": "ig_a1",
     *       "output_index": 0,
     *       "partial_image_index": 0,
     *       "partial_image_b64": "aW1hZ2U="
     *     }
     */
    ResponseImageGenerationCallPartialImageEvent: {
      /** @constant */
      type: 'response.image_generation_call.partial_image';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
      /** @description Number of the preview, from 0. */
      partial_image_index: number;
      /** @description The preview in base64. */
      partial_image_b64: string;
      /** @description Size used. */
      size?: string | null;
      /** @description Quality used. */
      quality?: string | null;
      /** @description Kind of background used. */
      background?: string | null;
      /** @description File format used. */
      output_format?: string | null;
    };
    /**
     * ResponseImageTokens
     * @description Tokens by kind of content.
     */
    ResponseImageTokens: {
      image_tokens?: number | null;
      text_tokens?: number | null;
    };
    /**
     * ResponseImageToolUsage
     * @description Tokens that making images took.
     */
    ResponseImageToolUsage: {
      input_tokens?: number | null;
      input_tokens_details?: components['schemas']['ResponseImageTokens'] | null;
      output_tokens?: number | null;
      output_tokens_details?: components['schemas']['ResponseImageTokens'] | null;
      total_tokens?: number | null;
    };
    /**
     * ResponseInProgressEvent
     * @description Work on the response has begun.
     * @example {
     *       "type": "response.in_progress",
     *       "sequence_number": 1,
     *       "response": {
     *         "id": "resp_a1",
     *         "object": "response",
     *         "created_at": 1790000000,
     *         "status": "in_progress",
     *         "model": "gpt-5-mini",
     *         "output": []
     *       }
     *     }
     */
    ResponseInProgressEvent: {
      /** @constant */
      type: 'response.in_progress';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      response: components['schemas']['ResponseObject'];
    };
    /** @description Data that the reply holds only on request. */
    ResponseInclude:
      | 'file_search_call.results'
      | 'web_search_call.results'
      | 'web_search_call.action.sources'
      | 'message.input_image.image_url'
      | 'computer_call_output.output.image_url'
      | 'code_interpreter_call.outputs'
      | 'reasoning.encrypted_content'
      | 'message.output_text.logprobs'
      | (string & {});
    /**
     * ResponseIncompleteDetails
     * @description Why a response stopped early.
     */
    ResponseIncompleteDetails: {
      reason?: components['schemas']['ResponseIncompleteReason'] | null;
    };
    /**
     * ResponseIncompleteEvent
     * @description Last event: the response stopped early.
     * @example {
     *       "type": "response.incomplete",
     *       "sequence_number": 9,
     *       "response": {
     *         "id": "resp_a1",
     *         "object": "response",
     *         "created_at": 1790000000,
     *         "status": "incomplete",
     *         "model": "gpt-5-mini",
     *         "output": [],
     *         "incomplete_details": {
     *           "reason": "max_output_tokens"
     *         }
     *       }
     *     }
     */
    ResponseIncompleteEvent: {
      /** @constant */
      type: 'response.incomplete';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      response: components['schemas']['ResponseObject'];
    };
    /** @description What stopped it. */
    ResponseIncompleteReason: 'max_output_tokens' | 'content_filter' | (string & {});
    /**
     * ResponseInput
     * @description Plain text, taken as one user message, or a list of items.
     */
    ResponseInput: string | components['schemas']['ResponseInputItem'][];
    /**
     * ResponseInputContentPart
     * @description One part of a message in a request.
     */
    ResponseInputContentPart:
      | components['schemas']['InputTextPart']
      | components['schemas']['InputImagePart']
      | components['schemas']['InputFilePart']
      | components['schemas']['InputAudioPart']
      | components['schemas']['OutputTextPart']
      | components['schemas']['RefusalPart']
      | components['schemas']['UnknownResponseInputContentPart'];
    /**
     * ResponseInputItem
     * @description One entry of the conversation so far. A message may leave its tag out.
     */
    ResponseInputItem:
      | components['schemas']['ResponseInputMessage']
      | components['schemas']['ReasoningItem']
      | components['schemas']['FunctionCallItem']
      | components['schemas']['FunctionCallOutputItem']
      | components['schemas']['CustomToolCallItem']
      | components['schemas']['CustomToolCallOutputItem']
      | components['schemas']['WebSearchCallItem']
      | components['schemas']['FileSearchCallItem']
      | components['schemas']['CodeInterpreterCallItem']
      | components['schemas']['ImageGenerationCallItem']
      | components['schemas']['ComputerCallItem']
      | components['schemas']['ComputerCallOutputItem']
      | components['schemas']['LocalShellCallItem']
      | components['schemas']['LocalShellCallOutputItem']
      | components['schemas']['ShellCallItem']
      | components['schemas']['ShellCallOutputItem']
      | components['schemas']['ApplyPatchCallItem']
      | components['schemas']['ApplyPatchCallOutputItem']
      | components['schemas']['McpListToolsItem']
      | components['schemas']['McpCallItem']
      | components['schemas']['McpApprovalRequestItem']
      | components['schemas']['McpApprovalResponseItem']
      | components['schemas']['ToolSearchCallItem']
      | components['schemas']['ToolSearchOutputItem']
      | components['schemas']['AdditionalToolsItem']
      | components['schemas']['ProgramItem']
      | components['schemas']['ProgramOutputItem']
      | components['schemas']['CompactionItem']
      | components['schemas']['CompactionTriggerItem']
      | components['schemas']['ItemReference']
      | components['schemas']['UnknownResponseInputItem'];
    /**
     * ResponseInputMessage
     * @description A message of any role, also an earlier answer played back; the tag may be left out.
     */
    ResponseInputMessage: {
      /** @constant */
      type?: 'message';
      /** @description Id the vendor gave the item. */
      id?: string | null;
      role: components['schemas']['ResponseMessageRole'];
      content: components['schemas']['ResponseMessageContent'];
      status?: components['schemas']['ResponseItemStatus'] | null;
      phase?: components['schemas']['ResponseMessagePhase'] | null;
    };
    /**
     * ResponseInputTokens
     * @description How many tokens an input has.
     * @example {
     *       "object": "response.input_tokens",
     *       "input_tokens": 15
     *     }
     */
    ResponseInputTokens: {
      /**
       * @description What this is.
       * @constant
       */
      object: 'response.input_tokens';
      /** @description The tokens of input, instructions and tools together. */
      input_tokens: number;
      aial?: components['schemas']['AialTokenCountExtension'];
    };
    /**
     * ResponseInputTokensDetails
     * @description Shares of the input tokens.
     */
    ResponseInputTokensDetails: {
      /** @description Read from the cache. */
      cached_tokens: number;
      /** @description Written to the cache. */
      cache_write_tokens?: number | null;
    };
    /**
     * ResponseInputTokensRequest
     * @description What is to be counted, in OpenAI's Responses format.
     * @example {
     *       "model": "gpt-5-mini",
     *       "input": "Name three rivers that reach the Baltic Sea."
     *     }
     */
    ResponseInputTokensRequest: {
      /** @description The name decides who counts, by vendor name, `vendor/model` or alias. */
      model?: string;
      /** @description What the model would answer. */
      input?: components['schemas']['ResponseInput'] | null;
      /** @description System text for this turn. */
      instructions?: string | null;
      /** @description A stored response that would be continued; not together with `conversation`. */
      previous_response_id?: string | null;
      /** @description Stored conversation that the turn would read from. */
      conversation?: components['schemas']['ResponseConversation'] | null;
      /** @description Tools that the model could use. */
      tools?: components['schemas']['ResponseTool'][] | null;
      /** @description Whether and which tools would be used. */
      tool_choice?: components['schemas']['ResponseToolChoice'] | null;
      /** @description Whether one turn may hold several calls. */
      parallel_tool_calls?: boolean | null;
      /** @description Form of the written answer. */
      text?: components['schemas']['ResponseTextSettings'] | null;
      /** @description How hard a reasoning model would think. */
      reasoning?: components['schemas']['ResponseReasoningSettings'] | null;
      /** @description What happens when the input exceeds the context window. */
      truncation?: components['schemas']['ResponseTruncation'] | null;
    };
    /**
     * ResponseInstructions
     * @description System text that was in force, or the items of a stored prompt.
     */
    ResponseInstructions: string | components['schemas']['ResponseInputItem'][];
    /**
     * ResponseItemId
     * @description Item that the event is about.
     */
    ResponseItemId: string;
    /** @description How far an item has come. */
    ResponseItemStatus:
      | 'in_progress'
      | 'searching'
      | 'interpreting'
      | 'generating'
      | 'calling'
      | 'completed'
      | 'incomplete'
      | 'failed'
      | (string & {});
    /**
     * ResponseLocalShellCallItem
     * @description A command for the client's shell (older tool); as a vendor sends it.
     */
    ResponseLocalShellCallItem: {
      /** @constant */
      type: 'local_shell_call';
      /** @description Id the vendor gave the item. */
      id: string;
      /** @description Ties the call to its output. */
      call_id: string;
      action: components['schemas']['LocalShellAction'];
      status: components['schemas']['ResponseItemStatus'];
    };
    /**
     * ResponseLocalShellCallOutputItem
     * @description What a local shell command came back with; as a vendor sends it.
     */
    ResponseLocalShellCallOutputItem: {
      /** @constant */
      type: 'local_shell_call_output';
      /** @description Id of the item; OpenAI also reads it as the id of the call. */
      id: string;
      /** @description The call that this answers. */
      call_id?: string | null;
      /** @description Result as JSON text. */
      output: string;
      status?: components['schemas']['ResponseItemStatus'] | null;
    };
    /**
     * ResponseMcpApprovalRequestItem
     * @description Asks whether an MCP tool may be run; as a vendor sends it.
     */
    ResponseMcpApprovalRequestItem: {
      /** @constant */
      type: 'mcp_approval_request';
      /** @description Id of the request. */
      id: string;
      /** @description Label of the server. */
      server_label: string;
      /** @description Tool to be run. */
      name: string;
      /** @description Arguments as JSON text. */
      arguments: string;
    };
    /**
     * ResponseMcpApprovalResponseItem
     * @description The client's answer to an approval request; as a vendor sends it.
     */
    ResponseMcpApprovalResponseItem: {
      /** @constant */
      type: 'mcp_approval_response';
      /** @description Id of the answer. */
      id: string;
      /** @description The request that this answers. */
      approval_request_id: string;
      /** @description Whether the tool may be run. */
      approve: boolean;
      /** @description Why. */
      reason?: string | null;
    };
    /**
     * ResponseMcpCallArgumentsDeltaEvent
     * @description A piece of an MCP call's arguments.
     * @example {
     *       "type": "response.mcp_call_arguments.delta",
     *       "sequence_number": 4,
     *       "item_id": "mcp_a1",
     *       "output_index": 0,
     *       "delta": "The O"
     *     }
     */
    ResponseMcpCallArgumentsDeltaEvent: {
      /** @constant */
      type: 'response.mcp_call_arguments.delta';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
      /** @description What is added. */
      delta: string;
      obfuscation?: components['schemas']['ResponseObfuscation'];
    };
    /**
     * ResponseMcpCallArgumentsDoneEvent
     * @description An MCP call's arguments are whole.
     * @example {
     *       "type": "response.mcp_call_arguments.done",
     *       "sequence_number": 4,
     *       "item_id": "mcp_a1",
     *       "output_index": 0,
     *       "arguments": "{\"from\":\"Ghent\"}"
     *     }
     */
    ResponseMcpCallArgumentsDoneEvent: {
      /** @constant */
      type: 'response.mcp_call_arguments.done';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
      /** @description All arguments, as JSON text. */
      arguments: string;
    };
    /**
     * ResponseMcpCallCompletedEvent
     * @description A call to an MCP server is done.
     * @example {
     *       "type": "response.mcp_call.completed",
     *       "sequence_number": 4,
     *       "item_id": "mcp_a1",
     *       "output_index": 0
     *     }
     */
    ResponseMcpCallCompletedEvent: {
      /** @constant */
      type: 'response.mcp_call.completed';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
    };
    /**
     * ResponseMcpCallFailedEvent
     * @description A call to an MCP server has failed.
     * @example {
     *       "type": "response.mcp_call.failed",
     *       "sequence_number": 4,
     *       "item_id": "mcp_a1",
     *       "output_index": 0
     *     }
     */
    ResponseMcpCallFailedEvent: {
      /** @constant */
      type: 'response.mcp_call.failed';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
    };
    /**
     * ResponseMcpCallInProgressEvent
     * @description A call to an MCP server has begun.
     * @example {
     *       "type": "response.mcp_call.in_progress",
     *       "sequence_number": 4,
     *       "item_id": "mcp_a1",
     *       "output_index": 0
     *     }
     */
    ResponseMcpCallInProgressEvent: {
      /** @constant */
      type: 'response.mcp_call.in_progress';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
    };
    /**
     * ResponseMcpCallItem
     * @description A call that the vendor made to an MCP server, with its result; as a vendor sends it.
     */
    ResponseMcpCallItem: {
      /** @constant */
      type: 'mcp_call';
      /** @description Id the vendor gave the item. */
      id: string;
      /** @description Label of the server. */
      server_label: string;
      /** @description Tool that was run. */
      name: string;
      /** @description Arguments as JSON text. */
      arguments: string;
      /** @description What the tool came back with. */
      output?: string | null;
      /** @description Why the call failed. */
      error?: components['schemas']['McpError'] | null;
      /** @description Approval request that this call goes back to. */
      approval_request_id?: string | null;
      status?: components['schemas']['ResponseItemStatus'] | null;
    };
    /**
     * ResponseMcpListToolsCompletedEvent
     * @description Listing the tools of an MCP server is done.
     * @example {
     *       "type": "response.mcp_list_tools.completed",
     *       "sequence_number": 4,
     *       "item_id": "mcp_a1",
     *       "output_index": 0
     *     }
     */
    ResponseMcpListToolsCompletedEvent: {
      /** @constant */
      type: 'response.mcp_list_tools.completed';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
    };
    /**
     * ResponseMcpListToolsFailedEvent
     * @description Listing the tools of an MCP server has failed.
     * @example {
     *       "type": "response.mcp_list_tools.failed",
     *       "sequence_number": 4,
     *       "item_id": "mcp_a1",
     *       "output_index": 0
     *     }
     */
    ResponseMcpListToolsFailedEvent: {
      /** @constant */
      type: 'response.mcp_list_tools.failed';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
    };
    /**
     * ResponseMcpListToolsInProgressEvent
     * @description Listing the tools of an MCP server has begun.
     * @example {
     *       "type": "response.mcp_list_tools.in_progress",
     *       "sequence_number": 4,
     *       "item_id": "mcp_a1",
     *       "output_index": 0
     *     }
     */
    ResponseMcpListToolsInProgressEvent: {
      /** @constant */
      type: 'response.mcp_list_tools.in_progress';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
    };
    /**
     * ResponseMcpListToolsItem
     * @description The tools that an MCP server offers; as a vendor sends it.
     */
    ResponseMcpListToolsItem: {
      /** @constant */
      type: 'mcp_list_tools';
      /** @description Id the vendor gave the item. */
      id: string;
      /** @description Label of the server. */
      server_label: string;
      tools: components['schemas']['McpListedTool'][];
      /** @description Why the tools could not be listed. */
      error?: components['schemas']['McpError'] | null;
    };
    /**
     * ResponseMessageContent
     * @description Plain text or a list of parts.
     */
    ResponseMessageContent: string | components['schemas']['ResponseInputContentPart'][];
    /**
     * ResponseMessageItem
     * @description A message that the model wrote.
     */
    ResponseMessageItem: {
      /** @constant */
      type: 'message';
      /** @description Id the vendor gave the item. */
      id: string;
      role: components['schemas']['ResponseMessageRole'];
      content: components['schemas']['ResponseOutputContentPart'][];
      status: components['schemas']['ResponseItemStatus'];
      phase?: components['schemas']['ResponseMessagePhase'] | null;
    };
    /** @description Whether an assistant message is remarks on the way or the answer; send it back as it came. */
    ResponseMessagePhase: 'commentary' | 'final_answer' | (string & {});
    /** @description Who speaks. */
    ResponseMessageRole: 'user' | 'assistant' | 'system' | 'developer' | (string & {});
    /**
     * ResponseModeration
     * @description What the vendor's moderation found.
     */
    ResponseModeration: {
      /** @description About the request. */
      input?: components['schemas']['ResponseModerationOutcome'] | null;
      /** @description About the answer. */
      output?: components['schemas']['ResponseModerationOutcome'] | null;
    };
    /**
     * ResponseModerationCategories
     * @description Whether each category was found.
     */
    ResponseModerationCategories: {
      [key: string]: boolean;
    };
    /**
     * ResponseModerationError
     * @description Why moderation gave nothing.
     */
    ResponseModerationError: {
      /** @constant */
      type: 'error';
      code: string;
      message: string;
    };
    /** @description Kind of content that was looked at. */
    ResponseModerationInputType: 'text' | 'image' | (string & {});
    /**
     * ResponseModerationInputTypes
     * @description Kinds of content that each category was looked for in.
     */
    ResponseModerationInputTypes: {
      [key: string]: components['schemas']['ResponseModerationInputType'][];
    };
    /** @description Only report scores, or stop. */
    ResponseModerationMode: 'score' | 'block' | (string & {});
    /**
     * ResponseModerationOutcome
     * @description Findings, or why there are none.
     */
    ResponseModerationOutcome:
      | components['schemas']['ResponseModerationResult']
      | components['schemas']['ResponseModerationError']
      | components['schemas']['UnknownResponseModerationOutcome'];
    /**
     * ResponseModerationPolicy
     * @description What happens when moderation finds something.
     */
    ResponseModerationPolicy: {
      /** @description Rule for the request. */
      input?: components['schemas']['ResponseModerationRule'] | null;
      /** @description Rule for the answer. */
      output?: components['schemas']['ResponseModerationRule'] | null;
    };
    /**
     * ResponseModerationResult
     * @description Findings of a moderation model.
     */
    ResponseModerationResult: {
      /** @constant */
      type: 'moderation_result';
      /** @description Moderation model. */
      model: string;
      /** @description Whether anything was found. */
      flagged: boolean;
      categories: components['schemas']['ResponseModerationCategories'];
      category_scores: components['schemas']['ResponseModerationScores'];
      category_applied_input_types?: components['schemas']['ResponseModerationInputTypes'] | null;
    };
    /**
     * ResponseModerationRule
     * @description Rule for one side of the exchange.
     */
    ResponseModerationRule: {
      mode: components['schemas']['ResponseModerationMode'];
    };
    /**
     * ResponseModerationScores
     * @description Score of each category, from 0 to 1.
     */
    ResponseModerationScores: {
      [key: string]: number;
    };
    /**
     * ResponseModerationSettings
     * @description Moderation that the vendor runs beside the answer.
     */
    ResponseModerationSettings: {
      /** @description Moderation model. */
      model: string;
      /** @description What a finding leads to. */
      policy?: components['schemas']['ResponseModerationPolicy'] | null;
    };
    /**
     * ResponseObfuscation
     * @description Random padding that hides the length of the piece.
     */
    ResponseObfuscation: string;
    /**
     * ResponseObject
     * @description One answer in OpenAI's Responses format.
     * @example {
     *       "id": "resp_a1",
     *       "object": "response",
     *       "created_at": 1790000000,
     *       "completed_at": 1790000002,
     *       "status": "completed",
     *       "model": "gpt-5-mini",
     *       "output": [
     *         {
     *           "type": "reasoning",
     *           "id": "rs_a1",
     *           "summary": []
     *         },
     *         {
     *           "type": "message",
     *           "id": "msg_a1",
     *           "role": "assistant",
     *           "status": "completed",
     *           "content": [
     *             {
     *               "type": "output_text",
     *               "text": "The Oder, the Vistula and the Neva.",
     *               "annotations": []
     *             }
     *           ]
     *         }
     *       ],
     *       "error": null,
     *       "incomplete_details": null,
     *       "usage": {
     *         "input_tokens": 17,
     *         "input_tokens_details": {
     *           "cached_tokens": 0
     *         },
     *         "output_tokens": 80,
     *         "output_tokens_details": {
     *           "reasoning_tokens": 64
     *         },
     *         "total_tokens": 97
     *       }
     *     }
     * @example {
     *       "id": "resp_a2",
     *       "object": "response",
     *       "created_at": 1790000100,
     *       "status": "incomplete",
     *       "model": "gpt-5-mini",
     *       "output": [],
     *       "incomplete_details": {
     *         "reason": "max_output_tokens"
     *       }
     *     }
     */
    ResponseObject: {
      /** @description Id of the response. */
      id: string;
      /** @constant */
      object: 'response';
      /** @description Time of creation, in Unix seconds. */
      created_at: number;
      /** @description Time of completion, in Unix seconds. */
      completed_at?: number | null;
      status: components['schemas']['ResponseStatus'];
      /** @description Model that answered, as the vendor calls it. */
      model: string;
      /** @description What the model made, in order. */
      output: components['schemas']['ResponseOutputItem'][];
      /** @description All text of the output joined; SDKs add it, servers seldom send it. */
      output_text?: string | null;
      error?: components['schemas']['ResponseErrorDetails'] | null;
      incomplete_details?: components['schemas']['ResponseIncompleteDetails'] | null;
      usage?: components['schemas']['ResponseUsage'] | null;
      instructions?: components['schemas']['ResponseInstructions'] | null;
      /** @description Response that this one continues. */
      previous_response_id?: string | null;
      conversation?: components['schemas']['ResponseConversationReference'] | null;
      prompt?: components['schemas']['ResponsePrompt'] | null;
      /** @description Tools that were at hand. */
      tools?: components['schemas']['ResponseTool'][] | null;
      tool_choice?: components['schemas']['ResponseToolChoice'] | null;
      /** @description Whether one turn could hold several calls. */
      parallel_tool_calls?: boolean | null;
      /** @description Bound for calls of vendor-run tools. */
      max_tool_calls?: number | null;
      text?: components['schemas']['ResponseTextSettings'] | null;
      reasoning?: components['schemas']['ResponseReasoningSettings'] | null;
      /** @description Bound for generated tokens. */
      max_output_tokens?: number | null;
      /** @description Temperature applied. */
      temperature?: number | null;
      /** @description Nucleus applied. */
      top_p?: number | null;
      /** @description Alternatives reported for each token. */
      top_logprobs?: number | null;
      /** @description Penalty applied to tokens that occurred. */
      presence_penalty?: number | null;
      /** @description Penalty applied to tokens that occurred often. */
      frequency_penalty?: number | null;
      truncation?: components['schemas']['ResponseTruncation'] | null;
      /** @description Whether the vendor keeps the response. */
      store?: boolean | null;
      /** @description Whether it runs in the background. */
      background?: boolean | null;
      moderation?: components['schemas']['ResponseModeration'] | null;
      metadata?: components['schemas']['Metadata'] | null;
      service_tier?: components['schemas']['ServiceTier'] | null;
      /** @description Key of the request. */
      prompt_cache_key?: string | null;
      prompt_cache_retention?: components['schemas']['PromptCacheRetention'] | null;
      prompt_cache_options?: components['schemas']['PromptCacheOptions'] | null;
      /** @description Pseudonym of the request. */
      safety_identifier?: string | null;
      /** @description Pseudonym of the request, older name. */
      user?: string | null;
      billing?: components['schemas']['ResponseBilling'] | null;
      tool_usage?: components['schemas']['ResponseToolUsage'] | null;
      /** @description Findings of Azure's filters. */
      content_filters?: components['schemas']['ResponseContentFilter'][] | null;
      aial?: components['schemas']['AialReplyExtension'];
    };
    /**
     * ResponseOutputContentPart
     * @description One part of what the model wrote.
     */
    ResponseOutputContentPart:
      | components['schemas']['ResponseOutputTextPart']
      | components['schemas']['RefusalPart']
      | components['schemas']['ReasoningTextPart']
      | components['schemas']['UnknownResponseOutputContentPart'];
    /**
     * ResponseOutputIndex
     * @description Place of the item in `output`.
     */
    ResponseOutputIndex: number;
    /**
     * ResponseOutputItem
     * @description One thing that the model made: a message, reasoning, a tool call or a vendor-run tool's result.
     */
    ResponseOutputItem:
      | components['schemas']['ResponseMessageItem']
      | components['schemas']['ResponseReasoningItem']
      | components['schemas']['ResponseFunctionCallItem']
      | components['schemas']['ResponseFunctionCallOutputItem']
      | components['schemas']['ResponseCustomToolCallItem']
      | components['schemas']['ResponseCustomToolCallOutputItem']
      | components['schemas']['ResponseWebSearchCallItem']
      | components['schemas']['ResponseFileSearchCallItem']
      | components['schemas']['ResponseCodeInterpreterCallItem']
      | components['schemas']['ResponseImageGenerationCallItem']
      | components['schemas']['ResponseComputerCallItem']
      | components['schemas']['ResponseComputerCallOutputItem']
      | components['schemas']['ResponseLocalShellCallItem']
      | components['schemas']['ResponseLocalShellCallOutputItem']
      | components['schemas']['ResponseShellCallItem']
      | components['schemas']['ResponseShellCallOutputItem']
      | components['schemas']['ResponseApplyPatchCallItem']
      | components['schemas']['ResponseApplyPatchCallOutputItem']
      | components['schemas']['ResponseMcpListToolsItem']
      | components['schemas']['ResponseMcpCallItem']
      | components['schemas']['ResponseMcpApprovalRequestItem']
      | components['schemas']['ResponseMcpApprovalResponseItem']
      | components['schemas']['ResponseToolSearchCallItem']
      | components['schemas']['ResponseToolSearchOutputItem']
      | components['schemas']['ResponseAdditionalToolsItem']
      | components['schemas']['ResponseProgramItem']
      | components['schemas']['ResponseProgramOutputItem']
      | components['schemas']['ResponseCompactionItem']
      | components['schemas']['UnknownResponseOutputItem'];
    /**
     * ResponseOutputItemAddedEvent
     * @description An item begins; it is not whole yet.
     * @example {
     *       "type": "response.output_item.added",
     *       "sequence_number": 4,
     *       "output_index": 0,
     *       "item": {
     *         "type": "function_call",
     *         "id": "fc_a1",
     *         "call_id": "call_1",
     *         "name": "distance",
     *         "arguments": "",
     *         "status": "in_progress"
     *       }
     *     }
     */
    ResponseOutputItemAddedEvent: {
      /** @constant */
      type: 'response.output_item.added';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      output_index: components['schemas']['ResponseOutputIndex'];
      item: components['schemas']['ResponseOutputItem'];
    };
    /**
     * ResponseOutputItemDoneEvent
     * @description An item is whole.
     * @example {
     *       "type": "response.output_item.done",
     *       "sequence_number": 4,
     *       "output_index": 0,
     *       "item": {
     *         "type": "function_call",
     *         "id": "fc_a1",
     *         "call_id": "call_1",
     *         "name": "distance",
     *         "arguments": "{\"from\":\"Ghent\"}",
     *         "status": "completed"
     *       }
     *     }
     */
    ResponseOutputItemDoneEvent: {
      /** @constant */
      type: 'response.output_item.done';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      output_index: components['schemas']['ResponseOutputIndex'];
      item: components['schemas']['ResponseOutputItem'];
    };
    /**
     * ResponseOutputTextAnnotationAddedEvent
     * @description A text got an annotation.
     * @example {
     *       "type": "response.output_text.annotation.added",
     *       "sequence_number": 4,
     *       "item_id": "msg_a1",
     *       "output_index": 0,
     *       "content_index": 0,
     *       "annotation_index": 0,
     *       "annotation": {
     *         "type": "url_citation",
     *         "url": "https://example.org/oder",
     *         "title": "Oder",
     *         "start_index": 4,
     *         "end_index": 8
     *       }
     *     }
     */
    ResponseOutputTextAnnotationAddedEvent: {
      /** @constant */
      type: 'response.output_text.annotation.added';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
      content_index: components['schemas']['ResponseContentIndex'];
      /** @description Place of the annotation in its part. */
      annotation_index: number;
      annotation?: components['schemas']['ResponseAnnotation'] | null;
    };
    /**
     * ResponseOutputTextDeltaEvent
     * @description A piece of text.
     * @example {
     *       "type": "response.output_text.delta",
     *       "sequence_number": 4,
     *       "item_id": "msg_a1",
     *       "output_index": 0,
     *       "content_index": 0,
     *       "delta": "The O"
     *     }
     */
    ResponseOutputTextDeltaEvent: {
      /** @constant */
      type: 'response.output_text.delta';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
      content_index: components['schemas']['ResponseContentIndex'];
      /** @description What is added. */
      delta: string;
      logprobs?: components['schemas']['ResponseTokenLogprob'][] | null;
      obfuscation?: components['schemas']['ResponseObfuscation'];
    };
    /**
     * ResponseOutputTextDoneEvent
     * @description A text is whole.
     * @example {
     *       "type": "response.output_text.done",
     *       "sequence_number": 4,
     *       "item_id": "msg_a1",
     *       "output_index": 0,
     *       "content_index": 0,
     *       "text": "The Oder."
     *     }
     */
    ResponseOutputTextDoneEvent: {
      /** @constant */
      type: 'response.output_text.done';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
      content_index: components['schemas']['ResponseContentIndex'];
      /** @description The whole text. */
      text: string;
      logprobs?: components['schemas']['ResponseTokenLogprob'][] | null;
    };
    /**
     * ResponseOutputTextPart
     * @description Text that a model wrote; as a vendor sends it.
     */
    ResponseOutputTextPart: {
      /** @constant */
      type: 'output_text';
      text: string;
      /** @description Sources and files that the text refers to. */
      annotations: components['schemas']['ResponseAnnotation'][];
      /** @description Probability of each token, if asked for. */
      logprobs?: components['schemas']['ResponseTokenLogprob'][] | null;
    };
    /**
     * ResponseOutputTokensDetails
     * @description Shares of the output tokens.
     */
    ResponseOutputTokensDetails: {
      /** @description Spent on reasoning. */
      reasoning_tokens: number;
    };
    /**
     * ResponseProgramItem
     * @description A program that the model wrote to call tools; as a vendor sends it.
     */
    ResponseProgramItem: {
      /** @constant */
      type: 'program';
      /** @description Id the vendor gave the item. */
      id: string;
      /** @description Ties the program to its calls and its output. */
      call_id: string;
      /** @description Source text, in JavaScript. */
      code: string;
      /** @description Sealed state of the program; send it back unchanged. */
      fingerprint: string;
    };
    /**
     * ResponseProgramOutputItem
     * @description What a program came back with; as a vendor sends it.
     */
    ResponseProgramOutputItem: {
      /** @constant */
      type: 'program_output';
      /** @description Id the vendor gave the item. */
      id: string;
      /** @description The program that this belongs to. */
      call_id: string;
      /** @description What the program gave out. */
      result: string;
      status: components['schemas']['ResponseItemStatus'];
    };
    /**
     * ResponsePrompt
     * @description Names a stored prompt template and fills its variables.
     */
    ResponsePrompt: {
      /** @description Id of the template. */
      id: string;
      /** @description Version of the template; the current one if left out. */
      version?: string | null;
      variables?: components['schemas']['ResponsePromptVariables'] | null;
    };
    /**
     * ResponsePromptVariable
     * @description Value of one template variable.
     */
    ResponsePromptVariable:
      | string
      | components['schemas']['InputTextPart']
      | components['schemas']['InputImagePart']
      | components['schemas']['InputFilePart']
      | components['schemas']['UnknownResponsePromptVariable'];
    /**
     * ResponsePromptVariables
     * @description Values for a template's variables, by name.
     */
    ResponsePromptVariables: {
      [key: string]: components['schemas']['ResponsePromptVariable'];
    };
    /**
     * ResponseQueuedEvent
     * @description The response waits for its turn.
     * @example {
     *       "type": "response.queued",
     *       "sequence_number": 1,
     *       "response": {
     *         "id": "resp_a1",
     *         "object": "response",
     *         "created_at": 1790000000,
     *         "status": "queued",
     *         "model": "gpt-5-mini",
     *         "output": []
     *       }
     *     }
     */
    ResponseQueuedEvent: {
      /** @constant */
      type: 'response.queued';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      response: components['schemas']['ResponseObject'];
    };
    /** @description Which earlier reasoning the model may see again. */
    ResponseReasoningContext: 'auto' | 'current_turn' | 'all_turns' | (string & {});
    /**
     * ResponseReasoningItem
     * @description Reasoning of the model. Play it back unchanged to let the model go on from it; as a vendor sends it.
     */
    ResponseReasoningItem: {
      /** @constant */
      type: 'reasoning';
      /** @description Id the vendor gave the item. */
      id: string;
      /** @description Summary of the reasoning, often empty. */
      summary: components['schemas']['ResponseReasoningPart'][];
      /** @description The reasoning itself, where a vendor shows it. */
      content?: components['schemas']['ResponseReasoningPart'][] | null;
      /** @description The reasoning sealed by the vendor that made it; no use to any other vendor. */
      encrypted_content?: string | null;
      status?: components['schemas']['ResponseItemStatus'] | null;
    };
    /** @description Way in which the reasoning is run. */
    ResponseReasoningMode: 'standard' | 'pro' | (string & {});
    /**
     * ResponseReasoningPart
     * @description One part of a reasoning item.
     */
    ResponseReasoningPart:
      | components['schemas']['SummaryTextPart']
      | components['schemas']['ReasoningTextPart']
      | components['schemas']['UnknownResponseReasoningPart'];
    /**
     * ResponseReasoningSettings
     * @description Reasoning of the model, as wanted in a request or as applied in a reply.
     */
    ResponseReasoningSettings: {
      effort?: components['schemas']['ReasoningEffort'] | null;
      summary?: components['schemas']['ResponseReasoningSummaryDetail'] | null;
      mode?: components['schemas']['ResponseReasoningMode'] | null;
      context?: components['schemas']['ResponseReasoningContext'] | null;
      /** @description Older name of `summary`. */
      generate_summary?: components['schemas']['ResponseReasoningSummaryDetail'] | null;
    };
    /** @description How long a summary of the reasoning is shown. */
    ResponseReasoningSummaryDetail: 'auto' | 'concise' | 'detailed' | (string & {});
    /**
     * ResponseReasoningSummaryPartAddedEvent
     * @description A part of a reasoning summary begins.
     * @example {
     *       "type": "response.reasoning_summary_part.added",
     *       "sequence_number": 4,
     *       "item_id": "rs_a1",
     *       "output_index": 0,
     *       "summary_index": 0,
     *       "part": {
     *         "type": "summary_text",
     *         "text": ""
     *       }
     *     }
     */
    ResponseReasoningSummaryPartAddedEvent: {
      /** @constant */
      type: 'response.reasoning_summary_part.added';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
      summary_index: components['schemas']['ResponseSummaryIndex'];
      part: components['schemas']['ResponseReasoningPart'];
    };
    /**
     * ResponseReasoningSummaryPartDoneEvent
     * @description A part of a reasoning summary is whole.
     * @example {
     *       "type": "response.reasoning_summary_part.done",
     *       "sequence_number": 4,
     *       "item_id": "rs_a1",
     *       "output_index": 0,
     *       "summary_index": 0,
     *       "part": {
     *         "type": "summary_text",
     *         "text": "The Oder."
     *       }
     *     }
     */
    ResponseReasoningSummaryPartDoneEvent: {
      /** @constant */
      type: 'response.reasoning_summary_part.done';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
      summary_index: components['schemas']['ResponseSummaryIndex'];
      part: components['schemas']['ResponseReasoningPart'];
      /** @description Only given when the part was cut short. */
      status?: components['schemas']['ResponseItemStatus'] | null;
    };
    /**
     * ResponseReasoningSummaryTextDeltaEvent
     * @description A piece of a reasoning summary.
     * @example {
     *       "type": "response.reasoning_summary_text.delta",
     *       "sequence_number": 4,
     *       "item_id": "rs_a1",
     *       "output_index": 0,
     *       "summary_index": 0,
     *       "delta": "The O"
     *     }
     */
    ResponseReasoningSummaryTextDeltaEvent: {
      /** @constant */
      type: 'response.reasoning_summary_text.delta';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
      summary_index: components['schemas']['ResponseSummaryIndex'];
      /** @description What is added. */
      delta: string;
      obfuscation?: components['schemas']['ResponseObfuscation'];
    };
    /**
     * ResponseReasoningSummaryTextDoneEvent
     * @description The text of a reasoning summary is whole.
     * @example {
     *       "type": "response.reasoning_summary_text.done",
     *       "sequence_number": 4,
     *       "item_id": "rs_a1",
     *       "output_index": 0,
     *       "summary_index": 0,
     *       "text": "The Oder."
     *     }
     */
    ResponseReasoningSummaryTextDoneEvent: {
      /** @constant */
      type: 'response.reasoning_summary_text.done';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
      summary_index: components['schemas']['ResponseSummaryIndex'];
      /** @description The whole text. */
      text: string;
    };
    /**
     * ResponseReasoningTextDeltaEvent
     * @description A piece of reasoning.
     * @example {
     *       "type": "response.reasoning_text.delta",
     *       "sequence_number": 4,
     *       "item_id": "rs_a1",
     *       "output_index": 0,
     *       "content_index": 0,
     *       "delta": "The O"
     *     }
     */
    ResponseReasoningTextDeltaEvent: {
      /** @constant */
      type: 'response.reasoning_text.delta';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
      content_index: components['schemas']['ResponseContentIndex'];
      /** @description What is added. */
      delta: string;
      obfuscation?: components['schemas']['ResponseObfuscation'];
    };
    /**
     * ResponseReasoningTextDoneEvent
     * @description A reasoning text is whole.
     * @example {
     *       "type": "response.reasoning_text.done",
     *       "sequence_number": 4,
     *       "item_id": "rs_a1",
     *       "output_index": 0,
     *       "content_index": 0,
     *       "text": "The Oder."
     *     }
     */
    ResponseReasoningTextDoneEvent: {
      /** @constant */
      type: 'response.reasoning_text.done';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
      content_index: components['schemas']['ResponseContentIndex'];
      /** @description The whole text. */
      text: string;
    };
    /**
     * ResponseRefusalDeltaEvent
     * @description A piece of a refusal.
     * @example {
     *       "type": "response.refusal.delta",
     *       "sequence_number": 4,
     *       "item_id": "msg_a1",
     *       "output_index": 0,
     *       "content_index": 0,
     *       "delta": "The O"
     *     }
     */
    ResponseRefusalDeltaEvent: {
      /** @constant */
      type: 'response.refusal.delta';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
      content_index: components['schemas']['ResponseContentIndex'];
      /** @description What is added. */
      delta: string;
      obfuscation?: components['schemas']['ResponseObfuscation'];
    };
    /**
     * ResponseRefusalDoneEvent
     * @description A refusal is whole.
     * @example {
     *       "type": "response.refusal.done",
     *       "sequence_number": 4,
     *       "item_id": "msg_a1",
     *       "output_index": 0,
     *       "content_index": 0,
     *       "refusal": "I cannot help with that."
     *     }
     */
    ResponseRefusalDoneEvent: {
      /** @constant */
      type: 'response.refusal.done';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
      content_index: components['schemas']['ResponseContentIndex'];
      /** @description The whole refusal. */
      refusal: string;
    };
    /**
     * ResponseSequenceNumber
     * @description Counts the events of a stream from 0.
     */
    ResponseSequenceNumber: number;
    /**
     * ResponseShellCallCommandAddedEvent
     * @description A shell command begins.
     * @example {
     *       "type": "response.shell_call_command.added",
     *       "sequence_number": 4,
     *       "output_index": 0,
     *       "command_index": 0,
     *       "command": "ls -l"
     *     }
     */
    ResponseShellCallCommandAddedEvent: {
      /** @constant */
      type: 'response.shell_call_command.added';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      output_index: components['schemas']['ResponseOutputIndex'];
      command_index: components['schemas']['ResponseCommandIndex'];
      /** @description The command so far. */
      command: string;
    };
    /**
     * ResponseShellCallCommandDeltaEvent
     * @description A piece of a shell command.
     * @example {
     *       "type": "response.shell_call_command.delta",
     *       "sequence_number": 4,
     *       "output_index": 0,
     *       "command_index": 0,
     *       "delta": "The O"
     *     }
     */
    ResponseShellCallCommandDeltaEvent: {
      /** @constant */
      type: 'response.shell_call_command.delta';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      output_index: components['schemas']['ResponseOutputIndex'];
      command_index: components['schemas']['ResponseCommandIndex'];
      /** @description What is added. */
      delta: string;
      obfuscation?: components['schemas']['ResponseObfuscation'];
    };
    /**
     * ResponseShellCallCommandDoneEvent
     * @description A shell command is whole.
     * @example {
     *       "type": "response.shell_call_command.done",
     *       "sequence_number": 4,
     *       "output_index": 0,
     *       "command_index": 0,
     *       "command": "ls -l"
     *     }
     */
    ResponseShellCallCommandDoneEvent: {
      /** @constant */
      type: 'response.shell_call_command.done';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      output_index: components['schemas']['ResponseOutputIndex'];
      command_index: components['schemas']['ResponseCommandIndex'];
      /** @description The command so far. */
      command: string;
    };
    /**
     * ResponseShellCallItem
     * @description Commands for a shell, at the client or in a container; as a vendor sends it.
     */
    ResponseShellCallItem: {
      /** @constant */
      type: 'shell_call';
      /** @description Id the vendor gave the item. */
      id: string;
      /** @description Ties the call to its output. */
      call_id: string;
      action: components['schemas']['ShellAction'];
      /** @description Where the commands run. */
      environment?: components['schemas']['ShellEnvironment'] | null;
      /** @description What made the call. */
      caller?: components['schemas']['ToolCaller'] | null;
      status: components['schemas']['ResponseItemStatus'];
      /** @description Who made the item. */
      created_by?: string | null;
    };
    /**
     * ResponseShellCallOutputContentDeltaEvent
     * @description A piece of what a shell command writes.
     * @example {
     *       "type": "response.shell_call_output_content.delta",
     *       "sequence_number": 4,
     *       "item_id": "sh_a1",
     *       "output_index": 0,
     *       "command_index": 0,
     *       "delta": {
     *         "stdout": "total 0\n"
     *       }
     *     }
     */
    ResponseShellCallOutputContentDeltaEvent: {
      /** @constant */
      type: 'response.shell_call_output_content.delta';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
      command_index: components['schemas']['ResponseCommandIndex'];
      delta: components['schemas']['ShellOutputDelta'];
      obfuscation?: components['schemas']['ResponseObfuscation'];
    };
    /**
     * ResponseShellCallOutputContentDoneEvent
     * @description What a shell command wrote is whole.
     * @example {
     *       "type": "response.shell_call_output_content.done",
     *       "sequence_number": 4,
     *       "item_id": "sh_a1",
     *       "output_index": 0,
     *       "command_index": 0,
     *       "output": [
     *         {
     *           "stdout": "total 0\n",
     *           "stderr": "",
     *           "outcome": {
     *             "type": "exit",
     *             "exit_code": 0
     *           }
     *         }
     *       ]
     *     }
     */
    ResponseShellCallOutputContentDoneEvent: {
      /** @constant */
      type: 'response.shell_call_output_content.done';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
      command_index: components['schemas']['ResponseCommandIndex'];
      output: components['schemas']['ShellCallOutputChunk'][];
    };
    /**
     * ResponseShellCallOutputItem
     * @description What shell commands came back with; as a vendor sends it.
     */
    ResponseShellCallOutputItem: {
      /** @constant */
      type: 'shell_call_output';
      /** @description Id the vendor gave the item. */
      id: string;
      /** @description The call that this answers. */
      call_id: string;
      output: components['schemas']['ShellCallOutputChunk'][];
      /** @description Number of characters that the output was cut to. */
      max_output_length?: number | null;
      /** @description What made the call. */
      caller?: components['schemas']['ToolCaller'] | null;
      status?: components['schemas']['ResponseItemStatus'] | null;
      /** @description Who made the item. */
      created_by?: string | null;
    };
    /** @description How far the response has come. */
    ResponseStatus:
      'queued' | 'in_progress' | 'completed' | 'incomplete' | 'failed' | 'cancelled' | (string & {});
    /**
     * ResponseStreamEvent
     * @description One event of a streamed response. There is no `[DONE]`; completed, incomplete or failed ends the stream.
     * @example {
     *       "type": "response.created",
     *       "sequence_number": 0,
     *       "response": {
     *         "id": "resp_a1",
     *         "object": "response",
     *         "created_at": 1790000000,
     *         "status": "in_progress",
     *         "model": "gpt-5-mini",
     *         "output": []
     *       }
     *     }
     * @example {
     *       "type": "response.output_text.delta",
     *       "sequence_number": 4,
     *       "item_id": "msg_a1",
     *       "output_index": 0,
     *       "content_index": 0,
     *       "delta": "The O"
     *     }
     * @example {
     *       "type": "response.completed",
     *       "sequence_number": 9,
     *       "response": {
     *         "id": "resp_a1",
     *         "object": "response",
     *         "created_at": 1790000000,
     *         "status": "completed",
     *         "model": "gpt-5-mini",
     *         "output": []
     *       }
     *     }
     * @example {
     *       "type": "error",
     *       "sequence_number": 4,
     *       "error": {
     *         "type": "server_error",
     *         "code": "server_error",
     *         "message": "The model could not be reached.",
     *         "param": null
     *       }
     *     }
     * @example {
     *       "type": "response.something_new"
     *     }
     */
    ResponseStreamEvent:
      | components['schemas']['ResponseCreatedEvent']
      | components['schemas']['ResponseQueuedEvent']
      | components['schemas']['ResponseInProgressEvent']
      | components['schemas']['ResponseCompletedEvent']
      | components['schemas']['ResponseIncompleteEvent']
      | components['schemas']['ResponseFailedEvent']
      | components['schemas']['ResponseErrorEvent']
      | components['schemas']['ResponseOutputItemAddedEvent']
      | components['schemas']['ResponseOutputItemDoneEvent']
      | components['schemas']['ResponseContentPartAddedEvent']
      | components['schemas']['ResponseContentPartDoneEvent']
      | components['schemas']['ResponseOutputTextDeltaEvent']
      | components['schemas']['ResponseOutputTextDoneEvent']
      | components['schemas']['ResponseOutputTextAnnotationAddedEvent']
      | components['schemas']['ResponseRefusalDeltaEvent']
      | components['schemas']['ResponseRefusalDoneEvent']
      | components['schemas']['ResponseReasoningTextDeltaEvent']
      | components['schemas']['ResponseReasoningTextDoneEvent']
      | components['schemas']['ResponseReasoningSummaryPartAddedEvent']
      | components['schemas']['ResponseReasoningSummaryPartDoneEvent']
      | components['schemas']['ResponseReasoningSummaryTextDeltaEvent']
      | components['schemas']['ResponseReasoningSummaryTextDoneEvent']
      | components['schemas']['ResponseFunctionCallArgumentsDeltaEvent']
      | components['schemas']['ResponseFunctionCallArgumentsDoneEvent']
      | components['schemas']['ResponseCustomToolCallInputDeltaEvent']
      | components['schemas']['ResponseCustomToolCallInputDoneEvent']
      | components['schemas']['ResponseAudioDeltaEvent']
      | components['schemas']['ResponseAudioDoneEvent']
      | components['schemas']['ResponseAudioTranscriptDeltaEvent']
      | components['schemas']['ResponseAudioTranscriptDoneEvent']
      | components['schemas']['ResponseWebSearchCallInProgressEvent']
      | components['schemas']['ResponseWebSearchCallSearchingEvent']
      | components['schemas']['ResponseWebSearchCallCompletedEvent']
      | components['schemas']['ResponseFileSearchCallInProgressEvent']
      | components['schemas']['ResponseFileSearchCallSearchingEvent']
      | components['schemas']['ResponseFileSearchCallCompletedEvent']
      | components['schemas']['ResponseCodeInterpreterCallInProgressEvent']
      | components['schemas']['ResponseCodeInterpreterCallInterpretingEvent']
      | components['schemas']['ResponseCodeInterpreterCallCompletedEvent']
      | components['schemas']['ResponseCodeInterpreterCallCodeDeltaEvent']
      | components['schemas']['ResponseCodeInterpreterCallCodeDoneEvent']
      | components['schemas']['ResponseImageGenerationCallInProgressEvent']
      | components['schemas']['ResponseImageGenerationCallGeneratingEvent']
      | components['schemas']['ResponseImageGenerationCallCompletedEvent']
      | components['schemas']['ResponseImageGenerationCallPartialImageEvent']
      | components['schemas']['ResponseMcpListToolsInProgressEvent']
      | components['schemas']['ResponseMcpListToolsCompletedEvent']
      | components['schemas']['ResponseMcpListToolsFailedEvent']
      | components['schemas']['ResponseMcpCallInProgressEvent']
      | components['schemas']['ResponseMcpCallCompletedEvent']
      | components['schemas']['ResponseMcpCallFailedEvent']
      | components['schemas']['ResponseMcpCallArgumentsDeltaEvent']
      | components['schemas']['ResponseMcpCallArgumentsDoneEvent']
      | components['schemas']['ResponseShellCallCommandAddedEvent']
      | components['schemas']['ResponseShellCallCommandDeltaEvent']
      | components['schemas']['ResponseShellCallCommandDoneEvent']
      | components['schemas']['ResponseShellCallOutputContentDeltaEvent']
      | components['schemas']['ResponseShellCallOutputContentDoneEvent']
      | components['schemas']['ResponseApplyPatchCallOperationDiffDeltaEvent']
      | components['schemas']['ResponseApplyPatchCallOperationDiffDoneEvent']
      | components['schemas']['UnknownResponseStreamEvent'];
    /**
     * ResponseStreamOptions
     * @description Settings of a stream.
     */
    ResponseStreamOptions: {
      /** @description Whether delta events are padded to hide the length of tokens from eavesdroppers. */
      include_obfuscation?: boolean | null;
    };
    /**
     * ResponseSummaryIndex
     * @description Place of the part in the summary.
     */
    ResponseSummaryIndex: number;
    /**
     * ResponseTextFormat
     * @description Format that the answer has to follow.
     */
    ResponseTextFormat:
      | components['schemas']['ResponseTextFormatText']
      | components['schemas']['ResponseTextFormatJsonSchema']
      | components['schemas']['ResponseTextFormatJsonObject']
      | components['schemas']['UnknownResponseTextFormat'];
    /**
     * ResponseTextFormatJsonObject
     * @description Any JSON object; the older way.
     */
    ResponseTextFormatJsonObject: {
      /** @constant */
      type: 'json_object';
    };
    /**
     * ResponseTextFormatJsonSchema
     * @description JSON that follows the given schema.
     */
    ResponseTextFormatJsonSchema: {
      /** @constant */
      type: 'json_schema';
      /** @description Name of the schema. OpenAI demands it in requests; xAI's replies leave it out. */
      name?: string;
      /** @description What the result is for, told to the model. */
      description?: string | null;
      schema: components['schemas']['JsonSchemaDocument'];
      /** @description Whether the answer is guaranteed to follow the schema. */
      strict?: boolean | null;
    };
    /**
     * ResponseTextFormatText
     * @description Free text, the default.
     */
    ResponseTextFormatText: {
      /** @constant */
      type: 'text';
    };
    /**
     * ResponseTextSettings
     * @description Form of the written answer.
     */
    ResponseTextSettings: {
      format?: components['schemas']['ResponseTextFormat'] | null;
      verbosity?: components['schemas']['Verbosity'] | null;
    };
    /**
     * ResponseTokenLogprob
     * @description Probability of one generated token.
     */
    ResponseTokenLogprob: {
      token: string;
      /** @description Natural logarithm of the probability. */
      logprob: number;
      /** @description The token's UTF-8 bytes. */
      bytes?: number[] | null;
      /** @description The likeliest tokens at this place. */
      top_logprobs?: components['schemas']['ResponseTopLogprob'][] | null;
    };
    /**
     * ResponseTool
     * @description Something that the model may use, run by the client or by the vendor.
     */
    ResponseTool:
      | components['schemas']['FunctionTool']
      | components['schemas']['CustomTool']
      | components['schemas']['NamespaceTool']
      | components['schemas']['ToolSearchTool']
      | components['schemas']['ProgrammaticToolCallingTool']
      | components['schemas']['WebSearchTool']
      | components['schemas']['WebSearchPreviewTool']
      | components['schemas']['XSearchTool']
      | components['schemas']['FileSearchTool']
      | components['schemas']['CodeInterpreterTool']
      | components['schemas']['ImageGenerationTool']
      | components['schemas']['ComputerTool']
      | components['schemas']['ComputerUsePreviewTool']
      | components['schemas']['LocalShellTool']
      | components['schemas']['ShellTool']
      | components['schemas']['ApplyPatchTool']
      | components['schemas']['McpTool']
      | components['schemas']['UnknownResponseTool'];
    /**
     * ResponseToolCallCounts
     * @description Calls of vendor-run tools, by kind (xAI).
     */
    ResponseToolCallCounts: {
      [key: string]: number;
    };
    /**
     * ResponseToolChoice
     * @description Whether and which tools are used.
     */
    ResponseToolChoice:
      | components['schemas']['ResponseToolChoiceMode']
      | components['schemas']['AllowedToolsChoice']
      | components['schemas']['FunctionToolChoice']
      | components['schemas']['CustomToolChoice']
      | components['schemas']['McpToolChoice']
      | components['schemas']['HostedToolChoice']
      | components['schemas']['ProgrammaticToolChoice']
      | components['schemas']['ApplyPatchToolChoice']
      | components['schemas']['ShellToolChoice']
      | components['schemas']['UnknownResponseToolChoice'];
    /** @description No tool, as the model likes, or at least one. */
    ResponseToolChoiceMode: 'none' | 'auto' | 'required' | (string & {});
    /**
     * ResponseToolSearchCallItem
     * @description A search for tools that are not loaded yet; as a vendor sends it.
     */
    ResponseToolSearchCallItem: {
      /** @constant */
      type: 'tool_search_call';
      /** @description Id the vendor gave the item. */
      id: string;
      /** @description Ties the call to its output; null if the vendor searched. */
      call_id?: string | null;
      /** @description What is searched for, usually an object. */
      arguments: components['schemas']['JsonValue'];
      execution?: components['schemas']['ToolSearchExecution'] | null;
      status: components['schemas']['ResponseItemStatus'];
      /** @description Who made the item. */
      created_by?: string | null;
    };
    /**
     * ResponseToolSearchOutputItem
     * @description The tools that a search loaded; as a vendor sends it.
     */
    ResponseToolSearchOutputItem: {
      /** @constant */
      type: 'tool_search_output';
      /** @description Id the vendor gave the item. */
      id: string;
      /** @description The call that this answers; null if the vendor searched. */
      call_id?: string | null;
      /** @description Tools from now on at hand. */
      tools: components['schemas']['ResponseTool'][];
      execution?: components['schemas']['ToolSearchExecution'] | null;
      status: components['schemas']['ResponseItemStatus'];
      /** @description Who made the item. */
      created_by?: string | null;
    };
    /**
     * ResponseToolUsage
     * @description What vendor-run tools took.
     */
    ResponseToolUsage: {
      image_gen?: components['schemas']['ResponseImageToolUsage'] | null;
      web_search?: components['schemas']['ResponseWebSearchUsage'] | null;
    };
    /**
     * ResponseTopLogprob
     * @description A token that could have stood here.
     */
    ResponseTopLogprob: {
      token?: string | null;
      /** @description Natural logarithm of the probability. */
      logprob?: number | null;
      /** @description The token's UTF-8 bytes. */
      bytes?: number[] | null;
    };
    /** @description `auto` drops the oldest items until the input fits; `disabled` fails instead. */
    ResponseTruncation: 'auto' | 'disabled' | (string & {});
    /**
     * ResponseUsage
     * @description Tokens that a response took. Input includes cached ones, output includes reasoning.
     */
    ResponseUsage: {
      input_tokens: number;
      input_tokens_details: components['schemas']['ResponseInputTokensDetails'];
      output_tokens: number;
      output_tokens_details: components['schemas']['ResponseOutputTokensDetails'];
      total_tokens?: number;
      /** @description Sources of searches (xAI). */
      num_sources_used?: number | null;
      /** @description Calls of vendor-run tools (xAI). */
      num_server_side_tools_used?: number | null;
      server_side_tool_usage_details?: components['schemas']['ResponseToolCallCounts'] | null;
      context_details?: components['schemas']['ResponseContextTokens'] | null;
      /** @description Price in ten-billionths of a US dollar (xAI). */
      cost_in_usd_ticks?: number | null;
    };
    /**
     * ResponseWebSearchCallCompletedEvent
     * @description A web search is done.
     * @example {
     *       "type": "response.web_search_call.completed",
     *       "sequence_number": 4,
     *       "item_id": "ws_a1",
     *       "output_index": 0
     *     }
     */
    ResponseWebSearchCallCompletedEvent: {
      /** @constant */
      type: 'response.web_search_call.completed';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
    };
    /**
     * ResponseWebSearchCallInProgressEvent
     * @description A web search has begun.
     * @example {
     *       "type": "response.web_search_call.in_progress",
     *       "sequence_number": 4,
     *       "item_id": "ws_a1",
     *       "output_index": 0
     *     }
     */
    ResponseWebSearchCallInProgressEvent: {
      /** @constant */
      type: 'response.web_search_call.in_progress';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
    };
    /**
     * ResponseWebSearchCallItem
     * @description A web search that the vendor ran; as a vendor sends it.
     */
    ResponseWebSearchCallItem: {
      /** @constant */
      type: 'web_search_call';
      /** @description Id the vendor gave the item. */
      id: string;
      status: components['schemas']['ResponseItemStatus'];
      /** @description What was done. */
      action?: components['schemas']['WebSearchAction'] | null;
      /** @description Call id, where a vendor gives one (xAI). */
      call_id?: string | null;
      /** @description Tool that was used, where a vendor names it (xAI). */
      name?: string | null;
      /** @description Arguments as JSON text, where a vendor gives them (xAI). */
      arguments?: string | null;
    };
    /**
     * ResponseWebSearchCallSearchingEvent
     * @description A web search is under way.
     * @example {
     *       "type": "response.web_search_call.searching",
     *       "sequence_number": 4,
     *       "item_id": "ws_a1",
     *       "output_index": 0
     *     }
     */
    ResponseWebSearchCallSearchingEvent: {
      /** @constant */
      type: 'response.web_search_call.searching';
      sequence_number?: components['schemas']['ResponseSequenceNumber'];
      item_id: components['schemas']['ResponseItemId'];
      output_index: components['schemas']['ResponseOutputIndex'];
    };
    /**
     * ResponseWebSearchUsage
     * @description What web searches took.
     */
    ResponseWebSearchUsage: {
      num_requests?: number | null;
    };
    /** @description Kind of content to look for. */
    SearchContentType: 'text' | 'image' | (string & {});
    /** @description How much of the context window search results may fill. */
    SearchContextSize: 'low' | 'medium' | 'high' | (string & {});
    /**
     * ServiceInfo
     * @description What answers at the root.
     */
    ServiceInfo: {
      /** @description Always `aial`. */
      name: string;
      /** @description The path of the contract. */
      contract: string;
    };
    /** @description The processing class that was asked for or, in a reply, the one that served the request. */
    ServiceTier: 'auto' | 'default' | 'flex' | 'scale' | 'priority' | 'fast' | 'ultrafast' | (string & {});
    /**
     * ShellAction
     * @description Commands to run in a shell.
     */
    ShellAction: {
      /** @description Commands, in order. */
      commands: string[];
      /** @description Time limit in milliseconds. */
      timeout_ms?: number | null;
      /** @description Most characters of output to hand back. */
      max_output_length?: number | null;
    };
    /**
     * ShellAutoContainer
     * @description A container made for this request.
     */
    ShellAutoContainer: {
      /** @constant */
      type: 'container_auto';
      /** @description Files to put into it. */
      file_ids?: string[] | null;
      memory_limit?: components['schemas']['ContainerMemoryLimit'] | null;
      network_policy?: components['schemas']['ContainerNetworkPolicy'] | null;
      /** @description Skills to put into it. */
      skills?: components['schemas']['ContainerSkill'][] | null;
    };
    /**
     * ShellCallItem
     * @description Commands for a shell, at the client or in a container.
     */
    ShellCallItem: {
      /** @constant */
      type: 'shell_call';
      /** @description Id the vendor gave the item. */
      id?: string | null;
      /** @description Ties the call to its output. */
      call_id: string;
      action: components['schemas']['ShellAction'];
      /** @description Where the commands run. */
      environment?: components['schemas']['ShellEnvironment'] | null;
      /** @description What made the call. */
      caller?: components['schemas']['ToolCaller'] | null;
      status?: components['schemas']['ResponseItemStatus'] | null;
    };
    /**
     * ShellCallOutputChunk
     * @description What a command wrote and how it ended.
     */
    ShellCallOutputChunk: {
      stdout: string;
      stderr: string;
      outcome: components['schemas']['ShellOutcome'];
      /** @description Who made the chunk. */
      created_by?: string | null;
    };
    /**
     * ShellCallOutputItem
     * @description What shell commands came back with.
     */
    ShellCallOutputItem: {
      /** @constant */
      type: 'shell_call_output';
      /** @description Id the vendor gave the item. */
      id?: string | null;
      /** @description The call that this answers. */
      call_id: string;
      output: components['schemas']['ShellCallOutputChunk'][];
      /** @description Number of characters that the output was cut to. */
      max_output_length?: number | null;
      /** @description What made the call. */
      caller?: components['schemas']['ToolCaller'] | null;
      status?: components['schemas']['ResponseItemStatus'] | null;
    };
    /**
     * ShellEnvironment
     * @description Where shell commands run.
     */
    ShellEnvironment:
      | components['schemas']['ShellAutoContainer']
      | components['schemas']['LocalShellEnvironment']
      | components['schemas']['ContainerReference']
      | components['schemas']['UnknownShellEnvironment'];
    /**
     * ShellExitOutcome
     * @description The command ended by itself.
     */
    ShellExitOutcome: {
      /** @constant */
      type: 'exit';
      exit_code: number;
    };
    /**
     * ShellOutcome
     * @description How a command ended.
     */
    ShellOutcome:
      | components['schemas']['ShellExitOutcome']
      | components['schemas']['ShellTimeoutOutcome']
      | components['schemas']['UnknownShellOutcome'];
    /**
     * ShellOutputDelta
     * @description A piece of what a command writes.
     */
    ShellOutputDelta: {
      stdout?: string | null;
      stderr?: string | null;
    };
    /**
     * ShellTimeoutOutcome
     * @description The command took too long.
     */
    ShellTimeoutOutcome: {
      /** @constant */
      type: 'timeout';
    };
    /**
     * ShellTool
     * @description Lets the model run commands, at the client or in a container.
     */
    ShellTool: {
      /** @constant */
      type: 'shell';
      /** @description Where the commands run. */
      environment?: components['schemas']['ShellEnvironment'] | null;
      /** @description Who may call it. */
      allowed_callers?: components['schemas']['ToolCallerKind'][] | null;
    };
    /**
     * ShellToolChoice
     * @description Demands a shell command.
     */
    ShellToolChoice: {
      /** @constant */
      type: 'shell';
    };
    /**
     * SkillReference
     * @description A skill stored at the vendor.
     */
    SkillReference: {
      /** @constant */
      type: 'skill_reference';
      skill_id: string;
      /** @description Number of the version, or `latest`. */
      version?: string | null;
    };
    /**
     * SummaryTextPart
     * @description A summary of the reasoning.
     */
    SummaryTextPart: {
      /** @constant */
      type: 'summary_text';
      text: string;
    };
    /**
     * ToolCaller
     * @description What made a tool call.
     */
    ToolCaller:
      | components['schemas']['DirectToolCaller']
      | components['schemas']['ProgramToolCaller']
      | components['schemas']['UnknownToolCaller'];
    /** @description Who may call a tool: the model itself, or programs it writes. */
    ToolCallerKind: 'direct' | 'programmatic' | (string & {});
    /**
     * ToolOutput
     * @description A tool's result, as text or as parts.
     */
    ToolOutput: string | components['schemas']['ToolOutputPart'][];
    /**
     * ToolOutputPart
     * @description One part of a tool's result.
     */
    ToolOutputPart:
      | components['schemas']['InputTextPart']
      | components['schemas']['InputImagePart']
      | components['schemas']['InputFilePart']
      | components['schemas']['UnknownToolOutputPart'];
    /** @description Who brings the tools; clients send `developer`. */
    ToolProviderRole:
      | 'developer'
      | 'user'
      | 'assistant'
      | 'system'
      | 'critic'
      | 'discriminator'
      | 'tool'
      | 'unknown'
      | (string & {});
    /**
     * ToolSearchCallItem
     * @description A search for tools that are not loaded yet.
     */
    ToolSearchCallItem: {
      /** @constant */
      type: 'tool_search_call';
      /** @description Id the vendor gave the item. */
      id?: string | null;
      /** @description Ties the call to its output; null if the vendor searched. */
      call_id?: string | null;
      /** @description What is searched for, usually an object. */
      arguments: components['schemas']['JsonValue'];
      execution?: components['schemas']['ToolSearchExecution'] | null;
      status?: components['schemas']['ResponseItemStatus'] | null;
    };
    /** @description Who runs a tool search. */
    ToolSearchExecution: 'server' | 'client' | (string & {});
    /**
     * ToolSearchOutputItem
     * @description The tools that a search loaded.
     */
    ToolSearchOutputItem: {
      /** @constant */
      type: 'tool_search_output';
      /** @description Id the vendor gave the item. */
      id?: string | null;
      /** @description The call that this answers; null if the vendor searched. */
      call_id?: string | null;
      /** @description Tools from now on at hand. */
      tools: components['schemas']['ResponseTool'][];
      execution?: components['schemas']['ToolSearchExecution'] | null;
      status?: components['schemas']['ResponseItemStatus'] | null;
    };
    /**
     * ToolSearchTool
     * @description Lets the model find tools that are not loaded yet.
     */
    ToolSearchTool: {
      /** @constant */
      type: 'tool_search';
      execution?: components['schemas']['ToolSearchExecution'] | null;
      /** @description What can be found, if the client searches. */
      description?: string | null;
      /** @description Schema of the search, if the client searches. */
      parameters?: components['schemas']['JsonSchemaDocument'] | null;
    };
    /**
     * UnknownAnthropicAdvisorOutcome
     * @description Stands in AnthropicAdvisorOutcome for any tag that this contract does not name; kept as it came.
     */
    UnknownAnthropicAdvisorOutcome: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownAnthropicBashCodeExecutionOutcome
     * @description Stands in AnthropicBashCodeExecutionOutcome for any tag that this contract does not name; kept as it came.
     */
    UnknownAnthropicBashCodeExecutionOutcome: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownAnthropicCitation
     * @description Stands in AnthropicCitation for any tag that this contract does not name; kept as it came.
     */
    UnknownAnthropicCitation: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownAnthropicCodeExecutionOutcome
     * @description Stands in AnthropicCodeExecutionOutcome for any tag that this contract does not name; kept as it came.
     */
    UnknownAnthropicCodeExecutionOutcome: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownAnthropicContentBlock
     * @description Stands in AnthropicContentBlock for any tag that this contract does not name; kept as it came.
     */
    UnknownAnthropicContentBlock: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownAnthropicContentBlockDelta
     * @description Stands in AnthropicContentBlockDelta for any tag that this contract does not name; kept as it came.
     */
    UnknownAnthropicContentBlockDelta: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownAnthropicContextEdit
     * @description Stands in AnthropicContextEdit for any tag that this contract does not name; kept as it came.
     */
    UnknownAnthropicContextEdit: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownAnthropicDocumentPart
     * @description Stands in AnthropicDocumentPart for any tag that this contract does not name; kept as it came.
     */
    UnknownAnthropicDocumentPart: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownAnthropicDocumentSource
     * @description Stands in AnthropicDocumentSource for any tag that this contract does not name; kept as it came.
     */
    UnknownAnthropicDocumentSource: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownAnthropicImageSource
     * @description Stands in AnthropicImageSource for any tag that this contract does not name; kept as it came.
     */
    UnknownAnthropicImageSource: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownAnthropicInputBlock
     * @description Stands in AnthropicInputBlock for any tag that this contract does not name; kept as it came.
     */
    UnknownAnthropicInputBlock: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownAnthropicStreamEvent
     * @description Stands in AnthropicStreamEvent for any tag that this contract does not name; kept as it came.
     */
    UnknownAnthropicStreamEvent: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownAnthropicTextEditorCodeExecutionOutcome
     * @description Stands in AnthropicTextEditorCodeExecutionOutcome for any tag that this contract does not name; kept as it came.
     */
    UnknownAnthropicTextEditorCodeExecutionOutcome: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownAnthropicThinkingConfig
     * @description Stands in AnthropicThinkingConfig for any tag that this contract does not name; kept as it came.
     */
    UnknownAnthropicThinkingConfig: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownAnthropicTool
     * @description Stands in AnthropicTool for any tag that this contract does not name; kept as it came.
     */
    UnknownAnthropicTool: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownAnthropicToolChoice
     * @description Stands in AnthropicToolChoice for any tag that this contract does not name; kept as it came.
     */
    UnknownAnthropicToolChoice: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownAnthropicToolResultPart
     * @description Stands in AnthropicToolResultPart for any tag that this contract does not name; kept as it came.
     */
    UnknownAnthropicToolResultPart: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownAnthropicToolSearchOutcome
     * @description Stands in AnthropicToolSearchOutcome for any tag that this contract does not name; kept as it came.
     */
    UnknownAnthropicToolSearchOutcome: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownAnthropicWebFetchOutcome
     * @description Stands in AnthropicWebFetchOutcome for any tag that this contract does not name; kept as it came.
     */
    UnknownAnthropicWebFetchOutcome: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownApplyPatchOperation
     * @description Stands in ApplyPatchOperation for any tag that this contract does not name; kept as it came.
     */
    UnknownApplyPatchOperation: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownChatCompletionAllowedTool
     * @description An allowed tool of a kind that this contract does not know.
     */
    UnknownChatCompletionAllowedTool: {
      type: UnknownTag;
    };
    /**
     * UnknownChatCompletionAnnotation
     * @description A note of a kind that this contract does not know.
     */
    UnknownChatCompletionAnnotation: {
      type: UnknownTag;
    };
    /**
     * UnknownChatCompletionContentPart
     * @description A part of a kind that this contract does not know.
     */
    UnknownChatCompletionContentPart: {
      type: UnknownTag;
    };
    /**
     * UnknownChatCompletionCustomToolFormat
     * @description A form of input that this contract does not know.
     */
    UnknownChatCompletionCustomToolFormat: {
      type: UnknownTag;
    };
    /**
     * UnknownChatCompletionMessage
     * @description A message of a role that this contract does not know.
     */
    UnknownChatCompletionMessage: {
      role: UnknownTag;
    };
    /**
     * UnknownChatCompletionModerationOutcome
     * @description An outcome of a kind that this contract does not know.
     */
    UnknownChatCompletionModerationOutcome: {
      type: UnknownTag;
    };
    /**
     * UnknownChatCompletionPrediction
     * @description A kind of prediction that this contract does not know.
     */
    UnknownChatCompletionPrediction: {
      type: UnknownTag;
    };
    /**
     * UnknownChatCompletionReasoningDetail
     * @description A piece of reasoning of a kind that this contract does not know.
     */
    UnknownChatCompletionReasoningDetail: {
      type: UnknownTag;
    };
    /**
     * UnknownChatCompletionResponseFormat
     * @description A form of answer that this contract does not know.
     */
    UnknownChatCompletionResponseFormat: {
      type: UnknownTag;
    };
    /**
     * UnknownChatCompletionTool
     * @description A kind of tool that this contract does not know, such as one that the vendor runs by itself.
     */
    UnknownChatCompletionTool: {
      type: UnknownTag;
    };
    /**
     * UnknownChatCompletionToolCall
     * @description A call of a kind that this contract does not know.
     */
    UnknownChatCompletionToolCall: {
      type: UnknownTag;
    };
    /**
     * UnknownChatCompletionToolChoice
     * @description A demand that this contract does not know.
     */
    UnknownChatCompletionToolChoice: {
      type: UnknownTag;
    };
    /**
     * UnknownCodeInterpreterContainer
     * @description Stands in CodeInterpreterContainer for any tag that this contract does not name; kept as it came.
     */
    UnknownCodeInterpreterContainer: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownCodeInterpreterOutput
     * @description Stands in CodeInterpreterOutput for any tag that this contract does not name; kept as it came.
     */
    UnknownCodeInterpreterOutput: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownComputerAction
     * @description Stands in ComputerAction for any tag that this contract does not name; kept as it came.
     */
    UnknownComputerAction: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownContainerNetworkPolicy
     * @description Stands in ContainerNetworkPolicy for any tag that this contract does not name; kept as it came.
     */
    UnknownContainerNetworkPolicy: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownContainerSkill
     * @description Stands in ContainerSkill for any tag that this contract does not name; kept as it came.
     */
    UnknownContainerSkill: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownCustomToolFormat
     * @description Stands in CustomToolFormat for any tag that this contract does not name; kept as it came.
     */
    UnknownCustomToolFormat: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownFileSearchFilter
     * @description Stands in FileSearchFilter for any tag that this contract does not name; kept as it came.
     */
    UnknownFileSearchFilter: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownMcpError
     * @description Stands in McpError for any tag that this contract does not name; kept as it came.
     */
    UnknownMcpError: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownNamespacedTool
     * @description Stands in NamespacedTool for any tag that this contract does not name; kept as it came.
     */
    UnknownNamespacedTool: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownResponseAnnotation
     * @description Stands in ResponseAnnotation for any tag that this contract does not name; kept as it came.
     */
    UnknownResponseAnnotation: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownResponseInputContentPart
     * @description Stands in ResponseInputContentPart for any tag that this contract does not name; kept as it came.
     */
    UnknownResponseInputContentPart: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownResponseInputItem
     * @description Stands in ResponseInputItem for any tag that this contract does not name; kept as it came.
     */
    UnknownResponseInputItem: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownResponseModerationOutcome
     * @description Stands in ResponseModerationOutcome for any tag that this contract does not name; kept as it came.
     */
    UnknownResponseModerationOutcome: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownResponseOutputContentPart
     * @description Stands in ResponseOutputContentPart for any tag that this contract does not name; kept as it came.
     */
    UnknownResponseOutputContentPart: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownResponseOutputItem
     * @description Stands in ResponseOutputItem for any tag that this contract does not name; kept as it came.
     */
    UnknownResponseOutputItem: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownResponsePromptVariable
     * @description Stands in ResponsePromptVariable for any tag that this contract does not name; kept as it came.
     */
    UnknownResponsePromptVariable: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownResponseReasoningPart
     * @description Stands in ResponseReasoningPart for any tag that this contract does not name; kept as it came.
     */
    UnknownResponseReasoningPart: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownResponseStreamEvent
     * @description Stands in ResponseStreamEvent for any tag that this contract does not name; kept as it came.
     */
    UnknownResponseStreamEvent: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownResponseTextFormat
     * @description Stands in ResponseTextFormat for any tag that this contract does not name; kept as it came.
     */
    UnknownResponseTextFormat: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownResponseTool
     * @description Stands in ResponseTool for any tag that this contract does not name; kept as it came.
     */
    UnknownResponseTool: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownResponseToolChoice
     * @description Stands in ResponseToolChoice for any tag that this contract does not name; kept as it came.
     */
    UnknownResponseToolChoice: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownShellEnvironment
     * @description Stands in ShellEnvironment for any tag that this contract does not name; kept as it came.
     */
    UnknownShellEnvironment: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownShellOutcome
     * @description Stands in ShellOutcome for any tag that this contract does not name; kept as it came.
     */
    UnknownShellOutcome: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownToolCaller
     * @description Stands in ToolCaller for any tag that this contract does not name; kept as it came.
     */
    UnknownToolCaller: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownToolOutputPart
     * @description Stands in ToolOutputPart for any tag that this contract does not name; kept as it came.
     */
    UnknownToolOutputPart: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UnknownWebSearchAction
     * @description Stands in WebSearchAction for any tag that this contract does not name; kept as it came.
     */
    UnknownWebSearchAction: {
      /** @description A tag that no other member claims. */
      type: UnknownTag;
    };
    /**
     * UrlCitationAnnotation
     * @description A web page that a stretch of text relies on.
     */
    UrlCitationAnnotation: {
      /** @constant */
      type: 'url_citation';
      url: string;
      title?: string | null;
      /** @description First character of the stretch. */
      start_index?: number | null;
      /** @description End of the stretch. */
      end_index?: number | null;
    };
    /** @description How long-winded the answer should be. */
    Verbosity: 'low' | 'medium' | 'high' | (string & {});
    /**
     * Warning
     * @description One thing in the request or in the vendor's reply that could not be carried just as it was said.
     * @example {
     *       "code": "parameter_dropped",
     *       "message": "Anthropic has no seed; the answer is not reproducible.",
     *       "pointer": "/seed",
     *       "disposition": "dropped",
     *       "provider": "anthropic"
     *     }
     */
    Warning: {
      /** @description What happened, as a stable identifier for programs. */
      code: string;
      /** @description What happened, for people. */
      message: string;
      /** @description JSON pointer to the member concerned, in the caller's own body; absent when there is none. */
      pointer?: string | null;
      /** @description What the gateway did about it. */
      disposition?: components['schemas']['WarningDisposition'] | null;
      /** @description What losing it means for the answer. */
      weight?: components['schemas']['WarningWeight'] | null;
      /** @description The vendor on whose account it happened. */
      provider?: components['schemas']['ProviderName'] | null;
    };
    /** @description `dropped`: left out. `lowered`: sent in a weaker form. `emulated`: done by other means. `mapped`: sent under another name or value. `defaulted`: not said by the caller, but demanded by the vendor. `kept`: not understood and passed on as it was. */
    WarningDisposition: 'dropped' | 'lowered' | 'emulated' | 'mapped' | 'defaulted' | 'kept' | (string & {});
    /** @description `semantic`: the answer means something else. `hint`: the answer may be worse. `bookkeeping`: only what is recorded about it. */
    WarningWeight: 'semantic' | 'hint' | 'bookkeeping' | (string & {});
    /**
     * WebSearchAction
     * @description One step of a web search.
     */
    WebSearchAction:
      | components['schemas']['WebSearchSearchAction']
      | components['schemas']['WebSearchOpenPageAction']
      | components['schemas']['WebSearchFindAction']
      | components['schemas']['UnknownWebSearchAction'];
    /**
     * WebSearchCallItem
     * @description A web search that the vendor ran.
     */
    WebSearchCallItem: {
      /** @constant */
      type: 'web_search_call';
      /** @description Id the vendor gave the item. */
      id?: string | null;
      status?: components['schemas']['ResponseItemStatus'] | null;
      /** @description What was done. */
      action?: components['schemas']['WebSearchAction'] | null;
      /** @description Call id, where a vendor gives one (xAI). */
      call_id?: string | null;
      /** @description Tool that was used, where a vendor names it (xAI). */
      name?: string | null;
      /** @description Arguments as JSON text, where a vendor gives them (xAI). */
      arguments?: string | null;
    };
    /**
     * WebSearchFilters
     * @description Where a web search may look.
     */
    WebSearchFilters: {
      /** @description Only these domains and what is below them. */
      allowed_domains?: string[] | null;
      /** @description Not these domains (xAI). */
      excluded_domains?: string[] | null;
    };
    /**
     * WebSearchFindAction
     * @description Text was looked up in a page.
     */
    WebSearchFindAction: {
      /** @constant */
      type: 'find_in_page';
      /** @description Address of the page. */
      url?: string | null;
      /** @description Text that was looked for. */
      pattern?: string | null;
    };
    /**
     * WebSearchOpenPageAction
     * @description A page was opened.
     */
    WebSearchOpenPageAction: {
      /** @constant */
      type: 'open_page';
      /** @description Address of the page. */
      url?: string | null;
    };
    /**
     * WebSearchPreviewTool
     * @description Web search by the vendor, first version.
     */
    WebSearchPreviewTool: {
      /** @enum {string} */
      type: 'web_search_preview' | 'web_search_preview_2025_03_11';
      user_location?: components['schemas']['ApproximateLocation'] | null;
      search_context_size?: components['schemas']['SearchContextSize'] | null;
      /** @description Kinds of content to look for. */
      search_content_types?: components['schemas']['SearchContentType'][] | null;
    };
    /**
     * WebSearchSearchAction
     * @description A query was made.
     */
    WebSearchSearchAction: {
      /** @constant */
      type: 'search';
      /** @description The query. */
      query?: string | null;
      /** @description All queries, if there were several. */
      queries?: string[] | null;
      /** @description What was found, if asked for. */
      sources?: components['schemas']['WebSearchSource'][] | null;
    };
    /**
     * WebSearchSource
     * @description Something a search came across.
     */
    WebSearchSource: {
      type: components['schemas']['WebSearchSourceKind'];
      /** @description Address of the page. */
      url?: string | null;
      /** @description Name of the data source, where it is no page. */
      name?: string | null;
    };
    /** @description Kind of source. */
    WebSearchSourceKind: 'url' | 'api' | (string & {});
    /**
     * WebSearchTool
     * @description Web search by the vendor.
     */
    WebSearchTool: {
      /** @enum {string} */
      type: 'web_search' | 'web_search_2025_08_26';
      filters?: components['schemas']['WebSearchFilters'] | null;
      user_location?: components['schemas']['ApproximateLocation'] | null;
      search_context_size?: components['schemas']['SearchContextSize'] | null;
      /** @description False to search cached pages only. */
      external_web_access?: boolean | null;
      /** @description Whether images in pages are read (xAI). */
      enable_image_understanding?: boolean | null;
    };
    /**
     * XSearchTool
     * @description Search in posts on X (xAI only).
     */
    XSearchTool: {
      /** @constant */
      type: 'x_search';
      /** @description Only posts of these accounts. */
      allowed_x_handles?: string[] | null;
      /** @description No posts of these accounts. */
      excluded_x_handles?: string[] | null;
      /** @description First day, as YYYY-MM-DD. */
      from_date?: string | null;
      /** @description Last day, as YYYY-MM-DD. */
      to_date?: string | null;
      /** @description Whether images in posts are read. */
      enable_image_understanding?: boolean | null;
      /** @description Whether videos in posts are read. */
      enable_video_understanding?: boolean | null;
    };
  };
  responses: {
    /** @description The request is not valid, or asks for what the model's vendor cannot do. */
    BadRequest: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        'x-aial-provider': components['headers']['Provider'];
        'x-aial-model': components['headers']['Model'];
        'x-aial-upstream-request-id': components['headers']['UpstreamRequestId'];
        'server-timing': components['headers']['ServerTiming'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorReply'];
      };
    };
    /** @description The master key is missing or wrong, or the vendor does not take the key that the caller sent for it. */
    Unauthorized: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        'www-authenticate': components['headers']['WwwAuthenticate'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorReply'];
      };
    };
    /** @description The key is right but may not do this. */
    Forbidden: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        'x-aial-provider': components['headers']['Provider'];
        'x-aial-model': components['headers']['Model'];
        'x-aial-upstream-request-id': components['headers']['UpstreamRequestId'];
        'server-timing': components['headers']['ServerTiming'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorReply'];
      };
    };
    /** @description No such path, or no vendor takes a model of this name. The message says what would work. */
    NotFound: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        'x-aial-provider': components['headers']['Provider'];
        'x-aial-model': components['headers']['Model'];
        'x-aial-upstream-request-id': components['headers']['UpstreamRequestId'];
        'server-timing': components['headers']['ServerTiming'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorReply'];
      };
    };
    /** @description The path exists, but not for this method. */
    MethodNotAllowed: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        allow: components['headers']['Allow'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorReply'];
      };
    };
    /** @description The body is larger or more deeply nested than this gateway takes. */
    PayloadTooLarge: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        'x-aial-provider': components['headers']['Provider'];
        'x-aial-model': components['headers']['Model'];
        'x-aial-upstream-request-id': components['headers']['UpstreamRequestId'];
        'server-timing': components['headers']['ServerTiming'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorReply'];
      };
    };
    /** @description The body is not JSON, or is compressed in a way that is not understood. */
    UnsupportedMediaType: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorReply'];
      };
    };
    /** @description The vendor's limit is reached, for now (`rate_limited`) or until it is paid (`quota_exhausted`). */
    TooManyRequests: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        'x-aial-provider': components['headers']['Provider'];
        'x-aial-model': components['headers']['Model'];
        'x-aial-upstream-request-id': components['headers']['UpstreamRequestId'];
        'server-timing': components['headers']['ServerTiming'];
        'retry-after': components['headers']['RetryAfter'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorReply'];
      };
    };
    /** @description A fault of the gateway, or the vendor's own error of this status. */
    InternalError: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        'x-aial-provider': components['headers']['Provider'];
        'x-aial-model': components['headers']['Model'];
        'x-aial-upstream-request-id': components['headers']['UpstreamRequestId'];
        'server-timing': components['headers']['ServerTiming'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorReply'];
      };
    };
    /** @description The model's vendor speaks no format that this gateway writes; only raw reaches it. */
    NotImplemented: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        'x-aial-provider': components['headers']['Provider'];
        'x-aial-model': components['headers']['Model'];
        'x-aial-upstream-request-id': components['headers']['UpstreamRequestId'];
        'server-timing': components['headers']['ServerTiming'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorReply'];
      };
    };
    /** @description The vendor cannot be reached, broke off, sent what is not its format, or refuses the operator's key. */
    BadGateway: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        'x-aial-provider': components['headers']['Provider'];
        'x-aial-model': components['headers']['Model'];
        'x-aial-upstream-request-id': components['headers']['UpstreamRequestId'];
        'server-timing': components['headers']['ServerTiming'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorReply'];
      };
    };
    /** @description The gateway or the vendor is overloaded, the gateway is stopping, or it has no key for the vendor. */
    ServiceUnavailable: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        'x-aial-provider': components['headers']['Provider'];
        'x-aial-model': components['headers']['Model'];
        'x-aial-upstream-request-id': components['headers']['UpstreamRequestId'];
        'server-timing': components['headers']['ServerTiming'];
        'retry-after': components['headers']['RetryAfter'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorReply'];
      };
    };
    /** @description The vendor did not answer in time. */
    GatewayTimeout: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        'x-aial-provider': components['headers']['Provider'];
        'x-aial-model': components['headers']['Model'];
        'x-aial-upstream-request-id': components['headers']['UpstreamRequestId'];
        'server-timing': components['headers']['ServerTiming'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorReply'];
      };
    };
    /** @description Any other status that the vendor answers with. When client and vendor speak one format the body is the vendor's own. */
    VendorError: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        'x-aial-provider': components['headers']['Provider'];
        'x-aial-model': components['headers']['Model'];
        'x-aial-upstream-request-id': components['headers']['UpstreamRequestId'];
        'server-timing': components['headers']['ServerTiming'];
        'retry-after': components['headers']['RetryAfter'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorReply'];
      };
    };
    /** @description The request is not valid, or asks for what the model's vendor cannot do. */
    AnthropicBadRequest: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        'x-aial-provider': components['headers']['Provider'];
        'x-aial-model': components['headers']['Model'];
        'x-aial-upstream-request-id': components['headers']['UpstreamRequestId'];
        'server-timing': components['headers']['ServerTiming'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['AnthropicErrorReply'];
      };
    };
    /** @description The master key is missing or wrong, or the vendor does not take the key that the caller sent for it. */
    AnthropicUnauthorized: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        'www-authenticate': components['headers']['WwwAuthenticate'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['AnthropicErrorReply'];
      };
    };
    /** @description The key is right but may not do this. */
    AnthropicForbidden: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        'x-aial-provider': components['headers']['Provider'];
        'x-aial-model': components['headers']['Model'];
        'x-aial-upstream-request-id': components['headers']['UpstreamRequestId'];
        'server-timing': components['headers']['ServerTiming'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['AnthropicErrorReply'];
      };
    };
    /** @description No such path, or no vendor takes a model of this name. The message says what would work. */
    AnthropicNotFound: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        'x-aial-provider': components['headers']['Provider'];
        'x-aial-model': components['headers']['Model'];
        'x-aial-upstream-request-id': components['headers']['UpstreamRequestId'];
        'server-timing': components['headers']['ServerTiming'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['AnthropicErrorReply'];
      };
    };
    /** @description The path exists, but not for this method. */
    AnthropicMethodNotAllowed: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        allow: components['headers']['Allow'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['AnthropicErrorReply'];
      };
    };
    /** @description The body is larger or more deeply nested than this gateway takes. */
    AnthropicPayloadTooLarge: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        'x-aial-provider': components['headers']['Provider'];
        'x-aial-model': components['headers']['Model'];
        'x-aial-upstream-request-id': components['headers']['UpstreamRequestId'];
        'server-timing': components['headers']['ServerTiming'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['AnthropicErrorReply'];
      };
    };
    /** @description The body is not JSON, or is compressed in a way that is not understood. */
    AnthropicUnsupportedMediaType: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['AnthropicErrorReply'];
      };
    };
    /** @description The vendor's limit is reached, for now (`rate_limited`) or until it is paid (`quota_exhausted`). */
    AnthropicTooManyRequests: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        'x-aial-provider': components['headers']['Provider'];
        'x-aial-model': components['headers']['Model'];
        'x-aial-upstream-request-id': components['headers']['UpstreamRequestId'];
        'server-timing': components['headers']['ServerTiming'];
        'retry-after': components['headers']['RetryAfter'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['AnthropicErrorReply'];
      };
    };
    /** @description A fault of the gateway, or the vendor's own error of this status. */
    AnthropicInternalError: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        'x-aial-provider': components['headers']['Provider'];
        'x-aial-model': components['headers']['Model'];
        'x-aial-upstream-request-id': components['headers']['UpstreamRequestId'];
        'server-timing': components['headers']['ServerTiming'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['AnthropicErrorReply'];
      };
    };
    /** @description The model's vendor speaks no format that this gateway writes; only raw reaches it. */
    AnthropicNotImplemented: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        'x-aial-provider': components['headers']['Provider'];
        'x-aial-model': components['headers']['Model'];
        'x-aial-upstream-request-id': components['headers']['UpstreamRequestId'];
        'server-timing': components['headers']['ServerTiming'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['AnthropicErrorReply'];
      };
    };
    /** @description The vendor cannot be reached, broke off, sent what is not its format, or refuses the operator's key. */
    AnthropicBadGateway: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        'x-aial-provider': components['headers']['Provider'];
        'x-aial-model': components['headers']['Model'];
        'x-aial-upstream-request-id': components['headers']['UpstreamRequestId'];
        'server-timing': components['headers']['ServerTiming'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['AnthropicErrorReply'];
      };
    };
    /** @description The gateway or the vendor is overloaded, the gateway is stopping, or it has no key for the vendor. */
    AnthropicServiceUnavailable: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        'x-aial-provider': components['headers']['Provider'];
        'x-aial-model': components['headers']['Model'];
        'x-aial-upstream-request-id': components['headers']['UpstreamRequestId'];
        'server-timing': components['headers']['ServerTiming'];
        'retry-after': components['headers']['RetryAfter'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['AnthropicErrorReply'];
      };
    };
    /** @description The vendor did not answer in time. */
    AnthropicGatewayTimeout: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        'x-aial-provider': components['headers']['Provider'];
        'x-aial-model': components['headers']['Model'];
        'x-aial-upstream-request-id': components['headers']['UpstreamRequestId'];
        'server-timing': components['headers']['ServerTiming'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['AnthropicErrorReply'];
      };
    };
    /** @description Any other status that the vendor answers with. When client and vendor speak one format the body is the vendor's own. */
    AnthropicVendorError: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        'x-aial-provider': components['headers']['Provider'];
        'x-aial-model': components['headers']['Model'];
        'x-aial-upstream-request-id': components['headers']['UpstreamRequestId'];
        'server-timing': components['headers']['ServerTiming'];
        'retry-after': components['headers']['RetryAfter'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['AnthropicErrorReply'];
      };
    };
    /** @description An error, in the envelope of whoever asks: Google's, Anthropic's or OpenAI's, told as for the model list. */
    ErrorByAsker: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        'x-aial-provider': components['headers']['Provider'];
        'x-aial-model': components['headers']['Model'];
        'x-aial-upstream-request-id': components['headers']['UpstreamRequestId'];
        'server-timing': components['headers']['ServerTiming'];
        'retry-after': components['headers']['RetryAfter'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorReplyByAsker'];
      };
    };
    /** @description An error, in Google's envelope. Its status and code are those of the other endpoints; what it is about is in `details`, and what the gateway knows of it in `aial`. When client and vendor speak one format the body of a vendor's error is the vendor's own. */
    GoogleError: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        'x-aial-provider': components['headers']['Provider'];
        'x-aial-model': components['headers']['Model'];
        'x-aial-upstream-request-id': components['headers']['UpstreamRequestId'];
        'server-timing': components['headers']['ServerTiming'];
        'retry-after': components['headers']['RetryAfter'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['GoogleErrorReply'];
      };
    };
  };
  parameters: {
    /**
     * @description The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up.
     * @example tour-planner-42
     */
    RequestId: string;
    /** @description The caller's own OpenAI key, used instead of the operator's for this request. */
    OpenaiKey: string;
    /** @description The caller's own Anthropic key, used instead of the operator's for this request. */
    AnthropicKey: string;
    /** @description The caller's own Gemini key, used instead of the operator's for this request. */
    GoogleKey: string;
    /** @description The caller's own xAI key, used instead of the operator's for this request. */
    XaiKey: string;
    /** @description `true`: nothing is sent to anybody; the answer is a `DryRunReply` that tells the route, the very call to the vendor with its keys masked, and everything that would be reported or refused. */
    DryRun: boolean;
    /**
     * @description `allow`: where the vendor counts for nobody an estimate is good enough; the reply says that it is one, by a header of this name. `refuse` is the default, unless the operator has set `AIAL_TOKEN_ESTIMATE`.
     * @example allow
     */
    TokenEstimate: 'allow' | 'refuse';
    /**
     * @description The version of Anthropic's API that the caller speaks. Passed on to Anthropic only.
     * @example 2023-06-01
     */
    AnthropicVersion: string;
    /**
     * @description Betas of Anthropic's API that the request uses, separated by commas. Passed on to Anthropic only.
     * @example context-management-2025-06-27
     */
    AnthropicBeta: string;
    /**
     * @description Anthropic's SDKs send `true` with requests that use betas. Passed on to Anthropic only.
     * @example true
     */
    AnthropicBetaQuery: string;
    /**
     * @description The form of a stream, `sse` for server-sent events; without it the chunks are items of one JSON list.
     * @example sse
     */
    GoogleAlt: string;
  };
  requestBodies: never;
  headers: {
    /**
     * @description The id of the request, the caller's or one that was made up.
     * @example 5f0f2b8e-6f0d-4a63-9c1c-3c8d2b6f0a11
     */
    RequestId: string;
    /**
     * @description Who answered; `echo` when the gateway answered by itself.
     * @example openai
     */
    Provider: string;
    /**
     * @description The model that the request was sent to.
     * @example gpt-5-mini
     */
    Model: string;
    /**
     * @description The vendor's id of the request, to quote to its support.
     * @example req_42
     */
    UpstreamRequestId: string;
    /**
     * @description How many things in the request could not be carried just as they were said. What they were is in the reply's `aial` member, or in its `warnings`.
     * @example 1
     */
    Warnings: number;
    /**
     * @description `true` where the count is an estimate; else it is not there.
     * @example true
     */
    TokenEstimate: boolean;
    /**
     * @description Milliseconds spent waiting for the vendor and in the gateway.
     * @example upstream;dur=812.4, gateway;dur=1.9
     */
    ServerTiming: string;
    /**
     * @description Seconds to wait before the next try.
     * @example 2
     */
    RetryAfter: string;
    /**
     * @description The methods that the path takes.
     * @example POST
     */
    Allow: string;
    /**
     * @description The kind of key that is wanted.
     * @example Bearer
     */
    WwwAuthenticate: string;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  chatSync: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up.
         * @example tour-planner-42
         */
        'x-request-id'?: components['parameters']['RequestId'];
        /** @description The caller's own OpenAI key, used instead of the operator's for this request. */
        'x-aial-key-openai'?: components['parameters']['OpenaiKey'];
        /** @description The caller's own Anthropic key, used instead of the operator's for this request. */
        'x-aial-key-anthropic'?: components['parameters']['AnthropicKey'];
        /** @description The caller's own Gemini key, used instead of the operator's for this request. */
        'x-aial-key-google'?: components['parameters']['GoogleKey'];
        /** @description The caller's own xAI key, used instead of the operator's for this request. */
        'x-aial-key-xai'?: components['parameters']['XaiKey'];
        /** @description `true`: nothing is sent to anybody; the answer is a `DryRunReply` that tells the route, the very call to the vendor with its keys masked, and everything that would be reported or refused. */
        'x-aial-dry-run'?: components['parameters']['DryRun'];
      };
      path?: never;
      cookie?: never;
    };
    /** @description The conversation, and how it is to be continued. */
    requestBody: {
      content: {
        'application/json': components['schemas']['AialChatRequest'];
      };
    };
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          'x-aial-provider': components['headers']['Provider'];
          'x-aial-model': components['headers']['Model'];
          'x-aial-upstream-request-id': components['headers']['UpstreamRequestId'];
          'x-aial-warnings': components['headers']['Warnings'];
          'server-timing': components['headers']['ServerTiming'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AialChatResult'];
          'application/vnd.aial.dry-run+json': components['schemas']['DryRunReply'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      501: components['responses']['NotImplemented'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
      default: components['responses']['VendorError'];
    };
  };
  chatStream: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up.
         * @example tour-planner-42
         */
        'x-request-id'?: components['parameters']['RequestId'];
        /** @description The caller's own OpenAI key, used instead of the operator's for this request. */
        'x-aial-key-openai'?: components['parameters']['OpenaiKey'];
        /** @description The caller's own Anthropic key, used instead of the operator's for this request. */
        'x-aial-key-anthropic'?: components['parameters']['AnthropicKey'];
        /** @description The caller's own Gemini key, used instead of the operator's for this request. */
        'x-aial-key-google'?: components['parameters']['GoogleKey'];
        /** @description The caller's own xAI key, used instead of the operator's for this request. */
        'x-aial-key-xai'?: components['parameters']['XaiKey'];
        /** @description `true`: nothing is sent to anybody; the answer is a `DryRunReply` that tells the route, the very call to the vendor with its keys masked, and everything that would be reported or refused. */
        'x-aial-dry-run'?: components['parameters']['DryRun'];
      };
      path?: never;
      cookie?: never;
    };
    /** @description The conversation, and how it is to be continued. */
    requestBody: {
      content: {
        'application/json': components['schemas']['AialChatRequest'];
      };
    };
    responses: {
      /** @description The answer, event by event. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          'x-aial-provider': components['headers']['Provider'];
          'x-aial-model': components['headers']['Model'];
          'x-aial-upstream-request-id': components['headers']['UpstreamRequestId'];
          'x-aial-warnings': components['headers']['Warnings'];
          'server-timing': components['headers']['ServerTiming'];
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': components['schemas']['AialChatEventStream'];
          'application/vnd.aial.dry-run+json': components['schemas']['DryRunReply'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      501: components['responses']['NotImplemented'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
      default: components['responses']['VendorError'];
    };
  };
  raw: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up.
         * @example tour-planner-42
         */
        'x-request-id'?: components['parameters']['RequestId'];
        /** @description The caller's own OpenAI key, used instead of the operator's for this request. */
        'x-aial-key-openai'?: components['parameters']['OpenaiKey'];
        /** @description The caller's own Anthropic key, used instead of the operator's for this request. */
        'x-aial-key-anthropic'?: components['parameters']['AnthropicKey'];
        /** @description The caller's own Gemini key, used instead of the operator's for this request. */
        'x-aial-key-google'?: components['parameters']['GoogleKey'];
        /** @description The caller's own xAI key, used instead of the operator's for this request. */
        'x-aial-key-xai'?: components['parameters']['XaiKey'];
        /** @description `true`: nothing is sent to anybody; the answer is a `DryRunReply` that tells the route, the very call to the vendor with its keys masked, and everything that would be reported or refused. */
        'x-aial-dry-run'?: components['parameters']['DryRun'];
      };
      path?: never;
      cookie?: never;
    };
    /** @description Which vendor, which path, and the body. */
    requestBody: {
      content: {
        'application/json': components['schemas']['RawRequest'];
      };
    };
    responses: {
      /** @description What the vendor answered, in its own content type. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          'x-aial-provider': components['headers']['Provider'];
          'x-aial-model': components['headers']['Model'];
          'x-aial-upstream-request-id': components['headers']['UpstreamRequestId'];
          'x-aial-warnings': components['headers']['Warnings'];
          'server-timing': components['headers']['ServerTiming'];
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['RawReply'];
          'application/vnd.aial.dry-run+json': components['schemas']['DryRunReply'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      501: components['responses']['NotImplemented'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
      /** @description Any other status that the vendor answers with, and its own body. */
      default: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          'x-aial-provider': components['headers']['Provider'];
          'x-aial-upstream-request-id': components['headers']['UpstreamRequestId'];
          'server-timing': components['headers']['ServerTiming'];
          'retry-after': components['headers']['RetryAfter'];
          [name: string]: unknown;
        };
        content: {
          '*/*': components['schemas']['RawReply'];
        };
      };
    };
  };
  createMessage: {
    parameters: {
      query?: {
        /**
         * @description Anthropic's SDKs send `true` with requests that use betas. Passed on to Anthropic only.
         * @example true
         */
        beta?: components['parameters']['AnthropicBetaQuery'];
      };
      header?: {
        /**
         * @description The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up.
         * @example tour-planner-42
         */
        'x-request-id'?: components['parameters']['RequestId'];
        /** @description The caller's own OpenAI key, used instead of the operator's for this request. */
        'x-aial-key-openai'?: components['parameters']['OpenaiKey'];
        /** @description The caller's own Anthropic key, used instead of the operator's for this request. */
        'x-aial-key-anthropic'?: components['parameters']['AnthropicKey'];
        /** @description The caller's own Gemini key, used instead of the operator's for this request. */
        'x-aial-key-google'?: components['parameters']['GoogleKey'];
        /** @description The caller's own xAI key, used instead of the operator's for this request. */
        'x-aial-key-xai'?: components['parameters']['XaiKey'];
        /** @description `true`: nothing is sent to anybody; the answer is a `DryRunReply` that tells the route, the very call to the vendor with its keys masked, and everything that would be reported or refused. */
        'x-aial-dry-run'?: components['parameters']['DryRun'];
        /**
         * @description The version of Anthropic's API that the caller speaks. Passed on to Anthropic only.
         * @example 2023-06-01
         */
        'anthropic-version'?: components['parameters']['AnthropicVersion'];
        /**
         * @description Betas of Anthropic's API that the request uses, separated by commas. Passed on to Anthropic only.
         * @example context-management-2025-06-27
         */
        'anthropic-beta'?: components['parameters']['AnthropicBeta'];
      };
      path?: never;
      cookie?: never;
    };
    /** @description The conversation, and how it is to be continued. */
    requestBody: {
      content: {
        'application/json': components['schemas']['AnthropicMessageRequest'];
      };
    };
    responses: {
      /** @description The answer, as one body or, when `stream` is true, as server-sent events. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          'request-id': components['headers']['RequestId'];
          'x-aial-provider': components['headers']['Provider'];
          'x-aial-model': components['headers']['Model'];
          'x-aial-upstream-request-id': components['headers']['UpstreamRequestId'];
          'x-aial-warnings': components['headers']['Warnings'];
          'server-timing': components['headers']['ServerTiming'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnthropicMessage'];
          'text/event-stream': components['schemas']['AnthropicEventStream'];
          'application/vnd.aial.dry-run+json': components['schemas']['DryRunReply'];
        };
      };
      400: components['responses']['AnthropicBadRequest'];
      401: components['responses']['AnthropicUnauthorized'];
      403: components['responses']['AnthropicForbidden'];
      404: components['responses']['AnthropicNotFound'];
      405: components['responses']['AnthropicMethodNotAllowed'];
      413: components['responses']['AnthropicPayloadTooLarge'];
      415: components['responses']['AnthropicUnsupportedMediaType'];
      429: components['responses']['AnthropicTooManyRequests'];
      500: components['responses']['AnthropicInternalError'];
      501: components['responses']['AnthropicNotImplemented'];
      502: components['responses']['AnthropicBadGateway'];
      503: components['responses']['AnthropicServiceUnavailable'];
      504: components['responses']['AnthropicGatewayTimeout'];
      default: components['responses']['AnthropicVendorError'];
    };
  };
  createEmbedding: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up.
         * @example tour-planner-42
         */
        'x-request-id'?: components['parameters']['RequestId'];
        /** @description The caller's own OpenAI key, used instead of the operator's for this request. */
        'x-aial-key-openai'?: components['parameters']['OpenaiKey'];
        /** @description The caller's own Anthropic key, used instead of the operator's for this request. */
        'x-aial-key-anthropic'?: components['parameters']['AnthropicKey'];
        /** @description The caller's own Gemini key, used instead of the operator's for this request. */
        'x-aial-key-google'?: components['parameters']['GoogleKey'];
        /** @description The caller's own xAI key, used instead of the operator's for this request. */
        'x-aial-key-xai'?: components['parameters']['XaiKey'];
        /** @description `true`: nothing is sent to anybody; the answer is a `DryRunReply` that tells the route, the very call to the vendor with its keys masked, and everything that would be reported or refused. */
        'x-aial-dry-run'?: components['parameters']['DryRun'];
      };
      path?: never;
      cookie?: never;
    };
    /** @description The texts, and what the vectors are to be like. */
    requestBody: {
      content: {
        'application/json': components['schemas']['EmbeddingRequest'];
      };
    };
    responses: {
      /** @description The vectors. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          'x-aial-provider': components['headers']['Provider'];
          'x-aial-model': components['headers']['Model'];
          'x-aial-upstream-request-id': components['headers']['UpstreamRequestId'];
          'x-aial-warnings': components['headers']['Warnings'];
          'server-timing': components['headers']['ServerTiming'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EmbeddingReply'];
          'application/vnd.aial.dry-run+json': components['schemas']['DryRunReply'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      501: components['responses']['NotImplemented'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
      default: components['responses']['VendorError'];
    };
  };
  embedContent: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up.
         * @example tour-planner-42
         */
        'x-request-id'?: components['parameters']['RequestId'];
        /** @description The caller's own OpenAI key, used instead of the operator's for this request. */
        'x-aial-key-openai'?: components['parameters']['OpenaiKey'];
        /** @description The caller's own Anthropic key, used instead of the operator's for this request. */
        'x-aial-key-anthropic'?: components['parameters']['AnthropicKey'];
        /** @description The caller's own Gemini key, used instead of the operator's for this request. */
        'x-aial-key-google'?: components['parameters']['GoogleKey'];
        /** @description The caller's own xAI key, used instead of the operator's for this request. */
        'x-aial-key-xai'?: components['parameters']['XaiKey'];
        /** @description `true`: nothing is sent to anybody; the answer is a `DryRunReply` that tells the route, the very call to the vendor with its keys masked, and everything that would be reported or refused. */
        'x-aial-dry-run'?: components['parameters']['DryRun'];
      };
      path: {
        /**
         * @description The model. Its name may contain slashes, as they are or percent-encoded.
         * @example gemini-embedding-001
         */
        model: string;
      };
      cookie?: never;
    };
    /** @description The content. */
    requestBody: {
      content: {
        'application/json': components['schemas']['GoogleEmbedContentRequest'];
      };
    };
    responses: {
      /** @description What was made of it. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          'x-aial-provider': components['headers']['Provider'];
          'x-aial-model': components['headers']['Model'];
          'x-aial-upstream-request-id': components['headers']['UpstreamRequestId'];
          'x-aial-warnings': components['headers']['Warnings'];
          'server-timing': components['headers']['ServerTiming'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GoogleEmbedContentReply'];
          'application/vnd.aial.dry-run+json': components['schemas']['DryRunReply'];
        };
      };
      400: components['responses']['GoogleError'];
      401: components['responses']['GoogleError'];
      403: components['responses']['GoogleError'];
      404: components['responses']['GoogleError'];
      405: components['responses']['GoogleError'];
      413: components['responses']['GoogleError'];
      415: components['responses']['GoogleError'];
      429: components['responses']['GoogleError'];
      500: components['responses']['GoogleError'];
      501: components['responses']['GoogleError'];
      502: components['responses']['GoogleError'];
      503: components['responses']['GoogleError'];
      504: components['responses']['GoogleError'];
      default: components['responses']['GoogleError'];
    };
  };
  batchEmbedContents: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up.
         * @example tour-planner-42
         */
        'x-request-id'?: components['parameters']['RequestId'];
        /** @description The caller's own OpenAI key, used instead of the operator's for this request. */
        'x-aial-key-openai'?: components['parameters']['OpenaiKey'];
        /** @description The caller's own Anthropic key, used instead of the operator's for this request. */
        'x-aial-key-anthropic'?: components['parameters']['AnthropicKey'];
        /** @description The caller's own Gemini key, used instead of the operator's for this request. */
        'x-aial-key-google'?: components['parameters']['GoogleKey'];
        /** @description The caller's own xAI key, used instead of the operator's for this request. */
        'x-aial-key-xai'?: components['parameters']['XaiKey'];
        /** @description `true`: nothing is sent to anybody; the answer is a `DryRunReply` that tells the route, the very call to the vendor with its keys masked, and everything that would be reported or refused. */
        'x-aial-dry-run'?: components['parameters']['DryRun'];
      };
      path: {
        /**
         * @description The model. Its name may contain slashes, as they are or percent-encoded.
         * @example gemini-embedding-001
         */
        model: string;
      };
      cookie?: never;
    };
    /** @description The contents. */
    requestBody: {
      content: {
        'application/json': components['schemas']['GoogleBatchEmbedContentsRequest'];
      };
    };
    responses: {
      /** @description What was made of it. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          'x-aial-provider': components['headers']['Provider'];
          'x-aial-model': components['headers']['Model'];
          'x-aial-upstream-request-id': components['headers']['UpstreamRequestId'];
          'x-aial-warnings': components['headers']['Warnings'];
          'server-timing': components['headers']['ServerTiming'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GoogleBatchEmbedContentsReply'];
          'application/vnd.aial.dry-run+json': components['schemas']['DryRunReply'];
        };
      };
      400: components['responses']['GoogleError'];
      401: components['responses']['GoogleError'];
      403: components['responses']['GoogleError'];
      404: components['responses']['GoogleError'];
      405: components['responses']['GoogleError'];
      413: components['responses']['GoogleError'];
      415: components['responses']['GoogleError'];
      429: components['responses']['GoogleError'];
      500: components['responses']['GoogleError'];
      501: components['responses']['GoogleError'];
      502: components['responses']['GoogleError'];
      503: components['responses']['GoogleError'];
      504: components['responses']['GoogleError'];
      default: components['responses']['GoogleError'];
    };
  };
  generateContent: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up.
         * @example tour-planner-42
         */
        'x-request-id'?: components['parameters']['RequestId'];
        /** @description The caller's own OpenAI key, used instead of the operator's for this request. */
        'x-aial-key-openai'?: components['parameters']['OpenaiKey'];
        /** @description The caller's own Anthropic key, used instead of the operator's for this request. */
        'x-aial-key-anthropic'?: components['parameters']['AnthropicKey'];
        /** @description The caller's own Gemini key, used instead of the operator's for this request. */
        'x-aial-key-google'?: components['parameters']['GoogleKey'];
        /** @description The caller's own xAI key, used instead of the operator's for this request. */
        'x-aial-key-xai'?: components['parameters']['XaiKey'];
        /** @description `true`: nothing is sent to anybody; the answer is a `DryRunReply` that tells the route, the very call to the vendor with its keys masked, and everything that would be reported or refused. */
        'x-aial-dry-run'?: components['parameters']['DryRun'];
      };
      path: {
        /**
         * @description The model. Its name may contain slashes (`anthropic/claude-sonnet-4-5`), either as they are or percent-encoded as `%2F`; both mean the same.
         * @example gemini-2.5-flash
         */
        model: string;
      };
      cookie?: never;
    };
    /** @description The conversation, and how it is to be continued. */
    requestBody: {
      content: {
        'application/json': components['schemas']['GoogleGenerateContentRequest'];
      };
    };
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          'x-aial-provider': components['headers']['Provider'];
          'x-aial-model': components['headers']['Model'];
          'x-aial-upstream-request-id': components['headers']['UpstreamRequestId'];
          'x-aial-warnings': components['headers']['Warnings'];
          'server-timing': components['headers']['ServerTiming'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GoogleGenerateContentReply'];
          'application/vnd.aial.dry-run+json': components['schemas']['DryRunReply'];
        };
      };
      400: components['responses']['GoogleError'];
      401: components['responses']['GoogleError'];
      403: components['responses']['GoogleError'];
      404: components['responses']['GoogleError'];
      405: components['responses']['GoogleError'];
      413: components['responses']['GoogleError'];
      415: components['responses']['GoogleError'];
      429: components['responses']['GoogleError'];
      500: components['responses']['GoogleError'];
      501: components['responses']['GoogleError'];
      502: components['responses']['GoogleError'];
      503: components['responses']['GoogleError'];
      504: components['responses']['GoogleError'];
      default: components['responses']['GoogleError'];
    };
  };
  streamGenerateContent: {
    parameters: {
      query?: {
        /**
         * @description The form of a stream, `sse` for server-sent events; without it the chunks are items of one JSON list.
         * @example sse
         */
        alt?: components['parameters']['GoogleAlt'];
      };
      header?: {
        /**
         * @description The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up.
         * @example tour-planner-42
         */
        'x-request-id'?: components['parameters']['RequestId'];
        /** @description The caller's own OpenAI key, used instead of the operator's for this request. */
        'x-aial-key-openai'?: components['parameters']['OpenaiKey'];
        /** @description The caller's own Anthropic key, used instead of the operator's for this request. */
        'x-aial-key-anthropic'?: components['parameters']['AnthropicKey'];
        /** @description The caller's own Gemini key, used instead of the operator's for this request. */
        'x-aial-key-google'?: components['parameters']['GoogleKey'];
        /** @description The caller's own xAI key, used instead of the operator's for this request. */
        'x-aial-key-xai'?: components['parameters']['XaiKey'];
        /** @description `true`: nothing is sent to anybody; the answer is a `DryRunReply` that tells the route, the very call to the vendor with its keys masked, and everything that would be reported or refused. */
        'x-aial-dry-run'?: components['parameters']['DryRun'];
      };
      path: {
        /**
         * @description The model. Its name may contain slashes (`anthropic/claude-sonnet-4-5`), either as they are or percent-encoded as `%2F`; both mean the same.
         * @example gemini-2.5-flash
         */
        model: string;
      };
      cookie?: never;
    };
    /** @description The conversation, and how it is to be continued. */
    requestBody: {
      content: {
        'application/json': components['schemas']['GoogleGenerateContentRequest'];
      };
    };
    responses: {
      /** @description The answer, in chunks. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          'x-aial-provider': components['headers']['Provider'];
          'x-aial-model': components['headers']['Model'];
          'x-aial-upstream-request-id': components['headers']['UpstreamRequestId'];
          'x-aial-warnings': components['headers']['Warnings'];
          'server-timing': components['headers']['ServerTiming'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GoogleGenerateContentReplies'];
          'text/event-stream': components['schemas']['GoogleGenerateContentEventStream'];
          'application/vnd.aial.dry-run+json': components['schemas']['DryRunReply'];
        };
      };
      400: components['responses']['GoogleError'];
      401: components['responses']['GoogleError'];
      403: components['responses']['GoogleError'];
      404: components['responses']['GoogleError'];
      405: components['responses']['GoogleError'];
      413: components['responses']['GoogleError'];
      415: components['responses']['GoogleError'];
      429: components['responses']['GoogleError'];
      500: components['responses']['GoogleError'];
      501: components['responses']['GoogleError'];
      502: components['responses']['GoogleError'];
      503: components['responses']['GoogleError'];
      504: components['responses']['GoogleError'];
      default: components['responses']['GoogleError'];
    };
  };
  listModels: {
    parameters: {
      query?: {
        /** @description Of a page in Anthropic's format: most models on it, 1 to 1000; 20 if absent. */
        limit?: number;
        /** @description Of a page in Anthropic's format: the id that it follows. */
        after_id?: string;
        /** @description Of a page in Anthropic's format: the id that it comes before. */
        before_id?: string;
        /** @description Of a page in Google's format: most models on it; 50 if absent, never more than 1000. */
        pageSize?: number;
        /** @description Of a page in Google's format: the `nextPageToken` of the one before. */
        pageToken?: string;
      };
      header?: {
        /**
         * @description Says that the asker speaks Anthropic's format. Not passed on.
         * @example 2023-06-01
         */
        'anthropic-version'?: string;
        /**
         * @description The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up.
         * @example tour-planner-42
         */
        'x-request-id'?: components['parameters']['RequestId'];
        /** @description The caller's own OpenAI key, used instead of the operator's for this request. */
        'x-aial-key-openai'?: components['parameters']['OpenaiKey'];
        /** @description The caller's own Anthropic key, used instead of the operator's for this request. */
        'x-aial-key-anthropic'?: components['parameters']['AnthropicKey'];
        /** @description The caller's own Gemini key, used instead of the operator's for this request. */
        'x-aial-key-google'?: components['parameters']['GoogleKey'];
        /** @description The caller's own xAI key, used instead of the operator's for this request. */
        'x-aial-key-xai'?: components['parameters']['XaiKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The models. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          'x-aial-warnings': components['headers']['Warnings'];
          'server-timing': components['headers']['ServerTiming'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ModelListByAsker'];
        };
      };
      400: components['responses']['ErrorByAsker'];
      401: components['responses']['ErrorByAsker'];
      405: components['responses']['ErrorByAsker'];
      500: components['responses']['ErrorByAsker'];
      503: components['responses']['ErrorByAsker'];
    };
  };
  getModel: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Says that the asker speaks Anthropic's format. Not passed on.
         * @example 2023-06-01
         */
        'anthropic-version'?: string;
        /**
         * @description The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up.
         * @example tour-planner-42
         */
        'x-request-id'?: components['parameters']['RequestId'];
        /** @description The caller's own OpenAI key, used instead of the operator's for this request. */
        'x-aial-key-openai'?: components['parameters']['OpenaiKey'];
        /** @description The caller's own Anthropic key, used instead of the operator's for this request. */
        'x-aial-key-anthropic'?: components['parameters']['AnthropicKey'];
        /** @description The caller's own Gemini key, used instead of the operator's for this request. */
        'x-aial-key-google'?: components['parameters']['GoogleKey'];
        /** @description The caller's own xAI key, used instead of the operator's for this request. */
        'x-aial-key-xai'?: components['parameters']['XaiKey'];
      };
      path: {
        /**
         * @description The name, as it would stand in `model`. It may contain slashes (`anthropic/claude-sonnet-4-5`), either as they are or percent-encoded as `%2F`; both mean the same.
         * @example gpt-5-mini
         */
        model: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The model. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          'x-aial-warnings': components['headers']['Warnings'];
          'server-timing': components['headers']['ServerTiming'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ModelByAsker'];
        };
      };
      400: components['responses']['ErrorByAsker'];
      401: components['responses']['ErrorByAsker'];
      404: components['responses']['ErrorByAsker'];
      405: components['responses']['ErrorByAsker'];
      500: components['responses']['ErrorByAsker'];
      503: components['responses']['ErrorByAsker'];
    };
  };
  listGoogleModels: {
    parameters: {
      query?: {
        /** @description Of a page in Google's format: most models on it; 50 if absent, never more than 1000. */
        pageSize?: number;
        /** @description Of a page in Google's format: the `nextPageToken` of the one before. */
        pageToken?: string;
      };
      header?: {
        /**
         * @description The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up.
         * @example tour-planner-42
         */
        'x-request-id'?: components['parameters']['RequestId'];
        /** @description The caller's own OpenAI key, used instead of the operator's for this request. */
        'x-aial-key-openai'?: components['parameters']['OpenaiKey'];
        /** @description The caller's own Anthropic key, used instead of the operator's for this request. */
        'x-aial-key-anthropic'?: components['parameters']['AnthropicKey'];
        /** @description The caller's own Gemini key, used instead of the operator's for this request. */
        'x-aial-key-google'?: components['parameters']['GoogleKey'];
        /** @description The caller's own xAI key, used instead of the operator's for this request. */
        'x-aial-key-xai'?: components['parameters']['XaiKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of models. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          'x-aial-warnings': components['headers']['Warnings'];
          'server-timing': components['headers']['ServerTiming'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GoogleModelList'];
        };
      };
      400: components['responses']['GoogleError'];
      401: components['responses']['GoogleError'];
      405: components['responses']['GoogleError'];
      500: components['responses']['GoogleError'];
      503: components['responses']['GoogleError'];
    };
  };
  getGoogleModel: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up.
         * @example tour-planner-42
         */
        'x-request-id'?: components['parameters']['RequestId'];
        /** @description The caller's own OpenAI key, used instead of the operator's for this request. */
        'x-aial-key-openai'?: components['parameters']['OpenaiKey'];
        /** @description The caller's own Anthropic key, used instead of the operator's for this request. */
        'x-aial-key-anthropic'?: components['parameters']['AnthropicKey'];
        /** @description The caller's own Gemini key, used instead of the operator's for this request. */
        'x-aial-key-google'?: components['parameters']['GoogleKey'];
        /** @description The caller's own xAI key, used instead of the operator's for this request. */
        'x-aial-key-xai'?: components['parameters']['XaiKey'];
      };
      path: {
        /**
         * @description The name, as it would stand in `model`. It may contain slashes (`anthropic/claude-sonnet-4-5`), either as they are or percent-encoded as `%2F`; both mean the same.
         * @example gpt-5-mini
         */
        model: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The model. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          'x-aial-warnings': components['headers']['Warnings'];
          'server-timing': components['headers']['ServerTiming'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GoogleModel'];
        };
      };
      400: components['responses']['GoogleError'];
      401: components['responses']['GoogleError'];
      404: components['responses']['GoogleError'];
      405: components['responses']['GoogleError'];
      500: components['responses']['GoogleError'];
      503: components['responses']['GoogleError'];
    };
  };
  createChatCompletion: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up.
         * @example tour-planner-42
         */
        'x-request-id'?: components['parameters']['RequestId'];
        /** @description The caller's own OpenAI key, used instead of the operator's for this request. */
        'x-aial-key-openai'?: components['parameters']['OpenaiKey'];
        /** @description The caller's own Anthropic key, used instead of the operator's for this request. */
        'x-aial-key-anthropic'?: components['parameters']['AnthropicKey'];
        /** @description The caller's own Gemini key, used instead of the operator's for this request. */
        'x-aial-key-google'?: components['parameters']['GoogleKey'];
        /** @description The caller's own xAI key, used instead of the operator's for this request. */
        'x-aial-key-xai'?: components['parameters']['XaiKey'];
        /** @description `true`: nothing is sent to anybody; the answer is a `DryRunReply` that tells the route, the very call to the vendor with its keys masked, and everything that would be reported or refused. */
        'x-aial-dry-run'?: components['parameters']['DryRun'];
      };
      path?: never;
      cookie?: never;
    };
    /** @description The conversation, and how it is to be continued. */
    requestBody: {
      content: {
        'application/json': components['schemas']['ChatCompletionRequest'];
      };
    };
    responses: {
      /** @description The answer, as one body or, when `stream` is true, as server-sent events. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          'x-aial-provider': components['headers']['Provider'];
          'x-aial-model': components['headers']['Model'];
          'x-aial-upstream-request-id': components['headers']['UpstreamRequestId'];
          'x-aial-warnings': components['headers']['Warnings'];
          'server-timing': components['headers']['ServerTiming'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChatCompletion'];
          'text/event-stream': components['schemas']['ChatCompletionEventStream'];
          'application/vnd.aial.dry-run+json': components['schemas']['DryRunReply'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      501: components['responses']['NotImplemented'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
      default: components['responses']['VendorError'];
    };
  };
  createResponse: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up.
         * @example tour-planner-42
         */
        'x-request-id'?: components['parameters']['RequestId'];
        /** @description The caller's own OpenAI key, used instead of the operator's for this request. */
        'x-aial-key-openai'?: components['parameters']['OpenaiKey'];
        /** @description The caller's own Anthropic key, used instead of the operator's for this request. */
        'x-aial-key-anthropic'?: components['parameters']['AnthropicKey'];
        /** @description The caller's own Gemini key, used instead of the operator's for this request. */
        'x-aial-key-google'?: components['parameters']['GoogleKey'];
        /** @description The caller's own xAI key, used instead of the operator's for this request. */
        'x-aial-key-xai'?: components['parameters']['XaiKey'];
        /** @description `true`: nothing is sent to anybody; the answer is a `DryRunReply` that tells the route, the very call to the vendor with its keys masked, and everything that would be reported or refused. */
        'x-aial-dry-run'?: components['parameters']['DryRun'];
      };
      path?: never;
      cookie?: never;
    };
    /** @description What is to be answered, and how. */
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateResponseRequest'];
      };
    };
    responses: {
      /** @description The response, as one body or, when `stream` is true, as server-sent events. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          'x-aial-provider': components['headers']['Provider'];
          'x-aial-model': components['headers']['Model'];
          'x-aial-upstream-request-id': components['headers']['UpstreamRequestId'];
          'x-aial-warnings': components['headers']['Warnings'];
          'server-timing': components['headers']['ServerTiming'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ResponseObject'];
          'text/event-stream': components['schemas']['ResponseEventStream'];
          'application/vnd.aial.dry-run+json': components['schemas']['DryRunReply'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      501: components['responses']['NotImplemented'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
      default: components['responses']['VendorError'];
    };
  };
  healthz: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up.
         * @example tour-planner-42
         */
        'x-request-id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          'server-timing': components['headers']['ServerTiming'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Health'];
        };
      };
      405: components['responses']['MethodNotAllowed'];
      500: components['responses']['InternalError'];
    };
  };
  readyz: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up.
         * @example tour-planner-42
         */
        'x-request-id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description They should. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          'server-timing': components['headers']['ServerTiming'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Readiness'];
        };
      };
      405: components['responses']['MethodNotAllowed'];
      500: components['responses']['InternalError'];
      /** @description They should not, because the gateway is stopping. */
      503: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          'server-timing': components['headers']['ServerTiming'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Readiness'];
        };
      };
    };
  };
  getOpenapi: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up.
         * @example tour-planner-42
         */
        'x-request-id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The contract, an OpenAPI 3.1 document in one piece. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          'server-timing': components['headers']['ServerTiming'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OpenapiDocument'];
        };
      };
      405: components['responses']['MethodNotAllowed'];
      500: components['responses']['InternalError'];
    };
  };
  getService: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up.
         * @example tour-planner-42
         */
        'x-request-id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The gateway. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          'server-timing': components['headers']['ServerTiming'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServiceInfo'];
        };
      };
      405: components['responses']['MethodNotAllowed'];
      500: components['responses']['InternalError'];
    };
  };
  countMessageTokens: {
    parameters: {
      query?: {
        /**
         * @description Anthropic's SDKs send `true` with requests that use betas. Passed on to Anthropic only.
         * @example true
         */
        beta?: components['parameters']['AnthropicBetaQuery'];
      };
      header?: {
        /**
         * @description The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up.
         * @example tour-planner-42
         */
        'x-request-id'?: components['parameters']['RequestId'];
        /** @description The caller's own OpenAI key, used instead of the operator's for this request. */
        'x-aial-key-openai'?: components['parameters']['OpenaiKey'];
        /** @description The caller's own Anthropic key, used instead of the operator's for this request. */
        'x-aial-key-anthropic'?: components['parameters']['AnthropicKey'];
        /** @description The caller's own Gemini key, used instead of the operator's for this request. */
        'x-aial-key-google'?: components['parameters']['GoogleKey'];
        /** @description The caller's own xAI key, used instead of the operator's for this request. */
        'x-aial-key-xai'?: components['parameters']['XaiKey'];
        /** @description `true`: nothing is sent to anybody; the answer is a `DryRunReply` that tells the route, the very call to the vendor with its keys masked, and everything that would be reported or refused. */
        'x-aial-dry-run'?: components['parameters']['DryRun'];
        /**
         * @description `allow`: where the vendor counts for nobody an estimate is good enough; the reply says that it is one, by a header of this name. `refuse` is the default, unless the operator has set `AIAL_TOKEN_ESTIMATE`.
         * @example allow
         */
        'x-aial-token-estimate'?: components['parameters']['TokenEstimate'];
        /**
         * @description The version of Anthropic's API that the caller speaks. Passed on to Anthropic only.
         * @example 2023-06-01
         */
        'anthropic-version'?: components['parameters']['AnthropicVersion'];
        /**
         * @description Betas of Anthropic's API that the request uses, separated by commas. Passed on to Anthropic only.
         * @example context-management-2025-06-27
         */
        'anthropic-beta'?: components['parameters']['AnthropicBeta'];
      };
      path?: never;
      cookie?: never;
    };
    /** @description What is to be counted. */
    requestBody: {
      content: {
        'application/json': components['schemas']['AnthropicCountTokensRequest'];
      };
    };
    responses: {
      /** @description The count. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          'request-id': components['headers']['RequestId'];
          'x-aial-provider': components['headers']['Provider'];
          'x-aial-model': components['headers']['Model'];
          'x-aial-upstream-request-id': components['headers']['UpstreamRequestId'];
          'x-aial-warnings': components['headers']['Warnings'];
          'x-aial-token-estimate': components['headers']['TokenEstimate'];
          'server-timing': components['headers']['ServerTiming'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnthropicTokenCount'];
          'application/vnd.aial.dry-run+json': components['schemas']['DryRunReply'];
        };
      };
      400: components['responses']['AnthropicBadRequest'];
      401: components['responses']['AnthropicUnauthorized'];
      403: components['responses']['AnthropicForbidden'];
      404: components['responses']['AnthropicNotFound'];
      405: components['responses']['AnthropicMethodNotAllowed'];
      413: components['responses']['AnthropicPayloadTooLarge'];
      415: components['responses']['AnthropicUnsupportedMediaType'];
      429: components['responses']['AnthropicTooManyRequests'];
      500: components['responses']['AnthropicInternalError'];
      501: components['responses']['AnthropicNotImplemented'];
      502: components['responses']['AnthropicBadGateway'];
      503: components['responses']['AnthropicServiceUnavailable'];
      504: components['responses']['AnthropicGatewayTimeout'];
      default: components['responses']['AnthropicVendorError'];
    };
  };
  countTokens: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up.
         * @example tour-planner-42
         */
        'x-request-id'?: components['parameters']['RequestId'];
        /** @description The caller's own OpenAI key, used instead of the operator's for this request. */
        'x-aial-key-openai'?: components['parameters']['OpenaiKey'];
        /** @description The caller's own Anthropic key, used instead of the operator's for this request. */
        'x-aial-key-anthropic'?: components['parameters']['AnthropicKey'];
        /** @description The caller's own Gemini key, used instead of the operator's for this request. */
        'x-aial-key-google'?: components['parameters']['GoogleKey'];
        /** @description The caller's own xAI key, used instead of the operator's for this request. */
        'x-aial-key-xai'?: components['parameters']['XaiKey'];
        /** @description `true`: nothing is sent to anybody; the answer is a `DryRunReply` that tells the route, the very call to the vendor with its keys masked, and everything that would be reported or refused. */
        'x-aial-dry-run'?: components['parameters']['DryRun'];
        /**
         * @description `allow`: where the vendor counts for nobody an estimate is good enough; the reply says that it is one, by a header of this name. `refuse` is the default, unless the operator has set `AIAL_TOKEN_ESTIMATE`.
         * @example allow
         */
        'x-aial-token-estimate'?: components['parameters']['TokenEstimate'];
      };
      path: {
        /**
         * @description The model. Its name may contain slashes, as they are or percent-encoded.
         * @example gemini-2.5-flash
         */
        model: string;
      };
      cookie?: never;
    };
    /** @description What is to be counted. */
    requestBody: {
      content: {
        'application/json': components['schemas']['GoogleCountTokensRequest'];
      };
    };
    responses: {
      /** @description The count. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          'x-aial-provider': components['headers']['Provider'];
          'x-aial-model': components['headers']['Model'];
          'x-aial-upstream-request-id': components['headers']['UpstreamRequestId'];
          'x-aial-warnings': components['headers']['Warnings'];
          'x-aial-token-estimate': components['headers']['TokenEstimate'];
          'server-timing': components['headers']['ServerTiming'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GoogleTokenCount'];
          'application/vnd.aial.dry-run+json': components['schemas']['DryRunReply'];
        };
      };
      400: components['responses']['GoogleError'];
      401: components['responses']['GoogleError'];
      403: components['responses']['GoogleError'];
      404: components['responses']['GoogleError'];
      405: components['responses']['GoogleError'];
      413: components['responses']['GoogleError'];
      415: components['responses']['GoogleError'];
      429: components['responses']['GoogleError'];
      500: components['responses']['GoogleError'];
      501: components['responses']['GoogleError'];
      502: components['responses']['GoogleError'];
      503: components['responses']['GoogleError'];
      504: components['responses']['GoogleError'];
      default: components['responses']['GoogleError'];
    };
  };
  countResponseTokens: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up.
         * @example tour-planner-42
         */
        'x-request-id'?: components['parameters']['RequestId'];
        /** @description The caller's own OpenAI key, used instead of the operator's for this request. */
        'x-aial-key-openai'?: components['parameters']['OpenaiKey'];
        /** @description The caller's own Anthropic key, used instead of the operator's for this request. */
        'x-aial-key-anthropic'?: components['parameters']['AnthropicKey'];
        /** @description The caller's own Gemini key, used instead of the operator's for this request. */
        'x-aial-key-google'?: components['parameters']['GoogleKey'];
        /** @description The caller's own xAI key, used instead of the operator's for this request. */
        'x-aial-key-xai'?: components['parameters']['XaiKey'];
        /** @description `true`: nothing is sent to anybody; the answer is a `DryRunReply` that tells the route, the very call to the vendor with its keys masked, and everything that would be reported or refused. */
        'x-aial-dry-run'?: components['parameters']['DryRun'];
        /**
         * @description `allow`: where the vendor counts for nobody an estimate is good enough; the reply says that it is one, by a header of this name. `refuse` is the default, unless the operator has set `AIAL_TOKEN_ESTIMATE`.
         * @example allow
         */
        'x-aial-token-estimate'?: components['parameters']['TokenEstimate'];
      };
      path?: never;
      cookie?: never;
    };
    /** @description What is to be counted. */
    requestBody: {
      content: {
        'application/json': components['schemas']['ResponseInputTokensRequest'];
      };
    };
    responses: {
      /** @description The count. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          'x-aial-provider': components['headers']['Provider'];
          'x-aial-model': components['headers']['Model'];
          'x-aial-upstream-request-id': components['headers']['UpstreamRequestId'];
          'x-aial-warnings': components['headers']['Warnings'];
          'x-aial-token-estimate': components['headers']['TokenEstimate'];
          'server-timing': components['headers']['ServerTiming'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ResponseInputTokens'];
          'application/vnd.aial.dry-run+json': components['schemas']['DryRunReply'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      501: components['responses']['NotImplemented'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
      default: components['responses']['VendorError'];
    };
  };
  compactResponse: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The caller's id of the request, for logs. Taken when it has 1 to 128 letters, digits, `_`, `.` or `-`; else the gateway makes one up.
         * @example tour-planner-42
         */
        'x-request-id'?: components['parameters']['RequestId'];
        /** @description The caller's own OpenAI key, used instead of the operator's for this request. */
        'x-aial-key-openai'?: components['parameters']['OpenaiKey'];
        /** @description The caller's own Anthropic key, used instead of the operator's for this request. */
        'x-aial-key-anthropic'?: components['parameters']['AnthropicKey'];
        /** @description The caller's own Gemini key, used instead of the operator's for this request. */
        'x-aial-key-google'?: components['parameters']['GoogleKey'];
        /** @description The caller's own xAI key, used instead of the operator's for this request. */
        'x-aial-key-xai'?: components['parameters']['XaiKey'];
        /** @description `true`: nothing is sent to anybody; the answer is a `DryRunReply` that tells the route, the very call to the vendor with its keys masked, and everything that would be reported or refused. */
        'x-aial-dry-run'?: components['parameters']['DryRun'];
      };
      path?: never;
      cookie?: never;
    };
    /** @description What is to be made shorter. */
    requestBody: {
      content: {
        'application/json': components['schemas']['CompactResponseRequest'];
      };
    };
    responses: {
      /** @description The items to go on with. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          'x-aial-provider': components['headers']['Provider'];
          'x-aial-model': components['headers']['Model'];
          'x-aial-upstream-request-id': components['headers']['UpstreamRequestId'];
          'x-aial-warnings': components['headers']['Warnings'];
          'server-timing': components['headers']['ServerTiming'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CompactedResponse'];
          'application/vnd.aial.dry-run+json': components['schemas']['DryRunReply'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      501: components['responses']['NotImplemented'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
      default: components['responses']['VendorError'];
    };
  };
}

/** The types of the contract's schemas by name. */
export type Schemas = components['schemas'];
