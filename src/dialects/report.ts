import { GatewayError } from '../chat/error.js';
import type { Warning } from '../chat/event.js';
import type { ChatRequest, Part, ProviderId } from '../chat/request.js';
import type { Weight } from '../chat/support.js';
import type { Target, Undo } from './dialect.js';
import { defined } from './wire-json.js';

type Code = Warning['code'];

/** What a note is about, beside its place and its reason. */
export interface NoteKind {
  /** `parameter_…` where it is left out. */
  code?: Code;
  /** A hint where it is left out. */
  weight?: Weight;
}

/** Gathers what becomes of a request while it is written for a target: everything that is not carried as it was said. */
export class Report {
  readonly warnings: Warning[] = [];
  readonly refusals: GatewayError[] = [];
  readonly #target: Target;
  readonly #name: string;

  constructor(target: Target) {
    this.#target = target;
    this.#name = target.displayName ?? target.provider;
  }

  get provider(): ProviderId {
    return this.#target.provider;
  }

  /** It is left out. `note` says why, as the end of a sentence: `it has no seed`. */
  dropped(
    pointer: string,
    note: string,
    { code = 'parameter_dropped', weight = 'hint' }: NoteKind = {},
  ): void {
    const message = `${this.#name} did not get ${pointer}: ${note}.`;
    this.#note('dropped', { code, message, pointer, weight });
  }

  /** It is sent with less meaning. */
  lowered(
    pointer: string,
    note: string,
    { code = 'parameter_lowered', weight = 'hint' }: NoteKind = {},
  ): void {
    this.#note('lowered', { code, message: this.#otherwise(pointer, note), pointer, weight });
  }

  /** It is reached by other means. */
  emulated(
    pointer: string,
    note: string,
    { code = 'parameter_emulated', weight = 'hint' }: NoteKind = {},
  ): void {
    this.#note('emulated', { code, message: this.#otherwise(pointer, note), pointer, weight });
  }

  /** It is sent under another name or value that is worth telling. */
  mapped(pointer: string, note: string, { code = 'parameter_mapped', weight = 'hint' }: NoteKind = {}): void {
    this.#note('mapped', { code, message: this.#otherwise(pointer, note), pointer, weight });
  }

  /** The caller did not say it, and the vendor demands it. */
  defaulted(pointer: string, note: string): void {
    const message = `${this.#name} wants ${pointer}, which the request does not have: ${note}.`;
    this.#note('defaulted', { code: 'parameter_defaulted', message, pointer, weight: 'hint' });
  }

  /** The request would mean something else without it: it is not sent at all. `note` as in `dropped`. */
  refuse(pointer: string, note: string): void {
    const { provider, model } = this.#target;
    this.refusals.push(
      new GatewayError({
        code: 'unsupported_parameter',
        message: `${this.#name} cannot take ${pointer} for ${JSON.stringify(model)}: ${note}. Leave it out, or choose another model.`,
        pointer,
        provider,
      }),
    );
  }

  #otherwise(pointer: string, note: string): string {
    return `${this.#name} got ${pointer} in another way: ${note}.`;
  }

  #note(
    disposition: NonNullable<Warning['disposition']>,
    warning: Omit<Warning, 'disposition' | 'provider'>,
  ): void {
    this.warnings.push({ ...warning, disposition, provider: this.#target.provider });
  }
}

/** Whose replies will be read, for decoding. */
export function whose({ provider, displayName }: Target): Pick<Undo, 'provider' | 'displayName'> {
  return { provider, ...defined({ displayName }) };
}

/** Where a message stood in the client's own body. */
export function messagePointer({ pointers }: ChatRequest, index: number): string {
  return pointers?.[`message ${index}`] ?? `/messages/${index}`;
}

/** Where a part stood in the client's own body: its item's place where the format has items, else its message's. */
export function partPointer(request: ChatRequest, index: number, { item }: Pick<Part, 'item'>): string {
  const own = item === undefined ? undefined : request.pointers?.[`item ${item.index}`];
  return own ?? messagePointer(request, index);
}

/** Where a tool stood in the client's own body. */
export function toolPointer({ pointers }: ChatRequest, index: number): string {
  return pointers?.[`tool ${index}`] ?? `/tools/${index}`;
}

/** Where a parameter, or `toolChoice`, stood in the client's own body. */
export function parameterPointer({ pointers }: Pick<ChatRequest, 'pointers'>, name: string): string {
  return pointers?.[name] ?? `/${name}`;
}
