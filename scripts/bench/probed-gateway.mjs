// A gateway with the probe in it.
import { startGateway } from './gateway-process.mjs';

/** Starts one; `heap({ isCollecting })` resolves to `{ heapUsed, external }` in bytes. */
export async function startProbedGateway({ nodeArgs = [], ...options }) {
  const gateway = await startGateway({
    ...options,
    hasChannel: true,
    nodeArgs: ['--expose-gc', '--import', new URL('probe.mjs', import.meta.url).href, ...nodeArgs],
  });
  const waiting = new Map();
  let last = 0;
  gateway.child.on('message', ({ id, ...heap }) => {
    waiting.get(id)?.(heap);
    waiting.delete(id);
  });
  return {
    ...gateway,
    heap({ isCollecting }) {
      last += 1;
      const id = last;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        gateway.child.send({ id, isCollecting });
      });
    },
  };
}
