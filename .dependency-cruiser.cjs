/** The layers of src: a file imports only from those below its own. Each rule says why. */
const layer = (name, allowed, comment) => ({
  name: `layer-${name}`,
  comment,
  severity: 'error',
  from: { path: `^src/${name}/` },
  to: { path: '^src/', pathNot: `^src/(${[name, ...allowed].join('|')})/` },
});

const dialectsOnly = '^src/(dialects|chat)/';

module.exports = {
  forbidden: [
    layer('chat', [], 'The vocabulary is what everything else speaks: it knows nobody.'),
    layer('wire', ['chat'], 'Bytes and text know no vendor.'),
    layer('transport', ['chat', 'wire'], 'Connections know no vendor.'),
    layer('dialects', ['chat', 'wire'], 'A wire format is values in, values out.'),
    layer('providers', ['chat', 'wire', 'dialects'], 'A vendor is data and the dialects it speaks.'),
    layer(
      'gateway',
      ['chat', 'wire', 'transport', 'dialects', 'providers'],
      'The core serves every vendor alike.',
    ),
    layer('config', ['chat', 'wire', 'gateway', 'providers'], 'Settings are read before anything runs.'),
    layer(
      'handlers',
      ['chat', 'wire', 'dialects', 'gateway'],
      'A handler fills a generated interface, no more.',
    ),
    layer(
      'server',
      ['chat', 'wire', 'dialects', 'providers', 'gateway', 'handlers', 'config', 'transport'],
      'The outside edge.',
    ),
    {
      name: 'gateway-knows-no-vendor',
      comment: 'The core is blind to any single vendor: it sees interfaces only.',
      severity: 'error',
      from: { path: '^src/gateway/' },
      to: {
        path: '^src/(providers|dialects)/.+',
        pathNot: '^src/(providers/provider|dialects/(dialect|seal))[.]ts$',
      },
    },
    {
      name: 'dialects-are-pure',
      comment:
        'Dialects and the vocabulary have no sockets, files, clocks or environment, so that they test as values.',
      severity: 'error',
      from: { path: dialectsOnly },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'library-loads-no-server',
      comment: 'Who imports the library must not pay for a server.',
      severity: 'error',
      from: { path: '^src/index[.]ts$' },
      to: { reachable: true, path: '^src/(server|handlers|config)/|node_modules/(express|openapi-backend|nice-grpc|pino)/' },
    },
    {
      name: 'no-circular',
      comment: 'A circle has no bottom. Types may refer to each other.',
      severity: 'error',
      from: { path: '^src' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans-in-tests',
      comment: 'Product code never imports tests.',
      severity: 'error',
      from: { path: '^(src|codegen)/' },
      to: { path: '^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js'], extensionAlias: { '.js': ['.ts', '.js'] } },
  },
};
