import type { JsonObject } from '../chat/json.js';
import type { DialectId } from '../chat/request.js';

/** A vendor's door that makes a conversation shorter. Its answer is never translated: what is left is sealed. */
export interface CompactVendor {
  readonly id: DialectId;
  /** The path below the base URL. */
  path(model: string): string;
  /** What it takes of a request in the same dialect. */
  members(body: JsonObject): JsonObject;
}
