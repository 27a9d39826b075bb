// Asks the gateway in the same container whether it is alive; the exit status is the answer. Used by the Dockerfile.
import { connect } from 'node:net';

const port = Number(process.env.PORT || 4000);

if (process.env.AIAL_HTTP === 'off') {
  // gRPC has the port, and an HTTP/1 question would be refused: that it listens is what can be asked without a client.
  connect(port, '127.0.0.1')
    .on('connect', () => process.exit(0))
    .on('error', () => process.exit(1));
} else {
  const reply = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(4000) }).catch(
    (error) => ({ ok: false, status: error.cause?.code ?? error.name }),
  );
  if (!reply.ok) console.error(`/healthz on port ${port}: ${reply.status}`);
  process.exit(reply.ok ? 0 : 1);
}
