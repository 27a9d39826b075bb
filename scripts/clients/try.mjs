// npm run test:clients: generates the clients, lets each talk to a gateway on echo, and prints a table. Not part of CI,
// for it downloads generators and libraries. `-- --only go` tries only some languages; missing tools are failures.
import { randomBytes } from 'node:crypto';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { generate, readOptions } from './generate.mjs';
import { pythonTools, ROOT, run } from './tools.mjs';

const PROGRAMS = join(ROOT, 'test/clients');
/** What each program must show: the first words of its lines after `ok`. */
const STEPS = ['chat.sync', 'chat.stream', 'chat/completions', 'error 401', 'error 400'];
const GRPC_STEPS = ['gRPC ChatSync', 'gRPC ChatStream', 'gRPC error'];

/** How each client is built and its program run: language -> function of the client's folder and the environment. */
const TRIES = {
  async python(folder) {
    const bin = await pythonTools('python-client', []);
    await run(join(bin, 'pip'), [
      'install',
      '--quiet',
      '--disable-pip-version-check',
      '--force-reinstall',
      folder,
    ]);
    return (env) => run(join(bin, 'python'), [join(PROGRAMS, 'python/talk.py')], { env });
  },
  async go(folder) {
    await mkdir(join(folder, 'talk'), { recursive: true });
    await cp(join(PROGRAMS, 'go/main.go'), join(folder, 'talk/main.go'));
    await run('go', ['vet', './talk'], { cwd: folder });
    await run('go', ['build', '-o', 'talk/talk', './talk'], { cwd: folder });
    return (env) => run(join(folder, 'talk/talk'), [], { env });
  },
  async java(folder) {
    const goals = ['package', 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies'];
    const skips = ['-DskipTests', '-Dmaven.javadoc.skip', '-Dmaven.source.skip', '-DincludeScope=runtime'];
    await run('mvn', ['-q', '-B', ...skips, ...goals], { cwd: folder });
    const path = ['target/*', 'target/dependency/*'].map((each) => join(folder, each)).join(':');
    return (env) => run('java', ['-cp', path, join(PROGRAMS, 'java/Talk.java')], { env });
  },
  async typescript(folder) {
    const program = await readFile(join(PROGRAMS, 'typescript/talk.ts'), 'utf8');
    await writeFile(join(folder, 'talk.ts'), program.replace('../../../generated/openapi.js', './aial.js'));
    const options = ['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2024', '--module', 'nodenext'];
    await run(join(ROOT, 'node_modules/.bin/tsc'), [...options, '--types', 'node', join(folder, 'talk.ts')]);
    return (env) => run(process.execPath, [join(folder, 'talk.ts')], { env });
  },
};

async function openGateway(key) {
  const [{ loadSettings }, { startDaemon }] = await Promise.all([
    import('../../dist/src/config/load.js'),
    import('../../dist/src/server/daemon.js'),
  ]);
  const settings = loadSettings({
    ...{ AIAL_MASTER_KEY: key, AIAL_ECHO: 'always', LOG_LEVEL: 'silent' },
    ...{ HOST: '127.0.0.1', PORT: '0', GRPC_HOST: '127.0.0.1', GRPC_PORT: '0' },
  });
  return startDaemon(settings, { isTerminal: false, version: 'clients' });
}

const seconds = (since) => ((Date.now() - since) / 1000).toFixed(1);

/** Builds and runs one client; gives its row of the table. */
async function tryClient(language, folder, env) {
  const began = Date.now();
  const talk = await TRIES[language](folder);
  const build = seconds(began);
  const ran = Date.now();
  const output = await talk(env);
  process.stdout.write(output.replaceAll(/^/gm, `  ${language}: `).replace(/ {2}\w+: $/, ''));
  const wanted = language === 'go' ? [...STEPS, ...GRPC_STEPS] : STEPS;
  const missing = wanted.filter((step) => !output.includes(`ok ${step}: `));
  if (missing.length > 0) throw new Error(`${language} did not show: ${missing.join(', ')}`);
  return { client: language, result: `ok, ${wanted.length} steps`, 'build s': build, 'run s': seconds(ran) };
}

async function main() {
  const options = readOptions([...process.argv.slice(2), '--strict']);
  await generate(options);
  const key = randomBytes(24).toString('hex');
  const daemon = await openGateway(key);
  const env = {
    AIAL_URL: `http://127.0.0.1:${daemon.http.port}`,
    AIAL_GRPC: `127.0.0.1:${daemon.grpc.port}`,
    AIAL_MASTER_KEY: key,
  };
  const rows = [];
  try {
    for (const language of options.languages) {
      rows.push(
        await tryClient(language, join(options.folder, language), env).catch((problem) => {
          console.error(problem.message);
          process.exitCode = 1;
          return { client: language, result: 'FAILED' };
        }),
      );
    }
  } finally {
    await daemon.close();
  }
  console.table(rows);
}

try {
  await main();
} catch (problem) {
  console.error(`test:clients: ${problem instanceof Error ? problem.message : String(problem)}`);
  process.exitCode = 1;
}
