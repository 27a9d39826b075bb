import { isJsonObject, type JsonObject } from '../../chat/json.js';
import type { ChatRequest } from '../../chat/request.js';
import type { EncodedRequest, Target } from '../dialect.js';
import { restore } from '../notes.js';
import { mergeProviderOptions } from '../provider-options.js';
import { parameterPointer, Report } from '../report.js';
import { encodeContents } from './encode-contents.js';
import { encodeParameters, schemaOf } from './encode-parameters.js';
import { encodeTools } from './encode-tools.js';
import { modelFacts, type ModelFacts } from './models.js';
import { DIALECT } from './names.js';
import { pathOf } from './path.js';
import { ToolNames } from './tool-names.js';

/**
 * A request as a body of generateContent. The model and whether it streams stand in the path.
 * From https://ai.google.dev/api/generate-content
 */
export function encodeRequest(request: ChatRequest, target: Target): EncodedRequest {
  const isSameDialect = request.source?.dialect === DIALECT;
  const report = new Report(target);
  const [facts, names] = [modelFacts(target.model), new ToolNames()];
  const jsonTool = isSameDialect ? undefined : jsonToolFor(request, { facts, names, report });
  const { contents, systemInstruction, placeholders } = encodeContents(request, {
    target,
    facts,
    names,
    report,
    isSameDialect,
  });
  const hasJsonTool = jsonTool !== undefined;
  const body: JsonObject = {
    ...(systemInstruction === undefined ? {} : { systemInstruction }),
    contents,
    ...encodeTools(request, { facts, names, report, isSameDialect, jsonTool }),
    ...encodeParameters(request, { facts, report, isSameDialect, hasJsonTool }),
  };
  if (isSameDialect) {
    restore(body, request.unread);
    withoutPlaceholders(contents, placeholders);
  } else reportCachePoints(request, report);
  mergeProviderOptions(body, request.providerOptions[target.provider], ['contents', 'model']);
  const { provider, model } = target;
  return {
    path: pathOf(model, request.stream),
    ...(request.stream ? { query: { alt: 'sse' } } : {}),
    headers: {},
    body,
    warnings: report.warnings,
    refusals: report.refusals,
    undo: { provider, ...names.undo(), ...(hasJsonTool ? { jsonTool: String(jsonTool['name']) } : {}) },
  };
}

function withoutPlaceholders(contents: readonly JsonObject[], placeholders: ReadonlySet<JsonObject>): void {
  for (const content of contents) {
    const { parts } = content;
    if (Array.isArray(parts))
      content['parts'] = parts.filter((part) => !isJsonObject(part) || !placeholders.has(part));
  }
}

interface JsonToolEncoding {
  facts: ModelFacts;
  names: ToolNames;
  report: Report;
}

/** Models before Gemini 3 take no form of the answer beside functions: a function more, one of which has to be called, gets it. */
function jsonToolFor(
  request: ChatRequest,
  { facts, names, report }: JsonToolEncoding,
): JsonObject | undefined {
  const { responseFormat } = request.parameters;
  const hasFunctions =
    request.tools.some((tool) => tool.type !== 'provider') && request.toolChoice?.type !== 'none';
  if (responseFormat === undefined || responseFormat.type === 'text' || facts.isThird || !hasFunctions)
    return undefined;
  const note = 'the model takes no form of the answer beside functions: it is got by one more function';
  report.emulated(parameterPointer(request, 'responseFormat'), note);
  // The names of the client's own functions come first.
  for (const tool of request.tools) if (tool.type !== 'provider') names.sent(tool.name);
  const wanted = responseFormat.type === 'json-schema' ? responseFormat.name : 'answer';
  return {
    name: names.reserve(wanted),
    description: 'Gives the final answer. Call it when no other function is needed.',
    parametersJsonSchema: schemaOf(responseFormat) ?? { type: 'object' },
  };
}

/** The vendor finds by itself what it has seen before. */
function reportCachePoints(request: ChatRequest, report: Report): void {
  const index = request.messages.findIndex(({ parts }) => parts.some(({ cache }) => cache !== undefined));
  if (index < 0) return;
  const pointer = `${request.pointers?.[`message ${index}`] ?? `/messages/${index}`}/cache_control`;
  const note = 'what was seen before is cached without being marked';
  report.dropped(pointer, note, { code: 'member_dropped', weight: 'bookkeeping' });
}
