// The smallest value that a schema allows, well enough for the tools of agents.

/** By the type, in small letters. */
const SAMPLES = {
  object: sampleObject,
  array: ({ minItems, items }) => (minItems > 0 ? [sample(items)] : []),
  boolean: () => false,
  integer: ({ minimum = 1 }) => minimum,
  number: ({ minimum = 1 }) => minimum,
  null: () => null,
};

/** `schema` may be JSON Schema or Gemini's own, whose types are in capitals. */
export function sample(schema = {}) {
  const { const: only, enum: values, anyOf, oneOf } = schema;
  if (only !== undefined) return only;
  if (Array.isArray(values)) return values[0];
  const [first] = anyOf ?? oneOf ?? [];
  return first === undefined ? (SAMPLES[typeOf(schema)]?.(schema) ?? 'echo') : sample(first);
}

/** The first of its types, in small letters. */
function typeOf({ type = 'string' }) {
  return String([type].flat()[0]).toLowerCase();
}

function sampleObject({ properties = {}, required = [] }) {
  return Object.fromEntries(required.map((name) => [name, sample(properties[name])]));
}

/** The arguments that make a shell tool run this command line, whatever the tool calls it. */
export function shellArguments(schema, command) {
  const name = shellMember(schema);
  const isList = typeOf(schema.properties[name]) === 'array';
  return { ...sampleObject(schema), [name]: isList ? ['bash', '-lc', command] : command };
}

/** The member of a tool's schema that takes the command line; undefined where it has none. */
export function shellMember(schema) {
  return ['command', 'cmd'].find((name) => schema?.properties?.[name] !== undefined);
}
