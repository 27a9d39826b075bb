import type { BannerFacts } from '../banner.js';

/** What a worker is told; it obeys no signal, for a terminal sends those to all processes. */
export type WorkerOrder =
  /** The key that was made up for the run travels here: other processes can read neither that nor the arguments. */
  | { kind: 'start'; version: string; madeUpKey?: string }
  /** Finish what is in work, and end. */
  | { kind: 'stop' }
  /** End at once. */
  | { kind: 'end' };

/** What a worker tells. */
export type WorkerReport =
  | { kind: 'ready'; facts: BannerFacts }
  /** Why it cannot start, for people. */
  | { kind: 'failed'; told: string };
