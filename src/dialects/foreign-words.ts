import { isJsonObject } from '../chat/json.js';
import type { DialectId, Part } from '../chat/request.js';

/**
 * What a vendor can read of the result of a tool: of a part that only another format has there are the words that its
 * decoder has found for it, a line each, or nothing. That it is not there as it was is told where requests are judged.
 */
export function readableContent(content: readonly Part[], dialect: DialectId): Part[] {
  const readable: Part[] = [];
  let words: Extract<Part, { type: 'text' }> | undefined;
  for (const part of content) {
    if (part.type !== 'opaque' || part.dialect === dialect) {
      readable.push(part);
      words = undefined;
      continue;
    }
    const text = wordsFor(part);
    if (text === undefined) continue;
    if (words !== undefined) words.text += `\n${text}`;
    else readable.push((words = { type: 'text', text }));
  }
  return readable;
}

function wordsFor({ dialect, native }: Extract<Part, { type: 'opaque' }>): string | undefined {
  const form = native?.[dialect];
  const words = isJsonObject(form) ? form['words'] : undefined;
  return typeof words === 'string' ? words : undefined;
}
