import type { Schemas } from '../../../generated/openapi.js';
import { lookUp } from '../../chat/look-up.js';
import type { Parameters, Reasoning, ResponseFormat } from '../../chat/request.js';
import type { Notes } from '../notes.js';
import { asJsonObject, defined } from '../wire-json.js';

type Body = Schemas['AnthropicMessageRequest'];

/** The name that a schema gets where the format wants one and the caller has none to give. */
const SCHEMA_NAME = 'answer';

/** The tiers by their names here and in OpenAI's words; others are the same on both sides. */
const serviceTiers: Partial<Record<string, string>> = { standard_only: 'default' };

/** The names of the body's members that `decodeParameters` reads. */
export const parameterNames = [
  'max_tokens',
  'temperature',
  'top_p',
  'top_k',
  'stop_sequences',
  'metadata',
  'service_tier',
  'thinking',
  'output_config',
  'output_format',
] as const satisfies readonly (keyof Body)[];

/** The parameters of a body. From https://platform.claude.com/docs/en/api/messages/create */
export function decodeParameters(body: Body, notes: Notes): Partial<Parameters> {
  const { metadata, service_tier: tier } = body;
  Object.assign(notes.pointers, {
    maxOutputTokens: '/max_tokens',
    topP: '/top_p',
    topK: '/top_k',
    stop: '/stop_sequences',
    user: '/metadata/user_id',
    serviceTier: '/service_tier',
  });
  if (metadata !== undefined) {
    notes.rest(metadata, '/metadata', ['user_id']);
    if ((metadata.user_id ?? undefined) === undefined) notes.form('/metadata', metadata);
  }
  return defined({
    maxOutputTokens: body.max_tokens,
    temperature: body.temperature,
    topP: body.top_p,
    topK: body.top_k,
    stop: body.stop_sequences,
    user: metadata?.user_id ?? undefined,
    serviceTier: lookUp(serviceTiers, tier) ?? tier,
    reasoning: decodeReasoning(body, notes),
    responseFormat: decodeFormat(body, notes),
  });
}

/**
 * Thinking by budget, switch or at will, and how much effort is spent on the whole answer.
 * From https://platform.claude.com/docs/en/build-with-claude/adaptive-thinking and .../effort
 */
function decodeReasoning({ thinking, output_config: config }: Body, notes: Notes): Reasoning | undefined {
  const effort = config?.effort ?? undefined;
  const reasoning = { ...defined({ effort }), ...decodeThinking(thinking, notes) };
  notes.pointers['reasoning'] = thinking === undefined ? '/output_config/effort' : '/thinking';
  if (config !== undefined) {
    notes.rest(config, '/output_config', ['effort', 'format', 'task_budget']);
    notes.keep('/output_config/task_budget', config.task_budget, 'hint');
    if (config.effort === null) notes.form('/output_config/effort', null);
    if (config.format === null) notes.form('/output_config/format', null);
    if (Object.keys(config).length === 0) notes.form('/output_config', {});
  }
  return Object.keys(reasoning).length === 0 ? undefined : reasoning;
}

function decodeThinking(thinking: Body['thinking'], notes: Notes): Reasoning {
  switch (thinking?.type) {
    case undefined:
      return {};
    case 'enabled':
      notes.rest(thinking, '/thinking', ['type', 'budget_tokens', 'display']);
      return { budgetTokens: thinking.budget_tokens, ...decodeDisplay(thinking, notes) };
    case 'adaptive':
      notes.rest(thinking, '/thinking', ['type', 'display']);
      return { budgetTokens: -1, ...decodeDisplay(thinking, notes) };
    case 'disabled':
      notes.rest(thinking, '/thinking', ['type']);
      return { budgetTokens: 0 };
    default:
      notes.keep('/thinking', thinking, 'hint');
      return {};
  }
}

const summaries: Partial<Record<string, string>> = { summarized: 'auto', omitted: 'none' };

/** Thoughts that are to be seen are what other vendors call a summary. */
function decodeDisplay({ display }: { display?: string | null }, notes: Notes): Reasoning {
  const summary = lookUp(summaries, display ?? undefined);
  if (summary === undefined && display !== null) notes.keep('/thinking/display', display, 'hint');
  else notes.form('/thinking/display', display);
  return defined({ summary });
}

/** JSON by a schema, which is always kept to; `output_format` is the older place. */
function decodeFormat(
  { output_config: config, output_format: older }: Body,
  notes: Notes,
): ResponseFormat | undefined {
  const isOlder = (config?.format ?? undefined) === undefined;
  const pointer = isOlder ? '/output_format' : '/output_config/format';
  notes.pointers['responseFormat'] = pointer;
  if (older === null || !isOlder) notes.form('/output_format', older);
  const format = isOlder ? older : config?.format;
  if (format === undefined || format === null) return undefined;
  notes.rest(format, pointer, ['type', 'schema']);
  return { type: 'json-schema', name: SCHEMA_NAME, schema: asJsonObject(format.schema), isStrict: true };
}
