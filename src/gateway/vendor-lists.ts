import { createHash } from 'node:crypto';

import { GatewayError, toGatewayError } from '../chat/error.js';
import { parseJson } from '../chat/json.js';
import type { ListedModel, ListPage, ModelsVendor } from '../dialects/model-list.js';
import { CallRecord } from './call-record.js';
import type { Call } from './call.js';
import type { RunOptions } from './run-chat.js';
import {
  bytesWithoutKey,
  readBody,
  readFailure,
  sendUpstream,
  wireRequest,
  type LiveTarget,
} from './upstream.js';

/** What a vendor lists for one key. */
export interface VendorList {
  models: readonly ListedModel[];
  /** Why it is missing or not whole, in words that may be shown. */
  problem?: string;
}

/** How long a failure is kept, in milliseconds: long enough that a vendor that is down is not asked by everybody. */
const FAILURE_TTL_MS = 10_000;

/** Most bytes, pages and models of one list. The largest known lists, those of resellers, hold some 500 models. */
const MAX_LIST_BYTES = 8_388_608;
const MAX_PAGES = 20;
const MAX_MODELS = 5_000;

/** Most lists that are kept, and the most bytes they came in: every key of a caller has lists of its own. */
const MAX_LISTS = 1_000;
const MAX_KEPT_BYTES = 67_108_864;

interface Kept {
  answer: Promise<VendorList>;
  /** By `performance.now()`; undefined while the vendor is being asked. */
  until?: number;
  bytes: number;
}

/**
 * The vendors' own lists of models, each kept for a while under a digest of provider, base URL and key, so that nobody
 * sees what is another's. Who asks while a vendor is being asked gets the same answer.
 */
export class VendorLists {
  readonly #kept = new Map<string, Kept>();
  readonly #run: RunOptions;

  constructor(run: RunOptions) {
    this.#run = run;
  }

  /** What a vendor lists for the target's key. Never rejects: a failure is a problem of the list. */
  list(listing: ModelsVendor, target: LiveTarget): Promise<VendorList> {
    const name = digestOf(target);
    const known = this.#kept.get(name);
    if (known !== undefined && (known.until === undefined || known.until > performance.now())) {
      // Put at the end: what nobody asks for is the first to go.
      this.#kept.delete(name);
      this.#kept.set(name, known);
      return known.answer;
    }
    const asked = askVendor(listing, target, this.#run);
    const kept: Kept = { answer: asked.then(({ list }) => list), bytes: 0 };
    this.#kept.delete(name);
    this.#kept.set(name, kept);
    void asked.then(({ list, bytes }) => {
      const { modelsTtlMs } = this.#run.options;
      const ttlMs = list.problem === undefined ? modelsTtlMs : Math.min(modelsTtlMs, FAILURE_TTL_MS);
      kept.until = performance.now() + ttlMs;
      kept.bytes = bytes;
      this.#makeRoom();
    });
    return kept.answer;
  }

  #makeRoom(): void {
    let bytes = 0;
    for (const kept of this.#kept.values()) bytes += kept.bytes;
    for (const [name, kept] of this.#kept) {
      if (this.#kept.size <= MAX_LISTS && bytes <= MAX_KEPT_BYTES) return;
      this.#kept.delete(name);
      bytes -= kept.bytes;
    }
  }
}

/** Whose key it is counts too: with the operator's go the operator's organisation and project. */
function digestOf({ provider, key }: LiveTarget): string {
  const parts = [provider.id, provider.baseUrl.href, key.owner, key.value];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64');
}

interface Asked {
  list: VendorList;
  bytes: number;
}

async function askVendor(listing: ModelsVendor, target: LiveTarget, run: RunOptions): Promise<Asked> {
  const reading: Reading = { models: [], bytes: 0 };
  const { call, release } = ownCall(target, run.options.modelsTimeoutMs);
  try {
    const problem = await readPages({ listing, target, run, call }, reading);
    return { list: listOf(reading, problem), bytes: reading.bytes };
  } catch (thrown) {
    const failure = toGatewayError(call.signal.aborted ? call.signal.reason : thrown);
    return { list: listOf(reading, failure.message), bytes: reading.bytes };
  } finally {
    release();
  }
}

/** Pages that came before a failure are shown. */
function listOf({ models }: Reading, problem: string | undefined): VendorList {
  return { models, ...(problem === undefined ? {} : { problem }) };
}

interface Asking {
  listing: ModelsVendor;
  target: LiveTarget;
  run: RunOptions;
  call: Call;
}

interface Reading {
  models: ListedModel[];
  bytes: number;
}

/** Reads page after page; tells what keeps the list from being whole. */
async function readPages(asking: Asking, reading: Reading): Promise<string | undefined> {
  const { displayName } = asking.target.provider;
  const seen = new Set<string>();
  let next: string | undefined;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const { models, next: following } = await readPage(asking, reading, next);
    reading.models.push(...models.slice(0, MAX_MODELS - reading.models.length));
    if (following === undefined && reading.models.length < MAX_MODELS) return undefined;
    if (following === undefined || reading.models.length >= MAX_MODELS || seen.has(following)) break;
    seen.add(following);
    next = following;
  }
  return `${displayName} lists more models than this gateway reads: ${reading.models.length} are shown.`;
}

async function readPage(
  { listing, target, run, call }: Asking,
  reading: Reading,
  next: string | undefined,
): Promise<ListPage> {
  const { provider, key } = target;
  const headers = { accept: 'application/json' };
  const request = wireRequest({ method: 'GET', path: listing.path(next), headers }, target, call);
  const reply = await sendUpstream(run.transport, request, target, call);
  if (reply.status >= 400) throw (await readFailure(reply, target, undefined)).error;
  const { bytes, isCut } = await readBody(reply.body, MAX_LIST_BYTES - reading.bytes);
  if (isCut) throw noList(target, `is larger than ${MAX_LIST_BYTES} bytes`);
  reading.bytes += bytes.byteLength;
  const value = parseJson(new TextDecoder().decode(bytesWithoutKey(bytes, [key.value])));
  const page = value === undefined ? undefined : listing.decodePage(value);
  if (page === undefined) throw noList(target, `is none: check the base URL of ${provider.displayName}`);
  return page;
}

function noList({ provider }: LiveTarget, problem: string): GatewayError {
  const message = `What ${provider.displayName} sends as its list of models ${problem}.`;
  return new GatewayError({ code: 'upstream_protocol', message, provider: provider.id });
}

/** The answer is for everybody with the key, so the call is nobody's: no headers, no trace, a clock of its own. */
function ownCall({ provider }: LiveTarget, timeoutMs: number): { call: Call; release: () => void } {
  const controller = new AbortController();
  const message = `${provider.displayName} did not list its models within ${timeoutMs} ms (AIAL_MODELS_TIMEOUT_MS).`;
  const late = new GatewayError({ code: 'timeout', message, provider: provider.id });
  const timer =
    timeoutMs === 0
      ? undefined
      : setTimeout(() => {
          controller.abort(late);
        }, timeoutMs).unref();
  const call: Call = {
    requestId: crypto.randomUUID(),
    principal: 'gateway',
    operation: 'listModels',
    signal: controller.signal,
    keys: {},
    record: new CallRecord(),
    clientHeaders: {},
  };
  return {
    call,
    release: () => {
      clearTimeout(timer);
    },
  };
}
