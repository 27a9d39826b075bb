/** This dialect's own id. */
export const DIALECT = 'openai-embeddings';

/** Where its one endpoint is, below the base URL. */
export const PATH = '/embeddings';
