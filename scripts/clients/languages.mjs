// How each language's client is generated: language -> function that fills a folder and gives the generator's name.
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { goTool, openapiGeneratorJar, pythonTools, ROOT, run, VERSIONS } from './tools.mjs';

const CONTRACT = join(ROOT, 'generated/openapi.json');
const BUF = join(ROOT, 'node_modules/.bin/buf');

async function emptied(folder) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
}

async function python(folder) {
  const version = VERSIONS.openapiPythonClient;
  const bin = await pythonTools('python', [`openapi-python-client==${version}`]);
  await emptied(folder);
  const config = join(folder, '../python.yaml');
  await writeFile(
    config,
    [
      'project_name_override: aial-client',
      'package_name_override: aial_client',
      // The body of a raw reply may be of any type; JSON is as good as any and keeps its bytes.
      'content_type_overrides: { "*/*": application/octet-stream }',
      '',
    ].join('\n'),
  );
  const args = ['generate', '--path', CONTRACT, '--output-path', folder, '--overwrite', '--config', config];
  const output = await run(join(bin, 'openapi-python-client'), args, {
    env: { PATH: `${bin}:${process.env.PATH}` },
  });
  return { by: `openapi-python-client ${version}`, output };
}

async function go(folder) {
  const codegen = await goTool(
    'github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen',
    VERSIONS.oapiCodegen,
  );
  const messages = await goTool('google.golang.org/protobuf/cmd/protoc-gen-go', VERSIONS.protocGenGo);
  const services = await goTool('google.golang.org/grpc/cmd/protoc-gen-go-grpc', VERSIONS.protocGenGoGrpc);
  await emptied(folder);
  await mkdir(join(folder, 'aial'));
  const config = join(folder, '../go.yaml');
  await writeFile(
    config,
    [
      'package: aial',
      `output: ${JSON.stringify(join(folder, 'aial/client.gen.go'))}`,
      'generate: { models: true, client: true }',
      // The events of a stream are not referred to by a reply: they would be left out.
      'output-options: { skip-prune: true }',
      '',
    ].join('\n'),
  );
  const output = await run(codegen, ['-config', config, CONTRACT]);
  const plugin = (local) => ({
    local,
    out: folder,
    opt: ['module=aial-client', 'Mchat.proto=aial-client/aialv1'],
  });
  const template = { version: 'v2', plugins: [plugin(messages), plugin(services)] };
  await run(BUF, ['generate', 'proto', '--template', JSON.stringify(template)]);
  const requirements = [
    `github.com/oapi-codegen/runtime ${VERSIONS.oapiCodegenRuntime}`,
    `google.golang.org/grpc ${VERSIONS.grpcGo}`,
    `google.golang.org/protobuf ${VERSIONS.protocGenGo}`,
  ];
  const lines = requirements.map((line) => `\t${line}\n`).join('');
  await writeFile(join(folder, 'go.mod'), `module aial-client\n\ngo 1.25.0\n\nrequire (\n${lines})\n`);
  await run('go', ['mod', 'tidy'], { cwd: folder });
  return {
    by: `oapi-codegen ${VERSIONS.oapiCodegen}, protoc-gen-go-grpc ${VERSIONS.protocGenGoGrpc}`,
    output,
  };
}

const JAVA_PROPERTIES = {
  groupId: 'aial',
  artifactId: 'aial-client',
  invokerPackage: 'aial.client',
  apiPackage: 'aial.client.api',
  modelPackage: 'aial.client.model',
  hideGenerationTimestamp: true,
  // Members that the contract does not name are kept.
  disallowAdditionalPropertiesIfNotPresent: false,
};

async function java(folder) {
  const jar = await openapiGeneratorJar();
  await emptied(folder);
  const properties = Object.entries(JAVA_PROPERTIES).map((entry) => entry.join('='));
  const output = await run('java', [
    ...['-jar', jar, 'generate', '-g', 'java', '--library', 'okhttp-gson', '-i', CONTRACT, '-o', folder],
    // Gemini's schemas have a member of this name, and so has every class that keeps unknown members.
    ...['--name-mappings', 'additionalProperties=additionalPropertiesSchema'],
    ...['--additional-properties', properties.join()],
    ...['--global-property', 'apiTests=false,modelTests=false,apiDocs=false,modelDocs=false'],
  ]);
  return { by: `OpenAPI Generator ${VERSIONS.openapiGenerator} (java, okhttp-gson)`, output };
}

async function typescript(folder) {
  await emptied(folder);
  // The project's own types, made by openapi-typescript, know open enums and unknown members of unions.
  await cp(join(ROOT, 'generated/openapi.ts'), join(folder, 'aial.ts'));
  return { by: 'openapi-typescript, for openapi-fetch', output: '' };
}

/** Every language. Each throws MissingTool if the machine lacks what it needs. */
export const LANGUAGES = { python, go, java, typescript };
