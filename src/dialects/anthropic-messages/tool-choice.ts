import type { Schemas } from '../../../generated/openapi.js';
import { isJsonObject, type JsonObject } from '../../chat/json.js';
import type { ChatRequest, Parameters, ToolChoice } from '../../chat/request.js';
import type { Notes } from '../notes.js';
import { asJson } from '../wire-json.js';
import { DIALECT } from './names.js';

type WireChoice = Schemas['AnthropicToolChoice'];
type Parallel = Pick<Partial<Parameters>, 'parallelToolCalls'>;

/**
 * Which tools may be used, and whether several at once, which this format says in the same member.
 * From https://platform.claude.com/docs/en/agents-and-tools/tool-use/implement-tool-use
 */
export function decodeToolChoice(
  choice: WireChoice | undefined,
  notes: Notes,
): Pick<ChatRequest, 'toolChoice'> & { parallel: Parallel } {
  notes.pointers['toolChoice'] = '/tool_choice';
  if (choice === undefined) return { parallel: {} };
  switch (choice.type) {
    case 'auto':
      notes.rest(choice, '/tool_choice', ['type', 'disable_parallel_tool_use']);
      return { toolChoice: { type: 'auto' }, parallel: parallelOf(choice, notes) };
    case 'any':
      notes.rest(choice, '/tool_choice', ['type', 'disable_parallel_tool_use']);
      return { toolChoice: { type: 'required' }, parallel: parallelOf(choice, notes) };
    case 'tool':
      notes.rest(choice, '/tool_choice', ['type', 'name', 'disable_parallel_tool_use']);
      return { toolChoice: { type: 'tool', name: choice.name }, parallel: parallelOf(choice, notes) };
    case 'none':
      notes.rest(choice, '/tool_choice', ['type']);
      return { toolChoice: { type: 'none' }, parallel: {} };
    default:
      return { toolChoice: { type: 'native', dialect: DIALECT, value: asJson(choice) }, parallel: {} };
  }
}

function parallelOf(
  { disable_parallel_tool_use: isDisabled }: { disable_parallel_tool_use?: boolean },
  notes: Notes,
): Parallel {
  notes.pointers['parallelToolCalls'] = '/tool_choice/disable_parallel_tool_use';
  return isDisabled === undefined ? {} : { parallelToolCalls: !isDisabled };
}

/** The member `tool_choice`; a list of allowed tools is the encoder's to bring about by the tools that it sends. */
export function encodeToolChoice(
  toolChoice: ToolChoice | undefined,
  { parallelToolCalls }: Parallel,
): JsonObject {
  const parallel = parallelToolCalls === undefined ? {} : { disable_parallel_tool_use: !parallelToolCalls };
  switch (toolChoice?.type) {
    case undefined:
      // Without a choice the model chooses: what else there is to say needs one.
      return parallelToolCalls === undefined ? {} : { tool_choice: { type: 'auto', ...parallel } };
    case 'none':
      return { tool_choice: { type: 'none' } };
    case 'auto':
      return { tool_choice: { type: 'auto', ...parallel } };
    case 'required':
      return { tool_choice: { type: 'any', ...parallel } };
    case 'allowed':
      return { tool_choice: { type: toolChoice.mode === 'required' ? 'any' : 'auto', ...parallel } };
    case 'tool':
      return { tool_choice: { type: 'tool', name: toolChoice.name, ...parallel } };
    case 'native':
      return isJsonObject(toolChoice.value) ? { tool_choice: toolChoice.value } : {};
  }
}
