import type { Schemas } from '../../../generated/openapi.js';
import { isJsonObject, pointerSegment, type JsonObject } from '../../chat/json.js';
import type { HostedKind, HostedTool, Tool, ToolChoice } from '../../chat/request.js';
import type { Notes } from '../notes.js';
import { asJson, asJsonObject, defined } from '../wire-json.js';
import { decodeServer } from './mcp-server.js';
import { DIALECT, nativeOf, wordOf } from './names.js';
import { decodeJsonSchema, decodeSchema } from './schema.js';

type Body = Schemas['GoogleGenerateContentRequest'];
type WireTool = Schemas['GoogleTool'];
type HostedName = Exclude<keyof WireTool, 'functionDeclarations'>;

/** What each of the vendor's own tools does. From https://ai.google.dev/api/caching#Tool */
const hostedKinds: Record<HostedName, HostedKind> = {
  googleSearch: 'web-search',
  googleSearchRetrieval: 'web-search',
  enterpriseWebSearch: 'web-search',
  parallelAiSearch: 'web-search',
  exaAiSearch: 'web-search',
  urlContext: 'web-fetch',
  codeExecution: 'code-execution',
  fileSearch: 'file-search',
  retrieval: 'file-search',
  computerUse: 'computer',
  mcpServers: 'mcp',
  googleMaps: 'other',
};

/**
 * The tools of a body: each function and each of the vendor's own tools is one. The forms in which they can be put
 * together are many; one that is not the plainest is noted.
 */
export function decodeTools({ tools }: Body, notes: Notes): Tool[] {
  if (tools === undefined) return [];
  if (!isPlain(tools)) notes.form('/tools', tools);
  const decoded: Tool[] = [];
  for (const [index, tool] of tools.entries()) {
    for (const { pointer, tool: one } of decodeTool(tool, `/tools/${index}`, notes)) {
      notes.pointers[`tool ${decoded.length}`] = pointer;
      decoded.push(one);
    }
  }
  return decoded;
}

/** Whether all functions stand together, and each other tool alone: the form in which tools are written. */
export function isPlain(tools: readonly WireTool[]): boolean {
  const isAlone = tools.every((tool) => Object.keys(tool).length === 1);
  const withFunctions = tools.filter(({ functionDeclarations }) => functionDeclarations !== undefined);
  const isEmpty = withFunctions.some(({ functionDeclarations }) => functionDeclarations?.length === 0);
  const severalServers = tools.some(({ mcpServers }) => mcpServers !== undefined && mcpServers.length !== 1);
  return tools.length > 0 && isAlone && withFunctions.length < 2 && !isEmpty && !severalServers;
}

interface Placed {
  pointer: string;
  tool: Tool;
}

function decodeTool(tool: WireTool, pointer: string, notes: Notes): Placed[] {
  const { functionDeclarations, mcpServers, ...others } = tool;
  const functions = (functionDeclarations ?? []).map((declaration, index) => {
    const place = `${pointer}/functionDeclarations/${index}`;
    return { pointer: place, tool: decodeFunction(declaration, place, notes) };
  });
  const servers = (mcpServers ?? []).map((server, index) => {
    const place = `${pointer}/mcpServers/${index}`;
    const meaning = decodeServer(asJsonObject(server), place, notes);
    return { pointer: place, tool: hosted('mcpServers', { mcpServers: [asJson(server)] }, meaning) };
  });
  const own = Object.entries(others).map(([name, value]) => ({
    pointer: `${pointer}/${pointerSegment(name)}`,
    tool: decodeHosted(name, value, `${pointer}/${pointerSegment(name)}`, notes),
  }));
  return [...functions, ...servers, ...own];
}

function decodeFunction(
  declaration: Schemas['GoogleFunctionDeclaration'],
  pointer: string,
  notes: Notes,
): Tool {
  notes.rest(declaration, pointer, [
    'name',
    'description',
    'parameters',
    'parametersJsonSchema',
    'response',
    'responseJsonSchema',
    'behavior',
  ]);
  const { name, description, parameters, parametersJsonSchema: schema } = declaration;
  notes.keep(`${pointer}/response`, declaration.response);
  notes.keep(`${pointer}/responseJsonSchema`, declaration.responseJsonSchema);
  notes.keep(`${pointer}/behavior`, declaration.behavior);
  const known = isJsonObject(schema) ? decodeJsonSchema(schema) : undefined;
  if (schema !== known) notes.form(`${pointer}/parametersJsonSchema`, schema);
  const form = parameters === undefined ? undefined : asJsonObject(parameters);
  return {
    type: 'function',
    name,
    ...defined({
      description,
      schema: known ?? (form === undefined ? undefined : decodeSchema(form)),
    }),
    ...nativeOf(defined({ parameters: form })),
  };
}

function decodeHosted(name: string, value: unknown, pointer: string, notes: Notes): Tool {
  // A member that the contract does not know is a tool all the same.
  const kind = Object.hasOwn(hostedKinds, name) ? hostedKinds[name as HostedName] : 'other';
  const settings = isJsonObject(value) ? value : {};
  const { excludeDomains, ...rest } = settings;
  for (const [setting, content] of Object.entries(rest))
    notes.keep(`${pointer}/${pointerSegment(setting)}`, content);
  const blocked = Array.isArray(excludeDomains)
    ? excludeDomains.filter((domain) => typeof domain === 'string')
    : undefined;
  return hosted(name, { [name]: asJson(value) }, { kind, ...defined({ blockedDomains: blocked }) });
}

function hosted(name: string, value: JsonObject, meaning: HostedTool): Tool {
  return { type: 'provider', dialect: DIALECT, name, value, hosted: meaning };
}

/** The modes in the order of their numbers. */
const modes = ['MODE_UNSPECIFIED', 'AUTO', 'ANY', 'NONE', 'VALIDATED'];

/** The choice of a body. From https://ai.google.dev/api/caching#FunctionCallingConfig */
export function decodeToolChoice({ toolConfig }: Body, notes: Notes): ToolChoice | undefined {
  notes.pointers['toolChoice'] = CALLING;
  if (toolConfig === undefined) return undefined;
  const pointer = '/toolConfig';
  const { functionCallingConfig: config } = toolConfig;
  const choice = config === undefined ? undefined : decodeCalling(config);
  // What is put back into it needs it to be there.
  if (choice === undefined) notes.form(pointer, config === undefined ? {} : { functionCallingConfig: {} });
  notes.rest(toolConfig, pointer, [
    'functionCallingConfig',
    'retrievalConfig',
    'includeServerSideToolInvocations',
  ]);
  notes.keep(`${pointer}/retrievalConfig`, toolConfig.retrievalConfig);
  notes.keep(
    `${pointer}/includeServerSideToolInvocations`,
    toolConfig.includeServerSideToolInvocations,
    'bookkeeping',
  );
  if (config !== undefined) noteCalling(config, choice, notes);
  return choice;
}

/** The mode for a choice; undefined for one that is none of this format's. */
export function modeOf(choice: ToolChoice): string | undefined {
  switch (choice.type) {
    case 'auto':
      return 'AUTO';
    case 'none':
      return 'NONE';
    case 'required':
    case 'tool':
      return 'ANY';
    case 'allowed':
      return choice.mode === 'required' ? 'ANY' : 'VALIDATED';
    case 'native':
      return undefined;
  }
}

const CALLING = '/toolConfig/functionCallingConfig';

function decodeCalling({
  mode,
  allowedFunctionNames: names = [],
}: Schemas['GoogleFunctionCallingConfig']): ToolChoice | undefined {
  const [name] = names;
  switch (wordOf(mode, modes)) {
    case 'AUTO':
      return { type: 'auto' };
    case 'NONE':
      return { type: 'none' };
    case 'ANY':
      if (name === undefined) return { type: 'required' };
      return names.length === 1 ? { type: 'tool', name } : { type: 'allowed', mode: 'required', names };
    case 'VALIDATED':
      return name === undefined ? { type: 'auto' } : { type: 'allowed', mode: 'auto', names };
    default:
      return undefined;
  }
}

/** How a choice was written. */
function noteCalling(
  config: Schemas['GoogleFunctionCallingConfig'],
  choice: ToolChoice | undefined,
  notes: Notes,
): void {
  const { mode, allowedFunctionNames: names, streamFunctionCallArguments: isStreamed } = config;
  notes.rest(config, CALLING, ['mode', 'allowedFunctionNames', 'streamFunctionCallArguments']);
  const isUsed = choice?.type === 'tool' || choice?.type === 'allowed';
  if (choice === undefined) notes.keep(`${CALLING}/mode`, mode, 'semantic');
  else if (mode !== modeOf(choice)) notes.form(`${CALLING}/mode`, mode);
  if (names?.length === 0) notes.form(`${CALLING}/allowedFunctionNames`, names);
  else if (!isUsed) notes.keep(`${CALLING}/allowedFunctionNames`, names);
  notes.keep(`${CALLING}/streamFunctionCallArguments`, isStreamed);
}
