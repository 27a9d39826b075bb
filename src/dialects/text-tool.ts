import { isJsonObject, type JsonObject } from '../chat/json.js';
import type { Tool } from '../chat/request.js';

/** The one argument of a function that a custom tool is sent as. */
export const TEXT_ARGUMENT = 'input';

/** What such a function takes. */
export const textToolSchema: JsonObject = {
  type: 'object',
  properties: {
    [TEXT_ARGUMENT]: { type: 'string', description: 'The whole input of the tool, as plain text.' },
  },
  required: [TEXT_ARGUMENT],
  additionalProperties: false,
};

/** What such a function is described as: a grammar is told, for it cannot be enforced. Undefined without any words. */
export function textToolDescription({
  description,
  format,
}: Extract<Tool, { type: 'custom' }>): string | undefined {
  const words = [description, grammarWords(format)].filter((each) => each !== undefined);
  return words.length === 0 ? undefined : words.join('\n\n');
}

/** Chat Completions nests a grammar, `{type, grammar: {syntax, definition}}`; Responses does not. */
function grammarWords(format: JsonObject | undefined): string | undefined {
  if (format?.['type'] !== 'grammar') return undefined;
  const { syntax, definition } = isJsonObject(format['grammar']) ? format['grammar'] : format;
  if (typeof definition !== 'string') return undefined;
  const kind = typeof syntax === 'string' ? `${syntax} grammar` : 'grammar';
  return `The input has to follow this ${kind}:\n${definition}`;
}
