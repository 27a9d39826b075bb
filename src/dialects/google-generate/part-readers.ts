import type { Schemas } from '../../../generated/openapi.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../chat/json.js';
import type { Media, Part, Signature } from '../../chat/request.js';
import { defined, stringAt } from '../wire-json.js';
import { flow, signatureOf, stopFlow, type AnswerState } from './answer-state.js';
import { kindOf } from './media.js';
import { DIALECT } from './names.js';

/** Members that say more about a part; the others say what it is. */
const attributes = [
  'thought',
  'thoughtSignature',
  'videoMetadata',
  'mediaResolution',
  'mediaProcessing',
  'partMetadata',
  'audioTranscription',
] as const satisfies readonly (keyof Schemas['GooglePart'])[];

/** The members that say what a part is, as the contract declares them. */
type PartKind = Exclude<keyof Schemas['GooglePart'], (typeof attributes)[number]>;

interface PartContext {
  state: AnswerState;
  part: JsonObject;
  signature: Signature | undefined;
}

type PartReader = (value: JsonValue, context: PartContext) => void;

/** One reader for each kind of part: one that the contract adds does not compile without. */
const partReaders: Record<PartKind, PartReader> = {
  text: (value, { state, part, signature }) => {
    const kind = part['thought'] === true ? 'reasoning' : 'text';
    flow(state, kind, typeof value === 'string' ? value : '', signature);
  },
  functionCall: readCall,
  inlineData: (value, context) => {
    const blob = isJsonObject(value) ? value : {};
    const media = { data: stringAt(blob, 'data') ?? '', name: stringAt(blob, 'displayName') };
    readMedia(stringAt(blob, 'mimeType'), media, context);
  },
  fileData: (value, context) => {
    const file = isJsonObject(value) ? value : {};
    const media = { url: stringAt(file, 'fileUri') ?? '', name: stringAt(file, 'displayName') };
    readMedia(stringAt(file, 'mimeType'), media, context);
  },
  // What the vendor ran by itself, and what came of it, is kept in its own words.
  executableCode: (_value, context) => keep('executableCode', context),
  codeExecutionResult: (_value, context) => keep('codeExecutionResult', context),
  toolCall: (_value, context) => keep('toolCall', context),
  toolResponse: (_value, context) => keep('toolResponse', context),
  functionResponse: (_value, context) => keep('functionResponse', context),
};

/** Reads a part of an answer; whatever it is, nothing is thrown. */
export function readPart(part: JsonObject, state: AnswerState): void {
  const signature = signatureOf(part['thoughtSignature'], state.undo);
  const context = { state, part, signature };
  const members = Object.keys(part).filter((name) => !isAttribute(name));
  const known = members.find(isPartKind);
  const kind = known ?? members[0];
  if (kind === undefined) {
    // Nothing is said but what was sealed.
    if (signature !== undefined) flow(state, part['thought'] === true ? 'reasoning' : 'text', '', signature);
    return;
  }
  if (known === undefined || (known !== 'text' && part['thought'] === true)) {
    // A sketch that the model made while it thought is no part of its answer.
    keep(kind, context);
    if (known === undefined) state.writer.unknown(`part.${kind}`, part);
    return;
  }
  partReaders[known](part[known] ?? null, context);
  tellRest(known, context);
}

/** What stands beside a part and has no place in one. */
function tellRest(kind: PartKind, { part, state }: PartContext): void {
  if (Object.keys(part).length === 1) return;
  for (const [name, value] of Object.entries(part)) {
    if (name !== kind && name !== 'thought' && name !== 'thoughtSignature')
      state.writer.metadata(`part.${name}`, value);
  }
}

function isAttribute(name: string): boolean {
  return attributes.some((attribute) => attribute === name);
}

function isPartKind(name: string): name is PartKind {
  return Object.hasOwn(partReaders, name);
}

function readCall(value: JsonValue, { state, signature }: PartContext): void {
  const call = isJsonObject(value) ? value : {};
  if (call['name'] !== undefined && call['name'] === state.undo.jsonTool) {
    // The tool was only there to get JSON: its arguments are the answer.
    flow(state, 'text', JSON.stringify(call['args'] ?? {}), signature);
    return;
  }
  stopFlow(state);
  state.calls.read(call, signature);
}

function readMedia(
  mediaType: string | undefined,
  { name, ...source }: { data?: string; url?: string; name: string | undefined },
  context: PartContext,
): void {
  const media: Media = { kind: kindOf(mediaType), ...defined({ mediaType, ...source, name }) };
  write({ type: 'media', media }, context);
}

function keep(name: string, context: PartContext): void {
  const { thoughtSignature: _signature, ...value } = context.part;
  write({ type: 'opaque', dialect: DIALECT, name, value }, context);
}

function write(body: Part, { state, signature }: PartContext): void {
  stopFlow(state);
  state.calls.finish();
  state.writer.part({ ...body, ...defined({ signature }) });
}
