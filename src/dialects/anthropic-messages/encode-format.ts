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
  /** Tells a model that cannot be made to call the tool that it is to. */
  instruction?: string;
}

const JSON_TOOL = 'json_answer';

/** From https://platform.claude.com/docs/en/build-with-claude/structured-outputs */
export function encodeFormat(request: ChatRequest, encoding: ToolEncoding): EncodedFormat {
  const { responseFormat } = request.parameters;
  const { features, report } = encoding;
  const pointer = parameterPointer(request, 'responseFormat');
  if (responseFormat === undefined || responseFormat.type === 'text') return {};
  const schema =
    responseFormat.type === 'json'
      ? undefined
      : withWords(responseFormat.schema ?? {}, responseFormat, { pointer, report });
  const strict = features.takesSchemas && schema !== undefined ? strictSchema(schema) : undefined;
  if (strict === undefined) return asTool(request, { schema, pointer, encoding });
  if (strict.described.length > 0)
    report.lowered(pointer, `of its schema ${strict.described.join(', ')} can only be told in descriptions`);
  return { format: { type: 'json_schema', schema: strict.schema } };
}

/** What the format is called and is for stands in its schema, where that has no such words of its own. */
function withWords(schema: JsonObject, format: ResponseFormat, { pointer, report }: Place): JsonObject {
  if (format.type !== 'json-schema') return schema;
  const { name, description } = format;
  const words: JsonObject = {};
  for (const [member, said] of Object.entries({ title: name, description })) {
    const own = schema[member];
    if (said === undefined || said === own) continue;
    if (own === undefined) words[member] = said;
    else {
      const note = `its ${member === 'title' ? 'name' : member} has no place, for its schema has a ${member} of its own`;
      report.lowered(pointer, note, { weight: 'bookkeeping' });
    }
  }
  if (words['description'] !== undefined) report.mapped(pointer, 'its description stands in its schema');
  return { ...words, ...schema };
}

/** Where the format stands in the client's body. */
interface Place {
  pointer: string;
  report: ToolEncoding['report'];
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
  const name = names.unused(JSON_TOOL);
  const instruction = `Give your answer by calling the tool ${name}, with the whole answer as its arguments.`;
  return {
    jsonTool: { name, description, input_schema: input.schema },
    ...(encoding.features.canForceCalls ? {} : { instruction }),
  };
}
