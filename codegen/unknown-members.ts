import { isObject, objectAt, type JsonObject } from './json.ts';
import { resolveSchema, visitSchemas } from './schema-walk.ts';
import { flattenUnion, type UnionMember } from './union-members.ts';

/**
 * Checks that the catch-all of each tagged union (`x-aial-unknown`) excludes exactly the tags of the other members.
 * A tag it misses would let a broken known member pass as unknown; one too many would refuse a vendor's new member.
 * Throws one Error that lists every difference.
 */
export function checkUnknownMembers(document: JsonObject): void {
  const schemas = objectAt(objectAt(document, 'components'), 'schemas');
  const problems: string[] = [];
  for (const [name, schema] of Object.entries(schemas)) {
    if (!isObject(schema)) continue;
    visitSchemas(schema, (inner, path) => {
      if (!Array.isArray(inner['anyOf'])) return;
      const members = flattenUnion(inner['anyOf'], schemas);
      problems.push(
        ...compareTags(members, schemas).map((problem) => `${[name, ...path].join('/')}: ${problem}`),
      );
    });
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

function compareTags(members: readonly UnionMember[], schemas: JsonObject): string[] {
  const isUnknown = (member: UnionMember): boolean =>
    resolveSchema(member.schema, schemas)['x-aial-unknown'] === true;
  const known = members.filter((member) => !isUnknown(member));
  return members.filter(isUnknown).flatMap((unknown) => {
    const [entry] = [...unknown.tags].filter(([, tag]) => tag.excluded.length > 0);
    if (entry === undefined) return ['its unknown member has no tag {type: string, not: {enum}}'];
    const [tagName, { excluded }] = entry;
    const declared = new Set(known.flatMap((member) => member.tags.get(tagName)?.values ?? []));
    const missed = [...declared].filter((value) => !excluded.includes(value));
    const idle = excluded.filter((value) => !declared.has(value));
    return [
      ...missed.map(
        (value) => `the unknown member must exclude ${tagName} ${value}, which a known member has`,
      ),
      ...idle.map((value) => `the unknown member excludes ${tagName} ${value}, which no known member has`),
    ];
  });
}
