/** Merges openapi/schemas/*.yaml as the code generator does and checks values against single schemas. */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { parse } from 'yaml';

/** A JSON object of unknown shape: a schema, a body, an event. */
export type Json = Record<string, unknown>;

/** Tells whether a value is a JSON object. */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One schema of the contract and the file it stands in. */
export type LoadedSchema = { name: string; file: string; schema: Json };

/** Every schema of openapi/schemas, in file order; throws when two files use one name. */
export function loadSchemas(): Map<string, LoadedSchema> {
  const directory = new URL('../../openapi/schemas/', import.meta.url);
  const loaded = new Map<string, LoadedSchema>();
  for (const file of readdirSync(directory)
    .filter((name) => name.endsWith('.yaml'))
    .sort()) {
    const content: unknown = parse(readFileSync(new URL(file, directory), 'utf8'));
    if (!isJson(content)) throw new Error(`${file} is not a map of schemas`);
    for (const [name, schema] of Object.entries(content)) {
      const earlier = loaded.get(name);
      if (earlier !== undefined) throw new Error(`${name} stands in ${earlier.file} and in ${file}`);
      if (!isJson(schema)) throw new Error(`${name} in ${file} is not a schema`);
      loaded.set(name, { name, file, schema });
    }
  }
  return loaded;
}

/** Checks a value against the named schema: undefined when it fits, else a few lines saying what does not. */
export type Check = (name: string, value: unknown) => string | undefined;

/** Compiles all schemas into one ajv 2020 instance; validators are made on first use. */
export function compileSchemas(loaded: Map<string, LoadedSchema> = loadSchemas()): Check {
  const ajv = new Ajv2020({ strict: false, allErrors: true, verbose: true, validateFormats: false });
  const schemas = Object.fromEntries([...loaded.values()].map(({ name, schema }) => [name, schema]));
  ajv.addSchema({ $id: 'aial', components: { schemas } });
  const owners = ownersOf(loaded);
  const validators = new Map<string, ValidateFunction>();
  return (name, value) => {
    const validate = validators.get(name) ?? ajv.compile({ $ref: `aial#/components/schemas/${name}` });
    validators.set(name, validate);
    return validate(value) ? undefined : explain(validate.errors ?? [], owners);
  };
}

/** The deepest errors first, without those of union members that have another tag: they are only noise. */
function explain(errors: readonly ErrorObject[], owners: WeakMap<object, string>): string {
  const found = errors.map(({ instancePath: pointer, keyword, message, parentSchema }) => ({
    pointer,
    keyword,
    message: message ?? keyword,
    owner: owners.get(parentSchema ?? {}) ?? '',
  }));
  const otherTags = found
    .filter(({ pointer, keyword }) => pointer.endsWith('/type') && ['const', 'enum', 'not'].includes(keyword))
    .map(({ pointer, owner }) => ({ owner, at: pointer.slice(0, -'/type'.length) }));
  const relevant = found.filter(
    ({ pointer, keyword, owner }) =>
      keyword !== 'anyOf' &&
      !otherTags.some((tag) => tag.owner === owner && `${pointer}/`.startsWith(`${tag.at}/`)),
  );
  const lines = (relevant.length > 0 ? relevant : found)
    .sort((a, b) => b.pointer.split('/').length - a.pointer.split('/').length)
    .map(({ pointer, message, owner }) => `${pointer || '/'} ${message} (${owner})`);
  return [...new Set(lines)].slice(0, 5).join('\n');
}

/** Which named schema each part of a schema belongs to: ajv's own paths do not tell once a reference is passed. */
function ownersOf(loaded: Map<string, LoadedSchema>): WeakMap<object, string> {
  const owners = new WeakMap<object, string>();
  const visit = (node: unknown, owner: string): void => {
    if (typeof node !== 'object' || node === null) return;
    owners.set(node, owner);
    for (const child of Object.values(node)) visit(child, owner);
  };
  for (const { name, schema } of loaded.values()) visit(schema, name);
  return owners;
}
