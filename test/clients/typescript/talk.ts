/** Talks to a gateway through openapi-fetch with the contract's types; AIAL_URL and AIAL_MASTER_KEY say which and as whom. */
import assert from 'node:assert/strict';
import { EventSourceParserStream } from 'eventsource-parser/stream';
import createClient from 'openapi-fetch';

import type { paths, Schemas } from '../../../generated/openapi.js';

const { AIAL_URL: baseUrl = 'http://127.0.0.1:4000', AIAL_MASTER_KEY: key = '' } = process.env;
const clientFor = (token: string) =>
  createClient<paths>({ baseUrl, headers: { authorization: `Bearer ${token}` } });
const client = clientFor(key);
const question: Schemas['AialChatRequest'] = {
  model: 'gpt-5-mini',
  messages: [{ role: 'user', content: 'Hello, Oder' }],
};

async function talk(): Promise<void> {
  const { data, error } = await client.POST('/v1/chat.sync', { body: question });
  assert(data !== undefined, JSON.stringify(error));
  const parts = 'message' in data ? (data.message.parts ?? []) : [];
  const text = parts.map((part) => (part.type === 'text' ? part.text : '')).join('');
  assert.match(text, /Hello, Oder/);
  console.log(`ok chat.sync: ${text}`);
}

async function* stream(body: Schemas['AialChatRequest']): AsyncGenerator<Schemas['AialChatEvent']> {
  const { data } = await client.POST('/v1/chat.stream', { body, parseAs: 'stream' });
  assert(data);
  const events = data.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
  // Each event is one of these by the contract.
  for await (const { data: text } of events) yield JSON.parse(text) as Schemas['AialChatEvent'];
}

async function follow(): Promise<void> {
  let text = '';
  let last = '';
  for await (const event of stream(question)) {
    if (event.type === 'text-delta') text += event.text;
    if (event.type === 'finish') last = event.finish.reason;
  }
  assert.match(text, /Hello, Oder/);
  assert.equal(last, 'stop');
  console.log(`ok chat.stream: ${text}, ${last}`);
}

async function complete(): Promise<void> {
  const { data } = await client.POST('/v1/chat/completions', {
    body: { model: 'claude-sonnet-4-5', messages: [{ role: 'user', content: 'Hello, Oder' }] },
  });
  assert(data !== undefined && typeof data !== 'string' && 'choices' in data);
  const text = JSON.stringify(data.choices[0]?.message.content);
  assert.match(text, /Hello, Oder/);
  console.log(`ok chat/completions: ${text}`);
}

async function refuse(): Promise<void> {
  const unknown = await clientFor('nobody').POST('/v1/chat.sync', { body: question });
  assert.equal(unknown.error?.error.code, 'unauthenticated');
  console.log(`ok error 401: ${unknown.error.error.message}`);
  const wrong = await client.POST('/v1/chat.sync', { body: { model: 'gpt-5-mini', messages: [] } });
  assert.equal(wrong.error?.error.param, '/messages');
  console.log(`ok error 400: ${wrong.error.error.param}, ${wrong.error.error.message}`);
}

await talk();
await follow();
await complete();
await refuse();
