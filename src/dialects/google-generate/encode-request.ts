import { isJsonObject, type JsonObject } from '../../chat/json.js';
import type { ChatRequest, Part } from '../../chat/request.js';
import type { EncodedRequest, Target } from '../dialect.js';
import { restore } from '../notes.js';
import { mergeProviderOptions } from '../provider-options.js';
import { messagePointer, Report, whose } from '../report.js';
import { encodeContents } from './encode-contents.js';
import { encodeParameters } from './encode-parameters.js';
import { encodeTools } from './encode-tools.js';
import { jsonToolFor } from './json-tool.js';
import { modelFacts } from './models.js';
import { DIALECT } from './names.js';
import { pathOf } from './path.js';
import { nameRule } from './tool-names.js';
import { ToolNames } from '../tool-names.js';

/**
 * A request as a body of generateContent. The model and whether it streams stand in the path.
 * From https://ai.google.dev/api/generate-content
 */
export function encodeRequest(request: ChatRequest, target: Target): EncodedRequest {
  const isSameDialect = request.source?.dialect === DIALECT;
  const report = new Report(target);
  const [facts, names] = [modelFacts(target.model), new ToolNames(request.tools, nameRule)];
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
  const { model } = target;
  return {
    path: pathOf(model, request.stream),
    ...(request.stream ? { query: { alt: 'sse' } } : {}),
    headers: {},
    body,
    warnings: report.warnings,
    refusals: report.refusals,
    undo: {
      ...whose(target),
      ...names.undo(),
      ...(jsonTool === undefined ? {} : { jsonTool: jsonTool.name }),
    },
  };
}

function withoutPlaceholders(contents: readonly JsonObject[], placeholders: ReadonlySet<JsonObject>): void {
  for (const content of contents) {
    const { parts } = content;
    if (Array.isArray(parts))
      content['parts'] = parts.filter((part) => !isJsonObject(part) || !placeholders.has(part));
  }
}

/** The vendor finds by itself what it has seen before. */
function reportCachePoints(request: ChatRequest, report: Report): void {
  const isMarked = (part: Part): boolean =>
    part.cache !== undefined || (part.type === 'tool-result' && part.content.some(isMarked));
  const index = request.messages.findIndex(({ parts }) => parts.some(isMarked));
  if (index < 0) return;
  // Where in a message the mark stands depends on the client's format.
  const pointer = messagePointer(request, index);
  const note = 'what was seen before is cached without being marked';
  report.dropped(pointer, note, { code: 'member_dropped', weight: 'bookkeeping' });
}
