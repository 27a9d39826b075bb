import { aialChatSurface } from '../dialects/aial-chat/surface.js';
import { dryRunReply } from './dry-run-reply.js';
import type { Handler } from './handler.js';

/** POST /v1/chat.sync. */
export const chatSync: Handler<'chatSync'> = async ({ body }, { router, call }) => {
  const request = aialChatSurface.decodeRequest({ body });
  if (call.isDryRun === true) return dryRunReply(router.dryRun(request, call), call.requestId);
  const { result, context } = await router.gathered({ ...request, stream: false }, call);
  return { kind: 'json', status: 200, body: aialChatSurface.encodeReply(result, context) };
};
