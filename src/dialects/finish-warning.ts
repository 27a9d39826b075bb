import type { Finish, Warning } from '../chat/event.js';

/** What a client is told of an end that OpenAI's formats have no word for. `said` is what it is shown as. */
export function finishWarnings({ reason, rawReason }: Finish, said: string): Warning[] {
  if (reason === 'pause') {
    const message = `The vendor paused while it ran its own tools, which is shown as ${said}: send what it said back as it is, and it goes on.`;
    return [{ code: 'paused', message, disposition: 'mapped' }];
  }
  if (reason !== 'other' || rawReason === undefined) return [];
  const message = `The answer ended for the reason ${rawReason}, which is shown as ${said}: this format has no word for it.`;
  return [{ code: 'finish_mapped', message, disposition: 'mapped' }];
}
