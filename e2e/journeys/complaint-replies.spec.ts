import { randomUUID } from 'node:crypto';
import { expect, test } from '../fixtures/test';
import { atTheCase, complaintsBy } from '../steps/complaints';

test('a supervisor adds a reply with a field, and a handler of the branch begins an answer with it', async ({ pageAs, apiAs }) => {
  const mark = randomUUID().slice(0, 6);
  const title = `Loket khusus ${mark}`;
  const supervisor = await pageAs('supervisor.sby');
  await supervisor.goto('/complaints/replies');
  await supervisor.keyboard.press('n');
  await supervisor.getByLabel('Judul').fill(title);
  const text = supervisor.getByRole('textbox', { name: 'Teks' });
  await text.fill('Yth. {nik}, silakan ke loket khusus dengan nomor ');
  await supervisor.getByRole('button', { name: 'Simpan balasan' }).click();
  await expect(supervisor.getByText(/Isian "nik" tidak dikenal/)).toBeVisible();
  await expect(text).toBeFocused();
  await text.fill('Yth. {nama}, silakan ke loket khusus dengan nomor ');
  await text.press('End');
  await supervisor.getByRole('button', { name: '{nomor}' }).click();
  await expect(text).toHaveValue('Yth. {nama}, silakan ke loket khusus dengan nomor {nomor}');
  await expect(supervisor.getByRole('region', { name: 'Contoh setelah diisi' })).toContainText('Yth. AMINAH YUSUF, silakan ke loket khusus dengan nomor PG-');
  await supervisor.getByRole('button', { name: 'Simpan balasan' }).click();
  await expect(supervisor.getByText('Balasan disimpan.')).toBeVisible();
  await expect(supervisor.getByRole('table', { name: /^Balasan Kantor Cabang/ }).getByRole('rowheader', { name: title })).toBeVisible();
  await expect(supervisor.getByRole('table', { name: 'Balasan semua kantor' }).getByRole('button')).toHaveCount(0);

  const subject = `Minta loket ${mark}`;
  const filed = await complaintsBy(await apiAs('loket.sby')).file(subject);
  const handler = await pageAs('aduan.sby');
  await atTheCase(handler).open(filed.id, subject);
  await handler.keyboard.press('b');
  const answer = handler.getByLabel('Tanggapan untuk pelapor');
  await answer.fill(`//${mark}`);
  await expect(handler.getByRole('option', { name: title })).toBeVisible();
  await handler.keyboard.press('Enter');
  await expect(answer).toHaveValue(`Yth. Siti Rahayu, silakan ke loket khusus dengan nomor ${filed.reference}`);

  await supervisor.getByRole('button', { name: `Hapus balasan ${title}` }).click();
  await supervisor.getByRole('button', { name: 'Hapus balasan', exact: true }).click();
  await expect(supervisor.getByText('Balasan dihapus.')).toBeVisible();
  await expect(supervisor.getByRole('rowheader', { name: title })).toHaveCount(0);
});

test('the administrator keeps the replies of every office; from the queue a supervisor finds the way to the own ones', async ({ pageAs }) => {
  const title = `Kantor tutup ${randomUUID().slice(0, 6)}`;
  const admin = await pageAs('admin');
  await admin.goto('/policies');
  await admin.getByRole('link', { name: 'Balasan siap pakai' }).click();
  await admin.getByRole('button', { name: 'Tambah balasan' }).click();
  await admin.getByLabel('Judul').fill(title);
  await admin.getByRole('textbox', { name: 'Teks' }).fill('Kantor tutup hari ini. Salam, {petugas}.');
  await admin.keyboard.press('Tab');
  await admin.getByRole('button', { name: 'Simpan balasan' }).click();
  await expect(admin.getByText('Balasan disimpan.')).toBeVisible();

  const supervisor = await pageAs('supervisor.dps');
  await supervisor.goto('/complaints');
  await supervisor.getByRole('button', { name: 'Unduh dan lainnya' }).click();
  await supervisor.getByRole('menuitem', { name: 'Atur balasan siap pakai' }).click();
  await expect(supervisor).toHaveURL(/\/complaints\/replies$/);
  await expect(supervisor.getByRole('navigation').locator('a[aria-current="page"]')).toHaveText(/Balasan/);
  const common = supervisor.getByRole('table', { name: 'Balasan semua kantor' });
  await expect(common.getByRole('rowheader', { name: title })).toBeVisible();
  await expect(common.getByRole('button')).toHaveCount(0);

  await admin.getByRole('button', { name: `Hapus balasan ${title}` }).click();
  await admin.getByRole('button', { name: 'Hapus balasan', exact: true }).click();
  await expect(admin.getByText('Balasan dihapus.')).toBeVisible();
});
