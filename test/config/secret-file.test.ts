import { mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from '@jest/globals';

import { openSecretFile, type SecretFile } from '../../src/config/secret-file.js';

let folder: string;
let path: string;
let now: number;
let told: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aial-secret-'));
  path = join(folder, 'key');
  now = 0;
  told = [];
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function open(text: string): SecretFile {
  writeFileSync(path, text);
  return openSecretFile(path, () => now, {
    judge: (each) => (each === '' ? 'it is empty.' : undefined),
    report: (problem) => void told.push(problem),
  });
}

function later(file: SecretFile): string {
  now += 1_000;
  return file.read();
}

test('is looked at once a second at most', () => {
  const file = open('first');
  writeFileSync(path, 'second');
  now = 999;
  expect(file.read()).toBe('first');
  now = 1_000;
  expect(file.read()).toBe('second');
});

test('a change of the same length and date is seen: a swapped file is another one', () => {
  const file = open('aaaaaa');
  const date = new Date(2026, 0, 1);
  utimesSync(path, date, date);
  expect(later(file)).toBe('aaaaaa');
  writeFileSync(`${path}.new`, 'bbbbbb');
  utimesSync(`${path}.new`, date, date);
  renameSync(`${path}.new`, path);
  expect(later(file)).toBe('bbbbbb');
});

test('a broken content keeps the last good one and is told once, the next good one counts', () => {
  const file = open('first');
  writeFileSync(path, '\n');
  expect([later(file), later(file), later(file)]).toEqual(['first', 'first', 'first']);
  expect(told).toEqual([`${path}: it is empty. What stood there before is still used.`]);
  writeFileSync(path, 'second');
  expect(later(file)).toBe('second');
  writeFileSync(path, '');
  expect(later(file)).toBe('second');
  expect(told).toHaveLength(2);
});

test('a file that is gone keeps the last content and is told once', () => {
  const file = open('first');
  rmSync(path);
  expect([later(file), later(file)]).toEqual(['first', 'first']);
  expect(told).toEqual([
    `${path}: it cannot be read any more (ENOENT). What stood there before is still used.`,
  ]);
  writeFileSync(path, 'second');
  expect(later(file)).toBe('second');
});

test('no mark of byte order and no end of line belongs to it', () => {
  expect(open('\uFEFFkey\r\n').read()).toBe('key');
});

test('cannot be opened where there is none', () => {
  expect(() => openSecretFile(join(folder, 'none'))).toThrow('ENOENT');
});
