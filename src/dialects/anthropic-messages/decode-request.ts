import type { Schemas } from '../../../generated/openapi.js';
import type { ChatRequest } from '../../chat/request.js';
import type { SurfaceInput } from '../dialect.js';
import type { Notes } from '../notes.js';
import { defined } from '../wire-json.js';
import { decodeMessages } from './decode-messages.js';
import { decodeTools } from './decode-tools.js';
import { DIALECT } from './names.js';
import { decodeParameters, parameterNames } from './parameters.js';
import { RequestNotes } from './request-notes.js';
import { decodeToolChoice } from './tool-choice.js';

type Body = Schemas['AnthropicMessageRequest'];

/** A Messages body as the gateway's own request. From https://platform.claude.com/docs/en/api/messages/create */
export function decodeRequest({ body, bytes }: SurfaceInput<Body>): ChatRequest {
  const notes = new RequestNotes(bytes);
  notes.rest(body, '', [
    'model',
    'messages',
    'system',
    'stream',
    'tools',
    'tool_choice',
    'cache_control',
    'container',
    'context_management',
    'mcp_servers',
    'inference_geo',
    'speed',
    'user_profile_id',
    'thread',
    ...parameterNames,
  ]);
  notePlaceless(body, notes);
  const { toolChoice, parallel } = decodeToolChoice(body.tool_choice, notes);
  return {
    model: body.model,
    messages: decodeMessages(body, notes),
    tools: decodeTools(body, notes),
    ...defined({ toolChoice }),
    parameters: { ...decodeParameters(body, notes), ...parallel },
    stream: body.stream === true,
    // A stream of this format always ends with what it cost.
    reply: body.stream === true ? { includeUsage: true } : {},
    providerOptions: {},
    unread: notes.unread,
    pointers: notes.pointers,
    ...(bytes === undefined ? {} : { source: { dialect: DIALECT, bytes } }),
  };
}

/** Members that only this format has. */
function notePlaceless(body: Body, notes: Notes): void {
  if (body.stream === false) notes.form('/stream', false);
  notes.keep('/cache_control', body.cache_control, 'bookkeeping');
  notes.keep('/container', body.container, 'semantic');
  // How a long context is shortened; who has no such thing takes it whole.
  notes.keep('/context_management', body.context_management, 'hint');
  notes.form('/mcp_servers', body.mcp_servers);
  // Where the data may be.
  notes.keep('/inference_geo', body.inference_geo, 'semantic');
  notes.keep('/speed', body.speed, 'hint');
  notes.keep('/user_profile_id', body.user_profile_id, 'bookkeeping');
  // The next request would bring only what is new, and the rest would be gone.
  notes.keep('/thread', body.thread, 'semantic', 'it keeps no conversations: send the whole one');
}
