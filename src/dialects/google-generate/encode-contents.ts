import type { JsonObject } from '../../chat/json.js';
import type { ChatRequest, Message } from '../../chat/request.js';
import { pushAll } from '../wire-json.js';
import { besideWords } from '../beside-words.js';
import { messagePointer } from '../report.js';
import { encodePart } from './encode-part.js';
import { formOf } from './names.js';
import type { PartEncoding, Slot } from './part-encoding.js';

/** What a conversation is written with. */
export type ContentsEncoding = Omit<PartEncoding, 'pointer' | 'calls'>;

/** The members for a conversation. */
export interface EncodedContents {
  systemInstruction?: JsonObject;
  contents: JsonObject[];
  /** Parts that keep a place only until members are put back to theirs. */
  placeholders: ReadonlySet<JsonObject>;
}

interface Turn {
  role: string | undefined;
  slots: Slot[];
  pointer: string;
  hasNoParts: boolean;
}

/** A conversation as turns of the user and of the model, and what the model is told before it. */
export function encodeContents(request: ChatRequest, encoding: ContentsEncoding): EncodedContents {
  const { isSameDialect, report, facts } = encoding;
  const calls: PartEncoding['calls'] = new Map();
  const instructions: Turn[] = [];
  const said: Turn[] = [];
  for (const [index, message] of request.messages.entries()) {
    const inner: PartEncoding = { ...encoding, pointer: messagePointer(request, index), calls };
    if (!isSameDialect) reportBeside(message, inner);
    if (message.role !== 'system' && message.role !== 'developer')
      pushAll(said, encodeMessage(message, inner));
    else {
      if (said.length > 0) reportMove(inner);
      pushAll(instructions, encodeMessage(message, inner));
    }
  }
  const turns = isSameDialect ? said : tidied(said);
  if (turns.length === 0 && instructions.length > 0 && !isSameDialect) {
    // The vendor wants a turn to answer to.
    const note = 'there is nothing but instructions, which are sent as the words of the user';
    report.lowered(messagePointer(request, 0), note, { code: 'part_lowered' });
    pushAll(turns, tidied(instructions.splice(0)));
  }
  if (facts.isThird) signCurrentTurn(turns, encoding);
  const slots = turns.flatMap((turn) => turn.slots);
  return {
    ...asInstruction(instructions, isSameDialect),
    contents: turns.map(asContent),
    placeholders: new Set(slots.filter(({ isDropped }) => isDropped === true).map(({ value }) => value)),
  };
}

function asInstruction(
  instructions: readonly Turn[],
  isSameDialect: boolean,
): Pick<EncodedContents, 'systemInstruction'> {
  const slots = instructions
    .flatMap((turn) => turn.slots)
    .filter(({ isDropped, value }) => isDropped !== true && (isSameDialect || !isEmptyText(value)));
  if (isSameDialect ? instructions.length === 0 : slots.length === 0) return {};
  const isBare = slots.length === 0 && instructions.some(({ hasNoParts }) => hasNoParts);
  return { systemInstruction: isBare ? {} : { parts: slots.map(({ value }) => value) } };
}

function reportMove({ isSameDialect, report, pointer }: PartEncoding): void {
  const note = 'a system message amid the conversation goes before it, the only place for instructions';
  if (!isSameDialect) report.lowered(pointer, note, { code: 'part_lowered' });
}

function asContent({ role, slots, hasNoParts }: Turn): JsonObject {
  const parts = slots.map(({ value }) => value);
  return { ...(role === undefined ? {} : { role }), ...(hasNoParts && parts.length === 0 ? {} : { parts }) };
}

/** A message as a turn; in the client's own format several turns of the model may have become one message. */
function encodeMessage(message: Message, encoding: PartEncoding): Turn[] {
  const { pointer, isSameDialect } = encoding;
  const form = isSameDialect ? formOf(message.native) : {};
  const spoken = message.role === 'assistant' ? 'model' : 'user';
  const role = form['role'] === null ? undefined : spoken;
  const turns: Turn[] = [];
  let last: number | undefined;
  for (const part of message.parts) {
    const slots = encodePart(part, encoding, message.role);
    const current = turns.at(-1);
    const isSameTurn = !isSameDialect || part.item?.index === last;
    if (current !== undefined && isSameTurn) pushAll(current.slots, slots);
    else turns.push({ role, slots, pointer, hasNoParts: false });
    last = part.item?.index;
  }
  return turns.length > 0 ? turns : [{ role, slots: [], pointer, hasNoParts: form['parts'] === 'none' }];
}

/** What has no place there: names of speakers, and what stands beside words, also inside results. */
function reportBeside({ name, parts }: Message, { report, pointer, target }: PartEncoding): void {
  if (name !== undefined)
    report.dropped(`${pointer}/name`, 'it has no names of speakers', { code: 'member_dropped' });
  const nested = parts.flatMap((part) => (part.type === 'tool-result' ? part.content : []));
  const place = {
    pointer,
    provider: target.provider,
    format: "Gemini's format",
    kept: ['cache', 'media'] as const,
  };
  pushAll(report.warnings, besideWords([...parts, ...nested], place));
}

/** Turns of one speaker are one, results come first in theirs, and nothing is said by saying nothing. */
function tidied(turns: readonly Turn[]): Turn[] {
  const sent = turns.map((turn) => ({
    ...turn,
    slots: turn.slots.filter(({ isDropped }) => isDropped !== true),
  }));
  const spoken = sent.map((turn) => ({
    ...turn,
    slots: turn.slots.filter(({ value }) => !isEmptyText(value)),
  }));
  const merged: Turn[] = [];
  for (const turn of spoken.some(({ slots }) => slots.length > 0) ? spoken : sent.slice(0, 1)) {
    const last = merged.at(-1);
    if (turn.slots.length === 0) continue;
    if (last !== undefined && last.role === turn.role) pushAll(last.slots, turn.slots);
    else merged.push(turn);
  }
  for (const turn of merged) {
    const isResult = ({ kind }: Slot): boolean => kind === 'result';
    turn.slots = [...turn.slots.filter(isResult), ...turn.slots.filter((slot) => !isResult(slot))];
  }
  return merged;
}

function isEmptyText({ text, thoughtSignature }: JsonObject): boolean {
  return text === '' && thoughtSignature === undefined;
}

/**
 * From Gemini 3 on, the first call in each of the model's turns since the user spoke last has to bear its state. Where
 * the client has lost it, or another vendor made the call, the vendor is told not to look for any.
 * From https://ai.google.dev/gemini-api/docs/thought-signatures
 */
function signCurrentTurn(turns: readonly Turn[], { report, isSameDialect }: ContentsEncoding): void {
  const last = turns.findLastIndex(
    ({ role, slots }) => role !== 'model' && slots.some(({ kind }) => kind === 'other'),
  );
  for (const { slots, pointer } of turns.slice(last + 1)) {
    const first = slots.find(({ kind }) => kind === 'call');
    if (first === undefined || first.value['thoughtSignature'] !== undefined) continue;
    // A client of this format minds its own state, and only loses that of others here.
    if (isSameDialect && first.isForeign !== true) continue;
    first.value['thoughtSignature'] = 'skip_thought_signature_validator';
    const note = 'the state of its first call did not come back, so the vendor is told not to check it';
    report.emulated(pointer, note, { code: 'reasoning_dropped' });
  }
}
