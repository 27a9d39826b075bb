import { isJsonObject, type JsonObject } from '../../chat/json.js';
import type { Part, Role, Signature } from '../../chat/request.js';
import { TEXT_ARGUMENT } from '../text-tool.js';
import { parseObjectExactly } from '../wire-json.js';
import { encodeDetail, encodeMedia } from './encode-media.js';
import { encodeResult } from './encode-result.js';
import { DIALECT, STATE_ISSUER } from './names.js';
import { callIdOf, type PartEncoding, type Slot } from './part-encoding.js';

/** A part of a message; several for a result whose files have no place in it. */
export function encodePart(part: Part, encoding: PartEncoding, role: Role): Slot[] {
  const slots = slotsOf(part, encoding, role);
  const [first] = slots;
  if (first === undefined || part.signature === undefined) return slots;
  if (isOwn(part.signature, encoding)) first.value['thoughtSignature'] = part.signature.value;
  else reportForeign(part.signature, first, encoding);
  return slots;
}

function slotsOf(part: Part, encoding: PartEncoding, role: Role): Slot[] {
  switch (part.type) {
    case 'text':
    case 'refusal':
      return [other({ text: part.text })];
    case 'media':
      if (role === 'system' || role === 'developer') return [refusedInSystem(encoding)];
      return [other({ ...encodeMedia(part.media, encoding), ...encodeDetail(part.media, encoding) })];
    case 'reasoning':
      return encodeReasoning(part, encoding);
    case 'tool-call':
      return [encodeCall(part, encoding)];
    case 'tool-result':
      return encodeResult(part, encoding);
    case 'opaque':
      return part.dialect === DIALECT && isJsonObject(part.value)
        ? [other({ ...part.value })]
        : [{ ...other({}), isDropped: true }];
  }
}

function other(value: JsonObject): Slot {
  return { kind: 'other', value };
}

function refusedInSystem({ report, pointer }: PartEncoding): Slot {
  report.refuse(pointer, 'instructions are text only');
  return { ...other({}), isDropped: true };
}

/** State is of use to its issuer only; what a client of this format brings is Google's, whatever the provider's name. */
function isOwn({ provider, dialect }: Signature, { target, isSameDialect }: PartEncoding): boolean {
  return (
    dialect === DIALECT && (provider === target.provider || (isSameDialect && provider === STATE_ISSUER))
  );
}

function reportForeign({ provider }: Signature, slot: Slot, { report, pointer }: PartEncoding): void {
  slot.isForeign = true;
  const note = `the state of what the model thought is ${provider}'s`;
  report.dropped(pointer, note, { code: 'reasoning_dropped' });
}

/** Thought goes back with its state; without any the vendor has no use for it. */
function encodeReasoning(part: Part & { type: 'reasoning' }, encoding: PartEncoding): Slot[] {
  const { isSameDialect, report, pointer } = encoding;
  const value = { text: part.text, thought: true };
  const { signature } = part;
  if (signature !== undefined && isOwn(signature, encoding)) return [other(value)];
  if (isSameDialect && signature === undefined) return [other(value)];
  if (signature === undefined) {
    const note = 'what the model thought comes without the state that goes with it';
    report.dropped(pointer, note, { code: 'reasoning_dropped' });
  }
  return [{ ...other(value), isDropped: true }];
}

type Call = Part & { type: 'tool-call' };

function encodeCall(part: Call, encoding: PartEncoding): Slot {
  const { names, calls, report, pointer, isSameDialect } = encoding;
  if (part.executor === 'provider') {
    const note = `nobody could answer the call of ${part.name}, which another vendor ran itself`;
    report.dropped(pointer, note, { code: 'part_dropped' });
    return { ...other({}), isDropped: true };
  }
  const name = isSameDialect ? part.name : names.wireName(part);
  calls.set(part.callId, { name: part.name, sent: name });
  return {
    kind: 'call',
    value: { functionCall: { name, ...encodeArguments(part, encoding), ...callIdOf(part, encoding) } },
  };
}

/** Arguments are an object here; what is none is the value of one argument. */
function encodeArguments(part: Call, { report, pointer, isSameDialect }: PartEncoding): JsonObject {
  const { argumentsText, input, native } = part;
  const form = native?.[DIALECT];
  if (isSameDialect && isJsonObject(form) && form['args'] === 'none') return {};
  if (input === 'text') return { args: { [TEXT_ARGUMENT]: argumentsText } };
  const value = argumentsText.trim() === '' ? {} : parseObjectExactly(argumentsText);
  if (value !== undefined) return { args: value };
  report.lowered(pointer, 'arguments that are no JSON object are sent as the text of one argument', {
    code: 'part_lowered',
  });
  return { args: { [TEXT_ARGUMENT]: argumentsText } };
}
