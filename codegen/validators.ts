import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';

import { docComment, formatGenerated, GENERATED_HEADER, literal } from './generated-source.ts';
import { objectAt, type JsonObject } from './json.ts';
import type { ContractOperation } from './operation-list.ts';
import { mapSubschemas } from './schema-walk.ts';
import { dispatchUnions } from './tagged-unions.ts';

/** What a validator has no use for. Formats are documentation: the vendor judges them. */
const NOT_JUDGED = new Set([
  'title',
  'description',
  'example',
  'examples',
  'default',
  'format',
  'deprecated',
  'readOnly',
  'writeOnly',
  'externalDocs',
  'discriminator',
  'contentEncoding',
  'contentMediaType',
  'contentSchema',
]);

const ROOT = 'aial';

/**
 * The text of `generated/validators.js`: a validator of each operation's JSON body, without any import.
 * Throws ajv's error if a schema uses an unknown keyword or a wrong value for one.
 */
export async function generateValidators(
  document: JsonObject,
  operations: readonly ContractOperation[],
): Promise<string> {
  const schemas = dispatchUnions(judgedSchemas(objectAt(objectAt(document, 'components'), 'schemas')));
  const bodies = Object.fromEntries(
    operations.flatMap(({ operationId, body }) => (body ? [[operationId, body]] : [])),
  );
  return `${GENERATED_HEADER}\n${await bundle(compileSchemas(schemas, bodies), Object.keys(bodies))}`;
}

/** Component schemas without annotations and without the contract's own extensions. */
export function judgedSchemas(schemas: JsonObject): JsonObject {
  const judged = (schema: JsonObject): JsonObject => {
    const kept = Object.entries(schema).filter(([key]) => !NOT_JUDGED.has(key) && !key.startsWith('x-'));
    return mapSubschemas(Object.fromEntries(kept), judged);
  };
  return mapSubschemas({ properties: schemas }, judged)['properties'] as JsonObject; // mapSubschemas keeps a map a map
}

/** ajv's own ES module of validators, one export for each name in `bodies` (name -> component schema). */
export function compileSchemas(schemas: JsonObject, bodies: Readonly<Record<string, string>>): string {
  // Not Ajv2020: it tracks evaluated members and dynamic anchors in every function, and the contract uses neither.
  // Strict mode refuses a 2020 keyword that this class does not know.
  const ajv = new Ajv({
    allErrors: false,
    verbose: false,
    messages: true,
    strict: true,
    strictTypes: false,
    strictTuples: false,
    strictRequired: false,
    validateFormats: false,
    validateSchema: false,
    inlineRefs: false,
    code: { source: true, esm: true, lines: true },
  });
  ajv.addVocabulary(['components']);
  ajv.addSchema({ $id: ROOT, components: { schemas } });
  for (const [name, schema] of Object.entries(bodies)) {
    ajv.addSchema({ $id: name, $ref: `${ROOT}#/components/schemas/${schema}` });
  }
  const names = Object.keys(bodies);
  return standalone.default(ajv, Object.fromEntries(names.map((name) => [name, name])));
}

/** Puts the few runtime helpers of ajv into the file, so that nothing is imported when it runs. */
async function bundle(source: string, names: readonly string[]): Promise<string> {
  const entry = `import { ${names.join(', ')} } from 'compiled';\nexport const validators = { ${names.join(', ')} };\n`;
  const result = await build({
    stdin: { contents: entry, resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    target: 'node24',
    legalComments: 'none',
    minify: true,
    lineLimit: 200,
    plugins: [
      {
        name: 'compiled-validators',
        setup: (plugin) => {
          plugin.onResolve({ filter: /^compiled$/ }, () => ({ path: 'compiled', namespace: 'compiled' }));
          plugin.onLoad({ filter: /.*/, namespace: 'compiled' }, () => ({
            contents: source,
            resolveDir: import.meta.dirname,
          }));
        },
      },
    ],
  });
  return result.outputFiles.map((file) => file.text).join('');
}

/** The text of `generated/validators.d.ts`. */
export function generateValidatorTypes(operations: readonly ContractOperation[]): Promise<string> {
  const members = operations
    .filter((operation) => operation.body !== undefined)
    .map(
      ({ operationId, summary }) =>
        `${docComment(summary)}\nreadonly ${operationId}: Validate<BodyOf<${literal(operationId)}>>;`,
    );
  return formatGenerated(`
import type { BodyOf } from './handlers.js';

/** Why a body does not fit: ajv's error object. */
export interface ValidationError {
  /** A JSON pointer to the value at fault; \`''\` for the body itself. */
  instancePath: string;
  schemaPath: string;
  keyword: string;
  /** What the keyword missed: \`missingProperty\`, \`additionalProperty\`, \`allowedValues\`, \`type\`... */
  params: Record<string, unknown>;
  message?: string;
}

/** Says whether a parsed body fits its schema; after a false, \`errors\` says why, until the next call. */
export interface Validate<Body> {
  (body: unknown): body is Body;
  errors?: ValidationError[] | null;
}

/** A validator for each operation that takes a body. */
export declare const validators: {
${members.join('\n')}
};
`);
}
