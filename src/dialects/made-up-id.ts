/**
 * An id for an item whose vendor gives none: the same for the same answer and block, for dialects have no randomness.
 * FNV-1a, 64 bits: ids need to differ within one conversation, not to withstand an attack.
 */
export function madeUpId(prefix: string, responseId: string, block: number): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(`${responseId}#${block}`)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return `${prefix}_${hash.toString(16).padStart(16, '0')}`;
}
