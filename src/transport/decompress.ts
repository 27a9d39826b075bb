import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

import { GatewayError } from '../chat/error.js';
import type { HeaderMap } from '../wire/headers.js';
import { failureInBody, type RunningCall } from './call-failure.js';
import { ReplyBody, type BodySource } from './reply-body.js';

/** Where the pieces of a body go as they come from the connection. */
export interface BodySink {
  push(piece: Buffer): void;
  end(): void;
  fail(failure: GatewayError): void;
}

const decompressors = new Map<string, () => Transform>([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);

/** A body, and where what comes for it goes. */
export interface FedBody {
  body: ReplyBody;
  sink: BodySink;
}

/**
 * The body of an answer. What a vendor compressed, which some do although they were asked not to, is made plain before
 * it gets there, and the headers that speak of the compressed bytes are taken out.
 * @throws GatewayError `upstream_protocol` for an encoding we cannot undo.
 */
export function fedBody(connection: BodySource, headers: HeaderMap, call: RunningCall): FedBody {
  const encoding = (headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity' || encoding === '') {
    const body = new ReplyBody(connection, performance.now());
    return { body, sink: body };
  }
  const create = decompressors.get(encoding);
  if (create === undefined) {
    throw new GatewayError({
      code: 'upstream_protocol',
      message: `${call.url.host} answered with a content-encoding that was not asked for and that AIal cannot read.`,
    });
  }
  delete headers['content-encoding'];
  delete headers['content-length'];
  return decompressed(create(), connection, call);
}

/** Two brakes: the reader holds back the decompressor, and that the connection. */
function decompressed(plain: Transform, connection: BodySource, call: RunningCall): FedBody {
  const reader: BodySource = {
    pause: () => void plain.pause(),
    resume: () => void plain.resume(),
    leave: () => {
      plain.destroy();
      connection.leave();
    },
  };
  const body = new ReplyBody(reader, performance.now());
  plain.on('data', (piece: Buffer) => {
    body.push(piece);
  });
  let hasAllCome = false;
  plain.on('end', () => {
    body.end();
    // What a vendor sends behind the end of its format nobody reads.
    if (!hasAllCome) connection.leave();
  });
  plain.on('error', (thrown) => {
    body.fail(failureInBody(thrown, call));
    connection.leave();
  });
  plain.on('drain', () => {
    connection.resume();
  });
  let isEmpty = true;
  const sink: BodySink = {
    push(piece): void {
      isEmpty = false;
      if (!plain.write(piece)) connection.pause();
    },
    end(): void {
      hasAllCome = true;
      // An empty body is one, whatever its headers say; a decompressor would miss the header of its format.
      if (isEmpty) body.end();
      else plain.end();
    },
    fail(failure): void {
      body.fail(failure);
      plain.destroy();
    },
  };
  return { body, sink };
}
