/** What a model has to say, before it is put in a vendor's format. */

/** Any JSON object, as loosely as tests read it. */
export type Body = Record<string, any>;

/** Words, in the pieces of a stream, or a call. */
export type Content = { say: readonly string[] } | { call: { name: string; input: Body } };

/** Tokens of every answer: the prompt's 12 have 4 from the cache. */
export const TOKENS = { input: 12, cached: 4, output: 7 } as const;
