import { expect, test } from '../fixtures/test';
import { atTheDesk, onTheTransferForm } from '../steps/desk';
import { CASES } from '../../prisma/seed/cases';
import { FULL_FACILITY } from '../../prisma/seed/facility-states';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF');

test('one PBI APBD member moves, keyboard only: found, decided before sending, approved at once, receipt', async ({ pageAs }) => {
  const page = await pageAs('loket.bdl');
  await atTheDesk(page).openRecord(CASES.sitiRahayuNamesake.nik, CASES.sitiRahayuNamesake.name);
  await page.keyboard.press('p');
  const form = onTheTransferForm(page);
  await expect(form.filter()).toBeFocused();
  await page.keyboard.type('kemiling permai');
  await expect(form.facilities()).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText('T14').first()).toBeVisible();
  await expect(page.getByText(/1 Desember 2026/).first()).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(form.done()).toBeVisible();
  await expect(form.references()).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/receipt/);
  await expect(page.getByText(/PF-\d{4}-\d{6}-\d/).first()).toBeVisible();
});

test('a family: a verdict each, some move', async ({ pageAs }) => {
  const page = await pageAs('loket.bdl');
  const form = onTheTransferForm(page);
  await form.open(CASES.ahmadFauzi.id);
  for (const name of ['NUR HASANAH', 'MARYAM']) await form.tick(name);
  // Husband and wife are at this facility already (T1), the grandmother is not.
  await form.choose('Puskesmas Sukarame');
  await expect(page.getByRole('group', { name: /Siapa/ })).toContainText(/Ditolak/);
  await expect(page.getByText(/AHMAD FAUZI dan NUR HASANAH: Ditolak/)).toBeVisible();
  await expect(form.submit()).toHaveText(/Ajukan 1 dari 3/);
  await form.submit().click();
  await expect(form.done()).toBeVisible();
  await expect(form.references()).toHaveCount(1);
  await expect(page.getByText('Tidak diajukan')).toHaveCount(2);
});

test('a whole family moves with one request: a reference each, one receipt', async ({ pageAs }) => {
  const page = await pageAs('loket2.bdl');
  const form = onTheTransferForm(page);
  await form.open(CASES.sitiRahayu.id);
  await page.getByRole('button', { name: 'Semua yang bisa' }).click();
  await form.choose('Klinik Pratama Kemiling Permai');
  await form.submit().click();
  await expect(form.done()).toBeVisible();
  await expect(form.references()).toHaveCount(4);
  await page.getByRole('link', { name: 'Lihat bukti' }).click();
  for (const name of ['SITI RAHAYU', 'BUDI SANTOSO', 'AISYAH PUTRI SANTOSO', 'RIZKY SANTOSO']) await expect(page.getByRole('main').getByText(name).first()).toBeVisible();
});

test('too early is refused with the earliest date, and a letter helps', async ({ pageAs }) => {
  const page = await pageAs('loket.bdl');
  const form = onTheTransferForm(page);
  await form.open(CASES.almostThreeMonths.id);
  await form.choose('Puskesmas Kedaton');
  await expect(page.getByText('T8').first()).toBeVisible();
  await expect(page.getByText(/21 Nov(ember)? 2026/).first()).toBeVisible();
  await expect(form.submit()).toHaveAttribute('aria-disabled', 'true');
});

test('files: a wrong one is refused with the reason and the form stays, a right one is kept', async ({ pageAs }) => {
  const page = await pageAs('loket.bdl');
  const form = onTheTransferForm(page);
  await form.open(CASES.letterRequired.id);
  await page.getByLabel('Catatan').fill('Diminta keluarga.');
  await page.locator('input[type=file]').setInputFiles({ name: 'surat.pdf', mimeType: 'application/pdf', buffer: Buffer.from('not a pdf') });
  await expect(page.getByText(/bukan PDF, JPEG, atau PNG/).first()).toBeVisible();
  await expect(page.getByLabel('Catatan')).toHaveValue('Diminta keluarga.');
  await page.locator('input[type=file]').setInputFiles({ name: 'surat-baru.pdf', mimeType: 'application/pdf', buffer: PDF });
  await expect(page.getByText('Tersimpan').first()).toBeVisible();
  await expect(page.getByText('surat-baru.pdf').first()).toBeVisible();
});

test('what was typed survives a reload', async ({ pageAs }) => {
  const page = await pageAs('loket.bdl');
  const form = onTheTransferForm(page);
  await form.open(CASES.oneWordName.id);
  await page.getByLabel('Catatan').fill('Rumah anak di Kedaton.');
  await expect(page.getByText(/^Tersimpan \d/)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Catatan')).toHaveValue('Rumah anak di Kedaton.');
});

test('a double click and a dropped line make one transfer', async ({ pageAs }) => {
  const page = await pageAs('loket.bdl');
  const form = onTheTransferForm(page);
  await form.open(CASES.exactlyThreeMonths.id);
  await form.choose('Puskesmas Kedaton');
  await page.context().setOffline(true);
  await form.submit().dblclick();
  await expect(page.getByText(/Tidak terhubung/).first()).toBeVisible();
  await page.context().setOffline(false);
  await expect(form.done()).toBeVisible({ timeout: 30_000 });
  await expect(form.references()).toHaveCount(1);
  const again = await page.context().newPage();
  await again.goto(`/members/${CASES.exactlyThreeMonths.id}/transfer`);
  await expect(again.getByText(/Masih ada pengajuan yang berjalan/)).toBeVisible();
});

test('a full facility needs approval, suggests others, and the supervisor sees it', async ({ pageAs }) => {
  const page = await pageAs('loket.bdl');
  const form = onTheTransferForm(page);
  await form.open(CASES.heriGunawan.id);
  await form.choose(FULL_FACILITY.bdl);
  await expect(page.getByText('T11').first()).toBeVisible();
  await expect(page.getByText('FKTP terdekat yang masih longgar')).toBeVisible();
  await page.getByLabel('Catatan').fill('Dokter keluarga praktik di sana.');
  await form.submit().click();
  await expect(form.done()).toHaveText(/diajukan/);
});
