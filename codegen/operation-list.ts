import { lookUp } from './bundle-references.ts';
import {
  asObject,
  asString,
  isObject,
  objectAt,
  stringsAt,
  type JsonObject,
  type JsonValue,
} from './json.ts';
import { schemaName } from './schema-walk.ts';

/** One answer that the contract declares: `status` is `200`, `4XX` or `default`. */
export interface ContractReply {
  readonly status: string;
  /** The schema of its `application/json`, as a component's name; `any` for a free object; undefined without JSON. */
  readonly json: string | undefined;
  /** The schemas of other kinds of JSON that it may be instead, by their media types. */
  readonly otherJson: Readonly<Record<string, string>>;
  /** The schema of each event's data in its `text/event-stream`; undefined without one. */
  readonly event: string | undefined;
}

/** A declared parameter; header names are lower-case. */
export interface ContractParameter {
  readonly name: string;
  readonly place: 'path' | 'query' | 'header';
  readonly isRequired: boolean;
  readonly description: string | undefined;
}

/** Where a key may stand, by an `apiKey` security scheme; header names are lower-case. */
export interface KeyPlace {
  readonly place: 'header' | 'query';
  readonly name: string;
}

/** One operation, read out of the bundled document with its references followed. */
export interface ContractOperation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  /** Paths that mean the same: `x-aial-also-at`, each with the parameters of `path`. */
  readonly otherPaths: readonly string[];
  readonly summary: string;
  readonly isPublic: boolean;
  readonly isPassthrough: boolean;
  /** In whose envelope its errors are: `x-aial-error-format`, `openai` unless said otherwise, `asker` if whoever asks decides. */
  readonly errorFormat: string;
  /** Headers and query members that may bear the key instead of `authorization`. */
  readonly keyPlaces: readonly KeyPlace[];
  /** The component name of the JSON body's schema; undefined if it takes none. */
  readonly body: string | undefined;
  readonly parameters: readonly ContractParameter[];
  readonly replies: readonly ContractReply[];
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch'];

/**
 * The operations of a bundled document in its order.
 * Throws an Error that names the operation for what the generators cannot express: no or a doubled
 * operationId, no summary, an inline body schema, an event stream without `x-aial-event-schema`.
 */
export function listOperations(document: JsonObject): ContractOperation[] {
  const operations: ContractOperation[] = [];
  for (const [path, item] of Object.entries(objectAt(document, 'paths'))) {
    const pathItem = asObject(item, path);
    for (const method of METHODS) {
      const operation = pathItem[method];
      if (isObject(operation))
        operations.push(readOperation(document, { path, method, pathItem, operation }));
    }
  }
  const ids = operations.map((operation) => operation.operationId);
  const doubled = ids.filter((id, index) => ids.indexOf(id) !== index);
  if (doubled.length > 0) throw new Error(`operationId ${doubled.join(', ')} is used twice`);
  return operations;
}

interface Place {
  readonly path: string;
  readonly method: string;
  readonly pathItem: JsonObject;
  readonly operation: JsonObject;
}

function readOperation(
  document: JsonObject,
  { path, method, pathItem, operation }: Place,
): ContractOperation {
  const where = `${method.toUpperCase()} ${path}`;
  const operationId = asString(operation['operationId'], `${where}: operationId`);
  if (!/^[a-z][A-Za-z0-9]*$/.test(operationId)) throw new Error(`${where}: operationId must be camelCase`);
  const security = operation['security'] ?? document['security'];
  return {
    operationId,
    method,
    path,
    otherPaths: stringsAt(operation, 'x-aial-also-at'),
    summary: asString(operation['summary'], `${operationId}: summary`),
    isPublic: !Array.isArray(security) || security.length === 0,
    isPassthrough: operation['x-aial-passthrough'] === true,
    errorFormat: asString(
      operation['x-aial-error-format'] ?? 'openai',
      `${operationId}: x-aial-error-format`,
    ),
    keyPlaces: Array.isArray(security)
      ? security.flatMap((entry) => keyPlacesOf(document, entry, operationId))
      : [],
    body: readBody(document, operation['requestBody'], operationId),
    parameters: [pathItem['parameters'], operation['parameters']]
      .flatMap((list) => (Array.isArray(list) ? list : []))
      .map((parameter) => readParameter(follow(document, parameter, operationId), operationId)),
    replies: Object.entries(objectAt(operation, 'responses')).map(([status, response]) =>
      readReply(follow(document, response, operationId), status, operation),
    ),
  };
}

/** The places of the `apiKey` schemes that a security requirement names. */
function keyPlacesOf(document: JsonObject, requirement: JsonValue, operationId: string): KeyPlace[] {
  const schemes = objectAt(objectAt(document, 'components'), 'securitySchemes');
  return Object.keys(asObject(requirement, `${operationId}: security`)).flatMap((schemeName) => {
    const { type, in: place, name } = objectAt(schemes, schemeName);
    if (type !== 'apiKey') return [];
    if (place !== 'header' && place !== 'query')
      throw new Error(`${operationId}: a key must be in header or query`);
    const text = asString(name, `${operationId}: ${schemeName}`);
    return [{ place, name: place === 'header' ? text.toLowerCase() : text }];
  });
}

function follow(document: JsonObject, value: JsonValue, where: string): JsonObject {
  const object = asObject(value, where);
  const reference = object['$ref'];
  return typeof reference === 'string' ? asObject(lookUp(document, reference), reference) : object;
}

function readBody(
  document: JsonObject,
  value: JsonValue | undefined,
  operationId: string,
): string | undefined {
  if (value === undefined) return undefined;
  const content = objectAt(follow(document, value, operationId), 'content');
  const name = schemaName(objectAt(objectAt(content, 'application/json'), 'schema')['$ref']);
  if (name === undefined)
    throw new Error(`${operationId}: the request body must be JSON with a schema by $ref`);
  return name;
}

function readParameter(parameter: JsonObject, operationId: string): ContractParameter {
  const place = parameter['in'];
  if (place !== 'path' && place !== 'query' && place !== 'header') {
    throw new Error(`${operationId}: a parameter must be in path, query or header`);
  }
  const name = asString(parameter['name'], `${operationId}: parameter name`);
  const description = parameter['description'];
  return {
    name: place === 'header' ? name.toLowerCase() : name,
    place,
    isRequired: parameter['required'] === true,
    description: typeof description === 'string' ? description : undefined,
  };
}

function readReply(response: JsonObject, status: string, operation: JsonObject): ContractReply {
  const where = `${asString(operation['operationId'], 'operationId')} ${status}`;
  const content = objectAt(response, 'content');
  const json = content['application/json'];
  const stream = content['text/event-stream'];
  const isPassthrough = operation['x-aial-passthrough'] === true;
  if (json === undefined && stream === undefined && !isPassthrough) {
    throw new Error(`${where}: must declare application/json or text/event-stream`);
  }
  if (stream !== undefined && status !== '200')
    throw new Error(`${where}: only status 200 may be an event stream`);
  return {
    status,
    json: isObject(json) ? readJsonSchema(objectAt(json, 'schema'), where) : undefined,
    otherJson: Object.fromEntries(
      Object.entries(content)
        .filter(([mediaType]) => mediaType.endsWith('+json'))
        .map(([mediaType, other]) => [
          mediaType,
          readJsonSchema(objectAt(asObject(other, where), 'schema'), where),
        ]),
    ),
    event: isObject(stream) ? readEventSchema(stream, { where, isPassthrough }) : undefined,
  };
}

function readJsonSchema(schema: JsonObject, where: string): string {
  const name = schemaName(schema['$ref']);
  if (name !== undefined) return name;
  const isFree =
    schema['properties'] === undefined && schema['anyOf'] === undefined && schema['allOf'] === undefined;
  if (!isFree) throw new Error(`${where}: give its schema a name below components`);
  return 'any';
}

/** A stream of the vendor's own bytes has no schema of ours; any other must name the schema of its events. */
function readEventSchema(
  stream: JsonObject,
  { where, isPassthrough }: { readonly where: string; readonly isPassthrough: boolean },
): string | undefined {
  const name = schemaName(stream['x-aial-event-schema']);
  if (name === undefined && !isPassthrough)
    throw new Error(`${where}: x-aial-event-schema must name a schema`);
  return name;
}
