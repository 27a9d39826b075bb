import type { Schemas } from '../../../generated/openapi.js';
import type { Message, Part, Role } from '../../chat/request.js';
import { decodeContent, decodeText } from './decode-blocks.js';
import { opaqueBlock } from './decode-media.js';
import { nativeForm } from './names.js';
import type { RequestNotes } from './request-notes.js';

type Body = Schemas['AnthropicMessageRequest'];

/** The system prompt, where there is one, and the turns after it. */
export function decodeMessages({ system, messages }: Body, notes: RequestNotes): Message[] {
  const first = system === undefined ? [] : [decodeSystem(system, notes)];
  const turns = messages.map((message, index) => {
    notes.pointers[`message ${first.length + index}`] = `/messages/${index}`;
    return decodeMessage(message, `/messages/${index}`, notes);
  });
  return [...first, ...turns];
}

function decodeSystem(system: NonNullable<Body['system']>, notes: RequestNotes): Message {
  notes.pointers['message 0'] = '/system';
  if (typeof system === 'string') {
    const parts: Part[] = [{ type: 'text', text: system }];
    return { role: 'system', parts, ...nativeForm({ place: 'system', content: 'string' }) };
  }
  const parts = system.map((block, index) => decodeText(block, `/system/${index}`, notes));
  return { role: 'system', parts, ...nativeForm({ place: 'system' }) };
}

const roles: Partial<Record<string, Role>> = { user: 'user', assistant: 'assistant', system: 'system' };

function decodeMessage(
  message: Schemas['AnthropicInputMessage'],
  pointer: string,
  notes: RequestNotes,
): Message {
  const { role: name, content } = message;
  const role = Object.hasOwn(roles, name) ? roles[name] : undefined;
  // A role that the contract does not know: the message is kept whole.
  if (role === undefined) return { role: 'user', parts: [opaqueBlock('message', message)] };
  notes.rest(message, pointer, ['role', 'content']);
  const parts = decodeContent(content, `${pointer}/content`, notes);
  const isResults = parts.length > 0 && parts.every(({ type }) => type === 'tool-result');
  return {
    // What tools gave is in turns of the user here.
    role: role === 'user' && isResults ? 'tool' : role,
    parts,
    ...nativeForm(typeof content === 'string' ? { content: 'string' } : {}),
  };
}
