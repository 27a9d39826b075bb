import { describe, expect, test } from '@jest/globals';

import type { ChatRequest } from '../../src/chat/request.js';
import { openaiChatVendor } from '../../src/dialects/openai-chat/vendor.js';
import { openaiResponsesVendor } from '../../src/dialects/openai-responses/vendor.js';
import { fitsStrict } from '../../src/dialects/openai-strict.js';

const closed = (properties: Record<string, object>): Record<string, any> => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
const text = { type: 'string' };

describe('what OpenAI takes as strict', () => {
  test.each([
    [
      'closed objects that demand all',
      closed({ a: text, b: { type: 'array', items: closed({ c: text }) } }),
      true,
    ],
    ['unions inside', closed({ a: { anyOf: [text, { type: 'null' }, closed({})] } }), true],
    ['references', { ...closed({ a: { $ref: '#/$defs/x' } }), $defs: { x: closed({ b: text }) } }, true],
    ['no schema at all', undefined, true],
    ['an open object', { type: 'object', properties: { a: text }, required: ['a'] }, false],
    ['a member that may be left out', { ...closed({ a: text, b: text }), required: ['a'] }, false],
    [
      'an open object deep inside',
      closed({ a: { type: 'array', items: { type: 'object', properties: {} } } }),
      false,
    ],
    [
      'an open definition',
      { ...closed({ a: { $ref: '#/$defs/x' } }), $defs: { x: { type: 'object' } } },
      false,
    ],
    ['a union at the top', { anyOf: [closed({})] }, false],
    ['a keyword it does not know', closed({ a: { allOf: [text] } }), false],
  ])('%s', (_name, schema, expected) => {
    expect(fitsStrict(schema)).toBe(expected);
  });
});

describe('a schema that it would refuse as strict', () => {
  const said: ChatRequest = {
    model: 'any',
    messages: [],
    tools: [
      { type: 'function', name: 'open', schema: { type: 'object' }, isStrict: true },
      { type: 'function', name: 'closed', schema: closed({ a: text }), isStrict: true },
    ],
    parameters: {
      responseFormat: { type: 'json-schema', name: 'reply', schema: { type: 'object' }, isStrict: true },
    },
    stream: false,
    reply: {},
    providerOptions: {},
    unread: [],
  };
  const target = { provider: 'openai', model: 'gpt-5-mini' };

  test.each([openaiChatVendor, openaiResponsesVendor])(
    'is sent as a plain one, and this is told',
    (vendor) => {
      const { body, warnings } = vendor.encodeRequest(said, target);
      const strictness = JSON.stringify(body).match(/"strict":(?:true|false)/g);
      expect(strictness?.toSorted()).toEqual(['"strict":false', '"strict":false', '"strict":true']);
      expect(warnings.map(({ pointer }) => pointer)).toEqual(['/tools/0', '/responseFormat']);
    },
  );

  test("goes as it is where the client speaks one of OpenAI's formats", () => {
    const source = { dialect: 'openai-chat' as const, bytes: new Uint8Array() };
    const { body, warnings } = openaiResponsesVendor.encodeRequest({ ...said, source }, target);
    expect(JSON.stringify(body)).not.toContain('"strict":false');
    expect(warnings).toEqual([]);
  });
});
