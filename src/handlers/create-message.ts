import { GatewayError } from '../chat/error.js';
import type { Handler } from './handler.js';

/** POST /v1/messages. */
export const createMessage: Handler<'createMessage'> = () =>
  Promise.reject(
    new GatewayError({
      code: 'not_implemented',
      message: 'This gateway does not answer in the Messages format yet. Use /v1/chat/completions.',
    }),
  );
