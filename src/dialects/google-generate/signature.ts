import type { Part, Signature } from '../../chat/request.js';
import { openSeal, openThoughts, sealAsBytes, sealThoughts, type Seal } from '../seal.js';
import { DIALECT, STATE_ISSUER } from './names.js';

/**
 * What stands in place of a signature that a client has lost: Gemini 3 then does not check it.
 * From https://ai.google.dev/gemini-api/docs/thought-signatures
 */
const SKIPPED = ['skip_thought_signature_validator', 'context_engineering_is_the_way_to_go'];

/** What a model thought. */
export type Thought = Extract<Part, { type: 'reasoning' }>;

/** What a `thoughtSignature` says. */
export type ReadSignature =
  /** State of Google's own, or of another vendor's under a seal. */
  | { kind: 'signature'; signature: Signature; seal?: Seal }
  /** What was thought before a call, and its own state if it has any. */
  | { kind: 'thoughts'; thoughts: Thought[]; signature?: Signature }
  /** The word that tells the vendor not to look for any; in base64 too, as clients write bytes. */
  | { kind: 'skip' };

/** Reads a `thoughtSignature`. */
export function decodeSignature(value: string): ReadSignature {
  const seal = openSeal(value);
  if (seal !== undefined) return { kind: 'signature', signature: seal.signature, seal };
  const carried = openThoughts(value);
  if (carried !== undefined) return { kind: 'thoughts', ...carried };
  if (SKIPPED.includes(value) || SKIPPED.includes(fromBase64(value))) return { kind: 'skip' };
  return { kind: 'signature', signature: { provider: STATE_ISSUER, dialect: DIALECT, value } };
}

/** Only a text as short as the words can be one of them. */
function fromBase64(value: string): string {
  if (value.length > 64) return '';
  try {
    return atob(value.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
}

/** What is signed. */
export type Signed = Pick<Part, 'signature'> & {
  type: Part['type'];
  form?: Seal['form'];
  callId?: string;
};

/** A `thoughtSignature`: Google's as it came, any other vendor's under a seal in base64, for the member holds bytes. */
export function encodeSignature({ signature, type, form, callId }: Signed): string | undefined {
  if (signature === undefined) return undefined;
  if (isOwn(signature)) return signature.value;
  const on = type === 'reasoning' || type === 'tool-call' ? type : 'text';
  return sealAsBytes({
    signature,
    on,
    ...(form === undefined ? {} : { form }),
    ...(callId === undefined ? {} : { callId }),
  });
}

/** Whether state is written as it came. */
export function isOwn({ dialect, provider }: Signature): boolean {
  return dialect === DIALECT && provider === STATE_ISSUER;
}

/** A call's `thoughtSignature`, with what another vendor's model thought before it: Gemini's clients keep it on calls only. */
export function encodeCallSignature(call: Signed, thoughts: readonly Thought[]): string | undefined {
  const { signature } = call;
  const isPlain = thoughts.length === 0 || (signature !== undefined && isOwn(signature));
  return (isPlain ? undefined : sealThoughts(thoughts, signature)) ?? encodeSignature(call);
}
