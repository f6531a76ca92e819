import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { PROJECT } from './project';

/*
 * The import table of README.md, as code that must not pass. Everything is linted with the project's own configuration; the rules that
 * need type information are left out, because these files do not exist.
 */
const TYPED = ['no-floating-promises', 'no-misused-promises', 'await-thenable', 'switch-exhaustiveness-check'];
const eslint = new ESLint({
  cwd: PROJECT,
  overrideConfig: {
    languageOptions: { parserOptions: { projectService: false } },
    rules: Object.fromEntries(TYPED.map((name) => [`@typescript-eslint/${name}`, 'off'])),
  },
});

/** Rules that a snippet breaks when it stands in a file of that name. */
async function broken(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: path.join(PROJECT, file) });
  expect(result?.fatalErrorCount).toBe(0);
  return (result?.messages ?? []).filter((message) => message.severity === 2).map((message) => message.ruleId ?? '');
}

/** Import path of an existing module in a folder: an import that leads nowhere would be no test. */
function moduleIn(folder: string): string {
  const name = readdirSync(path.join(PROJECT, folder)).find((entry) => /\.tsx?$/.test(entry) && !entry.includes('.test.'));
  if (!name) throw new Error(`no module in ${folder}`);
  return `@/${folder}/${name.replace(/\.tsx?$/, '')}`;
}

const QUERY = moduleIn('lib/transfers/queries');
const COMMAND = moduleIn('lib/transfers/commands');
const RULE = moduleIn('lib/transfers/rules');
const OTHER_RULE = moduleIn('lib/members/rules');
const OTHER_QUERY = moduleIn('lib/members/queries');
const KIT = moduleIn('components/ui');

const TABLE = 'boundaries/element-types';
const PACKAGE = 'boundaries/external';
const run = (from: string) => `import * as it from '${from}';\nexport const used = it;\n`;
const types = (from: string) => `import type * as it from '${from}';\nexport type Used = typeof it;\n`;

describe('who may import whom', () => {
  it.each([
    ['a page', 'app/(console)/x/page.tsx', RULE],
    ['a page', 'app/(console)/x/page.tsx', '@/lib/generated/prisma/client'],
    ['a screen', 'components/transfers/x.tsx', QUERY],
    ['a screen', 'components/transfers/x.tsx', COMMAND],
    ['a screen', 'components/transfers/x.tsx', OTHER_RULE],
    ['a screen', 'components/transfers/x.tsx', '@/lib/members/model'],
    ['a screen', 'components/transfers/x.tsx', '@/lib/server/db'],
    ['a screen', 'components/transfers/x.tsx', '@/lib/server/outcome'],
    ['a screen', 'components/transfers/x.tsx', '@/prisma/seed/accounts'],
    ['the kit', 'components/ui/x.tsx', '@/lib/transfers/model'],
    ['the kit', 'components/ui/x.tsx', '@/components/sign-in/destination'],
    ['the kit', 'components/form/x.tsx', '@/lib/server/outcome'],
    ['a rule', 'lib/transfers/rules/x.ts', '@/lib/server/clock'],
    ['a rule', 'lib/transfers/rules/x.ts', '@/lib/access/can'],
    ['a rule', 'lib/transfers/rules/x.ts', '@/lib/members/model'],
    ['a rule', 'lib/transfers/rules/x.ts', OTHER_RULE],
    ['a rule', 'lib/transfers/rules/x.ts', QUERY],
    ['a query', 'lib/transfers/queries/x.ts', OTHER_QUERY],
    ['a query', 'lib/transfers/queries/x.ts', KIT],
    ['a command', 'lib/transfers/commands/x.ts', OTHER_RULE],
    ['access', 'lib/access/x.ts', '@/lib/server/db'],
    ['access', 'lib/access/x.ts', '@/lib/transfers/model'],
    ['values', 'lib/values/x.ts', '@/lib/access/can'],
    ['the server', 'lib/server/x.ts', '@/lib/transfers/model'],
    ['the server', 'lib/server/x.ts', COMMAND],
    ['the server', 'lib/server/x.ts', '@/lib/cli/project'],
    ['the seed', 'prisma/seed/x.ts', COMMAND],
  ])('%s (%s) may not import %s', async (_who, file, target) => {
    expect(await broken(file, run(target))).toContain(TABLE);
  });

  it.each([
    ['components/transfers/x.tsx', run('@/lib/transfers/model')],
    ['components/transfers/x.tsx', run('@/lib/transfers/schemas')],
    ['components/transfers/x.tsx', run(RULE)],
    ['components/transfers/x.tsx', run(KIT)],
    ['components/transfers/x.tsx', run('@/lib/values/nik')],
    ['components/transfers/x.tsx', types(QUERY)],
    ['components/form/x.tsx', types('@/lib/server/outcome')],
    ['app/(console)/x/page.tsx', run(QUERY)],
    ['app/api/x/route.ts', run(COMMAND)],
    ['lib/transfers/rules/x.ts', types('@/lib/members/model')],
    ['lib/transfers/commands/x.ts', run('@/lib/facilities')],
    ['lib/transfers/queries/x.ts', run('@/lib/generated/prisma/client')],
    ['prisma/seed/x.ts', run(RULE)],
  ])('%s may: %s', async (file, code) => {
    expect(await broken(file, code)).toEqual([]);
  });

  it('looks through import(), re-exports and relative paths too', async () => {
    expect(await broken('components/transfers/x.tsx', `export const later = () => import('@/lib/server/db');\n`)).toContain(TABLE);
    expect(await broken('components/transfers/x.tsx', `export * from '@/lib/server/db';\n`)).toContain(TABLE);
    expect(await broken('components/transfers/x.tsx', run('../../lib/server/db'))).toContain(TABLE);
  });

  it('knows every file: one in no room is refused', async () => {
    expect(await broken('lib/transfers/helpers.ts', 'export const one = 1;\n')).toContain('boundaries/no-unknown-files');
    expect(await broken('utils/x.ts', 'export const one = 1;\n')).toContain('boundaries/no-unknown-files');
  });
});

describe('packages in their rooms', () => {
  it.each([
    ['components/transfers/x.tsx', 'ag-grid-react'],
    ['components/transfers/x.tsx', 'ag-grid-community'],
    ['components/ui/x.tsx', 'recharts'],
    ['components/transfers/x.tsx', 'pg'],
    ['components/ui/x.tsx', '@prisma/client'],
    ['components/ui/x.tsx', 'node:fs'],
    ['app/(console)/x/page.tsx', 'pg'],
    ['app/api/x/route.ts', '@prisma/client'],
    ['lib/transfers/rules/x.ts', 'react'],
    ['lib/transfers/rules/x.ts', 'next/headers'],
    ['lib/transfers/rules/x.ts', '@prisma/client'],
    ['lib/transfers/schemas.ts', 'pg'],
    ['lib/values/x.ts', 'node:crypto'],
    ['lib/access/x.ts', 'next-auth'],
  ])('%s may not use %s', async (file, name) => {
    expect(await broken(file, run(name))).toContain(PACKAGE);
  });

  it.each([
    ['components/grid/x.tsx', 'ag-grid-react'],
    ['lib/server/x.ts', 'pg'],
    ['lib/transfers/queries/x.ts', '@prisma/client'],
    ['lib/transfers/schemas.ts', 'zod'],
  ])('%s may use %s', async (file, name) => {
    expect(await broken(file, run(name))).toEqual([]);
  });
});

describe('ways of writing that are closed', () => {
  const SYNTAX = 'no-restricted-syntax';
  it.each([
    ['components/ui/x.tsx', `import { z } from 'zod';\nexport const s = z;\n`],
    ['lib/transfers/schemas.ts', `import z from 'zod';\nexport const s = z;\n`],
    ['components/ui/x.tsx', `import { Button } from '@mui/material';\nexport const b = Button;\n`],
    ['components/transfers/x.tsx', `import { Search } from '@mui/icons-material';\nexport const b = Search;\n`],
    ['lib/transfers/rules/x.ts', 'export const today = new Date();\n'],
    ['lib/transfers/rules/x.ts', 'export const today = Date.now();\n'],
    ['lib/transfers/rules/x.ts', 'export const chance = Math.random();\n'],
    ['lib/transfers/rules/x.test.ts', `import { it } from 'vitest';\nit.skip('x', () => {});\n`],
    ['lib/transfers/rules/x.test.ts', `import { expect, it } from 'vitest';\nit('x', () => { expect(1).toMatchSnapshot(); });\n`],
    ['lib/server/x.db.test.ts', `import { vi } from 'vitest';\nvi.mock('./db');\n`],
  ])('%s: %s', async (file, code) => {
    expect(await broken(file, code)).toContain(SYNTAX);
  });

  it('a comment cannot switch a rule off, and types cannot be switched off', async () => {
    expect(await broken('lib/transfers/rules/x.ts', '// eslint-disable-next-line\nexport const today = new Date();\n')).toContain(SYNTAX);
    expect(await broken('lib/transfers/rules/x.ts', '// @ts-expect-error\nexport const one: number = "1";\n')).toContain('@typescript-eslint/ban-ts-comment');
    expect(await broken('lib/transfers/rules/x.ts', 'export const one = (x: any) => x;\n')).toContain('@typescript-eslint/no-explicit-any');
  });

  it('a type of MUI or zod costs nothing and is allowed', async () => {
    expect(await broken('components/ui/x.tsx', `import type { SxProps } from '@mui/material';\nimport type { ZodType } from 'zod';\nexport type Used = [SxProps, ZodType];\n`)).toEqual([]);
    expect(await broken('components/ui/x.tsx', `import Button from '@mui/material/Button';\nimport * as z from 'zod';\nexport const used = [Button, z];\n`)).toEqual([]);
  });
});
