/** Answers of a model in Gemini's generateContent, whole and streamed. */
import { TOKENS, type Body, type Content } from './content.js';

/** State that Gemini wants back with its call. */
export const THOUGHT_SIGNATURE = 'c2lnbmF0dXJlIG9mIGEgY2FsbA==';

const usageMetadata = (): Body => ({
  promptTokenCount: TOKENS.input,
  cachedContentTokenCount: TOKENS.cached,
  candidatesTokenCount: TOKENS.output,
  totalTokenCount: TOKENS.input + TOKENS.output,
});

const replyWith = (parts: Body[], finishReason?: string): Body => ({
  candidates: [
    { index: 0, content: { role: 'model', parts }, ...(finishReason !== undefined && { finishReason }) },
  ],
  usageMetadata: usageMetadata(),
  modelVersion: 'the-model',
  responseId: 'gemini-1',
});

const callPart = ({ name, input }: { name: string; input: Body }): Body => ({
  functionCall: { name, args: input },
  thoughtSignature: THOUGHT_SIGNATURE,
});

/** https://ai.google.dev/api/generate-content */
export function geminiReply(content: Content): Body {
  return replyWith('say' in content ? [{ text: content.say.join('') }] : [callPart(content.call)], 'STOP');
}

/** Frames end with CRLF CRLF, and the stream has no end marker. */
export function geminiStream(content: Content): string[] {
  const chunks =
    'say' in content
      ? [...content.say.map((text) => replyWith([{ text }])), replyWith([{ text: '' }], 'STOP')]
      : [replyWith([callPart(content.call)]), replyWith([{ text: '' }], 'STOP')];
  return chunks.map((chunk) => `data: ${JSON.stringify(chunk)}\r\n\r\n`);
}
