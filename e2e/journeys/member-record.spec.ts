import { expect, test } from '../fixtures/test';
import { atTheDesk } from '../steps/desk';
import { CASES } from '../../prisma/seed/cases';

const { sitiRahayu, pbiDelisted, nikMismatch } = CASES;

test('numbers are masked; a reveal shows one, and leaving hides it', async ({ pageAs }) => {
  const page = await pageAs('loket.bdl');
  await atTheDesk(page).openRecord(sitiRahayu.nik, 'SITI RAHAYU');
  const digits = new RegExp(sitiRahayu.nik.slice(4, 12));
  expect(await page.content()).not.toMatch(digits);
  await page.getByRole('button', { name: /Tampilkan.*NIK/i }).click();
  await expect(page.getByText(new RegExp(`${sitiRahayu.nik.slice(0, 4)}\\s*${sitiRahayu.nik.slice(4, 8)}\\s*${sitiRahayu.nik.slice(8, 12)}\\s*${sitiRahayu.nik.slice(12)}`))).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.content()).not.toMatch(digits);
});

test('the family is one key away', async ({ pageAs }) => {
  const page = await pageAs('loket.bdl');
  await atTheDesk(page).openRecord(sitiRahayu.nik, 'SITI RAHAYU');
  await page.keyboard.press('2');
  await expect(page.getByRole('heading', { level: 1, name: 'BUDI SANTOSO' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'SITI RAHAYU' })).toBeVisible();
});

test('an inactive membership says why and what to do', async ({ pageAs }) => {
  const page = await pageAs('loket.bdl');
  await atTheDesk(page).openRecord(pbiDelisted.nik, pbiDelisted.name);
  await expect(page.getByText(/Dinas Sosial/).first()).toBeVisible();
});

test('a NIK that disagrees with the birth date is a warning, not a refusal', async ({ pageAs }) => {
  const page = await pageAs('loket.bdl');
  await atTheDesk(page).openRecord(nikMismatch.nik, nikMismatch.name);
  await expect(page.getByText(/Tanggal lahir di NIK berbeda/).first()).toBeVisible();
  await expect(page.getByRole('link', { name: /Ajukan pindah/ })).toBeVisible();
});

test('a member of another office is served too, and what other offices did is seen', async ({ pageAs }) => {
  const page = await pageAs('loket.jyp');
  await atTheDesk(page).openForeign(CASES.openTransfer.nik, CASES.openTransfer.name);
  await expect(page.getByText(/Bandar Lampung/).first()).toBeVisible();
  await expect(page.getByText(/PF-\d{4}-\d{6}-\d/).first()).toBeVisible();
});

test('the course of service is one key away: a line a matter, each with the way to it', async ({ pageAs }) => {
  const page = await pageAs('supervisor.bdl');
  await atTheDesk(page).openRecord(CASES.openTransfer.nik, CASES.openTransfer.name);
  const course = page.getByRole('region', { name: 'Riwayat layanan', exact: true });
  await expect(course.getByRole('listitem')).toHaveCount(0);
  await page.keyboard.press('r');
  const transfer = course.getByRole('listitem').filter({ hasText: 'Pindah ke' }).first();
  await expect(transfer).toBeVisible();
  await expect(course.getByRole('button', { name: /Tampilkan riwayat layanan/ })).toBeHidden();
  await expect(course.getByRole('status')).toBeVisible();
  await transfer.getByRole('link').click();
  await expect(page).toHaveURL(/\/transfers\/[0-9a-f-]{36}/);
  await expect(page.getByRole('heading', { name: CASES.openTransfer.name })).toBeVisible();
});
