import type { Dispatcher } from 'undici';

import type { GatewayError } from '../chat/error.js';
import type { HeaderMap } from '../wire/headers.js';
import { cancelled, failureBeforeHead, failureInBody, timedOut, type RunningCall } from './call-failure.js';
import { fedBody, type BodySink } from './decompress.js';
import type { ReplyBody, BodySource } from './reply-body.js';
import type { Clocks, WireReply } from './transport.js';

/** Node takes a longer time for a millisecond. */
const LONGEST_TIMER_MS = 2_147_483_647;

/**
 * One call on its way, as undici's dispatcher tells of it. Not undici's `request`: its body is a stream that is read by
 * an async iterator, its signal one more listener, and each of them costs more than what is here together.
 */
export class DispatchedCall implements Dispatcher.DispatchHandler {
  readonly #head = Promise.withResolvers<WireReply>();
  readonly #call: RunningCall;
  readonly #clocks: Clocks;
  #controller: Dispatcher.DispatchController | undefined;
  #body: ReplyBody | undefined;
  #sink: BodySink | undefined;
  #isOver = false;
  #timer: NodeJS.Timeout | undefined;
  readonly #sentAtMs = performance.now();

  constructor(call: RunningCall, clocks: Clocks) {
    this.#call = call;
    this.#clocks = clocks;
    call.signal.addEventListener('abort', this.#onAbort, { once: true });
    this.#watch();
  }

  /** The head of the answer. @throws GatewayError as `Transport.send`. */
  get head(): Promise<WireReply> {
    return this.#head.promise;
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // It may have been given up while it waited for a connection.
    if (this.#isOver) controller.abort(new Error('The call was left before it began.'));
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    status: number,
    headers: Record<string, string | string[] | undefined>,
  ): void {
    // 100 and 103 come before the answer.
    if (status < 200 || this.#isOver) return;
    const connection: BodySource = {
      pause: () => {
        controller.pause();
      },
      resume: () => {
        controller.resume();
      },
      leave: () => {
        this.#abandon();
      },
    };
    const flat = flatten(headers);
    // Nobody reads them, and undici keeps them, with all that came in the same read, as long as the body runs: 5 KiB.
    controller.rawHeaders = null;
    try {
      const { body, sink } = fedBody(connection, flat, this.#call);
      this.#body = body;
      this.#sink = sink;
      this.#head.resolve({ status, headers: flat, body });
    } catch (thrown) {
      this.#stop(failureBeforeHead(thrown, this.#call));
    }
  }

  onResponseData(_controller: Dispatcher.DispatchController, piece: Buffer): void {
    this.#sink?.push(piece);
  }

  onResponseEnd(): void {
    this.#finish();
    this.#sink?.end();
  }

  onResponseError(_controller: Dispatcher.DispatchController | null, error: Error): void {
    if (this.#isOver) return;
    this.#finish();
    if (this.#sink === undefined) this.#head.reject(failureBeforeHead(error, this.#call));
    else this.#sink.fail(failureInBody(error, this.#call));
  }

  readonly #onAbort = (): void => {
    this.#stop(cancelled(this.#call.signal));
  };

  /** Ends the call from our side. */
  #stop(failure: GatewayError): void {
    if (this.#isOver) return;
    this.#finish();
    if (this.#sink === undefined) this.#head.reject(failure);
    else this.#sink.fail(failure);
    this.#controller?.abort(failure);
  }

  /** The reader has gone. */
  #abandon(): void {
    this.#finish();
    this.#controller?.abort(new Error('The reader has left the answer.'));
  }

  #finish(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#call.signal.removeEventListener('abort', this.#onAbort);
  }

  /**
   * One timer for both clocks, which looks when the nearest of them may strike and is set anew for what is left then: to
   * start and clear one for each read costs more than to note the time. It keeps no process alive: the connection does.
   */
  readonly #watch = (): void => {
    if (this.#isOver) return;
    const { firstByteTimeoutMs, idleTimeoutMs } = this.#clocks;
    const limitMs = this.#body === undefined ? firstByteTimeoutMs : idleTimeoutMs;
    const sinceMs = this.#body === undefined ? this.#sentAtMs : this.#body.waitingSinceMs;
    const leftMs = sinceMs === undefined ? limitMs : sinceMs + limitMs - performance.now();
    if (limitMs > 0 && leftMs <= 0) {
      const what = this.#body === undefined ? 'sent nothing for' : 'went silent for';
      this.#stop(timedOut(this.#call.url, `${what} ${limitMs / 1_000} seconds`));
      return;
    }
    const nearest = Math.min(
      ...[firstByteTimeoutMs, idleTimeoutMs].filter((each) => each > 0),
      ...(limitMs > 0 ? [leftMs] : []),
    );
    if (nearest === Infinity) return;
    this.#timer = setTimeout(this.#watch, Math.min(Math.ceil(nearest), LONGEST_TIMER_MS)).unref();
  };
}

function flatten(headers: Record<string, string | string[] | undefined>): HeaderMap {
  const flat: HeaderMap = {};
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) flat[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value;
  }
  return flat;
}
