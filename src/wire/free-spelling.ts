import { memberNames } from '../../generated/member-names.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../chat/json.js';
import { lookUp } from '../chat/look-up.js';

/**
 * A body with its members spelled as the contract spells them, where a request may be written in more than one way, as
 * the JSON form of protocol buffers may: in snake_case, with a null for what is left out, with one object for a list of
 * one. Only members that the contract declares are touched; arguments, results, JSON Schemas and unknown members stay
 * as they are. A body of any other schema, or one that is spelled so already, is given back itself.
 * From https://protobuf.dev/programming-guides/json/
 */
export function respell(body: JsonValue, schema: string): JsonValue {
  return Object.hasOwn(memberNames, schema) ? respellAs(body, schema) : body;
}

function respellAs(value: JsonValue, schema: string): JsonValue {
  if (Array.isArray(value)) {
    const items = value.map((item) => respellAs(item, schema));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  return isJsonObject(value) ? respellObject(value, schema) : value;
}

function respellObject(object: JsonObject, schema: string): JsonObject {
  const members = lookUp(memberNames, schema) ?? {};
  const given = Object.entries(object);
  const entries = given.flatMap(([name, value = null]) => {
    const known = spellingOf(name, members, object);
    return known === undefined ? [[name, value] as const] : respellMember(known, value, members);
  });
  const isSame =
    entries.length === given.length &&
    entries.every(([name, value], index) => name === given[index]?.[0] && value === object[name]);
  return isSame ? object : Object.fromEntries(entries);
}

/** The member as an entry; none for a null that stands for a member left out. */
function respellMember(
  name: string,
  value: JsonValue,
  members: Readonly<Record<string, string>>,
): (readonly [string, JsonValue])[] {
  const content = members[name] ?? '';
  if (value === null && content !== 'null') return [];
  return [[name, respellContent(value, content)]];
}

/** The contract's name of a member; undefined for one that it does not declare, or that is there twice. */
function spellingOf(
  given: string,
  members: Readonly<Record<string, string>>,
  object: JsonObject,
): string | undefined {
  if (Object.hasOwn(members, given)) return given;
  const name = given.replaceAll(/_([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
  return Object.hasOwn(members, name) && !Object.hasOwn(object, name) ? name : undefined;
}

function respellContent(value: JsonValue, content: string): JsonValue {
  if (content.startsWith('[]')) {
    const inner = content.slice(2);
    if (isJsonObject(value)) return [inner === '' ? value : respellAs(value, inner)];
    return inner === '' ? value : respellAs(value, inner);
  }
  if (content.startsWith('{}')) return respellMap(value, content.slice(2));
  return content in memberNames ? respellAs(value, content) : value;
}

/** The keys of a map are the caller's own. */
function respellMap(value: JsonValue, schema: string): JsonValue {
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).map(([key, item = null]) => [key, respellAs(item, schema)] as const);
  return entries.some(([key, item]) => item !== value[key]) ? Object.fromEntries(entries) : value;
}
