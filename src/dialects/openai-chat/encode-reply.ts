import type { Schemas } from '../../../generated/openapi.js';
import type { Citation, Finish, Warning } from '../../chat/event.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../chat/json.js';
import type { Part } from '../../chat/request.js';
import type { ChatResult, Metadata } from '../../chat/result.js';
import type { ReplyContext } from '../dialect.js';
import { besideMedia, homelessCitation, homelessPart } from '../homeless-part.js';
import { finishWarnings } from '../finish-warning.js';
import { foreignExtension } from '../reply-extension.js';
import { codePointCount, CountedText } from '../text-span.js';
import { toolNamesOf } from '../tool-names.js';
import { asJsonObject, defined } from '../wire-json.js';
import { DIALECT } from './decode-messages.js';
import { encodeImage, withoutExtensions } from './extensions.js';
import { encodeFinish } from './finish-reason.js';
import { encodeLogprobs } from '../openai-logprobs.js';
import { shownSound, type Sound } from './sounds.js';
import type { Place, Sealed } from './reasoning-details.js';
import {
  commentaryWarning,
  encodeCall,
  encodeCitation,
  encodeSignature,
  isCommentary,
  placeOf,
} from './reply-message.js';
import { encodeUsage } from './usage.js';

/**
 * A whole answer as a Chat Completions reply.
 * From https://platform.openai.com/docs/api-reference/chat/object
 */
export function encodeReply(result: ChatResult, context: ReplyContext): Schemas['ChatCompletion'] {
  const { id, model, finish, usage } = result;
  const { parts } = result.message;
  const homeless: Metadata[] = [];
  const { message, logprobs } = encodeMessage(parts, toolNamesOf(context.request), homeless);
  const own = ownMetadata(result.metadata, homeless);
  const hasRefusal = parts.some(({ type }) => type === 'refusal');
  const hasCalls = parts.some((part) => part.type === 'tool-call' && part.executor === 'client');
  const { word, warnings: late } = encodeEnd(finish, { context, hasRefusal, hasCalls });
  const commented = parts.some(isCommentary) ? [commentaryWarning] : [];
  const extension = foreignExtension(
    {
      provider: result.provider,
      warnings: [...result.warnings, ...commented, ...late],
      metadata: homeless,
      finish,
      ...defined({ usage }),
    },
    context,
    DIALECT,
  );
  const reply: JsonObject = {
    id,
    object: 'chat.completion',
    created: Math.floor((result.createdAtMs ?? context.receivedAtMs) / 1_000),
    model,
    choices: [
      {
        index: 0,
        message: { ...(context.withExtensions ? message : withoutExtensions(message)), ...own.message },
        logprobs,
        finish_reason: word,
        ...own.choice,
      },
    ],
    ...(usage === undefined ? {} : { usage: encodeUsage(usage) }),
    ...own.reply,
    ...(extension === undefined ? {} : { aial: asJsonObject(extension) }),
  };
  // Built member by member as the contract has it; the law test compares it with recorded replies.
  return reply as unknown as Schemas['ChatCompletion'];
}

const unansweredWarning: Warning = {
  code: 'finish_mapped',
  message:
    'The model waits for the result of a tool that Chat Completions has no calls for: the call is in aial.',
  disposition: 'mapped',
};

/** The finish reason, and what is to be said of it. A vendor of this format is passed on in its own words. */
export function encodeEnd(
  finish: Finish,
  { context, hasRefusal, hasCalls }: { context: ReplyContext; hasRefusal: boolean; hasCalls: boolean },
): { word: string; warnings: Warning[] } {
  const { reason, rawReason } = finish;
  if (context.vendorDialect === DIALECT && reason === 'other' && rawReason !== undefined)
    return { word: rawReason, warnings: [] };
  // The model waits for a tool that only its own format has: no call of a client's says so.
  if (context.vendorDialect !== DIALECT && reason === 'tool-calls' && !hasCalls)
    return { word: 'stop', warnings: [unansweredWarning] };
  const { legacyFunctions } = context.request.reply;
  const word = encodeFinish(finish, { legacyFunctions, hasRefusal });
  return { word, warnings: finishWarnings(finish, `finish_reason ${word}`) };
}

/** Metadata that came in this format goes back to where it stood; the rest has no place. */
export function ownMetadata(
  metadata: readonly Metadata[],
  homeless: Metadata[],
): Record<'reply' | 'choice' | 'message', JsonObject> {
  const own: Record<'reply' | 'choice' | 'message', JsonObject> = { reply: {}, choice: {}, message: {} };
  for (const entry of metadata) {
    if (entry.dialect !== DIALECT) {
      homeless.push(entry);
      continue;
    }
    const { place, member } = placeOf(entry.name);
    own[place][member] = entry.value;
  }
  return own;
}

function encodeMessage(
  parts: readonly Part[],
  toolNames: ReadonlySet<string>,
  homeless: Metadata[],
): { message: JsonObject; logprobs: JsonValue } {
  const texts = parts.filter((part): part is Text => part.type === 'text' && !isCommentary(part));
  const refusals = parts.filter((part) => part.type === 'refusal');
  const calls = parts.filter((part) => part.type === 'tool-call');
  const legacy = calls.find((call) => isJsonObject(call.native?.[DIALECT]));
  const current = calls.filter((call) => call !== legacy).map((call) => encodeCall(call, toolNames));
  const { shown: audio, others } = shownSound(parts);
  const images = parts.map((part) => (part.type === 'media' ? encodeImage(part.media) : undefined));
  const annotations = encodeCitations(texts, homeless);
  homeless.push(
    ...homelessParts(parts),
    ...others.map(homelessPart),
    ...parts.filter(isCommentary).flatMap(citationsOf).map(homelessCitation),
  );
  const thought = thoughtIn(parts);
  const message: JsonObject = {
    role: 'assistant',
    content: texts.length === 0 ? null : texts.map((part) => part.text).join(''),
    refusal: refusals.length === 0 ? null : refusals.map((part) => part.text).join(''),
    ...unlessEmpty('annotations', annotations),
    ...unlessEmpty('tool_calls', current),
    ...(legacy === undefined
      ? {}
      : { function_call: { name: legacy.name, arguments: legacy.argumentsText } }),
    ...(thought === '' ? {} : { reasoning_content: thought }),
    ...unlessEmpty('reasoning_details', encodeSignatures(parts)),
    ...unlessEmpty('images', images),
    ...(audio === undefined ? {} : { audio: encodeAudio(audio) }),
  };
  const content = texts.flatMap((part) => part.logprobs ?? []);
  const refusal = refusals.flatMap((part) => part.logprobs ?? []);
  const hasLogprobs = content.length + refusal.length > 0;
  const list = (tokens: typeof content): JsonValue => (tokens.length === 0 ? null : encodeLogprobs(tokens));
  return { message, logprobs: hasLogprobs ? { content: list(content), refusal: list(refusal) } : null };
}

type Text = Extract<Part, { type: 'text' }>;

/** All that was thought and may be shown, and commentary with it. */
function thoughtIn(parts: readonly Part[]): string {
  return parts
    .map((part) => {
      if (part.type === 'text') return isCommentary(part) ? part.text : '';
      return part.type === 'reasoning' && part.form !== 'redacted' ? part.text : '';
    })
    .join('');
}

/** The signatures of an answer, each with its place in what this format makes of it. */
function encodeSignatures(parts: readonly Part[]): (JsonObject | undefined)[] {
  const place: Place = { chars: 0, calls: 0 };
  let images = 0;
  return parts.map((part) => {
    const sealed = isShown(part) ? { on: 'media' as const, index: images } : sealedPart(part);
    if (isShown(part)) images += 1;
    const detail = sealed === undefined ? undefined : encodeSignature(part.signature, sealed, place);
    if (part.type === 'text' && !isCommentary(part)) place.chars += part.text.length;
    else if (part.type === 'tool-call' && part.executor === 'client') place.calls += 1;
    return detail;
  });
}

/** What a signature is on; undefined for a part that this format has no place for. */
export function sealedPart(part: Part): Sealed | undefined {
  switch (part.type) {
    case 'text':
      return isCommentary(part) ? undefined : { on: 'text', length: part.text.length };
    case 'reasoning':
      return { on: 'reasoning', form: part.form, text: part.form === 'redacted' ? '' : part.text };
    case 'tool-call':
      return part.executor === 'client' ? { on: 'tool-call', callId: part.callId } : undefined;
    case 'refusal':
    case 'media':
    case 'tool-result':
    case 'opaque':
      return undefined;
  }
}

function unlessEmpty(name: string, list: readonly (JsonObject | undefined)[]): JsonObject {
  const present = list.filter((entry) => entry !== undefined);
  return present.length === 0 ? {} : { [name]: present };
}

function encodeAudio({ media, native }: Sound): JsonObject {
  const form = native?.[DIALECT];
  const known = isJsonObject(form) && isJsonObject(form['audio']) ? form['audio'] : { id: 'audio_0' };
  return { ...known, ...defined({ data: media.data, transcript: media.transcript }) };
}

function homelessParts(parts: readonly Part[]): Metadata[] {
  const homeless = parts
    .filter((part) => {
      if (part.type === 'opaque' || part.type === 'tool-result') return true;
      if (part.type === 'media') return part.media.kind !== 'audio' && encodeImage(part.media) === undefined;
      if (part.type === 'reasoning') return part.form === 'redacted' && part.signature === undefined;
      return part.type === 'tool-call' && part.executor === 'provider';
    })
    .map(homelessPart);
  return [...homeless, ...parts.filter(isShown).flatMap(besideMedia)];
}

function isShown(part: Part): boolean {
  return part.type === 'media' && encodeImage(part.media) !== undefined;
}

function citationsOf(part: Part): Citation[] {
  return part.type === 'text' ? (part.citations ?? []) : [];
}

/** The citations of all texts, which this format has in one list. */
function encodeCitations(texts: readonly Text[], homeless: Metadata[]): JsonObject[] {
  let before = 0;
  return texts.flatMap((part) => {
    const place = { text: new CountedText([part.text]), before };
    before += codePointCount(part.text);
    return citationsOf(part).flatMap((citation) => {
      const annotation = encodeCitation(citation, place);
      // Another format's own words say more: what its vendor wants back with them, for one.
      if (annotation !== citation.raw) homeless.push(homelessCitation(citation));
      return annotation === undefined ? [] : [annotation];
    });
  });
}
