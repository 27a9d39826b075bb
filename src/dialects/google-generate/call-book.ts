import { madeUpId } from '../made-up-id.js';

interface NotedCall {
  callId: string;
  isAnswered: boolean;
}

/**
 * The calls of a conversation, so that results find theirs: by id where there is one, else by name and order. Calls
 * without an id get one that is the same on the next turn, when the conversation has only grown at its end.
 */
export class CallBook {
  #count = 0;
  readonly #all = new OpenCalls();
  /** Those whose ids the client knows, by these. */
  readonly #named = new Map<string, OpenCalls>();
  /** Those whose ids it does not know, by their names. */
  readonly #unnamed = new Map<string, OpenCalls>();
  readonly #byName = new Map<string, OpenCalls>();

  /** Notes a call, and gives its id. */
  call(name: string, id: string | undefined): string {
    const callId = id ?? madeUpId('call', name, this.#count);
    const call = { callId, isAnswered: false };
    this.#count += 1;
    this.#all.add(call);
    listed(this.#byName, name).add(call);
    if (id === undefined) listed(this.#unnamed, name).add(call);
    else listed(this.#named, id).add(call);
    return callId;
  }

  /** The id of the call that a result belongs to; a made-up one for a result of no call. */
  answer(name: string, id: string | undefined): string {
    const call =
      (id === undefined ? undefined : this.#named.get(id)?.first()) ??
      (id === undefined ? this.#byName : this.#unnamed).get(name)?.first() ??
      (name === '' && id === undefined ? this.#all.first() : undefined);
    if (call === undefined) return id ?? madeUpId('call', `result ${name}`, this.#count);
    call.isAnswered = true;
    return call.callId;
  }
}

/** Calls in their order. The answered ones at the beginning are gone through once: an agent makes thousands of calls. */
class OpenCalls {
  readonly #calls: NotedCall[] = [];
  #answered = 0;

  add(call: NotedCall): void {
    this.#calls.push(call);
  }

  /** The first that waits for its answer. */
  first(): NotedCall | undefined {
    while (this.#calls[this.#answered]?.isAnswered === true) this.#answered += 1;
    return this.#calls[this.#answered];
  }
}

function listed(lists: Map<string, OpenCalls>, key: string): OpenCalls {
  const calls = lists.get(key) ?? new OpenCalls();
  lists.set(key, calls);
  return calls;
}
