// Loaded into a gateway (node --import, with an IPC channel), this makes it slower on purpose: each request costs as many
// microseconds of CPU more as the parent says. By it the guard shows that it would notice.
import { Server } from 'node:http';

let burnUs = 0;

/** By the clock: what a thread's own CPU time says is behind by some milliseconds. */
function burn() {
  const endAt = performance.now() + burnUs / 1_000;
  while (performance.now() < endAt);
}

const emit = Server.prototype.emit;
Server.prototype.emit = function emitSlowly(name, ...rest) {
  if (name === 'request' && burnUs > 0) burn();
  return emit.call(this, name, ...rest);
};
process.on('message', (message) => {
  if (typeof message.burnUs === 'number') burnUs = message.burnUs;
});
