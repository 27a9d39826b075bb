import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import { checkReferences } from './bundle-references.ts';
import { asObject, byCodeUnit, isObject, objectAt, type JsonObject, type JsonValue } from './json.ts';

/** One YAML file of the contract: its name for messages, and its text. */
export interface ContractPart {
  readonly file: string;
  readonly text: string;
}

/** The files of the HTTP contract: the root, and the parts that add schemas and paths to it. */
export interface ContractParts {
  readonly root: ContractPart;
  readonly schemas: readonly ContractPart[];
  readonly paths: readonly ContractPart[];
}

/**
 * Reads `openapi.yaml`, `schemas/*.yaml` (schema name -> schema) and `paths/*.yaml` (path -> path item) below a folder.
 * Throws the file system's errors.
 */
export function readContractParts(folder: string): ContractParts {
  return {
    root: readPart(join(folder, 'openapi.yaml'), 'openapi.yaml'),
    schemas: readFolder(folder, 'schemas'),
    paths: readFolder(folder, 'paths'),
  };
}

function readFolder(folder: string, name: string): ContractPart[] {
  const inner = join(folder, name);
  if (!existsSync(inner)) return [];
  const files = readdirSync(inner).filter((file) => file.endsWith('.yaml'));
  return files.sort(byCodeUnit).map((file) => readPart(join(inner, file), `${name}/${file}`));
}

function readPart(path: string, file: string): ContractPart {
  return { file, text: readFileSync(path, 'utf8') };
}

/**
 * One OpenAPI document out of the parts, schema names sorted, every `$ref` checked.
 * Throws an Error that lists all doubled names (with both files) or all references that lead nowhere.
 */
export function bundleOpenapi(parts: ContractParts): JsonObject {
  const root = parseObject(parts.root);
  const components = objectAt(root, 'components');
  const rootFile = parts.root.file;
  const schemas = merge('schema', parts.schemas, {
    file: rootFile,
    entries: objectAt(components, 'schemas'),
  });
  const paths = merge('path', parts.paths, { file: rootFile, entries: objectAt(root, 'paths') });
  const sorted = Object.fromEntries(
    Object.entries(schemas).sort(([left], [right]) => byCodeUnit(left, right)),
  );
  const document = { ...root, paths, components: { ...components, schemas: sorted } };
  checkReferences(document);
  return document;
}

function parseObject(part: ContractPart): JsonObject {
  let value: unknown;
  try {
    value = parse(part.text);
  } catch (error) {
    throw new Error(`${part.file}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  // A YAML document with string keys and core-schema scalars is JSON; an empty file parses to null.
  return asObject((value ?? {}) as JsonValue, part.file);
}

function merge(
  kind: string,
  parts: readonly ContractPart[],
  root: { readonly file: string; readonly entries: JsonObject },
): JsonObject {
  const merged: JsonObject = { ...root.entries };
  const origin = new Map(Object.keys(root.entries).map((name) => [name, root.file]));
  const problems: string[] = [];
  for (const part of parts) {
    for (const [name, value] of Object.entries(parseObject(part))) {
      const first = origin.get(name);
      if (first !== undefined) problems.push(`${kind} ${name} is in both ${first} and ${part.file}`);
      if (!isObject(value)) problems.push(`${kind} ${name} in ${part.file} must be an object`);
      origin.set(name, part.file);
      merged[name] = value;
    }
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return merged;
}
