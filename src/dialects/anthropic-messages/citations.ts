import type { Citation } from '../../chat/event.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../chat/json.js';
import { defined, stringAt } from '../wire-json.js';

const ownTypes: readonly unknown[] = [
  'char_location',
  'page_location',
  'content_block_location',
  'web_search_result_location',
  'search_result_location',
];

/** A citation; where in a document it stands is in `raw`. */
export function decodeCitation(raw: JsonValue): Citation {
  if (!isJsonObject(raw)) return { raw };
  return {
    ...defined({
      url: stringAt(raw, 'url') ?? addressOf(stringAt(raw, 'source')),
      title: stringAt(raw, 'title') ?? stringAt(raw, 'document_title'),
      quote: stringAt(raw, 'cited_text'),
    }),
    raw,
  };
}

/** Where the client found what it gave to be cited need not be an address. */
function addressOf(source: string | undefined): string | undefined {
  return source !== undefined && /^https?:\/\//i.test(source) ? source : undefined;
}

/** A citation in this format, as it came if it is of it; undefined for a source without an address, which has no place. */
export function encodeCitation({ url, title, quote, raw }: Citation): JsonObject | undefined {
  if (isJsonObject(raw) && ownTypes.includes(raw['type'])) return raw;
  if (url === undefined) return undefined;
  return {
    type: 'web_search_result_location',
    url,
    title: title ?? null,
    cited_text: quote ?? '',
    // What only Anthropic reads, and makes, is not there.
    encrypted_index: '',
  };
}
