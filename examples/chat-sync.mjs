// One question, one answer, in AIal's own format: node examples/chat-sync.mjs
// AIAL_URL (default http://127.0.0.1:4000), AIAL_MASTER_KEY, AIAL_MODEL (default gpt-5-mini).
const url = process.env.AIAL_URL ?? 'http://127.0.0.1:4000';
const key = process.env.AIAL_MASTER_KEY;
if (!key) throw new Error('Set AIAL_MASTER_KEY to the key that the gateway was started with.');

const response = await fetch(`${url}/v1/chat.sync`, {
  method: 'POST',
  headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
  body: JSON.stringify({
    model: process.env.AIAL_MODEL ?? 'gpt-5-mini',
    messages: [{ role: 'user', content: 'Name three rivers that reach the Baltic Sea.' }],
  }),
});
const reply = await response.json();
if (!response.ok) throw new Error(reply.error.message);

const text = reply.message.parts.filter((part) => part.type === 'text').map((part) => part.text);
console.log(text.join(''));
console.log(
  `(${reply.provider}, ${reply.model}, ${reply.usage?.total ?? '?'} tokens, ended by ${reply.finish.reason})`,
);
