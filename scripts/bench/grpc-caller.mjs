// Calls the gateway's own gRPC service with the generated client. It costs more than the HTTP loader, but in its own process.
import { createChannel, createClientFactory, Metadata } from 'nice-grpc';

import { RouterDefinition } from '../../dist/generated/proto/chat.js';

const clients = new Map();

function clientAt(address) {
  let client = clients.get(address);
  if (client === undefined) {
    client = createClientFactory().create(RouterDefinition, createChannel(address));
    clients.set(address, client);
  }
  return client;
}

/** Makes calls of one method; each resolves as `Connection.call` does. */
export function grpcCaller({ address, method, message, key }) {
  const client = clientAt(address);
  const options = { metadata: Metadata({ authorization: `Bearer ${key}` }) };
  return async () => {
    const sentAt = performance.now();
    const gapsMs = [];
    let firstMs;
    let lastAt = sentAt;
    if (method === 'chatSync') await client.chatSync(message, options);
    else {
      for await (const _event of client.chatStream(message, options)) {
        const now = performance.now();
        if (firstMs === undefined) firstMs = now - sentAt;
        else gapsMs.push(now - lastAt);
        lastAt = now;
      }
    }
    const totalMs = performance.now() - sentAt;
    return { status: 200, firstMs: firstMs ?? totalMs, totalMs, gapsMs, size: 0 };
  };
}
