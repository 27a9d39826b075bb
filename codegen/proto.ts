import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { formatGenerated, GENERATED_HEADER } from './generated-source.ts';
import { byCodeUnit } from './json.ts';

const run = promisify(execFile);

/**
 * The files of the gRPC contract: what ts-proto makes under `buf.gen.yaml`, and the descriptor set that reflection
 * serves. Runs buf from the repository's own packages; throws its error text.
 */
export async function generateProto(root: string): Promise<Map<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'aial-codegen-'));
  try {
    const buf = join(root, 'node_modules/.bin/buf');
    await run(buf, ['generate', '--template', 'buf.gen.yaml', '--output', folder], { cwd: root });
    const descriptorPath = join(folder, 'descriptors.binpb');
    await run(buf, ['build', '--as-file-descriptor-set', '--output', descriptorPath], { cwd: root });
    const stubs = await readTexts(join(folder, 'proto'));
    const descriptors = await descriptorSource(await readFile(descriptorPath));
    return new Map([...stubs, ['proto/descriptor-set.ts', descriptors]]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readTexts(folder: string): Promise<[string, string][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = paths.sort(byCodeUnit).map(async (path): Promise<[string, string]> => {
    const source = await readFile(path, 'utf8');
    return [`proto/${path.slice(folder.length + 1)}`, `${GENERATED_HEADER}\n${source}`];
  });
  return Promise.all(texts);
}

const BASE64_LINE = 100;

function descriptorSource(bytes: Buffer): Promise<string> {
  const lines = bytes.toString('base64').match(new RegExp(`.{1,${BASE64_LINE}}`, 'g')) ?? [];
  return formatGenerated(`
const base64 = [
${lines.map((line) => `'${line}',`).join('\n')}
].join('');

/** The google.protobuf.FileDescriptorSet of proto/ with everything it imports and its comments, for server reflection. */
export function descriptorSet(): Uint8Array {
  return Buffer.from(base64, 'base64');
}
`);
}
