// What the fake vendors say: first a call of the agent's shell, then, when its result is there, a text that quotes it.
import { randomBytes } from 'node:crypto';

import { sample, shellArguments, shellMember } from './vendor/sample.mjs';

const SHELL = /(^|[._-])(bash|shell|shell_command|exec_command|run_shell_command)$/i;
const MARKER = /task-[0-9a-f]{12}/;
const hex = (bytes) => randomBytes(bytes).toString('hex');

/** Opens the script. A task is one turn of one agent; requests find theirs by the marker in its prompt. */
export function openScript() {
  const tasks = new Map();
  const surprises = [];
  let count = 0;
  return {
    surprises,
    surprise: (text) => surprises.push(text),
    /** A new task: `text` is answered at once, `tool` after a call of the shell, `patch` and `group` of other tools. */
    begin(turn) {
      const task = { marker: `task-${hex(6)}`, turn, word: hex(8), halves: [hex(8), hex(8)], requests: [] };
      tasks.set(task.marker, task);
      return task;
    },
    answer({ vendor, format, body, asked }) {
      const id = `${(count += 1)}${hex(8)}`;
      const [marker] = MARKER.exec(JSON.stringify(body)) ?? [];
      const task = tasks.get(marker);
      if (task === undefined) surprises.push(`${vendor} got a request of nobody's task`);
      const shell = asked.tools.find(({ name, schema }) => SHELL.test(name) && shellMember(schema));
      const kind = shell === undefined ? 'aside' : 'main';
      const said = task === undefined || kind === 'aside' ? aside(asked) : nextOf(task, asked, shell);
      const state = Buffer.from(`state-${id}-${hex(24)}`).toString('base64');
      const answer = { id, uuid: crypto.randomUUID(), thought: 'I think about it.', state, ...said };
      task?.requests.push({ vendor, format, kind, body, asked, answer });
      return answer;
    },
  };
}

/** Requests beside the conversation: titles, topics, the choice of a model. */
function aside({ forced, jsonSchema, tools }) {
  if (forced !== undefined) {
    const schema = tools.find(({ name }) => name === forced)?.schema;
    return { call: { name: forced, args: sample(schema) } };
  }
  return { text: jsonSchema === undefined ? 'A task' : JSON.stringify(sample(jsonSchema)) };
}

function nextOf(task, asked, shell) {
  const { calls, results } = asked;
  const last = { text: `The word is ${task.word}.` };
  if (task.turn === 'text') return last;
  if (task.turn === 'patch') return results.length > 0 ? last : patchOf(task, asked);
  if (task.turn === 'group') return results.length > 0 ? last : memberOf(asked);
  const output = task.halves.join('');
  if (results.some(({ text }) => text.includes(output)))
    return { text: `The shell said ${output}. ${last.text}` };
  if (calls.length > 0) return { text: 'The shell did not say what it was to say.' };
  // The output does not stand in the command: only a shell that ran makes it.
  const args = shellArguments(shell.schema, `echo ${task.halves[0]}"${task.halves[1]}"`);
  return { call: { name: shell.name, namespace: shell.namespace, args } };
}

/** The file that a patch adds, and what is in it. */
export const patchedFile = ({ halves: [name, words] }) => ({ name: `${name}.txt`, words });

/** Codex's tool for edits takes text; vendors without such tools have it as a function of one argument. */
function patchOf(task, { tools }) {
  const tool = tools.find(({ name }) => name === 'apply_patch');
  if (tool === undefined) return { text: 'There is no apply_patch.' };
  const { name, words } = patchedFile(task);
  const patch = `*** Begin Patch\n*** Add File: ${name}\n+${words}\n*** End Patch\n`;
  const { isText = false, schema } = tool;
  const [member] = Object.keys(schema?.properties ?? {});
  return { call: { name: tool.name, isText, args: isText ? patch : { [member]: patch } } };
}

/** A call of the tool that Codex has in a group, whatever has become of the group. */
function memberOf({ tools }) {
  const tool = tools.find(({ name }) => name.endsWith('close_agent'));
  if (tool === undefined) return { text: 'There is no close_agent.' };
  const { name, namespace, schema } = tool;
  return { call: { name, namespace, args: sample(schema) } };
}

/** What the fake vendor can say of a task that is over. */
export function verdictOf(task) {
  const main = task.requests.filter(({ kind }) => kind === 'main');
  const output = task.halves.join('');
  const [first] = main;
  const proof = main.find(({ asked }) => asked.results.some(({ text }) => text.includes(output)));
  const state = first?.asked.wantsState ? first.answer.state : undefined;
  return {
    format: first?.format,
    main: main.length,
    asides: task.requests.length - main.length,
    problems: [...new Set(task.requests.flatMap(({ asked }) => asked.problems))],
    cameBack: proof !== undefined,
    // Only a second request can bring it back.
    state: main.length < 2 ? 'none' : stateOf(state, main.at(-1)),
  };
}

function stateOf(state, last) {
  if (state === undefined) return 'none';
  return last.asked.states.includes(state) ? 'returned' : 'lost';
}
