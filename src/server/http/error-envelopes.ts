import { operations, type ErrorFormat } from '../../../generated/operations.js';
import type { GatewayError } from '../../chat/error.js';
import { encodeAnthropicError } from '../../dialects/anthropic-messages/error-reply.js';
import type { EncodedError, ErrorContext } from '../../dialects/dialect.js';
import { encodeErrorReply } from '../../dialects/error-reply.js';
import { encodeGoogleError } from '../../dialects/google-generate/error-reply.js';
import { operationsAt, routePath } from './routes.js';

type EncodeError = (error: GatewayError, context: ErrorContext) => EncodedError<object>;

const encoders: Record<ErrorFormat, EncodeError> = {
  anthropic: encodeAnthropicError,
  google: encodeGoogleError,
  openai: encodeErrorReply,
};

/** Where clients of a format look for the id of a request besides `x-request-id`. */
const requestIdHeaders: Partial<Record<ErrorFormat, string>> = { anthropic: 'request-id' };

/** The header that bears the id of a request at this URL for clients of the operation's format, if it has one. */
export function requestIdHeaderAt(url: string): string | undefined {
  return requestIdHeaders[formatAt(url)];
}

/**
 * An error in the envelope that the contract has for the operation at this URL. It holds for whatever fails before a
 * handler too: a client reads errors of one endpoint in one form. Where there is no operation it is the one that all
 * paths with this beginning have, else OpenAI's.
 */
export function encodeErrorAt(url: string, error: GatewayError, context: ErrorContext): EncodedError<object> {
  return encoders[formatAt(url)](error, context);
}

function formatAt(url: string): ErrorFormat {
  const path = routePath(url);
  const [operation] = operationsAt(path);
  return operation?.errorFormat ?? formatBelow(path);
}

function formatBelow(path: string): ErrorFormat {
  const beginning = (each: string): string | undefined => each.split('/')[1];
  const formats = new Set(
    operations
      .filter((each) => beginning(each.path) === beginning(path))
      .map(({ errorFormat }) => errorFormat),
  );
  const [format = 'openai'] = formats;
  return formats.size === 1 ? format : 'openai';
}
