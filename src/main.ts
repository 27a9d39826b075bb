#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';

import type { Settings } from './config/settings.js';

/** As in package.json; npm only warns of it. Older ones lack what is used: this file alone has to load there, too. */
const OLDEST_NODE = 24;

/** What `aial --help` says. */
const HELP = `aial: one LLM gateway for OpenAI, Anthropic, Google and xAI

  aial            run the gateway; settings come from the environment (docs/configuration.md)
  aial --check    print the configuration and which vendors are live, and exit
  aial --version  print the version, and exit
`;

function version(): string {
  // dist/src/main.js and src/main.ts are at different depths.
  const places = ['../package.json', '../../package.json'].map((place) => new URL(place, import.meta.url));
  for (const place of places) {
    try {
      const parsed: unknown = JSON.parse(readFileSync(place, 'utf8'));
      if (typeof parsed === 'object' && parsed !== null && 'version' in parsed) return String(parsed.version);
    } catch {
      // Not there: the other one is.
    }
  }
  return '0.0.0';
}

async function run(): Promise<void> {
  // Loaded after the compile cache is on, so that the server's many modules are in it.
  const [{ loadSettings }, { explainStartFailure }] = await Promise.all([
    import('./config/load.js'),
    import('./server/start-failure.js'),
  ]);
  try {
    const settings = loadSettings(process.env);
    if (process.argv.includes('--check')) {
      const { describeConfiguration, loadGrpc } = await import('./server/daemon.js');
      console.log(describeConfiguration(settings));
      // The image is made with this: what a start loads has to be in the compile cache.
      await loadGrpc();
    } else if (settings.numbers.AIAL_WORKERS === 1) await serve(settings);
    else await serveByWorkers(settings);
  } catch (thrown) {
    console.error(explainStartFailure(thrown));
    process.exitCode = 1;
  }
}

async function serve(settings: Settings): Promise<void> {
  const [{ startDaemon }, { banner }] = await Promise.all([
    import('./server/daemon.js'),
    import('./server/banner.js'),
  ]);
  const daemon = await startDaemon(settings, { isTerminal: process.stderr.isTTY, version: version() });
  process.stderr.write(banner(daemon.facts));
  stopOnSignals(() => daemon.close());
}

/** The server itself is not loaded here: this process only hands connections out and gathers log lines. */
async function serveByWorkers(settings: Settings): Promise<void> {
  const { startWorkers } = await import('./server/workers/start-workers.js');
  const group = startWorkers(settings, {
    file: fileURLToPath(new URL('worker.js', import.meta.url)),
    isTerminal: process.stderr.isTTY,
    version: version(),
    onFailed(told) {
      console.error(told);
      process.exit(1);
    },
  });
  stopOnSignals(
    () => group.close(),
    () => group.end(),
  );
}

/** The first signal drains, a second one does not wait: then `end` is called, where there is more to end than this. */
function stopOnSignals(close: () => Promise<void>, end?: () => Promise<void>): void {
  let isStopping = false;
  let isEnding = false;
  const exit = (code: number): void => process.exit(isEnding ? 130 : code);
  const stop = (signal: NodeJS.Signals): void => {
    if (isStopping) {
      isEnding = true;
      if (end === undefined) exit(130);
      else void end().then(() => exit(130));
      return;
    }
    isStopping = true;
    process.stderr.write(`${signal}: waiting for calls in work; once more to stop at once.\n`);
    close().then(
      () => exit(0),
      () => exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

if (process.argv.includes('--help') || process.argv.includes('-h')) console.log(HELP);
else if (process.argv.includes('--version')) console.log(version());
else if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  console.error(`AIal needs Node.js ${OLDEST_NODE} or newer; this is ${process.version}.`);
  process.exitCode = 1;
} else {
  nodeModule.enableCompileCache();
  await run();
}
