// The gateway as a library, without a server or a port: node examples/library-usage.mjs
// With OPENAI_API_KEY it asks OpenAI; without, echo answers.
import { openai, Router } from 'aial';

const router = new Router().register(openai({ apiKey: process.env.OPENAI_API_KEY }));
const model = 'gpt-5-mini';

const result = await router.chatSync({
  model,
  messages: [{ role: 'user', content: 'Say hello from the library' }],
});
console.log(result.message.parts.map((part) => (part.type === 'text' ? part.text : '')).join(''));

for await (const event of router.chat({
  model,
  messages: [{ role: 'user', content: 'Say it again, in pieces' }],
})) {
  if (event.type === 'text-delta') process.stdout.write(event.text);
  if (event.type === 'finish') console.log(`\n(ended by ${event.finish.reason})`);
}

// A provider of your own needs an id and one function.
router.register({
  kind: 'local',
  id: 'shout',
  async *chat(request) {
    const words = request.messages
      .at(-1)
      .parts.map((part) => (part.type === 'text' ? part.text : ''))
      .join('');
    yield [
      { type: 'start', id: 'shout-1', model: request.model, provider: 'shout' },
      { type: 'block-start', block: 0, kind: 'text' },
      { type: 'text-delta', block: 0, text: words.toUpperCase() },
      { type: 'block-end', block: 0 },
      { type: 'finish', finish: { reason: 'stop' } },
    ];
  },
});
const shouted = await router.chatSync({
  model: 'shout/loud',
  messages: [{ role: 'user', content: 'quietly' }],
});
console.log(shouted.message.parts[0].text);

await router.close();
