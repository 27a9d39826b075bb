import { GatewayError } from '../chat/error.js';
import { ConfigError } from '../config/config-error.js';

/** The error for people, without a stack where it is theirs to mend. */
export function explainStartFailure(thrown: unknown): string {
  if (thrown instanceof ConfigError)
    return ['AIal cannot start:', ...thrown.problems.map((problem) => `  ${problem}`)].join('\n');
  if (thrown instanceof GatewayError) return `AIal cannot start: ${thrown.message}`;
  return `AIal cannot start: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`;
}
