/** A gRPC server in this process, before a provider that a test plays itself. */
import { createChannel, type Channel } from 'nice-grpc';

import type { ChatEvent } from '../../../src/chat/event.js';
import { GatewayError } from '../../../src/chat/error.js';
import type { ChatRequest } from '../../../src/chat/request.js';
import type { CallSummary } from '../../../src/gateway/observer.js';
import type { GatewayOptions } from '../../../src/gateway/options.js';
import { ChatRouter } from '../../../src/gateway/router.js';
import { echo } from '../../../src/providers/echo.js';
import type { CallContext, LocalProvider } from '../../../src/providers/provider.js';
import {
  startGrpcServer,
  type GrpcServerOptions,
  type RunningGrpcServer,
} from '../../../src/server/grpc/grpc-server.js';

/** What the provider answers with. */
export type Play = (request: ChatRequest, context: CallContext) => AsyncIterable<readonly ChatEvent[]>;

/** A server that runs, and what was seen of its calls. */
export interface ProbeServer extends RunningGrpcServer {
  address: string;
  channel: Channel;
  /** How often the provider was asked. */
  readonly askedCount: number;
  ended: readonly CallSummary[];
  /** The next call that ends. */
  nextEnd(): Promise<CallSummary>;
  /** The answer from now on. */
  play(play: Play): void;
  /** Closes the channel too. */
  stop(): Promise<void>;
}

/** The only key that the server takes. */
export const KEY = 'the-key-of-this-test';

/** The metadata to send. */
export const authorized = { authorization: `Bearer ${KEY}` };

function authenticate(values: readonly string[] | undefined): { principal: string } {
  if (values?.length === 1 && values[0] === authorized.authorization) return { principal: 'tester' };
  throw new GatewayError({ code: 'unauthenticated', message: 'Send the key.' });
}

/** The events of a short answer. */
export async function* shortAnswer(): AsyncGenerator<ChatEvent[]> {
  yield [{ type: 'start', id: 'i', model: 'm', provider: 'probe' }];
  yield [{ type: 'part', block: 0, part: { type: 'text', text: 'Hello.' } }];
  // The interface is asynchronous, as a vendor is.
  await Promise.resolve();
  yield [{ type: 'finish', finish: { reason: 'stop' } }];
}

/** An answer that says something and then waits until it is told to stop. */
export function endlessAnswer(onAbort: (reason: unknown) => void): Play {
  return async function* (_request, { signal }) {
    yield [
      { type: 'start', id: 'i', model: 'm', provider: 'probe' },
      { type: 'block-start', block: 0, kind: 'text' },
      { type: 'text-delta', block: 0, text: 'Hello' },
    ];
    await new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => {
        onAbort(signal.reason);
        resolve();
      });
    });
    throw new GatewayError({ code: 'cancelled', message: 'The caller left.' });
  };
}

/** What differs from the defaults of tests. */
export interface ProbeOptions extends Partial<GrpcServerOptions> {
  gateway?: Partial<GatewayOptions>;
}

/** Starts a server on a free port of loopback. Its models are `probe/<any>`. */
export async function startProbeServer({ gateway, ...options }: ProbeOptions = {}): Promise<ProbeServer> {
  let current: Play = shortAnswer;
  let askedCount = 0;
  const probe: LocalProvider = {
    kind: 'local',
    id: 'probe',
    chat(request, context) {
      askedCount += 1;
      return current(request, context);
    },
  };
  const ended: CallSummary[] = [];
  const waiting: ((summary: CallSummary) => void)[] = [];
  const router = new ChatRouter({
    echo,
    ...(gateway && { options: gateway }),
    transport: {
      send: () => Promise.reject(new Error('nothing is sent here')),
      close: () => Promise.resolve(),
    },
  }).register(probe);
  const server = await startGrpcServer({
    host: '127.0.0.1',
    port: 0,
    router,
    authenticate,
    observer: {
      onEnd(summary) {
        ended.push(summary);
        for (const tell of waiting.splice(0)) tell(summary);
      },
    },
    maxInflight: 100,
    maxMessageBytes: 1_000_000,
    ...options,
  });
  const address = `127.0.0.1:${server.port}`;
  const channel = createChannel(address);
  return {
    ...server,
    address,
    channel,
    get askedCount() {
      return askedCount;
    },
    ended,
    nextEnd: () => new Promise((resolve) => waiting.push(resolve)),
    play(play) {
      current = play;
    },
    async stop() {
      channel.close();
      await server.close(0);
    },
  };
}
