// Generates the clients. Run it by ./scripts/generate-clients.
import { readdir, stat } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import { parseArgs } from 'node:util';

import { LANGUAGES } from './languages.mjs';
import { MissingTool, ROOT, TOOLS } from './tools.mjs';

const HELP = `Generates clients from the contract (generated/openapi.json and proto/chat.proto).

  ./scripts/generate-clients [--only python,go,java,typescript] [--out build/clients] [--strict]

  --only    only these languages
  --out     the folder below which each language has its own
  --strict  a language whose tools are missing is a failure; else it is skipped with a word

The generators are installed in versions of the project's choice into ${relative(ROOT, TOOLS)}; python3, go, java and mvn
must be there. docs/clients.md shows how each client is used.`;

/** The megabytes and number of files below a folder. */
async function sizeOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async (file) => (await stat(join(file.parentPath, file.name))).size),
  );
  return { files: files.length, megabytes: sizes.reduce((sum, size) => sum + size, 0) / 1e6 };
}

/** What generators say that matters to somebody. */
const warningsIn = (output) =>
  output
    .split('\n')
    .filter((line) => /\b(WARN|WARNING|ERROR|FATAL)\b/.test(line))
    // Without effect on the client: the contract is OpenAPI 3.1, its examples are left out, some members have no name.
    .filter((line) => !/3\.1 support is still in beta|Ignoring complex example|schema name: null/.test(line));

/**
 * Generates the clients of some languages below a folder, one after the other, and says what came of it.
 * Gives those that are there; a language whose tools are missing is skipped unless `isStrict`.
 */
export async function generate({ languages, folder, isStrict }) {
  const made = [];
  for (const language of languages) {
    const began = Date.now();
    try {
      const { by, output } = await LANGUAGES[language](join(folder, language));
      const { files, megabytes } = await sizeOf(join(folder, language));
      const seconds = ((Date.now() - began) / 1000).toFixed(1);
      console.log(`${language}: ${files} files, ${megabytes.toFixed(1)} MB, ${seconds} s, by ${by}`);
      for (const warning of warningsIn(output)) console.log(`  ${warning}`);
      made.push(language);
    } catch (problem) {
      if (!(problem instanceof MissingTool) || isStrict) throw problem;
      console.log(`${language}: skipped. ${problem.message}`);
    }
  }
  return made;
}

/** The options of the command line; undefined when help was asked for. */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string', default: Object.keys(LANGUAGES).join() },
      out: { type: 'string', default: 'build/clients' },
      strict: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const languages = values.only.split(',').map((name) => name.trim());
  const unknown = languages.filter((name) => !Object.hasOwn(LANGUAGES, name));
  if (unknown.length > 0) {
    throw new Error(
      `No such language: ${unknown.join(', ')}. There are: ${Object.keys(LANGUAGES).join(', ')}.`,
    );
  }
  const folder = isAbsolute(values.out) ? values.out : join(ROOT, values.out);
  return { languages, folder, isStrict: values.strict };
}

if (import.meta.main) {
  try {
    const options = readOptions(process.argv.slice(2));
    if (options === undefined) console.log(HELP);
    else await generate(options);
  } catch (problem) {
    console.error(`generate-clients: ${problem instanceof Error ? problem.message : String(problem)}`);
    process.exitCode = 1;
  }
}
