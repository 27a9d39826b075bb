// The official OpenAI SDK, with nothing changed but the base URL: node examples/openai-sdk.mjs
// AIAL_URL (default http://127.0.0.1:4000), AIAL_MASTER_KEY, AIAL_MODEL (default gpt-5-mini).
import OpenAI from 'openai';

const client = new OpenAI({
  baseURL: `${process.env.AIAL_URL ?? 'http://127.0.0.1:4000'}/v1`,
  apiKey: process.env.AIAL_MASTER_KEY,
});
const model = process.env.AIAL_MODEL ?? 'gpt-5-mini';

const completion = await client.chat.completions.create({
  model,
  messages: [{ role: 'user', content: 'Hello through chat completions' }],
});
console.log(completion.choices[0].message.content);

const stream = await client.chat.completions.create({
  model,
  stream: true,
  messages: [{ role: 'user', content: 'Hello through a stream' }],
});
for await (const chunk of stream) process.stdout.write(chunk.choices[0]?.delta.content ?? '');
console.log();

const response = await client.responses.create({ model, input: 'Hello through Responses' });
console.log(response.output_text);

for await (const event of await client.responses.create({
  model,
  input: 'Hello through events',
  stream: true,
})) {
  if (event.type === 'response.output_text.delta') process.stdout.write(event.delta);
}
console.log();
