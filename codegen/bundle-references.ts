import { isObject, type JsonObject, type JsonValue } from './json.ts';

/** Keywords whose values are data written by users of the document, so a `$ref` inside means nothing here. */
const DATA = new Set(['example', 'default', 'const', 'enum', 'value']);
/** Keywords that map free names to objects: a property called `example` is not an example. */
const NAMED = new Set([
  'properties',
  'patternProperties',
  '$defs',
  'schemas',
  'responses',
  'parameters',
  'headers',
  'requestBodies',
  'securitySchemes',
  'paths',
]);

/**
 * Checks that every `$ref` and `x-aial-event-schema` of a bundled document leads somewhere in it.
 * Throws one Error that lists all that do not, each with the place it stands at.
 */
export function checkReferences(document: JsonObject): void {
  const problems: string[] = [];
  visitReferences(document, '#', (reference, place) => {
    if (!reference.startsWith('#/')) {
      problems.push(`${place}: ${reference} must be written as #/components/...`);
    } else if (lookUp(document, reference) === undefined) {
      problems.push(`${place}: ${reference} leads nowhere`);
    }
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

/** The value that a local JSON pointer (`#/a/b`) leads to; undefined where there is none. */
export function lookUp(document: JsonObject, reference: string): JsonValue | undefined {
  const segments = reference.slice(2).split('/');
  let current: JsonValue | undefined = document;
  for (const segment of segments) {
    const key = decodeURIComponent(segment).replaceAll('~1', '/').replaceAll('~0', '~');
    if (Array.isArray(current)) current = current[Number(key)];
    else current = isObject(current) && Object.hasOwn(current, key) ? current[key] : undefined;
  }
  return current;
}

type Report = (reference: string, place: string) => void;

function visitReferences(node: JsonValue, place: string, report: Report): void {
  if (Array.isArray(node)) {
    node.forEach((entry, index) => visitReferences(entry, `${place}/${index}`, report));
    return;
  }
  if (!isObject(node)) return;
  for (const [key, value] of Object.entries(node)) {
    visitMember(key, value, `${place}/${escapeSegment(key)}`, report);
  }
}

function visitMember(key: string, value: JsonValue, place: string, report: Report): void {
  if (typeof value === 'string') {
    if (key === '$ref' || key === 'x-aial-event-schema') report(value, place);
    return;
  }
  if (key === 'mapping' && isObject(value)) {
    for (const target of Object.values(value)) if (typeof target === 'string') report(target, place);
    return;
  }
  // A list of examples is data; a map of named ones may refer to shared ones.
  if (key === 'examples' ? isObject(value) : NAMED.has(key)) visitNamed(value, place, report);
  else if (!DATA.has(key) && key !== 'examples') visitReferences(value, place, report);
}

function visitNamed(value: JsonValue, place: string, report: Report): void {
  if (!isObject(value)) return visitReferences(value, place, report);
  for (const [name, child] of Object.entries(value)) {
    visitReferences(child, `${place}/${escapeSegment(name)}`, report);
  }
}

function escapeSegment(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
