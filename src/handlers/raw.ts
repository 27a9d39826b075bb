import { topLevelSpan } from '../wire/json-splice.js';
import { dryRunReply } from './dry-run-reply.js';
import type { Handler } from './handler.js';

/** POST /v1/raw. */
export const raw: Handler<'raw'> = async ({ body, bytes }, { router, call }) => {
  const { provider, path, method, body: inner, stream } = body;
  const span = topLevelSpan(bytes, 'body');
  const request = {
    provider,
    ...(path === undefined ? {} : { path }),
    ...(method === undefined ? {} : { method }),
    ...(inner === undefined ? {} : { body: inner }),
    ...(span === undefined ? {} : { bytes: bytes.subarray(span.start, span.end) }),
    ...(stream === undefined ? {} : { isStream: stream }),
  };
  if (call.isDryRun === true) return dryRunReply(router.dryRaw(request, call), call.requestId);
  return { kind: 'bytes', ...(await router.raw(request, call)) };
};
