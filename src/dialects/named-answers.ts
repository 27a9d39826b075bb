import type { ChatEvent } from '../chat/event.js';
import type { ReplyContext, StreamEncoder, Surface } from './dialect.js';
import { madeUpId } from './made-up-id.js';

interface Name {
  id: string;
  model: string;
}

/**
 * A surface whose format demands an id and a model of each answer, for vendors that give none: the id is made of that of
 * the call, behind the format's own prefix, and the model is the one that was asked for.
 */
export function namingAnswers<Body, Reply, Chunk, ErrorBody>(
  surface: Surface<Body, Reply, Chunk, ErrorBody>,
  prefix: string,
): Surface<Body, Reply, Chunk, ErrorBody> {
  const named = <Said extends Name>(said: Said, { requestId, request }: ReplyContext): Said => ({
    ...said,
    id: said.id === '' ? madeUpId(prefix, requestId, 0) : said.id,
    model: said.model === '' ? request.model : said.model,
  });
  return {
    ...surface,
    encodeReply: (result, context) => surface.encodeReply(named(result, context), context),
    streamEncoder(context): StreamEncoder<Chunk> {
      const encoder = surface.streamEncoder(context);
      const name = (event: ChatEvent): ChatEvent => (event.type === 'start' ? named(event, context) : event);
      return {
        push: (events) =>
          encoder.push(events.some(({ type }) => type === 'start') ? events.map(name) : events),
        end: () => encoder.end(),
        get eventCount(): number {
          return encoder.eventCount ?? 0;
        },
      };
    },
  };
}
