/** AIal's own format means the same over HTTP and gRPC. */
import { describe, expect, test } from '@jest/globals';

import type { Schemas } from '../../../generated/openapi.js';
import { toCamelCase } from '../../../src/dialects/aial-chat/member-names.js';
import { aialChatSurface } from '../../../src/dialects/aial-chat/surface.js';
import { isJson, loadSchemas } from '../../contract/load-schemas.js';
import { asked, decode, type Written } from './through-the-wire.js';

describe('the same request over HTTP and gRPC is the same inside', () => {
  const free = { snake_case: { camelCase: [1, null, true, 'x', {}] } };
  const signature = { provider: 'openai', dialect: 'openai-responses', value: 'v' };
  const http: Schemas['AialChatRequest'] = {
    model: 'm',
    messages: [
      { role: 'system', content: 's' },
      { role: 'developer', content: 'd', name: 'n' },
      {
        role: 'user',
        content: 'c',
        native: free,
        parts: [
          { type: 'media', media: { kind: 'image', url: 'u', media_type: 'image/png', expires_at_ms: 7 } },
          { type: 'text', text: 't', cache: { ttl_seconds: 60 } },
          { type: 'text', text: 'u', cache: {} },
        ],
      },
      {
        role: 'assistant',
        parts: [
          { type: 'reasoning', form: 'summary', text: '', signature: { ...signature, item_id: 'i' } },
          {
            type: 'text',
            text: 'a',
            citations: [{ raw: null, url: 'u', span: { start: 0, end: 1, unit: 'utf8' } }],
            logprobs: [{ token: 'a', logprob: -0.5, bytes: [97], top: [{ token: 'b', logprob: -1 }] }],
            item: { index: 0, id: 'x', phase: 'p', status: 's' },
          },
          { type: 'refusal', text: 'r', logprobs: [{ token: 'r', logprob: -0.1 }] },
          { type: 'tool-call', call_id: 'c', name: 'f', namespace: 'g', arguments_text: '{}', native: free },
          {
            type: 'tool-call',
            call_id: 'd',
            name: 'h',
            arguments_text: 'free',
            input: 'text',
            executor: 'provider',
          },
          { type: 'opaque', dialect: 'openai-responses', name: 'o', value: [free] },
        ],
      },
      {
        role: 'tool',
        parts: [
          {
            type: 'tool-result',
            call_id: 'c',
            text: '1',
            is_error: false,
            content: [{ type: 'text', text: '2' }],
          },
        ],
      },
    ],
    tools: [
      { type: 'function', name: 'f', description: '', schema: free, is_strict: false, native: free },
      { type: 'custom', name: 'c', description: 'd', format: free },
      { type: 'provider', dialect: 'openai-responses', name: 'web_search', value: free },
    ],
    tool_choice: { type: 'allowed', mode: 'required', names: ['f'] },
    max_output_tokens: 1,
    temperature: 0,
    top_p: 1,
    top_k: 3,
    stop: ['a', ''],
    seed: -5,
    presence_penalty: -2,
    frequency_penalty: 0.25,
    logit_bias: { '50_256': -1.5 },
    logprobs: false,
    top_logprobs: 0,
    response_format: { type: 'json-schema', name: 'n', description: 'd', schema: free, is_strict: true },
    reasoning: { effort: 'low', budget_tokens: 0, summary: 'auto' },
    verbosity: 'low',
    modalities: ['text'],
    audio: free,
    parallel_tool_calls: false,
    user: 'u',
    safety_identifier: 's',
    metadata: { snake_case: 'v' },
    service_tier: 'flex',
    store: false,
    prompt_cache_key: 'k',
    prompt_cache_retention: '24h',
    provider_options: { my_provider: free },
  };
  const grpc: Written = {
    model: 'm',
    messages: [
      { role: 1, content: 's' },
      { role: 5, content: 'd', name: 'n' },
      {
        role: 2,
        content: 'c',
        native: free,
        parts: [
          {
            body: {
              $case: 'media',
              value: { kind: 'image', url: 'u', mediaType: 'image/png', expiresAtMs: 7 },
            },
          },
          { body: { $case: 'text', value: { text: 't' } }, cache: { ttlSeconds: 60 } },
          { body: { $case: 'text', value: { text: 'u' } }, cache: {} },
        ],
      },
      {
        role: 3,
        parts: [
          {
            body: { $case: 'reasoning', value: { form: 'summary' } },
            signature: { ...signature, itemId: 'i' },
          },
          {
            body: {
              $case: 'text',
              value: {
                text: 'a',
                citations: [{ raw: null, url: 'u', span: { start: 0, end: 1, unit: 'utf8' } }],
                logprobs: [
                  { token: 'a', logprob: -0.5, bytes: Uint8Array.of(97), top: [{ token: 'b', logprob: -1 }] },
                ],
              },
            },
            item: { index: 0, id: 'x', phase: 'p', status: 's' },
          },
          {
            body: { $case: 'refusal', value: { text: 'r', logprobs: [{ token: 'r', logprob: -0.1 }] } },
          },
          {
            body: {
              $case: 'toolCall',
              value: { callId: 'c', name: 'f', namespace: 'g', argumentsText: '{}' },
            },
            native: free,
          },
          {
            body: {
              $case: 'toolCall',
              value: {
                callId: 'd',
                name: 'h',
                argumentsText: 'free',
                input: 'text',
                executor: 'provider',
              },
            },
          },
          { body: { $case: 'opaque', value: { dialect: 'openai-responses', name: 'o', value: [free] } } },
        ],
      },
      {
        role: 4,
        parts: [
          {
            body: {
              $case: 'toolResult',
              value: {
                callId: 'c',
                text: '1',
                isError: false,
                content: [{ body: { $case: 'text', value: { text: '2' } } }],
              },
            },
          },
        ],
      },
    ],
    tools: [
      {
        kind: {
          $case: 'function',
          value: { name: 'f', description: '', schema: free, isStrict: false, native: free },
        },
      },
      { kind: { $case: 'custom', value: { name: 'c', description: 'd', format: free } } },
      {
        kind: { $case: 'provider', value: { dialect: 'openai-responses', name: 'web_search', value: free } },
      },
    ],
    toolChoice: { type: 'allowed', mode: 'required', names: ['f'] },
    maxOutputTokens: 1,
    temperature: 0,
    topP: 1,
    topK: 3,
    stop: ['a', ''],
    seed: -5,
    presencePenalty: -2,
    frequencyPenalty: 0.25,
    logitBias: { '50_256': -1.5 },
    logprobs: false,
    topLogprobs: 0,
    responseFormat: { type: 'json-schema', name: 'n', description: 'd', schema: free, isStrict: true },
    reasoning: { effort: 'low', budgetTokens: 0, summary: 'auto' },
    verbosity: 'low',
    modalities: ['text'],
    audio: free,
    parallelToolCalls: false,
    user: 'u',
    safetyIdentifier: 's',
    metadata: { snake_case: 'v' },
    serviceTier: 'flex',
    store: false,
    promptCacheKey: 'k',
    promptCacheRetention: '24h',
    providerOptions: { my_provider: free },
  };

  test('every member at once', () => {
    expect(decode(grpc)).toEqual(aialChatSurface.decodeRequest({ body: http }));
  });

  test('this request leaves no member of the contract out', () => {
    const members = (name: string): string[] => {
      const properties = loadSchemas().get(name)?.schema['properties'];
      return isJson(properties) ? Object.keys(properties) : [];
    };
    expect(Object.keys(http).sort()).toEqual(members('AialChatRequest').sort());
    expect(Object.keys(grpc).sort()).toEqual(members('AialChatRequest').map(toCamelCase).sort());
  });

  test.each<Schemas['AialToolChoice']>([
    { type: 'auto' },
    { type: 'none' },
    { type: 'required' },
    { type: 'tool', name: 'f' },
    { type: 'native', dialect: 'openai-chat', value: free },
  ])('tool choice $type', (choice) => {
    const overHttp = aialChatSurface.decodeRequest({
      body: { model: 'm', messages: [{ role: 'user', content: 'x' }], tool_choice: choice },
    });
    expect(decode({ ...asked, toolChoice: choice })).toEqual(overHttp);
  });
});
