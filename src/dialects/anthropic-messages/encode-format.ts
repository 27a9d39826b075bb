import type { JsonObject } from '../../chat/json.js';
import type { ChatRequest, ResponseFormat } from '../../chat/request.js';
import { parameterPointer } from '../report.js';
import type { ToolEncoding } from './encode-tools.js';
import { inputSchema } from './input-schema.js';
import { strictSchema } from './strict-schema.js';

/** How an answer gets its form: by the vendor's own means, or as the arguments of a tool. */
export interface EncodedFormat {
  format?: JsonObject;
  jsonTool?: JsonObject & { name: string };
}

const JSON_TOOL = 'json_answer';

/** From https://platform.claude.com/docs/en/build-with-claude/structured-outputs */
export function encodeFormat(request: ChatRequest, encoding: ToolEncoding): EncodedFormat {
  const { responseFormat } = request.parameters;
  const { features, report } = encoding;
  const pointer = parameterPointer(request, 'responseFormat');
  if (responseFormat === undefined || responseFormat.type === 'text') return {};
  const schema = responseFormat.type === 'json' ? undefined : responseFormat.schema;
  const strict = features.takesSchemas && schema !== undefined ? strictSchema(schema) : undefined;
  if (strict === undefined) return asTool(request, { schema, pointer, encoding });
  if (strict.described.length > 0)
    report.lowered(pointer, `of its schema ${strict.described.join(', ')} can only be told in descriptions`);
  return {
    format: { type: 'json_schema', schema: withWords(strict.schema, responseFormat, { pointer, report }) },
  };
}

/** What the format is for stands in its schema where that has no words of its own. */
function withWords(
  schema: JsonObject,
  format: ResponseFormat,
  { pointer, report }: { pointer: string; report: ToolEncoding['report'] },
): JsonObject {
  const description = format.type === 'json-schema' ? format.description : undefined;
  if (description === undefined || description === schema['description']) return schema;
  const isFree = schema['description'] === undefined;
  if (isFree) report.mapped(pointer, 'its description stands in its schema');
  else
    report.dropped(`${pointer}/description`, 'its schema has words of its own', { code: 'member_dropped' });
  return isFree ? { description, ...schema } : schema;
}

interface ToolForm {
  schema: JsonObject | undefined;
  pointer: string;
  encoding: ToolEncoding;
}

/** Any JSON, and schemas that this model or the vendor cannot hold it to: the answer is asked for as arguments. */
function asTool(request: ChatRequest, { schema, pointer, encoding }: ToolForm): EncodedFormat {
  const { toolChoice } = request;
  const { names, report } = encoding;
  if (
    toolChoice?.type === 'required' ||
    toolChoice?.type === 'tool' ||
    (toolChoice?.type === 'allowed' && toolChoice.mode === 'required')
  ) {
    report.dropped(pointer, 'the form of the answer does not matter where a call of a tool is asked for');
    return {};
  }
  const input = inputSchema(schema ?? { type: 'object', additionalProperties: true });
  if (input === undefined) {
    report.refuse(pointer, 'its answers in JSON are objects, and this schema is of something else');
    return {};
  }
  report.emulated(
    pointer,
    'the answer in JSON is asked for as the arguments of a tool, and turned back into words',
  );
  const description =
    'Gives the answer. Call it once, with the whole answer as the JSON object that was asked for.';
  return { jsonTool: { name: names.unused(JSON_TOOL), description, input_schema: input.schema } };
}
