import { isJsonObject, type JsonObject } from '../../chat/json.js';
import type { Media, Part } from '../../chat/request.js';
import { encodeMedia } from './encode-media.js';
import { readableContent } from '../foreign-words.js';
import { parseObjectExactly } from '../wire-json.js';
import { callIdOf, type PartEncoding, type Slot } from './part-encoding.js';
import { DIALECT } from './names.js';

type Result = Part & { type: 'tool-result' };

/**
 * The result of a call. Its files stand in it where the model takes them there, and else behind it.
 * From https://ai.google.dev/gemini-api/docs/function-calling#multimodal
 */
export function encodeResult(part: Result, encoding: PartEncoding): Slot[] {
  const { report, pointer, isSameDialect } = encoding;
  const name = nameOf(part, encoding);
  const files = part.content.flatMap((inner) => (inner.type === 'media' ? [inner.media] : []));
  const inside = files.filter((media) => isSameDialect || isTakenInside(media, encoding));
  const behind = files.filter((media) => !inside.includes(media));
  if (behind.length > 0) {
    const note = 'files of a result are sent behind it, for the model takes none in it';
    report.emulated(pointer, note, { code: 'part_lowered' });
  }
  const functionResponse: JsonObject = {
    ...(name === undefined ? {} : { name }),
    response: responseOf(part, isSameDialect),
    ...callIdOf(part, encoding),
    ...(inside.length === 0 ? {} : { parts: inside.map((media) => encodeMedia(media, encoding)) }),
  };
  return [
    { kind: 'result', value: { functionResponse } },
    ...behind.map((media): Slot => ({ kind: 'result', value: encodeMedia(media, encoding) })),
  ];
}

/** The name of the call that is answered: the client's own words for it help where the call is not there. */
function nameOf(
  part: Result,
  { calls, names, report, pointer, isSameDialect }: PartEncoding,
): string | undefined {
  if (isSameDialect) return part.name;
  const call = calls.get(part.callId);
  if (call !== undefined && part.name !== undefined && part.name !== call.name)
    report.dropped(`${pointer}/name`, `the call that is answered is one of ${call.name}`, {
      code: 'member_dropped',
    });
  const name = call?.sent ?? (part.name === undefined ? undefined : names.wireName({ name: part.name }));
  if (name !== undefined) return name;
  report.mapped(pointer, 'the result is of no call that is there; it is sent as one of an unknown function', {
    code: 'part_lowered',
  });
  return 'unknown_function';
}

/** From https://ai.google.dev/api/caching#FunctionResponsePart: bytes of pictures and documents. */
function isTakenInside({ kind, data }: Media, { facts }: PartEncoding): boolean {
  return facts.isThird && data !== undefined && (kind === 'image' || kind === 'document');
}

/** A JSON object is the result itself; anything else is its `output`, or its `error`, as the vendor names them. */
function responseOf({ content, isError, native }: Result, isSameDialect: boolean): JsonObject {
  const form = native?.[DIALECT];
  if (isSameDialect && isJsonObject(form) && isJsonObject(form['response'])) return form['response'];
  const texts = readableContent(content, DIALECT).flatMap((part) =>
    part.type === 'text' || part.type === 'refusal' ? [part.text] : [],
  );
  const [only, ...others] = texts;
  const object = others.length === 0 ? parseObjectExactly(only ?? '') : undefined;
  // One without members would say nothing at all.
  const value = object !== undefined && Object.keys(object).length > 0 ? object : undefined;
  if (isError === true) return { error: value ?? texts.join('\n') };
  return value ?? { output: texts.join('\n') };
}
