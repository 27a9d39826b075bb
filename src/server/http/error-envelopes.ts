import type { ErrorFormat } from '../../../generated/operations.js';
import type { GatewayError } from '../../chat/error.js';
import { encodeAnthropicError } from '../../dialects/anthropic-messages/error-reply.js';
import type { EncodedError, ErrorContext } from '../../dialects/dialect.js';
import { encodeErrorReply } from '../../dialects/error-reply.js';
import { encodeGoogleError } from '../../dialects/google-generate/error-reply.js';

type EncodeError = (error: GatewayError, context: ErrorContext) => EncodedError<object>;

const encoders: Record<ErrorFormat, EncodeError> = {
  anthropic: encodeAnthropicError,
  google: encodeGoogleError,
  openai: encodeErrorReply,
};

/** Where clients of a format look for the id of a request besides `x-request-id`. */
const requestIdHeaders: Partial<Record<ErrorFormat, string>> = { anthropic: 'request-id' };

/** The header that bears the id of a request for clients of a format, if it has one. */
export function requestIdHeaderIn(format: ErrorFormat): string | undefined {
  return requestIdHeaders[format];
}

/** An error in the envelope of a format. It holds for whatever fails before a handler too. */
export function encodeErrorIn(
  format: ErrorFormat,
  error: GatewayError,
  context: ErrorContext,
): EncodedError<object> {
  return encoders[format](error, context);
}
