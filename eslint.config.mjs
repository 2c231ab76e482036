import tseslint from 'typescript-eslint';

/**
 * The layers of docs/architecture.md as rules: each folder lists what it may not import.
 * `tsconfig.json` references say the same once more, and leave Node's and the DOM's types out of the pure layers.
 */
const NODE = ['node:*', 'fs', 'path', 'os', 'crypto', 'worker_threads', 'child_process', 'url', 'util', 'stream', 'buffer', 'process'];
const LSP = ['vscode-languageserver', 'vscode-languageserver/*', 'vscode-languageclient', 'vscode-languageclient/*'];
const VSCODE = ['vscode'];
const NATIVE = ['nodejieba'];

/** @param {string[]} files @param {string[]} forbidden @param {string} reason */
const layer = (files, forbidden, reason) => ({
  files,
  rules: {
    'no-restricted-imports': ['error', { patterns: [{ group: forbidden, message: reason }] }],
  },
});

const above = (/** @type {string[]} */ ...names) => names.flatMap((name) => [`**/${name}/**`, `**/${name}`]);

export default tseslint.config(
  { ignores: ['dist/**', 'out/**', '.cache/**', 'node_modules/**', 'test/fixtures/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } }],
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
      eqeqeq: ['error', 'always'],
    },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  layer(['server/src/protocol.ts'], ['*'], 'protocol.ts holds names only and imports nothing'),
  layer(
    ['server/src/core/**/*.ts'],
    [...NODE, ...LSP, ...VSCODE, ...NATIVE, 'vscode-languageserver-types', 'vscode-uri', ...above('features', 'workspace', 'lsp')],
    'core is pure: no Node, no editor, no LSP, nothing from the layers above',
  ),
  layer(
    ['server/src/features/**/*.ts'],
    [...NODE, ...LSP, ...VSCODE, ...NATIVE, ...above('workspace', 'lsp', 'node')],
    'features are pure functions over core that return plain LSP data',
  ),
  layer(
    ['server/src/workspace/**/*.ts'],
    [...NODE, ...LSP, ...VSCODE, ...NATIVE, ...above('features', 'lsp', 'node')],
    'workspace holds state and sees the outside through ports.ts only',
  ),
  layer(
    ['server/src/lsp/**/*.ts'],
    [...NODE, ...VSCODE, ...NATIVE, ...above('node')],
    'lsp knows the connection, not Node',
  ),
  layer(
    ['client/**/*.ts'],
    ['vscode-languageserver', 'vscode-languageserver/*', ...above('core', 'features', 'workspace', 'lsp', 'server/src/node')],
    'the client imports vscode, vscode-languageclient and protocol.ts',
  ),
);
