// The cells that put load on several targets in turn and compare what they cost.
//
// A cell: `{ name, what, runs, checks, isQuick, isFull }`; the last two say in which modes it is run without being named. A run is one kind of load on one target: `{ target, workload,
// concurrency | rate }`, named by its key. A check makes one figure of each round, `of(round)`, and holds its median
// against a bar; lower is better. `stretch` is what we should like to reach.

/** CPU per call of one run over that of another, in the same round. */
const cpuRatio = (of, over) => (round) => round[of].cpuUs / round[over].cpuUs;

/** What a target adds to a call, over what the raw proxy adds. */
const addedRatio = (per) => (round) =>
  (round.aial.latencyMs[per] - round.direct.latencyMs[per]) /
  (round.raw.latencyMs[per] - round.direct.latencyMs[per]);

/** One workload, sent to several targets. */
function sameLoad(targets, workload, { concurrency = 16, rate } = {}) {
  return Object.fromEntries(targets.map((target) => [target, { target, workload, concurrency, rate }]));
}

/** The workloads that most cells are made of. */
export const chat = {
  dialect: 'openai-chat',
  vendor: 'openai',
  bytes: 1_000,
  behaviour: { replyBytes: 1_000 },
};
export const claude = { ...chat, vendor: 'anthropic' };
const gemini = { ...chat, vendor: 'google' };
export const stream = (base, behaviour) => ({ ...base, isStream: true, behaviour });
export const oneWrite = { events: 200, writes: 1 };
const manyWrites = { events: 200, writes: 200 };
const paced = { events: 200, writes: 200, paceMs: 5 };

/** A cell that compares the gateway with the raw proxy by CPU. */
function overRaw({ name, what, workload, bar, stretch, concurrency, isQuick = false, isFull = true }) {
  return {
    name,
    what,
    isQuick,
    isFull,
    runs: sameLoad(['raw', 'aial'], workload, { concurrency }),
    checks: [{ label: 'CPU, aial / raw', bar, stretch, of: cpuRatio('aial', 'raw') }],
  };
}

/** A cell that compares two workloads on the gateway alone. */
function growth({ name, what, small, large, bar, concurrency = 4 }) {
  return {
    name,
    what,
    isFull: true,
    runs: {
      small: { target: 'aial', workload: small, concurrency },
      large: { target: 'aial', workload: large, concurrency },
    },
    checks: [{ label: 'CPU, large / small', bar, of: cpuRatio('large', 'small') }],
  };
}

/** Further ways in, each with what it costs over the raw proxy; there is no bar for them. */
const doors = [
  ['responses', 'Responses to OpenAI, 1 KB, same bytes', { ...chat, dialect: 'openai-responses' }],
  ['chat-sync', 'chat.sync to OpenAI, 1 KB', { ...chat, dialect: 'aial-chat' }],
  ['chat-stream', 'chat.stream from OpenAI, 200 events', stream({ ...chat, dialect: 'aial-chat' }, oneWrite)],
  ['messages', 'Messages to Anthropic, 1 KB, same bytes', { ...claude, dialect: 'anthropic-messages' }],
  ['raw-endpoint', '/v1/raw to OpenAI, 1 KB', { ...chat, dialect: 'raw' }],
  ['body-100k', 'Chat Completions to OpenAI, 100 KB, same bytes', { ...chat, bytes: 100_000 }],
  ['body-1m', 'Chat Completions to OpenAI, 1 MB, same bytes', { ...chat, bytes: 1_000_000 }],
  ['failure', 'Chat Completions, the vendor answers 500', { ...chat, behaviour: { errorStatus: 500 } }],
].map(([name, what, workload]) => overRaw({ name, what, workload, isFull: false }));

/** gRPC has no raw proxy: the same chat over HTTP stands in for it. */
const grpcDoors = [
  ['grpc', 'gRPC ChatSync to OpenAI, 1 KB', chat],
  ['grpc-stream', 'gRPC ChatStream from OpenAI, 200 events', stream(chat, oneWrite)],
].map(([name, what, workload]) => ({
  name,
  what,
  runs: {
    raw: { target: 'raw', workload, concurrency: 16 },
    aial: { target: 'aial', workload: { ...workload, dialect: 'grpc' }, concurrency: 16 },
  },
  checks: [{ label: 'CPU, aial / raw HTTP', of: cpuRatio('aial', 'raw') }],
}));

/** At a fixed rate: what callers see who do not wait for each other. */
const openLoops = [100, 500].map((rate) => ({
  name: `open-loop-${rate}`,
  what: `Chat Completions to OpenAI, ${rate} a second whatever comes`,
  runs: sameLoad(['direct', 'raw', 'aial'], chat, { rate }),
  checks: [
    { label: 'added p50, aial / raw', of: addedRatio('p50') },
    { label: 'added p99, aial / raw', of: addedRatio('p99') },
  ],
}));

export const loadCells = [
  overRaw({
    name: 'chat',
    what: 'Chat Completions to OpenAI, 1 KB, same bytes',
    workload: chat,
    bar: 2.0,
    stretch: 1.6,
    isQuick: true,
  }),
  overRaw({
    name: 'chat-anthropic',
    what: 'Chat Completions to Anthropic, 1 KB, translated',
    workload: claude,
    bar: 2.8,
    stretch: 2.2,
    isQuick: true,
  }),
  overRaw({
    name: 'chat-gemini',
    what: 'Chat Completions to Gemini, 1 KB, translated',
    workload: gemini,
    bar: 2.8,
    stretch: 2.2,
    isQuick: true,
  }),
  {
    name: 'portkey',
    what: 'Chat Completions to OpenAI, 1 KB, against Portkey',
    isQuick: true,
    isFull: true,
    runs: sameLoad(['portkey', 'aial'], chat),
    checks: [{ label: 'CPU, aial / portkey', bar: 0.2, stretch: 0.125, of: cpuRatio('aial', 'portkey') }],
  },
  overRaw({
    name: 'burst',
    what: 'Stream of 200 events in one write, same bytes',
    workload: stream(chat, oneWrite),
    bar: 1.5,
    stretch: 1.2,
    isQuick: true,
  }),
  overRaw({
    name: 'burst-writes',
    what: 'Stream of 200 events in 200 writes, same bytes',
    workload: stream(chat, manyWrites),
    bar: 1.5,
    stretch: 1.2,
    isQuick: true,
  }),
  overRaw({
    name: 'burst-anthropic',
    what: 'Stream of 200 events in one write, from Anthropic',
    workload: stream(claude, oneWrite),
    bar: 2.2,
    stretch: 1.8,
    isQuick: true,
  }),
  overRaw({
    name: 'burst-gemini',
    what: 'Stream of 200 events in one write, from Gemini',
    workload: stream(gemini, oneWrite),
    bar: 2.2,
    stretch: 1.8,
    isQuick: true,
  }),
  overRaw({
    name: 'burst-writes-anthropic',
    what: 'Stream of 200 events in 200 writes, from Anthropic',
    workload: stream(claude, manyWrites),
    bar: 2.2,
    stretch: 1.8,
  }),
  overRaw({
    name: 'paced-anthropic',
    what: 'Stream of 200 events, one in 5 ms, from Anthropic',
    workload: stream(claude, paced),
    bar: 1.1,
    concurrency: 64,
    isQuick: true,
  }),
  {
    name: 'latency',
    what: 'Added latency of Chat Completions at c = 1, 1 KB',
    isQuick: true,
    isFull: true,
    runs: sameLoad(['direct', 'raw', 'aial'], chat, { concurrency: 1 }),
    checks: [
      { label: 'added p50, aial / raw', bar: 2.5, of: addedRatio('p50') },
      { label: 'added p99, aial / raw', bar: 2.5, of: addedRatio('p99') },
    ],
  },
  growth({
    name: 'body-growth',
    what: 'Bodies of 1 MB and of 10 KB, same bytes',
    small: { ...chat, bytes: 10_000 },
    large: { ...chat, bytes: 1_000_000 },
    bar: 110,
  }),
  growth({
    name: 'body-growth-anthropic',
    what: 'Bodies of 1 MB and of 10 KB, translated',
    small: { ...claude, bytes: 10_000 },
    large: { ...claude, bytes: 1_000_000 },
    bar: 110,
  }),
  growth({
    name: 'event-growth',
    what: 'Streams of 20,000 events and of 20, from Anthropic',
    small: stream(claude, { events: 20, writes: 1 }),
    large: stream(claude, { events: 20_000, writes: 100 }),
    bar: 1_100,
  }),
  growth({
    name: 'tool-growth',
    what: '20 tools and 1 tool, same bytes',
    small: { ...chat, tools: 1 },
    large: { ...chat, tools: 20 },
    bar: 1.3,
    concurrency: 16,
  }),
  {
    name: 'operations',
    what: 'The contract with 100 operations more',
    isFull: true,
    runs: {
      'aial-dist': { target: 'aial-dist', workload: chat, concurrency: 16 },
      'aial-wide': { target: 'aial-wide', workload: chat, concurrency: 16 },
    },
    // Nothing, but for what two processes of the same code differ by.
    checks: [{ label: 'CPU, with / without', bar: 1.1, of: cpuRatio('aial-wide', 'aial-dist') }],
  },
  {
    name: 'workers',
    what: 'AIAL_WORKERS=2, by the CPU of the busiest process',
    isFull: true,
    runs: {
      aial: { target: 'aial', workload: chat, concurrency: 64 },
      'aial-workers': { target: 'aial-workers', workload: chat, concurrency: 64 },
    },
    // Loader and mock share the machine, so that calls a second say little. The busiest process is what ends the growth:
    // half of the CPU in it for each call is twice the calls a second, given the cores.
    checks: [
      {
        label: 'busiest process, 2 / 1',
        bar: 0.6,
        of: (round) => round['aial-workers'].busiestUs / round.aial.busiestUs,
      },
    ],
  },
  ...doors,
  ...grpcDoors,
  ...openLoops,
];
