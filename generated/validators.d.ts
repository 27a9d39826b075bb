// Made by `npm run codegen` from openapi/ and proto/: do not edit.

import type { BodyOf } from './handlers.js';

/** Why a body does not fit: ajv's error object. */
export interface ValidationError {
  /** A JSON pointer to the value at fault; `''` for the body itself. */
  instancePath: string;
  schemaPath: string;
  keyword: string;
  /** What the keyword missed: `missingProperty`, `additionalProperty`, `allowedValues`, `type`... */
  params: Record<string, unknown>;
  message?: string;
}

/** Says whether a parsed body fits its schema; after a false, `errors` says why, until the next call. */
export interface Validate<Body> {
  (body: unknown): body is Body;
  errors?: ValidationError[] | null;
}

/** A validator for each operation that takes a body. */
export declare const validators: {
  /** Continue a conversation and wait for the whole answer */
  readonly chatSync: Validate<BodyOf<'chatSync'>>;
  /** Continue a conversation and follow the answer as it is made */
  readonly chatStream: Validate<BodyOf<'chatStream'>>;
  /** Send a body to a vendor in the vendor's own format */
  readonly raw: Validate<BodyOf<'raw'>>;
  /** Continue a conversation, in Anthropic's Messages format */
  readonly createMessage: Validate<BodyOf<'createMessage'>>;
  /** Turn texts into vectors, in OpenAI's embeddings format */
  readonly createEmbedding: Validate<BodyOf<'createEmbedding'>>;
  /** Turn a content into a vector, in the Gemini API's format */
  readonly embedContent: Validate<BodyOf<'embedContent'>>;
  /** Turn contents into vectors, in the Gemini API's format */
  readonly batchEmbedContents: Validate<BodyOf<'batchEmbedContents'>>;
  /** Continue a conversation, in the Gemini API's format */
  readonly generateContent: Validate<BodyOf<'generateContent'>>;
  /** Continue a conversation in pieces, in the Gemini API's format */
  readonly streamGenerateContent: Validate<BodyOf<'streamGenerateContent'>>;
  /** Continue a conversation, in OpenAI's Chat Completions format */
  readonly createChatCompletion: Validate<BodyOf<'createChatCompletion'>>;
  /** Make a response, in OpenAI's Responses format */
  readonly createResponse: Validate<BodyOf<'createResponse'>>;
  /** Count a conversation's tokens, in Anthropic's Messages format */
  readonly countMessageTokens: Validate<BodyOf<'countMessageTokens'>>;
  /** Count a request's tokens, in the Gemini API's format */
  readonly countTokens: Validate<BodyOf<'countTokens'>>;
  /** Count an input's tokens, in OpenAI's Responses format */
  readonly countResponseTokens: Validate<BodyOf<'countResponseTokens'>>;
  /** Make a conversation shorter, in OpenAI's Responses format */
  readonly compactResponse: Validate<BodyOf<'compactResponse'>>;
};
