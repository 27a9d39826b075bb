import type { Schemas } from '../../../generated/openapi.js';
import type { Finish, TokenLogprob, Usage, Warning } from '../../chat/event.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../chat/json.js';
import type { ToolCall } from '../../chat/request.js';
import type { ChatResult, Metadata } from '../../chat/result.js';
import type { ReplyContext } from '../dialect.js';
import { finishWarnings } from '../finish-warning.js';
import { homelessCitation, homelessPart } from '../homeless-part.js';
import { foreignExtension } from '../reply-extension.js';
import { toolNamesOf } from '../tool-names.js';
import { asJsonObject, defined } from '../wire-json.js';
import { encodeCitations, type CitedText } from './encode-citations.js';
import { encodeLogprobs } from './encode-logprobs.js';
import { encodePart, type PartWriting } from './reply-part.js';
import { encodeFinish } from './finish-reason.js';
import { DIALECT } from './names.js';
import { encodeUsage } from './usage.js';

/**
 * A whole answer as a generateContent reply.
 * From https://ai.google.dev/api/generate-content#v1beta.GenerateContentResponse
 */
export function encodeReply(
  result: ChatResult,
  context: ReplyContext,
): Schemas['GoogleGenerateContentReply'] {
  const { id, model, createdAtMs } = result;
  const writing: PartWriting = {
    homeless: [],
    malformed: [],
    thoughts: [],
    toolNames: toolNamesOf(context.request),
  };
  const parts = result.message.parts
    .map((part) => encodePart(part, writing))
    .filter((part) => part !== undefined);
  const texts = result.message.parts.filter((part) => part.type === 'text');
  const said = result.message.parts.filter((part) => part.type === 'text' || part.type === 'refusal');
  const reply = endedReply(
    {
      ...result,
      parts,
      head: headOf({ id, model, ...defined({ createdAtMs }) }, context),
      texts: texts.map(({ text, citations = [] }) => ({ text, citations })),
      logprobs: encodeLogprobs(said.flatMap(({ logprobs }) => logprobs ?? [])),
      ...writing,
    },
    context,
  );
  // Built member by member as the contract has it; the law test compares it with recorded replies.
  return reply;
}

/** What is at the top of a reply and of each chunk. */
export function headOf(
  { id, model, createdAtMs }: { id: string; model: string; createdAtMs?: number },
  { vendorDialect }: ReplyContext,
): JsonObject {
  // Only Vertex AI says when: of other vendors' answers nobody expects it.
  const isDated = createdAtMs !== undefined && vendorDialect === DIALECT;
  return {
    ...(isDated ? { createTime: new Date(createdAtMs).toISOString() } : {}),
    ...(model === '' ? {} : { modelVersion: model }),
    ...(id === '' ? {} : { responseId: id }),
  };
}

/** All that is known of an answer at its end. */
export interface Ending extends Omit<PartWriting, 'toolNames' | 'thoughts'> {
  provider: string;
  head: JsonObject;
  /** The parts that are still to be sent. */
  parts: readonly JsonObject[];
  texts: readonly CitedText[];
  logprobs: JsonObject;
  finish: Finish;
  usage?: Usage;
  warnings: readonly Warning[];
  metadata: readonly Metadata[];
  /** Whether an earlier chunk has told what Google itself said of its sources. */
  isGrounded?: boolean;
}

/** Citations in their vendor's own words, which say more than this format has a place for. */
function rawCitations(texts: readonly CitedText[]): Metadata[] {
  const all = texts.flatMap(({ citations }) => citations);
  return all.map(homelessCitation);
}

/** A whole reply, or the last chunk of a stream. */
export function endedReply(ending: Ending, context: ReplyContext): JsonObject {
  const { parts, finish, usage, texts, logprobs } = ending;
  const isOwn = context.vendorDialect === DIALECT;
  const own = ownMetadata(ending.metadata);
  const cited = encodeCitations(texts, isOwn);
  const isGrounded = ending.isGrounded === true || own.candidate['groundingMetadata'] !== undefined;
  const candidate: JsonObject = {
    ...contentOf(parts, finish, own.content),
    ...encodeEnd(ending),
    index: 0,
    ...logprobs,
    // What Google itself said of its sources says more than what is made of citations.
    ...(isGrounded ? defined({ citationMetadata: cited['citationMetadata'] }) : cited),
    ...own.candidate,
  };
  const isBlocked = own.reply['promptFeedback'] !== undefined && parts.length === 0;
  const malformed = ending.malformed.map((call) => homelessPart({ type: 'tool-call', ...call }));
  const homeless = [...own.homeless, ...ending.homeless, ...malformed, ...(isOwn ? [] : rawCitations(texts))];
  return {
    ...(isBlocked && finish.reason === 'content-filter' ? {} : { candidates: [candidate] }),
    ...ending.head,
    ...own.reply,
    // What counts nothing is metadata, and gives way to what counts.
    ...(usage === undefined ? {} : { usageMetadata: encodeUsage(usage) }),
    ...extension({ ...ending, metadata: homeless }, context, isOwn),
  };
}

/** A blocked answer has no content; any other has at least its role. */
function contentOf(parts: readonly JsonObject[], { reason }: Finish, own: JsonObject): JsonObject {
  const isBlocked = reason === 'content-filter' || reason === 'refusal';
  if (parts.length === 0 && isBlocked && Object.keys(own).length === 0) return {};
  return { content: { ...own, ...(parts.length === 0 ? {} : { parts: [...parts] }), role: 'model' } };
}

/** A call that could not be read ends an answer as Google itself ends it. */
function encodeEnd({ finish, malformed }: Ending): JsonObject {
  const [call] = malformed;
  const finishReason = encodeFinish(finish);
  if (call === undefined) return { finishReason };
  const isCut = finish.reason === 'length';
  return {
    finishReason: isCut ? finishReason : 'MALFORMED_FUNCTION_CALL',
    finishMessage: messageOf(call, isCut),
  };
}

function messageOf({ name, argumentsText }: ToolCall, isCut: boolean): string {
  const why = isCut ? 'was cut off' : 'has arguments that are no JSON object';
  return `The call of ${name} ${why}: ${argumentsText}`;
}

/** Metadata by where it stands. */
export interface OwnMetadata {
  reply: JsonObject;
  candidate: JsonObject;
  content: JsonObject;
  homeless: Metadata[];
}

/** Members of a candidate that are kept as they came. */
const candidateMembers = new Set([
  'groundingMetadata',
  'urlContextMetadata',
  'groundingAttributions',
  'safetyRatings',
  'avgLogprobs',
  'tokenCount',
  'finishMessage',
]);

/** Metadata that came in this format goes back to where it stood; the rest has no place. */
export function ownMetadata(metadata: readonly Metadata[]): OwnMetadata {
  const own: OwnMetadata = { reply: {}, candidate: {}, content: {}, homeless: [] };
  for (const entry of metadata) {
    const { dialect, name, value } = entry;
    const place = dialect === DIALECT ? placeOf(name) : undefined;
    if (place === undefined) own.homeless.push(entry);
    else if (place.in !== 'parts')
      Object.assign(own[place.in], unplaced(name, value) ?? { [place.member]: value });
  }
  return own;
}

interface MetadataPlace {
  /** What stands among the parts needs no place beside them. */
  in: 'reply' | 'candidate' | 'content' | 'parts';
  member: string;
}

function placeOf(name: string): MetadataPlace | undefined {
  if (name === '__proto__') return undefined;
  if (candidateMembers.has(name) || name === 'citations' || name === 'logprobs')
    return { in: 'candidate', member: name };
  const [place = '', ...rest] = name.split('.');
  const member = rest.join('.');
  if (place === 'part') return { in: 'parts', member };
  const isInside = (place === 'candidate' || place === 'content') && member !== '' && member !== '__proto__';
  return isInside ? { in: place, member } : { in: 'reply', member: name };
}

/** What the decoder of this format could put on no text: citations and log probabilities. */
function unplaced(name: string, value: JsonValue): JsonObject | undefined {
  if (!Array.isArray(value)) return undefined;
  if (name === 'citations') {
    // Sources that a search found stand in the grounding metadata.
    const quoted = value.filter((raw) => isJsonObject(raw) && raw['groundingChunk'] === undefined);
    return quoted.length === 0 ? {} : { citationMetadata: { citationSources: quoted } };
  }
  if (name !== 'logprobs') return undefined;
  // The decoder of this format has put its own list there.
  return encodeLogprobs(value as unknown as TokenLogprob[]);
}

/** The `aial` member; none where nothing was translated and there is nothing to say. */
function extension(
  ending: Pick<Ending, 'provider' | 'warnings' | 'metadata' | 'finish' | 'usage'>,
  context: ReplyContext,
  isOwn: boolean,
): JsonObject {
  const { provider, metadata, finish, usage } = ending;
  const warnings = [...ending.warnings, ...(isOwn ? [] : finishWarnings(finish, encodeFinish(finish)))];
  const extras = { provider, warnings, metadata, finish, ...defined({ usage }) };
  const aial = foreignExtension(extras, context, DIALECT);
  return aial === undefined ? {} : { aial: asJsonObject(aial) };
}
