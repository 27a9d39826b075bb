// Follows an answer as it is made: node examples/chat-stream.mjs
// AIAL_URL (default http://127.0.0.1:4000), AIAL_MASTER_KEY, AIAL_MODEL (default gpt-5-mini).
const url = process.env.AIAL_URL ?? 'http://127.0.0.1:4000';
const key = process.env.AIAL_MASTER_KEY;
if (!key) throw new Error('Set AIAL_MASTER_KEY to the key that the gateway was started with.');

const response = await fetch(`${url}/v1/chat.stream`, {
  method: 'POST',
  headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
  body: JSON.stringify({
    model: process.env.AIAL_MODEL ?? 'gpt-5-mini',
    messages: [{ role: 'user', content: 'Tell a story about the Oder in two sentences.' }],
  }),
});
if (!response.ok) throw new Error((await response.json()).error.message);

let text = '';
for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
  text += chunk;
  const frames = text.split('\n\n');
  text = frames.pop();
  for (const frame of frames) {
    // Comment lines begin with a colon; they only keep the connection alive.
    const data = frame.split('\n').find((line) => line.startsWith('data: '));
    if (data !== undefined) show(JSON.parse(data.slice('data: '.length)));
  }
}

function show(event) {
  if (event.type === 'text-delta') process.stdout.write(event.text);
  if (event.type === 'warning') console.error(`warning: ${event.warning.message}`);
  if (event.type === 'finish') console.log(`\n(ended by ${event.finish.reason})`);
  if (event.type === 'error') throw new Error(event.error.message);
}
