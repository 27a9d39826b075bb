import { readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';

import { describe, expect, test } from '@jest/globals';
import ts from 'typescript';

import { cacheSeconds } from '../../src/dialects/cache-time.js';
import { documentType } from '../../src/dialects/data-url.js';
import { errorShape } from '../../src/dialects/openai-error.js';
import { decodeFinish } from '../../src/dialects/openai-chat/finish-reason.js';

/**
 * Words from outside are looked up by `lookUp` alone: `constructor` and `__proto__` are in every object, so that
 * `table[word]` finds a function there where the table has nothing.
 */
describe('tables and words from outside', () => {
  const root = process.cwd();

  test('no table is indexed by a string that could be any', () => {
    expect(rawLookups(programOf(root)).map((place) => place.replace(`${root}/`, ''))).toEqual([]);
  });

  test.each(['constructor', '__proto__', 'toString'])('%s is a word like any other', (word) => {
    const said = { hasCalls: false, hasText: true, hasRefusal: false };
    expect(decodeFinish(word, said).reason).toBe('other');
    expect(documentType(`notes.${word}`)).toBeUndefined();
    expect(cacheSeconds(word)).toBeUndefined();
    expect(errorShape({ error: { code: word } }, { provider: 'openai', status: 400 }).code).toBe(
      'invalid_request',
    );
  });

  test('the search finds what it looks for', () => {
    const file = 'sample.ts';
    const text = `
      const table: Partial<Record<string, number>> = { a: 1 };
      const closed = { a: 1, b: 2 };
      const list = [1, 2];
      export const found = (word: string, known: 'a' | 'b', place: number) =>
        [table[word], table[known], closed[known], list[place], table['a'], table[\`\${known}\`]];
    `;
    const host = ts.createCompilerHost({});
    const read = host.getSourceFile.bind(host);
    host.getSourceFile = (name, target) =>
      name === file ? ts.createSourceFile(name, text, target) : read(name, target);
    const program = ts.createProgram([file], { strict: true, target: ts.ScriptTarget.ES2024 }, host);
    expect(rawLookups(program, file)).toEqual(['sample.ts:6 table[word]']);
  });
});

function programOf(root: string): ts.Program {
  const path = `${root}/tsconfig.json`;
  const config: unknown = ts.readConfigFile(path, (name) => readFileSync(name, 'utf8')).config;
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(path));
  const files = ts.sys.readDirectory(`${root}/src`, ['.ts']);
  return ts.createProgram(files, { ...options, noEmit: true });
}

/** Each `table[word]` where the table is a constant of a module, written out there, and the word any string or number. */
function rawLookups(program: ts.Program, below = `${process.cwd()}/src/`): string[] {
  const checker = program.getTypeChecker();
  const found: string[] = [];
  const isAnyWord = (type: ts.Type): boolean =>
    type.isUnion()
      ? type.types.some(isAnyWord)
      : type.flags === ts.TypeFlags.String || type.flags === ts.TypeFlags.Number;
  const isTable = (node: ts.Expression): boolean => {
    const symbol = checker.getSymbolAtLocation(node);
    if (symbol === undefined) return false;
    const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
    const { valueDeclaration } = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
    if (valueDeclaration === undefined || !ts.isVariableDeclaration(valueDeclaration)) return false;
    const { initializer, parent } = valueDeclaration;
    const isOfModule = ts.isSourceFile(parent.parent.parent);
    return isOfModule && initializer !== undefined && !isList(initializer);
  };
  const isList = (node: ts.Expression): boolean => {
    const type = checker.getTypeAtLocation(node);
    return checker.isArrayType(type) || checker.isTupleType(type);
  };
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit);
    if (!ts.isElementAccessExpression(node) || !isTable(node.expression)) return;
    if (!isAnyWord(checker.getTypeAtLocation(node.argumentExpression))) return;
    const file = node.getSourceFile();
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${relative(process.cwd(), file.fileName) || file.fileName}:${line + 1} ${node.getText()}`);
  };
  for (const file of program.getSourceFiles()) if (file.fileName.startsWith(below)) visit(file);
  return found;
}
