import type { IncomingMessage } from 'node:http';

import { GatewayError } from '../../chat/error.js';
import type { JsonValue } from '../../chat/json.js';
import { jsonDepth } from '../../wire/json-limits.js';

/** How much of a body is taken. */
export interface BodyLimits {
  maxBodyBytes: number;
  maxJsonDepth: number;
}

/** A JSON body, and the bytes it came in. */
export interface JsonBody {
  value: JsonValue;
  bytes: Uint8Array;
}

/**
 * Reads a JSON body.
 * @throws GatewayError `unsupported_media_type`, `request_too_large`, `invalid_request` for what is not JSON in UTF-8,
 * `cancelled` when the client breaks off.
 */
export async function readJsonBody(request: IncomingMessage, limits: BodyLimits): Promise<JsonBody> {
  checkMediaType(request);
  const bytes = await collect(request, limits.maxBodyBytes);
  return { value: parse(bytes, limits.maxJsonDepth), bytes };
}

function checkMediaType({ headers }: IncomingMessage): void {
  const [type = '', ...parameters] = (headers['content-type'] ?? 'application/json').toLowerCase().split(';');
  const charset = parameters.map((each) => each.trim()).find((each) => each.startsWith('charset='));
  const isJson = type.trim() === 'application/json' || type.trim().endsWith('+json');
  const isUtf8 = charset === undefined || /^charset="?utf-?8"?$/.test(charset);
  const encoding = headers['content-encoding'] ?? 'identity';
  if (isJson && isUtf8 && encoding === 'identity') return;
  const advice =
    isJson && isUtf8 ? 'Send the body uncompressed.' : 'Send JSON, with "Content-Type: application/json".';
  throw new GatewayError({ code: 'unsupported_media_type', message: `The body cannot be read. ${advice}` });
}

/** By events: an async iterator over the request costs several times as much, and most bodies come in one piece. */
function collect(request: IncomingMessage, maxBodyBytes: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes)
    return Promise.reject(tooLarge(maxBodyBytes));
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let size = 0;
    const stop = (): void => {
      request.off('data', onData).off('end', onEnd).off('error', onBroken).off('close', onBroken);
    };
    // A request without encoding yields buffers.
    const onData = (piece: Buffer): void => {
      size += piece.byteLength;
      pieces.push(piece);
      if (size <= maxBodyBytes) return;
      // It is not destroyed: its connection has to bear the reply that says so.
      stop();
      request.pause();
      reject(tooLarge(maxBodyBytes));
    };
    const onEnd = (): void => {
      stop();
      const [only] = pieces;
      resolve(pieces.length === 1 && only !== undefined ? only : Buffer.concat(pieces, size));
    };
    const onBroken = (cause?: Error): void => {
      stop();
      reject(
        new GatewayError({ code: 'cancelled', message: 'The client broke off while sending.' }, { cause }),
      );
    };
    request.on('data', onData).on('end', onEnd).on('error', onBroken).on('close', onBroken);
  });
}

function tooLarge(maxBodyBytes: number): GatewayError {
  return new GatewayError({
    code: 'request_too_large',
    message: `The body is larger than ${maxBodyBytes} bytes, the limit of this gateway (AIAL_MAX_BODY_BYTES).`,
  });
}

function parse(bytes: Buffer, maxJsonDepth: number): JsonValue {
  if (bytes.byteLength === 0) throw invalid('The body is empty. Send a JSON object.');
  if (jsonDepth(bytes, maxJsonDepth)) {
    const message = `The body is nested more than ${maxJsonDepth} deep, the limit of this gateway (AIAL_MAX_JSON_DEPTH).`;
    throw new GatewayError({ code: 'request_too_large', message });
  }
  const text = textOf(bytes);
  try {
    // JSON.parse returns `any`; what it returns is a JsonValue by its own definition.
    return JSON.parse(text) as JsonValue;
  } catch (cause) {
    throw invalid(`The body is not JSON${placeOf(cause)}. Check its commas, quotes and brackets.`);
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function textOf(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch (cause) {
    throw invalid('The body is not UTF-8. Send JSON in UTF-8.', cause);
  }
}

/** V8's messages quote the body; only the place is taken from them. */
function placeOf(cause: unknown): string {
  const place = cause instanceof Error ? /\(line \d+ column \d+\)/.exec(cause.message)?.[0] : undefined;
  if (place !== undefined) return ` ${place}`;
  return cause instanceof Error && cause.message.includes('Unexpected end') ? ': it ends too early' : '';
}

function invalid(message: string, cause?: unknown): GatewayError {
  return new GatewayError({ code: 'invalid_request', message }, { cause });
}
