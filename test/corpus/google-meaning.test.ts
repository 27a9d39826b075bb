/** Every recorded answer of Gemini and of Vertex AI means what Google's own SDK reads in it. */
import { expect, test } from '@jest/globals';

import type { ChatEvent } from '../../src/chat/event.js';
import { fold } from '../../src/chat/fold.js';
import { checkGrammar } from '../../src/chat/grammar.js';
import { aialChatSurface } from '../../src/dialects/aial-chat/surface.js';
import { googleGenerateVendor } from '../../src/dialects/google-generate/vendor.js';
import { frameDecoder } from '../../src/wire/sse-decode.js';
import { corpusCases, hasCorpus, type CorpusCase } from '../harness/corpus.js';
import { requestWith } from '../dialects/google-generate/encoding.js';
import { meaningOfAial, type Meaning } from './meaning.js';
import { readGemini } from './sdk-readings.js';

if (!hasCorpus) console.warn('google-meaning: ../shared/corpus is missing, no recorded answer is compared');

const answers = ['gemini', 'vertex']
  .flatMap((vendor) => [`${vendor}/generateContent`, `${vendor}/streamGenerateContent`])
  .flatMap((api) => corpusCases(api))
  .filter(({ status }) => status === 200);

function decode({ body, isStream }: CorpusCase): ChatEvent[] {
  const undo = { provider: 'google' };
  if (!isStream) return googleGenerateVendor.decodeReply(JSON.parse(body.toString()), undo);
  const frames = frameDecoder({ maxFrameBytes: 100_000_000 });
  const decoder = googleGenerateVendor.streamDecoder(undo);
  const read = [...frames.push(body), ...frames.end()].flatMap((frame) => decoder.push(frame));
  return [...read, ...decoder.end('eof')];
}

function ours(each: CorpusCase): Meaning | string {
  const events = decode(each);
  expect(checkGrammar(events)).toBeUndefined();
  const last = events.at(-1);
  if (last?.type === 'error') return last.error.code;
  const request = requestWith({});
  const context = { request, requestId: '', receivedAtMs: 0, withExtensions: true, warnings: [] };
  return withoutKinds(meaningOfAial(aialChatSurface.encodeReply(fold(events), context)));
}

/** What only one format knows has other names in another. */
function withoutKinds(meaning: Meaning): Meaning {
  return { ...meaning, others: meaning.others.length === 0 ? [] : ['some'] };
}

/** A stream that came as one list, which the SDK does not ask for. */
function asEvents(each: CorpusCase): CorpusCase {
  if (each.isStream) return each;
  const body: unknown = JSON.parse(each.body.toString());
  if (!Array.isArray(body)) return each;
  const frames = body.map((chunk) => `data: ${JSON.stringify(chunk)}\n\n`);
  return { ...each, isStream: true, body: Buffer.from(frames.join('')) };
}

/** Older models give calls no ids. */
function withoutMadeUpIds(our: Meaning | string, their: Meaning | string): Meaning | string {
  if (typeof our === 'string' || typeof their === 'string') return our;
  const calls = our.calls.map((call, index) => (their.calls[index]?.id === '' ? { ...call, id: '' } : call));
  return { ...our, calls };
}

async function theirs(each: CorpusCase): Promise<Meaning | string> {
  try {
    return withoutKinds(await readGemini(asEvents(each)));
  } catch (thrown) {
    return String(thrown);
  }
}

/** Where the two differ, and why. */
const differences: Partial<Record<string, string>> = {
  'prism--use-cache-with-structured-1': 'a stored cache, which is no answer',
  'vercel--google-live-speech-translation': 'messages of a live session, which are no answer',
  'firebase--unary-failure-generate-images-all-filtered': 'pictures of another endpoint',
  'firebase--unary-failure-generate-images-gcs-some-filtered': 'pictures of another endpoint',
  'firebase--unary-failure-only-prompt-feedback': 'made up, without any reason for its end',
  'firebase--unary-failure-invalid-response': 'made up, and no answer',
  'firebase--unary-success-missing-safety-ratings': 'made up, without a finish reason: it may be cut',
  'firebase--streaming-failure-invalid-json': 'made up, without an answer',
  'firebase--streaming-failure-malformed-content': 'made up, without an answer',
  'firebase--streaming-failure-prompt-blocked-safety': 'cut at its end: the SDK throws',
  'firebase--streaming-failure-prompt-blocked-safety-with-message': 'cut at its end: the SDK throws',
  'firebase--streaming-success-finish-message': 'cut at its end: the SDK throws',
  'vercel--google-stream-tool-call-arguments': 'the SDK leaves pieces of arguments as they come',
  'vercel--google-vertex-stream-tool-call-arguments-nested.1':
    'the SDK leaves pieces of arguments as they come',
  'jsgenai--mcp-related-client-tests-generatecontentstream-with-streamfun-40caeb45': 'as above',
  'otel--generate-content-extra-params': 'the SDK does not know the number of a finish reason',
};

const cutShort = (value: Meaning | string): unknown => (typeof value === 'string' ? 'error' : value);

(hasCorpus ? test : test.skip)('recorded answers', async () => {
  expect(answers.length).toBeGreaterThan(400);
  const seen: string[] = [];
  for (const each of answers) {
    const their = await theirs(each);
    const our = withoutMadeUpIds(ours(each), their);
    const name = each.name.replace(/^.*\//, '');
    if (differences[name] === undefined)
      expect({ name, said: cutShort(our) }).toEqual({ name, said: cutShort(their) });
    else if (JSON.stringify(our) !== JSON.stringify(their)) seen.push(name);
  }
  // None stands on the list in vain.
  expect(seen.sort()).toEqual(Object.keys(differences).sort());
});
