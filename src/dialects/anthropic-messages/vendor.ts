import { JSON_SPACE as S } from '../../wire/text-runs.js';
import type { Vendor } from '../dialect.js';
import { encodeRequest } from './encode-request.js';
import { decodeAnthropicError } from './errors.js';
import { DIALECT, PATH } from './names.js';
import { decodeReply, glance, streamDecoder } from './stream-decoder.js';
import { support } from './support.js';
import { textFrame } from './text-frame.js';

const telling = new Set(['message_start', 'message_delta', 'message_stop', 'error']);

/** Messages towards a vendor. */
export const anthropicMessagesVendor: Vendor = {
  id: DIALECT,
  path: () => PATH,
  encodeRequest,
  decodeReply,
  streamDecoder,
  isTelling: ({ event, data }) =>
    event === undefined
      ? /"type"\s*:\s*"(?:message_start|message_delta|message_stop|error)"/.test(data)
      : telling.has(event),
  tellingSigns: new RegExp(
    String.raw`(?:^event: ?|"type"${S}:${S}")(?:message_start|message_delta|message_stop|error)`,
    'gm',
  ),
  glance,
  textFrame,
  decodeError: decodeAnthropicError,
  support,
};
