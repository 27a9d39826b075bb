import type { Logger } from 'pino';

import type { SecretName, Settings } from '../config/load.js';
import { toCamelCase } from '../dialects/aial-chat/member-names.js';
import type { RefusableClass } from '../gateway/policy.js';
import { ChatRouter } from '../gateway/router.js';
import { builtInProviders } from '../providers/built-in.js';
import { echo } from '../providers/echo.js';
import type { Provider } from '../providers/provider.js';
import type { Transport } from '../transport/transport.js';
import { undiciTransport } from '../transport/undici-transport.js';
import { addedProviders } from './added-providers.js';
import { bearerAuthentication } from './authentication.js';
import type { BannerFacts } from './banner.js';
import type { RunningGrpcServer } from './grpc/grpc-server.js';
import { tlsFiles } from './grpc/tls-files.js';
import { createHttpApp } from './http/http-app.js';
import { startHttpServer, type RunningHttpServer } from './http/http-server.js';
import { listenFailure } from './listen-failure.js';
import { createLog, logObserver } from './log.js';
import { resolveMasterKeys, type KeySources, type MasterKeys } from './master-keys.js';
import { createRedactor } from './redactor.js';

/** A gateway that serves. */
export interface Daemon {
  http?: RunningHttpServer;
  grpc?: RunningGrpcServer;
  facts: BannerFacts;
  /** Takes no more calls, waits for those in work, closes the connections to the vendors. */
  close(): Promise<void>;
}

/** What the start depends on beside the settings. */
export interface DaemonOptions {
  /** Whether a person watches: only then a key is made up. */
  isTerminal: boolean;
  version: string;
  /** The key that was made up for all workers. */
  madeUpKey?: string;
  /** One of several: its log lines have its process id, and what is odd about the settings is logged once for all. */
  isWorker?: boolean;
  /** Where log lines go; standard output if absent. */
  logTo?: { write(line: string): void };
  /** Stands around what opens connections: for recordings. */
  aroundTransport?(transport: Transport): Transport;
}

/** A router as the settings want it, with every built-in vendor. */
export function createRouter(
  settings: Settings,
  { aroundTransport = (each): Transport => each }: Pick<DaemonOptions, 'aroundTransport'> = {},
): ChatRouter {
  const { numbers, switches, lists, texts } = settings;
  const {
    HTTPS_PROXY: httpsProxy,
    HTTP_PROXY: httpProxy,
    NO_PROXY: noProxy,
    AIAL_DEFAULT_PROVIDER: defaultProvider,
  } = texts;
  const transport = undiciTransport({
    clocks: {
      connectTimeoutMs: numbers.AIAL_CONNECT_TIMEOUT_MS,
      firstByteTimeoutMs: numbers.AIAL_FIRST_BYTE_TIMEOUT_MS,
      idleTimeoutMs: numbers.AIAL_IDLE_TIMEOUT_MS,
    },
    proxy: {
      ...(httpsProxy && { httpsProxy }),
      ...(httpProxy && { httpProxy }),
      ...(noProxy && { noProxy }),
    },
  });
  const router = new ChatRouter({
    echo,
    transport: aroundTransport(transport),
    options: {
      aliases: settings.aliases,
      ...(defaultProvider === undefined ? {} : { defaultProvider }),
      echo: settings.echo,
      raw: settings.raw,
      // Classes or names of parameters: others were found out when the settings were read.
      refused: lists.AIAL_UNSUPPORTED.map(toCamelCase) as RefusableClass[],
      withExtensions: switches.AIAL_EXTENSIONS,
      isEstimatingTokens: switches.AIAL_TOKEN_ESTIMATE,
      isMeteringStreams: switches.AIAL_METER_STREAMS,
      commitAfterMs: numbers.AIAL_COMMIT_AFTER_MS,
      keepAliveMs: numbers.AIAL_KEEP_ALIVE_MS,
      maxHeldBytes: numbers.AIAL_MAX_HELD_BYTES,
      maxFrameBytes: numbers.AIAL_MAX_FRAME_BYTES,
      maxReplyBytes: numbers.AIAL_MAX_REPLY_BYTES,
      modelsTtlMs: numbers.AIAL_MODELS_TTL_MS,
      modelsTimeoutMs: numbers.AIAL_MODELS_TIMEOUT_MS,
    },
  });
  const secret = (...names: SecretName[]): string | undefined =>
    names.map((name) => settings.secret(name)).find((value) => value !== undefined);
  const vendors = builtInProviders({
    secret,
    text: (name) => texts[name],
    anthropicMaxTokens: numbers.ANTHROPIC_MAX_TOKENS,
  });
  for (const provider of [...vendors, ...addedProviders(settings)]) router.register(provider);
  return router;
}

/** Starts everything that the settings want, or nothing. @throws ConfigError also when an address cannot be had. */
export async function startDaemon(settings: Settings, options: DaemonOptions): Promise<Daemon> {
  const { version, isWorker } = options;
  const log = logOf(settings, options);
  const report = (problem: string): void => {
    log.warn(problem);
  };
  settings.reportTo(report);
  const { keys, madeUpKey } = resolveMasterKeys(settings, keySources(options, report));
  const router = createRouter(settings, options);
  const redactor = createRedactor(() => [...keys.values(), ...settings.secretValues()]);
  const shared = {
    router,
    observer: logObserver(log, redactor),
    maxInflight: settings.numbers.AIAL_MAX_INFLIGHT,
  };
  const http = settings.switches.AIAL_HTTP ? await startHttp(settings, keys, shared) : undefined;
  const grpc = isServingGrpc(settings)
    ? await startGrpc(settings, keys, shared).catch(async (thrown: unknown) => {
        // Half a gateway would look alive: nothing stays open.
        await Promise.all([http?.close(0), router.close()]);
        throw thrown;
      })
    : undefined;
  const warnings = [...settings.warnings, ...keys.warnings(), ...oddities(settings, router)];
  if (isWorker !== true) for (const warning of warnings) log.warn(warning);
  const facts: BannerFacts = {
    version,
    ...(http === undefined ? {} : { http }),
    ...(grpc === undefined ? {} : { grpc: grpc.facts }),
    providers: router.providers().map((provider) => providerFacts(provider, router)),
    ...(madeUpKey === undefined ? {} : { madeUpKey }),
    warnings,
  };
  return {
    ...(http === undefined ? {} : { http }),
    ...(grpc === undefined ? {} : { grpc: grpc.server }),
    facts,
    async close(): Promise<void> {
      const drainTimeoutMs = settings.numbers.AIAL_DRAIN_TIMEOUT_MS;
      await Promise.all([http?.close(drainTimeoutMs), grpc?.server.close(drainTimeoutMs)]);
      await router.close();
    },
  };
}

function logOf({ texts }: Settings, { isWorker, logTo }: DaemonOptions): Logger {
  return createLog(texts.LOG_LEVEL ?? 'info', logTo, isWorker === true ? { pid: process.pid } : null);
}

function keySources({ isTerminal, madeUpKey }: DaemonOptions, report: (problem: string) => void): KeySources {
  if (madeUpKey === undefined) return { isTerminal, report };
  return { isTerminal: true, randomKey: () => madeUpKey, report };
}

function isServingGrpc({ switches }: Settings): boolean {
  return switches.AIAL_ENABLE_GRPC || !switches.AIAL_HTTP;
}

interface Shared {
  router: ChatRouter;
  observer: ReturnType<typeof logObserver>;
  maxInflight: number;
}

function startHttp(
  settings: Settings,
  keys: MasterKeys,
  { router, observer, maxInflight }: Shared,
): Promise<RunningHttpServer> {
  const { numbers, texts, lists } = settings;
  const app = createHttpApp({
    router,
    observer,
    authenticate: bearerAuthentication(keys, 'http'),
    limits: {
      maxBodyBytes: numbers.AIAL_MAX_BODY_BYTES,
      maxJsonDepth: numbers.AIAL_MAX_JSON_DEPTH,
      maxInflight,
    },
    corsOrigins: lists.AIAL_CORS_ORIGINS,
  });
  const host = texts.HOST ?? '0.0.0.0';
  const port = numbers.PORT;
  return startHttpServer(app, {
    host,
    port,
    maxHeaderBytes: numbers.AIAL_MAX_HEADER_BYTES,
    headersTimeoutMs: numbers.AIAL_HEADERS_TIMEOUT_MS,
    requestTimeoutMs: numbers.AIAL_REQUEST_TIMEOUT_MS,
  }).catch((thrown: unknown) => {
    throw listenFailure(thrown, { name: 'HTTP', host, port, hostSetting: 'HOST', portSetting: 'PORT' });
  });
}

/** Loads what gRPC needs: late, as HTTP answers without it, and not at all where it is off. */
export async function loadGrpc(): Promise<typeof import('./grpc/grpc-server.js')> {
  return import('./grpc/grpc-server.js');
}

async function startGrpc(
  settings: Settings,
  keys: MasterKeys,
  shared: Shared,
): Promise<{ server: RunningGrpcServer; facts: NonNullable<BannerFacts['grpc']> }> {
  const { numbers, switches, texts } = settings;
  const isOpen = !switches.AIAL_GRPC_AUTH;
  // With nothing else on PORT, Cloud Run's one port is gRPC's.
  const port = switches.AIAL_HTTP ? numbers.GRPC_PORT : numbers.PORT;
  const host = texts.GRPC_HOST ?? (isOpen ? '127.0.0.1' : '0.0.0.0');
  const tls = tlsFiles(texts.GRPC_TLS_CERT, texts.GRPC_TLS_KEY);
  const { startGrpcServer } = await loadGrpc();
  const server = await startGrpcServer({
    ...shared,
    host,
    port,
    authenticate: isOpen
      ? (): { principal: string } => ({ principal: 'anonymous' })
      : bearerAuthentication(keys, 'grpc'),
    maxMessageBytes: numbers.AIAL_MAX_BODY_BYTES,
    ...(tls === undefined ? {} : { tls }),
  }).catch((thrown: unknown) => {
    const portSetting = switches.AIAL_HTTP ? 'GRPC_PORT' : 'PORT';
    throw listenFailure(thrown, { name: 'gRPC', host, port, hostSetting: 'GRPC_HOST', portSetting });
  });
  return { server, facts: { host, port: server.port, isEncrypted: tls !== undefined, isOpen } };
}

function oddities({ switches }: Settings, router: ChatRouter): string[] {
  const echoing = router.providers().filter((provider) => router.status(provider) === 'echo');
  const names = echoing.map((provider) => provider.displayName ?? provider.id).join(', ');
  return [
    ...(switches.AIAL_GRPC_AUTH ? [] : ['AIAL_GRPC_AUTH=off: gRPC asks for no key.']),
    ...(echoing.length === 0
      ? []
      : [`Answered by echo, not by the vendor: ${names}. Set AIAL_ECHO=never to refuse instead.`]),
  ];
}

function providerFacts(provider: Provider, router: ChatRouter): BannerFacts['providers'][number] {
  const status = router.status(provider);
  const name = provider.displayName ?? provider.id;
  if (provider.kind === 'local') return { name, status, how: 'in this process' };
  if (status === 'live') return { name, status, how: provider.apiKey() === '' ? 'no key wanted' : 'key set' };
  const hasKey = provider.apiKey() !== undefined;
  return {
    name,
    status,
    how: hasKey ? 'only through /v1/raw so far' : `no ${provider.keyVariables.join(' or ')}`,
  };
}

/** The configuration for people, secrets masked, and whether the gateway would start. */
export function describeConfiguration(settings: Settings): string {
  const router = createRouter(settings);
  const { keys, madeUpKey } = resolveMasterKeys(settings, { isTerminal: true });
  const statuses = router.providers().map((provider) => {
    const { name, status, how } = providerFacts(provider, router);
    return `${name}: ${status} (${how})`;
  });
  const noKey = 'AIAL_MASTER_KEY is not set: a key is made up on a terminal; elsewhere nothing starts.';
  const notes = [
    ...(madeUpKey === undefined ? [] : [noKey]),
    ...settings.warnings,
    ...keys.warnings(),
    ...oddities(settings, router),
  ].map((note) => `note: ${note}`);
  const { AIAL_WORKERS: workers } = settings.numbers;
  const processes = workers > 1 ? [`workers: ${workers} processes on the same ports`] : [];
  return [...settings.describe(), ...processes, ...statuses, ...notes].join('\n');
}
