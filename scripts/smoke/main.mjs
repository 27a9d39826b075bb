// Holds the conversations and says what came of them. Exit code: 0 all well (or nothing to do, which it says), 1 something
// failed, 2 there is no gateway. Run it by ./scripts/smoke-live.
import { randomBytes } from 'node:crypto';

import { converse } from './conversation.mjs';
import { surfaces } from './surfaces.mjs';

/** Small models that reason; AIAL_SMOKE_MODEL_<VENDOR> names another. */
const MODELS = {
  openai: 'gpt-5-mini',
  anthropic: 'claude-haiku-4-5',
  google: 'gemini-2.5-flash',
  xai: 'grok-4-fast-reasoning',
};

const wanted = process.argv.slice(2);
const isWanted = (...names) => wanted.length === 0 || wanted.some((name) => names.includes(name));

async function openGateway() {
  const { AIAL_URL: url, AIAL_MASTER_KEY: key } = process.env;
  if (url !== undefined && url !== '') {
    if (!key) throw new Error('AIAL_URL is set, so AIAL_MASTER_KEY has to be that gateway’s key.');
    return { url, key, close: () => Promise.resolve() };
  }
  const [{ loadSettings }, { startDaemon }] = await Promise.all([
    import('../../dist/src/config/load.js'),
    import('../../dist/src/server/daemon.js'),
  ]);
  const own = randomBytes(24).toString('hex');
  const settings = loadSettings({
    ...process.env,
    AIAL_MASTER_KEY: own,
    AIAL_MASTER_KEY_FILE: '',
    HOST: '127.0.0.1',
    PORT: '0',
    AIAL_HTTP: 'on',
    AIAL_ENABLE_GRPC: 'off',
    LOG_LEVEL: 'silent',
  });
  const daemon = await startDaemon(settings, { isTerminal: false, version: 'smoke' });
  return { url: `http://127.0.0.1:${daemon.http.port}`, key: own, close: () => daemon.close() };
}

async function getJson(gateway, path) {
  const headers = { authorization: `Bearer ${gateway.key}` };
  const response = await fetch(gateway.url + path, { headers });
  if (!response.ok) throw new Error(`GET ${path}: ${response.status}`);
  return response.json();
}

/** The vendors with a model each, or why there is none. Echo is nobody's answer, unless it is what is to be tried. */
async function vendorsOf(gateway) {
  const { providers } = await getJson(gateway, '/readyz');
  const { data } = await getJson(gateway, '/v1/models');
  return providers.map(({ provider, status }) => {
    const isLive = status === 'live' || (status === 'echo' && process.env.AIAL_SMOKE_ECHO === 'on');
    if (!isLive) return { provider, skipped: 'no key in the environment' };
    const variable = `AIAL_SMOKE_MODEL_${provider.toUpperCase().replaceAll('-', '_')}`;
    const listed = data.find(({ aial }) => aial?.provider === provider)?.id;
    const model = process.env[variable] || (MODELS[provider] ?? listed);
    return model === undefined
      ? { provider, skipped: `no model: set ${variable}` }
      : { provider, model: model.startsWith(`${provider}/`) ? model : `${provider}/${model}` };
  });
}

async function run(gateway) {
  const { paths } = await getJson(gateway, '/openapi.json');
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const say = (kind, ...words) => {
    counts[kind] += 1;
    const mark = { passed: 'ok     ', failed: 'FAILED ', skipped: 'skipped' }[kind];
    console.log(`${mark} ${words.join('  ')}`);
  };
  for (const { provider, model, skipped } of await vendorsOf(gateway)) {
    for (const surface of surfaces) {
      if (!isWanted(provider, surface.name)) continue;
      const missing = surface.path in paths ? undefined : 'this gateway has no such endpoint';
      const reason = skipped ?? missing;
      if (reason !== undefined) {
        say('skipped', provider, surface.name, reason);
        continue;
      }
      for await (const { step, ms, note, problem } of converse({ ...gateway, surface, model })) {
        const details = [`${ms} ms`, ...(note === undefined ? [] : [note])].join(', ');
        say(
          problem === undefined ? 'passed' : 'failed',
          model,
          surface.name,
          step,
          problem ?? `(${details})`,
        );
      }
    }
  }
  const { passed, failed, skipped } = counts;
  if (passed + failed === 0) console.log('Nothing was tried: no vendor has a key in the environment.');
  console.log(`${passed} steps passed, ${failed} failed, ${skipped} conversations skipped.`);
  return failed === 0;
}

let gateway;
try {
  gateway = await openGateway();
  if (!(await run(gateway))) process.exitCode = 1;
} catch (problem) {
  console.error(`smoke-live: ${problem instanceof Error ? problem.message : String(problem)}`);
  process.exitCode = 2;
} finally {
  await gateway?.close();
}
