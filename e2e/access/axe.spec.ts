import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test';
import { CASES } from '../../prisma/seed/cases';
import { showIn, violations } from '../steps/axe';
import { atTheKiosk, deviceBrowser, pairedDevice } from '../steps/queue';
import { askAs, atTheLock, browserOf, openTab } from '../steps/sessions';

/** Every page with somebody who works on it; `ready` is what stands there when it is whole. */
const PAGES: { name: string; username: string; path: string; ready: (page: Page) => Promise<unknown> }[] = [
  { name: 'desk', username: 'loket.bdl', path: '/desk', ready: (page) => page.getByRole('complementary', { name: 'Meja layanan' }).getByRole('button').first().waitFor() },
  { name: 'record', username: 'loket.bdl', path: `/members/${CASES.sitiRahayu.id}`, ready: (page) => page.getByRole('heading', { level: 1, name: 'SITI RAHAYU' }).waitFor() },
  { name: 'record with the course of service', username: 'supervisor.bdl', path: `/members/${CASES.openTransfer.id}`, ready: (page) => courseShown(page) },
  { name: 'inactive record', username: 'loket.bdl', path: `/members/${CASES.pbiDelisted.id}`, ready: (page) => page.getByRole('heading', { level: 1, name: CASES.pbiDelisted.name }).waitFor() },
  { name: 'card summary', username: 'loket.bdl', path: `/members/${CASES.sitiRahayu.id}/print`, ready: (page) => page.getByRole('heading', { level: 1, name: 'Ringkasan kartu peserta JKN' }).waitFor() },
  { name: 'family summary', username: 'loket.bdl', path: `/members/${CASES.sitiRahayu.id}/print?kind=family`, ready: (page) => page.getByRole('heading', { level: 1, name: 'Ringkasan keluarga peserta JKN' }).waitFor() },
  { name: 'app help', username: 'loket.bdl', path: `/members/${CASES.sitiRahayu.id}/app-help`, ready: (page) => page.getByRole('heading', { level: 1, name: 'Bantuan Mobile JKN' }).waitFor() },
  { name: 'app help, a guide', username: 'loket.bdl', path: `/members/${CASES.sitiRahayu.id}/app-help?problem=new_install&done=check_phone`, ready: (page) => page.getByRole('checkbox').first().waitFor() },
  { name: 'transfer form', username: 'loket.bdl', path: `/members/${CASES.dewiAnggraini.id}/transfer`, ready: (page) => page.getByRole('combobox', { name: 'Cari FKTP tujuan' }).waitFor() },
  { name: 'visitors’ queue', username: 'supervisor.bdl', path: '/queue', ready: (page) => page.getByRole('heading', { level: 1 }).waitFor() },
  { name: 'queue', username: 'supervisor.bdl', path: '/transfers', ready: (page) => page.getByRole('gridcell').first().waitFor() },
  { name: 'identity correction', username: 'loket.bdl', path: `/members/${CASES.dewiAnggraini.id}/correct`, ready: (page) => page.getByRole('button', { name: /Ajukan untuk persetujuan/ }).waitFor() },
  { name: 'contact update', username: 'loket.bdl', path: `/members/${CASES.dewiAnggraini.id}/contact`, ready: (page) => page.getByRole('button', { name: /Simpan perubahan/ }).waitFor() },
  { name: 'death report', username: 'loket.bdl', path: `/members/${CASES.dewiAnggraini.id}/death`, ready: (page) => page.getByRole('button', { name: /Ajukan untuk persetujuan/ }).waitFor() },
  { name: 'newborn report', username: 'loket.bdl', path: `/members/${CASES.dewiAnggraini.id}/newborn`, ready: (page) => page.getByRole('button', { name: /Ajukan untuk persetujuan/ }).waitFor() },
  { name: 'requests', username: 'supervisor.bdl', path: '/requests', ready: (page) => page.getByRole('gridcell').first().waitFor() },
  { name: 'call-backs', username: 'cc165', path: '/call-backs', ready: (page) => page.getByRole('tab', { selected: true }).waitFor() },
  { name: 'complaint import', username: 'supervisor.bdl', path: '/complaints/import', ready: (page) => page.getByRole('heading', { level: 1 }).waitFor() },
  { name: 'canned replies', username: 'supervisor.bdl', path: '/complaints/replies', ready: (page) => page.getByRole('table').first().waitFor() },
  { name: 'complaint form', username: 'loket.bdl', path: `/complaints/new?member=${CASES.dewiAnggraini.id}`, ready: (page) => page.getByRole('heading', { level: 1, name: 'Catat pengaduan' }).waitFor() },
  { name: 'complaint form without a member', username: 'pusat', path: '/complaints/new', ready: (page) => page.getByRole('heading', { level: 1, name: 'Catat pengaduan' }).waitFor() },
  { name: 'visits', username: 'supervisor.bdl', path: '/visits', ready: (page) => page.getByRole('heading', { level: 1, name: 'Kunjungan' }).waitFor() },
  { name: 'policies', username: 'admin', path: '/policies', ready: (page) => page.getByRole('heading', { level: 1 }).waitFor() },
  { name: 'policies as of another day', username: 'supervisor.bdl', path: '/policies?on=2025-01-01', ready: (page) => page.getByText('Keadaan per 1 Januari 2025').waitFor() },
  { name: 'policies, a new version of a policy', username: 'admin', path: '/policies?branch=dps', ready: (page) => opened(page, 'Buat versi baru Pemerintah Kota Denpasar', /PBI APBD/) },
  { name: 'policies, the promises of complaints', username: 'admin', path: '/policies?branch=dps', ready: (page) => opened(page, 'Buat versi baru Janji waktu pengaduan', /Contoh pengaduan dari ketiga tingkat/) },
  { name: 'policies, a new branch', username: 'admin', path: '/policies?branch=dps', ready: (page) => opened(page, 'Tambah kantor cabang', 'Wilayah kerja pertama') },
  { name: 'policies, a new local government', username: 'admin', path: '/policies?branch=dps', ready: (page) => opened(page, 'Tambah Pemda', 'Kode Pemda') },
  { name: 'policies, a facility', username: 'admin', path: '/policies?branch=dps', ready: (page) => opened(page, /^Buka rincian Puskesmas/, 'Belum ada perubahan sejak pemasangan.') },
  { name: 'published figures', username: 'kepala.bdl', path: '/reports/published', ready: (page) => page.getByRole('heading', { level: 1, name: 'Angka terbitan' }).waitFor() },
  { name: 'recap', username: 'kepala.bdl', path: '/recap', ready: (page) => page.getByRole('heading', { level: 1 }).waitFor() },
  { name: 'first page of the reports', username: 'wilayah3', path: '/reports', ready: (page) => page.getByRole('heading', { level: 2 }).first().waitFor() },
  { name: 'reports by e-mail', username: 'kepala.bdl', path: '/reports/mail', ready: (page) => page.getByRole('heading', { level: 2 }).first().waitFor() },
  { name: 'visits report', username: 'kepala.bdl', path: '/reports/visits', ready: (page) => page.locator('svg.recharts-surface').first().waitFor() },
  { name: 'transfers report', username: 'kepala.bdl', path: '/reports/transfers', ready: (page) => page.locator('svg.recharts-surface').first().waitFor() },
  { name: 'complaints report', username: 'kepala.bdl', path: '/reports/complaints?period=12m', ready: (page) => page.locator('svg.recharts-surface').first().waitFor() },
  { name: 'cycles behind a number of the complaints report', username: 'kepala.bdl', path: '/reports/complaints/cases?period=12m', ready: (page) => page.getByRole('table').first().waitFor() },
  { name: 'satisfaction report', username: 'kepala.bdl', path: '/reports/satisfaction', ready: (page) => page.locator('svg.recharts-surface').first().waitFor() },
  { name: 'adoption report', username: 'kepala.bdl', path: '/reports/adoption', ready: (page) => page.locator('svg.recharts-surface').first().waitFor() },
  { name: 'adoption report of the publication', username: 'kepala.bdl', path: '/reports/adoption?month=2018-12', ready: (page) => page.locator('svg.recharts-surface').first().waitFor() },
  { name: 'adoption report of a month without figures', username: 'pusat', path: '/reports/adoption?month=2019-03', ready: (page) => page.getByRole('heading', { level: 2 }).first().waitFor() },
  { name: 'adoption import', username: 'kepala.bdl', path: '/reports/adoption/import', ready: (page) => page.getByRole('table').last().waitFor() },
  { name: 'calendar', username: 'admin', path: '/calendar', ready: (page) => page.getByRole('heading', { level: 1 }).waitFor() },
  { name: 'own sessions', username: 'auditor', path: '/account/sessions', ready: (page) => page.getByRole('table').waitFor() },
  { name: 'second factor', username: 'loket.bdl', path: '/account/second-factor', ready: (page) => page.getByRole('heading', { level: 1, name: 'Faktor kedua' }).waitFor() },
  { name: 'second factor that is on', username: 'admin', path: '/account/second-factor', ready: (page) => page.getByText(/^Aktif sejak/).waitFor() },
  { name: 'staff', username: 'admin', path: '/staff', ready: (page) => page.getByRole('gridcell').first().waitFor() },
  { name: 'system keys', username: 'admin', path: '/staff/keys', ready: (page) => page.getByRole('heading', { level: 1 }).waitFor() },
  { name: 'own password', username: 'loket2.jyp', path: '/account/password', ready: (page) => page.getByLabel('Kata sandi sekarang').waitFor() },
  { name: 'requests about data', username: 'supervisor.bdl', path: '/privacy', ready: (page) => page.getByRole('heading', { level: 1, name: 'Permintaan atas data pribadi' }).waitFor() },
  { name: 'watch list', username: 'auditor', path: '/watch', ready: (page) => page.getByRole('heading', { level: 1, name: 'Daftar pantauan' }).waitFor() },
  { name: 'audit', username: 'auditor', path: '/audit', ready: (page) => page.getByRole('gridcell').first().waitFor() },
  { name: 'paper of the transfers', username: 'supervisor.bdl', path: '/transfers/print', ready: (page) => printed(page) },
  { name: 'paper of the requests', username: 'supervisor.bdl', path: '/requests/print', ready: (page) => printed(page) },
  { name: 'paper of the complaints', username: 'supervisor.bdl', path: '/complaints/print?view=waiting_provider', ready: (page) => printed(page) },
  { name: 'paper of the visits', username: 'supervisor.jyp', path: '/visits/print?service=newborn', ready: (page) => printed(page) },
  { name: 'paper of the audit', username: 'auditor', path: '/audit/print?action=audit.export', ready: (page) => printed(page) },
  { name: 'not found', username: 'loket.bdl', path: '/members/nobody', ready: (page) => page.getByRole('heading', { level: 1 }).waitFor() },
  { name: 'not allowed', username: 'auditor', path: '/desk', ready: (page) => page.getByRole('heading', { level: 1 }).waitFor() },
];

/** Presses a button of the page and waits for what the dialog then holds. */
async function opened(page: Page, button: string | RegExp, inside: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: button }).first().click();
  await page.getByRole('dialog').getByText(inside).first().waitFor();
}

/** A list on paper, be it without a row. */
const printed = (page: Page) => page.getByRole('table').or(page.getByText('Tidak ada baris dengan saringan ini')).first().waitFor();

/** A record whose course of service was asked for. */
async function courseShown(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Tampilkan riwayat layanan/ }).click();
  await page.getByRole('region', { name: 'Riwayat layanan', exact: true }).getByRole('listitem').first().waitFor();
}

/** How a page is opened: in light or in dark, one page after the other. It is then seen in the other scheme too, as when an office's screens turn dark at dusk. */
const SCHEMES = [['light', 'dark'], ['dark', 'light']] as const;

for (const [index, { name, username, path, ready }] of PAGES.entries()) {
  const [first, then] = SCHEMES[index % 2 === 0 ? 0 : 1];
  test(`${name}, ${first} and ${then}: WCAG 2.2 AA by axe, no sideways scrolling, nothing in the console`, async ({ pageAs }) => {
    const page = await pageAs(username);
    const faults: string[] = [];
    page.on('console', (message) => {
      // The browser itself reports the status of a page that is meant to be missing or closed.
      if (message.type() === 'error' && !/status of 40[34]/.test(message.text())) faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    await page.emulateMedia({ colorScheme: first });
    await page.goto(path);
    await ready(page);
    await page.evaluate(() => document.fonts.ready);
    expect(await violations(page), first).toEqual([]);
    await showIn(page, then);
    expect(await violations(page), then).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
  });
}

for (const scheme of ['light', 'dark'] as const) {
  test(`case file, ${scheme}: WCAG 2.2 AA by axe, no sideways scrolling`, async ({ pageAs, apiAs }) => {
    const answer = await (await apiAs('supervisor.bdl')).post('/api/complaints/rows', { data: { view: 'all', limit: 1 } });
    const { value } = (await answer.json()) as { value: { rows: { id: string; reference: string }[] } };
    const page = await pageAs('supervisor.bdl');
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(`/complaints/${value.rows[0]?.id}/print`);
    await page.getByRole('heading', { level: 1, name: 'Berkas pengaduan' }).waitFor();
    await expect(page.getByRole('article')).toContainText(value.rows[0]?.reference ?? 'none');
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  });

  test(`kiosk and display, ${scheme}: WCAG 2.2 AA by axe at every step`, async ({ browser, apiAs }) => {
    const supervisor = await apiAs('supervisor.dps');
    const stranger = await deviceBrowser(browser);
    await stranger.emulateMedia({ colorScheme: scheme });
    await stranger.goto('/kiosk');
    expect(await violations(stranger)).toEqual([]);
    const kiosk = await pairedDevice(browser, supervisor, 'kiosk');
    await kiosk.emulateMedia({ colorScheme: scheme });
    await kiosk.reload();
    await kiosk.getByRole('heading', { name: 'Pilih layanan' }).waitFor();
    expect(await violations(kiosk)).toEqual([]);
    await kiosk.getByRole('button', { name: /Pendaftaran/ }).click();
    expect(await violations(kiosk)).toEqual([]);
    await kiosk.getByRole('button', { name: 'Kembali' }).click();
    await atTheKiosk(kiosk).take(/Mobile JKN/, /Umum/);
    expect(await violations(kiosk)).toEqual([]);
    const display = await pairedDevice(browser, supervisor, 'display');
    await display.emulateMedia({ colorScheme: scheme });
    await display.reload();
    await display.getByRole('button', { name: 'Nyalakan suara' }).waitFor();
    expect(await violations(display)).toEqual([]);
    for (const page of [stranger, kiosk, display]) await page.context().close();
  });

  test(`locked, ${scheme}: WCAG 2.2 AA by axe, over an open page and after a reload`, async ({ browser, baseURL }) => {
    const context = await browserOf(browser, baseURL ?? '', 'wilayah3');
    const page = await openTab(context, '/reports/mail');
    await page.emulateMedia({ colorScheme: scheme });
    await page.keyboard.press('Shift+F4');
    await expect(atTheLock(page).password).toBeFocused();
    expect(await violations(page)).toEqual([]);
    await expect.poll(async () => (await askAs(context, baseURL ?? '', 'session/list')).status).toBe(423);
    await page.reload();
    await expect(atTheLock(page).password).toBeFocused();
    expect(await violations(page)).toEqual([]);
    await context.close();
  });

  test(`sign-in, ${scheme}: WCAG 2.2 AA by axe`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto('/sign-in');
    expect(await violations(page)).toEqual([]);
  });
}

test('at 200 % zoom (half the width) the desk, the record, its papers and the forms still work without sideways scrolling', async ({ pageAs }) => {
  const page = await pageAs('loket.bdl');
  await page.setViewportSize({ width: 683, height: 384 });
  const help = `/members/${CASES.sitiRahayu.id}/app-help?problem=new_install`;
  for (const path of ['/desk', `/members/${CASES.sitiRahayu.id}`, `/members/${CASES.sitiRahayu.id}/print`, help, `/members/${CASES.dewiAnggraini.id}/transfer`]) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), path).toBeLessThanOrEqual(0);
  }
});
