import type { Settings } from '../../config/settings.js';
import { banner } from '../banner.js';
import { createLog } from '../log.js';
import { resolveMasterKeys } from '../master-keys.js';
import { WorkerGroup } from './worker-group.js';

/** What the start of workers depends on beside the settings. */
export interface WorkersStart {
  /** The file that a worker runs. */
  file: string;
  /** Whether a person watches: only then a key is made up. */
  isTerminal: boolean;
  version: string;
  /** Told when there is no gateway, or no more, and why. */
  onFailed(told: string): void;
}

/**
 * Starts the gateway in as many processes as the settings want, and prints the banner when all serve.
 * @throws ConfigError when there is no key of callers, as each worker would.
 */
export function startWorkers(
  settings: Settings,
  { file, isTerminal, version, onFailed }: WorkersStart,
): WorkerGroup {
  const { AIAL_WORKERS: size, AIAL_DRAIN_TIMEOUT_MS: drainTimeoutMs } = settings.numbers;
  const { madeUpKey } = resolveMasterKeys(settings, { isTerminal });
  // Whoever read the log went away: the gateway serves on, as it does in one process.
  process.stdout.on('error', () => undefined);
  const write = (lines: Buffer | string): void => {
    process.stdout.write(lines);
  };
  const log = createLog(settings.texts.LOG_LEVEL ?? 'info', { write }, { pid: process.pid });
  return new WorkerGroup({
    size,
    file,
    start: { kind: 'start', version, ...(madeUpKey === undefined ? {} : { madeUpKey }) },
    drainTimeoutMs,
    log,
    writeLines: write,
    onStarted(facts) {
      for (const warning of facts.warnings) log.warn(warning);
      process.stderr.write(banner({ ...facts, workers: size }));
    },
    onFailed,
  });
}
