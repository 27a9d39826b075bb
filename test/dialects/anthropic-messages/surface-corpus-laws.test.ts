/** Recorded streams, read and written again: the official SDK puts the same message together from both. */
import { expect, test } from '@jest/globals';

import { anthropicMessagesVendor } from '../../../src/dialects/anthropic-messages/vendor.js';
import { corpusCases, hasCorpus } from '../../harness/corpus.js';
import { differences, framesOf, report, type Difference } from '../openai-responses/answers.js';
import { contextOf, sdkMessage, streamText } from './surface-harness.js';

if (!hasCorpus)
  console.warn('surface-corpus-laws: ../shared/corpus is missing, recorded streams are not written');

const streams = corpusCases('anthropic/messages').filter(
  ({ isStream, status, tags }) => isStream && status === 200 && !tags.includes('concatenated'),
);

/** Why the message of a stream that was written again may differ. */
function reasonFor({ place, left, right }: Difference): string | undefined {
  if ((left ?? undefined) === undefined && (right ?? undefined) === undefined) return 'null says nothing';
  if (place === '/usage/output_tokens_details' && left === undefined)
    return 'the SDK keeps the first, which had none';
  if (place === '/content/#/caller')
    return 'known at the end of a call, when its beginning is out: it is in aial';
  if (place === '/aial') return 'what is said beside the answer';
  return undefined;
}

(hasCorpus ? test : test.skip)('a recorded stream that is written again is the same message', async () => {
  let count = 0;
  const found: { name: string; difference: Difference }[] = [];
  for (const { name, body } of streams) {
    const recorded = await sdkMessage(body.toString()).catch(() => undefined);
    // Fixtures that were cut are no message to the SDK either.
    if (recorded === undefined) continue;
    const decoder = anthropicMessagesVendor.streamDecoder({ provider: 'anthropic' });
    const events = [...framesOf(body).flatMap((frame) => decoder.push(frame)), ...decoder.end('eof')];
    const written = await sdkMessage(streamText(events, contextOf({ vendorDialect: 'anthropic-messages' })));
    count += 1;
    for (const difference of differences(recorded, written))
      if (reasonFor(difference) === undefined) found.push({ name, difference });
  }
  console.info(`anthropic: ${count} recorded streams written again`);
  expect(report(found)).toBe('');
  expect(count).toBeGreaterThan(100);
});
