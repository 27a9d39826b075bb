import type { Schemas } from '../../../generated/openapi.js';
import type { ChatRequest } from '../../chat/request.js';
import type { SurfaceInput } from '../dialect.js';
import { Notes } from '../notes.js';
import { defined } from '../wire-json.js';
import { decodeMessage, DIALECT } from './decode-messages.js';
import { decodeParameters, parameterNames, parameterPlaces } from './parameters.js';
import { decodeToolChoice, decodeTools } from './tools.js';

type Body = Schemas['ChatCompletionRequest'];

/** The members that are read. */
const readMembers = [
  'model',
  'messages',
  'stream',
  'stream_options',
  'tools',
  'tool_choice',
  'functions',
  'function_call',
  'min_p',
  'repetition_penalty',
  'prediction',
  'web_search_options',
  'moderation',
  'prompt_cache_options',
  ...parameterNames,
] as const satisfies readonly (keyof Body)[];

/**
 * A Chat Completions body as the gateway's own request.
 * From https://platform.openai.com/docs/api-reference/chat/create
 */
export function decodeRequest({ body, bytes }: SurfaceInput<Body>): ChatRequest {
  const notes = new Notes(parameterPlaces);
  notes.rest(body, '', readMembers);
  notePlaceless(body, notes);
  const { model, messages, stream, stream_options: streamOptions } = body;
  const legacyFunctions = (body.functions ?? undefined) !== undefined;
  const includeUsage = streamOptions?.include_usage;
  return {
    model,
    messages: messages.map((message, index) => decodeMessage(message, index, notes)),
    tools: decodeTools(body, notes),
    ...defined({ toolChoice: decodeToolChoice(body, notes) }),
    parameters: decodeParameters(body, notes),
    stream: stream === true,
    reply: {
      ...(includeUsage === true ? { includeUsage } : {}),
      ...(legacyFunctions ? { legacyFunctions } : {}),
    },
    providerOptions: {},
    unread: notes.unread,
    pointers: notes.pointers,
    ...(bytes === undefined ? {} : { source: { dialect: DIALECT, bytes } }),
  };
}

/** Members that only this format has. */
function notePlaceless(body: Body, notes: Notes): void {
  const { stream, stream_options: streamOptions } = body;
  if (stream === null || stream === false) notes.form('/stream', stream);
  notes.form('/stream_options', streamOptions);
  notes.keep('/stream_options/include_obfuscation', streamOptions?.include_obfuscation, 'bookkeeping');
  notes.keep('/min_p', body.min_p);
  notes.keep('/repetition_penalty', body.repetition_penalty);
  notes.keep('/prediction', body.prediction, 'hint');
  if (body.web_search_options === null) notes.form('/web_search_options', null);
  notes.keep('/moderation', body.moderation, 'semantic');
  notes.keep('/prompt_cache_options', body.prompt_cache_options, 'bookkeeping');
}
