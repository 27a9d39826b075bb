/** Answers of a model in Anthropic's Messages, whole and streamed. */
import {
  block,
  call,
  reply,
  start,
  stop,
  streamOf,
  text,
} from '../../dialects/anthropic-messages/vendor-events.js';
import { TOKENS, type Body, type Content } from './content.js';

// Anthropic counts what came from the cache apart.
const input = {
  input_tokens: TOKENS.input - TOKENS.cached,
  cache_read_input_tokens: TOKENS.cached,
  cache_creation_input_tokens: 0,
};
const reasonOf = (content: Content): string => ('say' in content ? 'end_turn' : 'tool_use');

/** https://docs.claude.com/en/api/messages */
export function messageReply(content: Content): Body {
  const blocks: Body[] =
    'say' in content
      ? [{ type: 'text', text: content.say.join('') }]
      : [{ type: 'tool_use', id: 'toolu_0', name: content.call.name, input: content.call.input }];
  return reply(blocks, { stop_reason: reasonOf(content), usage: { ...input, output_tokens: TOKENS.output } });
}

/** https://docs.claude.com/en/docs/build-with-claude/streaming */
export function messageStream(content: Content): string[] {
  const events: Body[] = [
    start({ ...input, output_tokens: 1 }),
    ...('say' in content ? text(0, ...content.say) : callBlock(content.call)),
    ...stop(reasonOf(content), { output_tokens: TOKENS.output }),
  ];
  return events.map((event) => streamOf([event]));
}

function callBlock({ name, input: value }: { name: string; input: Body }): Body[] {
  const written = JSON.stringify(value);
  if (written === '{}') return block(0, { type: 'tool_use', id: 'toolu_0', name, input: {} });
  return call(0, name, written.slice(0, 6), written.slice(6));
}
