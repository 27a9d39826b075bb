import { pointerSegment } from '../../chat/json.js';
import { toSnakeCase } from '../aial-chat/member-names.js';
import { invalid } from './faults.js';

/** Members that hold somebody else's JSON. */
const freeMembers = new Set(['native', 'schema', 'format', 'audio', 'value', 'raw', 'providerOptions']);

/**
 * Sees that free JSON has only numbers that JSON can write: doubles of the wire may be infinite or none at all.
 * @throws GatewayError `invalid_request`.
 */
export function checkBody(message: unknown, pointer = ''): void {
  if (typeof message !== 'object' || message === null || message instanceof Uint8Array) return;
  if (Array.isArray(message)) {
    for (const [index, entry] of message.entries()) checkBody(entry, `${pointer}/${index}`);
    return;
  }
  // Any object has string keys.
  const members = message as Record<string, unknown>;
  if (typeof members['$case'] === 'string') {
    checkBody(members['value'], `${pointer}/${toSnakeCase(members['$case'])}`);
    return;
  }
  for (const [name, member] of Object.entries(members)) {
    const place = `${pointer}/${toSnakeCase(name)}`;
    if (freeMembers.has(name)) checkJson(member, place);
    else checkBody(member, place);
  }
}

function checkJson(value: unknown, pointer: string): void {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw invalid(pointer, 'JSON has no such number. Send a finite one.');
  }
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) checkJson(entry, `${pointer}/${index}`);
    return;
  }
  for (const [name, member] of Object.entries(value)) checkJson(member, `${pointer}/${pointerSegment(name)}`);
}
