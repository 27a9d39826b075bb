// What the mock vendor does with a call is written into the name of the model, because that is the one thing that every
// gateway passes on untouched, in every format: `gpt-4.1-mini--e200-w1` asks for 200 events in one write.

/**
 * Letters and what they mean, each with a number behind it:
 * `k` size of the text of a whole answer in bytes, `e` events of a stream, `w` writes that they are spread over, `p`
 * milliseconds between two writes, `l` milliseconds until the head, `x` status of an error, `c` events after which the
 * connection is cut, `h` a stream that sends half of its events and then waits for that many milliseconds.
 */
const NAMES = {
  k: 'replyBytes',
  e: 'events',
  w: 'writes',
  p: 'paceMs',
  l: 'latencyMs',
  x: 'errorStatus',
  c: 'cutAfter',
  h: 'holdMs',
};

/** The behaviour as the end of a model's name. */
export function behaviourSuffix(behaviour) {
  const words = Object.entries(NAMES)
    .filter(([, name]) => behaviour[name] !== undefined)
    .map(([letter, name]) => `${letter}${behaviour[name]}`);
  return `--${words.join('-')}`;
}

/** The behaviour that a model's name asks for; a name that asks for nothing gets an answer of 1,000 bytes. */
export function behaviourOf(model) {
  const behaviour = { replyBytes: 1_000, events: 20, writes: 1, paceMs: 0, latencyMs: 0 };
  const [, words = ''] = model.split('--');
  for (const [, letter, number] of words.matchAll(/([a-z])(\d+)/g)) {
    if (NAMES[letter] !== undefined) behaviour[NAMES[letter]] = Number(number);
  }
  return behaviour;
}
