import { expect, test } from '@jest/globals';

import { errorTable, GatewayError, type ErrorCode } from '../../src/chat/error.js';
import { encodeAnthropicError } from '../../src/dialects/anthropic-messages/error-reply.js';
import { encodeErrorReply } from '../../src/dialects/error-reply.js';
import { encodeGoogleError } from '../../src/dialects/google-generate/error-reply.js';

const envelopes = { encodeErrorReply, encodeAnthropicError, encodeGoogleError };

test.each(Object.entries(envelopes))(
  '%s tells SDKs not to repeat what is of no use to repeat',
  (_name, encode) => {
    const told = (Object.keys(errorTable) as ErrorCode[]).filter(
      (code) =>
        encode(new GatewayError({ code, message: 'No.' }), { requestId: 'r' }).headers['x-should-retry'] ===
        'false',
    );
    expect(told).toEqual([
      'quota_exhausted',
      'internal',
      'not_implemented',
      'upstream_auth',
      'upstream_protocol',
      'provider_not_configured',
    ]);
  },
);
