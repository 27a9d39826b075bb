// The only way out that agents are given: a proxy on loopback that lets nothing through and keeps what was asked for.
import { once } from 'node:events';
import { createServer } from 'node:http';

/** Starts it. `asked` counts the places that were wanted. */
export async function startDeadEnd() {
  const asked = new Map();
  const refuse = (place) => asked.set(place, (asked.get(place) ?? 0) + 1);
  const server = createServer((request, response) => {
    refuse(request.url);
    response.writeHead(403).end();
  });
  server.on('connect', (request, socket) => {
    refuse(request.url);
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${server.address().port}`;
  const env = Object.fromEntries(
    ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'all_proxy'].map((name) => [
      name,
      url,
    ]),
  );
  const own = '127.0.0.1,localhost';
  return { asked, env: { ...env, NO_PROXY: own, no_proxy: own }, close: () => server.close() };
}
