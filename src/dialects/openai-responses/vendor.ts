import { JSON_SPACE as S } from '../../wire/text-runs.js';
import type { Vendor } from '../dialect.js';
import { decodeOpenaiError } from '../openai-error.js';
import { encodeRequest } from './encode-request.js';
import { PATH } from './names.js';
import { decodeReply, glance, streamDecoder } from './stream-decoder.js';
import { support } from './support.js';
import { textFrame } from './text-frame.js';

const telling = new Set(['response.completed', 'response.incomplete', 'response.failed', 'error']);

/** Responses towards a vendor. */
export const openaiResponsesVendor: Vendor = {
  id: 'openai-responses',
  path: () => PATH,
  encodeRequest,
  decodeReply,
  streamDecoder,
  isTelling: ({ event, data }) =>
    event === undefined
      ? /"type"\s*:\s*"(?:response\.(?:completed|incomplete|failed)|error)"|^\s*\{\s*"error"/.test(data)
      : telling.has(event),
  tellingSigns: new RegExp(
    String.raw`(?:^event: ?|"type"${S}:${S}")(?:response\.(?:completed|incomplete|failed)|error)|\{${S}"error"`,
    'gm',
  ),
  glance,
  textFrame,
  decodeError: decodeOpenaiError,
  support,
};
