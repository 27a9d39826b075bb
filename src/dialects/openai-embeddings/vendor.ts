import type {
  EmbeddingInput,
  EmbeddingRequest,
  EmbeddingResult,
  EmbeddingSupport,
  EmbeddingVector,
} from '../../chat/embedding.js';
import { GatewayError } from '../../chat/error.js';
import type { Usage } from '../../chat/event.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../chat/json.js';
import type { Support } from '../../chat/support.js';
import type { Target } from '../dialect.js';
import {
  numbersOf,
  objectIn,
  unreadMetadata,
  type EmbeddingVendor,
  type EncodedEmbedding,
} from '../embedding.js';
import { base64ToFloat32 } from '../float32-base64.js';
import { decodeOpenaiError, errorShape } from '../openai-error.js';
import { mergeProviderOptions } from '../provider-options.js';
import { Report } from '../report.js';
import { defined, listAt, numberAt, objectAt, parseObjectExactly, stringAt } from '../wire-json.js';
import { DIALECT, PATH } from './names.js';

const native: Support = { level: 'native' };
const unsupported = (note: string): Support => ({ level: 'unsupported', note });

const support: EmbeddingSupport = {
  options: {
    dimensions: native,
    task: unsupported('a vector there is for every purpose'),
    title: unsupported('a text there has no title'),
  },
  user: native,
  parts: { text: native, tokens: native, other: unsupported('only words become vectors there') },
};

/**
 * OpenAI's embeddings towards a vendor.
 * From https://platform.openai.com/docs/api-reference/embeddings/create
 */
export const openaiEmbeddingsVendor: EmbeddingVendor = {
  id: DIALECT,
  support,
  encodeRequest,
  decodeReply,
  usageIn: (text) => usageOf(objectIn(text, 'usage')),
  decodeError: decodeOpenaiError,
};

function encodeRequest(request: EmbeddingRequest, target: Target): EncodedEmbedding {
  const report = new Report(target);
  const { provider, model } = target;
  const body = ownBody(request) ?? foreignBody(request, report);
  body['model'] = model;
  mergeProviderOptions(body, request.providerOptions[provider], ['model', 'input']);
  return { path: PATH, body, warnings: report.warnings, refusals: report.refusals };
}

/** The client's own body of the same format, without what it says to the gateway. */
function ownBody({ source }: EmbeddingRequest): JsonObject | undefined {
  if (source?.dialect !== DIALECT) return undefined;
  const said = parseObjectExactly(new TextDecoder().decode(source.bytes));
  if (said === undefined) return undefined;
  const { provider_options: _, ...body } = said;
  return body;
}

function foreignBody({ inputs, user }: EmbeddingRequest, report: Report): JsonObject {
  const written = inputs.map((input) => inputOf(input, report));
  const [only] = written;
  return {
    input: written.length === 1 && only !== undefined ? only : written,
    ...defined({ dimensions: dimensionsOf(inputs, report), user }),
    // As the vendor's JSON has them: base64 would be of fewer digits.
    encoding_format: 'float',
  };
}

function inputOf({ parts, pointer }: EmbeddingInput, report: Report): string | number[] {
  const tokens = parts.find((part) => part.type === 'tokens');
  if (tokens !== undefined) return [...tokens.tokens];
  const texts = parts.flatMap((part) => (part.type === 'text' ? [part.text] : []));
  if (texts.length > 1)
    report.lowered(pointer, 'its texts are joined to one, a line each', { code: 'part_lowered' });
  return texts.join('\n');
}

function dimensionsOf(inputs: readonly EmbeddingInput[], report: Report): number | undefined {
  const [first] = inputs;
  const dimensions = first?.options.dimensions;
  const other = inputs.find((input) => input.options.dimensions !== dimensions);
  if (other !== undefined) {
    const pointer = other.pointers.dimensions ?? first?.pointers.dimensions ?? other.pointer;
    report.refuse(pointer, 'all vectors of one request have as many dimensions');
  }
  return dimensions;
}

const replyMembers = ['object', 'data', 'model', 'usage'];
const vectorMembers = ['object', 'index', 'embedding'];

function decodeReply(body: JsonValue, provider: string): EmbeddingResult | GatewayError {
  if (!isJsonObject(body)) return { vectors: [], metadata: [] };
  if (body['error'] !== undefined && body['error'] !== null)
    return new GatewayError(errorShape(body, { provider }));
  const items = listAt(body, 'data').filter(isJsonObject);
  return {
    vectors: items.map(vectorOf),
    ...defined({ model: stringAt(body, 'model'), usage: usageOf(objectAt(body, 'usage')) }),
    metadata: [
      ...unreadMetadata(body, replyMembers, { dialect: DIALECT, name: 'reply' }),
      ...items.flatMap((item, index) =>
        unreadMetadata(item, vectorMembers, { dialect: DIALECT, name: `data/${index}` }),
      ),
    ],
  };
}

/** Some vendors answer in base64 whatever was asked for, and some leave the number out. */
function vectorOf(item: JsonObject, position: number): EmbeddingVector {
  const { embedding } = item;
  const values = typeof embedding === 'string' ? (base64ToFloat32(embedding) ?? []) : numbersOf(embedding);
  return { index: numberAt(item, 'index') ?? position, values };
}

function usageOf(raw: JsonObject | undefined): Usage | undefined {
  const tokens = raw === undefined ? undefined : numberAt(raw, 'prompt_tokens');
  if (raw === undefined || tokens === undefined) return undefined;
  return { input: { total: tokens }, output: {}, total: numberAt(raw, 'total_tokens') ?? tokens, raw };
}
