/** Limits, sampling and thinking, written for models of Anthropic's that take them in different ways. */
import { describe, expect, test } from '@jest/globals';

import { featuresOf } from '../../../src/dialects/anthropic-messages/model-features.js';
import { anthropic } from '../../../src/providers/anthropic.js';
import type { Body } from './vendor-events.js';
import { chat, chatRequest, models, responses, tool, write } from './written-requests.js';

describe('the limit, which every request has to have', () => {
  test('the caller’s', () => {
    const { body, said } = chat({ max_completion_tokens: 77 });
    expect(body['max_tokens']).toBe(77);
    expect(said).toEqual([]);
  });

  test.each([
    ['the operator’s, or that of the preset', models.budget, { defaultMaxTokens: 500 }, 500],
    ['that of a model with a date', 'claude-sonnet-4-5-20250929', {}, 64_000],
    ['the last resort', 'claude-of-the-house', {}, 8_192],
  ])('%s', (_what, model, target, limit) => {
    const request = chatRequest({ max_completion_tokens: undefined });
    const { body, said } = write(request, model, target);
    expect(body['max_tokens']).toBe(limit);
    expect(said).toEqual(['defaulted /max_tokens']);
  });

  test('the presets know theirs', () => {
    const limits = Object.fromEntries(
      anthropic().presets.map(({ id, maxOutputTokens }) => [id, maxOutputTokens]),
    );
    expect(limits).toMatchObject({
      'claude-opus-4-8': 128_000,
      'claude-sonnet-4-5': 64_000,
      'claude-opus-4-1': 32_000,
      'claude-sonnet-4-0': 64_000,
    });
  });
});

describe('what models take', () => {
  test.each([
    ['claude-3-5-haiku-latest', 'none', true, false],
    ['claude-3-7-sonnet-20250219', 'budget', true, false],
    ['claude-opus-4-20250514', 'budget', true, false],
    ['claude-haiku-4-5-20251001', 'budget', true, true],
    ['claude-sonnet-4-6', 'adaptive', true, true],
    ['claude-opus-4-7', 'adaptive', false, true],
    ['claude-mythos-preview', 'adaptive', false, true],
    ['claude-sonnet-5-5', 'adaptive', false, true],
    ['somebody-else', 'adaptive', true, true],
  ])('%s', (model, thinking, takesSampling, takesSchemas) => {
    expect(featuresOf(model)).toMatchObject({ thinking, takesSampling, takesSchemas });
  });
});

describe('sampling', () => {
  test.each<[string, Body, Body, string[]]>([
    [models.older, { temperature: 0.5, top_k: 3 }, { temperature: 0.5, top_k: 3 }, []],
    [models.older, { temperature: 0.5, top_p: 0.5 }, { temperature: 0.5, top_p: 0.5 }, []],
    [models.budget, { temperature: 0.5, top_p: 0.5 }, { temperature: 0.5 }, ['dropped /top_p']],
    [models.budget, { temperature: 1.5 }, { temperature: 1 }, ['lowered /temperature']],
    [models.newest, { temperature: 1 }, { temperature: 1 }, []],
    [
      models.newest,
      { temperature: 0.5, top_p: 0.5, top_k: 3 },
      {},
      ['dropped /temperature', 'dropped /top_p', 'dropped /top_k'],
    ],
    [
      models.budget,
      { temperature: 0.5, top_p: 0.5, top_k: 3, reasoning: { max_tokens: 2_000 } },
      {},
      ['dropped /temperature', 'dropped /top_p', 'dropped /top_k'],
    ],
    [models.budget, { top_p: 0.97, reasoning: { max_tokens: 2_000 } }, { top_p: 0.97 }, []],
  ])('%s with %j takes %j', (model, members, expected, notes) => {
    const { body, said } = chat(members, model);
    const { temperature, top_p, top_k } = body;
    expect({ temperature, top_p, top_k }).toEqual({ ...expected });
    expect(said).toEqual(notes);
  });
});

describe('thinking', () => {
  type Case = [string, Body, Body | undefined, string | undefined, string[]];
  test.each<Case>([
    [models.adaptive, { reasoning_effort: 'medium' }, { type: 'adaptive' }, 'medium', []],
    [
      models.adaptive,
      { reasoning_effort: 'minimal' },
      { type: 'adaptive' },
      'low',
      ['lowered /reasoning_effort'],
    ],
    [
      models.adaptive,
      { reasoning_effort: 'xhigh' },
      { type: 'adaptive' },
      'high',
      ['lowered /reasoning_effort'],
    ],
    [models.newest, { reasoning_effort: 'xhigh' }, { type: 'adaptive' }, 'xhigh', []],
    [
      models.newest,
      { reasoning_effort: 'vast' },
      { type: 'adaptive' },
      undefined,
      ['dropped /reasoning_effort'],
    ],
    [
      models.newest,
      { reasoning: { max_tokens: 5_000 } },
      { type: 'adaptive' },
      'medium',
      ['lowered /reasoning'],
    ],
    [models.newest, { reasoning_effort: 'none' }, { type: 'disabled' }, undefined, []],
    ['claude-fable-5', { reasoning_effort: 'none' }, undefined, 'low', ['lowered /reasoning_effort']],
    ['claude-opus-5-5', { reasoning_effort: 'none' }, undefined, 'low', ['lowered /reasoning_effort']],
    [
      'claude-sonnet-5-5',
      { reasoning_effort: 'none' },
      { type: 'between_tools' },
      undefined,
      ['lowered /reasoning_effort'],
    ],
    ['claude-haiku-5-5', { reasoning_effort: 'none' }, { type: 'disabled' }, undefined, []],
    [models.budget, { reasoning_effort: 'none' }, { type: 'disabled' }, undefined, []],
    [
      models.budget,
      { reasoning: { max_tokens: 5_000 } },
      { type: 'enabled', budget_tokens: 5_000 },
      undefined,
      [],
    ],
    [
      models.budget,
      { reasoning_effort: 'medium' },
      { type: 'enabled', budget_tokens: 8_192 },
      undefined,
      ['mapped /reasoning_effort'],
    ],
    [
      models.budget,
      { reasoning: { max_tokens: 100 } },
      { type: 'enabled', budget_tokens: 1_024 },
      undefined,
      ['lowered /reasoning'],
    ],
    [
      models.budget,
      { reasoning_effort: 'high' },
      { type: 'enabled', budget_tokens: 12_800 },
      undefined,
      ['lowered /reasoning_effort'],
    ],
    [
      models.budget,
      { reasoning_effort: 'high', max_completion_tokens: 1_000 },
      { type: 'disabled' },
      undefined,
      ['dropped /reasoning_effort'],
    ],
    [models.unthinking, { reasoning_effort: 'high' }, undefined, undefined, ['dropped /reasoning_effort']],
    [models.unthinking, { reasoning_effort: 'none' }, undefined, undefined, []],
  ])('%s with %j', (...[model, members, thinking, effort, notes]) => {
    const { body, said } = chat(members, model);
    expect(body['thinking']).toEqual(thinking);
    expect(body['output_config']?.effort).toEqual(effort);
    expect(said).toEqual(notes);
  });

  test('a summary that is asked for is shown', () => {
    const { body } = responses({ reasoning: { effort: 'low', summary: 'auto' } }, models.newest);
    expect(body['thinking']).toEqual({ type: 'adaptive', display: 'summarized' });
  });

  test('a call that is forced goes before thinking with a budget, and together with thinking at will', () => {
    const members = { reasoning_effort: 'low', tools: [tool('now')], tool_choice: 'required' };
    const budget = chat(members);
    expect(budget.body).toMatchObject({ thinking: { type: 'disabled' }, tool_choice: { type: 'any' } });
    expect(budget.said).toEqual(['dropped /reasoning_effort']);
    expect(chat(members, models.newest).body).toMatchObject({ thinking: { type: 'adaptive' } });
  });

  test('a round of tools without what the model thought before is finished without thinking, which is said', () => {
    const messages = [
      { role: 'user', content: 'Hi' },
      {
        role: 'assistant',
        content: null,
        tool_calls: [{ id: 'c', type: 'function', function: { name: 'now', arguments: '{}' } }],
      },
      { role: 'tool', tool_call_id: 'c', content: 'noon' },
    ];
    const members = { messages, tools: [tool('now')], reasoning_effort: 'low' };
    const { body, said } = chat(members);
    expect(body['thinking']).toEqual({ type: 'disabled' });
    expect(said).toEqual(['dropped /reasoning_effort']);
    const next = [...messages, { role: 'assistant', content: 'Noon.' }, { role: 'user', content: 'Why?' }];
    expect(chat({ ...members, messages: next }).body['thinking']).toMatchObject({ type: 'enabled' });
    expect(chat(members, models.adaptive).body['thinking']).toEqual({ type: 'adaptive' });
  });
});

describe('settings', () => {
  test('stop sequences; white space alone is refused', () => {
    expect(chat({ stop: ['END', '###'] }).body['stop_sequences']).toEqual(['END', '###']);
    expect(chat({ stop: '\n' }).refused).toEqual(['/stop']);
  });

  test.each<[Body, unknown, string[]]>([
    [{ user: 'u1' }, { user_id: 'u1' }, []],
    [{ safety_identifier: 's1' }, { user_id: 's1' }, []],
    [{ user: 'u1', safety_identifier: 's1' }, { user_id: 's1' }, ['dropped /user']],
    [{ user: 'u'.repeat(513) }, undefined, ['dropped /user']],
  ])('the user of %j', (members, metadata, notes) => {
    const { body, said } = chat(members);
    expect(body['metadata']).toEqual(metadata);
    expect(said).toEqual(notes);
  });

  test.each<[string, unknown, string[]]>([
    ['auto', 'auto', []],
    ['default', 'standard_only', []],
    ['priority', 'auto', ['mapped /service_tier']],
    ['flex', undefined, ['dropped /service_tier']],
  ])('the tier %s', (tier, expected, notes) => {
    const { body, said } = chat({ service_tier: tier });
    expect(body['service_tier']).toEqual(expected);
    expect(said).toEqual(notes);
  });

  test.each<[Body, unknown, string[]]>([
    [{ prompt_cache_key: 'k' }, { type: 'ephemeral' }, ['mapped /prompt_cache_key']],
    [{ prompt_cache_retention: '24h' }, { type: 'ephemeral', ttl: '1h' }, ['mapped /prompt_cache_retention']],
    [{}, undefined, []],
  ])('caching that %j asks for', (members, expected, notes) => {
    const { body, said } = chat(members);
    expect(body['cache_control']).toEqual(expected);
    expect(said).toEqual(notes);
    const text = { type: 'text', text: 'Hi', cache_control: { type: 'ephemeral' } };
    const pointed = chat({ ...members, messages: [{ role: 'user', content: [text] }] });
    expect(pointed.body['messages'][0].content).toEqual([text]);
    expect(pointed.body).not.toHaveProperty('cache_control');
  });

  test('options for Anthropic are put over all else, those for others are not', () => {
    const request = {
      ...chatRequest({ reasoning_effort: 'low' }),
      providerOptions: {
        anthropic: { thinking: { display: 'omitted' }, inference_geo: 'us' },
        openai: { seed: 1 },
      },
    };
    const { body } = write(request, models.newest);
    expect(body).toMatchObject({
      thinking: { type: 'adaptive', display: 'omitted' },
      inference_geo: 'us',
    });
    expect(body).not.toHaveProperty('seed');
    expect(() =>
      write({ ...request, providerOptions: { anthropic: { messages: [] } } }, models.newest),
    ).toThrow();
  });

  test('a stream is asked for as one', () => {
    expect(chat({ stream: true }).body['stream']).toBe(true);
    expect(chat({}).body).not.toHaveProperty('stream');
  });
});
