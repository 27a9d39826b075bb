import type { IncomingMessage } from 'node:http';

import { operations, type Operation } from '../../../generated/operations.js';
import { GatewayError } from '../../chat/error.js';
import { headerValues } from './request-headers.js';

interface Template {
  before: string;
  after: string;
}

/** What stands before and after the one parameter of each path that has one. */
const templates = new Map<string, Template>();
for (const { path, otherPaths } of operations) {
  for (const each of [path, ...otherPaths]) {
    const match = /^([^{]*)\{[^}]*\}(.*)$/.exec(each);
    if (match !== null) templates.set(each, { before: match[1] ?? '', after: match[2] ?? '' });
  }
}

/** What stands in place of a template's parameter, as it is in the path; undefined where the path is another. */
function parameterAt(path: string, template: string): string | undefined {
  const parts = templates.get(template);
  if (parts === undefined || !path.startsWith(parts.before) || !path.endsWith(parts.after)) return undefined;
  const value = path.slice(parts.before.length, path.length - parts.after.length);
  return value === '' ? undefined : value;
}

/** Where a URL leads. */
export interface Place {
  /** The path without its query, as the contract has it: see `routePath`. */
  path: string;
  /** The operations of the path, one for each method that it takes; none for an unknown path. */
  operations: readonly Operation[];
}

/** What was found before. Looking costs as much as all the rest of the routing, and clients ask for few paths. */
const places = new Map<string, Place>();
const MAX_PLACES = 1_000;
const MAX_KEPT_LENGTH = 256;

/** Where a URL leads, by its path alone. */
export function placeOf(url: string): Place {
  const end = url.indexOf('?');
  const asked = end < 0 ? url : url.slice(0, end);
  const known = places.get(asked);
  if (known !== undefined) return known;
  const place = found(asked);
  if (asked.length <= MAX_KEPT_LENGTH) {
    if (places.size >= MAX_PLACES) places.clear();
    places.set(asked, place);
  }
  return place;
}

/**
 * The path without its query, as the contract has it where there are others that mean the same. A model's name may hold
 * slashes: it is one segment for routing.
 */
export function routePath(url: string): string {
  return placeOf(url).path;
}

/** Of several templates that fit, the one that says most: the end of a name may be taken for a verb, and is none then. */
function found(asked: string): Place {
  let best: { operation: Operation; value: string; template: Template } | undefined;
  for (const operation of operations) {
    for (const each of [operation.path, ...operation.otherPaths]) {
      if (each === asked) return { path: operation.path, operations: operationsOf(operation.path) };
      const template = templates.get(each);
      const value = parameterAt(asked, each);
      if (template === undefined || value === undefined) continue;
      if (best === undefined || saysMore(template, best.template)) best = { operation, value, template };
    }
  }
  const canonical = best === undefined ? undefined : templates.get(best.operation.path);
  if (best === undefined || canonical === undefined) return { path: asked, operations: [] };
  const path = canonical.before + best.value.replaceAll('/', '%2F') + canonical.after;
  return { path, operations: operationsOf(best.operation.path) };
}

function saysMore(left: Template, right: Template): boolean {
  const difference = left.after.length - right.after.length;
  return difference > 0 || (difference === 0 && left.before.length > right.before.length);
}

function operationsOf(path: string): Operation[] {
  return operations.filter((operation) => operation.path === path);
}

/**
 * The operations whose verbs (`:generateContent`) could stand behind a name where a URL has one that is not there;
 * undefined where it asks for something else.
 */
export function missingVerb(url: string, method: string): readonly Operation[] | undefined {
  const { path, operations: here } = placeOf(url);
  const wanted = method.toLowerCase();
  const [only] = here;
  if (only === undefined || here.some((each) => each.method === wanted)) return undefined;
  const place = templates.get(only.path);
  if (place?.after !== '' || !/:[A-Za-z]+$/.test(path)) return undefined;
  const beside = operations.filter(
    (each) => each.method === wanted && verbsOf(each).some(({ before }) => before === place.before),
  );
  return beside.length === 0 ? undefined : beside;
}

function verbsOf({ path, otherPaths }: Operation): Template[] {
  return [path, ...otherPaths].flatMap((each) => {
    const template = templates.get(each);
    return template?.after.startsWith(':') === true ? [template] : [];
  });
}

/** The verb of an operation, `:generateContent`; empty for one without. */
export function verbOf(operation: Operation): string {
  return verbsOf(operation)[0]?.after ?? '';
}

/** @throws GatewayError `invalid_request` for a path that is not percent-encoded UTF-8. */
export function checkDecodable(path: string): void {
  if (!path.includes('%')) return;
  try {
    decodeURIComponent(path);
  } catch {
    throw new GatewayError({
      code: 'invalid_request',
      message: 'A percent sign in the path does not encode UTF-8. Write %25 for the sign itself.',
    });
  }
}

/** The operations of a path, one for each method that it takes; none for an unknown path. */
export function operationsAt(path: string): readonly Operation[] {
  return placeOf(path).operations;
}

/** The parameters of an operation, read from a path that `routePath` gave. */
export function pathParameters(operation: Operation, path: string): Record<string, string> {
  const [name] = operation.pathParameters;
  const value = parameterAt(path, operation.path);
  return name === undefined || value === undefined ? {} : { [name]: decodeURIComponent(value) };
}

/** The members of a query that the contract has for the operation, but for keys; of one that is doubled the first. */
export function queryOf(
  { queryParameters, keyPlaces }: Operation,
  { url }: IncomingMessage,
): Record<string, string> {
  if (queryParameters.length === 0 || url?.includes('?') !== true) return {};
  const query = searchOf(url);
  const keys = keyPlaces.filter(({ place }) => place === 'query').map(({ name }) => name);
  const entries = queryParameters
    .filter((name) => !keys.includes(name))
    .flatMap((name) => {
      const value = query.get(name);
      return value === null ? [] : [[name, value] as const];
    });
  return Object.fromEntries(entries);
}

/** The values that stand where an operation takes the key besides `authorization`. */
export function placedKeys({ keyPlaces }: Operation, request: IncomingMessage): string[] {
  return keyPlaces.flatMap(({ place, name }) =>
    place === 'header' ? headerValues(request, name) : searchOf(request.url).getAll(name),
  );
}

/** The URL without the members of its query that bear a key, which nothing after the check may see. */
export function withoutPlacedKeys(url: string, { keyPlaces }: Operation): string {
  const names = keyPlaces.filter(({ place }) => place === 'query').map(({ name }) => name);
  if (names.length === 0 || !url.includes('?')) return url;
  const rest = searchOf(url);
  for (const name of names) rest.delete(name);
  const path = url.split('?', 1)[0] ?? '';
  return rest.size === 0 ? path : `${path}?${rest.toString()}`;
}

function searchOf(url = ''): URLSearchParams {
  const start = url.indexOf('?');
  return new URLSearchParams(start < 0 ? '' : url.slice(start + 1));
}
