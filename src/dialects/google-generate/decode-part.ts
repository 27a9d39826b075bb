import type { Schemas } from '../../../generated/openapi.js';
import type { JsonObject, JsonValue } from '../../chat/json.js';
import type { Part, PartBody, Signature } from '../../chat/request.js';
import type { Notes } from '../notes.js';
import type { Seal } from '../seal.js';
import { asJson, asJsonObject, defined } from '../wire-json.js';
import type { CallBook } from './call-book.js';
import { decodeBlob, decodeFileData } from './media.js';
import { DIALECT, nativeOf } from './names.js';
import { decodeSignature, type Thought } from './signature.js';

type WirePart = Schemas['GooglePart'];

/** What the vendor's own tools did: no other vendor can read it, and it wants all of it back. */
const ownKinds = ['executableCode', 'codeExecutionResult', 'toolCall', 'toolResponse'] as const;

/** The members that say what a part is; one of them stands in each. */
const kinds = [
  'functionCall',
  'functionResponse',
  'inlineData',
  'fileData',
  ...ownKinds,
  'text',
] as const satisfies readonly (keyof WirePart)[];

type PartKind = (typeof kinds)[number];

/** What parts are read with. */
export interface PartReading {
  notes: Notes;
  calls: CallBook;
  /** Functions of a turn of the model that the vendor has answered itself, in the same turn. */
  ownAnswers: ReadonlySet<string>;
  /** What was thought before a call, by its id, where only the call brought it. */
  carried: Map<string, Thought[]>;
}

interface Place extends PartReading {
  pointer: string;
  seal: Seal | undefined;
}

/** A part of a turn. From https://ai.google.dev/api/caching#Part */
export function decodePart(part: WirePart, pointer: string, reading: PartReading): Part {
  const { notes } = reading;
  const present = kinds.filter((kind) => part[kind] !== undefined);
  const [kind] = present;
  const { signature, seal, thoughts } = decodeState(part, pointer, notes);
  const signed = defined({ signature });
  // A kind that the contract does not know, or several where one is allowed: kept whole.
  if (kind === undefined || present.length > 1) return { ...opaque('part', part), ...signed };
  if (isVendorsOwn(kind, part, reading)) return { ...opaque(kind, part), ...toldAs[kind], ...signed };
  noteBeside(part, kind, pointer, notes);
  const body = readers[kind](part, { ...reading, pointer: `${pointer}/${kind}`, seal });
  if (thoughts !== undefined && body.type === 'tool-call') reading.carried.set(body.callId, thoughts);
  return { ...body, ...signed };
}

function opaque(name: string, part: WirePart): PartBody {
  const { thoughtSignature: _signature, ...value } = part;
  return { type: 'opaque', dialect: DIALECT, name, value: asJson(value) };
}

/** What is said where it is left out: the name alone would not tell that it is no function of the client's. */
const toldAs: Partial<Record<PartKind, Pick<Part, 'native'>>> = {
  functionCall: nativeOf({ leftOut: 'its functionCall is one that the vendor has answered by itself' }),
  functionResponse: nativeOf({
    leftOut: 'its functionResponse is the result of a call of the vendor, by itself',
  }),
};

type OwnKind = (typeof ownKinds)[number];

/** Functions, too, may be called and answered by the vendor itself. */
function isVendorsOwn(kind: PartKind, part: WirePart, { ownAnswers }: PartReading): kind is OwnKind {
  const name = part.functionCall?.name ?? part.functionResponse?.name;
  return ownKinds.some((own) => own === kind) || (name !== undefined && ownAnswers.has(name));
}

function decodeState(
  { thoughtSignature: value }: WirePart,
  pointer: string,
  notes: Notes,
): { signature?: Signature; seal?: Seal; thoughts?: Thought[] } {
  if (value === undefined) return {};
  const read = decodeSignature(value);
  if (read.kind !== 'skip') return read;
  notes.form(`${pointer}/thoughtSignature`, value);
  return {};
}

/** What stands beside the kind of a part. */
function noteBeside(part: WirePart, kind: PartKind, pointer: string, notes: Notes): void {
  notes.rest(part, pointer, [
    ...kinds,
    'thought',
    'thoughtSignature',
    'videoMetadata',
    'mediaResolution',
    'mediaProcessing',
    'partMetadata',
    'audioTranscription',
  ]);
  if (kind !== 'text' || part.thought === false) notes.form(`${pointer}/thought`, part.thought);
  notes.keep(`${pointer}/videoMetadata`, part.videoMetadata);
  notes.keep(`${pointer}/mediaResolution`, part.mediaResolution);
  notes.keep(`${pointer}/mediaProcessing`, part.mediaProcessing);
  notes.keep(`${pointer}/partMetadata`, part.partMetadata, 'bookkeeping');
  notes.keep(`${pointer}/audioTranscription`, part.audioTranscription);
}

type Reader = (part: WirePart, place: Place) => PartBody & Pick<Part, 'native'>;

/** One reader for each kind of part: one that is added does not compile without. */
const readers: Record<Exclude<PartKind, (typeof ownKinds)[number]>, Reader> = {
  text: ({ text = '', thought }, { seal }) =>
    thought === true ? { type: 'reasoning', form: seal?.form ?? 'summary', text } : { type: 'text', text },
  inlineData: ({ inlineData = {} }, { pointer, notes }) => {
    notes.rest(inlineData, pointer, ['mimeType', 'data', 'displayName']);
    return { type: 'media', media: decodeBlob(inlineData) };
  },
  fileData: ({ fileData = {} }, { pointer, notes }) => {
    notes.rest(fileData, pointer, ['mimeType', 'fileUri', 'displayName']);
    return { type: 'media', media: decodeFileData(fileData) };
  },
  functionCall: readCall,
  functionResponse: readResult,
};

function readCall({ functionCall: call = {} }: WirePart, place: Place): ReturnType<Reader> {
  const { pointer, notes, calls } = place;
  const { name = '', args, id } = call;
  notes.rest(call, pointer, ['name', 'args', 'id', 'partialArgs', 'willContinue']);
  notes.keep(`${pointer}/partialArgs`, call.partialArgs, 'semantic');
  if (call.willContinue === true) notes.keep(`${pointer}/willContinue`, true, 'hint');
  else notes.form(`${pointer}/willContinue`, call.willContinue);
  return {
    type: 'tool-call',
    callId: calls.call(name, id),
    name,
    argumentsText: JSON.stringify(args ?? {}),
    input: 'json',
    executor: 'client',
    ...nativeOf(
      defined({ id: id === undefined ? 'none' : undefined, args: args === undefined ? 'none' : undefined }),
    ),
  };
}

function readResult({ functionResponse: result = {} }: WirePart, place: Place): ReturnType<Reader> {
  const { pointer, notes, calls } = place;
  const { name = '', response, id, parts = [] } = result;
  notes.rest(result, pointer, ['name', 'response', 'id', 'parts', 'willContinue', 'scheduling']);
  notes.keep(`${pointer}/willContinue`, result.willContinue, 'semantic');
  notes.keep(`${pointer}/scheduling`, result.scheduling);
  if (parts.length === 0) notes.form(`${pointer}/parts`, result.parts);
  const said = readResponse(response === undefined ? {} : asJsonObject(response));
  const files = parts.map((part, index) => readFile(part, `${pointer}/parts/${index}`, notes));
  return {
    type: 'tool-result',
    callId: calls.answer(name, id),
    ...defined({ name: result.name }),
    ...said,
    content: [...said.content, ...files],
    ...nativeOf(
      defined({
        id: id === undefined ? 'none' : undefined,
        response: response === undefined ? undefined : asJsonObject(response),
      }),
    ),
  };
}

/**
 * The words of a result: `output` and `error` are the vendor's own names for what came of a call, and `result` is what
 * its SDKs write; anything else is shown as JSON.
 */
function readResponse(response: JsonObject): { isError?: true; content: Part[] } {
  const [name, ...others] = Object.keys(response);
  if (name === undefined) return { content: [] };
  if (others.length > 0 || !['output', 'result', 'error'].includes(name))
    return { content: [words(response)] };
  const value = response[name];
  return {
    ...(name === 'error' ? { isError: true } : {}),
    content: [typeof value === 'string' ? { type: 'text', text: value } : words(value ?? null)],
  };
}

function words(value: JsonValue): Part {
  return { type: 'text', text: JSON.stringify(value) };
}

function readFile(part: Schemas['GoogleFunctionResponsePart'], pointer: string, notes: Notes): Part {
  const { inlineData, fileData } = part;
  if (inlineData !== undefined) {
    notes.rest(part, pointer, ['inlineData', 'fileData']);
    notes.rest(inlineData, `${pointer}/inlineData`, ['mimeType', 'data', 'displayName']);
    return { type: 'media', media: decodeBlob(inlineData) };
  }
  if (fileData === undefined) return { type: 'opaque', dialect: DIALECT, name: 'part', value: asJson(part) };
  notes.rest(part, pointer, ['inlineData', 'fileData']);
  notes.rest(fileData, `${pointer}/fileData`, ['mimeType', 'fileUri', 'displayName']);
  return { type: 'media', media: decodeFileData(fileData) };
}
