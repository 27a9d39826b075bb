import type { Schemas } from '../../../generated/openapi.js';
import { encodeFrame } from '../../wire/sse-encode.js';
import type { Surface } from '../dialect.js';
import { namingAnswers } from '../named-answers.js';
import { decodeRequest } from './decode-request.js';
import { encodeReply } from './encode-reply.js';
import { encodeAnthropicError } from './error-reply.js';
import { DIALECT } from './names.js';
import { streamEncoder } from './stream-encoder.js';

/** Messages towards a client. */
export const anthropicMessagesSurface: Surface<
  Schemas['AnthropicMessageRequest'],
  Schemas['AnthropicMessage'],
  string,
  Schemas['AnthropicErrorReply']
> = namingAnswers(
  {
    id: DIALECT,
    decodeRequest,
    encodeReply,
    streamEncoder,
    encodeError: encodeAnthropicError,
    // From https://platform.claude.com/docs/en/build-with-claude/streaming: pings may come anywhere in a stream.
    keepAlive: encodeFrame({ event: 'ping', data: '{"type":"ping"}' }),
    encodeStreamError: (error, context) =>
      encodeFrame({ event: 'error', data: JSON.stringify(encodeAnthropicError(error, context).body) }),
  },
  'msg',
);
