import type { JsonObject } from '../../chat/json.js';
import type { ChatRequest, Message, Role } from '../../chat/request.js';
import { pushAll } from '../wire-json.js';
import { messagePointer, type Report } from '../report.js';
import type { ToolNames } from '../tool-names.js';
import { encodeBlock, type BlockEncoding } from './encode-blocks.js';
import type { ModelFeatures } from './model-features.js';

/** What a conversation is written with. */
export interface ConversationEncoding {
  provider: string;
  features: ModelFeatures;
  names: ToolNames;
  report: Report;
}

/** The blocks of one turn. */
export interface Turn {
  role: 'user' | 'assistant' | 'system';
  content: JsonObject[];
}

/** The system prompt and the turns. */
export interface Conversation {
  system: JsonObject[];
  turns: Turn[];
}

/** The same while it is written: results of tools apart, for they come first. */
interface Draft {
  system: JsonObject[];
  turns: { role: Turn['role']; results: JsonObject[]; others: JsonObject[] }[];
}

/** Said by the user where the conversation begins with the model, which the vendor refuses. */
const OPENING_WORDS = '(The assistant begins the conversation.)';

/**
 * A conversation: instructions before it are its system prompt, neighbours of one role are one turn.
 * From https://platform.claude.com/docs/en/build-with-claude/working-with-messages
 */
export function encodeConversation(request: ChatRequest, encoding: ConversationEncoding): Conversation {
  const draft: Draft = { system: [], turns: [] };
  const nextRoles = rolesAfter(request.messages);
  const callNames = callNamesIn(request);
  for (const [index, message] of request.messages.entries()) {
    const pointer = messagePointer(request, index);
    const place = {
      ...encoding,
      pointer,
      callNames,
      isOwn: false,
      isAssistant: message.role === 'assistant',
    };
    if (message.name !== undefined && message.role !== 'tool') {
      const note = 'it has no names of who speaks';
      encoding.report.dropped(`${pointer}/name`, note, { code: 'member_dropped' });
    }
    if (message.parts.some(({ item }) => item?.phase !== undefined)) {
      const note = 'it has no phases of an answer';
      encoding.report.dropped(pointer, note, { code: 'member_dropped', weight: 'bookkeeping' });
    }
    const blocks = message.parts
      .map((part) => encodeBlock(part, place))
      .filter((block) => block !== undefined);
    if (!isInstruction(message)) addToTurn(draft, message, { blocks, place });
    else if (canStandBetween(draft, nextRoles[index], encoding)) addBlocks(draft, 'system', blocks);
    else instruct(draft, blocks, place);
  }
  const turns = draft.turns.map(({ role, results, others }) => ({ role, content: [...results, ...others] }));
  const conversation = { system: draft.system, turns };
  settleEnds(conversation, request, encoding);
  return conversation;
}

function callNamesIn({ messages }: ChatRequest): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { parts } of messages) {
    for (const part of parts) if (part.type === 'tool-call') names.set(part.callId, part.name);
  }
  return names;
}

/** Who speaks next after each message, instructions left out. */
function rolesAfter(messages: readonly Message[]): (Role | undefined)[] {
  let next: Role | undefined;
  const roles = messages.toReversed().map((message) => {
    const after = next;
    if (message.parts.length > 0 && !isInstruction(message)) next = message.role;
    return after;
  });
  return roles.toReversed();
}

function isInstruction({ role }: Message): boolean {
  return role === 'system' || role === 'developer';
}

/** Some models take instructions after a turn of the user's and before their own. */
function canStandBetween(
  { turns }: Draft,
  next: Role | undefined,
  { features }: ConversationEncoding,
): boolean {
  if (!features.takesSystemTurns) return false;
  const before = turns.at(-1)?.role;
  return (before === 'user' || before === 'system') && (next === undefined || next === 'assistant');
}

function instruct(
  { system, turns }: Draft,
  blocks: readonly JsonObject[],
  { report, pointer }: BlockEncoding,
): void {
  if (blocks.some(({ type }) => type !== 'text')) report.refuse(pointer, 'its system prompt is of text only');
  if (turns.length > 0 && blocks.length > 0)
    report.lowered(pointer, 'it takes system messages at the beginning only, so this one stands there', {
      code: 'part_lowered',
    });
  pushAll(system, blocks);
}

interface Addition {
  blocks: readonly JsonObject[];
  place: BlockEncoding;
}

/** A turn of the conversation. Results of tools come first in it: those of several messages stand side by side. */
function addToTurn(draft: Draft, { role }: Message, { blocks, place }: Addition): void {
  if (!addBlocks(draft, role === 'assistant' ? 'assistant' : 'user', blocks)) return;
  const note = 'results of tools stand before all else in a turn';
  place.report.lowered(place.pointer, note, { code: 'part_lowered' });
}

/** Puts blocks to the turn that is going on, or begins one. Says whether a result came after something else. */
function addBlocks({ turns }: Draft, role: Turn['role'], blocks: readonly JsonObject[]): boolean {
  if (blocks.length === 0) return false;
  const last = turns.at(-1);
  const turn = last?.role === role ? last : { role, results: [], others: [] };
  if (turn !== last) turns.push(turn);
  let isMoved = false;
  for (const block of blocks) {
    isMoved ||= isResult(block) && turn.others.length > 0;
    (isResult(block) ? turn.results : turn.others).push(block);
  }
  return isMoved;
}

function isThinking(block: JsonObject | undefined): boolean {
  return block?.['type'] === 'thinking' || block?.['type'] === 'redacted_thinking';
}

function isResult({ type }: JsonObject): boolean {
  return type === 'tool_result';
}

/** A conversation begins with the user, and some models want it to end there too. */
function settleEnds(conversation: Conversation, request: ChatRequest, encoding: ConversationEncoding): void {
  const { system, turns } = conversation;
  const { report, features } = encoding;
  if (turns.length === 0 && system.length > 0) {
    const last = request.messages.length - 1;
    turns.push({ role: 'user', content: system.splice(-1) });
    const note = 'it wants a word of the user, so the last of the system messages went as one';
    report.lowered(messagePointer(request, last), note, { code: 'part_lowered' });
  }
  if (turns[0]?.role === 'assistant') {
    turns.unshift({ role: 'user', content: [{ type: 'text', text: OPENING_WORDS }] });
    const note = `a conversation begins with the user there, so ${JSON.stringify(OPENING_WORDS)} was put before it`;
    report.emulated(messagePointer(request, 0), note, { code: 'part_lowered' });
  }
  const end = turns.at(-1);
  if (end?.role !== 'assistant') return;
  const pointer = messagePointer(request, request.messages.length - 1);
  if (!features.takesPrefill)
    report.refuse(pointer, 'this model does not go on with words of its own: end with a message of the user');
  trimEnd(end, () => {
    const note = 'white space at the end of what the model is to go on with is refused';
    report.lowered(pointer, note, { code: 'part_lowered' });
  });
}

function trimEnd({ content }: Turn, onChange: () => void): void {
  const last = content.at(-1);
  const text = last?.['text'];
  if (last === undefined || typeof text !== 'string' || text === text.trimEnd()) return;
  onChange();
  last['text'] = text.trimEnd();
}

/**
 * Whether the model is amid a round of tools whose beginning lacks what it thought: with a budget for thinking such a
 * turn is refused.
 */
export function lacksThinking({ turns }: Conversation): boolean {
  const index = turns.findLastIndex(({ role }) => role === 'assistant');
  const blocks = turns[index]?.content ?? [];
  const isCalling = blocks.some(({ type }) => type === 'tool_use');
  const isAnswered = turns[index + 1]?.content.some(isResult) === true;
  return isCalling && isAnswered && !isThinking(blocks[0]);
}
