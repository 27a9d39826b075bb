import { parameterWeights } from '../chat/support.js';

/** Entries without the space around them; empty ones never count. */
export function listEntries(text: string): string[] {
  return text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/** `name=model` entries; a name may come once. */
export function readAliases(
  entries: readonly string[],
  complain: (problem: string) => void,
): Record<string, string> {
  const aliases = new Map<string, string>();
  for (const entry of entries) {
    const [name = '', ...rest] = entry.split('=').map((piece) => piece.trim());
    const target = rest.join('=');
    if (name === '' || target === '') complain(`${JSON.stringify(entry)} is not right. Write name=model.`);
    else if (aliases.has(name)) complain(`${JSON.stringify(name)} is there twice. Name each alias once.`);
    else aliases.set(name, target);
  }
  // Own members, whatever they are named: `__proto__` is a name like any other.
  return Object.fromEntries(aliases);
}

/** Origins as browsers send them, which are compared letter by letter. */
export function checkOrigins(entries: readonly string[], complain: (problem: string) => void): void {
  for (const entry of entries) {
    if (entry === '*' || entry === 'null') continue;
    const origin = URL.canParse(entry) ? new URL(entry).origin : 'null';
    if (origin === entry) continue;
    const right = origin === 'null' ? 'Write it like https://app.example, or * for any.' : `Write ${origin}.`;
    complain(`${JSON.stringify(entry)} is no origin as browsers send it. ${right}`);
  }
}

/** Classes of loss, and parameters in either spelling. */
export function checkRefused(entries: readonly string[], complain: (problem: string) => void): void {
  const classes = ['hint', 'bookkeeping', 'lowered', 'emulated', 'reasoning', 'all'];
  const known = new Set([...classes, ...Object.keys(parameterWeights)]);
  for (const entry of entries) {
    if (known.has(entry.replaceAll(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase()))) continue;
    complain(
      `${JSON.stringify(entry)} is neither a class nor a parameter. Write ${classes.join(', ')}, or parameters such as top_k.`,
    );
  }
}
