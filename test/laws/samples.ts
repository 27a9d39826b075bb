/** A request for every member that the contract of a door declares, with just enough beside it to mean something. */
import type { JsonObject as ContractJson } from '../../codegen/json.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/chat/json.js';
import { loadSchemas } from '../contract/load-schemas.js';
import type { NamedDoor } from './doors-and-goals.js';
import { membersOf, variantsOf, wordsOf, type Catalog } from './schema-variants.js';

const answerSchema = {
  type: 'OBJECT',
  description: 'text',
  properties: {
    a: { type: 'STRING', description: 'text', enum: ['text'] },
    b: { type: 'INTEGER', minimum: 3 },
  },
  required: ['a'],
  propertyOrdering: ['b', 'a'],
  nullable: true,
};
const jsonSchema = { type: 'object', properties: { a: { type: 'string', description: 'text' } } };

/** Values that have to mean something, by the names of their members. */
const values: Catalog['values'] = {
  url: 'https://files.example/1.png',
  image_url: 'https://files.example/1.png',
  file_url: 'https://files.example/1.pdf',
  fileUri: 'https://files.example/1.pdf',
  data: 'AAAABBBBCCCC',
  file_data: 'data:application/pdf;base64,AAAABBBBCCCC',
  arguments: '{"a":1}',
  arguments_text: '{"a":1}',
  media_type: 'image/png',
  mimeType: 'image/png',
  mime_type: 'image/png',
  id: 'call_1',
  call_id: 'call_1',
  tool_call_id: 'call_1',
  tool_use_id: 'call_1',
  name: 'lookup',
  filename: 'a.pdf',
  cache_control: { type: 'ephemeral', ttl: '5m' },
  responseSchema: answerSchema,
  responseJsonSchema: jsonSchema,
  parametersJsonSchema: jsonSchema,
  value: { member: 'text' },
  names: ['lookup'],
};

// The schemas come from YAML: they are JSON.
const schemas = Object.fromEntries(
  [...loadSchemas().values()].map(({ name, schema }) => [name, schema as ContractJson]),
);
/** Gemini's schemas are of a form of their own. */
const ownValues: Partial<Record<string, Catalog['values']>> = {
  'google-generate': { parameters: answerSchema },
};

function catalogOf({ name }: NamedDoor): Catalog {
  return { schemas, values: { ...values, ...ownValues[name] }, seen: new Set() };
}

function schemaOf({ schema }: NamedDoor): ContractJson {
  return { $ref: `#/components/schemas/${schema}` };
}

/** The samples of a door, the plainest first. */
export function samplesOf(door: NamedDoor): JsonObject[] {
  // Whatever a schema describes is JSON.
  const all = variantsOf(schemaOf(door), catalogOf(door)) as JsonObject[];
  const plainTurns = JSON.stringify(all[0]?.[door.turns]);
  return all.map((sample) => {
    const turns = sample[door.turns];
    const isTried = Array.isArray(turns) && JSON.stringify(turns) !== plainTurns;
    return {
      ...sample,
      ...door.fixed,
      ...door.beside(sample),
      [door.turns]: isTried
        ? turns.flatMap((turn) => [...door.before(turn), spoken(door, turn)])
        : door.before(''),
    };
  });
}

/** AIal's own format wants every message to say something. */
function spoken({ name }: NamedDoor, turn: JsonValue): JsonValue {
  const isSilent = isJsonObject(turn) && turn['content'] === undefined && turn['parts'] === undefined;
  return name === 'aial-chat' && isSilent ? { ...turn, content: 'text' } : turn;
}

/** The members that a door's contract declares, and those that no sample has. */
export function coverageOf(door: NamedDoor): { declared: number; missing: string[] } {
  const catalog = catalogOf(door);
  const declared = membersOf(schemaOf(door), catalog);
  variantsOf(schemaOf(door), catalog);
  return { declared: declared.size, missing: [...declared].filter((member) => !catalog.seen.has(member)) };
}

/** The words that the members of a door's bodies may have, where the contract lists them. */
export function knownWords(door: NamedDoor): Map<string, JsonValue[]> {
  return new Map([...wordsOf(schemaOf(door), catalogOf(door)), ['ttl', ['1h', '5m']]]);
}
