import { describe, expect, test } from '@jest/globals';

import {
  containsSeal,
  openPart,
  openSeal,
  openThoughts,
  sealAsBytes,
  sealPart,
  sealSignature,
  sealThoughts,
  type Seal,
} from '../../src/dialects/seal.js';

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

describe('thoughts under a seal', () => {
  const thought = {
    type: 'reasoning' as const,
    form: 'full' as const,
    text: 'Hm.',
    signature: seal.signature,
  };

  test('open to what was sealed, with the state of the call', () => {
    expect(openThoughts(sealThoughts([thought]) ?? '')).toEqual({ thoughts: [thought] });
    const signature = { provider: 'google', dialect: 'openai-chat' as const, value: 'v' };
    expect(openThoughts(sealThoughts([thought], signature) ?? '')).toEqual({
      thoughts: [thought],
      signature,
    });
  });

  test('are no seal of a signature, nor the other way round', () => {
    expect(openSeal(sealThoughts([thought]) ?? '')).toBeUndefined();
    expect(openThoughts(sealAsBytes(seal))).toBeUndefined();
  });

  test('are not carried when they are too long', () => {
    expect(sealThoughts([{ ...thought, text: 'x'.repeat(600_000) }])).toBeUndefined();
  });

  test.each(['x', 'ü', '漢', '😀'])('of many %s open again, or are not sealed at all', (character) => {
    for (const length of [150_000, 200_000, 260_000, 500_000]) {
      const thoughts = [{ ...thought, text: character.repeat(length) }];
      const text = sealThoughts(thoughts);
      if (text !== undefined) expect(openThoughts(text)).toEqual({ thoughts });
      const part = {
        type: 'opaque' as const,
        dialect: 'google-generate' as const,
        name: 'n',
        value: character.repeat(length),
      };
      const value = sealPart(part);
      if (value === undefined) continue;
      const sealed = sealSignature({ signature: { ...seal.signature, value }, on: 'reasoning' });
      expect(openPart(openSeal(sealed)?.signature.value ?? '')).toEqual(part);
    }
  });

  test.each([[{}], [[{}]], [[{ form: 'full', text: 1, signature: seal.signature }]]])(
    'are not %j',
    (thoughts) => {
      const text = `aial1.${Buffer.from(JSON.stringify({ thoughts })).toString('base64url')}`;
      expect(openThoughts(text)).toBeUndefined();
    },
  );
});
