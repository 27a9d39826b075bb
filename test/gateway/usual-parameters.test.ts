import { describe, expect, it } from '@jest/globals';
import { asksForNothing } from '../../src/chat/support.js';
import { openaiChatVendor } from '../../src/dialects/openai-chat/vendor.js';
import { openaiResponsesVendor } from '../../src/dialects/openai-responses/vendor.js';
import { judge } from '../../src/gateway/policy.js';
import type { ChatRequest, Parameters } from '../../src/chat/request.js';

const plain: ChatRequest = {
  model: 'gpt-4.1',
  messages: [],
  tools: [],
  parameters: {},
  stream: false,
  reply: {},
  providerOptions: {},
  unread: [],
};

const judged = (parameters: Partial<Parameters>): ReturnType<typeof judge> => {
  const request: ChatRequest = { ...plain, parameters };
  const target = { provider: 'openai', model: 'gpt-4.1' };
  return judge(request, { target, vendor: openaiResponsesVendor });
};

describe('parameters that ask only for what every answer has', () => {
  it.each([
    ['choices', 1, 2],
    ['stop', [], ['x']],
    ['logprobs', false, true],
    ['presencePenalty', 0, 0.5],
    ['modalities', ['text'], ['text', 'audio']],
    ['parallelToolCalls', true, false],
    ['store', false, true],
  ] as const)('%s: %j asks for nothing, %j does', (name, usual, other) => {
    expect(asksForNothing(name, usual)).toBe(true);
    expect(asksForNothing(name, other)).toBe(false);
  });

  it('no stop sequences at all are no list, which OpenAI would refuse', () => {
    const target = { provider: 'openai', model: 'gpt-4.1' };
    const bodyFor = (stop: string[]): unknown =>
      openaiChatVendor.encodeRequest({ ...plain, parameters: { stop } }, target).body['stop'];
    expect(bodyFor([])).toBeUndefined();
    expect(bodyFor(['x'])).toEqual(['x']);
  });

  it('neither refuses nor reports them where a vendor has no such parameter', () => {
    const { refusals, warnings } = judged({ choices: 1, frequencyPenalty: 0 });
    expect({ refusals, warnings }).toEqual({ refusals: [], warnings: [] });
    expect(judged({ choices: 2 }).refusals).toHaveLength(1);
    expect(judged({ frequencyPenalty: 1 }).warnings).toHaveLength(1);
  });
});
