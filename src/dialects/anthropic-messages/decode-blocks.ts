import type { Schemas } from '../../../generated/openapi.js';
import type { Part } from '../../chat/request.js';
import { callsById, openPart, openSeal, type Seal } from '../seal.js';
import { asJson, defined } from '../wire-json.js';
import { decodeCache } from './cache-control.js';
import { decodeCitation } from './citations.js';
import { blockForm, decodeDocument, decodeImage, opaqueBlock } from './decode-media.js';
import { DIALECT, nativeForm, STATE_ISSUER, tagOf } from './names.js';
import type { RequestNotes } from './request-notes.js';

type Block = Schemas['AnthropicInputBlock'] | Schemas['AnthropicToolResultPart'];
type Text = Schemas['AnthropicTextBlock'];
type Thinking = Schemas['AnthropicThinkingBlock'];
type Redacted = Schemas['AnthropicRedactedThinkingBlock'];
type ToolUse = Schemas['AnthropicToolUseBlock'];
type ToolResult = Schemas['AnthropicToolResultBlock'];

/** The parts of a list of blocks: seals are opened and put to the parts they were on. */
export function decodeBlocks(blocks: readonly Block[], pointer: string, notes: RequestNotes): Part[] {
  const parts: Part[] = [];
  const seals: PlacedSeal[] = [];
  for (const [index, block] of blocks.entries()) {
    const whole = block.type === 'thinking' ? openPart(block.signature ?? '') : undefined;
    const seal = sealIn(block);
    if (whole !== undefined) {
      parts.push(whole);
    } else if (seal === undefined || (seal.on === 'reasoning' && seal.isAlone !== true)) {
      add(decodeBlock(block, `${pointer}/${index}`, notes), parts);
    } else if (seal.isAlone === true) {
      parts.push({ type: 'text', text: '', signature: seal.signature });
    } else {
      seals.push({ seal, after: parts.at(-1) });
    }
  }
  attachAll(seals, parts);
  return parts;
}

/** Citations that came after their text are in an empty one after it: they go back to it. */
function add(part: Part, parts: Part[]): void {
  const last = parts.at(-1);
  const isLate = part.type === 'text' && part.text === '' && part.citations !== undefined;
  if (isLate && last?.type === 'text')
    last.citations = [...(last.citations ?? []), ...(part.citations ?? [])];
  else parts.push(part);
}

/** What another vendor's signature was made into: a thinking block's signature, or hidden thinking's data. */
function sealIn(block: Block): Seal | undefined {
  if (block.type === 'thinking') return openSeal(block.signature ?? '');
  return block.type === 'redacted_thinking' ? openSeal(block.data) : undefined;
}

interface PlacedSeal {
  seal: Seal;
  /** What stands before it. */
  after: Part | undefined;
}

/** The seal of a call knows its id; that of a text stands just after it. */
function attachAll(seals: readonly PlacedSeal[], parts: readonly Part[]): void {
  if (seals.length === 0) return;
  const calls = callsById(parts);
  for (const { seal, after } of seals) {
    const { on, callId = '', signature } = seal;
    const place = on === 'tool-call' ? calls.get(callId) : after;
    if (place !== undefined && place.signature === undefined) place.signature = signature;
  }
}

function decodeBlock(block: Block, pointer: string, notes: RequestNotes): Part {
  switch (block.type) {
    case 'text':
      return decodeText(block, pointer, notes);
    case 'image':
      return decodeImage(block, pointer, notes);
    case 'document':
      return decodeDocument(block, pointer, notes);
    case 'thinking':
      return decodeThinking(block, pointer, notes);
    case 'redacted_thinking':
      return decodeRedacted(block, pointer, notes);
    case 'tool_use':
      return decodeToolUse(block, pointer, notes);
    case 'tool_result':
      return decodeToolResult(block, pointer, notes);
    default:
      // Tools of the vendor, their results, and whatever is newer than this gateway.
      return opaqueBlock(tagOf(block), block);
  }
}

/** A text, of a message or of the system prompt. */
export function decodeText(block: Text, pointer: string, notes: RequestNotes): Part {
  notes.rest(block, pointer, ['type', 'text', 'citations', 'cache_control']);
  const { text, citations, cache_control: cache } = block;
  const cited = (citations ?? []).map((citation) => decodeCitation(asJson(citation)));
  const members = defined({
    cache_control: cache,
    citations: cited.length === 0 ? citations : undefined,
  });
  return {
    type: 'text',
    text,
    ...(cited.length === 0 ? {} : { citations: cited }),
    ...decodeCache(cache),
    ...blockForm(members),
  };
}

/** From https://platform.claude.com/docs/en/build-with-claude/extended-thinking */
function decodeThinking(block: Thinking, pointer: string, notes: RequestNotes): Part {
  notes.rest(block, pointer, ['type', 'thinking', 'signature']);
  const { thinking: text, signature: value } = block;
  const seal = openSeal(value ?? '');
  if (seal !== undefined)
    return { type: 'reasoning', form: seal.form ?? 'full', text, signature: seal.signature };
  const part: Part = { type: 'reasoning', form: 'full', text };
  if (value === undefined || value === '') return { ...part, ...blockForm(defined({ signature: value })) };
  return { ...part, signature: { provider: STATE_ISSUER, dialect: DIALECT, value } };
}

function decodeRedacted(block: Redacted, pointer: string, notes: RequestNotes): Part {
  notes.rest(block, pointer, ['type', 'data']);
  const { data: value } = block;
  const signature = openSeal(value)?.signature ?? { provider: STATE_ISSUER, dialect: DIALECT, value };
  return { type: 'reasoning', form: 'redacted', text: '', signature };
}

function decodeToolUse(block: ToolUse, pointer: string, notes: RequestNotes): Part {
  notes.rest(block, pointer, ['type', 'id', 'name', 'input', 'caller', 'cache_control']);
  const { id: callId, name, input, caller, cache_control: cache } = block;
  // A call that code of the vendor made means something else than one of the model.
  const isDirect = caller?.type === 'direct';
  if (!isDirect) notes.keep(`${pointer}/caller`, caller, 'bookkeeping');
  return {
    type: 'tool-call',
    callId,
    name,
    argumentsText: notes.textAt(`${pointer}/input`, asJson(input)),
    input: 'json',
    executor: 'client',
    ...decodeCache(cache),
    ...blockForm(defined({ cache_control: cache, caller: isDirect ? caller : undefined })),
  };
}

/** From https://platform.claude.com/docs/en/agents-and-tools/tool-use/overview */
function decodeToolResult(block: ToolResult, pointer: string, notes: RequestNotes): Part {
  notes.rest(block, pointer, ['type', 'tool_use_id', 'content', 'is_error', 'cache_control']);
  const { tool_use_id: callId, content, is_error: isError, cache_control: cache } = block;
  const members = defined({ cache_control: cache });
  const form = content === undefined ? 'none' : typeof content === 'string' ? 'string' : undefined;
  return {
    type: 'tool-result',
    callId,
    ...defined({ isError }),
    content: decodeContent(content ?? [], `${pointer}/content`, notes),
    ...decodeCache(cache),
    ...nativeForm({
      ...defined({ content: form }),
      ...(Object.keys(members).length === 0 ? {} : { block: members }),
    }),
  };
}

/** The parts of a text or of a list of blocks. */
export function decodeContent(
  content: string | readonly Block[],
  pointer: string,
  notes: RequestNotes,
): Part[] {
  return typeof content === 'string'
    ? [{ type: 'text', text: content }]
    : decodeBlocks(content, pointer, notes);
}
