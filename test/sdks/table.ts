/** Which official SDKs are tried, with what, on which vendors. The tests run by this table and docs/sdks.md is printed from it. */

/** Vendors, each in its own format behind the gateway. */
export const VENDORS = ['openai', 'anthropic', 'google', 'xai'] as const;

/** A vendor of the table. */
export type VendorId = (typeof VENDORS)[number];

/** What every SDK is put through, and what is looked at. */
export const SCENARIOS = {
  text: 'a whole answer: words, reason of its end, tokens, cached ones too',
  stream: 'the stream helper: its pieces together, and then the same as of a whole answer',
  tools: 'the loop of tools that the SDK runs itself: call, arguments, result, answer',
  structured: 'an object held to a schema, parsed by the SDK',
  embeddings: 'vectors of several texts',
  abort: 'leaving in mid-stream, which the vendor sees',
  'rate limit': 'a 429 of the vendor as the class of the SDK, with the wait that is asked for',
  'bad request': 'a 400 of the vendor as the class of the SDK, with its words',
  'not found': 'a 404 of the vendor as the class of the SDK, with its words',
  authentication: 'a key of the caller’s that the vendor refuses, as the class of the SDK',
  retry: 'a 429 once: the SDK tries again by itself, and gets its answer',
} as const;

/** A scenario of the table. */
export type ScenarioName = keyof typeof SCENARIOS;

/** A row: one way to call one SDK. `packages` are dev dependencies, whose versions the documentation tells. */
export interface SdkRow {
  title: string;
  packages: readonly string[];
  /** Scenarios that cannot be, and why. Tests check that the reason still holds. */
  without: Partial<Record<ScenarioName, string>>;
  /** What its user should know. */
  notes?: readonly string[];
}

/** Cells that the vendor refuses: the test demands a clear refusal there, and no call. */
export const REFUSED: readonly { scenario: ScenarioName; vendors: readonly VendorId[]; reason: string }[] = [
  { scenario: 'embeddings', vendors: ['anthropic', 'xai'], reason: 'the vendor has no embeddings' },
];

/** All rows; the file of a row is `<id>.test.ts`. */
export const SDKS = {
  'openai-chat': {
    title: '`openai`, Chat Completions',
    packages: ['openai'],
    without: {},
  },
  'openai-responses': {
    title: '`openai`, Responses',
    packages: ['openai'],
    without: { embeddings: 'the same client as above' },
  },
  anthropic: {
    title: '`@anthropic-ai/sdk`',
    packages: ['@anthropic-ai/sdk'],
    without: { embeddings: 'the SDK has none' },
    notes: [
      'its tool runner asks Anthropic to keep the conversation (`thread`); other vendors are asked with the whole of it, after a 400 that the SDK answers by itself',
    ],
  },
  'google-genai': {
    title: '`@google/genai`',
    packages: ['@google/genai'],
    without: {},
  },
  'ai-openai': {
    title: '`ai` with `@ai-sdk/openai`',
    packages: ['ai', '@ai-sdk/openai'],
    without: {},
    notes: [
      'errors of xAI pass as xAI wrote them, and this provider does not read their words: they are in `responseBody`',
      'it refers to earlier thoughts by id unless told `store: false`: other vendors do without those',
    ],
  },
  'ai-openai-chat': {
    title: '`ai` with `@ai-sdk/openai`, `.chat()`',
    packages: ['ai', '@ai-sdk/openai'],
    without: { embeddings: 'the same client as above' },
    notes: [
      'errors of xAI pass as xAI wrote them, and this provider does not read their words: they are in `responseBody`',
    ],
  },
  'ai-anthropic': {
    title: '`ai` with `@ai-sdk/anthropic`',
    packages: ['ai', '@ai-sdk/anthropic'],
    without: { embeddings: 'the SDK has none' },
  },
  'ai-google': {
    title: '`ai` with `@ai-sdk/google`',
    packages: ['ai', '@ai-sdk/google'],
    without: {},
  },
  'ai-xai': {
    title: '`ai` with `@ai-sdk/xai`',
    packages: ['ai', '@ai-sdk/xai'],
    without: { embeddings: 'the SDK has none' },
  },
  'langchain-chat': {
    title: 'LangChain `ChatOpenAI`',
    packages: ['@langchain/openai', '@langchain/core'],
    without: {},
  },
  'langchain-responses': {
    title: 'LangChain `ChatOpenAI` with `useResponsesApi`',
    packages: ['@langchain/openai', '@langchain/core'],
    without: { embeddings: 'the same client as above' },
  },
} as const satisfies Record<string, SdkRow>;

/** The name of a row. */
export type SdkId = keyof typeof SDKS;
