import type { Schemas } from '../../../generated/openapi.js';
import { encodeFrame } from '../../wire/sse-encode.js';
import type { Surface } from '../dialect.js';
import { carryingForeignParts } from '../foreign-parts.js';
import { namingAnswers } from '../named-answers.js';
import { encodeErrorReply } from '../error-reply.js';
import { decodeRequest } from './decode-request.js';
import { encodeReply } from './encode-reply.js';
import { streamEncoder } from './stream-encoder.js';

/** Chat Completions towards a client. */
export const openaiChatSurface: Surface<
  Schemas['ChatCompletionRequest'],
  Schemas['ChatCompletion'],
  string,
  Schemas['ErrorReply']
> = carryingForeignParts(
  namingAnswers(
    {
      id: 'openai-chat',
      decodeRequest,
      encodeReply,
      streamEncoder,
      encodeError: encodeErrorReply,
      // No `[DONE]` after it: that would say that the answer is whole.
      encodeStreamError: (error, context) =>
        encodeFrame({ data: JSON.stringify(encodeErrorReply(error, context).body) }),
    },
    'chatcmpl',
  ),
);
