import type { Schemas } from '../../../generated/openapi.js';
import type { Message, Part, Role } from '../../chat/request.js';
import type { Notes } from '../notes.js';
import { CallBook } from './call-book.js';
import { decodePart, type PartReading } from './decode-part.js';
import { nativeOf } from './names.js';
import { joinThoughts, putBack } from './sealed-thoughts.js';
import type { Thought } from './signature.js';

type Content = Schemas['GoogleContent'];

/** What the model is told before the conversation. */
export function decodeInstruction(instruction: Content, notes: Notes): Message {
  const pointer = '/systemInstruction';
  const reading = { notes, calls: new CallBook(), ownAnswers: new Set<string>(), carried: new Map() };
  notes.rest(instruction, pointer, ['role', 'parts']);
  notes.form(`${pointer}/role`, instruction.role);
  notes.pointers['message 0'] = pointer;
  return {
    role: 'system',
    parts: decodeParts(instruction, pointer, reading),
    ...nativeOf(instruction.parts === undefined ? { parts: 'none' } : {}),
  };
}

/** The turns as messages, the first of which is number `first`: what the model said in several turns on end, as chunks of a stream are kept, is one. */
export function decodeContents(
  wireContents: readonly Content[],
  { notes, first }: { notes: Notes; first: number },
): Message[] {
  const contents = joinThoughts(wireContents);
  const answered = ownAnswersOf(contents);
  const [calls, carried] = [new CallBook(), new Map<string, Thought[]>()];
  const messages: Message[] = [];
  let last: { message: Message; index: number } | undefined;
  for (const [index, content] of contents.entries()) {
    const turn = { index, ownAnswers: answered[index] ?? new Set<string>() };
    const message = decodeContent(content, turn, { notes, calls, carried });
    if (last?.message.role === 'assistant' && message.role === 'assistant') {
      append(last, message, index);
    } else {
      notes.pointers[`message ${first + messages.length}`] = `/contents/${index}`;
      messages.push(message);
      last = { message, index };
    }
  }
  for (const message of messages) putBack(message, carried);
  return messages;
}

/** Each part knows its turn from now on. Loops, for a turn may have more parts than a call takes arguments. */
function append(
  { message, index: first }: { message: Message; index: number },
  more: Message,
  index: number,
): void {
  // Where the first part knows its turn, all do: a stream that was kept chunk by chunk is thousands of turns.
  if (message.parts[0]?.item === undefined) for (const part of message.parts) part.item = { index: first };
  for (const part of more.parts) message.parts.push({ ...part, item: { index } });
}

interface Turn {
  index: number;
  ownAnswers: ReadonlySet<string>;
}

function decodeContent(
  content: Content,
  { index, ownAnswers }: Turn,
  reading: Omit<PartReading, 'ownAnswers'>,
): Message {
  const { notes } = reading;
  const pointer = `/contents/${index}`;
  notes.rest(content, pointer, ['role', 'parts']);
  const parts = decodeParts(content, pointer, { ...reading, ownAnswers });
  return {
    role: roleOf(content, parts, pointer, notes),
    parts,
    ...nativeOf({
      ...(content.role === undefined ? { role: null } : {}),
      ...(content.parts === undefined ? { parts: 'none' } : {}),
    }),
  };
}

function decodeParts({ parts }: Content, pointer: string, reading: PartReading): Part[] {
  return (parts ?? []).map((part, index) => decodePart(part, `${pointer}/parts/${index}`, reading));
}

/** Results are a tool's words, though the turn is called the user's. */
function roleOf({ role }: Content, parts: readonly Part[], pointer: string, notes: Notes): Role {
  if (role === 'model') return 'assistant';
  const areResults = parts.length > 0 && parts.every((part) => part.type === 'tool-result');
  if (role === 'function') notes.form(`${pointer}/role`, role);
  // What a turn of another role means, no other vendor can know.
  else if (role !== 'user') notes.keep(`${pointer}/role`, role, 'semantic');
  return areResults ? 'tool' : 'user';
}

/**
 * The functions that the vendor has called and answered itself, for each turn: within turns of the model on end, for
 * chunks of a stream may have been kept as they came. The turns of one run share a set.
 */
function ownAnswersOf(contents: readonly Content[]): ReadonlySet<string>[] {
  let run = new Set<string>();
  return contents.map(({ role, parts }) => {
    if (role !== 'model') {
      run = new Set();
      return new Set();
    }
    for (const { functionResponse } of parts ?? [])
      if (functionResponse?.name !== undefined) run.add(functionResponse.name);
    return run;
  });
}
