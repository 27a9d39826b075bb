import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** `as` overrules the compiler, so a comment beside it must say why that is right. `as const` overrules nothing. */
const provenAssertions = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      unproven: 'Say in a comment, in the same statement or above it, why the value has this type.',
    },
  },
  create(context) {
    const source = context.sourceCode;
    const hasComment = (first, last) =>
      source.getAllComments().some(({ loc }) => loc.end.line >= first && loc.end.line <= last);
    const statementOf = (node) =>
      /Statement$|Declaration$|PropertyDefinition$/.test(node.type) ? node : statementOf(node.parent);
    return {
      TSAsExpression(node) {
        const type = node.typeAnnotation;
        // `x as unknown as T` is reported once, for the outer one.
        if (type.type === 'TSUnknownKeyword' && node.parent.type === 'TSAsExpression') return;
        if (type.type === 'TSTypeReference' && type.typeName.name === 'const') return;
        if (!hasComment(statementOf(node).loc.start.line - 1, node.loc.end.line)) {
          context.report({ node, messageId: 'unproven' });
        }
      },
    };
  },
};

const ONLY_CONFIG_READS_ENV = [
  { object: 'process', property: 'env', message: 'Only src/config reads the environment.' },
];
const NO_CLOCK_NO_CHANCE = [
  { object: 'Date', property: 'now', message: 'Dialects are pure: the caller hands in the time.' },
  { object: 'performance', property: 'now', message: 'Dialects are pure: the caller hands in the time.' },
  { object: 'Math', property: 'random', message: 'Dialects are pure: ids come from hashes.' },
];
const PLAIN_ERROR = {
  selector: 'ThrowStatement > NewExpression[callee.name=/^(Error|TypeError|RangeError|SyntaxError)$/]',
  message: 'Only GatewayError is thrown: it has a code, a status and a pointer.',
};
const CLOCK_CONSTRUCTOR = {
  selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
  message: 'Dialects are pure: the caller hands in the time.',
};

export default defineConfig(
  {
    ignores: [
      'generated/',
      'dist/',
      'build/',
      'bundle/',
      'node_modules/',
      'coverage/',
      'test/codegen/fixtures/',
    ],
  },
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { aial: { rules: { 'proven-assertions': provenAssertions } } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      // Objects here are made of closures: their methods have no `this` to lose.
      '@typescript-eslint/unbound-method': 'off',
      // The contract marks old members as deprecated; clients send them, so they are read.
      '@typescript-eslint/no-deprecated': 'off',
      // A string at run time: only its type says otherwise, so that narrowing leaves it out.
      '@typescript-eslint/no-base-to-string': ['error', { ignoredTypeNames: ['UnknownTag', 'Error', 'URL'] }],
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // `f() { return g(); }` of two void functions is plain; `const x = g()` is still an error.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Foreign errors pass through catch and reject as they came; the edge converts them.
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      '@typescript-eslint/explicit-function-return-type': ['error', { allowExpressions: true }],
      eqeqeq: 'error',
      'no-console': 'error',
      // A switch over a closed union counts once: its cases are a table.
      complexity: ['error', { max: 12, variant: 'modified' }],
      'max-depth': ['error', 3],
      // Three, and then an options object.
      'max-params': ['error', 4],
      'max-lines': ['error', 400],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/**'],
    rules: {
      'aial/proven-assertions': 'error',
      'no-restricted-properties': ['error', ...ONLY_CONFIG_READS_ENV],
      'no-restricted-syntax': ['error', PLAIN_ERROR],
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'Only src/transport opens connections, with undici.' },
      ],
    },
  },
  {
    files: ['src/chat/**', 'src/dialects/**', 'src/wire/**'],
    rules: {
      'no-restricted-properties': ['error', ...ONLY_CONFIG_READS_ENV, ...NO_CLOCK_NO_CHANCE],
      'no-restricted-syntax': ['error', PLAIN_ERROR, CLOCK_CONSTRUCTOR],
    },
  },
  {
    // main.ts hands the environment to src/config and speaks to the terminal; worker.ts is its like.
    files: ['src/config/**', 'src/main.ts', 'src/worker.ts'],
    rules: { 'no-restricted-properties': 'off', 'no-console': 'off' },
  },
  {
    // A generator and checks that people run: they print, and their errors are for people.
    files: ['codegen/**', 'scripts/**', 'examples/**'],
    rules: { 'no-console': 'off' },
  },
  {
    // Tests read arbitrary JSON and tell one story each.
    files: ['test/**'],
    rules: {
      'max-lines-per-function': 'off',
      complexity: ['error', { max: 20, variant: 'modified' }],
      'max-depth': ['error', 4],
      'no-console': 'off',
      '@typescript-eslint/explicit-function-return-type': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/restrict-plus-operands': ['error', { allowAny: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowAny: true, allowNumber: true }],
    },
  },
  {
    files: ['**/*.js', '**/*.cjs', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { '@typescript-eslint/explicit-function-return-type': 'off' },
  },
);
