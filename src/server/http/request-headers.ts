import type { IncomingMessage } from 'node:http';

/**
 * Every value of a header, by its lower-case name, in the order they came. Node's `headers` joins some of them and drops
 * others, and its `headersDistinct` is built anew for each request, which costs more than to look at them here.
 */
export function headerValues({ rawHeaders }: IncomingMessage, name: string): string[] {
  const values: string[] = [];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const written = rawHeaders[index];
    if (written?.length === name.length && written.toLowerCase() === name)
      values.push(rawHeaders[index + 1] ?? '');
  }
  return values;
}

/** The lower-case names, each once, of the headers that begin so. */
export function headerNamesWith({ rawHeaders }: IncomingMessage, prefix: string): string[] {
  const names = new Set<string>();
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const written = rawHeaders[index] ?? '';
    if (written.length <= prefix.length) continue;
    const name = written.toLowerCase();
    if (name.startsWith(prefix)) names.add(name);
  }
  return [...names];
}
