import { describe, expect, test } from '@jest/globals';

import { containsSeal, openSeal, sealAsBytes, sealSignature, type Seal } from '../../src/dialects/seal.js';

const seal: Seal = {
  signature: { provider: 'anthropic', dialect: 'anthropic-messages', value: 'Zeichen+/=ü', itemId: 'i' },
  on: 'reasoning',
  form: 'redacted',
};
const asBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a seal', () => {
  test('opens to what was sealed', () => {
    expect(openSeal(sealSignature(seal))).toEqual(seal);
  });

  test('as bytes is base64, and opens in either alphabet and without padding', () => {
    const bytes = sealAsBytes(seal);
    expect(bytes).toMatch(/^[A-Za-z0-9+/]+={0,2}$/);
    expect(openSeal(bytes)).toEqual(seal);
    const url = Buffer.from(bytes, 'base64').toString('base64url');
    expect(openSeal(url)).toEqual(seal);
  });

  test('is found in a body in either form, so that the body does not pass unread', () => {
    for (const text of [sealSignature(seal), sealAsBytes(seal)]) {
      expect(containsSeal(asBytes(JSON.stringify({ parts: [{ thoughtSignature: text }] })))).toBe(true);
    }
    expect(containsSeal(asBytes('{"text":"YWlhbD and aial1"}'))).toBe(false);
  });

  test.each(['', 'aial1.', 'aial1.e30', 'YWlhbDEu', 'YWlhbDEu!', 'EqQBCkYIARgC'])('is not %j', (text) => {
    expect(openSeal(text)).toBeUndefined();
  });
});
