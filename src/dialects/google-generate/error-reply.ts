import type { Schemas } from '../../../generated/openapi.js';
import { errorTable, type GatewayError } from '../../chat/error.js';
import type { JsonObject } from '../../chat/json.js';
import type { EncodedError, ErrorContext } from '../dialect.js';
import { errorExtension, errorHeaders } from '../error-reply.js';
import { asJsonObject } from '../wire-json.js';

/**
 * An error as google.rpc.Status: what it is about is told in the details that Google's own clients read.
 * From https://cloud.google.com/apis/design/errors
 */
export function encodeGoogleError(
  error: GatewayError,
  context: ErrorContext,
): EncodedError<Schemas['GoogleErrorReply']> {
  const { code, message, pointer } = error.shape;
  const { status } = error;
  const details = detailsOf(error);
  return {
    status,
    headers: errorHeaders(error),
    body: {
      error: {
        code: status,
        message,
        status: errorTable[code].grpc,
        // Plain JSON data, made below.
        details: details as Schemas['JsonObject'][],
        aial: {
          ...errorExtension(error, context),
          code,
          ...(pointer === undefined ? {} : { param: pointer }),
        },
      },
    },
  };
}

const TYPES = 'type.googleapis.com/google.rpc.';

function detailsOf({
  shape: { code, message, pointer, provider, retryAfterMs },
}: GatewayError): JsonObject[] {
  const reason = {
    '@type': `${TYPES}ErrorInfo`,
    reason: code.toUpperCase(),
    domain: 'aial',
    ...(provider === undefined ? {} : { metadata: { provider } }),
  };
  const place = {
    '@type': `${TYPES}BadRequest`,
    fieldViolations: [{ field: pointer ?? '', description: message }],
  };
  const wait = { '@type': `${TYPES}RetryInfo`, retryDelay: `${(retryAfterMs ?? 0) / 1_000}s` };
  return [
    reason,
    ...(pointer === undefined ? [] : [asJsonObject(place)]),
    ...(retryAfterMs === undefined ? [] : [wait]),
  ];
}
