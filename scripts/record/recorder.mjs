// Stands on both sides of a gateway: before it as a proxy, behind it around its transport.
import { createServer, request as httpRequest } from 'node:http';

import { message, writeExchange } from './exchange.mjs';

/** What the gateway sends to a vendor and gets back, kept in the exchange that is being recorded. */
export function recordingTransport(transport, current) {
  return {
    async send(request, options) {
      const artifacts = current();
      const { method, url, headers, body } = request;
      artifacts['vendor-out'] = message({ method, url: url.href, headers });
      if (body !== undefined) artifacts['vendor-out'].pieces.push(Buffer.from(body));
      const reply = await transport.send(request, options);
      const kept = message({ status: reply.status, headers: reply.headers });
      artifacts['vendor-in'] = kept;
      return { ...reply, body: recordedBody(reply.body, kept) };
    },
    close: () => transport.close(),
  };
}

/** The body as it is read, kept beside; leaving it early closes the connection as ever. */
function recordedBody(body, kept) {
  return {
    [Symbol.asyncIterator]() {
      const source = body[Symbol.asyncIterator]();
      return {
        async next() {
          try {
            const result = await source.next();
            if (result.done !== true) kept.pieces.push(Buffer.from(result.value));
            return result;
          } catch (thrown) {
            kept.failure = thrown instanceof Error ? thrown.message : String(thrown);
            throw thrown;
          }
        },
        return: async () => (await source.return?.()) ?? { done: true, value: undefined },
      };
    },
  };
}

/**
 * A proxy before the gateway that records one exchange after the other, so that it is known which vendor's call belongs to
 * which client's. Calls `onWritten` with each folder.
 */
export async function startRecorder({ folder, gatewayPort, exchange, redact, listen, onWritten }) {
  let queue = Promise.resolve();
  let count = 0;
  const server = createServer((request, response) => {
    queue = queue.then(() => serve(request, response)).catch((problem) => console.error(String(problem)));
  });

  async function serve(request, response) {
    const artifacts = {};
    exchange.artifacts = artifacts;
    const { method, url, headers } = request;
    const incoming = message({ method, path: withoutKey(url), headers });
    for await (const piece of request) incoming.pieces.push(piece);
    artifacts['client-in'] = incoming;
    const body = Buffer.concat(incoming.pieces);
    await forward({ method, url, headers, body, port: gatewayPort }, { response, artifacts });
    if (method !== 'POST') return;
    count += 1;
    const name = `${String(count).padStart(3, '0')}-${nameOf(url)}`;
    onWritten(await writeExchange(folder, name, { artifacts: inOrder(artifacts), redact }));
  }

  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(listen.port, listen.host, resolve);
  });
  return {
    port: server.address().port,
    async close() {
      server.close();
      server.closeIdleConnections();
      await queue;
    },
  };
}

/** Hands a request to the gateway and its reply back, piece by piece, and keeps the reply. */
function forward({ method, url, headers, body, port }, { response, artifacts }) {
  return new Promise((resolve) => {
    const options = { host: '127.0.0.1', port, method, path: url, headers };
    const onward = httpRequest(options, (reply) => {
      const outgoing = message({ status: reply.statusCode, headers: reply.headers });
      artifacts['client-out'] = outgoing;
      response.writeHead(reply.statusCode, reply.headers);
      reply.on('data', (piece) => {
        outgoing.pieces.push(piece);
        response.write(piece);
      });
      reply.on('end', () => {
        response.end();
        resolve();
      });
      reply.on('error', (problem) => {
        outgoing.failure = problem.message;
        response.destroy();
        resolve();
      });
    });
    onward.on('error', (problem) => {
      response.destroy(problem);
      resolve();
    });
    response.on('close', () => {
      if (!response.writableFinished) onward.destroy();
    });
    onward.end(body);
  });
}

/** Gemini's clients put the key into the address. */
function withoutKey(url) {
  return url.replace(/([?&]key=)[^&]*/g, '$1[redacted]');
}

function nameOf(url) {
  const path = url.split('?')[0];
  return path
    .replace(/^\/v1(?:beta|alpha)?\//, '')
    .replaceAll(/[^\w.-]+/g, '-')
    .slice(0, 60);
}

function inOrder(artifacts) {
  const names = ['client-in', 'vendor-out', 'vendor-in', 'client-out'];
  return Object.fromEntries(names.map((name) => [name, artifacts[name]]));
}
