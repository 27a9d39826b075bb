/** The layers of src: a file imports only from those below its own. Each rule says why. */

/** What each folder of src may import beside itself. */
const LAYERS = {
  chat: [[], 'The vocabulary is what everything else speaks: it knows nobody.'],
  wire: [['chat'], 'Bytes and text know no vendor and no connection.'],
  transport: [['chat', 'wire'], 'Connections carry any vendor: they know none.'],
  dialects: [['chat', 'wire'], 'A wire format is values in, values out.'],
  providers: [['chat', 'wire', 'dialects'], 'A vendor is data and the dialects it speaks.'],
  gateway: [
    ['chat', 'wire', 'transport', 'dialects', 'providers'],
    'The core stands on interfaces; nothing of the server is below it.',
  ],
  config: [['chat', 'wire', 'gateway', 'providers'], 'Settings are read before anything runs.'],
  handlers: [
    ['chat', 'wire', 'dialects', 'gateway'],
    'A handler fills a generated interface: it opens no connection and knows no vendor.',
  ],
  server: [
    ['chat', 'wire', 'transport', 'dialects', 'providers', 'gateway', 'handlers', 'config'],
    'The outside edge: nothing but main.ts and worker.ts imports it.',
  ],
};

const layers = Object.entries(LAYERS).map(([name, [below, comment]]) => ({
  name: `layer-${name}`,
  comment,
  severity: 'error',
  from: { path: `^src/${name}/` },
  to: { path: '^src/', pathNot: `^src/(${[name, ...below].join('|')})/` },
}));

const SERVER_PACKAGES = '(express|openapi-backend|nice-grpc[^/]*|@grpc/grpc-js|pino)';
const inPackages = (names) => `(^|/)node_modules/${names}/`;

module.exports = {
  forbidden: [
    ...layers,
    {
      name: 'config-stays-at-the-edge',
      comment:
        'What a setting decides is handed down as a value; only these put the program together from settings.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: '^src/(config/|server/|main[.]ts$|worker[.]ts$|providers/built-in[.]ts$)',
      },
      to: { path: '^src/config/' },
    },
    {
      name: 'gateway-knows-no-vendor',
      comment: 'The core is blind to any single vendor: a new one must not touch it.',
      severity: 'error',
      from: { path: '^src/gateway/' },
      to: {
        path: '^src/(providers|dialects)/.+',
        pathNot:
          '^src/(providers/provider|dialects/(dialect|counting|compacting|embedding|model-list|seal|report))[.]ts$',
      },
    },
    {
      name: 'dialects-are-pure',
      comment:
        'No sockets, files, clocks or environment, so that dialects and the vocabulary test as values.',
      severity: 'error',
      from: { path: '^src/(dialects|chat)/' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'vocabulary-has-no-packages',
      comment: 'chat/ is public contract: no package may shape it.',
      severity: 'error',
      from: { path: '^src/chat/' },
      to: { path: 'node_modules' },
    },
    {
      name: 'only-transport-opens-connections',
      comment: 'One place has the clocks, the origin check and the redactor around a vendor call.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(transport|server)/' },
      to: {
        path: `${inPackages('undici')}|^(node:)?(http|https|http2|net|tls|dgram|dns)$`,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'server-packages-in-server-only',
      comment: 'Another HTTP or gRPC framework must be a change of one folder.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/server/' },
      to: { path: inPackages(SERVER_PACKAGES), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'library-loads-no-server',
      comment: 'Who imports the library must not pay for a server.',
      severity: 'error',
      from: { path: '^src/index[.]ts$' },
      to: { reachable: true, path: `^src/(server|handlers)/|${inPackages(SERVER_PACKAGES)}` },
    },
    {
      name: 'generated-stands-alone',
      comment: 'The contract decides what the code looks like, never the other way round.',
      severity: 'error',
      from: { path: '^generated/' },
      to: { path: '^(src|test|codegen)/' },
    },
    {
      name: 'product-without-tests',
      comment: 'Tests and the generator are not in the package: what imports them breaks there.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|codegen|scripts)/' },
    },
    {
      name: 'no-development-packages',
      comment: 'They are not installed where the package or the image runs.',
      severity: 'error',
      from: { path: '^(src|generated)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere is judged by no other rule.',
      severity: 'error',
      from: { path: '^(src|codegen)/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-circles',
      comment: 'A circle has no bottom. Types may refer to each other.',
      severity: 'error',
      from: { path: '^(src|codegen)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
    },
  },
};
