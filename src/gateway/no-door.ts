import { GatewayError } from '../chat/error.js';
import type { HttpProvider, Provider } from '../providers/provider.js';
import type { Desk } from './route.js';

/** What a vendor without a door is refused with. */
interface Lack {
  /** The door that only some vendors have. */
  door: keyof Pick<HttpProvider, 'compacting' | 'counting' | 'embeddings'>;
  /** What follows the vendor's name. */
  problem: string;
  /** What could be done instead; the names of the vendors that have the door follow it. */
  advice: string;
}

/** The error for a vendor that does not have what only some have. */
export function noDoor(
  { id, displayName = id }: Provider,
  { registry }: Desk,
  { door, problem, advice }: Lack,
): GatewayError {
  const able = registry
    .providers()
    .flatMap((each) => (each.kind === 'http' && each[door] !== undefined ? [each.displayName] : []));
  return new GatewayError({
    code: 'not_implemented',
    message: `${displayName} ${problem}. ${advice} ${able.join(', ')}.`,
    pointer: '/model',
    provider: id,
  });
}
