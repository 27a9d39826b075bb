import { availableParallelism } from 'node:os';

/** How the text of a setting is read. */
export type SettingKind =
  | { kind: 'text' }
  | { kind: 'secret' }
  /** A file that has to be readable at the start. */
  | { kind: 'path' }
  /** `versioned` ends in its version, an `origin` does not; only a `proxy` may bear a user name and a password. */
  | { kind: 'url'; shape: 'versioned' | 'origin' | 'proxy' }
  /** `auto` may stand for a number that the machine decides. */
  | { kind: 'integer'; min: number; max: number; unit?: 'bytes' | 'milliseconds'; auto?: () => number }
  | { kind: 'switch' }
  | { kind: 'choice'; values: readonly string[] }
  /** `entry` is the form of each entry, for people. */
  | { kind: 'list'; entry: string };

/** One environment variable: what it is for, what it is without, and why so. */
export type SettingRow = SettingKind & {
  /** The value without the variable; undefined for none. */
  fallback?: string;
  about: string;
  /** Why the default is what it is; there is one for every default. */
  reason?: string;
  group: 'Server' | 'Keys of callers' | 'Vendors' | 'Behaviour' | 'Limits' | 'Clocks' | 'Network and logs';
};

const MIB = 1_048_576;

/** What is read is walked by functions that call themselves: far deeper and the stack is full. */
const MAX_DEPTH = 1_000;

/** More than any model writes: a slip of the finger. */
const MAX_TOKENS = 10_000_000;

/** A body is read as one text, and V8 has none longer than this. */
const MAX_TEXT_BYTES = 536_870_888;

/** Node takes a longer time for one millisecond. */
const MAX_TIMER_MS = 2_147_483_647;

const secret = (about: string): SettingRow & { kind: 'secret' } => ({
  kind: 'secret',
  about,
  group: 'Vendors',
});
const vendorText = (about: string): SettingRow & { kind: 'text' } => ({
  kind: 'text',
  about,
  group: 'Vendors',
});
const vendorUrl = (
  shape: 'versioned' | 'origin',
  fallback: string,
  about: string,
): SettingRow & { kind: 'url' } => ({
  kind: 'url',
  shape,
  fallback,
  about,
  reason: "the vendor's own",
  group: 'Vendors',
});
const bytes = (
  fallback: number,
  about: string,
  reason: string,
): SettingRow & { kind: 'integer'; fallback: string } => ({
  kind: 'integer',
  min: 1,
  max: MAX_TEXT_BYTES,
  unit: 'bytes',
  fallback: String(fallback),
  about,
  reason,
  group: 'Limits',
});
const clock = (
  fallback: number,
  about: string,
  reason: string,
): SettingRow & { kind: 'integer'; fallback: string } => ({
  kind: 'integer',
  min: 0,
  max: MAX_TIMER_MS,
  unit: 'milliseconds',
  fallback: String(fallback),
  about,
  reason,
  group: 'Clocks',
});

/** Each worker is a process of some 100 MB: more is a slip of the finger. */
const MAX_WORKERS = 256;

/** Every setting. docs/configuration.md is printed from this table. */
export const settingTable = {
  HOST: {
    kind: 'text',
    fallback: '0.0.0.0',
    about: 'Address that HTTP listens on.',
    group: 'Server',
    reason: 'a container is reached from outside',
  },
  PORT: {
    kind: 'integer',
    min: 0,
    max: 65_535,
    fallback: '4000',
    about: 'Port that HTTP listens on; Cloud Run sets it.',
    reason: 'free on most machines',
    group: 'Server',
  },
  AIAL_HTTP: {
    kind: 'switch',
    fallback: 'on',
    about: 'off: no HTTP; gRPC is served on PORT instead, without encryption (h2c), as Cloud Run wants it.',
    reason: 'both doors are open',
    group: 'Server',
  },
  AIAL_ENABLE_GRPC: {
    kind: 'switch',
    fallback: 'on',
    about: 'off: no gRPC.',
    reason: 'both doors are open',
    group: 'Server',
  },
  GRPC_HOST: {
    kind: 'text',
    about: 'Address that gRPC listens on; 0.0.0.0, or 127.0.0.1 with AIAL_GRPC_AUTH=off.',
    group: 'Server',
  },
  GRPC_PORT: {
    kind: 'integer',
    min: 0,
    max: 65_535,
    fallback: '50051',
    about: 'Port that gRPC listens on.',
    reason: 'usual for gRPC',
    group: 'Server',
  },
  GRPC_TLS_CERT: {
    kind: 'path',
    about: 'File with the certificate for gRPC, PEM. Goes with GRPC_TLS_KEY.',
    group: 'Server',
  },
  GRPC_TLS_KEY: { kind: 'path', about: 'File with the key of that certificate, PEM.', group: 'Server' },
  AIAL_GRPC_AUTH: {
    kind: 'switch',
    fallback: 'on',
    about: 'off: gRPC asks for no key; for trials on one machine.',
    reason: 'a key in the gateway is money',
    group: 'Server',
  },
  AIAL_CORS_ORIGINS: {
    kind: 'list',
    entry: 'https://app.example',
    about: 'Origins of web pages that may call; * for any.',
    group: 'Server',
    reason: 'none: browsers stay out',
  },
  AIAL_WORKERS: {
    kind: 'integer',
    min: 1,
    max: MAX_WORKERS,
    auto: () => Math.min(availableParallelism(), MAX_WORKERS),
    fallback: '1',
    about: 'Processes that serve the same ports; auto: one for each core.',
    reason: 'one takes the least memory; containers are added one by one',
    group: 'Server',
  },
  AIAL_MASTER_KEY: {
    kind: 'secret',
    about:
      'Keys that callers send as Bearer, separated by commas, each optionally name=key. Without one: on a terminal a random key is made for the run, else the start is refused.',
    group: 'Keys of callers',
  },
  AIAL_MASTER_KEY_FILE: {
    kind: 'path',
    about: 'File with those keys instead, also one per line; read again when it changes.',
    group: 'Keys of callers',
  },
  OPENAI_API_KEY: secret('Key for OpenAI.'),
  OPENAI_BASE_URL: vendorUrl('versioned', 'https://api.openai.com/v1', 'Base URL of OpenAI, ending in /v1.'),
  OPENAI_ORG: vendorText("Organisation, sent with the operator's key only."),
  OPENAI_PROJECT: vendorText("Project, sent with the operator's key only."),
  ANTHROPIC_API_KEY: secret('Key for Anthropic.'),
  ANTHROPIC_API_BASE_URL: vendorUrl('origin', 'https://api.anthropic.com', 'Origin of Anthropic.'),
  ANTHROPIC_API_VERSION: {
    kind: 'text',
    fallback: '2023-06-01',
    about: 'Value of the header anthropic-version.',
    reason: 'the only version there is',
    group: 'Vendors',
  },
  ANTHROPIC_MAX_TOKENS: {
    kind: 'integer',
    min: 1,
    max: MAX_TOKENS,
    about:
      "max_tokens where a request names none, which Anthropic's format demands; else the most that the model is known to give, or 8192.",
    group: 'Vendors',
  },
  GEMINI_API_KEY: secret('Key for Google.'),
  GOOGLE_API_KEY: secret('Key for Google, where GEMINI_API_KEY is not set.'),
  GEMINI_API_BASE_URL: vendorUrl(
    'origin',
    'https://generativelanguage.googleapis.com',
    'Origin of the Gemini API.',
  ),
  XAI_API_KEY: secret('Key for xAI.'),
  GROK_API_KEY: secret('Key for xAI, where XAI_API_KEY is not set.'),
  XAI_API_BASE_URL: vendorUrl('versioned', 'https://api.x.ai/v1', 'Base URL of xAI, ending in /v1.'),
  AIAL_PROVIDERS: {
    kind: 'list',
    entry: 'name=https://host/v1;key=VARIABLE',
    about:
      "More vendors that speak OpenAI's formats: docs/adding-a-provider.md. Behind the URL, each after a semicolon: key, dialect, models, label; several values by a vertical bar.",
    reason: 'none: the four that are built in',
    group: 'Vendors',
  },
  AIAL_ECHO: {
    kind: 'choice',
    values: ['auto', 'never', 'always'],
    fallback: 'auto',
    about:
      'auto: vendors without a key are answered for by echo; never: refused with 503; always: everything is echoed.',
    reason: 'a first try needs no key; deployments set never',
    group: 'Behaviour',
  },
  AIAL_RAW: {
    kind: 'choice',
    values: ['inference', 'full', 'off'],
    fallback: 'inference',
    about:
      "What /v1/raw opens with the operator's key: POST to inference paths, everything, or nothing at all.",
    reason: 'the key could else read or delete what is stored at the vendor',
    group: 'Behaviour',
  },
  AIAL_EXTENSIONS: {
    kind: 'switch',
    fallback: 'on',
    about:
      'off: translated replies hold no aial member, nor on Chat Completions any that OpenAI lacks (thought, its state, pictures); the count of warnings stays in its header.',
    reason: 'a loss that nobody reads about is silent',
    group: 'Behaviour',
  },
  AIAL_METER_STREAMS: {
    kind: 'switch',
    fallback: 'off',
    about:
      'on: usage is asked for on every Chat Completions stream. Such requests leave the same-bytes path.',
    reason: 'bytes pass unchanged unless wanted otherwise',
    group: 'Behaviour',
  },
  AIAL_TOKEN_ESTIMATE: {
    kind: 'switch',
    fallback: 'off',
    about:
      'on: tokens are estimated for vendors that do not count them, as if every client sent x-aial-token-estimate: allow. Estimates are marked.',
    reason: 'a guess is not taken for a count',
    group: 'Behaviour',
  },
  AIAL_UNSUPPORTED: {
    kind: 'list',
    entry: 'hint',
    about:
      'What is refused instead of reported when a vendor cannot take it: the classes hint, bookkeeping, lowered, emulated, reasoning, parameters by name (top_k), or all.',
    reason: 'none: what changes the meaning of an answer is always refused, the rest is reported',
    group: 'Behaviour',
  },
  AIAL_ALIASES: {
    kind: 'list',
    entry: 'name=model',
    about: 'Your own names for models: best=anthropic/claude-sonnet-4-5.',
    group: 'Behaviour',
  },
  AIAL_DEFAULT_PROVIDER: {
    kind: 'text',
    about: 'Takes the model names that nothing matches: openai, anthropic, google, xai, or an added one.',
    group: 'Behaviour',
  },
  AIAL_MAX_BODY_BYTES: bytes(20 * MIB, 'Largest request, on gRPC too.', 'the vendors take about as much'),
  AIAL_MAX_JSON_DEPTH: {
    kind: 'integer',
    min: 1,
    max: MAX_DEPTH,
    fallback: '200',
    about: 'Deepest nesting of a request.',
    reason: 'deeper JSON is an attack, not a conversation',
    group: 'Limits',
  },
  AIAL_MAX_HEADER_BYTES: bytes(
    32_768,
    'All headers of a request together.',
    'twice what Node takes, for long traces',
  ),
  AIAL_MAX_FRAME_BYTES: bytes(
    16 * MIB,
    "Largest single event of a vendor's stream.",
    'images come in one event',
  ),
  AIAL_MAX_REPLY_BYTES: bytes(64 * MIB, 'Largest reply that is gathered in memory.', 'several images fit'),
  AIAL_MAX_HELD_BYTES: bytes(
    MIB,
    'Most bytes held back while waiting for the first content.',
    'a first event may repeat the whole request',
  ),
  AIAL_MAX_INFLIGHT: {
    kind: 'integer',
    min: 1,
    max: 1_000_000,
    fallback: '1000',
    about: 'Requests in work at once, in each worker; more get a 503.',
    reason: 'memory of one process',
    group: 'Limits',
  },
  AIAL_COMMIT_AFTER_MS: clock(
    8_000,
    'Time for a first content until the status is sent all the same; 0: at once.',
    'most failures show by then',
  ),
  AIAL_KEEP_ALIVE_MS: clock(
    15_000,
    'Silence after which a stream gets a comment, or a ping on Messages; 0: never.',
    'proxies cut after 30 to 60 s',
  ),
  AIAL_CONNECT_TIMEOUT_MS: clock(
    10_000,
    "Time to connect to a vendor; 0: the system's.",
    'a vendor is near or down',
  ),
  AIAL_FIRST_BYTE_TIMEOUT_MS: clock(
    600_000,
    "Time until a vendor's answer begins; 0: none.",
    "as the vendors' own SDKs",
  ),
  AIAL_IDLE_TIMEOUT_MS: clock(
    300_000,
    "Longest silence inside a vendor's answer; 0: none.",
    'reasoning models think for minutes',
  ),
  AIAL_MODELS_TTL_MS: clock(
    300_000,
    "Time that a vendor's own list of models is kept for those who use the same key; 0: vendors are never asked for one.",
    'new models are rare, pickers ask often',
  ),
  AIAL_MODELS_TIMEOUT_MS: clock(
    3_000,
    "Time for a vendor's own list of models; then the presets do. 0: as for any call.",
    'people wait for it',
  ),
  AIAL_HEADERS_TIMEOUT_MS: clock(
    30_000,
    "Time for a request's headers to arrive.",
    'slow senders hold sockets',
  ),
  AIAL_REQUEST_TIMEOUT_MS: clock(120_000, 'Time for a whole request to arrive.', '20 MiB over a slow line'),
  AIAL_DRAIN_TIMEOUT_MS: clock(
    25_000,
    'Time for calls in work to end after SIGTERM.',
    'Kubernetes waits 30 s',
  ),
  LOG_LEVEL: {
    kind: 'choice',
    values: ['trace', 'debug', 'info', 'warn', 'error', 'silent'],
    fallback: 'info',
    about: 'Least level that is logged: a request is one line, at info; refused at warn, failed at error.',
    reason: 'each request is one line',
    group: 'Network and logs',
  },
  HTTPS_PROXY: {
    kind: 'url',
    shape: 'proxy',
    about: 'Proxy for https vendors; also in lower case.',
    group: 'Network and logs',
  },
  HTTP_PROXY: {
    kind: 'url',
    shape: 'proxy',
    about: 'Proxy for http vendors; also in lower case.',
    group: 'Network and logs',
  },
  NO_PROXY: {
    kind: 'text',
    about: 'Hosts that are called without the proxy; also in lower case.',
    group: 'Network and logs',
  },
} as const satisfies Record<string, SettingRow>;

/** The name of a setting. */
export type SettingName = keyof typeof settingTable;

/** The rows of the table, with their names. */
export function settingRows(): [SettingName, SettingRow][] {
  // The keys of the table are the names.
  return Object.entries(settingTable) as [SettingName, SettingRow][];
}
