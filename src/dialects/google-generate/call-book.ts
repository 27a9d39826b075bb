import { madeUpId } from '../made-up-id.js';

interface NotedCall {
  callId: string;
  /** Whether the client knows the id. */
  isNamed: boolean;
  name: string;
  isAnswered: boolean;
}

/**
 * The calls of a conversation, so that results find theirs: by id where there is one, else by name and order. Calls
 * without an id get one that is the same on the next turn, when the conversation has only grown at its end.
 */
export class CallBook {
  readonly #calls: NotedCall[] = [];

  /** Notes a call, and gives its id. */
  call(name: string, id: string | undefined): string {
    const callId = id ?? madeUpId('call', name, this.#calls.length);
    this.#calls.push({ callId, isNamed: id !== undefined, name, isAnswered: false });
    return callId;
  }

  /** The id of the call that a result belongs to; a made-up one for a result of no call. */
  answer(name: string, id: string | undefined): string {
    const call =
      (id === undefined ? undefined : this.#open((each) => each.isNamed && each.callId === id)) ??
      this.#open((each) => each.name === name && (id === undefined || !each.isNamed)) ??
      (name === '' && id === undefined ? this.#open(() => true) : undefined);
    if (call === undefined) return id ?? madeUpId('call', `result ${name}`, this.#calls.length);
    call.isAnswered = true;
    return call.callId;
  }

  #open(fits: (call: NotedCall) => boolean): NotedCall | undefined {
    return this.#calls.find((call) => !call.isAnswered && fits(call));
  }
}
