/** Lists of models as the four vendors send them, one page after the other; written for these tests. */
import type { Answer, SeenCall } from '../harness/fake-vendor.js';

type Lists = Record<string, (url: URL, call: SeenCall) => { status?: number; body: unknown }>;

const claude = (id: string, name: string): object => ({
  type: 'model',
  id,
  display_name: name,
  created_at: '2025-09-29T00:00:00Z',
  max_input_tokens: 200_000,
  max_tokens: 64_000,
  lifecycle: 'active',
});

const gemini = (id: string, methods: string[]): object => ({
  name: `models/${id}`,
  version: '001',
  displayName: `Name of ${id}`,
  description: 'Told by Google.',
  inputTokenLimit: 1_048_576,
  outputTokenLimit: 65_536,
  supportedGenerationMethods: methods,
  thinking: true,
});

/** What each vendor lists where a test says nothing else. */
export const lists: Lists = {
  '/openai/v1/models': () => ({
    body: {
      object: 'list',
      data: [
        {
          id: 'gpt-5-mini',
          object: 'model',
          created: 1_754_438_400,
          owned_by: 'system',
          shutdown_date: null,
        },
        { id: 'ft:gpt-4.1:acme::abc', object: 'model', created: 1_754_438_401, owned_by: 'acme' },
        { id: 'whisper-1', object: 'model', created: 1_677_532_384, owned_by: 'openai-internal' },
      ],
    },
  }),
  // Two pages, the second by the last id of the first.
  '/anthropic/v1/models': (url) =>
    url.searchParams.get('after_id') === null
      ? {
          body: {
            data: [claude('claude-sonnet-4-5', 'Claude Sonnet 4.5')],
            has_more: true,
            first_id: 'claude-sonnet-4-5',
            last_id: 'claude-sonnet-4-5',
          },
        }
      : {
          body: {
            data: [claude('claude-of-tomorrow', 'Claude of Tomorrow')],
            has_more: false,
            first_id: 'claude-of-tomorrow',
            last_id: 'claude-of-tomorrow',
          },
        },
  '/gemini/v1beta/models': (url) =>
    url.searchParams.get('pageToken') === null
      ? {
          body: {
            models: [gemini('gemini-2.5-flash', ['generateContent', 'countTokens', 'createCachedContent'])],
            nextPageToken: 'next page+',
          },
        }
      : { body: { models: [gemini('gemma-3-27b-it', ['generateContent'])] } },
  '/xai/v1/models': () => ({
    body: {
      object: 'list',
      data: [{ id: 'grok-4', object: 'model', created: 1_752_019_200, owned_by: 'xai' }],
    },
  }),
};

/** Answers calls for lists by these; whatever else is asked gets a 404. */
export function listing(others: Lists = {}): Answer {
  return (response, call) => {
    const url = new URL(call.path, 'http://vendor');
    const found = { ...lists, ...others }[url.pathname]?.(url, call);
    response.writeHead(found?.status ?? (found === undefined ? 404 : 200), {
      'content-type': 'application/json',
    });
    const body = found?.body ?? { error: { message: 'Not here.' } };
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}
