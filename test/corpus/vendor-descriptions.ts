/**
 * The vendors' own descriptions of their request bodies in ../shared/specs, read in place. They refuse real traffic that
 * the vendors answer with 200, so they are relaxed where recorded requests show it: `oneOf` is read as `anyOf`, formats and
 * patterns are left out, and a few members of Responses items need not be there.
 */
import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { parse } from 'yaml';

const root = new URL('../../../shared/specs/', import.meta.url);

/** Whether the descriptions are there. */
export const hasDescriptions = existsSync(root);

type Schema = Record<string, unknown>;

interface Relaxing {
  /** Members that are demanded on paper only. */
  optional?: readonly string[];
  /** Whether members that the description does not know are refused. */
  isClosed?: boolean;
}

const skipped = new Set(['discriminator', 'example', 'examples', 'format', 'pattern', 'default']);

function relax(value: unknown, how: Relaxing): unknown {
  if (Array.isArray(value)) return value.map((entry) => relax(entry, how));
  if (typeof value !== 'object' || value === null) return value;
  const schema: Schema = {};
  for (const [name, member] of Object.entries(value)) {
    if (skipped.has(name) && typeof member !== 'object') continue;
    if (name === 'discriminator' || name.startsWith('x-')) continue;
    if (name === 'properties')
      schema[name] = Object.fromEntries(
        Object.entries(member as Schema).map(([key, inner]) => [key, relax(inner, how)]),
      );
    else if (name === 'oneOf' || name === 'anyOf')
      schema['anyOf'] = [
        ...((schema['anyOf'] as unknown[] | undefined) ?? []),
        ...(relax(member, how) as unknown[]),
      ];
    else if (name === 'enum' || name === 'const') schema[name] = member;
    else schema[name] = relax(member, how);
  }
  return settled(schema, value as Schema, how);
}

/** What draft 3.0 says in its own way, and what this reading wants. */
function settled(schema: Schema, original: Schema, { optional = [], isClosed = false }: Relaxing): Schema {
  if (typeof schema['exclusiveMinimum'] === 'boolean') delete schema['exclusiveMinimum'];
  if (typeof schema['exclusiveMaximum'] === 'boolean') delete schema['exclusiveMaximum'];
  if (Array.isArray(schema['required'])) {
    schema['required'] = schema['required'].filter((name) => !optional.includes(name as string));
  }
  if (isClosed && schema['properties'] !== undefined && schema['additionalProperties'] === undefined) {
    schema['additionalProperties'] = false;
  }
  // 64-bit numbers are strings in Google's JSON, and taken as numbers too.
  if (
    typeof original['format'] === 'string' &&
    original['format'].startsWith('int') &&
    schema['type'] === 'string'
  ) {
    schema['type'] = ['string', 'integer'];
  }
  if (schema['nullable'] !== true) return schema;
  delete schema['nullable'];
  return { anyOf: [schema, { type: 'null' }] };
}

function load(file: string): Schema {
  const text = readFileSync(new URL(file, root), 'utf8');
  const document = (file.endsWith('.yaml') ? parse(text, { maxAliasCount: -1 }) : JSON.parse(text)) as {
    components: { schemas: Schema };
  };
  return document.components.schemas;
}

function compile(file: string, name: string, how: Relaxing = {}): ValidateFunction {
  const schemas = relax(load(file), how);
  const ajv = new Ajv2020({ strict: false, validateFormats: false, logger: false, inlineRefs: false });
  ajv.addSchema({ $id: 'vendor', components: { schemas } });
  return ajv.compile({ $ref: `vendor#/components/schemas/${name}` });
}

/** Tells why a body would not fit the vendor's description; undefined when it fits. */
export type Judge = (body: unknown) => string | undefined;

function judgeBy(...validators: ValidateFunction[]): Judge {
  return (body) => {
    let said = '';
    for (const validate of validators) {
      if (validate(body)) return undefined;
      const [first] = validate.errors ?? [];
      const extra = (first?.params as { additionalProperty?: string } | undefined)?.additionalProperty ?? '';
      said = `${first?.instancePath ?? ''} ${first?.message ?? ''} ${extra}`;
    }
    return said;
  };
}

/** Schema types and modes are words in capitals on paper, and taken in any. */
function inCapitals(value: unknown, name = ''): unknown {
  if (name === 'args' || name === 'response' || name.endsWith('JsonSchema')) return value;
  if (Array.isArray(value)) return value.map((entry) => inCapitals(entry));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inCapitals(inner, key)]));
  return typeof value === 'string' && ['type', 'mode', 'thinkingLevel'].includes(name)
    ? value.toUpperCase()
    : value;
}

/** The judges of each wire format that a vendor describes. */
export function loadJudges(): Record<string, Judge> {
  const responsesOptional = ['strict', 'id', 'status', 'annotations', 'logprobs', 'detail'];
  const google = judgeBy(
    compile('google/gemini-v1beta.openapi.json', 'GenerateContentRequest', { isClosed: true }),
  );
  return {
    'openai-chat': judgeBy(compile('openai/openapi.yaml', 'CreateChatCompletionRequest')),
    'openai-responses': judgeBy(
      compile('openai/openapi.yaml', 'CreateResponse', { optional: responsesOptional }),
    ),
    'anthropic-messages': judgeBy(
      compile('anthropic/openapi.json', 'CreateMessageParams'),
      compile('anthropic/openapi.json', 'BetaCreateMessageParams'),
    ),
    'google-generate': (body) => google(inCapitals({ model: 'models/any', ...(body as object) })),
  };
}
