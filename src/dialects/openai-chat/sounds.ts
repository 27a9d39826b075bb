import type { Media, Part } from '../../chat/request.js';
import { defined } from '../wire-json.js';

/** A sound of an answer. */
export type Sound = Extract<Part, { type: 'media' }>;

/** Whether a sound is a further piece of the one before: bare samples, which Gemini's streams have in many parts. */
function goesOn(before: string | undefined, mediaType: string | undefined): boolean {
  return mediaType !== undefined && mediaType === before && /^audio\/(?:l16|pcm)\b/i.test(mediaType);
}

/** The one sound that a message of this format has, and those that it has no place for. */
export function shownSound(parts: readonly Part[]): { shown: Sound | undefined; others: Sound[] } {
  const [first, ...rest] = parts
    .filter((part) => part.type === 'media')
    .filter(({ media }) => media.kind === 'audio');
  if (first === undefined) return { shown: undefined, others: [] };
  const further = rest.filter(({ media }) => goesOn(first.media.mediaType, media.mediaType));
  const data = joined([first, ...further].map(({ media }) => media));
  if (data === undefined) return { shown: first, others: rest };
  return {
    shown: { ...first, media: { ...first.media, data } },
    others: rest.filter(({ media }) => !goesOn(first.media.mediaType, media.mediaType)),
  };
}

/** The bytes of all pieces; undefined where one has none, or they are no base64. */
function joined(pieces: readonly Media[]): string | undefined {
  if (pieces.length === 1) return pieces[0]?.data;
  try {
    return btoa(pieces.map(({ data }) => atob(data ?? '')).join(''));
  } catch {
    // What is no base64 cannot be put together: the others are told of by themselves.
    return undefined;
  }
}

/** The sounds of a stream: the first is shown as it comes, for clients put all pieces together. */
export class StreamedSounds {
  #shown: { block: number; mediaType: string | undefined } | undefined;
  readonly #kept = new Map<number, { data: string[]; transcript: string[] }>();

  /** Whether a sound is the one that is shown, or goes on with it. */
  isShown(block: number, mediaType?: string): boolean {
    this.#shown ??= { block, mediaType };
    return this.#shown.block === block || goesOn(this.#shown.mediaType, mediaType);
  }

  /** Keeps a piece of a sound that is not shown. */
  keep(
    block: number,
    { data, transcript }: { data?: string | undefined; transcript?: string | undefined },
  ): void {
    const kept = this.#kept.get(block) ?? { data: [], transcript: [] };
    this.#kept.set(block, kept);
    if (data !== undefined) kept.data.push(data);
    if (transcript !== undefined) kept.transcript.push(transcript);
  }

  /** What was kept of a sound that is over. */
  end(block: number): Sound | undefined {
    const kept = this.#kept.get(block);
    if (kept === undefined) return undefined;
    const [data, transcript] = [kept.data, kept.transcript].map((pieces) => pieces.join('') || undefined);
    return { type: 'media', media: { kind: 'audio', ...defined({ data, transcript }) } };
  }
}
