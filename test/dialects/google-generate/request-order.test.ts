/** Laws of written conversations, whatever was said in which order. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { Message, Part, Role, Signature } from '../../../src/chat/request.js';
import { encode } from './encoding.js';

const text = fc.constantFrom('', 'a', 'b c');
const signature: fc.Arbitrary<Signature> = fc.constantFrom(
  { provider: 'google', dialect: 'google-generate', value: 'c2ln' },
  { provider: 'anthropic', dialect: 'anthropic-messages', value: 'x' },
);
const callId = fc.constantFrom('1', '2', '3');
const plain: fc.Arbitrary<Part> = fc.oneof(
  text.map((words): Part => ({ type: 'text', text: words })),
  fc.constant<Part>({
    type: 'media',
    media: { kind: 'image', data: 'iVBORw0KGgo=', mediaType: 'image/png' },
  }),
);
const spoken: fc.Arbitrary<Part> = fc.oneof(
  text.map((words): Part => ({ type: 'text', text: words })),
  text.map((words): Part => ({ type: 'refusal', text: words })),
  text.map((words): Part => ({ type: 'reasoning', form: 'full', text: words })),
  callId.map((id): Part => ({
    type: 'tool-call',
    callId: id,
    name: `f${id}`,
    argumentsText: '{}',
    input: 'json',
    executor: id === '3' ? 'provider' : 'client',
  })),
  fc.constant<Part>({ type: 'opaque', dialect: 'openai-responses', name: 'x', value: {} }),
);
const signed = (part: fc.Arbitrary<Part>): fc.Arbitrary<Part> =>
  fc
    .record({ part, state: fc.option(signature, { nil: undefined }) })
    .map(({ part: each, state }) => (state === undefined ? each : { ...each, signature: state }));
const result = fc
  .record({ callId, content: fc.array(plain, { maxLength: 2 }), isError: fc.boolean() })
  .map((each): Part => ({ type: 'tool-result', ...each }));
const withParts = (role: Role, part: fc.Arbitrary<Part>): fc.Arbitrary<Message> =>
  fc.array(part, { maxLength: 4 }).map((parts) => ({ role, parts }));
const message = fc.oneof(
  withParts(
    'system',
    text.map((words): Part => ({ type: 'text', text: words })),
  ),
  withParts('user', plain),
  withParts('assistant', signed(spoken)),
  withParts('tool', result),
);

interface Content {
  role: string;
  parts: Record<string, unknown>[];
}

test.each(['gemini-2.0-flash', 'gemini-2.5-pro', 'gemini-3-flash-preview'])('written for %s', (model) => {
  fc.assert(
    fc.property(fc.array(message, { maxLength: 8 }), (messages) => {
      const encoded = encode({ messages }, model);
      const contents = encoded.body['contents'] as unknown as Content[];
      const roles = contents.map(({ role }) => role);
      // Speakers take turns, and each says something.
      expect(roles.every((role, index) => index === 0 || role !== roles[index - 1])).toBe(true);
      expect(contents.every(({ parts }) => parts.length > 0)).toBe(true);
      for (const { role, parts } of contents) {
        const isResult = (part: Record<string, unknown>): boolean => part['functionResponse'] !== undefined;
        // Results come first in their turn, and calls are the model's.
        const last = parts.findLastIndex(isResult);
        const before = parts.slice(0, last + 1);
        expect(before.every((part) => isResult(part) || part['inlineData'] !== undefined)).toBe(true);
        if (role === 'model') expect(last).toBe(-1);
        else expect(parts.some(({ functionCall }) => functionCall !== undefined)).toBe(false);
      }
      // State of others' never gets out.
      expect(JSON.stringify(encoded.body)).not.toContain('"thoughtSignature":"x"');
      const isDropped = messages.some(({ parts }) =>
        parts.some(({ signature: state }) => state?.provider === 'anthropic'),
      );
      if (isDropped) expect(encoded.warnings.map(({ code }) => code)).toContain('reasoning_dropped');
    }),
    { numRuns: 1_000 },
  );
});
