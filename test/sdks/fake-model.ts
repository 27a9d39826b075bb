/** A model that answers what a test tells it, in the format of whatever vendor's endpoint it is asked at. */
import {
  json,
  openStream,
  stream,
  type Answer,
  type FakeVendor,
  type SeenCall,
} from '../harness/fake-vendor.js';
import type { Body, Content } from './formats/content.js';
import { chatReply, chatStream } from './formats/openai-chat.js';
import { geminiReply, geminiStream } from './formats/google-generate.js';
import { messageReply, messageStream } from './formats/anthropic-messages.js';
import { responseReply, responseStream } from './formats/openai-responses.js';
import { embeddingsReply, geminiEmbeddingsReply } from './formats/embeddings.js';
import { failureReply, type Failure } from './formats/failures.js';

/** What the model says next: words, a call, an object (by whatever means it was asked for one), or it fails. */
export type Turn = Content | { object: Body } | { fail: Failure } | { hang: string };

/** The formats that vendors speak. */
export type Format =
  'openai-chat' | 'openai-responses' | 'anthropic-messages' | 'google-generate' | 'embeddings';

/** The format of a call, by its path. */
export function formatOf({ path }: Pick<SeenCall, 'path'>): Format {
  if (/embed/i.test(path)) return 'embeddings';
  if (path.includes('/chat/completions')) return 'openai-chat';
  if (path.includes('/responses')) return 'openai-responses';
  if (path.includes('/messages')) return 'anthropic-messages';
  if (/:(stream)?generateContent/i.test(path)) return 'google-generate';
  throw new Error(`no format is known by ${path}`);
}

/** Sets what the vendor's model says, turn by turn; a call more than there are turns fails the test. */
export function plays(vendor: FakeVendor, turns: readonly Turn[]): void {
  const rest = [...turns];
  vendor.answer((response, call) => {
    const turn = rest.shift();
    if (turn === undefined) return json({ error: { message: 'asked once too often' } }, 418)(response, call);
    return answerOf(turn, call)(response, call);
  });
}

/** The body of a call. */
export const bodyOf = (call: SeenCall): Body => JSON.parse(call.body.toString()) as Body;

function answerOf(turn: Turn, call: SeenCall): Answer {
  const format = formatOf(call);
  const body = bodyOf(call);
  if ('fail' in turn) return failureReply(turn.fail, call.path);
  if (format === 'embeddings')
    return json(call.path.includes('/embeddings') ? embeddingsReply(body) : geminiEmbeddingsReply(body));
  if ('hang' in turn)
    return openStream(framesOf({ say: [turn.hang] }, format).slice(0, -framesAfterText[format]));
  const content = 'object' in turn ? objectAnswer(turn.object, body) : turn;
  const isStream = body['stream'] === true || call.path.includes(':streamGenerateContent');
  return isStream ? stream(framesOf(content, format)) : json(replyOf(content, format));
}

/** How many frames end a stream of one text: they are left out where the model hangs. */
const framesAfterText = {
  'openai-chat': 3,
  'openai-responses': 4,
  'anthropic-messages': 3,
  'google-generate': 1,
} as const;

/** Where a tool is forced for the sake of the object, it is called; else the object is text. */
function objectAnswer(object: Body, body: Body): Content {
  const choice = body['tool_choice'];
  const name: unknown =
    choice?.function?.name ??
    choice?.name ??
    (choice?.type === 'any' || choice === 'required' ? firstName(body['tools']) : undefined) ??
    (body['toolConfig']?.functionCallingConfig?.mode === 'ANY'
      ? body['tools']?.[0]?.functionDeclarations?.[0]?.name
      : undefined);
  if (typeof name === 'string') return { call: { name, input: object } };
  const text = JSON.stringify(object);
  return { say: [text.slice(0, 5), text.slice(5)] };
}

/** Of the first tool, whichever of OpenAI's formats or Anthropic's it is in. */
const firstName = (tools: Body[] | undefined): unknown =>
  tools?.[0]?.['name'] ?? tools?.[0]?.['function']?.name;

function framesOf(content: Content, format: Exclude<Format, 'embeddings'>): string[] {
  switch (format) {
    case 'openai-chat':
      return chatStream(content);
    case 'openai-responses':
      return responseStream(content);
    case 'anthropic-messages':
      return messageStream(content);
    case 'google-generate':
      return geminiStream(content);
  }
}

function replyOf(content: Content, format: Exclude<Format, 'embeddings'>): Body {
  switch (format) {
    case 'openai-chat':
      return chatReply(content);
    case 'openai-responses':
      return responseReply(content);
    case 'anthropic-messages':
      return messageReply(content);
    case 'google-generate':
      return geminiReply(content);
  }
}
