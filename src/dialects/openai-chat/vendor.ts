import { JSON_SPACE as S } from '../../wire/text-runs.js';
import type { Vendor } from '../dialect.js';
import { withFlatTools } from '../flat-tools.js';
import { decodeOpenaiError } from '../openai-error.js';
import { decodeReply, glance } from './decode-reply.js';
import { encodeRequest, PATH } from './encode-request.js';
import { streamDecoder } from './stream-decoder.js';
import { support } from './support.js';
import { textFrame } from './text-frame.js';

/** Chat Completions towards a vendor. */
export const openaiChatVendor: Vendor = withFlatTools({
  id: 'openai-chat',
  path: () => PATH,
  encodeRequest,
  decodeReply,
  streamDecoder,
  isTelling: ({ event, data }) =>
    event === 'error' ||
    data === '[DONE]' ||
    /"(?:usage"\s*:\s*\{|finish_reason"\s*:\s*"|error"\s*:\s*[{"])/.test(data),
  tellingSigns: new RegExp(
    String.raw`"(?:usage"${S}:${S}\{|finish_reason"${S}:${S}"|error"${S}:${S}[{"])|\[DONE\]|^event: ?error`,
    'gm',
  ),
  glance,
  textFrame,
  decodeError: decodeOpenaiError,
  support,
});
