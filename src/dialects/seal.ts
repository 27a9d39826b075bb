import { isJsonObject } from '../chat/json.js';
import type { DialectId, Signature } from '../chat/request.js';

/** How every seal begins. */
const SEAL_PREFIX = 'aial1.';

/** Longer than the longest signature that was ever seen (47 thousand characters), as a bound for hostile bodies. */
const MAX_SEAL_LENGTH = 1_048_576;

/** A foreign signature on its way through a dialect, with what it was on. */
export interface Seal {
  signature: Signature;
  /** What kind of part it was on. */
  on: 'reasoning' | 'text' | 'tool-call';
  callId?: string;
}

/** Writes another vendor's signature into a field of this one's, to be opened when it comes back. */
export function sealSignature({ signature, on, callId }: Seal): string {
  const { provider, dialect, value, itemId } = signature;
  return SEAL_PREFIX + base64Url(JSON.stringify({ provider, dialect, on, callId, value, itemId }));
}

/** Opens a seal; undefined for any other text. */
export function openSeal(text: string): Seal | undefined {
  if (!text.startsWith(SEAL_PREFIX) || text.length > MAX_SEAL_LENGTH) return undefined;
  try {
    const content: unknown = JSON.parse(fromBase64Url(text.slice(SEAL_PREFIX.length)));
    if (!isJsonObject(content)) return undefined;
    const { provider, dialect, on, callId, value, itemId } = content;
    if (typeof provider !== 'string' || typeof dialect !== 'string' || typeof value !== 'string')
      return undefined;
    return {
      // Only compared with the dialects that exist; an invented one matches none.
      signature: {
        provider,
        dialect: dialect as DialectId,
        value,
        ...(typeof itemId === 'string' ? { itemId } : {}),
      },
      on: on === 'text' || on === 'tool-call' ? on : 'reasoning',
      ...(typeof callId === 'string' ? { callId } : {}),
    };
  } catch {
    // Not one of ours after all.
    return undefined;
  }
}

const prefixBytes = new TextEncoder().encode(SEAL_PREFIX);

/** Whether a body may hold a seal, and so must not pass unread. */
export function containsSeal(bytes: Uint8Array): boolean {
  const [first = 0] = prefixBytes;
  for (let index = bytes.indexOf(first); index >= 0; index = bytes.indexOf(first, index + 1)) {
    if (prefixBytes.every((byte, offset) => bytes[index + offset] === byte)) return true;
  }
  return false;
}

function base64Url(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): string {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder().decode(Uint8Array.from(binary, (character) => character.charCodeAt(0)));
}
