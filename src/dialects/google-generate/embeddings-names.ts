/** The id of the format of Gemini's two endpoints for vectors. */
export const EMBEDDINGS_DIALECT = 'google-embeddings';

/** The methods of a model that make vectors: one, or one for each request. */
export const SINGLE = 'embedContent';
export const BATCH = 'batchEmbedContents';

/** The words for what a vector is for, in the order of their numbers; the first says nothing. */
export const taskWords = [
  'TASK_TYPE_UNSPECIFIED',
  'RETRIEVAL_QUERY',
  'RETRIEVAL_DOCUMENT',
  'SEMANTIC_SIMILARITY',
  'CLASSIFICATION',
  'CLUSTERING',
  'QUESTION_ANSWERING',
  'FACT_VERIFICATION',
  'CODE_RETRIEVAL_QUERY',
] as const;
