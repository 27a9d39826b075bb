/** What a client of this format sees of other vendors' answers. */
import { describe, expect, test } from '@jest/globals';

import type { ChatEvent } from '../../../src/chat/event.js';
import type { ChatResult } from '../../../src/chat/result.js';
import { openaiResponsesSurface } from '../../../src/dialects/openai-responses/surface.js';
import { contextOf, dataOf, framesOf, requestOf, type Body } from './answers.js';

describe('towards a client', () => {
  const context = contextOf(requestOf({ model: 'm', input: 'Hi' }), { vendorDialect: 'anthropic-messages' });
  const written = (said: readonly ChatEvent[]): Body[] =>
    dataOf(framesOf(openaiResponsesSurface.streamEncoder(context).push(said).join('')));
  const started: ChatEvent = { type: 'start', id: 'a', model: 'm', provider: 'acme' };
  const end = (finish: ChatResult['finish']): Body =>
    written([started, { type: 'finish', finish }]).at(-1) ?? {};

  test('a pause is incomplete, and a warning says so', () => {
    const { type, response: last } = end({ reason: 'pause', rawReason: 'pause_turn' });
    expect(type).toBe('response.incomplete');
    expect(last).toMatchObject({
      status: 'incomplete',
      incomplete_details: { reason: 'pause_turn' },
      aial: { warnings: [{ code: 'paused' }] },
    });
  });

  test('a refusal without words is a filter’s, and a reason without a word is told', () => {
    expect(end({ reason: 'refusal', rawReason: 'refusal' })['response']).toMatchObject({
      incomplete_details: { reason: 'content_filter' },
    });
    expect(end({ reason: 'other', rawReason: 'MALFORMED' })['response']).toMatchObject({
      incomplete_details: { reason: 'MALFORMED' },
      aial: { warnings: [{ code: 'finish_mapped' }] },
    });
  });

  test('a ping is a comment, and events are numbered one by one', () => {
    const text = openaiResponsesSurface
      .streamEncoder(context)
      .push([started, { type: 'ping' }])
      .join('');
    expect(text).toMatch(/\n\n: keep-alive\n\n$/);
    const numbers = written([started, { type: 'finish', finish: { reason: 'stop' } }]).map(
      (body) => body['sequence_number'],
    );
    expect(numbers).toEqual([0, 1, 2]);
  });

  test('a picture is an item of its own, and reads as a picture again', () => {
    const media = { kind: 'image' as const, data: 'AAAA', mediaType: 'image/webp' };
    const last = written([
      started,
      { type: 'part', block: 0, part: { type: 'media', media } },
      { type: 'finish', finish: { reason: 'stop' } },
    ]).at(-1);
    const [item] = last?.['response'].output;
    expect(item).toMatchObject({
      type: 'image_generation_call',
      status: 'completed',
      result: 'AAAA',
      output_format: 'webp',
    });
    const again = requestOf({ model: 'm', input: [item] }).messages[0]?.parts;
    expect(again).toMatchObject([{ type: 'media', media }]);
  });

  test('a citation without an address is in aial, one with bytes for offsets in characters', () => {
    const cite = (citation: object): ChatEvent => ({
      type: 'citation',
      block: 0,
      citation: citation as never,
    });
    const last = written([
      started,
      { type: 'block-start', block: 0, kind: 'text' },
      { type: 'text-delta', block: 0, text: 'Zürich ist groß.' },
      cite({ raw: { document: 3 } }),
      cite({ url: 'https://example.com', span: { start: 0, end: 7, unit: 'utf8' }, raw: {} }),
      { type: 'block-end', block: 0 },
      { type: 'finish', finish: { reason: 'stop' } },
    ]).at(-1)?.['response'];
    expect(last.output[0].content[0].annotations).toEqual([
      {
        type: 'url_citation',
        url: 'https://example.com',
        title: 'https://example.com',
        start_index: 0,
        end_index: 6,
      },
    ]);
    expect(JSON.stringify(last.aial.metadata)).toContain('{"document":3}');
  });
});
