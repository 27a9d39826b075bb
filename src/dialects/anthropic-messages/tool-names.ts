import type { HostedKind, Tool } from '../../chat/request.js';
import { madeUpId } from '../made-up-id.js';
import type { NameRule } from '../tool-names.js';

const VALID_ID = /^[a-zA-Z0-9_-]+$/;

/** What the tools that the vendor runs are called. */
export const hostedNames: Partial<Record<HostedKind, string>> = {
  'web-search': 'web_search',
  'web-fetch': 'web_fetch',
  'code-execution': 'code_execution',
};

/** What names the tools of the client's can have beside the vendor's own among them. */
export function nameRule(tools: readonly Tool[]): NameRule {
  const reserved = tools.flatMap((tool) => {
    const word =
      tool.type === 'provider' && tool.hosted !== undefined ? hostedNames[tool.hosted.kind] : undefined;
    return word === undefined ? [] : [word];
  });
  return { valid: /^[a-zA-Z0-9_-]{1,128}$/, foreign: /[^a-zA-Z0-9_-]/g, maxLength: 128, reserved };
}

/** The id of a call as the wire takes it, the same for the call and its result. */
export function wireCallId(callId: string): string {
  if (VALID_ID.test(callId)) return callId;
  return callId.replaceAll(/[^a-zA-Z0-9_-]/g, '_') + madeUpId('', callId, 0);
}
