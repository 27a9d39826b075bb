import { docComment, formatGenerated, literal } from './generated-source.ts';
import { byCodeUnit } from './json.ts';
import type { ContractOperation, ContractParameter } from './operation-list.ts';

const operationType = (formats: readonly string[]): string => `
/** Whose envelope an error is in. */
export type ErrorFormat = ${formats.map(literal).join(' | ')};

/** What a server must know of an operation to route, guard and check a call. */
export interface Operation {
  readonly operationId: OperationId;
  /** Lower-case, as OpenAPI writes it. */
  readonly method: 'get' | 'put' | 'post' | 'delete' | 'patch';
  /** With its parameters in braces: \`/v1/models/{model}\`. */
  readonly path: string;
  /** Paths that mean the same. */
  readonly otherPaths: readonly string[];
  /** Whether it answers without a key. */
  readonly isPublic: boolean;
  readonly hasBody: boolean;
  /** The name of the body's schema in the bundled document; absent without a body. */
  readonly bodySchema?: keyof Schemas;
  /** Whether it can answer with server-sent events. */
  readonly streams: boolean;
  /** Whether its answer may be the vendor's own bytes. */
  readonly passthrough: boolean;
  /** In whose envelope its errors are; \`asker\`: of whoever asks, as its replies are. */
  readonly errorFormat: ErrorFormat | 'asker';
  /** Where the key may stand instead of \`authorization\`; header names are lower-case. */
  readonly keyPlaces: readonly { readonly place: 'header' | 'query'; readonly name: string }[];
  readonly pathParameters: readonly string[];
  readonly queryParameters: readonly string[];
  /** Lower-case names of the request headers that the operation declares. */
  readonly headerParameters: readonly string[];
}
`;

/** The text of `generated/operations.ts`: the operation table, by id and as a list in the contract's order. */
export function generateOperations(operations: readonly ContractOperation[]): Promise<string> {
  const entries = operations.map((operation) => `${docComment(operation.summary)}\n${entry(operation)}`);
  const formats = [...new Set(operations.map(({ errorFormat }) => errorFormat))]
    .filter((format) => format !== 'asker')
    .sort(byCodeUnit);
  return formatGenerated(`
import type { OperationId } from './handlers.js';
import type { Schemas } from './openapi.js';
${operationType(formats)}
/** Every operation of the contract by its id. */
export const operationsById = {
${entries.join('\n')}
} as const satisfies { readonly [Id in OperationId]: Operation & { readonly operationId: Id } };

/** Every operation of the contract, in its order. */
export const operations: readonly Operation[] = Object.values(operationsById);
`);
}

function entry(operation: ContractOperation): string {
  const named = (place: ContractParameter['place']): string =>
    `[${operation.parameters
      .filter((parameter) => parameter.place === place)
      .map((parameter) => literal(parameter.name))
      .join(', ')}]`;
  const bodySchema = operation.body === undefined ? '' : `bodySchema: ${literal(operation.body)},`;
  return `${operation.operationId}: {
  operationId: ${literal(operation.operationId)},
  method: ${literal(operation.method)},
  path: ${literal(operation.path)},
  otherPaths: [${operation.otherPaths.map(literal).join(', ')}],
  isPublic: ${operation.isPublic},
  hasBody: ${operation.body !== undefined},
  ${bodySchema}
  streams: ${operation.isPassthrough || operation.replies.some((reply) => reply.event !== undefined)},
  passthrough: ${operation.isPassthrough},
  errorFormat: ${literal(operation.errorFormat)},
  keyPlaces: [${operation.keyPlaces.map(({ place, name }) => `{ place: ${literal(place)}, name: ${literal(name)} }`).join(', ')}],
  pathParameters: ${named('path')},
  queryParameters: ${named('query')},
  headerParameters: ${named('header')},
},`;
}
