import { withoutServerSecrets } from '../../wire/mcp-secrets.js';
import type { Schemas } from '../../../generated/openapi.js';
import type { Finish } from '../../chat/event.js';
import { isJsonObject, parseJson, type JsonObject } from '../../chat/json.js';
import type { ChatRequest } from '../../chat/request.js';
import type { ChatResult, Metadata } from '../../chat/result.js';
import type { ReplyContext } from '../dialect.js';
import { finishWarnings } from '../finish-warning.js';
import { foreignExtension, type Extras } from '../reply-extension.js';
import { objectsAt } from '../wire-json.js';
import { encodeOutput } from './encode-items.js';
import { DIALECT } from './names.js';
import { encodeUsage } from './usage.js';

/** What a response is made of beside its output. */
export interface ResponseHead {
  /** What the request said and the response says again: read once, for a stream says it three times. */
  echo: JsonObject;
  id: string;
  model: string;
  createdAtMs: number;
}

/**
 * A whole answer as a response.
 * From https://platform.openai.com/docs/api-reference/responses/object
 */
export function encodeReply(result: ChatResult, context: ReplyContext): Schemas['ResponseObject'] {
  const { id, model, createdAtMs } = result;
  const homeless: Metadata[] = [];
  const output = encodeOutput(result.message.parts, { responseId: id, homeless });
  const echo = echoOf(context.request);
  const head = { id, model, createdAtMs: createdAtMs ?? context.receivedAtMs, echo };
  const metadata = [...result.metadata, ...homeless];
  const response = endedResponse({ ...result, metadata }, { head, output }, context);
  // Built member by member as the contract has it; the law test compares it with recorded replies.
  return response as unknown as Schemas['ResponseObject'];
}

/** A response that has ended, with all that is to be said of it. */
export function endedResponse(
  extras: Extras,
  { head, output }: { head: ResponseHead; output: JsonObject[] },
  context: ReplyContext,
): JsonObject {
  const homeless: Metadata[] = [];
  const own = ownMembers(extras.metadata, homeless);
  const { finish, usage } = extras;
  const isOwn = context.vendorDialect === DIALECT;
  const late = isOwn ? [] : finishWarnings(finish, 'an incomplete response');
  const warnings = [...extras.warnings, ...late];
  return {
    ...responseObject(head),
    ...ended(finish, { hasRefusal: output.some(isRefusal), isOwn }),
    usage: usage === undefined ? null : encodeUsage(usage),
    output,
    ...own,
    ...(isJsonObject(own['incomplete_details']) ? { status: 'incomplete' } : {}),
    ...extension({ ...extras, warnings, metadata: homeless }, context),
  };
}

/** Metadata that came in this format goes back to where it stood; the rest, and events, have no place. */
function ownMembers(metadata: readonly Metadata[], homeless: Metadata[]): JsonObject {
  const own: JsonObject = {};
  for (const entry of metadata) {
    const isEvent = isJsonObject(entry.value) && entry.value['type'] === entry.name;
    if (entry.dialect === DIALECT && !isEvent && entry.name !== '__proto__') own[entry.name] = entry.value;
    else homeless.push(entry);
  }
  return own;
}

/** The `aial` member; none where nothing was translated and there is nothing to say. */
function extension(extras: Extras, context: ReplyContext): JsonObject {
  const aial = foreignExtension(extras, context, DIALECT);
  // The contract's extension is plain JSON.
  return aial === undefined ? {} : { aial: aial };
}

/** What the request said and the response says again. */
const echoed: readonly string[] = [
  'background',
  'conversation',
  'instructions',
  'max_output_tokens',
  'max_tool_calls',
  'metadata',
  'parallel_tool_calls',
  'previous_response_id',
  'prompt',
  'prompt_cache_key',
  'reasoning',
  'safety_identifier',
  'service_tier',
  'store',
  'temperature',
  'text',
  'tool_choice',
  'tools',
  'top_logprobs',
  'top_p',
  'truncation',
  'user',
];

/** What a response says again of its request, where it came in this format. */
export function echoOf({ source }: Pick<ChatRequest, 'source'>): JsonObject {
  const body = source === undefined ? undefined : parseJson(new TextDecoder().decode(source.bytes));
  const said = isJsonObject(body) ? body : {};
  return Object.fromEntries(
    echoed.flatMap((name) => {
      const value = said[name];
      // Keys of MCP servers are no part of an answer, as they are none of the vendor's own.
      return value === undefined ? [] : [[name, withoutServerSecrets(value, '<redacted>')]];
    }),
  );
}

/** A response without output and end, as the first events of a stream hold it. */
export function responseObject({ id, model, createdAtMs, echo }: ResponseHead): JsonObject {
  return {
    id,
    object: 'response',
    created_at: Math.floor(createdAtMs / 1_000),
    status: 'in_progress',
    error: null,
    incomplete_details: null,
    instructions: null,
    max_output_tokens: null,
    metadata: {},
    output: [],
    parallel_tool_calls: true,
    previous_response_id: null,
    temperature: null,
    tool_choice: 'auto',
    tools: [],
    top_p: null,
    usage: null,
    ...echo,
    // A request by alias is answered by the vendor's own name.
    model,
  };
}

function isRefusal(item: JsonObject): boolean {
  return objectsAt(item, 'content').some((part) => part['type'] === 'refusal');
}

/** How a response ended. */
function ended(finish: Finish, shown: { hasRefusal: boolean; isOwn: boolean }): JsonObject {
  const { reason, rawReason } = finish;
  const why = incompleteReason(finish, shown);
  // The vendor's own word where it is one of this format's: a response that is still running, or was stopped.
  const own = reason === 'other' && openStatuses.has(rawReason ?? '') ? rawReason : undefined;
  return {
    status: why === undefined ? (own ?? 'completed') : 'incomplete',
    incomplete_details: why === undefined ? null : { reason: why },
  };
}

/** Why an answer is not whole; undefined for one that is. */
function incompleteReason(
  { reason, rawReason }: Finish,
  { hasRefusal, isOwn }: { hasRefusal: boolean; isOwn: boolean },
): string | undefined {
  switch (reason) {
    case 'length':
      return 'max_output_tokens';
    case 'content-filter':
      return 'content_filter';
    case 'refusal':
      return hasRefusal ? undefined : 'content_filter';
    case 'pause':
      return rawReason ?? 'pause';
    case 'other':
      return isOwn ? undefined : rawReason;
    case 'stop':
    case 'tool-calls':
      return undefined;
  }
}

const openStatuses = new Set(['queued', 'in_progress', 'cancelled', 'incomplete']);
