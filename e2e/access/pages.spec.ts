import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../fixtures/test';
import { CASES } from '../../prisma/seed/cases';

const PEOPLE = ['loket.bdl', 'aduan.bdl', 'supervisor.bdl', 'kepala.bdl', 'wilayah3', 'pusat', 'cc165', 'admin', 'auditor'] as const;

/** Who may open which page; the columns are PEOPLE. A page without a line fails the first test. */
const GRID: Record<string, { path: string; grid: string }> = {
  //                                                              F H S M R T C A U
  'account/sessions': { path: '/account/sessions', grid:         'Y Y Y Y Y Y Y Y Y' },
  'desk': { path: '/desk', grid:                                 'Y Y Y - - Y Y - -' },
  'members/[id]': { path: `/members/${CASES.sitiRahayu.id}`, grid: 'Y Y Y - - Y Y - -' },
  'members/[id]/print': { path: `/members/${CASES.sitiRahayu.id}/print`, grid: 'Y Y Y - - Y Y - -' },
  'members/[id]/app-help': { path: `/members/${CASES.sitiRahayu.id}/app-help`, grid: 'Y - Y - - - - - -' },
  'members/[id]/transfer': { path: `/members/${CASES.sitiRahayu.id}/transfer`, grid: 'Y - Y - - - - - -' },
  'queue': { path: '/queue', grid:                               '- - Y - - - - - -' },
  'transfers': { path: '/transfers', grid:                       'Y Y Y Y Y - - - -' },
  'transfers/print': { path: '/transfers/print', grid:           'Y Y Y Y Y - - - -' },
  'members/[id]/correct': { path: `/members/${CASES.sitiRahayu.id}/correct`, grid: 'Y - Y - - - - - -' },
  'members/[id]/contact': { path: `/members/${CASES.sitiRahayu.id}/contact`, grid: 'Y - Y - - - - - -' },
  'members/[id]/death': { path: `/members/${CASES.sitiRahayu.id}/death`, grid: 'Y - Y - - - - - -' },
  'members/[id]/newborn': { path: `/members/${CASES.sitiRahayu.id}/newborn`, grid: 'Y - Y - - - - - -' },
  'requests': { path: '/requests', grid:                         'Y - Y Y Y - - - -' },
  'requests/print': { path: '/requests/print', grid:             'Y - Y Y Y - - - -' },
  'call-backs': { path: '/call-backs', grid:                     '- Y Y Y Y - Y - -' },
  'complaints/import': { path: '/complaints/import', grid:       '- - Y - - Y - - -' },
  'complaints/replies': { path: '/complaints/replies', grid:     '- - Y - - - - Y -' },
  'complaints': { path: '/complaints', grid:                     'Y Y Y Y Y Y Y - -' },
  'complaints/print': { path: '/complaints/print', grid:         '- Y Y Y Y Y - - -' },
  'complaints/new': { path: `/complaints/new?member=${CASES.sitiRahayu.id}`, grid: 'Y Y Y - - Y Y - -' },
  'visits': { path: '/visits', grid:                             'Y - Y Y Y - - - -' },
  'visits/print': { path: '/visits/print', grid:                 'Y - Y Y Y - - - -' },
  'visits/[id]': { path: '/visits/019b76da-0000-7000-8000-000000000000', grid: 'Y - Y Y Y - - - -' },
  'policies': { path: '/policies', grid:                         '- - Y Y Y - - Y -' },
  'reports/published': { path: '/reports/published', grid:       '- - Y Y Y Y - - -' },
  'recap': { path: '/recap', grid:                               '- Y Y Y Y Y - - -' },
  'reports': { path: '/reports', grid:                           '- - Y Y Y Y - - -' },
  'reports/mail': { path: '/reports/mail', grid:                 '- - Y Y Y Y - - -' },
  'reports/visits': { path: '/reports/visits', grid:             '- - Y Y Y Y - - -' },
  'reports/transfers': { path: '/reports/transfers', grid:       '- - Y Y Y Y - - -' },
  'reports/complaints': { path: '/reports/complaints', grid:     '- - Y Y Y Y - - -' },
  'reports/complaints/cases': { path: '/reports/complaints/cases', grid: '- Y Y Y Y Y - - -' },
  'reports/satisfaction': { path: '/reports/satisfaction', grid: '- - Y Y Y Y - - -' },
  'reports/adoption': { path: '/reports/adoption', grid:         '- - Y Y Y Y - - -' },
  'reports/adoption/import': { path: '/reports/adoption/import', grid: '- - - Y - Y - - -' },
  'calendar': { path: '/calendar', grid:                         '- Y Y Y Y Y - Y -' },
  'account/second-factor': { path: '/account/second-factor', grid: 'Y Y Y Y Y Y Y Y Y' },
  'staff': { path: '/staff', grid:                               '- - - - - - - Y -' },
  'staff/[id]': { path: '/staff/019b76da-0000-7000-8000-000000000000', grid: '- - - - - - - Y -' },
  'staff/keys': { path: '/staff/keys', grid:                     '- - - - - - - Y -' },
  'account/password': { path: '/account/password', grid:         'Y Y Y Y Y Y Y Y Y' },
  'privacy': { path: '/privacy', grid:                           'Y - Y - - - - - Y' },
  'privacy/new': { path: `/privacy/new?member=${CASES.sitiRahayu.id}`, grid: 'Y - Y - - - - - -' },
  'watch': { path: '/watch', grid:                               '- - Y - - - - - Y' },
  'audit': { path: '/audit', grid:                               '- - - - - - - - Y' },
  'audit/print': { path: '/audit/print', grid:                   '- - - - - - - - Y' },
  'audit/trail': { path: `/audit/trail?member=${CASES.sitiRahayu.id}`, grid: '- - - - - - - - Y' },
};
/** Pages of one transfer are opened below, with the id of one. */
const OF_A_TRANSFER = ['transfers/[id]', 'transfers/[id]/receipt'];
/** And those of one request. */
const OF_A_REQUEST = ['requests/[id]', 'requests/[id]/receipt'];
/** And those of one complaint. */
const OF_A_COMPLAINT = ['complaints/[id]', 'complaints/[id]/print'];
/** A page that streams has sent its status before it knows: then the refusal stands in the stream as Next's own mark. */
const FORBIDDEN = /NEXT_HTTP_ERROR_FALLBACK;403|<h1[^>]*>Halaman ini di luar peran akun/;

function pages(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? pages(path.join(folder, entry.name)) : entry.name === 'page.tsx' ? [path.relative('app/(console)', folder)] : [],
  );
}

test('every page stands in the grid', () => {
  expect(pages('app/(console)').filter((page) => page !== '').sort()).toEqual([...Object.keys(GRID), ...OF_A_TRANSFER, ...OF_A_REQUEST, ...OF_A_COMPLAINT].sort());
});

for (const [name, { path: address, grid }] of Object.entries(GRID)) {
  test(`${name}: each role`, async ({ apiAs }) => {
    for (const [index, username] of PEOPLE.entries()) {
      const answer = await (await apiAs(username)).get(address);
      const text = await answer.text();
      const allowed = grid.split(' ')[index] === 'Y';
      expect(FORBIDDEN.test(text), `${username} ${address}`).toBe(!allowed);
      if (!allowed && address.includes(CASES.sitiRahayu.id)) expect(text).not.toContain('SITI RAHAYU');
      expect(answer.headers()['cache-control']).toContain('no-store');
    }
  });
}

test('a transfer of another branch looks like one that does not exist', async ({ apiAs }) => {
  const own = await apiAs('supervisor.bdl');
  const page = (await (await own.post('/api/transfers/rows', { data: { view: 'all', limit: 1 } })).json()) as { value: { rows: { id: string; memberName: string }[] } };
  const [row] = page.value.rows;
  for (const suffix of ['', '/receipt']) {
    expect(await (await own.get(`/transfers/${row?.id}${suffix}`)).text()).toContain(row?.memberName);
    const foreign = await (await apiAs('supervisor.dps')).get(`/transfers/${row?.id}${suffix}`);
    const missing = await (await apiAs('supervisor.dps')).get(`/transfers/019b76da-0000-7000-8000-000000000000${suffix}`);
    expect(await foreign.text()).not.toContain(row?.memberName);
    expect(foreign.status()).toBe(missing.status());
  }
  const region = await (await apiAs('wilayah3')).get(`/transfers/${row?.id}`);
  expect(await region.text()).toContain(row?.memberName);
});

test('a request of another branch looks like one that does not exist, on paper too', async ({ apiAs }) => {
  const own = await apiAs('supervisor.bdl');
  const page = (await (await own.post('/api/requests/rows', { data: { view: 'all', limit: 1 } })).json()) as { value: { rows: { id: string; memberName: string }[] } };
  const [row] = page.value.rows;
  for (const suffix of ['', '/receipt']) {
    expect(await (await own.get(`/requests/${row?.id}${suffix}`)).text()).toContain(row?.memberName);
    const elsewhere = await apiAs('supervisor.dps');
    const foreign = await elsewhere.get(`/requests/${row?.id}${suffix}`);
    const missing = await elsewhere.get(`/requests/019b76da-0000-7000-8000-000000000000${suffix}`);
    expect(await foreign.text()).not.toContain(row?.memberName);
    expect(foreign.status()).toBe(missing.status());
    expect(FORBIDDEN.test(await (await (await apiAs('admin')).get(`/requests/${row?.id}${suffix}`)).text())).toBe(true);
  }
});

test('a complaint of another branch looks like one that does not exist, on paper too', async ({ apiAs }) => {
  const own = await apiAs('aduan.bdl');
  const page = (await (await own.post('/api/complaints/rows', { data: { view: 'all', limit: 1 } })).json()) as { value: { rows: { id: string; reference: string }[] } };
  const [row] = page.value.rows;
  for (const suffix of ['', '/print']) {
    expect(await (await own.get(`/complaints/${row?.id}${suffix}`)).text()).toContain(row?.reference);
    const elsewhere = await apiAs('aduan.dps');
    const foreign = await elsewhere.get(`/complaints/${row?.id}${suffix}`);
    const missing = await elsewhere.get(`/complaints/019b76da-0000-7000-8000-000000000000${suffix}`);
    expect(await foreign.text()).not.toContain(row?.reference);
    expect(foreign.status()).toBe(missing.status());
    expect(FORBIDDEN.test(await (await (await apiAs('admin')).get(`/complaints/${row?.id}${suffix}`)).text())).toBe(true);
  }
});

test('without a session every page leads to the sign-in', async ({ apiAs }) => {
  const nobody = await apiAs(null);
  for (const { path: address } of Object.values(GRID)) {
    const answer = await nobody.get(address);
    expect([new URL(answer.url()).pathname, answer.status()], address).toEqual(['/sign-in', 200]);
  }
});

test('who signs in comes to the page that was asked for', { tag: '@proxy' }, async ({ page }) => {
  await page.goto('/transfers?view=all');
  await page.getByLabel('Nama pengguna').fill('supervisor.bdl');
  await page.getByLabel('Kata sandi', { exact: true }).fill('loket-demo-2026');
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await expect(page).toHaveURL(/\/transfers\?view=all/);
});
