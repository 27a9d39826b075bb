/** What each vendor's own SDK reads in an answer's bytes: an oracle that knows nothing of the gateway. */
import Anthropic from '@anthropic-ai/sdk';
import { GoogleGenAI, type GenerateContentResponse } from '@google/genai';
import OpenAI from 'openai';

import {
  meaningOfChat,
  meaningOfGemini,
  meaningOfMessage,
  meaningOfResponse,
  type Meaning,
} from './meaning.js';

/** An answer as it comes over the network. */
export interface WireAnswer {
  body: Uint8Array;
  isStream: boolean;
}

type Fetch = () => Promise<Response>;

function fetchOf({ body, isStream }: WireAnswer): Fetch {
  const headers = { 'content-type': isStream ? 'text/event-stream' : 'application/json' };
  return () => Promise.resolve(new Response(new Uint8Array(body), { headers }));
}

function openaiSdk(answer: WireAnswer): OpenAI {
  return new OpenAI({ apiKey: 'none', fetch: fetchOf(answer), maxRetries: 0 });
}

/** A Chat Completions answer. */
export async function readChat(answer: WireAnswer): Promise<Meaning> {
  const client = openaiSdk(answer);
  const request = { model: 'any', messages: [] };
  if (!answer.isStream) return meaningOfChat(await client.chat.completions.create(request));
  const chunks: OpenAI.ChatCompletionChunk[] = [];
  for await (const chunk of await client.chat.completions.create({ ...request, stream: true }))
    chunks.push(chunk);
  return meaningOfChat(chunks);
}

/** A Responses answer. */
export async function readResponse(answer: WireAnswer): Promise<Meaning> {
  const client = openaiSdk(answer);
  const request = { model: 'any', input: '' };
  if (!answer.isStream) return meaningOfResponse(await client.responses.create(request));
  let last: OpenAI.Responses.Response | undefined;
  const items = new Map<number, OpenAI.Responses.ResponseOutputItem>();
  for await (const event of await client.responses.create({ ...request, stream: true })) {
    if ('response' in event) last = event.response;
    // Sealed state is sealed anew in every event; the item's own last one is what the gateway keeps.
    if (event.type === 'response.output_item.done') items.set(event.output_index, event.item);
  }
  if (last === undefined) throw new Error('the stream has no response');
  return meaningOfResponse({ ...last, output: last.output.map((item, index) => items.get(index) ?? item) });
}

/** An Anthropic answer. */
export async function readMessage(answer: WireAnswer): Promise<Meaning> {
  const client = new Anthropic({ apiKey: 'none', fetch: fetchOf(answer), maxRetries: 0 });
  const request = { model: 'any', max_tokens: 1, messages: [] };
  if (!answer.isStream) return meaningOfMessage(await client.messages.create(request));
  const stream = client.messages.stream(request);
  return meaningOfMessage(await stream.finalMessage());
}

/** A Gemini answer. */
export async function readGemini(answer: WireAnswer): Promise<Meaning> {
  const client = new GoogleGenAI({ apiKey: 'none', httpOptions: { fetch: fetchOf(answer) } });
  const request = { model: 'any', contents: 'any' };
  if (!answer.isStream) return meaningOfGemini([await client.models.generateContent(request)]);
  const chunks: GenerateContentResponse[] = [];
  for await (const chunk of await client.models.generateContentStream(request)) chunks.push(chunk);
  return meaningOfGemini(chunks);
}
