import { randomUUID } from 'node:crypto';
import { expect, test } from '../fixtures/test';
import { atTheCase, complaintsBy } from '../steps/complaints';

const subject = (what: string) => `${what} ${randomUUID().slice(0, 6)}`;

test('a task is added and ticked by keyboard, and a colleague sees both without loading anything', async ({ pageAs, apiAs }) => {
  const handler = complaintsBy(await apiAs('aduan.dps'));
  const name = subject('Tugas bersama');
  const filed = await complaintsBy(await apiAs('loket.dps')).file(name);
  const { version } = await handler.standing(filed.id);
  const page = await pageAs('aduan.dps');
  const colleague = await pageAs('supervisor.dps');
  await atTheCase(page).open(filed.id, name);
  await atTheCase(colleague).open(filed.id, name);
  const seen = colleague.getByRole('list', { name: 'Daftar tugas' });

  await page.keyboard.press('i');
  await expect(page.getByLabel(/^Tugas baru/)).toBeFocused();
  await page.keyboard.type('Minta surat rujukan');
  await page.keyboard.press('Enter');
  const tasks = page.getByRole('list', { name: 'Daftar tugas' });
  await expect(tasks.getByRole('checkbox', { name: 'Minta surat rujukan' })).toBeVisible();
  // The box is empty and ready for the next one, this time with a day that has passed and a colleague.
  await expect(page.getByLabel(/^Tugas baru/)).toBeFocused();
  await page.keyboard.type('Hubungi rumah sakit');
  await page.getByLabel(/^Sampai tanggal/).fill('2-1-2026');
  await page.getByLabel(/^Untuk/).selectOption({ index: 1 });
  await page.getByLabel(/^Sampai tanggal/).press('Enter');
  await expect(tasks.getByRole('listitem').first()).toContainText('Hubungi rumah sakit');
  await expect(tasks.getByRole('listitem').first()).toContainText('Lewat, sampai 2 Jan 2026');
  await expect(seen.getByRole('checkbox')).toHaveCount(2);

  await tasks.getByRole('checkbox', { name: 'Minta surat rujukan' }).focus();
  await page.keyboard.press('Space');
  await expect(tasks.getByRole('checkbox', { name: 'Minta surat rujukan' })).toBeChecked();
  await expect(tasks.getByRole('listitem').last()).toContainText('Selesai oleh');
  await expect(seen.getByRole('checkbox', { name: 'Minta surat rujukan' })).toBeChecked();
  await expect(colleague.getByText('Tugas selesai')).toBeVisible();
  expect((await handler.standing(filed.id)).version).toBe(version);

  // Whoever resolves is told what is open; it holds nothing back.
  await page.keyboard.press('s');
  await expect(page.getByText(/1 tugas masih terbuka/)).toBeVisible();
});

test('what is no task or no day is said beside its field; a removed task comes back by undo', async ({ pageAs, apiAs }) => {
  const handler = complaintsBy(await apiAs('aduan.sby'));
  const name = subject('Tugas dihapus');
  const filed = await complaintsBy(await apiAs('loket.sby')).file(name);
  await handler.command('complaints/add-task', { id: filed.id, text: 'Periksa kartu', dueOn: null, assigneeId: null });
  const page = await pageAs('aduan.sby');
  await atTheCase(page).open(filed.id, name);
  const tasks = page.getByRole('list', { name: 'Daftar tugas' });
  const box = page.getByLabel(/^Tugas baru/);

  await page.keyboard.press('i');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Wajib diisi.')).toBeVisible();
  await box.fill('Tanggal keliru');
  await page.getByLabel(/^Sampai tanggal/).fill('31-02-2026');
  await box.press('Enter');
  await expect(page.getByText(/Tanggal ini tidak dapat dibaca/)).toBeVisible();
  await expect(page.getByLabel(/^Sampai tanggal/)).toBeFocused();
  // The first Escape empties the line and leaves the case open.
  await page.keyboard.press('Escape');
  await expect(box).toHaveValue('');

  await tasks.getByRole('button', { name: 'Hapus tugas: Periksa kartu' }).click();
  await expect(page.getByText('Tidak ada tugas.')).toBeVisible();
  await expect(box).toBeFocused();
  await page.getByRole('button', { name: /Urungkan/ }).click();
  await expect(tasks.getByRole('checkbox', { name: 'Periksa kartu' })).toBeVisible();
});
