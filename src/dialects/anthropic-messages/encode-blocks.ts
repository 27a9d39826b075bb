import { isJsonObject, type JsonObject, type JsonValue } from '../../chat/json.js';
import type { Part, Signature } from '../../chat/request.js';
import type { Report } from '../report.js';
import { TEXT_ARGUMENT } from '../text-tool.js';
import type { ToolNames } from '../tool-names.js';
import { defined, parseObjectExactly } from '../wire-json.js';
import { encodeCache } from './cache-control.js';
import { encodeMedia, encodeOwnMedia } from './encode-media.js';
import { blockMembers, DIALECT, formOf } from './names.js';
import { wireCallId } from './tool-names.js';

/** What blocks are written with. */
export interface BlockEncoding {
  provider: string;
  names: ToolNames;
  report: Report;
  /** Where the message stands in the client's own body. */
  pointer: string;
  isAssistant: boolean;
  /** What the tools were called that were called before, by the ids of the calls. */
  callNames: ReadonlyMap<string, string>;
  /** Whether the client spoke this dialect: its blocks are written as they were, for the vendor to judge. */
  isOwn: boolean;
}

type Of<Type extends Part['type']> = Extract<Part, { type: Type }>;

/** A part as a block; undefined where there is none for it, which is reported then. */
export function encodeBlock(part: Part, encoding: BlockEncoding): JsonObject | undefined {
  if (part.type !== 'reasoning' && part.signature !== undefined) reportState(part.signature, encoding);
  switch (part.type) {
    case 'text':
      return encodeText(part, encoding);
    case 'refusal':
      return encodeText({ ...part, type: 'text' }, encoding);
    case 'media':
      return encodeMediaPart(part, encoding);
    case 'reasoning':
      return encodeReasoning(part, encoding);
    case 'tool-call':
      return encodeCall(part, encoding);
    case 'tool-result':
      return encodeResult(part, encoding);
    case 'opaque':
      // The policy speaks of those that belong to other formats.
      return part.dialect === DIALECT && isJsonObject(part.value) ? part.value : undefined;
  }
}

/** What was put into the block of a part as it was, and its cache point where the client spoke another format. */
function beside(part: Part, { isOwn }: BlockEncoding): JsonObject {
  return { ...(isOwn ? {} : encodeCache(part)), ...blockMembers(part.native) };
}

function encodeText(part: Of<'text'>, encoding: BlockEncoding): JsonObject | undefined {
  const { text, citations = [] } = part;
  const { isOwn, report, pointer } = encoding;
  if (isOwn) {
    const raws = citations.map(({ raw }) => raw);
    return {
      type: 'text',
      text,
      ...(raws.length === 0 ? {} : { citations: raws }),
      ...beside(part, encoding),
    };
  }
  if (citations.length > 0)
    report.dropped(pointer, 'the sources of what the model said cannot be sent back', {
      code: 'part_dropped',
    });
  // Texts without a word are refused by the vendor.
  if (text.trim() !== '') return { type: 'text', text, ...beside(part, encoding) };
  if (text !== '') report.dropped(pointer, 'it takes no text of white space alone', { code: 'part_dropped' });
  return undefined;
}

function encodeMediaPart(part: Of<'media'>, encoding: BlockEncoding): JsonObject | undefined {
  const { media } = part;
  const { isOwn, isAssistant, report, pointer } = encoding;
  if (isOwn)
    return { ...encodeOwnMedia(media, formOf(part.native)['source'] === 'text'), ...beside(part, encoding) };
  if (isAssistant) {
    report.dropped(pointer, `it takes no ${media.kind} as something that the model said`, {
      code: 'part_dropped',
    });
    return undefined;
  }
  const encoded = encodeMedia(media);
  if ('refusal' in encoded) {
    report.refuse(pointer, encoded.refusal);
    return undefined;
  }
  if (media.detail !== undefined && media.detail !== 'auto')
    report.dropped(pointer, `it knows no detail of images, and so not ${media.detail}`, {
      code: 'member_dropped',
    });
  if (media.kind === 'image' && media.name !== undefined)
    report.dropped(pointer, 'it has no names of images', { code: 'member_dropped', weight: 'bookkeeping' });
  return { ...encoded.block, ...beside(part, encoding) };
}

/** What the model thought goes back to who signed it, byte for byte, and to nobody else. */
function encodeReasoning(part: Of<'reasoning'>, encoding: BlockEncoding): JsonObject | undefined {
  const { form, text, signature } = part;
  const { provider, isOwn } = encoding;
  const isIssuer = signature?.dialect === DIALECT && (signature.provider === provider || isOwn);
  if (signature === undefined && isOwn)
    return { type: 'thinking', thinking: text, ...beside(part, encoding) };
  if (!isIssuer) {
    reportState(signature, encoding);
    return undefined;
  }
  const block =
    form === 'redacted'
      ? { type: 'redacted_thinking', data: signature.value }
      : { type: 'thinking', thinking: text, signature: signature.value };
  return { ...block, ...beside(part, encoding) };
}

function reportState(signature: Signature | undefined, { report, pointer }: BlockEncoding): void {
  const whose =
    signature === undefined
      ? 'what the model thought comes without the signature that it wants'
      : `the state of the reasoning is ${signature.provider}'s`;
  report.dropped(pointer, whose, { code: 'reasoning_dropped' });
}

function encodeCall(part: Of<'tool-call'>, encoding: BlockEncoding): JsonObject | undefined {
  const { callId, name, argumentsText, input, executor } = part;
  const { names, report, pointer, isOwn } = encoding;
  const members = blockMembers(part.native);
  if (executor === 'provider' && members['type'] === undefined) {
    const note = `nobody here could answer the call of ${name}, which another vendor ran itself`;
    report.dropped(pointer, note, { code: 'part_dropped' });
    return undefined;
  }
  const isForeign = executor === 'client' && !isOwn;
  return {
    type: 'tool_use',
    id: isForeign ? wireCallId(callId) : callId,
    name: isForeign ? names.wireName(part) : name,
    input: input === 'text' ? { [TEXT_ARGUMENT]: argumentsText } : argumentsOf(argumentsText, encoding),
    ...beside(part, encoding),
  };
}

/** Arguments are an object here; those that are none, as of a call that was cut off, are sent in one. */
function argumentsOf(text: string, { report, pointer }: BlockEncoding): JsonObject {
  if (text.trim() === '') return {};
  const value = parseObjectExactly(text);
  if (value !== undefined) return value;
  report.lowered(pointer, 'the arguments of a call are no JSON object, and went as a text in one', {
    code: 'part_lowered',
  });
  return { [TEXT_ARGUMENT]: text };
}

function encodeResult(part: Of<'tool-result'>, encoding: BlockEncoding): JsonObject {
  const { callId, content, isError, name } = part;
  const { isOwn, callNames, report, pointer } = encoding;
  // The call tells what the tool is called.
  if (!isOwn && name !== undefined && name !== callNames.get(callId))
    report.dropped(pointer, 'it knows the result of a tool by its call, not by a name', {
      code: 'member_dropped',
      weight: 'bookkeeping',
    });
  const failed = isError === true || isOwn ? isError : undefined;
  const said = encodeContent(part, content, encoding);
  return {
    type: 'tool_result',
    tool_use_id: isOwn ? callId : wireCallId(callId),
    ...defined({ content: said, is_error: failed }),
    ...beside(part, encoding),
  };
}

function encodeContent(
  { native }: Part,
  content: readonly Part[],
  encoding: BlockEncoding,
): JsonValue | undefined {
  const form = formOf(native)['content'];
  if (form === 'none') return undefined;
  const texts = content.flatMap((part) => (part.type === 'text' ? [part.text] : []));
  const isText =
    texts.length === content.length &&
    // A text that bears a mark for the cache needs a block.
    content.every(({ cache }) => cache === undefined) &&
    (form === 'string' || (!encoding.isOwn && texts.length < 2));
  if (isText) return texts.join('') === '' && !encoding.isOwn ? undefined : texts.join('');
  const blocks = content
    .map((each) => encodeBlock(each, { ...encoding, isAssistant: false }))
    .filter((block) => block !== undefined);
  return blocks.length === 0 && !encoding.isOwn ? undefined : blocks;
}
