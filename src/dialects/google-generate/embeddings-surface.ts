import type { Schemas } from '../../../generated/openapi.js';
import type {
  EmbeddingInput,
  EmbeddingOptions,
  EmbeddingPart,
  EmbeddingRequest,
  EmbeddingResult,
} from '../../chat/embedding.js';
import { isJsonObject, pointerSegment, type JsonObject } from '../../chat/json.js';
import { replaceInItems, replaceTopLevelMember } from '../../wire/json-splice.js';
import type { SurfaceInput } from '../dialect.js';
import { embeddingExtension, type EmbeddingContext, type EmbeddingSurface } from '../embedding.js';
import { Notes } from '../notes.js';
import { asJsonObject, defined, objectsAt } from '../wire-json.js';
import { BATCH, EMBEDDINGS_DIALECT, SINGLE, taskWords } from './embeddings-names.js';
import { wordOf } from './names.js';
import { methodPath, placeOf } from './path.js';

type One = Schemas['GoogleEmbedContentRequest'];
type Batch = Schemas['GoogleBatchEmbedContentsRequest'];

/** embedContent towards a client. From https://ai.google.dev/api/embeddings */
export const googleEmbedSurface: EmbeddingSurface<One, Schemas['GoogleEmbedContentReply']> = {
  id: EMBEDDINGS_DIALECT,
  optionsMember: 'providerOptions',
  decodeRequest(input) {
    const notes = new Notes();
    const inputs = [decodeInput(input.body, '', notes)];
    return requestOf(input, inputs, notes);
  },
  passOn: (bytes, model) => ({
    path: methodPath(model, SINGLE),
    body: replaceTopLevelMember(bytes, 'model', placeOf(model)),
  }),
  encodeReply: (result, context) => {
    const [vector] = result.vectors;
    return { embedding: { values: [...(vector?.values ?? [])] }, ...ending(result, context) };
  },
};

/** batchEmbedContents towards a client. From https://ai.google.dev/api/embeddings */
export const googleBatchEmbedSurface: EmbeddingSurface<Batch, Schemas['GoogleBatchEmbedContentsReply']> = {
  id: EMBEDDINGS_DIALECT,
  optionsMember: 'providerOptions',
  decodeRequest(input) {
    const notes = new Notes();
    notes.rest(input.body, '', ['requests', 'providerOptions']);
    const inputs = input.body.requests.map((each, index) => {
      const place = `/requests/${index}`;
      const note = 'it stands beside requests';
      notes.keep(`${place}/providerOptions`, each.providerOptions, 'semantic', note);
      return decodeInput(each, place, notes);
    });
    return requestOf(input, inputs, notes);
  },
  passOn: (bytes, model) => ({
    path: methodPath(model, BATCH),
    body: replaceInItems(bytes, { list: 'requests', member: 'model' }, placeOf(model)),
  }),
  encodeReply: (result, context) => ({
    embeddings: result.vectors.map(({ values }) => ({ values: [...values] })),
    ...ending(result, context),
  }),
};

function requestOf(
  { body, bytes, named }: SurfaceInput<One | Batch>,
  inputs: readonly EmbeddingInput[],
  { unread }: Notes,
): EmbeddingRequest {
  return {
    model: named?.model ?? '',
    inputs,
    encoding: 'float',
    providerOptions: body.providerOptions ?? {},
    unread,
    ...(bytes === undefined ? {} : { source: { dialect: EMBEDDINGS_DIALECT, bytes } }),
  };
}

function decodeInput(one: One, place: string, notes: Notes): EmbeddingInput {
  notes.rest(one, place, [
    // The one in the path counts.
    'model',
    'content',
    'taskType',
    'title',
    'outputDimensionality',
    'embedContentConfig',
    'providerOptions',
  ]);
  const { content, embedContentConfig: config = {} } = one;
  const configPlace = `${place}/embedContentConfig`;
  notes.rest(config, configPlace, [
    'taskType',
    'title',
    'outputDimensionality',
    'autoTruncate',
    'documentOcr',
    'audioTrackExtraction',
  ]);
  for (const name of ['autoTruncate', 'documentOcr', 'audioTrackExtraction'] as const)
    notes.keep(`${configPlace}/${name}`, config[name]);
  const contentPlace = `${place}/content`;
  notes.rest(content, contentPlace, ['role', 'parts']);
  const parts = (content.parts ?? []).map((part, index) =>
    decodePart(asJsonObject(part), `${contentPlace}/parts/${index}`, notes),
  );
  return { parts, pointer: contentPlace, ...optionsOf(one, place) };
}

/** A text may have members of its own beside it. */
function decodePart(part: JsonObject, place: string, notes: Notes): EmbeddingPart {
  const { text, ...beside } = part;
  if (typeof text !== 'string') return { type: 'other', value: part };
  for (const [name, value] of Object.entries(beside)) notes.keep(`${place}/${pointerSegment(name)}`, value);
  return { type: 'text', text };
}

/** The members of the config, which are the newer ones, before those beside it. */
function optionsOf(one: One, place: string): Pick<EmbeddingInput, 'options' | 'pointers'> {
  const config = one.embedContentConfig ?? {};
  const pointerOf = (name: 'taskType' | 'title' | 'outputDimensionality'): string =>
    config[name] === undefined ? `${place}/${name}` : `${place}/embedContentConfig/${name}`;
  const task = wordOf(config.taskType ?? one.taskType, taskWords);
  const options: Partial<EmbeddingOptions> = defined({
    dimensions: config.outputDimensionality ?? one.outputDimensionality,
    task: task === taskWords[0] ? undefined : task,
    title: config.title ?? one.title,
  });
  const pointers = {
    dimensions: pointerOf('outputDimensionality'),
    task: pointerOf('taskType'),
    title: pointerOf('title'),
  };
  return { options, pointers };
}

function ending(
  result: EmbeddingResult,
  context: EmbeddingContext,
): Pick<Schemas['GoogleEmbedContentReply'], 'usageMetadata' | 'aial'> {
  const { usage } = result;
  const tokens = usage?.input.total;
  // Of a vendor of this very format only: others have no such member.
  const details = isJsonObject(usage?.raw) ? objectsAt(usage.raw, 'promptTokenDetails').map(ofKind) : [];
  const usageMetadata = {
    promptTokenCount: tokens,
    promptTokenDetails: details.length === 0 ? undefined : details,
  };
  return {
    ...(tokens === undefined ? {} : { usageMetadata: defined(usageMetadata) }),
    ...embeddingExtension(result, context),
  };
}

/** The tokens of one kind, with whatever the vendor says beside them. */
function ofKind({ modality, tokenCount, ...beside }: JsonObject): Schemas['GoogleModalityTokenCount'] {
  return {
    ...beside,
    ...(typeof modality === 'string' || typeof modality === 'number' ? { modality } : {}),
    ...(typeof tokenCount === 'number' ? { tokenCount } : {}),
  };
}
