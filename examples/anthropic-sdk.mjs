/**
 * The official Anthropic SDK on any vendor's model: AIAL_MASTER_KEY=... node examples/anthropic-sdk.mjs
 * AIAL_URL (default http://127.0.0.1:4000), AIAL_MODEL (default gpt-5-mini). Needs `npm install @anthropic-ai/sdk`.
 */
import Anthropic from '@anthropic-ai/sdk';

const { AIAL_URL = 'http://127.0.0.1:4000', AIAL_MASTER_KEY, AIAL_MODEL = 'gpt-5-mini' } = process.env;
const client = new Anthropic({ baseURL: AIAL_URL, apiKey: AIAL_MASTER_KEY });
const ask = (content) => ({ model: AIAL_MODEL, max_tokens: 1_000, messages: [{ role: 'user', content }] });

const message = await client.messages.create(ask('Hello through messages'));
console.log(message.content.map((block) => (block.type === 'text' ? block.text : '')).join(''));

const stream = client.messages.stream(ask('Hello through a stream of them'));
stream.on('text', (text) => process.stdout.write(text));
await stream.done();
console.log();
