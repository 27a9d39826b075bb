import type { Schemas } from '../../../generated/openapi.js';
import { encodeFrame } from '../../wire/sse-encode.js';
import type { ErrorContext, Surface } from '../dialect.js';
import { carryingForeignParts } from '../foreign-parts.js';
import { namingAnswers } from '../named-answers.js';
import { encodeErrorReply } from '../error-reply.js';
import { decodeRequest } from './decode-request.js';
import { encodeReply } from './encode-reply.js';
import { streamEncoder } from './stream-encoder.js';

/** The number of the next event, after one of ours or one of the vendor's. */
function numberAfter({ eventCount, lastFrame = '' }: ErrorContext): number {
  const last = /"sequence_number"\s*:\s*(\d+)/.exec(lastFrame)?.[1];
  return eventCount ?? (last === undefined ? 0 : Number(last) + 1);
}

/** Responses towards a client. */
export const openaiResponsesSurface: Surface<
  Schemas['CreateResponseRequest'],
  Schemas['ResponseObject'],
  string,
  Schemas['ErrorReply']
> = carryingForeignParts(
  namingAnswers(
    {
      id: 'openai-responses',
      decodeRequest,
      encodeReply,
      streamEncoder,
      encodeError: encodeErrorReply,
      encodeStreamError(error, context) {
        // The SDKs read the members at the top, and recorded streams have them inside `error`: both are there.
        const { body } = encodeErrorReply(error, context);
        const { message, code, param } = body.error;
        const members = { type: 'error', code, message, param, sequence_number: numberAfter(context) };
        return encodeFrame({ event: 'error', data: JSON.stringify({ ...members, error: body.error }) });
      },
    },
    'resp',
  ),
);
