/** Token counts, ends and all that has no place of its own in Google's replies. */
import { describe, expect, test } from '@jest/globals';

import { chunk, decodeChunks, decodeWhole, endOf, meaning } from './decoding.js';

const partsOf = (events: Parameters<typeof meaning>[0]): unknown[] => meaning(events).message.parts;

describe('usage', () => {
  test('quirk 48: usage is in each chunk and grows: the last one counts', () => {
    const chunks = [
      chunk([{ text: 'a' }], undefined, { usageMetadata: { promptTokenCount: 5, totalTokenCount: 5 } }),
      chunk([{ text: 'b' }], 'STOP', {
        usageMetadata: { promptTokenCount: 5, candidatesTokenCount: 2, totalTokenCount: 7 },
      }),
    ];
    expect(meaning(decodeChunks(chunks)).usage).toMatchObject({
      input: { total: 5 },
      output: { total: 2 },
      total: 7,
    });
  });

  test('quirk 49: thoughts are beside the answer, tool use is beside the prompt, cached tokens are in it', () => {
    const usageMetadata = {
      promptTokenCount: 10,
      cachedContentTokenCount: 4,
      toolUsePromptTokenCount: 3,
      candidatesTokenCount: 5,
      thoughtsTokenCount: 7,
      totalTokenCount: 25,
      promptTokensDetails: [
        { modality: 'TEXT', tokenCount: 8 },
        { modality: 'AUDIO', tokenCount: 2 },
      ],
    };
    expect(meaning(decodeWhole(chunk([{ text: 'a' }], 'STOP', { usageMetadata }))).usage).toEqual({
      input: { total: 13, cacheRead: 4, audio: 2 },
      output: { total: 12, reasoning: 7 },
      total: 25,
      raw: usageMetadata,
    });
  });

  test('quirk 51: usage without any count is no usage, and kept', () => {
    const usageMetadata = { trafficType: 'ON_DEMAND' };
    const result = meaning(decodeWhole({ promptFeedback: { blockReason: 'SAFETY' }, usageMetadata }));
    expect(result.usage).toBeUndefined();
    expect(result.metadata).toContainEqual({
      dialect: 'google-generate',
      name: 'usageMetadata',
      value: usageMetadata,
    });
  });
});

describe('ends', () => {
  test('quirk 50: a limit reached while the model thinks leaves no parts', () => {
    const body = {
      candidates: [{ content: { role: 'model' }, finishReason: 'MAX_TOKENS' }],
      responseId: 'r',
    };
    expect(meaning(decodeWhole(body))).toMatchObject({
      message: { parts: [] },
      finish: { reason: 'length' },
    });
  });

  test('quirk 51: a blocked prompt has no candidates', () => {
    const promptFeedback = { blockReason: 'MODEL_ARMOR', blockReasonMessage: 'The prompt was blocked.' };
    const body = { promptFeedback, modelVersion: 'm', responseId: 'r' };
    for (const events of [decodeWhole(body), decodeChunks([body])]) {
      expect(meaning(events)).toMatchObject({
        message: { parts: [] },
        finish: { reason: 'content-filter', rawReason: 'MODEL_ARMOR' },
        metadata: [{ name: 'promptFeedback', value: promptFeedback }],
      });
    }
  });

  test.each([
    ['SAFETY', 'content-filter'],
    ['RECITATION', 'content-filter'],
    ['MODEL_ARMOR', 'content-filter'],
    ['NEW_IMAGE_SAFETY_RULE', 'content-filter'],
    ['MALFORMED_FUNCTION_CALL', 'other'],
    ['A_NEW_WORD', 'other'],
  ])('quirk 52: an answer that ends with %s may have no content', (finishReason, reason) => {
    const body = { candidates: [{ finishReason, finishMessage: 'Because.' }] };
    expect(meaning(decodeWhole(body))).toMatchObject({
      message: { parts: [] },
      finish: { reason, rawReason: finishReason },
      metadata: [{ name: 'finishMessage', value: 'Because.' }],
    });
  });

  test.each([
    [1, 'stop', 'STOP'],
    [2, 'length', 'MAX_TOKENS'],
    [3, 'content-filter', 'SAFETY'],
    [99, 'other', '99'],
  ])('quirk 57: the number %d is a finish reason', (number, reason, rawReason) => {
    expect(endOf(decodeWhole(chunk([{ text: 'a' }], number)))).toEqual({
      type: 'finish',
      finish: { reason, rawReason },
    });
  });

  test('quirk 57: other enums are numbers then, too', () => {
    const usageMetadata = { promptTokenCount: 5, promptTokensDetails: [{ modality: 4, tokenCount: 2 }] };
    expect(meaning(decodeWhole(chunk([], 1, { usageMetadata }))).usage?.input).toEqual({
      total: 5,
      audio: 2,
    });
    expect(endOf(decodeWhole({ promptFeedback: { blockReason: 1 } }))).toMatchObject({
      finish: { reason: 'content-filter', rawReason: '1' },
    });
  });

  test.each([
    ['{}', {}, 'upstream_protocol'],
    ['no candidates', { candidates: [] }, 'upstream_protocol'],
    ['a feedback that blocks nothing', { promptFeedback: { safetyRatings: [] } }, 'upstream_protocol'],
    ['a list of nothing', [], 'upstream_truncated'],
    ['a text', 'x', 'upstream_truncated'],
    ['null', null, 'upstream_truncated'],
  ])('a reply that says nothing (%s) is no success', (_name, body, code) => {
    expect(endOf(decodeWhole(body))).toMatchObject({ type: 'error', error: { code } });
  });

  test('usage that comes after the finish reason is read', () => {
    const events = decodeChunks([chunk([{ text: 'a' }], 'STOP'), { usageMetadata: { promptTokenCount: 1 } }]);
    expect(events.map(({ type }) => type).slice(-3)).toEqual(['usage', 'block-end', 'finish']);
  });
});

describe('what has no place of its own', () => {
  test('quirk 59: calls and results of the vendor’s own tools are kept in its words', () => {
    const parts = [
      { toolCall: { toolType: 'FILE_SEARCH', id: 'a' }, thoughtSignature: 'MQ==' },
      { toolResponse: { toolType: 'FILE_SEARCH', id: 'a', response: {} } },
      { executableCode: { language: 'PYTHON', code: 'print(1)' } },
      { codeExecutionResult: { outcome: 'OUTCOME_OK', output: '1\n' } },
      { functionResponse: { name: 'f', response: {} } },
    ];
    const kept = partsOf(decodeWhole(chunk(parts, 'STOP'))) as { type: string; value: unknown }[];
    expect(kept.map(({ type }) => type)).toEqual(Array(5).fill('opaque'));
    expect(kept.map(({ value }) => value)).toEqual([{ toolCall: parts[0]?.toolCall }, ...parts.slice(1)]);
  });

  test('a kind of part that is not known is kept, with one warning', () => {
    const result = meaning(decodeWhole(chunk([{ hologram: { a: 1 } }, { hologram: { a: 2 } }, {}], 'STOP')));
    expect(result.message.parts).toMatchObject([{ name: 'hologram' }, { name: 'hologram' }]);
    expect(result.warnings).toHaveLength(1);
  });

  test('members that are not known are metadata', () => {
    const candidate = {
      content: { role: 'model', parts: [], mood: 'good' },
      finishReason: 'STOP',
      score: -1,
    };
    const { metadata } = meaning(decodeWhole({ candidates: [candidate], turnToken: 'x' }));
    expect(metadata.map(({ name }) => name).sort()).toEqual(['candidate.score', 'content.mood', 'turnToken']);
  });

  test('of several answers the first is passed on, with a warning', () => {
    const other = { index: 1, content: { parts: [{ text: 'no' }] }, finishReason: 'STOP' };
    const body = chunk([{ text: 'yes' }], 'STOP');
    body['candidates'] = [...(body['candidates'] as []), other];
    const result = meaning(decodeChunks([body, { candidates: [other] }]));
    expect(result.message.parts).toEqual([{ type: 'text', text: 'yes' }]);
    expect(result.warnings).toMatchObject([{ code: 'choices_dropped' }]);
  });

  test('log probabilities belong to the text', () => {
    const body = chunk([{ text: 'Hi' }], 'STOP');
    body['candidates'] = [
      {
        ...(body['candidates'] as object[])[0],
        logprobsResult: {
          chosenCandidates: [{ token: 'Hi', logProbability: -0.5 }],
          topCandidates: [{ candidates: [{ token: 'Hi', logProbability: -0.5 }, { token: 'Ho' }] }],
        },
      },
    ];
    const logprobs = [
      {
        token: 'Hi',
        logprob: -0.5,
        top: [
          { token: 'Hi', logprob: -0.5 },
          { token: 'Ho', logprob: 0 },
        ],
      },
    ];
    expect(partsOf(decodeWhole(body))).toEqual([{ type: 'text', text: 'Hi', logprobs }]);
  });
});

describe('beside parts', () => {
  test('what says more about a part or a call is metadata', () => {
    const parts = [
      { text: 'a', partMetadata: { from: 'x' }, mood: 'good' },
      { functionCall: { name: 'f', args: {}, priority: 1 } },
    ];
    const { metadata } = meaning(decodeWhole(chunk(parts, 'STOP')));
    expect(metadata.map(({ name, value }) => [name, value])).toEqual([
      ['part.partMetadata', { from: 'x' }],
      ['part.mood', 'good'],
      ['functionCall.priority', 1],
    ]);
  });

  test('a picture that was only a thought is none of the answer', () => {
    const inlineData = { mimeType: 'image/png', data: 'AAAA' };
    const parts = [{ inlineData, thought: true }, { inlineData }];
    expect(partsOf(decodeWhole(chunk(parts, 'STOP')))).toMatchObject([
      { type: 'opaque', name: 'inlineData', value: parts[0] },
      { type: 'media' },
    ]);
  });

  test('whole numbers of any length are kept as they were written', () => {
    const text =
      '{"candidates":[{"content":{"parts":[{"functionCall":{"name":"f","args":{"id":12345678901234567890}}}]},"finishReason":"STOP"}]}';
    expect(partsOf(decodeChunks([`data: ${text}\n\n`]))).toMatchObject([
      { argumentsText: '{"id":12345678901234567890}' },
    ]);
  });
});
