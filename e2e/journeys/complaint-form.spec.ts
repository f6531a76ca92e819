import { expect, test } from '../fixtures/test';
import { atTheDesk, onTheComplaintForm } from '../steps/desk';
import { CASES } from '../../prisma/seed/cases';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF');

test('a complaint from the member’s record, keyboard only: a wrong number is corrected, the number is read aloud, the second time it is shown', async ({ pageAs }) => {
  const page = await pageAs('loket.bdl');
  const { keyboard } = page;
  const form = onTheComplaintForm(page);
  await atTheDesk(page).openRecord(CASES.heriGunawan.nik, CASES.heriGunawan.name);
  await keyboard.press('a');
  await expect(form.phone()).toBeFocused();
  await expect(form.name()).toHaveValue(CASES.heriGunawan.name);
  await keyboard.type('12345');
  for (const words of [null, 'Kartu ditolak di puskesmas', 'Kartu ditolak waktu berobat tadi pagi.']) {
    await keyboard.press('Tab');
    if (words !== null) await keyboard.type(words);
  }
  await keyboard.press('Tab');
  await expect(form.level('Merah')).toBeFocused();
  await keyboard.press('Space');
  await keyboard.press('Tab');
  await keyboard.type('Pelayanan di FKTP');
  await keyboard.press('Tab');
  await keyboard.type('Pelayanan');
  await keyboard.press('Tab');
  await expect(form.facility()).toBeFocused();
  await keyboard.type('pusk keda');
  await expect(form.facilities()).toHaveText([/Puskesmas Kedaton/]);
  await keyboard.press('Enter');
  await expect(form.facility()).toHaveValue('Puskesmas Kedaton');

  await keyboard.press('Control+Enter');
  await expect(form.phone()).toBeFocused();
  await expect(page.getByText(/Bukan nomor telepon Indonesia/)).toBeVisible();
  await expect(form.description()).toHaveValue('Kartu ditolak waktu berobat tadi pagi.');
  await keyboard.press('Control+a');
  await keyboard.type('0812 3456 7890');
  await keyboard.press('Control+Enter');

  await expect(form.done()).toBeVisible();
  const reference = await form.reference().innerText();
  await keyboard.press('n');
  await expect(form.duplicates().filter({ hasText: reference })).toHaveCount(1);
  await expect(page.getByRole('link', { name: reference })).toBeFocused();
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/\/complaints\/[0-9a-f-]{36}/);
  await expect(page.getByText('Kartu ditolak di puskesmas').first()).toBeVisible();
});

test('what was typed survives a reload, the paper too, and a dropped line', async ({ pageAs }) => {
  const page = await pageAs('loket2.bdl');
  const form = onTheComplaintForm(page);
  await form.open(CASES.oneWordName.id);
  await form.subject().fill('Antrean terlalu lama');
  await form.level('Kuning').check();
  await form.category().selectOption({ label: 'Kantor dan petugas' });
  await form.detail().selectOption({ label: 'Waktu tunggu' });
  await page.locator('input[type=file]').setInputFiles({ name: 'antrean.pdf', mimeType: 'application/pdf', buffer: PDF });
  await expect(page.getByText(/^Tersimpan \d/)).toBeVisible();
  await page.context().setOffline(true);
  await form.description().fill('Menunggu tiga jam tanpa dipanggil.');
  await expect(page.getByText(/Tidak terhubung/).first()).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText(/^Tersimpan \d/)).toBeVisible({ timeout: 30_000 });
  await page.reload();
  await expect(form.subject()).toHaveValue('Antrean terlalu lama');
  await expect(form.description()).toHaveValue('Menunggu tiga jam tanpa dipanggil.');
  await expect(form.level('Kuning')).toBeChecked();
  await expect(form.detail()).toHaveValue('waiting');
  await expect(page.getByText('antrean.pdf')).toBeVisible();
  await page.getByRole('button', { name: 'Buang dan mulai baru' }).click();
  await expect(form.subject()).toHaveValue('');
});

test('what is missing stands beside its field, the first one gets the focus, nothing is lost', async ({ pageAs }) => {
  const page = await pageAs('aduan.bdl');
  const form = onTheComplaintForm(page);
  await form.open();
  await form.description().fill('Petugas tidak memberi penjelasan apa pun.');
  await form.submit().click();
  await expect(form.name()).toBeFocused();
  for (const field of [form.name(), form.subject(), form.category()]) await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText('Wajib diisi.')).toHaveCount(4);
  await expect(form.description()).toHaveValue('Petugas tidak memberi penjelasan apa pun.');
});

test('without a member at the central office: all channels, no level, and it waits to be forwarded', async ({ pageAs }) => {
  const page = await pageAs('pusat');
  const form = onTheComplaintForm(page);
  await form.open();
  await expect(page.getByText('Tanpa data peserta')).toBeVisible();
  await expect(form.name()).toBeFocused();
  await expect(form.level('Merah')).toHaveCount(0);
  await form.name().fill('Made Suarta');
  await form.subject().fill('Aplikasi gagal masuk');
  await form.description().fill('Kode OTP tidak pernah sampai.');
  await form.submit().click();
  await expect(page.getByLabel('Kanal')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Kanal').selectOption({ label: 'SP4N-LAPOR!' });
  await page.getByLabel(/^Nomor SP4N-LAPOR!/).fill('9876543');
  await form.submit().click();
  await expect(form.done()).toBeVisible();
  await expect(page.getByText('Menunggu diteruskan oleh Kantor Pusat.')).toBeVisible();
  const reference = await form.reference().innerText();

  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/complaints\/[0-9a-f-]{36}/);
  await page.goto(`${new URL(page.url()).pathname}/print`);
  await expect(page.getByRole('heading', { level: 1, name: reference })).toBeVisible();
  await expect(page.getByRole('article')).toContainText('SP4N-LAPOR! 9876543');
  await expect(page.getByRole('article')).toContainText('Diterima');
});
