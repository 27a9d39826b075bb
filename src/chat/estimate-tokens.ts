import type { JsonObject } from './json.js';
import type { ChatRequest, Part, Tool } from './request.js';

/** How the estimate is made, for who reads it; docs/token-counts.md has its errors on recorded traffic. */
export const ESTIMATE_NOTE =
  'An estimate from the words alone, without a tokenizer. Of recorded requests half were off by 21 % at most, one in ten by more than 87 %: see docs/token-counts.md.';

/** Tokens around a message, beside its words. */
const MESSAGE_TOKENS = 4;
/** Tokens around a tool's declaration. */
const TOOL_TOKENS = 8;
/** A picture, or another piece of media, of common size: what it really costs depends on its pixels and the vendor. */
const MEDIA_TOKENS = 300;
/** Vendors write schemas in a shorter way than JSON. */
const SCHEMA_SHARE = 0.6;

/** Tokens that a vendor puts before every request without showing them, and further ones where there are tools. */
export interface UnseenTokens {
  always: number;
  withTools: number;
}

/**
 * About how many tokens a request has, whatever the vendor: words by their length, digits by threes, signs one by one,
 * and scripts without spaces by their characters. Pictures count as one of common size each.
 * The rule was fitted to recorded usage: see docs/token-counts.md.
 */
export function estimateTokens({ messages, tools, parameters }: ChatRequest, unseen?: UnseenTokens): number {
  const said = messages.map(({ parts }) => MESSAGE_TOKENS + sum(parts.map(partTokens)));
  const format = parameters.responseFormat;
  const schema = format?.type === 'json-schema' ? schemaTokens(format.schema) : 0;
  const { always = 0, withTools = 0 } = unseen ?? {};
  const before = always + (tools.length > 0 ? withTools : 0);
  return Math.ceil(before + sum(said) + sum(tools.map(toolTokens)) + schema);
}

function partTokens(part: Part): number {
  switch (part.type) {
    case 'text':
    case 'reasoning':
    case 'refusal':
      return textTokens(part.text);
    case 'media':
      return MEDIA_TOKENS;
    case 'tool-call':
      return TOOL_TOKENS + textTokens(part.name) + textTokens(part.argumentsText);
    case 'tool-result':
      return TOOL_TOKENS + sum(part.content.map(partTokens));
    case 'opaque':
      return textTokens(JSON.stringify(part.value));
  }
}

function toolTokens(tool: Tool): number {
  if (tool.type === 'provider') return TOOL_TOKENS;
  const { name, description = '' } = tool;
  const form = tool.type === 'function' ? tool.schema : tool.format;
  return TOOL_TOKENS + textTokens(`${name} ${description}`) + schemaTokens(form);
}

function schemaTokens(schema: JsonObject | undefined): number {
  return schema === undefined ? 0 : SCHEMA_SHARE * textTokens(JSON.stringify(schema));
}

/** Letters of scripts with spaces, digits, characters of scripts without spaces, line breaks, other signs. */
const pieces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}]+|\p{N}+|\n+|[^\s\p{L}\p{M}\p{N}]+/gu;

/** Letters to a token within a long word. */
const LETTERS_PER_TOKEN = 6;
const DIGITS_PER_TOKEN = 3;
const SIGNS_PER_TOKEN = 2;

function textTokens(text: string): number {
  let tokens = 0;
  for (const [piece] of text.matchAll(pieces)) tokens += pieceTokens(piece);
  return tokens;
}

function pieceTokens(piece: string): number {
  const { length } = piece;
  if (/^\p{N}/u.test(piece)) return Math.ceil(length / DIGITS_PER_TOKEN);
  if (/^[\p{L}\p{M}]/u.test(piece)) return Math.max(1, length / LETTERS_PER_TOKEN);
  return piece.startsWith('\n') ? 1 : Math.ceil(length / SIGNS_PER_TOKEN);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
