import { isJsonObject, type JsonObject } from '../../chat/json.js';
import type { ChatRequest } from '../../chat/request.js';
import type { EncodedRequest, Target } from '../dialect.js';
import { mergeProviderOptions } from '../provider-options.js';
import { Report, whose } from '../report.js';
import { ToolNames } from '../tool-names.js';
import { defined, objectsAt } from '../wire-json.js';
import { encodeChoice, isForced } from './encode-choice.js';
import { encodeFormat } from './encode-format.js';
import { FILES_BETA } from './encode-media.js';
import { encodeConversation, lacksThinking } from './encode-messages.js';
import { encodeOwnBody } from './encode-own-request.js';
import { encodeMaxTokens, encodeSampling, encodeSettings } from './encode-parameters.js';
import { encodeThinking } from './encode-thinking.js';
import { encodeTools } from './encode-tools.js';
import { encodeServers, hasToolset, MCP_BETA } from './mcp-servers.js';
import { featuresOf } from './model-features.js';
import { DIALECT, PATH } from './names.js';
import { nameRule } from './tool-names.js';

/** A request as a Messages body. From https://platform.claude.com/docs/en/api/messages/create */
export function encodeRequest(request: ChatRequest, target: Target): EncodedRequest {
  const report = new Report(target);
  const names = new ToolNames(request.tools, nameRule(request.tools));
  const isOwn = request.source?.dialect === DIALECT;
  const { body, jsonTool } = isOwn
    ? { body: encodeOwnBody(request, { target, names, report }), jsonTool: undefined }
    : encodeBody(request, { target, names, report });
  mergeProviderOptions(body, request.providerOptions[target.provider], ['model', 'messages', 'stream']);
  return {
    path: PATH,
    // A client of this format minds its own.
    headers: isOwn ? {} : betasFor(body),
    body,
    warnings: report.warnings,
    refusals: report.refusals,
    undo: { ...whose(target), ...names.undo(), ...defined({ jsonTool }) },
  };
}

/** What a body is written with. */
export interface RequestEncoding {
  target: Target;
  names: ToolNames;
  report: Report;
}

function encodeBody(
  request: ChatRequest,
  { target, names, report }: RequestEncoding,
): { body: JsonObject; jsonTool: string | undefined } {
  const features = featuresOf(target.model);
  const conversation = encodeConversation(request, { provider: target.provider, features, names, report });
  const maxTokens = encodeMaxTokens(request, target, { features, report });
  const answer = encodeFormat(request, { features, names, report });
  const tools = [
    ...encodeTools(request, { features, names, report }),
    ...(answer.jsonTool === undefined ? [] : [answer.jsonTool]),
  ];
  const choice = encodeChoice(request, { features, answer, names, report, hasTools: tools.length > 0 });
  const words = answer.instruction === undefined ? [] : [{ type: 'text', text: answer.instruction }];
  const system = [...conversation.system, ...words];
  const { thinking, effort } = encodeThinking(request, {
    features,
    report,
    maxTokens,
    isCallForced: isForced(choice),
    lacksThinking: lacksThinking(conversation),
    isPrefilled: conversation.turns.at(-1)?.role === 'assistant',
  });
  const isThinking = thinking?.['type'] === 'adaptive' || thinking?.['type'] === 'enabled';
  const config = defined({ effort, format: answer.format });
  const body: JsonObject = {
    model: target.model,
    max_tokens: maxTokens,
    ...(system.length === 0 ? {} : { system }),
    messages: conversation.turns.map(({ role, content }) => ({ role, content })),
    ...(tools.length === 0 ? {} : { tools }),
    ...encodeServers(request, tools),
    ...choice,
    ...defined({ thinking }),
    ...(Object.keys(config).length === 0 ? {} : { output_config: config }),
    ...encodeSampling(request, { features, report, isThinking }),
    ...encodeSettings(request, report),
    ...(request.stream ? { stream: true } : {}),
  };
  return { body, jsonTool: answer.jsonTool?.name };
}

/** Headers for what is not generally available yet: files of the vendor's own store, and MCP servers. */
function betasFor(body: JsonObject): Record<string, string> {
  const isFile = ({ source }: JsonObject): boolean => isJsonObject(source) && source['type'] === 'file';
  const hasFile = (block: JsonObject): boolean => isFile(block) || objectsAt(block, 'content').some(isFile);
  const namesFile = objectsAt(body, 'messages').some((message) =>
    objectsAt(message, 'content').some(hasFile),
  );
  const betas = [...(namesFile ? [FILES_BETA] : []), ...(hasToolset(body) ? [MCP_BETA] : [])];
  return betas.length === 0 ? {} : { 'anthropic-beta': betas.join(',') };
}
