// Made by `npm run codegen` from openapi/ and proto/: do not edit.

import type { OperationId } from './handlers.js';
import type { Schemas } from './openapi.js';

/** Whose envelope an error is in. */
export type ErrorFormat = 'anthropic' | 'google' | 'openai';

/** What a server must know of an operation to route, guard and check a call. */
export interface Operation {
  readonly operationId: OperationId;
  /** Lower-case, as OpenAPI writes it. */
  readonly method: 'get' | 'put' | 'post' | 'delete' | 'patch';
  /** With its parameters in braces: `/v1/models/{model}`. */
  readonly path: string;
  /** Paths that mean the same. */
  readonly otherPaths: readonly string[];
  /** Whether it answers without a key. */
  readonly isPublic: boolean;
  readonly hasBody: boolean;
  /** The name of the body's schema in the bundled document; absent without a body. */
  readonly bodySchema?: keyof Schemas;
  /** Whether it can answer with server-sent events. */
  readonly streams: boolean;
  /** Whether its answer may be the vendor's own bytes. */
  readonly passthrough: boolean;
  /** In whose envelope its errors are; `asker`: of whoever asks, as its replies are. */
  readonly errorFormat: ErrorFormat | 'asker';
  /** Where the key may stand instead of `authorization`; header names are lower-case. */
  readonly keyPlaces: readonly { readonly place: 'header' | 'query'; readonly name: string }[];
  readonly pathParameters: readonly string[];
  readonly queryParameters: readonly string[];
  /** Lower-case names of the request headers that the operation declares. */
  readonly headerParameters: readonly string[];
}

/** Every operation of the contract by its id. */
export const operationsById = {
  /** Continue a conversation and wait for the whole answer */
  chatSync: {
    operationId: 'chatSync',
    method: 'post',
    path: '/v1/chat.sync',
    otherPaths: [],
    isPublic: false,
    hasBody: true,
    bodySchema: 'AialChatRequest',
    streams: false,
    passthrough: false,
    errorFormat: 'openai',
    keyPlaces: [],
    pathParameters: [],
    queryParameters: [],
    headerParameters: [
      'x-request-id',
      'x-aial-key-openai',
      'x-aial-key-anthropic',
      'x-aial-key-google',
      'x-aial-key-xai',
      'x-aial-dry-run',
    ],
  },
  /** Continue a conversation and follow the answer as it is made */
  chatStream: {
    operationId: 'chatStream',
    method: 'post',
    path: '/v1/chat.stream',
    otherPaths: [],
    isPublic: false,
    hasBody: true,
    bodySchema: 'AialChatRequest',
    streams: true,
    passthrough: false,
    errorFormat: 'openai',
    keyPlaces: [],
    pathParameters: [],
    queryParameters: [],
    headerParameters: [
      'x-request-id',
      'x-aial-key-openai',
      'x-aial-key-anthropic',
      'x-aial-key-google',
      'x-aial-key-xai',
      'x-aial-dry-run',
    ],
  },
  /** Send a body to a vendor in the vendor's own format */
  raw: {
    operationId: 'raw',
    method: 'post',
    path: '/v1/raw',
    otherPaths: [],
    isPublic: false,
    hasBody: true,
    bodySchema: 'RawRequest',
    streams: true,
    passthrough: true,
    errorFormat: 'openai',
    keyPlaces: [],
    pathParameters: [],
    queryParameters: [],
    headerParameters: [
      'x-request-id',
      'x-aial-key-openai',
      'x-aial-key-anthropic',
      'x-aial-key-google',
      'x-aial-key-xai',
      'x-aial-dry-run',
    ],
  },
  /** Continue a conversation, in Anthropic's Messages format */
  createMessage: {
    operationId: 'createMessage',
    method: 'post',
    path: '/v1/messages',
    otherPaths: [],
    isPublic: false,
    hasBody: true,
    bodySchema: 'AnthropicMessageRequest',
    streams: true,
    passthrough: true,
    errorFormat: 'anthropic',
    keyPlaces: [{ place: 'header', name: 'x-api-key' }],
    pathParameters: [],
    queryParameters: ['beta'],
    headerParameters: [
      'x-request-id',
      'x-aial-key-openai',
      'x-aial-key-anthropic',
      'x-aial-key-google',
      'x-aial-key-xai',
      'x-aial-dry-run',
      'anthropic-version',
      'anthropic-beta',
    ],
  },
  /** Turn texts into vectors, in OpenAI's embeddings format */
  createEmbedding: {
    operationId: 'createEmbedding',
    method: 'post',
    path: '/v1/embeddings',
    otherPaths: [],
    isPublic: false,
    hasBody: true,
    bodySchema: 'EmbeddingRequest',
    streams: true,
    passthrough: true,
    errorFormat: 'openai',
    keyPlaces: [],
    pathParameters: [],
    queryParameters: [],
    headerParameters: [
      'x-request-id',
      'x-aial-key-openai',
      'x-aial-key-anthropic',
      'x-aial-key-google',
      'x-aial-key-xai',
      'x-aial-dry-run',
    ],
  },
  /** Turn a content into a vector, in the Gemini API's format */
  embedContent: {
    operationId: 'embedContent',
    method: 'post',
    path: '/v1beta/models/{model}:embedContent',
    otherPaths: ['/v1/models/{model}:embedContent', '/v1alpha/models/{model}:embedContent'],
    isPublic: false,
    hasBody: true,
    bodySchema: 'GoogleEmbedContentRequest',
    streams: true,
    passthrough: true,
    errorFormat: 'google',
    keyPlaces: [
      { place: 'header', name: 'x-goog-api-key' },
      { place: 'query', name: 'key' },
    ],
    pathParameters: ['model'],
    queryParameters: [],
    headerParameters: [
      'x-request-id',
      'x-aial-key-openai',
      'x-aial-key-anthropic',
      'x-aial-key-google',
      'x-aial-key-xai',
      'x-aial-dry-run',
    ],
  },
  /** Turn contents into vectors, in the Gemini API's format */
  batchEmbedContents: {
    operationId: 'batchEmbedContents',
    method: 'post',
    path: '/v1beta/models/{model}:batchEmbedContents',
    otherPaths: ['/v1/models/{model}:batchEmbedContents', '/v1alpha/models/{model}:batchEmbedContents'],
    isPublic: false,
    hasBody: true,
    bodySchema: 'GoogleBatchEmbedContentsRequest',
    streams: true,
    passthrough: true,
    errorFormat: 'google',
    keyPlaces: [
      { place: 'header', name: 'x-goog-api-key' },
      { place: 'query', name: 'key' },
    ],
    pathParameters: ['model'],
    queryParameters: [],
    headerParameters: [
      'x-request-id',
      'x-aial-key-openai',
      'x-aial-key-anthropic',
      'x-aial-key-google',
      'x-aial-key-xai',
      'x-aial-dry-run',
    ],
  },
  /** Continue a conversation, in the Gemini API's format */
  generateContent: {
    operationId: 'generateContent',
    method: 'post',
    path: '/v1beta/models/{model}:generateContent',
    otherPaths: ['/v1/models/{model}:generateContent', '/v1alpha/models/{model}:generateContent'],
    isPublic: false,
    hasBody: true,
    bodySchema: 'GoogleGenerateContentRequest',
    streams: true,
    passthrough: true,
    errorFormat: 'google',
    keyPlaces: [
      { place: 'header', name: 'x-goog-api-key' },
      { place: 'query', name: 'key' },
    ],
    pathParameters: ['model'],
    queryParameters: [],
    headerParameters: [
      'x-request-id',
      'x-aial-key-openai',
      'x-aial-key-anthropic',
      'x-aial-key-google',
      'x-aial-key-xai',
      'x-aial-dry-run',
    ],
  },
  /** Continue a conversation in pieces, in the Gemini API's format */
  streamGenerateContent: {
    operationId: 'streamGenerateContent',
    method: 'post',
    path: '/v1beta/models/{model}:streamGenerateContent',
    otherPaths: ['/v1/models/{model}:streamGenerateContent', '/v1alpha/models/{model}:streamGenerateContent'],
    isPublic: false,
    hasBody: true,
    bodySchema: 'GoogleGenerateContentRequest',
    streams: true,
    passthrough: true,
    errorFormat: 'google',
    keyPlaces: [
      { place: 'header', name: 'x-goog-api-key' },
      { place: 'query', name: 'key' },
    ],
    pathParameters: ['model'],
    queryParameters: ['alt'],
    headerParameters: [
      'x-request-id',
      'x-aial-key-openai',
      'x-aial-key-anthropic',
      'x-aial-key-google',
      'x-aial-key-xai',
      'x-aial-dry-run',
    ],
  },
  /** List the models and aliases known by name */
  listModels: {
    operationId: 'listModels',
    method: 'get',
    path: '/v1/models',
    otherPaths: [],
    isPublic: false,
    hasBody: false,

    streams: false,
    passthrough: false,
    errorFormat: 'asker',
    keyPlaces: [
      { place: 'header', name: 'x-api-key' },
      { place: 'header', name: 'x-goog-api-key' },
      { place: 'query', name: 'key' },
    ],
    pathParameters: [],
    queryParameters: ['limit', 'after_id', 'before_id', 'pageSize', 'pageToken'],
    headerParameters: [
      'anthropic-version',
      'x-request-id',
      'x-aial-key-openai',
      'x-aial-key-anthropic',
      'x-aial-key-google',
      'x-aial-key-xai',
    ],
  },
  /** Look up one model or alias */
  getModel: {
    operationId: 'getModel',
    method: 'get',
    path: '/v1/models/{model}',
    otherPaths: [],
    isPublic: false,
    hasBody: false,

    streams: false,
    passthrough: false,
    errorFormat: 'asker',
    keyPlaces: [
      { place: 'header', name: 'x-api-key' },
      { place: 'header', name: 'x-goog-api-key' },
      { place: 'query', name: 'key' },
    ],
    pathParameters: ['model'],
    queryParameters: [],
    headerParameters: [
      'anthropic-version',
      'x-request-id',
      'x-aial-key-openai',
      'x-aial-key-anthropic',
      'x-aial-key-google',
      'x-aial-key-xai',
    ],
  },
  /** List the models and aliases, in the Gemini API's format */
  listGoogleModels: {
    operationId: 'listGoogleModels',
    method: 'get',
    path: '/v1beta/models',
    otherPaths: ['/v1alpha/models'],
    isPublic: false,
    hasBody: false,

    streams: false,
    passthrough: false,
    errorFormat: 'google',
    keyPlaces: [
      { place: 'header', name: 'x-goog-api-key' },
      { place: 'query', name: 'key' },
    ],
    pathParameters: [],
    queryParameters: ['pageSize', 'pageToken'],
    headerParameters: [
      'x-request-id',
      'x-aial-key-openai',
      'x-aial-key-anthropic',
      'x-aial-key-google',
      'x-aial-key-xai',
    ],
  },
  /** Look up one model or alias, in the Gemini API's format */
  getGoogleModel: {
    operationId: 'getGoogleModel',
    method: 'get',
    path: '/v1beta/models/{model}',
    otherPaths: ['/v1alpha/models/{model}'],
    isPublic: false,
    hasBody: false,

    streams: false,
    passthrough: false,
    errorFormat: 'google',
    keyPlaces: [
      { place: 'header', name: 'x-goog-api-key' },
      { place: 'query', name: 'key' },
    ],
    pathParameters: ['model'],
    queryParameters: [],
    headerParameters: [
      'x-request-id',
      'x-aial-key-openai',
      'x-aial-key-anthropic',
      'x-aial-key-google',
      'x-aial-key-xai',
    ],
  },
  /** Continue a conversation, in OpenAI's Chat Completions format */
  createChatCompletion: {
    operationId: 'createChatCompletion',
    method: 'post',
    path: '/v1/chat/completions',
    otherPaths: [],
    isPublic: false,
    hasBody: true,
    bodySchema: 'ChatCompletionRequest',
    streams: true,
    passthrough: true,
    errorFormat: 'openai',
    keyPlaces: [],
    pathParameters: [],
    queryParameters: [],
    headerParameters: [
      'x-request-id',
      'x-aial-key-openai',
      'x-aial-key-anthropic',
      'x-aial-key-google',
      'x-aial-key-xai',
      'x-aial-dry-run',
    ],
  },
  /** Make a response, in OpenAI's Responses format */
  createResponse: {
    operationId: 'createResponse',
    method: 'post',
    path: '/v1/responses',
    otherPaths: [],
    isPublic: false,
    hasBody: true,
    bodySchema: 'CreateResponseRequest',
    streams: true,
    passthrough: true,
    errorFormat: 'openai',
    keyPlaces: [],
    pathParameters: [],
    queryParameters: [],
    headerParameters: [
      'x-request-id',
      'x-aial-key-openai',
      'x-aial-key-anthropic',
      'x-aial-key-google',
      'x-aial-key-xai',
      'x-aial-dry-run',
    ],
  },
  /** Ask whether the process is alive */
  healthz: {
    operationId: 'healthz',
    method: 'get',
    path: '/healthz',
    otherPaths: [],
    isPublic: true,
    hasBody: false,

    streams: false,
    passthrough: false,
    errorFormat: 'openai',
    keyPlaces: [],
    pathParameters: [],
    queryParameters: [],
    headerParameters: ['x-request-id'],
  },
  /** Ask whether requests should be sent here */
  readyz: {
    operationId: 'readyz',
    method: 'get',
    path: '/readyz',
    otherPaths: [],
    isPublic: true,
    hasBody: false,

    streams: false,
    passthrough: false,
    errorFormat: 'openai',
    keyPlaces: [],
    pathParameters: [],
    queryParameters: [],
    headerParameters: ['x-request-id'],
  },
  /** Get this contract */
  getOpenapi: {
    operationId: 'getOpenapi',
    method: 'get',
    path: '/openapi.json',
    otherPaths: [],
    isPublic: true,
    hasBody: false,

    streams: false,
    passthrough: false,
    errorFormat: 'openai',
    keyPlaces: [],
    pathParameters: [],
    queryParameters: [],
    headerParameters: ['x-request-id'],
  },
  /** Ask who answers here */
  getService: {
    operationId: 'getService',
    method: 'get',
    path: '/',
    otherPaths: [],
    isPublic: true,
    hasBody: false,

    streams: false,
    passthrough: false,
    errorFormat: 'openai',
    keyPlaces: [],
    pathParameters: [],
    queryParameters: [],
    headerParameters: ['x-request-id'],
  },
  /** Count a conversation's tokens, in Anthropic's Messages format */
  countMessageTokens: {
    operationId: 'countMessageTokens',
    method: 'post',
    path: '/v1/messages/count_tokens',
    otherPaths: [],
    isPublic: false,
    hasBody: true,
    bodySchema: 'AnthropicCountTokensRequest',
    streams: true,
    passthrough: true,
    errorFormat: 'anthropic',
    keyPlaces: [{ place: 'header', name: 'x-api-key' }],
    pathParameters: [],
    queryParameters: ['beta'],
    headerParameters: [
      'x-request-id',
      'x-aial-key-openai',
      'x-aial-key-anthropic',
      'x-aial-key-google',
      'x-aial-key-xai',
      'x-aial-dry-run',
      'x-aial-token-estimate',
      'anthropic-version',
      'anthropic-beta',
    ],
  },
  /** Count a request's tokens, in the Gemini API's format */
  countTokens: {
    operationId: 'countTokens',
    method: 'post',
    path: '/v1beta/models/{model}:countTokens',
    otherPaths: ['/v1/models/{model}:countTokens', '/v1alpha/models/{model}:countTokens'],
    isPublic: false,
    hasBody: true,
    bodySchema: 'GoogleCountTokensRequest',
    streams: true,
    passthrough: true,
    errorFormat: 'google',
    keyPlaces: [
      { place: 'header', name: 'x-goog-api-key' },
      { place: 'query', name: 'key' },
    ],
    pathParameters: ['model'],
    queryParameters: [],
    headerParameters: [
      'x-request-id',
      'x-aial-key-openai',
      'x-aial-key-anthropic',
      'x-aial-key-google',
      'x-aial-key-xai',
      'x-aial-dry-run',
      'x-aial-token-estimate',
    ],
  },
  /** Count an input's tokens, in OpenAI's Responses format */
  countResponseTokens: {
    operationId: 'countResponseTokens',
    method: 'post',
    path: '/v1/responses/input_tokens',
    otherPaths: [],
    isPublic: false,
    hasBody: true,
    bodySchema: 'ResponseInputTokensRequest',
    streams: true,
    passthrough: true,
    errorFormat: 'openai',
    keyPlaces: [],
    pathParameters: [],
    queryParameters: [],
    headerParameters: [
      'x-request-id',
      'x-aial-key-openai',
      'x-aial-key-anthropic',
      'x-aial-key-google',
      'x-aial-key-xai',
      'x-aial-dry-run',
      'x-aial-token-estimate',
    ],
  },
  /** Make a conversation shorter, in OpenAI's Responses format */
  compactResponse: {
    operationId: 'compactResponse',
    method: 'post',
    path: '/v1/responses/compact',
    otherPaths: [],
    isPublic: false,
    hasBody: true,
    bodySchema: 'CompactResponseRequest',
    streams: true,
    passthrough: true,
    errorFormat: 'openai',
    keyPlaces: [],
    pathParameters: [],
    queryParameters: [],
    headerParameters: [
      'x-request-id',
      'x-aial-key-openai',
      'x-aial-key-anthropic',
      'x-aial-key-google',
      'x-aial-key-xai',
      'x-aial-dry-run',
    ],
  },
} as const satisfies { readonly [Id in OperationId]: Operation & { readonly operationId: Id } };

/** Every operation of the contract, in its order. */
export const operations: readonly Operation[] = Object.values(operationsById);
