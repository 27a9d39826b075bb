/** Errors as each vendor words them. */
import { json, type Answer } from '../../harness/fake-vendor.js';
import type { Body } from './content.js';
import type { VendorId } from '../table.js';

/** What a vendor fails with; `a moment` is a limit that is over at once. */
export type Failure = { vendor: VendorId; kind: FailureKind; waitSeconds?: number };

/** The kinds that SDKs have classes for. */
export type FailureKind = 'rate limit' | 'bad request' | 'not found' | 'authentication';

/** What each error says. */
export const WORDS: Record<FailureKind, string> = {
  'rate limit': 'You go too fast.',
  'bad request': 'This cannot be done.',
  'not found': 'There is no such model.',
  authentication: 'This key is not known.',
};

const STATUS: Record<FailureKind, number> = {
  'rate limit': 429,
  'bad request': 400,
  'not found': 404,
  authentication: 401,
};

const openaiTypes: Record<FailureKind, Body> = {
  'rate limit': { type: 'requests', code: 'rate_limit_exceeded', param: null },
  'bad request': { type: 'invalid_request_error', code: null, param: 'messages' },
  'not found': { type: 'invalid_request_error', code: 'model_not_found', param: null },
  authentication: { type: 'invalid_request_error', code: 'invalid_api_key', param: null },
};
const anthropicTypes: Record<FailureKind, string> = {
  'rate limit': 'rate_limit_error',
  'bad request': 'invalid_request_error',
  'not found': 'not_found_error',
  authentication: 'authentication_error',
};
const googleStatuses: Record<FailureKind, string> = {
  'rate limit': 'RESOURCE_EXHAUSTED',
  'bad request': 'INVALID_ARGUMENT',
  'not found': 'NOT_FOUND',
  authentication: 'INVALID_ARGUMENT',
};

/** The answer of a vendor that fails. */
export function failureReply({ vendor, kind, waitSeconds }: Failure, _path: string): Answer {
  const message = WORDS[kind];
  const wait = waitSeconds === undefined ? {} : { 'retry-after': String(waitSeconds) };
  switch (vendor) {
    case 'openai':
      return json({ error: { message, ...openaiTypes[kind] } }, STATUS[kind], wait);
    case 'anthropic':
      return json(
        { type: 'error', error: { type: anthropicTypes[kind], message }, request_id: 'req_1' },
        STATUS[kind],
        wait,
      );
    case 'google':
      return json(googleError(kind, message, waitSeconds), kind === 'authentication' ? 400 : STATUS[kind]);
    case 'xai':
      // A key that is not known is a 400 there, too.
      return json(
        { code: kind, error: kind === 'authentication' ? `Incorrect API key provided. ${message}` : message },
        kind === 'authentication' ? 400 : STATUS[kind],
        wait,
      );
  }
}

/** Gemini asks to wait in the body, and refuses keys with a 400. */
function googleError(kind: FailureKind, message: string, waitSeconds: number | undefined): Body {
  const type = (name: string): string => `type.googleapis.com/google.rpc.${name}`;
  const details = [
    ...(kind === 'authentication'
      ? [{ '@type': type('ErrorInfo'), reason: 'API_KEY_INVALID', domain: 'googleapis.com' }]
      : []),
    ...(waitSeconds === undefined ? [] : [{ '@type': type('RetryInfo'), retryDelay: `${waitSeconds}s` }]),
  ];
  const code = kind === 'authentication' ? 400 : STATUS[kind];
  return { error: { code, message, status: googleStatuses[kind], ...(details.length > 0 && { details }) } };
}
