/** Each thing that vendors are known to do, and each thing that gateways got wrong, has a test that bears its name. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const root = new URL('../', import.meta.url);
const own = 'docs/quirks.test.ts';

/** What the tests are called, as their files spell it: all texts of one line in them. */
const names = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts') && file !== own)
  .flatMap((file) => {
    const lines = readFileSync(new URL(file, root), 'utf8').split('\n');
    const said = lines.filter((line) => !/^\s*(?:\/\/|\/?\*)/.test(line));
    return said.flatMap((line) => line.match(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`/g) ?? []);
  });

/** The quirks of the wire, by their numbers in the list that the project began with. */
const quirks = [...Array.from({ length: 72 }, (_, index) => String(index + 1)), '60b', '60c'];

test.each(quirks)('quirk %s has a test', (number) => {
  expect(names.filter((name) => name.includes(`quirk ${number}:`))).not.toEqual([]);
});

/** What streaming gateways got wrong, from the logs of seven of them. */
const bugs = [
  'finish reason missing is no success',
  'upstream failure told as a stop',
  'a second message_start splices two messages',
  'tool-call deltas with odd indexes',
  'empty tool_calls beside content',
  'a no-argument tool whose arguments never arrive',
  'in-stream error swallowed',
  'usage counted twice',
  'cache tokens lost',
  'usage missing from incomplete or failed responses',
  'choices [] usage chunk',
  'data without a space',
  'CRLF frames',
  'comment lines',
  'ping not turned into a keep-alive',
  'no keep-alive before the first token',
  'unsupported tool types dropped',
  'cache_control lost when system messages move',
  'role system in mid-conversation',
  'stale content-length or content-encoding',
  'own error bodies parsed as vendor replies',
  'client beta headers sent to a vendor that refuses them',
  'reasoning signature lost on replay',
  'response.completed with output null',
  'duplicate done events',
  'client gone, the vendor goes on',
  'retry after content was sent',
  '529 turned 429',
  'vendor 401 turned 500',
  'Retry-After lost',
  'error inside a 200',
  'UTF-8 split over reads',
  'prompt cache broken by parsing and printing',
];

test.each(bugs)('the bug "%s" has a test', (bug) => {
  expect(names.filter((name) => name.includes(`bug: ${bug}`))).not.toEqual([]);
});
