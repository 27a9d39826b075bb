import { JSON_TEXT, type TextFrame } from '../../wire/text-runs.js';

const PLACE = String.raw`(?:item_id":"[^"\\]*"|(?:output|content|summary)_index":\d+)`;

/**
 * Deltas of words, refusals, thought and arguments. OpenAI, Azure and xAI write their members in different orders; the
 * number and the padding differ from frame to frame. One with log probabilities of its own is none of these.
 */
export const textFrame: TextFrame = {
  pattern: new RegExp(
    [
      String.raw`((event: response\.(?:output_text|refusal|reasoning_text|reasoning_summary_text|function_call_arguments|custom_tool_call_input)\.delta\r?\ndata: \{)`,
      String.raw`(?:"sequence_number":\d+,)?("type":"response\.[a-z_]+\.delta",)(?:"sequence_number":\d+,)?`,
      `((?:"${PLACE},)*"delta":"))`,
      `(${JSON_TEXT})`,
      String.raw`(("(?:,"(?:${PLACE}|logprobs":\[\]))*)(?:,"obfuscation":"[^"\\]*")?`,
      String.raw`((?:,"output_index":\d+)?)(?:,"sequence_number":\d+)?((?:,"summary_index":\d+)?)\}\r?\n\r?\n)`,
    ].join(''),
    'y',
  ),
  before: 1,
  text: 5,
  after: 6,
  same: [2, 3, 4, 7, 8, 9],
};
