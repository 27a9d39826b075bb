// One short conversation in steps, the same on every endpoint.

/** What state of a vendor looks like in any format: it has to come back on the next turn. */
const STATE =
  /"(?:signature|encrypted_content|thoughtSignature|thought_signature|reasoning_details)":\s*(?:"[^"]|[{[])/;

function expectText(text, wanted, what) {
  if (!text.toLowerCase().includes(wanted))
    throw new Error(`${what}: wanted ${wanted}, got ${JSON.stringify(text.slice(0, 200))}`);
}

/** Asks for an answer, or throws with what the gateway says. */
function asker({ url, key, surface, model }) {
  return async (wanted) => {
    const { isStream = false } = wanted;
    const path = surface.pathOf?.(model, isStream) ?? surface.path;
    const response = await fetch(url + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(surface.body({ model, ...wanted })),
      signal: AbortSignal.timeout(120_000),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${response.status}: ${errorText(text)}`);
    return text;
  };
}

function errorText(text) {
  try {
    return JSON.parse(text).error.message;
  } catch {
    return text.slice(0, 300);
  }
}

async function plain(ask, surface) {
  const turns = surface.user('Answer with the single word: pong');
  expectText(surface.read(JSON.parse(await ask({ turns }))).text, 'pong', 'the answer');
}

async function streamed(ask, surface) {
  const turns = surface.user('Answer with the single word: pong');
  expectText(surface.readStream(await ask({ turns, isStream: true })), 'pong', 'the stream');
}

async function tools(ask, surface) {
  const question = surface.user('What is 17 plus 25? Use the tool.');
  const first = surface.read(JSON.parse(await ask({ turns: question, useTool: 'force' })));
  const [call] = first.calls;
  if (call?.name !== 'add') throw new Error(`wanted a call of add, got ${JSON.stringify(first.calls)}`);
  // Each call has to have its result.
  const results = first.calls.flatMap((each) => surface.result(each, '42'));
  const turns = [...question, ...first.turn, ...results];
  expectText(surface.read(JSON.parse(await ask({ turns, useTool: 'auto' }))).text, '42', 'after the result');
}

/** The answer is played back just as it came, whatever it was signed with. */
async function reasoning(ask, surface) {
  const question = surface.user('Think briefly: which is larger, 9.11 or 9.9? Answer with the number alone.');
  const first = await ask({ turns: question, think: true });
  const { text, turn } = surface.read(JSON.parse(first));
  if (text === '') throw new Error('no answer');
  const turns = [...question, ...turn, ...surface.user('Answer with the single word: pong')];
  expectText(surface.read(JSON.parse(await ask({ turns, think: true }))).text, 'pong', 'after playing back');
  return STATE.test(first) ? 'signed state came and was played back' : 'no signed state came';
}

const STEPS = { text: plain, stream: streamed, tools, reasoning };

/** Goes through the steps, all of them whatever fails. Each result: `{ step, ms, note?, problem? }`. */
export async function* converse(place) {
  const ask = asker(place);
  for (const [step, run] of Object.entries(STEPS)) {
    const began = performance.now();
    let result;
    try {
      const note = await run(ask, place.surface);
      result = note === undefined ? {} : { note };
    } catch (problem) {
      result = { problem: problem instanceof Error ? problem.message : String(problem) };
    }
    yield { step, ms: Math.round(performance.now() - began), ...result };
  }
}
