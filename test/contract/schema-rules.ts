/** The rules that schemas of the vendors' formats keep to, so that they stay open and generate usable types. */
import { isJson, type Json, type LoadedSchema } from './load-schemas.js';

/** Rules that a schema breaks, each as `place: rule`; titles, descriptions, inline objects, unions, open enums. */
export function brokenRules({ name, schema }: LoadedSchema): string[] {
  const broken: string[] = [];
  if (schema['title'] !== name) broken.push(`${name}: title is not the name`);
  if (typeof schema['description'] !== 'string') broken.push(`${name}: no description`);
  visit(schema, name, (node, path) => {
    if ('oneOf' in node) broken.push(`${path}: oneOf`);
    if (typeof node['additionalProperties'] === 'boolean') broken.push(`${path}: additionalProperties`);
    if (path !== name && (node['type'] === 'object' || 'properties' in node))
      broken.push(`${path}: inline object`);
    broken.push(...brokenUnion(node, path));
  });
  return broken;
}

function brokenUnion(node: Json, path: string): string[] {
  const members = membersOf(node);
  const untitled = members.flatMap((member, index) =>
    '$ref' in member || typeof member['title'] === 'string' || member['type'] === 'null'
      ? []
      : [`${path}/anyOf/${index}: no title`],
  );
  const isOpenEnum =
    members.length === 2 && Array.isArray(members[0]?.['enum']) && members[1]?.['type'] === 'string';
  if (isOpenEnum !== (node['x-aial-open-enum'] === true)) return [...untitled, `${path}: x-aial-open-enum`];
  return untitled;
}

/** The union members of a schema; none when it is no union. */
export function membersOf(schema: Json): Json[] {
  return Array.isArray(schema['anyOf']) ? schema['anyOf'].filter(isJson) : [];
}

/** The name that a `$ref` leads to; undefined for any other schema. */
export function referenceOf(schema: unknown): string | undefined {
  return isJson(schema) && typeof schema['$ref'] === 'string' ? schema['$ref'].split('/').at(-1) : undefined;
}

/** The constant of a tag member (`type`, `role`) of an object schema; undefined where it is none. */
export function constantOf(schema: unknown, tag: string): string | undefined {
  const properties = isJson(schema) ? schema['properties'] : undefined;
  const member = isJson(properties) ? properties[tag] : undefined;
  return isJson(member) && typeof member['const'] === 'string' ? member['const'] : undefined;
}

/** The tags of a union's members, in order: its own references followed one step. */
export function tagsOfUnion(schemas: ReadonlyMap<string, LoadedSchema>, union: Json, tag: string): string[] {
  return membersOf(union).flatMap((member) => {
    const schema = schemas.get(referenceOf(member) ?? '')?.schema;
    const properties = isJson(schema?.['properties']) ? schema['properties'] : {};
    const property = isJson(properties[tag]) ? properties[tag] : {};
    // Versions of one tool share a schema, and with it a list of tags.
    const values: unknown[] = Array.isArray(property['enum']) ? property['enum'] : [property['const']];
    return values.filter((value) => typeof value === 'string');
  });
}

/** Why a tagged union's last member does not stand for exactly the tags that the others leave over. */
export function unknownMemberProblem(
  schemas: ReadonlyMap<string, LoadedSchema>,
  union: Json,
  tag: string,
): string | undefined {
  const unknown = schemas.get(referenceOf(membersOf(union).at(-1)) ?? '')?.schema;
  if (unknown?.['x-aial-unknown'] !== true) return 'the last member is not marked x-aial-unknown';
  const member = isJson(unknown['properties']) ? unknown['properties'][tag] : undefined;
  const left = isJson(member) && isJson(member['not']) ? member['not']['enum'] : undefined;
  const known = tagsOfUnion(schemas, union, tag);
  const isExact =
    Array.isArray(left) && left.length === known.length && known.every((value) => left.includes(value));
  return isExact ? undefined : `the last member does not leave out exactly ${known.join(', ')}`;
}

function visit(node: unknown, path: string, report: (node: Json, path: string) => void): void {
  if (Array.isArray(node)) node.forEach((child, index) => visit(child, `${path}/${index}`, report));
  if (!isJson(node)) return;
  report(node, path);
  for (const [key, child] of Object.entries(node)) {
    if (key === 'properties' && isJson(child)) {
      // A property may have the name of a keyword, so the map of properties is not itself a schema.
      for (const [name, property] of Object.entries(child))
        visit(property, `${path}/properties/${name}`, report);
    } else if (!['examples', 'enum', 'required', 'not', 'const'].includes(key)) {
      visit(child, `${path}/${key}`, report);
    }
  }
}
