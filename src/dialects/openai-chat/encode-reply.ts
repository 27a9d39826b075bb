import type { Schemas } from '../../../generated/openapi.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../chat/json.js';
import type { Part } from '../../chat/request.js';
import type { ChatResult, Metadata } from '../../chat/result.js';
import type { ReplyContext } from '../dialect.js';
import { homelessPart } from '../homeless-part.js';
import { replyExtension } from '../reply-extension.js';
import { asJsonObject, defined } from '../wire-json.js';
import { DIALECT } from './decode-messages.js';
import { encodeFinish } from './finish-reason.js';
import { encodeLogprobs } from '../openai-logprobs.js';
import { encodeCall, encodeCitation, encodeSignature, placeOf } from './reply-message.js';
import { encodeUsage } from './usage.js';

/**
 * A whole answer as a Chat Completions reply.
 * From https://platform.openai.com/docs/api-reference/chat/object
 */
export function encodeReply(result: ChatResult, context: ReplyContext): Schemas['ChatCompletion'] {
  const { id, model, finish, usage } = result;
  const { parts } = result.message;
  const homeless: Metadata[] = [];
  const { message, logprobs } = encodeMessage(parts, homeless);
  const own = ownMetadata(result.metadata, homeless);
  const extension =
    context.vendorDialect === DIALECT &&
    context.warnings.length + result.warnings.length + homeless.length === 0
      ? undefined
      : replyExtension(
          {
            provider: result.provider,
            warnings: result.warnings,
            metadata: homeless,
            finish,
            ...defined({ usage }),
          },
          context,
        );
  const reply: JsonObject = {
    id,
    object: 'chat.completion',
    created: Math.floor((result.createdAtMs ?? context.receivedAtMs) / 1_000),
    model,
    choices: [
      {
        index: 0,
        message: { ...message, ...own.message },
        logprobs,
        finish_reason: encodeFinish(finish, context.request.reply.legacyFunctions),
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
  homeless: Metadata[],
): { message: JsonObject; logprobs: JsonValue } {
  const texts = parts.filter((part) => part.type === 'text');
  const refusals = parts.filter((part) => part.type === 'refusal');
  const thoughts = parts.filter(
    (part) => part.type === 'reasoning' && part.form !== 'redacted' && part.text !== '',
  );
  const calls = parts.filter((part) => part.type === 'tool-call');
  const legacy = calls.find((call) => isJsonObject(call.native?.[DIALECT]));
  const current = calls.filter((call) => call !== legacy).map(encodeCall);
  const audio = parts.find((part) => part.type === 'media' && part.media.kind === 'audio');
  const citations = texts.flatMap((part) => part.citations ?? []);
  const annotations = citations.map(encodeCitation);
  homeless.push(...homelessParts(parts), ...homelessCitations(citations));
  const details = parts.flatMap((part) => {
    const { signature } = part;
    if (signature === undefined) return [];
    const callId = part.type === 'tool-call' ? part.callId : undefined;
    return [encodeSignature(signature, { kind: part.type, ...defined({ callId }) })];
  });
  const message: JsonObject = {
    role: 'assistant',
    content: texts.length === 0 ? null : texts.map((part) => part.text).join(''),
    refusal: refusals.length === 0 ? null : refusals.map((part) => part.text).join(''),
    ...unlessEmpty('annotations', annotations),
    ...unlessEmpty('tool_calls', current),
    ...(legacy === undefined
      ? {}
      : { function_call: { name: legacy.name, arguments: legacy.argumentsText } }),
    ...(thoughts.length === 0
      ? {}
      : { reasoning_content: thoughts.map((part) => ('text' in part ? part.text : '')).join('') }),
    ...unlessEmpty('reasoning_details', details),
    ...(audio?.type === 'media' ? { audio: encodeAudio(audio) } : {}),
  };
  const content = texts.flatMap((part) => part.logprobs ?? []);
  const refusal = refusals.flatMap((part) => part.logprobs ?? []);
  const hasLogprobs = content.length + refusal.length > 0;
  const list = (tokens: typeof content): JsonValue => (tokens.length === 0 ? null : encodeLogprobs(tokens));
  return { message, logprobs: hasLogprobs ? { content: list(content), refusal: list(refusal) } : null };
}

function unlessEmpty(name: string, list: readonly (JsonObject | undefined)[]): JsonObject {
  const present = list.filter((entry) => entry !== undefined);
  return present.length === 0 ? {} : { [name]: present };
}

function encodeAudio({ media, native }: Extract<Part, { type: 'media' }>): JsonObject {
  const form = native?.[DIALECT];
  const known = isJsonObject(form) && isJsonObject(form['audio']) ? form['audio'] : { id: 'audio_0' };
  return { ...known, ...defined({ data: media.data, transcript: media.transcript }) };
}

function homelessParts(parts: readonly Part[]): Metadata[] {
  return parts
    .filter((part) => {
      if (part.type === 'opaque' || part.type === 'tool-result') return true;
      if (part.type === 'media') return part.media.kind !== 'audio';
      if (part.type === 'reasoning') return part.form === 'redacted' && part.signature === undefined;
      return part.type === 'tool-call' && part.executor === 'provider';
    })
    .map(homelessPart);
}

function homelessCitations(citations: readonly { raw: JsonValue }[]): Metadata[] {
  return citations
    .filter((citation) => encodeCitation(citation) === undefined)
    .map(({ raw }) => ({ dialect: 'aial-chat', name: 'citation', value: raw }));
}
