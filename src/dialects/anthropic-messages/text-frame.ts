import { JSON_TEXT, type TextFrame } from '../../wire/text-runs.js';

/** Deltas of words, thought and arguments; Claude puts a few spaces at the end of some. */
export const textFrame: TextFrame = {
  pattern: new RegExp(
    [
      String.raw`(event: content_block_delta\r?\ndata: \{"type":"content_block_delta","index":\d+,"delta":\{`,
      String.raw`"type":"(?:text_delta","text|thinking_delta","thinking|input_json_delta","partial_json)":")`,
      `(${JSON_TEXT})`,
      String.raw`("\} *\}\r?\n\r?\n)`,
    ].join(''),
    'y',
  ),
  before: 1,
  text: 2,
  after: 3,
  same: [1],
};
