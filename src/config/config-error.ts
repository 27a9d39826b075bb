import { GatewayError } from '../chat/error.js';

/** What is wrong with the configuration: all of it at once, without any secret. Its code is `invalid_request`. */
export class ConfigError extends GatewayError {
  /** One for each variable: its name, what is wrong, and what would be right. */
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super({ code: 'invalid_request', message: problems.join('\n') });
    this.name = 'ConfigError';
    this.problems = problems;
  }
}
