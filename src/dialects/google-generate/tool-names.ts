import type { NameRule } from '../tool-names.js';

/** From https://ai.google.dev/api/caching#FunctionDeclaration, and that a name begins with a letter from Vertex AI. */
export const nameRule: NameRule = {
  valid: /^[A-Za-z_][\w.:-]{0,127}$/,
  foreign: /[^\w.:-]/g,
  maxLength: 128,
};
