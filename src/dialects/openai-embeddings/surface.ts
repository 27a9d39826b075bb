import type { Schemas } from '../../../generated/openapi.js';
import type { EmbeddingInput, EmbeddingPart, EmbeddingResult } from '../../chat/embedding.js';
import type { Usage } from '../../chat/event.js';
import { replaceTopLevelMember } from '../../wire/json-splice.js';
import type { SurfaceInput } from '../dialect.js';
import { embeddingExtension, type EmbeddingContext, type EmbeddingSurface } from '../embedding.js';
import { float32ToBase64 } from '../float32-base64.js';
import { Notes } from '../notes.js';
import { defined } from '../wire-json.js';
import { DIALECT, PATH } from './names.js';

type Body = Schemas['EmbeddingRequest'];

/**
 * OpenAI's embeddings towards a client.
 * From https://platform.openai.com/docs/api-reference/embeddings/create
 */
export const openaiEmbeddingsSurface: EmbeddingSurface<Body, Schemas['EmbeddingReply']> = {
  id: DIALECT,
  optionsMember: 'provider_options',
  decodeRequest,
  passOn: (bytes, model) => ({ path: PATH, body: replaceTopLevelMember(bytes, 'model', model) }),
  encodeReply,
};

function decodeRequest({
  body,
  bytes,
}: SurfaceInput<Body>): ReturnType<typeof openaiEmbeddingsSurface.decodeRequest> {
  const notes = new Notes();
  notes.rest(body, '', ['model', 'input', 'dimensions', 'encoding_format', 'user', 'provider_options']);
  const { model, input, dimensions, encoding_format: encoding, user, provider_options: options } = body;
  if (encoding !== 'float' && encoding !== 'base64') notes.keep('/encoding_format', encoding, 'semantic');
  return {
    model,
    inputs: inputsOf(input).map((each) => ({
      ...each,
      options: defined({ dimensions: dimensions ?? undefined }),
      pointers: { dimensions: '/dimensions' },
    })),
    ...defined({ user: user ?? undefined }),
    encoding: encoding === 'base64' ? 'base64' : 'float',
    providerOptions: options ?? {},
    unread: notes.unread,
    ...(bytes === undefined ? {} : { source: { dialect: DIALECT, bytes } }),
  };
}

function inputsOf(input: Body['input']): Pick<EmbeddingInput, 'parts' | 'pointer'>[] {
  if (typeof input === 'string') return [{ parts: [textPart(input)], pointer: '/input' }];
  if (isTokens(input)) return [{ parts: [{ type: 'tokens', tokens: input }], pointer: '/input' }];
  return input.map((each, index) => ({
    parts: [typeof each === 'string' ? textPart(each) : { type: 'tokens', tokens: each }],
    pointer: `/input/${index}`,
  }));
}

function textPart(text: string): EmbeddingPart {
  return { type: 'text', text };
}

/** The contract has lists of one kind only. */
function isTokens(input: string[] | number[] | number[][]): input is number[] {
  return typeof input[0] === 'number';
}

/** Without `usage` where the vendor told none: a zero would be a lie. */
function encodeReply(result: EmbeddingResult, context: EmbeddingContext): Schemas['EmbeddingReply'] {
  const { request } = context;
  const isBase64 = request.encoding === 'base64';
  const usage = usageOf(result.usage);
  return {
    object: 'list',
    data: result.vectors.map(({ index, values }) => ({
      object: 'embedding',
      index,
      embedding: isBase64 ? float32ToBase64(values) : [...values],
    })),
    model: result.model ?? request.model,
    ...(usage === undefined ? {} : { usage }),
    ...embeddingExtension(result, context),
  };
}

function usageOf(usage: Usage | undefined): Schemas['EmbeddingUsage'] | undefined {
  const tokens = usage?.input.total;
  return tokens === undefined ? undefined : { prompt_tokens: tokens, total_tokens: usage?.total ?? tokens };
}
