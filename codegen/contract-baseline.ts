import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { loadContract } from './generate.ts';
import { isObject, objectAt, stringsAt, type JsonObject } from './json.ts';
import { listOperations } from './operation-list.ts';

const ROOT = join(import.meta.dirname, '..');
const BASELINE = join(ROOT, 'openapi/baseline.json');

/** What clients of a contract rely on: which operations there are, and what each schema wants or promises. */
export interface ContractBaseline {
  /** `post /v1/chat.sync` -> its id, the schema of its body and of its 200. */
  operations: Record<string, { operationId: string; body?: string; statuses: string[] }>;
  /** Schema -> its required members. */
  required: Record<string, string[]>;
}

/** The baseline of a contract. */
export function baselineOf(document: JsonObject): ContractBaseline {
  const operations: ContractBaseline['operations'] = {};
  for (const { method, path, operationId, body, replies } of listOperations(document)) {
    const statuses = [...new Set(replies.map((reply) => reply.status))].sort();
    operations[`${method} ${path}`] = { operationId, ...(body === undefined ? {} : { body }), statuses };
  }
  const required: ContractBaseline['required'] = {};
  for (const [name, schema] of Object.entries(objectAt(objectAt(document, 'components'), 'schemas'))) {
    if (isObject(schema) && Array.isArray(schema['required'])) required[name] = stringsAt(schema, 'required').sort();
  }
  return { operations, required };
}

/**
 * What would break clients that were written against `before`: an operation or status that is gone, a member that is
 * now required of requests, a member that replies no longer promise. A schema may be used both ways, so that any
 * change of its required members counts.
 */
export function breakingChanges(before: ContractBaseline, now: ContractBaseline): string[] {
  const problems: string[] = [];
  for (const [name, operation] of Object.entries(before.operations)) {
    const current = now.operations[name];
    if (current === undefined) {
      problems.push(`${name} is gone`);
      continue;
    }
    if (current.operationId !== operation.operationId) problems.push(`${name} is now called ${current.operationId}`);
    if (current.body !== operation.body) problems.push(`${name} takes another body`);
    const gone = operation.statuses.filter((status) => !current.statuses.includes(status));
    if (gone.length > 0) problems.push(`${name} no longer has the status ${gone.join(', ')}`);
  }
  for (const [schema, members] of Object.entries(before.required)) {
    const current = now.required[schema] ?? [];
    const added = current.filter((member) => !members.includes(member));
    const dropped = members.filter((member) => !current.includes(member));
    if (added.length > 0) problems.push(`${schema} now requires ${added.join(', ')}`);
    if (dropped.length > 0) problems.push(`${schema} no longer requires ${dropped.join(', ')}`);
  }
  return problems;
}

/** `--check` compares with the committed baseline; without it the baseline is written anew. */
async function main(isCheck: boolean): Promise<void> {
  const now = baselineOf(loadContract(ROOT));
  if (!isCheck) {
    await writeFile(BASELINE, `${JSON.stringify(now, null, 2)}\n`);
    return;
  }
  // Written by the line above.
  const before = JSON.parse(await readFile(BASELINE, 'utf8')) as ContractBaseline;
  const problems = breakingChanges(before, now);
  for (const problem of problems) console.error(`openapi: ${problem}`);
  if (problems.length > 0) {
    console.error('Clients would break. If that is meant, run `npm run contract:baseline` and say so in CHANGELOG.md.');
    process.exitCode = 1;
  }
}

if (process.argv[1] === import.meta.filename) await main(process.argv.includes('--check'));
