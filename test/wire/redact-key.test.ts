import { expect, test } from '@jest/globals';

import { REDACTED, redactKey } from '../../src/wire/redact-key.js';

const key = 'sk-"canary"/+ä=';

test.each([
  ['as it is', key],
  ['in JSON', JSON.stringify(key).slice(1, -1)],
  ['in a URL', encodeURIComponent(key)],
  ['in base64', Buffer.from(key).toString('base64')],
  ['in base64 without its padding', Buffer.from(key).toString('base64').replace(/=+$/, '')],
])('a key %s is cut out, wherever it stands', (_name, form) => {
  const redacted = redactKey(`Incorrect key ${form}, twice: ${form}`, key);
  expect(redacted).not.toContain(form);
  expect(redacted).toMatch(/^Incorrect key \[redacted\]=*, twice: \[redacted\]=*$/);
  expect(redacted).toContain(REDACTED);
});

test('a text without it stays as it is, and no key cuts nothing', () => {
  expect(redactKey('fine', key)).toBe('fine');
  expect(redactKey('fine', '')).toBe('fine');
});
