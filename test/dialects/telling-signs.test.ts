import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { anthropicMessagesVendor } from '../../src/dialects/anthropic-messages/vendor.js';
import { openaiChatVendor } from '../../src/dialects/openai-chat/vendor.js';
import { openaiResponsesVendor } from '../../src/dialects/openai-responses/vendor.js';
import { frameReader } from '../../src/wire/frame-splitter.js';
import { expectToGrowWithSize } from '../harness/growth.js';

/** What frames may be made of, so that some tell of something and others nearly do. */
const pieces = [
  ...[
    'event: ',
    'event:',
    'event:  ',
    'data: ',
    'data:',
    '\ndata: ',
    '\ndata:',
    '\n',
    ' ',
    ':',
    '"',
    '{',
    '}',
  ],
  ...[
    '"type"',
    '"usage"',
    '"error"',
    '"finish_reason"',
    '[DONE]',
    'error',
    'response.completed',
    'message_stop',
  ],
  ...['"error":{', '"type":"error"', '{"error"', '"stop"', 'message_delta', 'response.failed'],
];

const vendors = [openaiChatVendor, openaiResponsesVendor, anthropicMessagesVendor].map(
  (vendor) => [vendor.id, vendor] as const,
);

test.each(vendors)(
  'law: %s: every frame that tells of something bears a sign',
  (_id, { isTelling, tellingSigns }) => {
    const read = frameReader();
    let tellingCount = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        const text = `${parts.join('').replaceAll(/\n\n+/g, '\n')}\n\n`;
        const frame = read(Buffer.from(text));
        if (frame === undefined || !isTelling(frame)) return;
        tellingCount += 1;
        // A string's `search` leaves the place of a global expression alone.
        expect({ text, sign: text.search(tellingSigns ?? /(?!)/) >= 0 }).toEqual({ text, sign: true });
      }),
      { numRuns: 30_000 },
    );
    expect(tellingCount).toBeGreaterThan(0);
  },
);

test.each(vendors)('%s: to look for signs costs what the length costs', (_id, { tellingSigns }) => {
  const hostile = [
    'data:\n',
    '"type"',
    '"type"\n',
    '"error":',
    '{',
    '{ ',
    ' ',
    '\n',
    'data: "usage":\n',
    ':',
  ];
  for (const filler of hostile) {
    expectToGrowWithSize((size) => {
      const text = `data: {"type"${filler.repeat(size / filler.length)}`;
      return () => text.search(tellingSigns ?? /(?!)/);
    }, 20_000);
  }
});

test.each([
  ['openai-chat', openaiChatVendor, 'data: {\ndata:   "error":\ndata: {"message":"no"}}\n\n'],
  ['openai-responses', openaiResponsesVendor, 'data: {\ndata:   "error": {"message":"no"}}\n\n'],
  ['openai-responses', openaiResponsesVendor, 'data:\ndata: {"type":\ndata:\ndata: "error"}\n\n'],
  ['anthropic-messages', anthropicMessagesVendor, 'data: {"type"\r\ndata: : "error"}\r\n\r\n'],
])('%s: an error on several lines bears one, too', (_id, { isTelling, tellingSigns }, text) => {
  const frame = frameReader()(Buffer.from(text));
  expect(frame !== undefined && isTelling(frame)).toBe(true);
  expect(text.search(tellingSigns ?? /(?!)/)).toBeGreaterThanOrEqual(0);
});
