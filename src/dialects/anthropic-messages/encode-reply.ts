import type { Schemas } from '../../../generated/openapi.js';
import type { Finish, Usage } from '../../chat/event.js';
import type { JsonObject } from '../../chat/json.js';
import type { ChatResult, Metadata } from '../../chat/result.js';
import type { ReplyContext } from '../dialect.js';
import { foreignExtension, type Extras } from '../reply-extension.js';
import { toolNamesOf } from '../tool-names.js';
import { asJsonObject, defined } from '../wire-json.js';
import { encodeBlocks, type BlockEncoding } from './reply-blocks.js';
import { DIALECT } from './names.js';
import { encodeStopReason } from './stop-reason.js';
import { encodeUsage } from './usage.js';

/** A whole answer as a message. From https://platform.claude.com/docs/en/api/messages/create */
export function encodeReply(result: ChatResult, context: ReplyContext): Schemas['AnthropicMessage'] {
  const { id, model, message, usage, provider, warnings } = result;
  const { members, homeless } = ownMembers(result.metadata);
  const isCutOff = result.finish.reason === 'length';
  const content = encodeBlocks(message.parts, { ...encodingOf(context), homeless, isCutOff });
  const finish = finishOf(result.finish, {
    hasRefusal: message.parts.some(({ type }) => type === 'refusal'),
    hasCalls: content.some(({ type }) => type === 'tool_use'),
  });
  const extras = { provider, warnings, metadata: homeless, finish, ...defined({ usage }) };
  const reply: JsonObject = {
    id,
    type: 'message',
    role: 'assistant',
    model,
    content,
    stop_reason: encodeStopReason(finish),
    stop_sequence: finish.stopSequence ?? null,
    usage: usageMember(usage, context),
    ...members,
    ...extensionMember(extras, context),
  };
  // Built member by member as the contract has it; the law test compares it with recorded replies.
  return reply as unknown as Schemas['AnthropicMessage'];
}

/** Metadata that came in this format goes back to where it stood, by its name; the rest has no place. */
export function ownMembers(metadata: readonly Metadata[]): { members: JsonObject; homeless: Metadata[] } {
  const own = metadata.filter(({ dialect }) => dialect === DIALECT);
  return {
    members: Object.fromEntries(own.map(({ name, value }) => [name, value])),
    homeless: metadata.filter(({ dialect }) => dialect !== DIALECT),
  };
}

/** What blocks are written with, apart from where the rest goes. */
export function encodingOf({ request, vendorDialect }: ReplyContext): Omit<BlockEncoding, 'homeless'> {
  return {
    isOwn: vendorDialect === DIALECT,
    signsCalls: vendorDialect === 'google-generate',
    toolNames: toolNamesOf(request),
  };
}

/** What an answer held, as far as its blocks do not tell. */
export interface Held {
  hasRefusal: boolean;
  /** Whether there is a call that waits for the client. */
  hasCalls: boolean;
}

/** A refusal is a text here: that it is one is said by the reason. Without a call nothing waits for the client. */
export function finishOf(finish: Finish, { hasRefusal, hasCalls }: Held): Finish {
  const { reason } = finish;
  if (reason === 'stop' && hasRefusal) return { ...finish, reason: 'refusal' };
  return reason === 'tool-calls' && !hasCalls ? { ...finish, reason: 'stop' } : finish;
}

/** The format requires it, also where the vendor did not count. */
export function usageMember(usage: Usage | undefined, { vendorDialect }: ReplyContext): JsonObject {
  return encodeUsage(usage ?? { input: {}, output: {} }, vendorDialect === DIALECT);
}

/** The member `aial`; an answer of this very format that lost nothing has none. */
export function extensionMember(extras: Extras, context: ReplyContext): JsonObject {
  const extension = foreignExtension(extras, context, DIALECT);
  return extension === undefined ? {} : { aial: asJsonObject(extension) };
}
