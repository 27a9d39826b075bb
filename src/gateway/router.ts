import type { ChatEvent, Warning } from '../chat/event.js';
import { GatewayError } from '../chat/error.js';
import type { ChatRequest, ProviderId } from '../chat/request.js';
import type { ChatResult } from '../chat/result.js';
import type { CountSurface } from '../dialects/counting.js';
import type { ReplyContext, Surface } from '../dialects/dialect.js';
import type { EmbeddingSurface } from '../dialects/embedding.js';
import type { ModelListing, ShownModel } from '../dialects/model-list.js';
import type { LocalProvider, Provider } from '../providers/provider.js';
import type { Transport } from '../transport/transport.js';
import { answer, encodedStream, gather, openChat, replyContext, type Answer } from './answer.js';
import { CallRecord } from './call-record.js';
import type { Call } from './call.js';
import { readChatInput, type ChatInput } from './chat-input.js';
import { compact } from './compact.js';
import { countTokens, type CountAnswer } from './count-tokens.js';
import { dryChat, dryRaw, type DryRun } from './dry-run.js';
import { embed, type EmbeddingAnswer } from './embed.js';
import { ModelDirectory } from './model-directory.js';
import { defaultOptions, type GatewayOptions } from './options.js';
import { Registry, type KnownModel, type ProviderStatus } from './registry.js';
import type { Desk, Question } from './route.js';
import type { OpenedChat } from './run-chat.js';
import { runRaw, type RawCall, type RawReply } from './run-raw.js';

/** What a router is made with. */
export interface RouterParts {
  transport: Transport;
  /** Answers for vendors without a key. */
  echo: LocalProvider;
  options?: Partial<GatewayOptions>;
}

/** What one call of the library may bring. */
export interface CallOptions {
  /** Aborting it closes the vendor's connection at once. */
  signal?: AbortSignal;
  /** Vendor keys of this call alone, by provider id. */
  keys?: Readonly<Record<ProviderId, string>>;
  /** The id of the call in logs; made up if absent. */
  requestId?: string;
}

/** The gateway itself, without a server: providers are registered, requests are answered. */
export class ChatRouter {
  readonly #desk: Desk;
  readonly #directory: ModelDirectory;

  constructor({ transport, echo, options }: RouterParts) {
    const merged: GatewayOptions = { ...defaultOptions, ...options };
    this.#desk = { transport, options: merged, registry: new Registry(echo, merged) };
    this.#directory = new ModelDirectory(this.#desk);
  }

  /** Adds a provider, or replaces the one of the same id. */
  register(provider: Provider): this {
    this.#desk.registry.register(provider);
    return this;
  }

  /**
   * An answer, event by event, the last one `finish` or `error`. Leaving the loop closes the vendor's connection.
   * @throws GatewayError whatever fails before the first content.
   */
  async *chat(input: ChatInput, options: CallOptions = {}): AsyncGenerator<ChatEvent> {
    const stop = new AbortController();
    const request = { ...readChatInput(input), stream: true };
    const { events, warnings } = await this.open(request, libraryCall('chat', options, stop.signal));
    try {
      for (let next = await events.next(); next.done !== true; next = await events.next()) {
        yield* withWarnings(next.value, warnings);
      }
    } finally {
      // First the signal: an answer that is being waited for would else hold up the leaving.
      stop.abort(new GatewayError({ code: 'cancelled', message: 'The caller left the answer.' }));
      await events.return(undefined);
    }
  }

  /**
   * A whole answer.
   * @throws GatewayError whatever fails.
   */
  async chatSync(input: ChatInput, options: CallOptions = {}): Promise<ChatResult> {
    const request = { ...readChatInput(input), stream: false };
    const { events, warnings } = await this.open(request, libraryCall('chatSync', options));
    const result = await gather(events, this.#desk);
    return { ...result, warnings: [...warnings, ...result.warnings] };
  }

  /** Opens an answer in the internal types: what chat, chatSync and gRPC stand on. */
  async open(request: ChatRequest, call: Call): Promise<OpenedChat> {
    call.record.model = request.model;
    call.record.isStream = request.stream;
    return openChat(request, this.#desk.registry.resolve(request.model, call.keys), call, this.#desk);
  }

  /** A whole answer in the internal types, with what a surface encodes it with. */
  async gathered(request: ChatRequest, call: Call): Promise<{ result: ChatResult; context: ReplyContext }> {
    const opened = await this.open(request, call);
    const context = replyContext(request, opened, { call, desk: this.#desk });
    return { result: await gather(opened.events, this.#desk), context };
  }

  /** An answer as the texts of a surface's stream. */
  async streamed<Body, Reply>(
    request: ChatRequest,
    surface: Surface<Body, Reply, string, object>,
    call: Call,
  ): Promise<AsyncIterable<string>> {
    const opened = await this.open(request, call);
    const context = replyContext(request, opened, { call, desk: this.#desk });
    return encodedStream(opened.events, { surface, context, desk: this.#desk });
  }

  /** Answers a client in its own dialect. */
  answer<Body extends object, Reply>(
    surface: Surface<Body, Reply, string, object>,
    question: Question<Body>,
    call: Call,
  ): Promise<Answer<Reply>> {
    return answer(surface, question, call, this.#desk);
  }

  /** Counts the tokens of a client's request, in its own dialect. */
  countTokens<Body extends object, Reply>(
    door: CountSurface<Body, Reply>,
    question: Question<Body>,
    call: Call,
  ): Promise<CountAnswer<Reply>> {
    return countTokens(door, question, call, this.#desk);
  }

  /** Turns a client's texts into vectors, in its own format. */
  embed<Body extends object, Reply>(
    surface: EmbeddingSurface<Body, Reply>,
    question: Question<Body>,
    call: Call,
  ): Promise<EmbeddingAnswer<Reply>> {
    return embed(surface, question, call, this.#desk);
  }

  /** Makes a client's conversation shorter, in its own dialect. */
  compact<Body extends object, Reply>(
    surface: Surface<Body, Reply, string, object>,
    question: Question<Body>,
    call: Call,
  ): ReturnType<typeof compact> {
    return compact(surface, question, call, this.#desk);
  }

  /**
   * What would become of a request, without a call.
   * @throws GatewayError where not even a route can be told.
   */
  dryRun(request: ChatRequest, call: Call): DryRun {
    return dryChat(request, call, this.#desk);
  }

  /**
   * What would become of a request in a vendor's own format, without a call.
   * @throws GatewayError as `raw`, for what is closed or no path.
   */
  dryRaw(raw: RawCall, call: Call): DryRun {
    return dryRaw(raw, call, this.#desk);
  }

  /** Sends a body to a vendor in the vendor's own format. */
  raw(raw: RawCall, call: Call): Promise<RawReply> {
    return runRaw(raw, this.#desk.registry, call, this.#desk);
  }

  /** Presets, aliases and what the vendors list for the keys of the call; who fails is in the warnings. */
  listModels(call: Call): Promise<ModelListing> {
    return this.#directory.list(call);
  }

  /**
   * A model by any name that would work, with what its vendor says of it.
   * @throws GatewayError `unknown_model`.
   */
  lookUpModel(name: string, call: Call): Promise<ShownModel> {
    return this.#directory.model(name, call);
  }

  /** Every preset and alias. */
  models(): KnownModel[] {
    return this.#desk.registry.models();
  }

  /**
   * A model by any name that would work.
   * @throws GatewayError `unknown_model`.
   */
  model(name: string): KnownModel {
    return this.#desk.registry.model(name);
  }

  /** Every provider that was registered. */
  providers(): Provider[] {
    return this.#desk.registry.providers();
  }

  /** How a provider is served for those who bring no key of their own. */
  status(provider: Provider): ProviderStatus {
    return this.#desk.registry.status(provider);
  }

  /** Closes the connections to the vendors. */
  close(): Promise<void> {
    return this.#desk.transport.close();
  }
}

/** Warnings that were known before come after the start. */
function* withWarnings(events: readonly ChatEvent[], warnings: readonly Warning[]): Generator<ChatEvent> {
  for (const event of events) {
    yield event;
    if (event.type === 'start') for (const warning of warnings) yield { type: 'warning', warning };
  }
}

function libraryCall(operation: string, { signal, keys, requestId }: CallOptions, stop?: AbortSignal): Call {
  const signals = [signal, stop].filter((each) => each !== undefined);
  return {
    requestId: requestId ?? crypto.randomUUID(),
    principal: 'library',
    operation,
    signal: AbortSignal.any(signals),
    keys: { ...keys },
    record: new CallRecord(),
    clientHeaders: {},
  };
}
