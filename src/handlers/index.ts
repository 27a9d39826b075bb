import { batchEmbedContents } from './batch-embed-contents.js';
import { chatStream } from './chat-stream.js';
import { chatSync } from './chat-sync.js';
import { compactResponse } from './compact-response.js';
import { countMessageTokens } from './count-message-tokens.js';
import { countResponseTokens } from './count-response-tokens.js';
import { countTokens } from './count-tokens.js';
import { createChatCompletion } from './create-chat-completion.js';
import { createEmbedding } from './create-embedding.js';
import { createMessage } from './create-message.js';
import { createResponse } from './create-response.js';
import { embedContent } from './embed-content.js';
import { generateContent } from './generate-content.js';
import { getGoogleModel } from './get-google-model.js';
import { getModel } from './get-model.js';
import { getOpenapi } from './get-openapi.js';
import { getService } from './get-service.js';
import type { AllHandlers } from './handler.js';
import { healthz } from './healthz.js';
import { listGoogleModels } from './list-google-models.js';
import { listModels } from './list-models.js';
import { raw } from './raw.js';
import { readyz } from './readyz.js';
import { streamGenerateContent } from './stream-generate-content.js';

/** One handler for each operation of the contract; a missing or misfit one does not compile. */
export const handlers: AllHandlers = {
  batchEmbedContents,
  chatStream,
  chatSync,
  compactResponse,
  countMessageTokens,
  countResponseTokens,
  countTokens,
  createChatCompletion,
  createEmbedding,
  createMessage,
  createResponse,
  embedContent,
  generateContent,
  getGoogleModel,
  getModel,
  getOpenapi,
  getService,
  healthz,
  listGoogleModels,
  listModels,
  raw,
  readyz,
  streamGenerateContent,
};
