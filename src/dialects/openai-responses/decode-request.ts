import type { Schemas } from '../../../generated/openapi.js';
import type { ChatRequest, Message } from '../../chat/request.js';
import type { SurfaceInput } from '../dialect.js';
import { Notes } from '../notes.js';
import { defined } from '../wire-json.js';
import { decodeInput } from './decode-input.js';
import { DIALECT } from './names.js';
import { decodeParameters, parameterNames } from './parameters.js';
import { decodeToolChoice, decodeTools } from './tools.js';

type Body = Schemas['CreateResponseRequest'];

/**
 * A Responses body as the gateway's own request.
 * From https://platform.openai.com/docs/api-reference/responses/create
 */
export function decodeRequest({ body, bytes }: SurfaceInput<Body>): ChatRequest {
  const notes = new Notes();
  notes.rest(body, '', [
    'model',
    'input',
    'instructions',
    'prompt',
    'previous_response_id',
    'conversation',
    'tools',
    'tool_choice',
    'max_tool_calls',
    'truncation',
    'context_management',
    'stream',
    'stream_options',
    'background',
    'moderation',
    'prompt_cache_options',
    ...parameterNames,
  ]);
  notePlaceless(body, notes);
  const { model, input, stream } = body;
  if (input === null) notes.form('/input', null);
  const said = input === undefined || input === null ? [] : decodeInput(input, notes);
  const instructions = decodeInstructions(body, notes);
  shiftPointers(notes, said.length, instructions.length);
  return {
    model: model ?? '',
    messages: [...instructions, ...said],
    tools: decodeTools(body, notes),
    ...defined({ toolChoice: decodeToolChoice(body, notes) }),
    parameters: decodeParameters(body, notes),
    stream: stream === true,
    reply: { includeUsage: true },
    providerOptions: {},
    unread: notes.unread,
    pointers: notes.pointers,
    ...(bytes === undefined ? {} : { source: { dialect: DIALECT, bytes } }),
  };
}

/** The instructions come first, and so every message of the input one later. */
function shiftPointers({ pointers }: Notes, count: number, by: number): void {
  if (by === 0) return;
  for (let index = count - 1; index >= 0; index -= 1) {
    pointers[`message ${index + by}`] = pointers[`message ${index}`] ?? '/input';
  }
  pointers['message 0'] = '/instructions';
}

function decodeInstructions({ instructions }: Body, notes: Notes): Message[] {
  if (instructions === null) notes.form('/instructions', null);
  if (typeof instructions !== 'string') return [];
  const native = { [DIALECT]: { member: 'instructions' } };
  return [{ role: 'system', parts: [{ type: 'text', text: instructions }], native }];
}

const SEND_ITEMS = 'send the items of the conversation in input instead';

/** Members that only this format has; without the vendor's own store most of them mean nothing. */
function notePlaceless(body: Body, notes: Notes): void {
  const { stream, instructions } = body;
  if (stream === null || stream === false) notes.form('/stream', stream);
  if (Array.isArray(instructions)) notes.keep('/instructions', instructions, 'semantic');
  noteStored(body, notes);
  notes.keep('/max_tool_calls', body.max_tool_calls, 'semantic');
  if (body.truncation === 'disabled') notes.form('/truncation', body.truncation);
  else notes.keep('/truncation', body.truncation);
  notes.keep('/context_management', body.context_management);
  notes.keep('/stream_options', body.stream_options, 'bookkeeping');
  notes.keep('/moderation', body.moderation, 'semantic');
  notes.keep('/prompt_cache_options', body.prompt_cache_options, 'bookkeeping');
}

/** What lives in the vendor's own store: other vendors have none of it, and the client is told what to do. */
function noteStored(body: Body, notes: Notes): void {
  const { store, background } = body;
  const stored = 'prompts that are stored at OpenAI are known there only: send their instructions and input';
  notes.keep('/prompt', body.prompt, 'semantic', stored);
  const forgotten = `it keeps no answers that could be gone on from: ${SEND_ITEMS}`;
  notes.keep('/previous_response_id', body.previous_response_id, 'semantic', forgotten);
  const unknown = `it keeps no conversations: ${SEND_ITEMS}`;
  notes.keep('/conversation', body.conversation, 'semantic', unknown);
  const unstored = 'it stores no answers: set it to false, and send the items of the conversation in input';
  if (store === true) notes.keep('/store', true, 'semantic', unstored);
  const waits = 'it answers only while the client waits: leave it out, or ask for a stream';
  if (background === true) notes.keep('/background', true, 'semantic', waits);
  else notes.form('/background', background);
}
