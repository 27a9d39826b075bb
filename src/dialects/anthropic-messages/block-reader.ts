import type { Schemas } from '../../../generated/openapi.js';
import { parseJson, type JsonObject, type JsonValue } from '../../chat/json.js';
import { lookUp } from '../../chat/look-up.js';
import type { BlockWriter } from '../block-writer.js';
import type { Undo } from '../dialect.js';
import { clientName } from '../tool-names.js';
import { defined, listAt, stringAt } from '../wire-json.js';
import { decodeCitation } from './citations.js';
import { DIALECT, nativeForm } from './names.js';
import { TextArgument } from '../text-argument.js';

/** The types of block that the contract knows. */
type BlockType = Extract<Schemas['AnthropicContentBlock']['type'], string>;

/** The types of delta that the contract knows. */
type DeltaType = Extract<Schemas['AnthropicContentBlockDelta']['type'], string>;

/** A block on its way: `value` is the vendor's own, its deltas put in. */
interface OpenBlock {
  value: JsonObject;
  /** Its number among ours; undefined for one that is written when it is whole. */
  block: number | undefined;
  /** What its deltas are to us; `silent` is thinking of which nothing is shown. */
  role: 'text' | 'thinking' | 'call' | 'answer' | 'whole';
  /** Pieces of JSON, as far as they came. */
  json: string[];
  citations: JsonValue[];
  /** How much of its text has been said, in UTF-16 units. */
  length: number;
  signature?: string;
  /** Undoes a custom tool that was sent as a function. */
  textArgument?: TextArgument;
}

interface ReaderState {
  writer: BlockWriter;
  undo: Undo;
  /** Whether the model's thinking is shown whole, or a summary of it. */
  thinkingForm: 'full' | 'summary';
}

type Begin = (value: JsonObject, state: ReaderState) => OpenBlock;

function opened(value: JsonObject, role: OpenBlock['role'], block?: number): OpenBlock {
  return { value, role, block, json: [], citations: [], length: 0 };
}

/** A block that no event can tell of: it is written when it is whole. */
const whole: Begin = (value) => opened({ ...value }, 'whole');

const beginText: Begin = (value, { writer }) => {
  const block = writer.open({ kind: 'text' });
  const open = opened(value, 'text', block);
  open.citations.push(...listAt(value, 'citations'));
  say(open, stringAt(value, 'text'), writer);
  return open;
};

const beginThinking: Begin = (value, { writer, thinkingForm }) => {
  const open = opened(value, 'thinking', writer.open({ kind: 'reasoning', form: thinkingForm }));
  const signature = stringAt(value, 'signature');
  if (signature !== undefined) open.signature = signature;
  say(open, stringAt(value, 'thinking'), writer);
  return open;
};

const beginRedacted: Begin = (value, { writer }) => {
  const open = opened(value, 'thinking', writer.open({ kind: 'reasoning', form: 'redacted' }));
  open.signature = stringAt(value, 'data') ?? '';
  return open;
};

/** A call of a tool of the client; what was emulated for it is turned back. */
const beginCall: Begin = (value, { writer, undo }) => {
  const wireName = stringAt(value, 'name') ?? '';
  if (wireName === undo.jsonTool) return opened(value, 'answer', writer.open({ kind: 'text' }));
  const isText = undo.customTools?.includes(wireName) === true;
  const block = writer.open({
    kind: 'tool-call',
    callId: stringAt(value, 'id') ?? '',
    ...clientName(wireName, undo),
    input: isText ? 'text' : 'json',
    executor: 'client',
  });
  const open = opened(value, 'call', block);
  if (isText) open.textArgument = new TextArgument();
  return open;
};

/** A call that the vendor answers itself. */
const beginProviderCall: Begin = (value, { writer }) => {
  const block = writer.open({
    kind: 'tool-call',
    callId: stringAt(value, 'id') ?? '',
    name: stringAt(value, 'name') ?? '',
    ...defined({ namespace: stringAt(value, 'server_name') }),
    input: 'json',
    executor: 'provider',
  });
  return opened(value, 'call', block);
};

/** How each type of block that the contract knows begins: one that it adds does not compile without. */
const beginnings: Record<BlockType, Begin> = {
  text: beginText,
  thinking: beginThinking,
  redacted_thinking: beginRedacted,
  tool_use: beginCall,
  server_tool_use: beginProviderCall,
  mcp_tool_use: beginProviderCall,
  web_search_tool_result: whole,
  web_fetch_tool_result: whole,
  advisor_tool_result: whole,
  code_execution_tool_result: whole,
  bash_code_execution_tool_result: whole,
  text_editor_code_execution_tool_result: whole,
  tool_search_tool_result: whole,
  mcp_tool_result: whole,
  container_upload: whole,
  compaction: whole,
  fallback: whole,
};

/** Members of blocks that are read by name; others are put back into the block as they were. */
const readMembers: Partial<Record<BlockType, readonly string[]>> = {
  text: ['type', 'text', 'citations'],
  thinking: ['type', 'thinking', 'signature'],
  redacted_thinking: ['type', 'data'],
  tool_use: ['type', 'id', 'name', 'input'],
  // Of several types with one meaning, the type itself is kept.
  server_tool_use: ['id', 'name', 'input'],
  mcp_tool_use: ['id', 'name', 'input'],
};

type ReadDelta = (delta: JsonObject, open: OpenBlock, writer: BlockWriter) => void;

/** Blocks that are written when they are whole gather their pieces under the names that whole blocks have. */
function gather(open: OpenBlock, name: string, piece: string | undefined): void {
  open.value[name] = (stringAt(open.value, name) ?? '') + (piece ?? '');
}

const deltas: Record<DeltaType, ReadDelta> = {
  text_delta: (delta, open, writer) => {
    const text = stringAt(delta, 'text');
    if (open.role === 'whole') gather(open, 'text', text);
    else say(open, text, writer);
  },
  thinking_delta: (delta, open, writer) => {
    const text = stringAt(delta, 'thinking');
    if (open.role === 'whole') gather(open, 'thinking', text);
    else say(open, text, writer);
  },
  input_json_delta: (delta, open, writer) => {
    const piece = stringAt(delta, 'partial_json') ?? '';
    open.json.push(piece);
    if (open.role !== 'whole') argue(open, piece, writer);
  },
  citations_delta: ({ citation }, open) => {
    if (citation !== undefined) open.citations.push(citation);
  },
  signature_delta: (delta, open) => {
    const signature = stringAt(delta, 'signature');
    if (signature !== undefined) open.signature = signature;
  },
  // It says the whole of it, and null where the summary failed.
  compaction_delta: (delta, open) => {
    const { type: _type, ...members } = delta;
    Object.assign(open.value, members);
  },
};

/** A delta without a block to go to begins one of the type that it is for. */
const typeOfDelta: Partial<Record<string, BlockType>> = { text_delta: 'text', thinking_delta: 'thinking' };

function say(open: OpenBlock, text: string | undefined, writer: BlockWriter): void {
  const { role, block } = open;
  if (text === undefined || text === '' || block === undefined) return;
  open.length += text.length;
  if (role === 'text') writer.write({ type: 'text-delta', block, text });
  else if (role === 'thinking') writer.write({ type: 'reasoning-delta', block, text });
}

function argue({ role, block, textArgument }: OpenBlock, json: string, writer: BlockWriter): void {
  const text = textArgument === undefined ? json : textArgument.push(json);
  if (text === '' || block === undefined) return;
  if (role === 'answer') writer.write({ type: 'text-delta', block, text });
  else if (role === 'call') writer.write({ type: 'tool-call-delta', block, argumentsText: text });
}

/** Puts the blocks of an answer together, each by the index that the vendor gives it. */
export class BlockReader {
  readonly #state: ReaderState;
  readonly #open = new Map<number, OpenBlock>();
  /** Whether a call waits for the client. */
  hasCalls = false;

  constructor(writer: BlockWriter, undo: Undo) {
    this.#state = { writer, undo, thinkingForm: 'summary' };
  }

  /** Claude 3.7 shows what it thinks, later models a summary of it. */
  model(name: string): void {
    this.#state.thinkingForm = /claude-3/.test(name) ? 'full' : 'summary';
  }

  begin(index: number, value: JsonObject): void {
    this.end(index);
    const type = stringAt(value, 'type') ?? '';
    const { writer } = this.#state;
    if (!isKnown(type)) writer.unknown(type, value);
    const open = (isKnown(type) ? beginnings[type] : whole)(value, this.#state);
    if (type === 'tool_use' && open.role === 'call') this.hasCalls = true;
    this.#open.set(index, open);
  }

  delta(index: number, delta: JsonObject): void {
    const type = stringAt(delta, 'type') ?? '';
    const { writer } = this.#state;
    const missing = lookUp(typeOfDelta, type);
    if (!this.#open.has(index) && missing !== undefined) this.begin(index, { type: missing });
    const open = this.#open.get(index);
    if (open !== undefined && isKnownDelta(type)) deltas[type](delta, open, writer);
    else writer.unknown(`content_block_delta.${type}`, { index, delta });
  }

  end(index: number): void {
    const open = this.#open.get(index);
    if (open === undefined) return;
    this.#open.delete(index);
    if (open.block === undefined) this.#endWhole(open);
    else this.#endBlock(open, open.block);
  }

  /** The answer is over: blocks whose end never came end here. */
  endAll(): void {
    for (const index of [...this.#open.keys()]) this.end(index);
  }

  #endBlock(open: OpenBlock, block: number): void {
    const { writer, undo } = this.#state;
    if (open.role === 'call' || open.role === 'answer') this.#endArguments(open);
    // One sentence is cut into many texts, each cited as a whole.
    const span = open.length === 0 ? {} : { span: { start: 0, end: open.length, unit: 'utf16' as const } };
    for (const raw of open.citations)
      writer.write({ type: 'citation', block, citation: { ...decodeCitation(raw), ...span } });
    const { signature } = open;
    const isSigned = signature !== undefined && signature !== '';
    writer.close(block, {
      ...(isSigned ? { signature: { provider: undo.provider, dialect: DIALECT, value: signature } } : {}),
      ...nativeForm(formOfBlock(open)),
    });
  }

  /** Arguments of a call without any are not sent at all, and those that came whole in no piece. */
  #endArguments(open: OpenBlock): void {
    const { writer } = this.#state;
    if (open.json.every((piece) => piece === ''))
      argue(open, JSON.stringify(open.value['input'] ?? {}), writer);
    const rest = open.textArgument?.end() ?? '';
    if (rest !== '' && open.block !== undefined)
      writer.write({ type: 'tool-call-delta', block: open.block, argumentsText: rest });
  }

  #endWhole({ value, json, citations, signature }: OpenBlock): void {
    const input = json.join('');
    if (input !== '') value['input'] = parseJson(input) ?? input;
    if (citations.length > 0) value['citations'] = citations;
    if (signature !== undefined) value['signature'] = signature;
    this.#state.writer.part({ type: 'opaque', dialect: DIALECT, name: stringAt(value, 'type') ?? '', value });
  }
}

function isKnown(type: string): type is BlockType {
  return Object.hasOwn(beginnings, type);
}

function isKnownDelta(type: string): type is DeltaType {
  return Object.hasOwn(deltas, type);
}

/** What a block has beside its meaning, to be put into it again. */
function formOfBlock({ value, citations, signature }: OpenBlock): JsonObject {
  const type = stringAt(value, 'type') ?? '';
  const read = (isKnown(type) ? readMembers[type] : undefined) ?? [];
  const block: JsonObject = {};
  for (const [name, member] of Object.entries(value)) if (!read.includes(name)) block[name] = member;
  // An empty list, and null, are no citations.
  if (type === 'text' && citations.length === 0 && 'citations' in value)
    block['citations'] = value['citations'];
  if (type === 'thinking' && signature === '') block['signature'] = '';
  return Object.keys(block).length === 0 ? {} : { block };
}
