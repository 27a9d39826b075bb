/**
 * What a vendor wants back survives every surface: an answer with signed thoughts, texts and calls is played back as the
 * clients of that surface do it, and each signature is on its own part again and goes to the vendor byte for byte.
 */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { ChatRequest, DialectId, Part } from '../../src/chat/request.js';
import type { ChatResult } from '../../src/chat/result.js';
import type { ReplyContext, Vendor } from '../../src/dialects/dialect.js';
import { aialChatSurface } from '../../src/dialects/aial-chat/surface.js';
import { anthropicMessagesSurface } from '../../src/dialects/anthropic-messages/surface.js';
import { anthropicMessagesVendor } from '../../src/dialects/anthropic-messages/vendor.js';
import { googleGenerateSurface } from '../../src/dialects/google-generate/surface.js';
import { googleGenerateVendor } from '../../src/dialects/google-generate/vendor.js';
import { grpcChatSurface } from '../../src/dialects/grpc-chat/surface.js';
import { openaiChatSurface } from '../../src/dialects/openai-chat/surface.js';
import { openaiResponsesSurface } from '../../src/dialects/openai-responses/surface.js';
import { openaiResponsesVendor } from '../../src/dialects/openai-responses/vendor.js';
import { decode as decodeFromWire } from '../dialects/grpc-chat/through-the-wire.js';

interface Issuer {
  provider: string;
  dialect: DialectId;
  vendor: Vendor;
  model: string;
  /** What of an answer it signs. */
  signs: readonly ('reasoning' | 'text' | 'tool-call')[];
}

const issuers: Issuer[] = [
  {
    provider: 'openai',
    dialect: 'openai-responses',
    vendor: openaiResponsesVendor,
    model: 'gpt-5-mini',
    signs: ['reasoning'],
  },
  {
    provider: 'xai',
    dialect: 'openai-responses',
    vendor: openaiResponsesVendor,
    model: 'grok-4',
    signs: ['reasoning'],
  },
  {
    provider: 'anthropic',
    dialect: 'anthropic-messages',
    vendor: anthropicMessagesVendor,
    model: 'claude-sonnet-4-5',
    signs: ['reasoning'],
  },
  {
    provider: 'google',
    dialect: 'google-generate',
    vendor: googleGenerateVendor,
    model: 'gemini-3-pro-preview',
    signs: ['text', 'tool-call'],
  },
];

type Body = any;

/** How the clients of each surface play an answer back, and how that is read. */
const clients: Record<string, (result: ChatResult) => ChatRequest> = {
  'openai-chat': (result) => {
    const [choice] = openaiChatSurface.encodeReply(result, context).choices as Body[];
    const { message } = choice;
    const results = (message.tool_calls ?? []).map(({ id }: Body) => ({
      role: 'tool',
      tool_call_id: id,
      content: 'done',
    }));
    const messages = [{ role: 'user', content: 'go' }, message, ...results];
    return openaiChatSurface.decodeRequest({ body: { model: 'any', messages } });
  },
  'openai-responses': (result) => {
    const { output } = openaiResponsesSurface.encodeReply(result, context) as Body;
    const results = output
      .filter(({ type }: Body) => type === 'function_call')
      .map(({ call_id }: Body) => ({ type: 'function_call_output', call_id, output: 'done' }));
    const input = [{ role: 'user', content: 'go' }, ...output, ...results];
    return openaiResponsesSurface.decodeRequest({ body: { model: 'any', input } });
  },
  'anthropic-messages': (result) => {
    const { content } = anthropicMessagesSurface.encodeReply(result, context) as Body;
    const results = content
      .filter(({ type }: Body) => type === 'tool_use')
      .map(({ id }: Body) => ({ type: 'tool_result', tool_use_id: id, content: 'done' }));
    const messages = [
      { role: 'user', content: 'go' },
      { role: 'assistant', content },
      { role: 'user', content: [...results, { type: 'text', text: 'go on' }] },
    ];
    return anthropicMessagesSurface.decodeRequest({
      body: { model: 'any', max_tokens: 9, messages },
    });
  },
  'google-generate': (result) => {
    const { candidates } = googleGenerateSurface.encodeReply(result, context) as Body;
    const { content } = candidates[0];
    const results = content.parts
      .filter(({ functionCall }: Body) => functionCall !== undefined)
      .map(({ functionCall: { id, name } }: Body) => ({
        functionResponse: { id, name, response: { output: 'done' } },
      }));
    const contents = [
      { role: 'user', parts: [{ text: 'go' }] },
      content,
      { role: 'user', parts: [...results, { text: 'go on' }] },
    ];
    return googleGenerateSurface.decodeRequest({ body: { contents } });
  },
  'aial-chat': (result) => {
    const { message } = aialChatSurface.encodeReply(result, context) as Body;
    return aialChatSurface.decodeRequest({ body: { model: 'any', messages: [message] } });
  },
  'grpc-chat': (result) => {
    const { message } = grpcChatSurface.encodeReply(result, context);
    return decodeFromWire({ model: 'any', messages: [message as Body] });
  },
};

const context: ReplyContext = {
  request: {
    model: 'any',
    messages: [],
    tools: [],
    parameters: {},
    stream: false,
    reply: {},
    providerOptions: {},
    unread: [],
  },
  requestId: 'req_1',
  receivedAtMs: 1_700_000_000_000,
  withExtensions: true,
  warnings: [],
};

/** Answers of several thoughts, texts and calls, some of them signed, each signature another. */
function arbitraryAnswer({ provider, dialect, signs }: Issuer): fc.Arbitrary<Part[]> {
  const kinds = fc.array(
    fc.record({
      type: fc.constantFrom('reasoning' as const, 'text' as const, 'tool-call' as const),
      isSigned: fc.boolean(),
    }),
    { minLength: 1, maxLength: 7 },
  );
  return kinds.map((parts) =>
    parts.map(({ type, isSigned }, index): Part => {
      const value = Buffer.from(`state ${index} of ${provider}`).toString('base64');
      const isIssued = isSigned && signs.includes(type);
      const signature = isIssued ? { signature: { provider, dialect, value } } : {};
      if (type === 'reasoning') return { type, form: 'full', text: `thought ${index}`, ...signature };
      if (type === 'text') return { type, text: `words ${index}`, ...signature };
      const call = { callId: `call_${index}`, name: 'tool', argumentsText: `{"n":${index}}` };
      return { type, ...call, input: 'json', executor: 'client', ...signature };
    }),
  );
}

interface Signed {
  on: string;
  says: string;
  value: string;
}

/** The signed parts in order, with what they say. */
function signedOf(parts: readonly Part[]): Signed[] {
  return parts.flatMap((part) => {
    if (part.signature === undefined) return [];
    const says = part.type === 'tool-call' ? part.callId : 'text' in part ? part.text : '';
    return [{ on: part.type, says, value: part.signature.value }];
  });
}

function resultOf(parts: Part[], provider: string): ChatResult {
  const message = { role: 'assistant' as const, parts };
  const finish = { reason: 'stop' as const };
  return { id: 'answer_1', model: 'any', provider, message, finish, warnings: [], metadata: [] };
}

describe('bug: reasoning signature lost on replay: signatures survive every surface', () => {
  for (const issuer of issuers) {
    for (const [surface, playBack] of Object.entries(clients)) {
      test(`${issuer.provider}'s through ${surface} and back`, () => {
        fc.assert(
          fc.property(arbitraryAnswer(issuer), (parts) => {
            const request = playBack(resultOf(parts, issuer.provider));
            const assistant = request.messages.filter(({ role }) => role === 'assistant');
            const expected = signedOf(parts);
            expect(signedOf(assistant.flatMap((message) => message.parts))).toEqual(expected);
            const { body } = issuer.vendor.encodeRequest(request, {
              provider: issuer.provider,
              model: issuer.model,
            });
            const sent = JSON.stringify(body);
            for (const { value } of expected) expect(sent).toContain(JSON.stringify(value));
          }),
          { numRuns: 60 },
        );
      });
    }
  }
});
