import { ServerError, Status } from 'nice-grpc';

import type {
  ChatResult as ProtoResult,
  RouterServiceImplementation,
} from '../../../generated/proto/chat.js';
import { GatewayError } from '../../chat/error.js';
import { folder } from '../../chat/fold.js';
import type { ChatRouter } from '../../gateway/router.js';
import { grpcChatSurface } from '../../dialects/grpc-chat/surface.js';
import { sayHead } from './call-metadata.js';
import { dryRunEvents } from './dry-run-call.js';
import { readableRequest } from './readable-requests.js';
import type { CallServer } from './served-call.js';

/** The service `aial.v1.Router`: both methods around the same router as HTTP. */
export function routerService(
  router: ChatRouter,
  { served }: Pick<CallServer, 'served'>,
): RouterServiceImplementation {
  return {
    async chatSync(body, context): Promise<ProtoResult> {
      let reply: ProtoResult | undefined;
      // The one thing the work does not yield is its result.
      const work = served('ChatSync', context, async function* (call) {
        if (call.isDryRun === true) {
          const answer = folder();
          answer.push(dryRunEvents({ router, call, body, isStream: false }));
          sayHead(call, context);
          reply = grpcChatSurface.encodeReply(answer.result(), { warnings: [] });
          return;
        }
        const request = grpcChatSurface.decodeRequest({ body: readableRequest(body) });
        const gathered = await router.gathered({ ...request, stream: false }, call);
        sayHead(call, context);
        reply = grpcChatSurface.encodeReply(gathered.result, gathered.context);
      });
      for await (const _event of work);
      if (reply === undefined) throw new ServerError(Status.INTERNAL, 'The answer was lost.');
      return reply;
    },
    chatStream: (body, context) =>
      served('ChatStream', context, async function* (call) {
        if (call.isDryRun === true) {
          const events = dryRunEvents({ router, call, body, isStream: true });
          sayHead(call, context);
          yield* grpcChatSurface.streamEncoder({ warnings: [] }).push(events);
          return;
        }
        const request = grpcChatSurface.decodeRequest({ body: readableRequest(body) });
        const { events, warnings } = await router.open({ ...request, stream: true }, call);
        sayHead(call, context);
        context.sendHeader();
        const encoder = grpcChatSurface.streamEncoder({ warnings });
        for await (const batch of events) {
          yield* encoder.push(batch);
          // The event tells all there is; the status tells it to those who read nothing else.
          const failed = batch.find((event) => event.type === 'error');
          if (failed !== undefined) throw new GatewayError(failed.error);
        }
      }),
  };
}
