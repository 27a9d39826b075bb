import { JSON_TEXT, type TextFrame } from '../../wire/text-runs.js';

/** Members of a chunk beside its choices that say of every chunk the same. */
const ABOUT = String.raw`"(?:(?:id|object|model|provider)":"[^"\\]*"|(?:system_fingerprint|service_tier)":(?:null|"[^"\\]*")|created":\d+)`;

/**
 * Chunks with nothing in them but words or thought of the first choice: no log probabilities, calls, usage or reason to
 * end. The padding differs from chunk to chunk.
 */
export const textFrame: TextFrame = {
  pattern: new RegExp(
    [
      String.raw`(data: \{(?:${ABOUT},)*"choices":\[\{(?:"index":0,)?"delta":\{`,
      String.raw`(?:"(?:role":(?:null|"assistant")|(?:content|reasoning_content)":null|content":""),)*`,
      String.raw`"(?:content|reasoning_content|reasoning)":")`,
      `(${JSON_TEXT})`,
      String.raw`(("(?:,"(?:role":"assistant"|(?:refusal|reasoning_content|tool_calls)":null))*\}`,
      String.raw`(?:,"(?:(?:logprobs|finish_reason|matched_stop|native_finish_reason)":null|index":0))*\}\]`,
      String.raw`(?:,(?:"usage":null|${ABOUT}))*)(?:,"obfuscation":"[^"\\]*")?\}\r?\n\r?\n)`,
    ].join(''),
    'y',
  ),
  before: 1,
  text: 2,
  after: 3,
  same: [1, 4],
};
