// A vendor in a process of its own, that speaks every format and does what the model's name says (behaviour.mjs). All
// answers are made once and then sent as they are, so that it takes little of the machine. Its argument is a port, 0 for
// any; it tells its parent the one it has.
import { createServer } from 'node:http';

import { behaviourOf } from './behaviour.mjs';
import { streamWrites, wholeReply } from './replies.mjs';

/** The dialect of a path, whatever stands before it. */
function dialectOf(path) {
  if (path.includes(':generateContent') || path.includes(':streamGenerateContent')) return 'google-generate';
  if (path.endsWith('/messages') || path.includes('/messages?')) return 'anthropic-messages';
  if (path.endsWith('/responses')) return 'openai-responses';
  return 'openai-chat';
}

/** The model, from the path or from the first `"model":"..."` of the body: nothing is parsed. */
function modelOf(path, body) {
  const inPath = /\/models\/([^:/]+):/.exec(path);
  if (inPath !== null) return decodeURIComponent(inPath[1]);
  const at = body.indexOf('"model"');
  if (at < 0) return '';
  const begin = body.indexOf(0x22, at + 8) + 1;
  return body.toString('latin1', begin, body.indexOf(0x22, begin));
}

const made = new Map();

function kept(key, make) {
  let value = made.get(key);
  if (value === undefined) made.set(key, (value = make()));
  return value;
}

const isStreaming = (path, body) =>
  path.includes(':streamGenerateContent') || /"stream": ?true/.test(tail(body));

/** `stream` stands at one of the ends of a body, and bodies may be large. */
function tail(body) {
  if (body.length < 4_096) return body.latin1Slice();
  return body.latin1Slice(0, 2_048) + body.latin1Slice(body.length - 2_048);
}

function answer(request, response, body) {
  const dialect = dialectOf(request.url);
  const model = modelOf(request.url, body);
  const behaviour = kept(model, () => behaviourOf(model));
  const send = () => {
    if (behaviour.errorStatus !== undefined) return sendError(response, behaviour.errorStatus);
    if (isStreaming(request.url, body)) return sendStream(response, { dialect, model, behaviour });
    return sendWhole(response, { dialect, model, behaviour });
  };
  if (behaviour.latencyMs === 0) send();
  else setTimeout(send, behaviour.latencyMs);
}

function sendError(response, status) {
  const bytes = '{"error":{"message":"The mock was asked to fail.","type":"server_error","code":"mock"}}';
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': bytes.length });
  response.end(bytes);
}

function sendWhole(response, { dialect, model, behaviour }) {
  const bytes = kept(`${dialect} ${model}`, () => wholeReply(dialect, model, behaviour));
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-length': bytes.length,
    'x-request-id': 'req_bench',
  });
  response.end(bytes);
}

function sendStream(response, { dialect, model, behaviour }) {
  const writes = kept(`${dialect} ${model} stream`, () => streamWrites(dialect, model, behaviour));
  response.writeHead(200, { 'content-type': 'text/event-stream', 'x-request-id': 'req_bench' });
  const { paceMs, cutAfter = Infinity, holdMs } = behaviour;
  let next = 0;
  const step = () => {
    if (response.destroyed) return;
    if (next >= cutAfter) return void response.destroy();
    const piece = writes[next++];
    if (next === writes.length) return void response.end(piece);
    // A reader that is slow is waited for.
    if (!response.write(piece)) return void response.once('drain', step);
    if (holdMs !== undefined && next === writes.length >> 1) setTimeout(step, holdMs);
    else if (paceMs > 0) setTimeout(step, paceMs);
    // In a turn of its own, or Node would join the writes to one.
    else setImmediate(step);
  };
  step();
}

const server = createServer({ keepAliveTimeout: 600_000, noDelay: true }, (request, response) => {
  const pieces = [];
  request.on('data', (piece) => pieces.push(piece));
  request.on('end', () => answer(request, response, pieces.length === 1 ? pieces[0] : Buffer.concat(pieces)));
});
server.listen({ port: Number(process.argv[2] ?? 0), host: '127.0.0.1', backlog: 8_192 }, () =>
  process.send({ port: server.address().port }),
);
process.on('disconnect', () => process.exit(0));
