/** What a row of the table has to bring: one SDK, spoken to in its own words. */
import { z } from 'zod';

import type { FailureKind } from './formats/failures.js';
import type { SdkId, VendorId } from './table.js';

/** What is asked, in every scenario. */
export interface Ask {
  model: string;
  system: string;
  prompt: string;
  maxTokens: number;
}

/** What the SDK gave. `finish` is the SDK's own word; `tokens` are counted as the SDK counts them. */
export interface Said {
  text: string;
  finish: unknown;
  tokens: { input: unknown; cached: unknown; output: unknown };
  pieces?: readonly string[];
}

/** What the SDK threw. */
export interface Fault {
  name: string;
  status: unknown;
  message: string;
  /** The body as it came, where the SDK hands it on. */
  body?: string | undefined;
  waitSeconds: number | undefined;
}

/** An SDK connected to the gateway. */
export interface SdkClient {
  text(ask: Ask): Promise<Said>;
  stream(ask: Ask): Promise<Said>;
  /** Runs the SDK's loop with the one tool `length_of({ river })`; the answer is the last. */
  tools(ask: Ask, lengthOf: (river: string) => string): Promise<string>;
  /** Asks for a `River`. */
  structured(ask: Ask): Promise<unknown>;
  /** Streams, and leaves at the first piece of text, which it gives. */
  leave(ask: Ask): Promise<string>;
  /** The vectors of these texts. */
  embed?(model: string, texts: string[]): Promise<number[][]>;
}

/** Where an SDK is to connect to. */
export interface Connection {
  url: string;
  apiKey: string;
  headers: Record<string, string>;
  maxRetries: number;
}

/** A row of the table. */
export interface Sdk {
  id: SdkId;
  connect(to: Connection): SdkClient;
  /** Its word for an answer that came to its own end. */
  finish: string;
  /** Whether its count of the prompt leaves cached tokens out. */
  countsCachedApart?: boolean;
  /** The vendor whose errors, which pass as they are, the SDK does not read: it has their words in the body only. */
  wordsAreInBodyOf?: VendorId;
  /** Names of its error classes. */
  classes: Record<FailureKind, string>;
  /** Reads what it threw. */
  fault(error: unknown): Fault;
}

/** What structured output is asked for. */
export const River = z.object({ name: z.string(), kilometres: z.number() });

/** The arguments of the tool. */
export const RiverName = z.object({ river: z.string() });

/** What the tool says of itself. */
export const TOOL = { name: 'length_of', description: 'The length of a river.' } as const;

/** The schema of the tool's arguments, for SDKs that want it as JSON. */
export const toolSchema = {
  type: 'object' as const,
  properties: { river: { type: 'string' as const } },
  required: ['river'],
  additionalProperties: false,
};

/** An error's text, status and wait, of the SDKs that carry them as OpenAI's and Anthropic's do. */
export function faultOfApiError(error: unknown): Fault {
  // Errors of these SDKs have these members; a test fails on any that has not.
  const { constructor, status, message, headers } = error as Error & { status?: number; headers?: Headers };
  const wait = headers?.get('retry-after');
  return {
    name: constructor.name,
    status,
    message,
    waitSeconds: typeof wait === 'string' ? Number(wait) : undefined,
  };
}
