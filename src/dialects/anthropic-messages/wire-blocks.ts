import type { JsonObject } from '../../chat/json.js';

/** Content blocks on the wire: numbered, one open at a time. */
export class WireBlocks {
  readonly #emit: (type: string, members: JsonObject) => void;
  #nextIndex = 0;
  #openIndex: number | undefined;

  constructor(emit: (type: string, members: JsonObject) => void) {
    this.#emit = emit;
  }

  get isOpen(): boolean {
    return this.#openIndex !== undefined;
  }

  /** Begins a block; one that is open is complete by this. */
  open(block: JsonObject): void {
    this.close();
    this.#openIndex = this.#nextIndex;
    this.#nextIndex += 1;
    this.#emit('content_block_start', { index: this.#openIndex, content_block: block });
  }

  delta(delta: JsonObject): void {
    if (this.#openIndex !== undefined) this.#emit('content_block_delta', { index: this.#openIndex, delta });
  }

  close(): void {
    if (this.#openIndex !== undefined) this.#emit('content_block_stop', { index: this.#openIndex });
    this.#openIndex = undefined;
  }

  /** Writes whole blocks. Of a thought in its pieces: some clients take words and signatures from those only. */
  whole(blocks: readonly JsonObject[]): void {
    for (const block of blocks) {
      const { type, thinking, signature } = block;
      const isThought = type === 'thinking';
      this.open(isThought ? { ...block, thinking: '', signature: '' } : block);
      if (isThought && thinking !== undefined && thinking !== '')
        this.delta({ type: 'thinking_delta', thinking });
      if (isThought && signature !== undefined && signature !== '')
        this.delta({ type: 'signature_delta', signature });
      this.close();
    }
  }
}
