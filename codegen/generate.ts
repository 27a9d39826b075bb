import { join } from 'node:path';

import { bundleOpenapi, readContractParts } from './bundle-openapi.ts';
import { addDiscriminators } from './discriminators.ts';
import { checkUnknownMembers } from './unknown-members.ts';
import { generateHandlers } from './handlers.ts';
import type { JsonObject } from './json.ts';
import { generateMemberNames } from './member-names.ts';
import { generateOpenapiTypes } from './openapi-types.ts';
import { listOperations } from './operation-list.ts';
import { generateOperations } from './operations.ts';
import { generateProto } from './proto.ts';
import { generateValidators, generateValidatorTypes } from './validators.ts';

/** Generated files: path below the output folder -> text. */
export type GeneratedFiles = ReadonlyMap<string, string>;

/** The bundled HTTP contract of a repository, checked. */
export function loadContract(root: string): JsonObject {
  const document = addDiscriminators(bundleOpenapi(readContractParts(join(root, 'openapi'))));
  checkUnknownMembers(document);
  return document;
}

/** Every generated file of a repository, made from `openapi/` and `proto/` below its root. */
export async function generateAll(root: string): Promise<GeneratedFiles> {
  const [http, proto] = await Promise.all([generateHttp(loadContract(root)), generateProto(root)]);
  return new Map([...http, ...proto]);
}

/** The files that come from the HTTP contract alone. */
export async function generateHttp(document: JsonObject): Promise<GeneratedFiles> {
  const operations = listOperations(document);
  return new Map([
    ['openapi.json', bundledText(document)],
    ['openapi.ts', await generateOpenapiTypes(document)],
    ['handlers.ts', await generateHandlers(operations)],
    ['operations.ts', await generateOperations(operations)],
    ['member-names.ts', await generateMemberNames(document)],
    ['validators.js', await generateValidators(document, operations)],
    ['validators.d.ts', await generateValidatorTypes(operations)],
  ]);
}

/** JSON has no comments: the header is an extension member, second after `openapi`. */
function bundledText({ openapi, ...rest }: JsonObject): string {
  const header = 'made by `npm run codegen` from openapi/: do not edit';
  return `${JSON.stringify({ openapi, 'x-generated': header, ...rest }, null, 2)}\n`;
}
