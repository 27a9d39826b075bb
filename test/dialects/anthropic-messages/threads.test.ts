/** A conversation that Anthropic keeps is refused elsewhere in the words by which its SDKs go on without. */
import { BadRequestError } from '@anthropic-ai/sdk';
import { expect, test } from '@jest/globals';

import { GatewayError } from '../../../src/chat/error.js';
import { encodeAnthropicError } from '../../../src/dialects/anthropic-messages/error-reply.js';

const errorOf = (pointer: string) => {
  const error = new GatewayError({ code: 'unsupported_parameter', message: 'no', pointer });
  const { status, body } = encodeAnthropicError(error, { requestId: 'req_1' });
  return BadRequestError.generate(status, body, undefined, new Headers());
};

test('the SDK knows what it is', () => {
  const error = errorOf('/thread');
  expect(error.errorCode).toBe('thread_unsupported_request');
  expect(error.details).toEqual({ error_code: 'thread_unsupported_request', unsupported: ['thread'] });
});

test('any other refusal has no such details', () => {
  expect(errorOf('/container').details).toBeNull();
});
