import type { Schemas } from '../../../generated/openapi.js';
import { encodeFrame } from '../../wire/sse-encode.js';
import type { Surface } from '../dialect.js';
import { carryingForeignParts } from '../foreign-parts.js';
import { decodeRequest } from './decode-request.js';
import { encodeReply } from './encode-reply.js';
import { encodeGoogleError } from './error-reply.js';
import { DIALECT } from './names.js';
import { streamEncoder } from './stream-encoder.js';

/** generateContent and streamGenerateContent towards a client. */
export const googleGenerateSurface: Surface<
  Schemas['GoogleGenerateContentRequest'],
  Schemas['GoogleGenerateContentReply'],
  string,
  Schemas['GoogleErrorReply']
> = carryingForeignParts({
  id: DIALECT,
  decodeRequest,
  encodeReply,
  streamEncoder,
  encodeError: encodeGoogleError,
  // A chunk that is an error, without a finish reason: the SDKs throw on it.
  encodeStreamError: (error, context) =>
    encodeFrame({ data: JSON.stringify(encodeGoogleError(error, context).body) }),
});
