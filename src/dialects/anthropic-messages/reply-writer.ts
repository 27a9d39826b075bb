import type { BlockStart, Citation } from '../../chat/event.js';
import type { JsonObject, JsonValue } from '../../chat/json.js';
import type { Part, Signature } from '../../chat/request.js';
import type { Metadata } from '../../chat/result.js';
import { homelessCitation, homelessPart, homelessState } from '../homeless-part.js';
import { SequentialBlocks, type BlockEvent } from '../sequential-blocks.js';
import { calledName } from '../tool-names.js';
import { defined } from '../wire-json.js';
import { encodeCitation } from './citations.js';
import {
  encodeBlocks,
  encodeState,
  encodeThought,
  isOneThought,
  sealOf,
  textInput,
  THOUGHT_BREAK,
  type BlockEncoding,
} from './reply-blocks.js';
import { blockMembers } from './names.js';
import { WireBlocks } from './wire-blocks.js';

type Call = Extract<Part, { type: 'tool-call' }>;
type StartOf<Kind extends BlockStart['kind']> = Extract<BlockStart, { kind: Kind }>;
type Tail = Pick<Extract<BlockEvent, { type: 'block-end' }>, 'signature' | 'native'>;

/** The hub's block that is being written. */
interface Current {
  start: BlockStart;
  /** Whether any of it is on the wire. */
  hasSaid: boolean;
  /** What is not written as it comes. */
  text: string[];
  data: string[];
}

/**
 * Writes the events of blocks as this format's, one block at a time; a text begins with its first word.
 * From https://platform.claude.com/docs/en/build-with-claude/streaming
 */
export class ReplyWriter {
  readonly homeless: Metadata[] = [];
  hasRefusal = false;
  hasCalls = false;
  readonly #wire: WireBlocks;
  readonly #encoding: BlockEncoding;
  readonly #order = new SequentialBlocks();
  #current: Current | undefined;
  /** A thought that is over, but not its item: the next piece belongs into the same block. */
  #lingering: { start: StartOf<'reasoning'>; hasSaid: boolean } | undefined;
  /** Citations of texts that are over. */
  readonly #late: JsonObject[] = [];
  /** State of a text that is over, until something follows. */
  #trailing: (Extract<Part, { type: 'text' }> & { signature: Signature }) | undefined;

  constructor(emit: (type: string, members: JsonObject) => void, encoding: Omit<BlockEncoding, 'homeless'>) {
    this.#wire = new WireBlocks(emit);
    this.#encoding = { ...encoding, homeless: this.homeless };
  }

  push(event: BlockEvent): void {
    for (const next of this.#order.push(event)) this.#write(next);
  }

  /**
   * Ends what is still open. Clients with tools are told state of the last text beside the answer: as a thought it would
   * be the last thing said, and agents take that for the answer (Claude Code without a terminal then prints nothing).
   * Google wants it back for better answers only. From https://ai.google.dev/gemini-api/docs/thought-signatures
   */
  finish(): void {
    const trailing = this.#trailing;
    if (trailing !== undefined && this.#encoding.toolNames.size > 0) {
      this.#trailing = undefined;
      this.homeless.push(homelessState(trailing.signature));
    }
    this.#settle();
    if (this.#late.length === 0) return;
    this.#wire.open({ type: 'text', text: '' });
    for (const citation of this.#late) this.#wire.delta({ type: 'citations_delta', citation });
    this.#wire.close();
  }

  #write(event: BlockEvent): void {
    switch (event.type) {
      case 'block-start':
        return this.#begin(event);
      case 'text-delta':
      case 'refusal-delta':
        return this.#say(event.text);
      case 'reasoning-delta':
        return this.#think(event.text);
      case 'tool-call-delta':
        return this.#argue(event.argumentsText);
      case 'media-delta':
        return this.#gather(event);
      case 'citation':
        return this.#cite(event.citation, event.block);
      case 'block-end':
        return this.#end(event);
      case 'part':
        return this.#whole(event.part, event.block);
    }
  }

  #begin(start: BlockStart): void {
    this.#current = { start, hasSaid: false, text: [], data: [] };
    if (start.kind === 'reasoning') return this.#beginThought(start);
    this.#settle();
    if (start.kind === 'refusal') this.hasRefusal = true;
    const isCall = start.kind === 'tool-call' && start.executor === 'client';
    if (isCall && !this.#encoding.signsCalls) this.#openCall(start);
  }

  #openCall(start: Pick<StartOf<'tool-call'>, 'callId' | 'name' | 'namespace' | 'executor'>): void {
    const name = calledName(start, this.#encoding.toolNames);
    this.#wire.open({ type: 'tool_use', id: start.callId, name, input: {} });
    this.hasCalls = true;
  }

  #beginThought(start: StartOf<'reasoning'>): void {
    const before = this.#lingering;
    this.#lingering = undefined;
    if (before !== undefined && isOneThought(before.start, start)) {
      if (before.hasSaid) this.#current?.text.push(THOUGHT_BREAK);
      return;
    }
    this.#settle();
    // What is hidden is written at its end, when it is known whose it is.
    if (start.form !== 'redacted') this.#wire.open({ type: 'thinking', thinking: '', signature: '' });
  }

  /** Nothing more comes of a thought that was waited for, and a text is not the last. */
  #settle(): void {
    this.#lingering = undefined;
    this.#wire.close();
    const trailing = this.#trailing;
    this.#trailing = undefined;
    if (trailing !== undefined) this.#wire.whole(sealOf(trailing));
  }

  #say(text: string): void {
    if (text === '') return;
    if (!this.#wire.isOpen) this.#wire.open({ type: 'text', text: '' });
    this.#wire.delta({ type: 'text_delta', text });
    if (this.#current !== undefined) this.#current.hasSaid = true;
  }

  #think(text: string): void {
    const current = this.#current;
    if (text === '' || current === undefined) return;
    const thinking = [...current.text.splice(0), text].join('');
    if (!this.#wire.isOpen) current.text.push(thinking);
    else this.#wire.delta({ type: 'thinking_delta', thinking });
    current.hasSaid = true;
  }

  #argue(argumentsText: string): void {
    const { start, text } = this.#current ?? {};
    const isPlain = start?.kind === 'tool-call' && start.input === 'json' && this.#wire.isOpen;
    if (isPlain) this.#wire.delta({ type: 'input_json_delta', partial_json: argumentsText });
    else text?.push(argumentsText);
  }

  #gather({ data, transcript }: Extract<BlockEvent, { type: 'media-delta' }>): void {
    if (data !== undefined) this.#current?.data.push(data);
    if (transcript !== undefined) this.#current?.text.push(transcript);
  }

  #cite(citation: Citation, block: number): void {
    const encoded = encodeCitation(citation);
    if (encoded === undefined) {
      this.homeless.push(homelessCitation(citation));
      return;
    }
    const isNow = this.#current?.start.block === block && this.#current.start.kind === 'text';
    if (!isNow) {
      this.#late.push(encoded);
      return;
    }
    if (!this.#wire.isOpen) this.#wire.open({ type: 'text', text: '' });
    this.#wire.delta({ type: 'citations_delta', citation: encoded });
  }

  #end(tail: Tail): void {
    const current = this.#current;
    this.#current = undefined;
    if (current === undefined) return;
    const { start } = current;
    if (start.kind === 'reasoning') this.#endThought(start, current, tail);
    else if (start.kind === 'tool-call') this.#endCall(start, current, tail);
    else if (start.kind === 'media') this.#endMedia(current);
    else this.#endText(current, tail);
  }

  #endText({ start, hasSaid }: Current, { signature, native }: Tail): void {
    // Of another vendor an empty text is left out: this format wants none.
    const isWanted = this.#encoding.isOwn && start.kind === 'text';
    if (!this.#wire.isOpen && isWanted) this.#wire.open({ type: 'text', text: '' });
    this.#wire.close();
    this.#noteMembers({ type: 'text' }, native);
    if (signature !== undefined) this.#trailing = { type: 'text', text: hasSaid ? 'said' : '', signature };
  }

  #endThought(start: StartOf<'reasoning'>, { text, hasSaid }: Current, { signature, native }: Tail): void {
    const { form, item } = start;
    if (!this.#wire.isOpen) {
      const thought = { form, text: text.join(''), ...defined({ signature, native }) };
      this.#wire.whole([encodeThought(thought)]);
      return;
    }
    this.#noteMembers({ type: 'thinking' }, native);
    if (signature !== undefined) {
      this.#wire.delta({ type: 'signature_delta', signature: encodeState(signature, form) });
      this.#wire.close();
    } else if (item !== undefined) {
      this.#lingering = { start, hasSaid };
    } else {
      this.#wire.close();
    }
  }

  #endCall(start: StartOf<'tool-call'>, { text }: Current, { signature, native }: Tail): void {
    const { callId, name, namespace, input, executor } = start;
    const argumentsText = text.join('');
    const call = {
      callId,
      name,
      input,
      executor,
      argumentsText,
      ...defined({ namespace, signature, native }),
    };
    if (!this.#wire.isOpen) return this.#writeCall({ type: 'tool-call', ...call });
    if (input === 'text') this.#giveText(argumentsText);
    this.#wire.close();
    this.#wire.whole(sealOf({ type: 'tool-call', ...call }));
    this.#noteMembers({ type: 'tool_use', id: callId }, native);
  }

  #giveText(text: string): void {
    this.#wire.delta({ type: 'input_json_delta', partial_json: JSON.stringify(textInput(text)) });
  }

  /** A call that is known whole: its state stands before it. */
  #writeCall(call: Call): void {
    // What block a call that the vendor answers itself has is told with it.
    if (call.executor === 'provider') return this.#wire.whole(this.#blocksOf(call));
    const { callId, input, argumentsText, native } = call;
    this.#wire.whole(sealOf(call));
    this.#openCall(call);
    if (input === 'text') this.#giveText(argumentsText);
    else this.#wire.delta({ type: 'input_json_delta', partial_json: argumentsText });
    this.#wire.close();
    this.#noteMembers({ type: 'tool_use', id: callId }, native);
  }

  /** Members would have stood in the block's beginning, which is out; of those that say nothing it is not told. */
  #noteMembers({ type, ...block }: { type: string; id?: string }, native: JsonObject | undefined): void {
    const members = Object.entries(blockMembers(native)).filter(([, value]) => !isNothing(value));
    if (members.length > 0)
      this.homeless.push({
        dialect: 'aial-chat',
        name: type,
        value: { ...block, ...Object.fromEntries(members) },
      });
  }

  #endMedia({ text, data }: Current): void {
    const media = defined({
      data: data.length === 0 ? undefined : data.join(''),
      transcript: text.length === 0 ? undefined : text.join(''),
    });
    this.homeless.push(homelessPart({ type: 'media', media: { kind: 'audio', ...media } }));
  }

  /** A part that came whole is written as its pieces, for many clients read only those. */
  #whole(part: Part, block: number): void {
    const at = { type: 'block-start', block, ...defined({ item: part.item }) } as const;
    switch (part.type) {
      case 'text':
        this.#begin({ ...at, kind: 'text' });
        this.#say(part.text);
        for (const citation of part.citations ?? []) this.#cite(citation, block);
        return this.#end(part);
      case 'refusal':
        this.#begin({ ...at, kind: 'refusal' });
        this.#say(part.text);
        return this.#end(part);
      case 'reasoning':
        this.#begin({ ...at, kind: 'reasoning', form: part.form });
        this.#think(part.text);
        return this.#end(part);
      case 'tool-call':
        this.#settle();
        return this.#writeCall(part);
      case 'opaque':
      case 'media':
      case 'tool-result':
        this.#settle();
        this.#wire.whole(this.#blocksOf(part));
    }
  }

  #blocksOf(part: Part): JsonObject[] {
    return encodeBlocks([part], this.#encoding);
  }
}

function isNothing(value: JsonValue | undefined): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
