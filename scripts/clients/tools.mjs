// What the generators of clients need: pinned versions, and where they are kept. All of it is below build/, which is not
// under version control.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The project's folder. */
export const ROOT = join(import.meta.dirname, '../..');
/** Where the tools are kept from one run to the next. */
export const TOOLS = join(ROOT, 'build/client-tools');

/** A change here is tried with `npm run test:clients`. */
export const VERSIONS = {
  openapiPythonClient: '0.29.1',
  oapiCodegen: 'v2.8.2',
  oapiCodegenRuntime: 'v1.9.0',
  protocGenGo: 'v1.36.11',
  protocGenGoGrpc: 'v1.6.2',
  grpcGo: 'v1.85.0',
  openapiGenerator: '7.25.0',
};

/** One command that a language wants on the machine and that is not there. */
export class MissingTool extends Error {}

/** Checks that commands are there; throws MissingTool with the first that is not. */
export function need(command, why) {
  if (
    spawnSync(command, [command === 'java' ? '-version' : command === 'go' ? 'version' : '--version']).error
  ) {
    throw new MissingTool(`${command} is missing: ${why}`);
  }
}

/** Runs a command and gives its output; rejects with the output when it fails or takes longer than ten minutes. */
export function run(command, args, { cwd = ROOT, env = {}, timeoutMs = 600_000 } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (output += piece));
    const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve(output);
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output.slice(-4000)}`));
    });
  });
}

/** A Python environment with packages of these versions; gives the folder of its commands. */
export async function pythonTools(name, packages) {
  need('python3', 'install Python 3.11 or newer, with its venv module.');
  const folder = join(TOOLS, [name, ...packages].join('-').replaceAll(/[^\w.]+/g, '-'));
  if (!existsSync(join(folder, 'done'))) {
    await run('python3', ['-m', 'venv', '--clear', folder]);
    // One package at least: pip refuses to install nothing.
    await run(join(folder, 'bin/pip'), [
      'install',
      '--quiet',
      '--disable-pip-version-check',
      'pip',
      ...packages,
    ]);
    await run('touch', [join(folder, 'done')]);
  }
  return join(folder, 'bin');
}

/** A Go command of this version; gives its path. */
export async function goTool(module, version) {
  need('go', 'install Go 1.25 or newer.');
  const bin = join(TOOLS, `go-${version}`);
  const command = join(bin, module.split('/').at(-1));
  if (!existsSync(command)) await run('go', ['install', `${module}@${version}`], { env: { GOBIN: bin } });
  return command;
}

/** The jar of OpenAPI Generator; gives its path. */
export async function openapiGeneratorJar() {
  need('java', 'install a JDK, 17 or newer.');
  need('mvn', 'install Maven 3.');
  const jar = join(TOOLS, `openapi-generator-cli-${VERSIONS.openapiGenerator}.jar`);
  if (!existsSync(jar)) {
    const artifact = `org.openapitools:openapi-generator-cli:${VERSIONS.openapiGenerator}:jar`;
    await run('mvn', [
      ...['-q', '-B', 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy'],
      ...[`-Dartifact=${artifact}`, `-DoutputDirectory=${dirname(jar)}`],
    ]);
  }
  return jar;
}
