/** What each of OpenAI's models takes, and which of its two formats is spoken to it for that. */
import { describe, expect, test } from '@jest/globals';

import type { ChatRequest, Parameters } from '../../src/chat/request.js';
import { openaiChatVendor } from '../../src/dialects/openai-chat/vendor.js';
import { chooseDialect } from '../../src/gateway/choose-dialect.js';
import { openai } from '../../src/providers/openai.js';

describe('quirk 27: what reasoning models refuse is not sent to them', () => {
  const asked = (parameters: Partial<Parameters>, more: Partial<ChatRequest> = {}): ChatRequest => ({
    model: 'm',
    messages: [{ role: 'user', parts: [{ type: 'text', text: 'Hello' }] }],
    tools: [],
    parameters,
    stream: false,
    reply: {},
    providerOptions: {},
    unread: [],
    ...more,
  });
  const plan = (model: string, request: ChatRequest): ReturnType<typeof chooseDialect> =>
    chooseDialect(request, openai(), model, []);

  test('stop goes to Chat Completions where the model takes it, and is refused elsewhere', () => {
    expect(plan('gpt-4o', asked({ stop: ['.'] })).vendor.id).toBe('openai-chat');
    expect(plan('o3-mini', asked({ stop: ['.'] })).vendor.id).toBe('openai-chat');
    expect(() => plan('gpt-5-mini', asked({ stop: ['.'] }))).toThrow(/stop/);
  });

  test('the limit goes under its newer name', () => {
    const { encoded } = plan('gpt-4o', asked({ stop: ['.'], maxOutputTokens: 20 }));
    expect(encoded.body).toMatchObject({ max_completion_tokens: 20 });
    expect(encoded.body).not.toHaveProperty('max_tokens');
  });

  test('thinking goes to Responses; how to sample is left out and said', () => {
    const { vendor, encoded, warnings } = plan(
      'gpt-5',
      asked({ reasoning: { effort: 'low' }, temperature: 0.2 }),
    );
    expect(vendor.id).toBe('openai-responses');
    expect(encoded.body).not.toHaveProperty('temperature');
    expect(warnings.map(({ pointer }) => pointer)).toEqual(['/temperature']);
  });

  test('an effort that the model does not know is the nearest that it does', () => {
    const { encoded, warnings } = plan('o4-mini', asked({ reasoning: { effort: 'minimal' } }));
    expect(encoded.body).toMatchObject({ reasoning: { effort: 'low' } });
    expect(warnings).toMatchObject([{ code: 'parameter_lowered', pointer: '/reasoning' }]);
  });

  test('o1-mini knows no system: its words go as those of the user', () => {
    const messages = [{ role: 'system' as const, parts: [{ type: 'text' as const, text: 'Be brief.' }] }];
    const { body, warnings } = openaiChatVendor.encodeRequest(asked({}, { messages }), {
      provider: 'openai',
      model: 'o1-mini',
    });
    expect(body['messages']).toEqual([{ role: 'user', content: 'Be brief.' }]);
    expect(warnings).toMatchObject([{ code: 'part_lowered', pointer: '/messages/0' }]);
  });

  test('a model that is on Responses only is not asked on Chat Completions', () => {
    expect(plan('gpt-5-codex', asked({ seed: 1 })).vendor.id).toBe('openai-responses');
  });
});

describe('Chat Completions that OpenAI refuses', () => {
  const chat = openai().dialects.find(({ id }) => id === 'openai-chat');
  const strangeIn = (body: object, model: string): string | undefined =>
    chat?.narrow?.strangeIn({ ...body }, model);

  test.each([
    ['gpt-5.4', { max_tokens: 9 }, 'max_tokens for models that think'],
    ['o3', { max_tokens: 9 }, 'max_tokens for models that think'],
    ['gpt-5-codex', {}, 'Chat Completions for this model'],
    ['gpt-5.4', { max_completion_tokens: 9 }, undefined],
    ['gpt-5.4', { max_tokens: 9, max_completion_tokens: 9 }, undefined],
    ['gpt-5.4', { max_tokens: 9, max_completion_tokens: null }, 'max_tokens for models that think'],
    ['gpt-5.4', { max_tokens: null }, undefined],
    ['gpt-4.1', { max_tokens: 9 }, undefined],
    ['gpt-5-chat-latest', { max_tokens: 9 }, undefined],
  ])('%s with %j: %s', (model, body, strange) => {
    expect(strangeIn(body, model)).toBe(strange);
  });
});
