import { expect, test } from '@jest/globals';
import ts from 'typescript';

const folder = new URL('./fixtures/', import.meta.url).pathname;
const EXPECTATION = '@ts-expect-error';

/** The errors of a fixture with its expectations taken out: `line: what was expected` -> the compiler's first words. */
function errorsOf(file: string): [string, string][] {
  const path = `${folder}${file}`;
  const original = ts.sys.readFile(path) ?? '';
  const lines = original.split('\n');
  const expectations = lines.flatMap((line, index) => {
    const [, reason] = line.split(`${EXPECTATION} `);
    return reason === undefined ? [] : [{ reason, line: index + 1 }];
  });
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(`${folder}../../../tsconfig.json`, ts.sys.readFile).config,
    ts.sys,
    `${folder}../../..`,
  );
  const host = ts.createCompilerHost({ ...options, incremental: false });
  const read = host.readFile.bind(host);
  host.readFile = (name) =>
    name.endsWith(`fixtures/${file}`) ? original.replaceAll(EXPECTATION, 'expected:') : read(name);
  const program = ts.createProgram([path], { ...options, incremental: false }, host);
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => {
    const line = diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line ?? -1;
    const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n');
    return [expectations.find((entry) => entry.line === line)?.reason ?? `line ${line + 1}: nothing`, text];
  });
}

test('a handler that does not fit the contract does not compile', () => {
  expect(new Map(errorsOf('handlers.ts'))).toEqual(
    new Map([
      ['a body that the contract does not allow', expect.stringContaining('"splendid"')],
      ['a member that the contract promises is missing', expect.stringContaining('missing')],
      ['a status that the contract does not declare', expect.stringContaining('201')],
      ['bytes where only JSON is declared', expect.stringContaining('"bytes"')],
      ['a parameter that the path does not have', expect.stringContaining("'name' does not exist")],
      ['a body where the operation takes none', expect.stringContaining("'body' is possibly 'undefined'")],
      ['the events of another operation', expect.stringContaining('SseText')],
      ['an operation without a handler', expect.stringContaining('missing the following properties')],
    ]),
  );
});

test('unknown tags narrow out', () => {
  expect(new Map(errorsOf('unknown-tags.ts'))).toEqual(
    new Map([
      ['the member of another tag', expect.stringContaining("'text' does not exist")],
      ['the case of a known member is missing', expect.stringContaining('UnknownTag')],
    ]),
  );
});
