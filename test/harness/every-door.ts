/** Every HTTP endpoint of a gateway with all four vendors, which one fake vendor plays: it tells them by their paths. */
import type { Answer } from './fake-vendor.js';
import { stream, startFakeVendor, type FakeVendor, type SeenCall } from './fake-vendor.js';
import { startGateway, type TestGateway } from './gateway.js';

/** The wire format that a vendor is asked in. */
export type Format = 'openai-chat' | 'openai-responses' | 'anthropic-messages' | 'google-generate';

/** One endpoint, and how it is asked. */
export interface Door {
  name: string;
  /** The vendor whose format it speaks: there bytes pass as they are. */
  own?: Format;
  path(model: string, isStream: boolean): string;
  body(model: string, isStream: boolean): Record<string, unknown>;
  /** What only a stream that is whole has. */
  success: RegExp;
}

const messages = [{ role: 'user', content: 'hi' }];
const usage = { stream_options: { include_usage: true } };

/** All of them. */
export const doors: readonly Door[] = [
  {
    name: '/v1/chat/completions',
    own: 'openai-chat',
    path: () => '/v1/chat/completions',
    body: (model, isStream) => ({ model, messages, stream: isStream, ...(isStream ? usage : {}) }),
    success: /"finish_reason":"|\[DONE\]/,
  },
  {
    name: '/v1/responses',
    own: 'openai-responses',
    path: () => '/v1/responses',
    body: (model, isStream) => ({ model, input: 'hi', stream: isStream }),
    success: /"type":"response\.(?:completed|incomplete)"/,
  },
  {
    name: '/v1/messages',
    own: 'anthropic-messages',
    path: () => '/v1/messages',
    body: (model, isStream) => ({ model, max_tokens: 99, messages, stream: isStream }),
    success: /"stop_reason":"|"type":"message_stop"/,
  },
  {
    name: '/v1beta/models',
    own: 'google-generate',
    path: (model, isStream) =>
      `/v1beta/models/${model}:${isStream ? 'streamGenerateContent?alt=sse' : 'generateContent'}`,
    body: () => ({ contents: [{ role: 'user', parts: [{ text: 'hi' }] }] }),
    success: /"finishReason":"/,
  },
  {
    name: '/v1/chat',
    path: (_model, isStream) => (isStream ? '/v1/chat.stream' : '/v1/chat.sync'),
    body: (model) => ({ model, messages }),
    success: /"type":"finish"/,
  },
];

/** A model of each vendor. */
export const models = ['gpt-4.1', 'claude-sonnet-4-5', 'gemini-2.5-flash', 'grok-4'] as const;

/** Each endpoint with each vendor's model. */
export const everyWay: readonly [string, string, Door][] = doors.flatMap((door) =>
  models.map((model): [string, string, Door] => [door.name, model, door]),
);

/** The format that a call speaks. */
export function formatOf({ path }: SeenCall): Format {
  if (path.includes('/chat/completions')) return 'openai-chat';
  if (path.includes('/responses')) return 'openai-responses';
  return path.includes('/messages') ? 'anthropic-messages' : 'google-generate';
}

/** A stream of frames by the format that the vendor is asked in. */
export function streamBy(framesOf: (format: Format) => readonly (string | Uint8Array)[]): Answer {
  return (response, call) => stream(framesOf(formatOf(call)))(response, call);
}

/** A gateway and its vendor. */
export interface House {
  vendor: FakeVendor;
  gateway: TestGateway;
  ask(door: Door, model: string, isStream?: boolean, members?: Record<string, unknown>): Promise<Response>;
  close(): Promise<void>;
}

/** Starts both, with these settings in addition. */
export async function startHouse(environment: Record<string, string> = {}): Promise<House> {
  const vendor = await startFakeVendor();
  const gateway = await startGateway({
    OPENAI_API_KEY: 'sk-operator-0penai',
    OPENAI_BASE_URL: `${vendor.url}/openai/v1`,
    ANTHROPIC_API_KEY: 'sk-operator-anthr0pic',
    ANTHROPIC_API_BASE_URL: `${vendor.url}/anthropic`,
    GEMINI_API_KEY: 'operator-gem1ni',
    GEMINI_API_BASE_URL: `${vendor.url}/gemini`,
    XAI_API_KEY: 'operator-xa1',
    XAI_API_BASE_URL: `${vendor.url}/xai/v1`,
    ...environment,
  });
  return {
    vendor,
    gateway,
    ask: (door, model, isStream = true, members = {}) =>
      gateway.post(door.path(model, isStream), { ...door.body(model, isStream), ...members }),
    async close() {
      await gateway.close();
      await vendor.close();
    },
  };
}
