/** Odds of the words of a refusal, which this format shows as any other words. */
import { expect, test } from '@jest/globals';

import type { ChatEvent, TokenLogprob } from '../../../src/chat/event.js';
import { chunksOf, context, start, stop } from './surface-answers.js';
import { googleGenerateSurface } from '../../../src/dialects/google-generate/surface.js';

const logprobs: TokenLogprob[] = [{ token: 'No', logprob: -0.25 }];
const shown = { chosenCandidates: [{ token: 'No', logProbability: -0.25 }] };

test('are in a whole answer', () => {
  const reply: any = googleGenerateSurface.encodeReply(
    {
      id: 'a',
      model: 'm',
      provider: 'openai',
      message: { role: 'assistant', parts: [{ type: 'refusal', text: 'No', logprobs }] },
      finish: { reason: 'refusal' },
      warnings: [],
      metadata: [],
    },
    context,
  );
  expect(reply.candidates[0].logprobsResult).toEqual(shown);
});

test.each<[string, ChatEvent[]]>([
  [
    'in pieces',
    [
      { type: 'block-start', block: 0, kind: 'refusal' },
      { type: 'refusal-delta', block: 0, text: 'No', logprobs },
      { type: 'block-end', block: 0 },
    ],
  ],
  ['whole', [{ type: 'part', block: 0, part: { type: 'refusal', text: 'No', logprobs } }]],
])('are in a stream, where it comes %s', (_how, events) => {
  const found = chunksOf([[start], events, [stop]]).flatMap(
    ({ candidates }) => candidates?.[0]?.logprobsResult ?? [],
  );
  expect(found).toEqual([shown]);
});
