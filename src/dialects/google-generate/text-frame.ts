import { JSON_TEXT, type TextFrame } from '../../wire/text-runs.js';

/** A comma or a colon; Google writes a space behind some. */
const [C, K] = [', ?', ': ?'];

/**
 * Chunks with one part of words or thought and nothing that ends, cites or judges them. Each brings the counts so far, of
 * which the last ones count; one without is not made one with those that have them.
 */
export const textFrame: TextFrame = {
  pattern: new RegExp(
    [
      String.raw`(data: \{"candidates"${K}\[\{"content"${K}\{(?:"role"${K}"model"${C})?"parts"${K}\[\{(?:"thought"${K}true${C})?"text"${K}")`,
      `(${JSON_TEXT})`,
      String.raw`(("(?:${C}"thought"${K}true)?\}\](?:${C}"role"${K}"model")?\}(?:${C}"index"${K}0)?\}\])`,
      String.raw`(?:(${C}"usageMetadata")${K}\{(?:[^{}\n]|\{[^{}\n]*\})*\})?`,
      String.raw`((?:${C}"(?:modelVersion|responseId)"${K}"[^"\\]*")*)\}\r?\n\r?\n)`,
    ].join(''),
    'y',
  ),
  before: 1,
  text: 2,
  after: 3,
  same: [1, 4, 5, 6],
};
