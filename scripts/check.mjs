// Runs the checks of package.json one after the other, the quick ones first, and stops at the first that fails.
import { spawnSync } from 'node:child_process';

const checks = [
  'codegen:check',
  'contract:check',
  'proto:check',
  'format:check',
  'build',
  'typecheck',
  'lint',
  'layers',
  'knip',
  'openapi:lint',
  'test',
];
const began = Date.now();
for (const check of checks) {
  const start = Date.now();
  const { status } = spawnSync('npm', ['run', '--silent', check], { stdio: 'inherit' });
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${check} (${seconds} s)`);
  if (status !== 0) process.exit(1);
}
console.log(`All ${checks.length} checks passed in ${((Date.now() - began) / 1000).toFixed(0)} s.`);
