import { ServerInterceptingCall, type Metadata, type ServerInterceptor } from '@grpc/grpc-js';

import { ChatRequest, RouterDefinition } from '../../../generated/proto/chat.js';

type Listener = Parameters<ServerInterceptingCall['start']>[0];
type NextCall = ConstructorParameters<typeof ServerInterceptingCall>[0];

/**
 * Keeps the message of a stranger unread. The library reads a message whole before it calls the method, 20 MiB of it
 * for anybody; here the method is called at once with an empty one, finds the caller out by itself and answers, logs
 * and counts as ever, while the bytes stay in the network's buffers until the stream is closed.
 */
export function refuseEarly(isKnown: (authorization: string[] | undefined) => boolean): ServerInterceptor {
  return (method, call) =>
    method.path.startsWith(`/${RouterDefinition.fullName}/`)
      ? new EarlyCall(call, isKnown)
      : new ServerInterceptingCall(call);
}

class EarlyCall extends ServerInterceptingCall {
  readonly #isKnown: (authorization: string[] | undefined) => boolean;
  #isRefused = false;

  constructor(call: NextCall, isKnown: (authorization: string[] | undefined) => boolean) {
    super(call);
    this.#isKnown = isKnown;
  }

  override start(listener: Listener): void {
    super.start({
      ...forwarded(listener),
      onReceiveMetadata: (metadata) => {
        this.#isRefused = !this.#isKnown(authorizationOf(metadata));
        listener.onReceiveMetadata(metadata);
        if (!this.#isRefused) return;
        listener.onReceiveMessage(ChatRequest.create());
        listener.onReceiveHalfClose();
      },
    });
  }

  override startRead(): void {
    if (!this.#isRefused) super.startRead();
  }
}

function forwarded(listener: Listener): Listener {
  return {
    onReceiveMetadata: (metadata) => {
      listener.onReceiveMetadata(metadata);
    },
    onReceiveMessage: (message) => {
      listener.onReceiveMessage(message);
    },
    onReceiveHalfClose: () => {
      listener.onReceiveHalfClose();
    },
    onCancel: () => {
      listener.onCancel();
    },
  };
}

function authorizationOf(metadata: Metadata): string[] | undefined {
  const values = metadata.get('authorization').filter((value) => typeof value === 'string');
  return values.length === 0 ? undefined : values;
}
