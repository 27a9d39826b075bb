// The floor: what any gateway on Node has to pay. It takes a call with node:http, sends it on with undici's dispatch and
// hands back what comes, chunk by chunk, with back-pressure both ways and the call ended when the client leaves. It reads
// nothing, checks nothing and logs nothing. It is written as well as we can: a small body is sent in one piece as soon as
// it is whole, heads are passed on as the raw pairs they came in, and a reply that came in one piece goes out in one write.
// Its only argument is the port of the mock vendor; it tells its parent its own.
import { createServer } from 'node:http';

import { Pool } from 'undici';

const pool = new Pool(`http://127.0.0.1:${process.argv[2]}`, {
  connections: 10_000,
  pipelining: 1,
  headersTimeout: 0,
  bodyTimeout: 0,
});

/** Larger bodies are passed on while they come. */
const STREAMED_BYTES = 65_536;

const HOP_BY_HOP = new Set([
  'connection',
  'host',
  'keep-alive',
  'content-length',
  'transfer-encoding',
  'expect',
]);

function forwarded(rawHeaders) {
  const headers = [];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    if (!HOP_BY_HOP.has(rawHeaders[at].toLowerCase())) headers.push(rawHeaders[at], rawHeaders[at + 1]);
  }
  return headers;
}

/** The head of a reply, without what only concerns the connection to the vendor. */
function replyHeaders(headers) {
  const {
    connection: _connection,
    'keep-alive': _keepAlive,
    'transfer-encoding': _encoding,
    ...rest
  } = headers;
  return rest;
}

class Reply {
  constructor(response) {
    this.response = response;
    this.left = -1;
  }

  onRequestStart(controller) {
    this.controller = controller;
    this.response.on('close', () => {
      if (!this.response.writableFinished) controller.abort(new Error('The client left.'));
    });
  }

  onResponseStart(_controller, status, headers) {
    this.left = Number(headers['content-length'] ?? -1);
    this.response.writeHead(status, replyHeaders(headers));
  }

  onResponseData(controller, chunk) {
    const { response } = this;
    if (chunk.length === this.left) return void response.end(chunk);
    this.left = -1;
    if (response.write(chunk)) return;
    controller.pause();
    response.once('drain', () => controller.resume());
  }

  onResponseEnd() {
    if (!this.response.writableEnded) this.response.end();
  }

  onResponseError() {
    if (this.response.headersSent) this.response.destroy();
    else this.response.writeHead(502).end();
  }
}

function send(request, response, body) {
  const { url: path, method, rawHeaders } = request;
  pool.dispatch({ path, method, headers: forwarded(rawHeaders), body }, new Reply(response));
}

const server = createServer({ keepAliveTimeout: 600_000, noDelay: true }, (request, response) => {
  const length = Number(request.headers['content-length'] ?? -1);
  if (length < 0 || length > STREAMED_BYTES) return send(request, response, request);
  const pieces = [];
  let size = 0;
  request.on('data', (piece) => {
    pieces.push(piece);
    size += piece.length;
    if (size === length) send(request, response, pieces.length === 1 ? piece : Buffer.concat(pieces));
  });
});
server.listen({ port: 0, host: '127.0.0.1', backlog: 8_192 }, () =>
  process.send({ port: server.address().port }),
);
process.on('disconnect', () => process.exit(0));
