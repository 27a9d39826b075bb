import type {
  EmbeddingInput,
  EmbeddingPart,
  EmbeddingRequest,
  EmbeddingResult,
  EmbeddingSupport,
  EmbeddingVector,
} from '../../chat/embedding.js';
import { GatewayError } from '../../chat/error.js';
import type { Usage } from '../../chat/event.js';
import { isJsonObject, parseJsonExactly, type JsonObject, type JsonValue } from '../../chat/json.js';
import type { Support } from '../../chat/support.js';
import { respell } from '../../wire/free-spelling.js';
import type { Target } from '../dialect.js';
import {
  numbersOf,
  objectIn,
  unreadMetadata,
  type EmbeddingVendor,
  type EncodedEmbedding,
} from '../embedding.js';
import { mergeProviderOptions } from '../provider-options.js';
import { Report } from '../report.js';
import { defined, numberAt, objectAt, objectsAt } from '../wire-json.js';
import { decodeGoogleError, errorShape } from './decode-error.js';
import { BATCH, EMBEDDINGS_DIALECT, SINGLE } from './embeddings-names.js';
import { methodPath, placeOf } from './path.js';

const native: Support = { level: 'native' };

const support: EmbeddingSupport = {
  options: { dimensions: native, task: native, title: native },
  user: { level: 'unsupported', note: 'Gemini has no place for users' },
  parts: {
    text: native,
    tokens: { level: 'unsupported', note: "they are numbers of OpenAI's own tokens: send the words" },
    other: native,
  },
};

/** Vectors of Gemini's. From https://ai.google.dev/api/embeddings */
export const googleEmbeddingsVendor: EmbeddingVendor = {
  id: EMBEDDINGS_DIALECT,
  support,
  encodeRequest,
  decodeReply,
  usageIn: (text) => usageOf(objectIn(text, 'usageMetadata')),
  decodeError: decodeGoogleError,
};

/** The one model whose vectors are of length one only as they come. */
const UNEVEN = /^(?:models\/)?gemini-embedding-001$/;
const WHOLE_DIMENSIONS = 3_072;

function encodeRequest(request: EmbeddingRequest, target: Target): EncodedEmbedding {
  const report = new Report(target);
  const { provider, model } = target;
  const own = ownBody(request);
  const body: JsonObject = own ?? { requests: request.inputs.map(encodeInput) };
  if (own === undefined) tellOfLength(request, model, report);
  const isBatch = Array.isArray(body['requests']);
  for (const one of isBatch ? objectsAt(body, 'requests') : [body]) {
    one['model'] = placeOf(model);
    mergeProviderOptions(one, request.providerOptions[provider], ['model', 'content', 'requests']);
  }
  const path = methodPath(model, isBatch ? BATCH : SINGLE);
  return { path, body, warnings: report.warnings, refusals: report.refusals };
}

/** The client's own body of the same format, without what it says to the gateway. */
function ownBody({ source }: EmbeddingRequest): JsonObject | undefined {
  if (source?.dialect !== EMBEDDINGS_DIALECT) return undefined;
  const said = parseJsonExactly(new TextDecoder().decode(source.bytes)) ?? null;
  const isBatch = isJsonObject(said) && said['requests'] !== undefined;
  const schema = isBatch ? 'GoogleBatchEmbedContentsRequest' : 'GoogleEmbedContentRequest';
  const spelled = respell(said, schema);
  if (!isJsonObject(spelled)) return undefined;
  const { providerOptions: _, ...body } = spelled;
  return body;
}

/** Tokens are refused before. */
function encodeInput({ parts, options }: EmbeddingInput): JsonObject {
  const { dimensions, task, title } = options;
  return {
    content: { parts: parts.flatMap(encodePart) },
    // The members that Google's own SDKs write, which older models know too.
    ...defined({ taskType: task, title, outputDimensionality: dimensions }),
  };
}

function encodePart(part: EmbeddingPart): JsonObject[] {
  if (part.type === 'tokens') return [];
  return [part.type === 'text' ? { text: part.text } : part.value];
}

/** OpenAI's clients count on vectors of length one. From https://ai.google.dev/gemini-api/docs/embeddings */
function tellOfLength({ inputs }: EmbeddingRequest, model: string, report: Report): void {
  const { options, pointers } = inputs[0] ?? { options: {}, pointers: {} };
  const { dimensions } = options;
  if (dimensions === undefined || dimensions === WHOLE_DIMENSIONS || !UNEVEN.test(model)) return;
  const note = `${model} gives vectors of length one only with ${WHOLE_DIMENSIONS} dimensions: divide by their length before you compare them`;
  report.mapped(pointers.dimensions ?? '', note);
}

const replyMembers = ['embedding', 'embeddings', 'usageMetadata'];

function decodeReply(body: JsonValue, provider: string): EmbeddingResult | GatewayError {
  if (!isJsonObject(body)) return { vectors: [], metadata: [] };
  if (isJsonObject(body['error'])) return new GatewayError(errorShape(body, { provider }));
  const items = isJsonObject(body['embedding']) ? [body['embedding']] : objectsAt(body, 'embeddings');
  return {
    vectors: items.map(vectorOf),
    ...defined({ usage: usageOf(objectAt(body, 'usageMetadata')) }),
    metadata: [
      ...unreadMetadata(body, replyMembers, { dialect: EMBEDDINGS_DIALECT, name: 'reply' }),
      ...items.flatMap((item, index) =>
        unreadMetadata(item, ['values'], { dialect: EMBEDDINGS_DIALECT, name: `embeddings/${index}` }),
      ),
    ],
  };
}

/** They have no numbers: the order is that of the requests. */
function vectorOf({ values }: JsonObject, index: number): EmbeddingVector {
  return { index, values: numbersOf(values) };
}

function usageOf(raw: JsonObject | undefined): Usage | undefined {
  const tokens = raw === undefined ? undefined : numberAt(raw, 'promptTokenCount');
  return raw === undefined || tokens === undefined
    ? undefined
    : { input: { total: tokens }, output: {}, total: tokens, raw };
}
