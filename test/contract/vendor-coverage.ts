/** Compares a vendor's own description of its API with ours: nothing that the vendor names may be missing here. */
import { isJson, type Json } from './load-schemas.js';

/** Schemas by name, as in components.schemas. */
export type SchemaMap = Readonly<Record<string, unknown>>;

/** One kind of object that a schema allows, with the tags its discriminator may have. */
type ObjectShape = { name: string; tags: string[]; properties: Map<string, unknown> };

/** What a schema allows once references, unions and intersections are resolved. */
type Shape = {
  isFree: boolean;
  types: Set<string>;
  values: Set<string>;
  objects: ObjectShape[];
  items: unknown[];
  entries: unknown[];
};

/** How much was compared, and what the vendor names but we do not, as `path: what`. */
export type Coverage = { members: number; tags: number; values: number; missing: string[] };

/** The tags (values of `type`) of all objects that the named schema allows. */
export function tagsOf(schemas: SchemaMap, name: string): string[] {
  return [...new Set(shapeOf(schemas, schemas[name], name).objects.flatMap((object) => object.tags))].sort();
}

/** The member names of all objects that the named schema allows. */
export function membersOf(schemas: SchemaMap, name: string): string[] {
  const objects = shapeOf(schemas, schemas[name], name).objects;
  return [...new Set(objects.flatMap((object) => [...object.properties.keys()]))].sort();
}

/**
 * Walks both descriptions side by side, to any depth. Objects are matched by tag; each member, each known value and
 * each JSON type (null too) that the vendor allows has to be allowed by ours.
 */
export function compareWithVendor(vendor: SchemaMap, ours: SchemaMap, pairs: [string, string][]): Coverage {
  const coverage: Coverage = { members: 0, tags: 0, values: 0, missing: [] };
  const walk = new Walk(vendor, ours, coverage);
  for (const [theirName, ourName] of pairs) {
    walk.compare(
      shapeOf(vendor, vendor[theirName], theirName),
      shapeOf(ours, ours[ourName], ourName),
      ourName,
    );
  }
  return coverage;
}

class Walk {
  readonly #seen = new Set<string>();
  readonly #vendor: SchemaMap;
  readonly #ours: SchemaMap;
  readonly #coverage: Coverage;

  constructor(vendor: SchemaMap, ours: SchemaMap, coverage: Coverage) {
    this.#vendor = vendor;
    this.#ours = ours;
    this.#coverage = coverage;
  }

  compare(theirs: Shape, ours: Shape, path: string): void {
    if (ours.isFree) return;
    for (const type of theirs.types) {
      const isAccepted = ours.types.has(type) || (type === 'integer' && ours.types.has('number'));
      if (!isAccepted) this.#miss(path, `type ${type}`);
    }
    for (const value of theirs.values) {
      this.#coverage.values += 1;
      if (!ours.values.has(value)) this.#miss(path, `value ${value}`);
    }
    for (const object of theirs.objects) this.#compareObject(object, ours, path);
    this.#compareNested(theirs.items, ours.items, `${path}[]`);
    this.#compareNested(theirs.entries, ours.entries, `${path}{}`);
  }

  #compareObject(theirs: ObjectShape, ours: Shape, path: string): void {
    const tags = theirs.tags.length > 0 ? theirs.tags : [undefined];
    for (const tag of tags) {
      if (tag !== undefined) this.#coverage.tags += 1;
      const candidates = ours.objects.filter((object) => tag === undefined || object.tags.includes(tag));
      const at = tag === undefined ? path : `${path}(${tag})`;
      if (candidates.length === 0) this.#miss(at, 'kind of object');
      else this.#compareMembers(theirs, candidates, at);
    }
  }

  #compareMembers(theirs: ObjectShape, candidates: ObjectShape[], path: string): void {
    const key = `${theirs.name}|${candidates.map(({ name }) => name).join(',')}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    for (const [member, schema] of theirs.properties) {
      this.#coverage.members += 1;
      const found = candidates.flatMap(({ properties }) =>
        properties.has(member) ? [properties.get(member)] : [],
      );
      if (found.length === 0) this.#miss(path, `member ${member}`);
      else this.#compareNested([schema], found, `${path}/${member}`);
    }
  }

  #compareNested(theirs: unknown[], ours: unknown[], path: string): void {
    if (theirs.length === 0) return;
    if (ours.length === 0) {
      this.#miss(path, 'nested values');
      return;
    }
    const union = (schemas: unknown[]): Json => ({ anyOf: schemas });
    this.compare(shapeOf(this.#vendor, union(theirs), path), shapeOf(this.#ours, union(ours), path), path);
  }

  #miss(path: string, what: string): void {
    this.#coverage.missing.push(`${path}: ${what}`);
  }
}

function emptyShape(): Shape {
  return { isFree: false, types: new Set(), values: new Set(), objects: [], items: [], entries: [] };
}

function join(shapes: Shape[]): Shape {
  return {
    isFree: shapes.some(({ isFree }) => isFree),
    types: new Set(shapes.flatMap(({ types }) => [...types])),
    values: new Set(shapes.flatMap(({ values }) => [...values])),
    objects: shapes.flatMap(({ objects }) => objects),
    items: shapes.flatMap(({ items }) => items),
    entries: shapes.flatMap(({ entries }) => entries),
  };
}

function shapeOf(schemas: SchemaMap, schema: unknown, name: string): Shape {
  if (schema === true) return { ...emptyShape(), isFree: true };
  if (!isJson(schema)) return emptyShape();
  if (typeof schema['$ref'] === 'string') {
    const target = schema['$ref'].split('/').at(-1) ?? '';
    // A recursive reference (OpenAI's $recursiveRef aside) only ever passes through a member, so this ends.
    return shapeOf(schemas, schemas[target], target);
  }
  const alternatives = listOf(schema['anyOf'] ?? schema['oneOf']);
  const parts = listOf(schema['allOf']);
  const own = ownShape(schemas, schema, name);
  const nullShape = schema['nullable'] === true ? [{ ...emptyShape(), types: new Set(['null']) }] : [];
  if (alternatives.length > 0) {
    return join([
      ...alternatives.map((part, index) => shapeOf(schemas, part, `${name}.${index}`)),
      ...nullShape,
    ]);
  }
  if (parts.length > 0) {
    const shapes = parts.map((part, index) => shapeOf(schemas, part, `${name}.${index}`));
    const objects = [...shapes, own].map((shape) => shape.objects).filter((list) => list.length > 0);
    return { ...join([...shapes, ...nullShape]), objects: intersect(schemas, objects, name) };
  }
  return join([own, ...nullShape]);
}

function ownShape(schemas: SchemaMap, schema: Json, name: string): Shape {
  const shape = emptyShape();
  const types = listOf(typeof schema['type'] === 'string' ? [schema['type']] : schema['type']).map(String);
  const values = 'const' in schema ? [schema['const']] : listOf(schema['enum']);
  for (const value of values) {
    if (value === null) shape.types.add('null');
    else shape.values.add(String(value));
  }
  const properties = isJson(schema['properties']) ? schema['properties'] : undefined;
  for (const type of properties !== undefined && types.length === 0 ? ['object'] : types)
    shape.types.add(type);
  if (properties !== undefined) {
    const tags = [...shapeOf(schemas, properties['type'], `${name}.type`).values];
    shape.objects.push({ name, tags, properties: new Map(Object.entries(properties)) });
  }
  if (schema['items'] !== undefined) shape.items.push(schema['items']);
  if (isJson(schema['additionalProperties'])) shape.entries.push(schema['additionalProperties']);
  const isFreeObject = shape.types.has('object') && shape.objects.length === 0 && shape.entries.length === 0;
  shape.isFree = isFreeObject || (shape.types.size === 0 && values.length === 0);
  return shape;
}

/** Every choice of one object from each list, their members put together. */
function intersect(schemas: SchemaMap, lists: ObjectShape[][], name: string): ObjectShape[] {
  return lists.reduce<ObjectShape[]>(
    (made, list) =>
      made.length === 0
        ? list
        : made.flatMap((left) =>
            list.map((right) => ({
              name: `${name}(${left.name}&${right.name})`,
              tags: [...new Set([...left.tags, ...right.tags])],
              properties: new Map([...left.properties, ...right.properties]),
            })),
          ),
    [],
  );
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
