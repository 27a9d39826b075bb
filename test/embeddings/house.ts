/** A gateway with a fake vendor for tests of vectors, and the bodies they are asked and answered with. */
import { afterAll, beforeEach } from '@jest/globals';

import { startFakeVendor, type FakeVendor } from '../harness/fake-vendor.js';
import { startGateway, type TestGateway } from '../harness/gateway.js';

/** The settings of a gateway with every vendor at this address, one that was added, and two aliases. */
export const keys = (url: string): Record<string, string> => ({
  OPENAI_API_KEY: 'sk-of-the-test',
  OPENAI_BASE_URL: `${url}/v1`,
  XAI_API_KEY: 'xai-of-the-test',
  XAI_API_BASE_URL: `${url}/v1`,
  GEMINI_API_KEY: 'gemini-of-the-test',
  GEMINI_API_BASE_URL: url,
  ANTHROPIC_API_KEY: 'sk-ant-of-the-test',
  ANTHROPIC_API_BASE_URL: url,
  ACME_API_KEY: 'acme-of-the-test',
  AIAL_PROVIDERS: `acme=${url}/acme/v1`,
  AIAL_ALIASES: 'near=google/gemini-embedding-001,far=openai/text-embedding-3-small',
});

/** A vendor, a gateway with keys for it, one that refuses what others report, and one without any key. */
export interface EmbeddingHouse {
  vendor: FakeVendor;
  gateway: TestGateway;
  strict: TestGateway;
  echoing: TestGateway;
  /** The body that the vendor got last. */
  sentText(): string;
  sentBody(): unknown;
}

/** Starts them all for the tests of a file, which each begin without calls, and closes them after the last. */
export async function openEmbeddingHouse(): Promise<EmbeddingHouse> {
  const vendor = await startFakeVendor();
  const gateway = await startGateway(keys(vendor.url));
  const strict = await startGateway({
    ...keys(vendor.url),
    AIAL_UNSUPPORTED: 'hint,user',
    AIAL_EXTENSIONS: 'off',
  });
  const echoing = await startGateway();
  beforeEach(() => {
    vendor.calls.length = 0;
  });
  afterAll(async () => {
    for (const each of [gateway, strict, echoing, vendor]) await each.close();
  });
  const sentText = (): string => vendor.calls.at(-1)?.body.toString() ?? '';
  return {
    vendor,
    gateway,
    strict,
    echoing,
    sentText,
    sentBody: () => JSON.parse(sentText()),
  };
}

/** The three doors. */
export const openai = '/v1/embeddings';
export const one = (model: string): string => `/v1beta/models/${model}:embedContent`;
export const batch = (model: string): string => `/v1beta/models/${model}:batchEmbedContents`;

/** A request of Google's for one text. */
export const text = (words: string): object => ({ content: { parts: [{ text: words }] } });

/** A reply as JSON of which tests look at single members. */
export async function read(response: Response): Promise<any> {
  return response.json();
}

/** Vectors as the vendors answer. */
export const openaiReply = (...vectors: unknown[]): object => ({
  object: 'list',
  data: vectors.map((embedding, index) => ({ object: 'embedding', index, embedding })),
  model: 'text-embedding-3-small',
  usage: { prompt_tokens: 5, total_tokens: 5 },
});
export const googleReply = (...vectors: unknown[]): object => ({
  embeddings: vectors.map((values) => ({ values })),
});
