// What has been looked at and is not as one would wish, with the reason. A cell that does better than is said here fails
// too, so that the list stays true.

/** Cells that cannot work. */
export const CANNOT_WORK = [];

/** Turns whose vendor does not get back the state that it gave with its call. */
export const LOSES_STATE = [
  {
    agent: 'opencode',
    vendor: 'openai',
    turn: 'tool',
    why: 'the ai package plays back no state of thought in Chat Completions, which has no place for it. The provider aial-gpt keeps it',
  },
  {
    agent: 'opencode',
    vendor: 'google',
    turn: 'tool',
    why: 'the ai package keeps the state under the name of the provider, and plays back only what is under "google"; Gemini is told not to check it. The provider aial-gemini keeps it',
  },
];

/** The reason why a cell cannot work, or undefined. */
export function whyNot({ agent, vendor }) {
  return CANNOT_WORK.find((each) => each.agent === agent && each.vendor === vendor)?.why;
}

/** The reason why a turn loses its state, or undefined. */
export function whyStateIsLost({ agent, vendor, turn }) {
  const isIt = (each) => each.agent === agent && each.vendor === vendor && each.turn === turn;
  return LOSES_STATE.find(isIt)?.why;
}
