// One of the processes of AIAL_WORKERS; main.ts starts it, and tells it what to do.
import nodeModule from 'node:module';

import type { Daemon } from './server/daemon.js';
import type { WorkerOrder, WorkerReport } from './server/workers/messages.js';

/** Resolves when it was written: what ends thereafter would take it along. */
function report(said: WorkerReport): Promise<void> {
  return new Promise((resolve) => {
    process.send?.(said, undefined, {}, () => {
      resolve();
    });
  });
}

async function start({ version, madeUpKey }: WorkerOrder & { kind: 'start' }): Promise<Daemon | undefined> {
  nodeModule.enableCompileCache();
  const [{ loadSettings }, { startDaemon }, { explainStartFailure }] = await Promise.all([
    import('./config/load.js'),
    import('./server/daemon.js'),
    import('./server/start-failure.js'),
  ]);
  try {
    const daemon = await startDaemon(loadSettings(process.env), {
      isTerminal: false,
      isWorker: true,
      version,
      ...(madeUpKey === undefined ? {} : { madeUpKey }),
    });
    await report({ kind: 'ready', facts: daemon.facts });
    return daemon;
  } catch (thrown) {
    await report({ kind: 'failed', told: explainStartFailure(thrown) });
    process.exit(1);
  }
}

let starting: Promise<Daemon | undefined> = Promise.resolve(undefined);

function obey(order: WorkerOrder): void {
  if (order.kind === 'start') starting = start(order);
  else if (order.kind === 'end') process.exit(130);
  else
    starting
      .then((daemon) => daemon?.close())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
}

// Nothing but main.ts writes to the channel.
process.on('message', obey);
// A terminal, or a service manager, signals every process; that it is time to stop comes from main.ts, which counts.
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => undefined);
