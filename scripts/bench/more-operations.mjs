// Loaded before the gateway (node --import), this puts 100 operations into its table, before its own ones: so the cost of a
// longer contract can be seen. They have the paths of no real call.
import { registerHooks } from 'node:module';

const ADDED = `
const wide = Array.from({ length: 100 }, (_, at) => ({
  ...operationsById.chatSync,
  operationId: 'bench' + at,
  path: '/v1/bench/' + at,
  otherPaths: [],
}));
operations.unshift(...wide);
`;

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (!url.endsWith('/generated/operations.js')) return loaded;
    return { ...loaded, source: String(loaded.source) + ADDED };
  },
});
