import cluster, { type Worker } from 'node:cluster';

import type { Logger } from 'pino';

import { GatewayError } from '../../chat/error.js';
import type { BannerFacts } from '../banner.js';
import { backOff } from './back-off.js';
import type { WorkerOrder, WorkerReport } from './messages.js';
import { wholeLines } from './whole-lines.js';

/** How workers are run. */
export interface WorkerGroupOptions {
  /** How many there are to be. */
  size: number;
  /** The file that each runs. */
  file: string;
  /** What each begins with. */
  start: WorkerOrder & { kind: 'start' };
  drainTimeoutMs: number;
  log: Logger;
  /** Takes the lines of all workers, each whole. */
  writeLines(lines: Buffer): void;
  /** Called once, when all serve. */
  onStarted(facts: BannerFacts): void;
  /** Called once, when there is no gateway: not at the start, or no more. Nothing runs then. */
  onFailed(told: string): void;
}

interface Member {
  worker: Worker;
  /** When it began to serve. */
  servingSince?: number;
  /** Why it could not start. */
  told?: string;
}

/** Beyond the time to drain, a worker has this long to end by itself: its own last cuts are in it. */
const KILL_AFTER_DRAIN_MS = 2_000;

/** To write the last log lines when nothing is waited for. */
const KILL_AFTER_END_MS = 300;

/** Processes that serve the same ports. One that dies is replaced. */
export class WorkerGroup {
  readonly #options: WorkerGroupOptions;
  readonly #members = new Set<Member>();
  readonly #replacements = new Set<NodeJS.Timeout>();
  readonly #backOff = backOff();
  readonly #empty = Promise.withResolvers<void>();
  #hasStarted = false;
  #isStopping = false;

  constructor(options: WorkerGroupOptions) {
    this.#options = options;
    // Log lines come here, to be written by one process; what is for people may go to the terminal directly.
    cluster.setupPrimary({ exec: options.file, args: [], stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
    for (let index = 0; index < options.size; index += 1) this.#add();
  }

  /** Lets every worker finish what is in work. Rejects when one had to be killed. */
  async close(): Promise<void> {
    const killed = await this.#stop({ kind: 'stop' }, this.#options.drainTimeoutMs + KILL_AFTER_DRAIN_MS);
    if (killed > 0) {
      const message = `Workers that did not end in time were killed: ${killed}.`;
      this.#options.log.error(message);
      throw new GatewayError({ code: 'internal', message });
    }
  }

  /** Ends every worker without waiting for its calls. */
  async end(): Promise<void> {
    await this.#stop({ kind: 'end' }, KILL_AFTER_END_MS);
  }

  async #stop(order: WorkerOrder, killAfterMs: number): Promise<number> {
    this.#isStopping = true;
    for (const timer of this.#replacements) clearTimeout(timer);
    for (const { worker } of this.#members) tell(worker, order);
    if (this.#members.size === 0) this.#empty.resolve();
    let killed = 0;
    const timer = setTimeout(() => {
      killed = this.#members.size;
      this.#killAll();
    }, killAfterMs);
    await this.#empty.promise;
    clearTimeout(timer);
    return killed;
  }

  #killAll(): void {
    for (const { worker } of this.#members) worker.process.kill('SIGKILL');
  }

  #add(): void {
    const { log, start, writeLines } = this.#options;
    const worker = cluster.fork();
    const member: Member = { worker };
    this.#members.add(member);
    const lines = wholeLines(writeLines);
    worker.process.stdout?.on('data', (piece: Buffer) => {
      lines.push(piece);
    });
    // Nothing but our own worker writes to its channel.
    worker.on('message', (report: WorkerReport) => {
      this.#onReport(member, report);
    });
    worker.on('error', (error) => {
      log.error({ pid: worker.process.pid, error: error.message }, 'A worker cannot be reached.');
      if (worker.process.pid === undefined) this.#onEnd(member, error.message);
    });
    // Not `exit`: its last lines may come after that.
    worker.process.once('close', (code, signal) => {
      lines.end();
      this.#onEnd(member, signal ?? `code ${code}`);
    });
    tell(worker, start);
  }

  #onReport(member: Member, report: WorkerReport): void {
    if (report.kind === 'failed') {
      member.told = report.told;
      return;
    }
    member.servingSince = performance.now();
    this.#backOff.started();
    if (this.#hasStarted || this.#serving() < this.#options.size) return;
    this.#hasStarted = true;
    this.#options.onStarted(report.facts);
  }

  #serving(): number {
    return [...this.#members].filter(({ servingSince }) => servingSince !== undefined).length;
  }

  #onEnd(member: Member, how: string): void {
    if (!this.#members.delete(member)) return;
    if (this.#isStopping) {
      if (this.#members.size === 0) this.#empty.resolve();
      return;
    }
    const { servingSince, told, worker } = member;
    const delayMs = this.#backOff.afterEnd(
      servingSince === undefined ? undefined : performance.now() - servingSince,
    );
    const isOver = !this.#hasStarted || (this.#backOff.isHopeless() && this.#serving() === 0);
    if (isOver) {
      void this.#giveUp(told ?? `AIal cannot start: a worker ended at its start (${how}).`);
      return;
    }
    this.#options.log.error(
      { pid: worker.process.pid, how, ...(told === undefined ? {} : { told }), delayMs },
      'A worker ended; another is started.',
    );
    this.#addAfter(delayMs);
  }

  #addAfter(delayMs: number): void {
    const timer = setTimeout(() => {
      this.#replacements.delete(timer);
      this.#add();
    }, delayMs);
    this.#replacements.add(timer);
  }

  async #giveUp(told: string): Promise<void> {
    await this.end();
    this.#options.onFailed(told);
  }
}

function tell(worker: Worker, order: WorkerOrder): void {
  // One that is ending has no channel; that it ends is seen all the same.
  if (worker.isConnected()) worker.send(order, () => undefined);
}
