import { CASES } from '../../prisma/seed/cases';
import { expect, test } from '../fixtures/test';
import { atTheDesk } from '../steps/desk';

const { dpsArrears, dpsDeceased, sbyPbiDelisted } = CASES;

test('a member of another office is opened with a reason: one digit, Enter, and for the rest of the day without asking', async ({ pageAs }) => {
  const page = await pageAs('loket2.sby');
  await page.goto('/desk');
  await atTheDesk(page).box().fill(dpsArrears.nik);
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText(dpsArrears.name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Alasan membuka data peserta' })).toBeVisible();
  await expect(page.getByText(dpsArrears.name)).toBeVisible();
  // Nothing more than the row of the search.
  for (const whole of [dpsArrears.nik, dpsArrears.cardNumber, dpsArrears.phone, dpsArrears.district]) expect(await page.content()).not.toContain(whole);

  await page.getByLabel(/^Catatan/).fill(`NIK ${dpsArrears.nik}`);
  await page.getByRole('radio', { name: 'Peserta hadir di loket' }).check();
  await page.getByRole('button', { name: 'Buka data peserta' }).click();
  await expect(page.getByText('Catatan tidak boleh memuat nomor. Hapus angkanya.')).toBeVisible();

  await page.getByLabel(/^Catatan/).fill('Pindah domisili');
  await page.getByRole('radio', { name: 'Peserta hadir di loket' }).focus();
  await page.keyboard.press('4');
  await expect(page.getByRole('radio', { name: 'Mengurus kepesertaan keluarga' })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: dpsArrears.name })).toBeVisible();
  expect(page.url()).toContain(`/members/${dpsArrears.id}`);

  await page.goto(`/members/${dpsArrears.id}/print`);
  await expect(page.getByRole('heading', { level: 1, name: 'Ringkasan kartu peserta JKN' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Ringkasan kartu peserta JKN' })).toBeVisible();
});

test('a deep link to a form of a foreign member asks first and then shows the form', async ({ pageAs }) => {
  const page = await pageAs('loket2.sby');
  await page.goto(`/members/${dpsDeceased.id}/contact`);
  await expect(page.getByRole('heading', { level: 1, name: 'Alasan membuka data peserta' })).toBeVisible();
  await page.keyboard.press('1');
  await expect(page.getByRole('radio', { name: 'Peserta hadir di loket' })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Alasan membuka data peserta' })).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(page.url()).toContain('/contact');
});

test('the server asks as well, and a member of the own office is opened at once', async ({ apiAs, pageAs }) => {
  const api = await apiAs('loket2.sby');
  const refused = await api.post('/api/members/reveal', { data: { memberId: CASES.dpsLetterRequired.id, field: 'nik' } });
  expect([refused.status(), await refused.json()]).toMatchObject([422, { refused: { codes: ['purpose_needed'] } }]);
  expect((await api.get(`/api/members/${CASES.dpsLetterRequired.id}/paper?kind=card`)).status()).toBe(404);
  const page = await pageAs('loket2.sby');
  await atTheDesk(page).openRecord(sbyPbiDelisted.nik, sbyPbiDelisted.name);
});

test('the auditor reads the reason with the opening', async ({ pageAs }) => {
  const officer = await pageAs('loket2.jyp');
  await atTheDesk(officer).openForeign(CASES.sbyContractEnded.nik, CASES.sbyContractEnded.name, '5');
  const page = await pageAs('auditor');
  await page.goto(`/audit?member=${CASES.sbyContractEnded.id}&action=member.open`);
  await expect(page.getByText('Permintaan kantor lain').first()).toBeVisible();
});
