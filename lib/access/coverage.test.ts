import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { INPUTS, OTHERS } from '@/e2e/access/inputs';
import { apiRoutes, foldersWith, OPEN, queriesOfPage } from '@/e2e/access/routes';
import { GRID, PEOPLE } from './grid';

/*
 * The grid of who may call what is made from the code: every route and page of app/ leads to use cases, every use case has a line in GRID. What
 * has none fails here, before anything is started; e2e/access/grid.spec.ts and pages.spec.ts execute the cells against the running console.
 */
const ROUTES = apiRoutes();
/** Pages without a session, and why. */
const PUBLIC_PAGES: Record<string, string> = {
  '(public)/sign-in': 'signing in',
  '(public)/api-docs': 'documentation for other systems',
  '(public)/kiosk': 'a paired device; without pairing it shows the field for the code',
  '(public)/display': 'a paired device',
  '(public)/poll': 'a paired device',
  '(public)/set-password': 'the token of a link opens it',
  '(public)/signed-in': 'tells the window that opened it that the sign-in is over; shows nothing of anybody',
};
/** Pages that open no query of their own: a session is enough. */
const ANY_ROLE: Record<string, string> = { '': 'leads on to the first area of the role', 'account/password': 'shows nothing but the own user name; the command that it sends asks for session:own' };

describe('every API route', () => {
  test.each(ROUTES.map((route) => [route.path, route] as const))('%s has a line in the grid, or says why it needs none', (_, { path: route, way, useCase }) => {
    if (useCase === null) expect(way === 'open' ? OPEN[route] : way).toBeTruthy();
    else expect(GRID).toHaveProperty([useCase]);
  });

  test('has an input with which it is tried', () => {
    expect(ROUTES.map((route) => route.path)).toEqual([...Object.keys(INPUTS), ...OTHERS].sort());
  });

  test('none stands among the open ones that does not exist', () => {
    expect(Object.keys(OPEN).sort()).toEqual(ROUTES.filter(({ way }) => way === 'open').map((route) => route.path).sort());
  });

  test.each(ROUTES.filter(({ useCase }) => useCase !== null).map((route) => [route.path, route] as const))('%s calls the use case that its code names', async (_, { path: route, useCase }) => {
    const code = await readFile(path.join('app/api', route, 'route.ts'), 'utf8');
    const names = await Promise.all(
      [...code.matchAll(/import \{([^}]+)\} from '@\/(lib\/\w[\w-]*\/(?:queries|commands)\/[\w/-]+)'/g)].map(async ([, , file]) =>
        Object.values((await import(/* @vite-ignore */ path.resolve(`${file}.ts`))) as Record<string, unknown>).flatMap((each) => (typeof each === 'function' && 'spec' in each ? [(each.spec as { name: string }).name] : [])),
      ),
    );
    expect(names.flat()).toContain(useCase);
  });
});

describe('every page', () => {
  const pages = foldersWith('page.tsx', 'app').sort();

  test('is one of the console, or says why it needs no session', () => {
    expect(pages.filter((page) => !page.startsWith('(console)')).sort()).toEqual(Object.keys(PUBLIC_PAGES).sort());
  });

  test.each(foldersWith('page.tsx', 'app/(console)').sort().map((page) => [page]))('(console)/%s: who may open it follows from the queries that it opens', async (page) => {
    const queries = queriesOfPage(page);
    if (queries.length === 0) return expect(ANY_ROLE).toHaveProperty([page]);
    const lines = queries.map((name) => GRID[name]?.split(' ') ?? expect.fail(`${name} has no line in the grid`));
    const written = await pageLine(page);
    for (const [index, username] of PEOPLE.entries()) {
      const all = lines.every((letters) => letters[index] === 'Y');
      // Later queries may be for some roles only; the first decides for all.
      if (lines[0]?.[index] !== 'Y') expect(written?.[index] ?? '-', username).toBe('-');
      else if (all && written) expect(written[index], username).toBe('Y');
    }
  });
});

/** The line of a page in the table of pages.spec.ts; undefined for pages of one object, which are opened there with the id of one. */
async function pageLine(page: string): Promise<string[] | undefined> {
  const spec = await readFile('e2e/access/pages.spec.ts', 'utf8');
  const line = spec.split('\n').find((each) => each.startsWith(`  '${page}': `));
  if (line === undefined && !spec.includes(`'${page}'`)) expect.fail(`${page} is not opened in e2e/access/pages.spec.ts`);
  return line === undefined ? undefined : /'([Y-](?: [Y-]){8})'/.exec(line)?.[1]?.split(' ');
}

test('nothing changes anything but an API route', async () => {
  const files = (await Promise.all(['app', 'components', 'lib'].map((folder) => readdir(folder, { recursive: true, withFileTypes: true })))).flat();
  for (const { parentPath, name } of files.filter((file) => file.isFile() && /\.tsx?$/.test(file.name))) {
    expect(/^\s*['"]use server['"]/m.test(await readFile(path.join(parentPath, name), 'utf8')), name).toBe(false);
  }
});
