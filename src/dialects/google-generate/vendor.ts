import type { Vendor } from '../dialect.js';
import { decodeGoogleError } from './decode-error.js';
import { decodeReply, glance } from './decode-reply.js';
import { encodeRequest } from './encode-request.js';
import { DIALECT } from './names.js';
import { pathOf } from './path.js';
import { streamDecoder } from './stream-decoder.js';
import { support } from './support.js';
import { textFrame } from './text-frame.js';

/** Gemini's generateContent towards a vendor. */
export const googleGenerateVendor: Vendor = {
  id: DIALECT,
  path: (model, isStream) => pathOf(model, isStream) + (isStream ? '?alt=sse' : ''),
  encodeRequest,
  decodeReply,
  streamDecoder,
  // Usage is in every chunk; the last one's counts, which has the reason too, or no answer at all.
  isTelling: ({ data }) =>
    /"(?:finishReason|promptFeedback|error)"\s*:/.test(data) || !/"candidates"\s*:/.test(data),
  glance,
  textFrame,
  decodeError: decodeGoogleError,
  support,
};
