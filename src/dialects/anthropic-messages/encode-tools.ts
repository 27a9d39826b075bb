import type { JsonObject } from '../../chat/json.js';
import type { ChatRequest, HostedTool, Tool } from '../../chat/request.js';
import { parameterPointer, toolPointer, type Report } from '../report.js';
import { defined } from '../wire-json.js';
import { textToolDescription, textToolSchema } from '../text-tool.js';
import type { ToolNames } from '../tool-names.js';
import { inputSchema } from './input-schema.js';
import { encodeToolset, isServerAlone } from './mcp-servers.js';
import type { ModelFeatures } from './model-features.js';
import { strictSchema } from './strict-schema.js';
import { DIALECT } from './names.js';
import { hostedNames } from './tool-names.js';

/** What tools are written with. */
export interface ToolEncoding {
  features: ModelFeatures;
  names: ToolNames;
  report: Report;
}

/** The tools of a body. From https://platform.claude.com/docs/en/agents-and-tools/tool-use/define-tools */
export function encodeTools(request: ChatRequest, encoding: ToolEncoding): JsonObject[] {
  const { tools, toolChoice } = request;
  const allowed = toolChoice?.type === 'allowed' ? new Set(toolChoice.names) : undefined;
  if (allowed !== undefined) {
    const note = 'the tools that are not allowed now were left out';
    encoding.report.emulated(parameterPointer(request, 'toolChoice'), note);
  }
  return tools.flatMap((tool, index) => {
    if (allowed?.has(tool.name) === false) return [];
    const encoded = encodeTool(tool, toolPointer(request, index), encoding);
    return encoded === undefined ? [] : [encoded];
  });
}

function encodeTool(tool: Tool, pointer: string, encoding: ToolEncoding): JsonObject | undefined {
  switch (tool.type) {
    case 'function':
      return encodeFunction(tool, pointer, encoding);
    case 'custom':
      return encodeCustom(tool, encoding);
    case 'provider':
      if (tool.dialect === DIALECT && !isServerAlone(tool)) return tool.value;
      return tool.hosted === undefined ? undefined : encodeHosted(tool.hosted, pointer, encoding.report);
  }
}

function encodeFunction(
  tool: Extract<Tool, { type: 'function' }>,
  pointer: string,
  { features, names, report }: ToolEncoding,
): JsonObject | undefined {
  const { description, schema, isStrict } = tool;
  const plain = inputSchema(schema);
  if (plain === undefined) {
    report.refuse(
      pointer,
      'the arguments of a tool are an object there, and this schema is of something else',
    );
    return undefined;
  }
  if (plain.changes.length > 0)
    report.lowered(pointer, `its schema was changed: ${plain.changes.join(', ')}`, {
      code: 'parameter_lowered',
    });
  const strict = isStrict === true && features.takesSchemas ? strictSchema(plain.schema) : undefined;
  if (isStrict === true) reportStrict(strict?.described, pointer, { features, report });
  return {
    name: names.wireName(tool),
    ...defined({ description }),
    input_schema: strict?.schema ?? plain.schema,
    ...(strict === undefined ? {} : { strict: true }),
  };
}

function reportStrict(
  described: readonly string[] | undefined,
  pointer: string,
  { features, report }: Pick<ToolEncoding, 'features' | 'report'>,
): void {
  if (described === undefined) {
    const why = features.takesSchemas
      ? 'a schema with objects of any members, or that refers to itself'
      : 'tools';
    report.dropped(`${pointer}/strict`, `it cannot hold this model strictly to ${why}`, {
      code: 'member_dropped',
    });
  } else if (described.length > 0) {
    const note = `of its schema ${described.join(', ')} ${described.length === 1 ? 'is' : 'are'} only told in descriptions, for strict schemas know no such keyword`;
    report.lowered(pointer, note);
  }
}

/** A tool that takes text: a function with one argument; replies are turned back. */
function encodeCustom(tool: Extract<Tool, { type: 'custom' }>, { names }: ToolEncoding): JsonObject {
  const description = textToolDescription(tool);
  return { name: names.wireName(tool), ...defined({ description }), input_schema: textToolSchema };
}

/**
 * Tools that the vendor runs, in the versions that need no beta header but for MCP servers, which have no such version.
 * From https://platform.claude.com/docs/en/agents-and-tools/tool-use/web-search-tool, .../web-fetch-tool and
 * .../code-execution-tool
 */
function encodeHosted(hosted: HostedTool, pointer: string, report: Report): JsonObject | undefined {
  const name = hostedNames[hosted.kind];
  switch (hosted.kind) {
    case 'web-search':
      return {
        type: 'web_search_20250305',
        ...defined({ name }),
        ...siteLimits(hosted, pointer, report),
        ...locationOf(hosted, pointer, report),
      };
    case 'web-fetch':
      return { type: 'web_fetch_20250910', ...defined({ name }), ...siteLimits(hosted, pointer, report) };
    case 'code-execution':
      return { type: 'code_execution_20250825', ...defined({ name }) };
    case 'mcp':
      return encodeToolset(hosted, pointer, report);
    case 'file-search':
    case 'image-generation':
    case 'computer':
    case 'tool-search':
    case 'other':
      // The policy speaks of these by the table.
      return undefined;
  }
}

function siteLimits(
  { maxUses, allowedDomains, blockedDomains }: HostedTool,
  pointer: string,
  report: Report,
): JsonObject {
  const isEither = allowedDomains === undefined || blockedDomains === undefined;
  if (!isEither)
    report.dropped(
      pointer,
      'it takes domains that are allowed or domains that are blocked, not both: only the allowed ones went',
      {
        code: 'member_dropped',
      },
    );
  return defined({
    max_uses: maxUses,
    allowed_domains: allowedDomains,
    blocked_domains: isEither ? blockedDomains : undefined,
  });
}

function locationOf({ userLocation }: HostedTool, pointer: string, report: Report): JsonObject {
  if (userLocation === undefined) return {};
  const { city, region, country, timezone } = userLocation;
  const isCode = country === undefined || /^[a-z]{2}$/i.test(country);
  if (!isCode)
    report.dropped(pointer, 'it knows countries by their codes of two letters only', {
      code: 'member_dropped',
    });
  const place = defined({ city, region, country: isCode ? country : undefined, timezone });
  return Object.keys(place).length === 0 ? {} : { user_location: { type: 'approximate', ...place } };
}
