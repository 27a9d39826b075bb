// Makes bundle/: the gateway in a few files, without node_modules, as the image runs it. It is laid out like the
// repository, so that what is found beside the code (package.json, generated/openapi.json) is found there too.
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { build } from 'esbuild';

/** What we use of undici. Its index loads all there is: fetch, WebSocket, caches, mocks. */
const onlyDispatchers = {
  name: 'only-dispatchers',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]node_modules[\\/]undici[\\/]index\.js$/ }, () => ({
      // A name that is imported and is not here fails the build.
      contents: `export { default as Agent } from './lib/dispatcher/agent.js';
        export { default as EnvHttpProxyAgent } from './lib/dispatcher/env-http-proxy-agent.js';
        export { default as errors } from './lib/core/errors.js';`,
    }));
  },
};

const root = join(import.meta.dirname, '..');
const target = join(root, 'bundle');

await rm(target, { recursive: true, force: true });
await build({
  entryPoints: [join(root, 'src/main.ts'), join(root, 'src/worker.ts')],
  outdir: join(target, 'dist/src'),
  bundle: true,
  // The server's modules stay a file of their own, loaded after the compile cache is on.
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'linked',
  plugins: [onlyDispatchers],
  // CommonJS packages call require, which an ES module does not have.
  banner: { js: "import{createRequire as r}from'node:module';const require=r(import.meta.url);" },
  logLevel: 'warning',
});
await mkdir(join(target, 'generated'));
await copyFile(join(root, 'generated/openapi.json'), join(target, 'generated/openapi.json'));
await copyFile(join(root, 'package.json'), join(target, 'package.json'));
await copyFile(join(root, 'scripts/healthcheck.mjs'), join(target, 'healthcheck.mjs'));
