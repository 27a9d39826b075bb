/**
 * Every recorded request of a dialect, sent on to each other vendor: the body that would arrive fits the vendor's own
 * description and says the same, or the client is told in a warning or a refusal.
 */
import { describe, expect, test } from '@jest/globals';

import { GatewayError } from '../../src/chat/error.js';
import type { Warning } from '../../src/chat/event.js';
import type { ChatRequest } from '../../src/chat/request.js';
import { anthropicMessagesSurface } from '../../src/dialects/anthropic-messages/surface.js';
import { decodeRequest } from '../../src/dialects/google-generate/decode-request.js';
import { openaiChatSurface } from '../../src/dialects/openai-chat/surface.js';
import { openaiResponsesSurface } from '../../src/dialects/openai-responses/surface.js';
import { parameterPointer } from '../../src/dialects/report.js';
import { chooseDialect } from '../../src/gateway/choose-dialect.js';
import { anthropic } from '../../src/providers/anthropic.js';
import { google } from '../../src/providers/google.js';
import { openai } from '../../src/providers/openai.js';
import type { HttpProvider } from '../../src/providers/provider.js';
import { xai } from '../../src/providers/xai.js';
import { respell } from '../../src/wire/free-spelling.js';
import { corpusCases, hasCorpus } from '../harness/corpus.js';
import { sayingsOf, says, type Saying } from './sayings.js';
import { hasDescriptions, loadJudges, type Judge } from './vendor-descriptions.js';

interface Reader {
  decodeRequest(input: { body: any; bytes?: Uint8Array }): ChatRequest;
}

/** How a body of each dialect is read: the clients' on the way in, the vendors' to see what arrived. */
const readers: Record<string, Reader> = {
  'openai-chat': openaiChatSurface,
  'openai-responses': openaiResponsesSurface,
  'anthropic-messages': anthropicMessagesSurface,
  'google-generate': {
    decodeRequest: ({ body, bytes }) =>
      decodeRequest({ body: respell(body, 'GoogleGenerateContentRequest') as any, ...(bytes && { bytes }) }),
  },
};

const origins: { folder: string; dialect: string }[] = [
  { folder: 'openai/chat-completions', dialect: 'openai-chat' },
  { folder: 'openai/responses', dialect: 'openai-responses' },
  { folder: 'xai/chat-completions', dialect: 'openai-chat' },
  { folder: 'xai/responses', dialect: 'openai-responses' },
  { folder: 'azure-openai/chat-completions', dialect: 'openai-chat' },
  { folder: 'anthropic/messages', dialect: 'anthropic-messages' },
  { folder: 'gemini/generateContent', dialect: 'google-generate' },
  { folder: 'gemini/streamGenerateContent', dialect: 'google-generate' },
  { folder: 'vertex/generateContent', dialect: 'google-generate' },
];

/** One model for each vendor. */
const targets: { provider: HttpProvider; model: string }[] = [
  { provider: openai(), model: 'gpt-5-mini' },
  { provider: openai(), model: 'gpt-4.1' },
  { provider: anthropic(), model: 'claude-sonnet-4-5' },
  { provider: google(), model: 'gemini-2.5-flash' },
  { provider: xai(), model: 'grok-4' },
];

interface Tally {
  requests: number;
  things: number;
  arrived: number;
  reported: number;
  refused: number;
  lost: string[];
  invalid: string[];
}

function read(dialect: string, body: unknown): ChatRequest {
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  const reader = readers[dialect];
  if (reader === undefined) throw new Error(`no reader for ${dialect}`);
  return reader.decodeRequest({ body, bytes });
}

function cross(
  name: string,
  request: ChatRequest,
  {
    target,
    judges,
    tally,
  }: { target: (typeof targets)[number]; judges: Record<string, Judge>; tally: Tally },
): void {
  tally.requests += 1;
  const sayings = sayingsOf(request);
  tally.things += sayings.length;
  try {
    const { vendor, encoded, warnings } = chooseDialect(request, target.provider, target.model, []);
    const fault = target.provider.id === 'xai' ? undefined : judges[vendor.id]?.(encoded.body);
    if (fault !== undefined) tally.invalid.push(`${name}: ${fault}`);
    const arrived = sayingsOf(read(vendor.id, encoded.body));
    for (const saying of sayings) {
      if (says(arrived, saying)) tally.arrived += 1;
      else if (isReported(saying, { request, warnings, arrived })) tally.reported += 1;
      else tally.lost.push(`${name} ${saying.pointer} ${saying.kind}: ${saying.value.slice(0, 80)}`);
    }
  } catch (thrown) {
    if (!(thrown instanceof GatewayError) || thrown.status !== 400) throw thrown;
    expect([name, thrown.shape.pointer]).toEqual([name, expect.stringMatching(/^\//)]);
    tally.refused += 1;
    tally.things -= sayings.length;
  }
}

interface Arrival {
  request: ChatRequest;
  warnings: readonly Warning[];
  arrived: readonly Saying[];
}

function isReported(saying: Saying, { request, warnings, arrived }: Arrival): boolean {
  const { kind, pointer: place } = saying;
  const choice = parameterPointer(request, 'toolChoice');
  return warnings.some(({ code, pointer = '' }) => {
    if (pointer.startsWith(place) || place.startsWith(pointer)) return true;
    // A choice of some tools is kept by sending no others.
    if (kind.includes('tool') && code === 'parameter_emulated' && pointer === choice) return true;
    // Where there is no other message, the system's goes as the user's.
    return kind === 'system' && code === 'part_lowered' && says(arrived, { ...saying, kind: 'user' });
  });
}

function isCrossing({ id, dialectIds }: HttpProvider, dialect: string): boolean {
  return id === 'openai' || id === 'xai' || !dialectIds.some((each) => each === dialect);
}

const isThere = hasCorpus && hasDescriptions;
if (!isThere) console.warn('crossing: ../shared is missing, no recorded request is sent on');
const describeShared = isThere ? describe : describe.skip;

describeShared('recorded requests, sent on to each other vendor', () => {
  const judges = isThere ? loadJudges() : {};
  for (const { folder, dialect } of origins) {
    // Where the vendor speaks the client's dialect, bytes pass and nothing crosses, but for OpenAI's other format.
    const others = targets.filter(({ provider }) => isCrossing(provider, dialect));
    for (const target of others) {
      test(`${folder} -> ${target.model}`, () => {
        const tally: Tally = {
          requests: 0,
          things: 0,
          arrived: 0,
          reported: 0,
          refused: 0,
          lost: [],
          invalid: [],
        };
        const cases = corpusCases(folder).filter(
          ({ status, request }) => status === 200 && request !== undefined,
        );
        for (const { name, request } of cases) {
          const { source: _source, ...foreign } = read(dialect, request);
          // A body that its own vendor's description refuses, and the vendor answered, tells nothing of a description.
          const known = judges[dialect]?.(request) === undefined ? judges : {};
          cross(name, foreign, { target, judges: known, tally });
        }
        const { requests, things, arrived, reported, refused, lost, invalid } = tally;
        console.info(
          `${folder} -> ${target.model}: ${requests} requests, ${refused} refused; ${things} things, ${arrived} arrived, ${reported} reported, ${lost.length} silently lost; ${invalid.length} invalid bodies`,
        );
        expect([...invalid.slice(0, 20), ...lost.slice(0, 20)].join('\n')).toBe('');
      });
    }
  }
});
