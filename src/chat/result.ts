import type { ChatEvent, Finish, Usage, Warning } from './event.js';
import type { JsonValue } from './json.js';
import type { DialectId, Message, ProviderId } from './request.js';

/** What has no place of its own in an answer: safety ratings, unknown vendor events. */
export interface Metadata {
  dialect: DialectId;
  name: string;
  value: JsonValue;
}

/** A whole answer: what `fold` makes of the events. */
export interface ChatResult {
  id: string;
  model: string;
  provider: ProviderId;
  createdAtMs?: number;
  message: Message;
  finish: Finish;
  usage?: Usage;
  warnings: Warning[];
  metadata: Metadata[];
}

/** The core primitive of every stream: one array for each read from the vendor's socket. */
export type ChatEvents = AsyncIterable<readonly ChatEvent[]>;
