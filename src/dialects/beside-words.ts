import type { Warning } from '../chat/event.js';
import type { Part } from '../chat/request.js';

/** Where a message stands and whom it is written for. */
export interface BesidePlace {
  pointer: string;
  provider: string;
  /** The format, as messages call it. */
  format: string;
  /**
   * What the format has a place for after all, or reports in its own way: the phase of what is said, how closely a file is
   * read, marks for the cache, everything of media.
   */
  kept: readonly ('phase' | 'detail' | 'cache' | 'media')[];
}

/**
 * What the parts of a client's message hold beside their words that OpenAI's formats and Gemini's take from nobody:
 * sources, odds of words, marks for a cache that fills itself there. It was said, so it is reported.
 */
export function besideWords(parts: readonly Part[], place: BesidePlace): Warning[] {
  const found = [...new Set(parts.flatMap((part) => detailsOf(part, place)))];
  if (found.length === 0) return [];
  const { pointer, provider, format } = place;
  const message = `${format} did not get what stands beside the words of ${pointer}: ${found.join(', ')}.`;
  return [
    { code: 'member_dropped', message, pointer, disposition: 'dropped', weight: 'bookkeeping', provider },
  ];
}

function detailsOf(part: Part, place: BesidePlace): string[] {
  const { kept } = place;
  // Where messages have a phase, what is said in them has it.
  const hasPhase = kept.includes('phase') && ['text', 'refusal', 'media'].includes(part.type);
  return [
    ...(part.cache === undefined || kept.includes('cache') ? [] : ['marks for the cache']),
    ...(part.item?.phase === undefined || hasPhase ? [] : ['the phase of the answer']),
    ...spokenDetails(part),
    ...(part.type === 'media' && !kept.includes('media') ? mediaDetails(part.media, kept) : []),
  ];
}

function spokenDetails(part: Part): string[] {
  if (part.type !== 'text' && part.type !== 'refusal') return [];
  const citations = part.type === 'text' ? (part.citations ?? []) : [];
  return [
    ...(citations.length === 0 ? [] : ['sources']),
    ...((part.logprobs ?? []).length === 0 ? [] : ['probabilities']),
  ];
}

function mediaDetails(
  { kind, name, detail, transcript, expiresAtMs }: Extract<Part, { type: 'media' }>['media'],
  kept: BesidePlace['kept'],
): string[] {
  const isRead = kind === 'image' || kept.includes('detail');
  return [
    ...(kind === 'document' || name === undefined ? [] : ['the name of a file']),
    ...(isRead || detail === undefined ? [] : ['how closely a file is read']),
    ...(transcript === undefined ? [] : ['a transcript']),
    ...(expiresAtMs === undefined ? [] : ['when a file expires']),
  ];
}
