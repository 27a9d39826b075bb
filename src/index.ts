import type { Dispatcher } from 'undici';

import type { GatewayOptions } from './gateway/options.js';
import { ChatRouter } from './gateway/router.js';
import { echo } from './providers/echo.js';
import type { Clocks, Transport } from './transport/transport.js';
import { undiciTransport } from './transport/undici-transport.js';

/** How a router behaves; every member has a default. */
export interface RouterOptions extends Partial<GatewayOptions> {
  /** An undici dispatcher for all calls to vendors: a proxy, a mock, your own pool. */
  dispatcher?: Dispatcher;
  /** How long to wait for what, in milliseconds. */
  clocks?: Partial<Clocks>;
  /** Replaces undici altogether. */
  transport?: Transport;
}

/** The gateway as a library: register providers, then ask. Opens no port and loads no server. */
export class Router extends ChatRouter {
  constructor({ dispatcher, clocks, transport, ...options }: RouterOptions = {}) {
    super({
      transport:
        transport ?? undiciTransport({ ...(dispatcher && { dispatcher }), ...(clocks && { clocks }) }),
      echo,
      options,
    });
  }
}

export { GatewayError, errorTable, type ErrorCode, type ErrorShape } from './chat/error.js';
export type { ChatEvent, Citation, Finish, FinishReason, Usage, Warning } from './chat/event.js';
export type { JsonObject, JsonValue } from './chat/json.js';
export type { ChatRequest, Message, Parameters, Part, Signature, Tool, ToolChoice } from './chat/request.js';
export type { ChatEvents, ChatResult } from './chat/result.js';
export type { ChatInput, MessageInput } from './gateway/chat-input.js';
export type { GatewayOptions } from './gateway/options.js';
export type { CallOptions } from './gateway/router.js';
export { anthropic } from './providers/anthropic.js';
export { echo } from './providers/echo.js';
export { google } from './providers/google.js';
export { openai } from './providers/openai.js';
export { openaiCompatible, type OpenaiCompatibleOptions } from './providers/openai-compatible.js';
export type { CallContext, HttpProvider, LocalProvider, Provider } from './providers/provider.js';
export { xai } from './providers/xai.js';
export type { Clocks, Transport } from './transport/transport.js';
