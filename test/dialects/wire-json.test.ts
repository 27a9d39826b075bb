import { expect, test } from '@jest/globals';

import { parseObjectExactly } from '../../src/dialects/wire-json.js';

test.each(['{"id":12345678901234567890}', '{"a":[{"b":-98765432109876543210}],"c":1}'])(
  '%s keeps its digits',
  (text) => {
    expect(JSON.stringify(parseObjectExactly(text))).toBe(text);
  },
);

test.each(['12345678901234567890', '[12345678901234567890]', '"a"', 'null', '', '{"a"'])(
  '%j is no object',
  (text) => {
    expect(parseObjectExactly(text)).toBeUndefined();
  },
);
