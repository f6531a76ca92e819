import { randomUUID } from 'node:crypto';
import { expect, test } from '../fixtures/test';
import { atTheCase, complaintsBy } from '../steps/complaints';

const subject = (what: string) => `${what} ${randomUUID().slice(0, 6)}`;

test('triage sees the suggestion with its reason and forwards to the branch, classified', async ({ pageAs, apiAs }) => {
  const central = complaintsBy(await apiAs('pusat'));
  const name = subject('Obat kosong');
  const filed = await central.file(name, { classification: null, regencyCode: '51.71' });
  const page = await pageAs('pusat');
  const at = atTheCase(page);
  await at.open(filed.id, name);
  await expect(page.getByText(/Saran: Kantor Cabang Denpasar/)).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByLabel('Cabang', { exact: true })).toHaveValue('dps');
  await at.send();
  // Level and category are asked for beside their fields, and nothing is sent.
  await expect(page.getByText('Wajib diisi.').first()).toBeVisible();
  await page.getByLabel('Tingkat', { exact: true }).last().selectOption('yellow');
  await page.getByLabel('Kategori', { exact: true }).last().selectOption('primary_care');
  await page.getByLabel('Rincian').selectOption('drug');
  await at.send();
  await expect(at.said(/Teruskan ke cabang/)).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name })).toBeFocused();
  expect(await central.standing(filed.id)).toMatchObject({ status: 'routed', branch: { id: 'dps' } });
});

test('a branch returns what is not its own; the third time the supervisor decides, with the path before the eyes', async ({ pageAs, apiAs }) => {
  const desk = complaintsBy(await apiAs('loket.sby'));
  const handler = complaintsBy(await apiAs('aduan.sby'));
  const central = complaintsBy(await apiAs('pusat'));
  const name = subject('Salah alamat');
  let current = await desk.file(name);
  for (const round of [1, 2]) {
    current = await handler.command('complaints/return', { id: current.id, version: current.version, note: `Peserta cabang lain, ${round}.` });
    current = await central.command('complaints/forward', { id: current.id, version: current.version, branchId: 'sby', level: 'green', category: 'membership', detail: 'card' });
  }
  const page = await pageAs('aduan.sby');
  const at = atTheCase(page);
  await at.open(current.id, name);
  await page.keyboard.press('w');
  await page.getByLabel('Mengapa bukan wewenang cabang ini').fill('Tetap bukan wewenang kami.');
  await at.send();
  await expect(at.said(/diteruskan ke supervisor/)).toBeVisible();

  const supervisor = await pageAs('supervisor.sby');
  await supervisor.goto(`/complaints/${current.id}`);
  const path = supervisor.getByRole('list', { name: 'Perjalanan pengaduan' });
  await expect(path.getByRole('listitem')).toHaveCount(5);
  await supervisor.keyboard.press('t');
  await supervisor.getByLabel('Kepada').selectOption({ label: 'Lilik Mariyati' });
  await atTheCase(supervisor).send();
  await expect.poll(async () => (await handler.standing(current.id)).status).toBe('in_progress');
});

test('from the list by keyboard alone: claim the next, answer, resolve with a canned reply, ask for satisfaction, reopen', async ({ pageAs, apiAs }) => {
  const desk = complaintsBy(await apiAs('loket.jyp'));
  const handler = complaintsBy(await apiAs('aduan.jyp'));
  const name = subject('Ditolak di IGD');
  const filed = await desk.file(name, { classification: { level: 'red', category: 'hospital', detail: 'refused' } });
  // Whoever else is red and free goes first: they are taken away by a colleague.
  const others = await handler.query<{ rows: { id: string; version: number; level: string | null }[] }>('complaints/rows', { view: 'unassigned', level: 'red', limit: 100 });
  const [me] = await handler.me(filed.id);
  if (!me) throw new Error('no colleague');
  const items = others.rows.filter(({ id }) => id !== filed.id).map(({ id, version }) => ({ id, version }));
  if (items.length > 0) await handler.command('complaints/assign-many', { assigneeId: me.id, items });

  const page = await pageAs('aduan.jyp');
  const at = atTheCase(page);
  await page.goto('/complaints?view=unassigned');
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  await expect(page.getByText('MERAH: pelayanan peserta sedang terhambat')).toBeVisible();

  await page.keyboard.press('b');
  await page.getByLabel('Tanggapan untuk pelapor').fill('Kami sedang menghubungi rumah sakit.');
  await at.send();
  await expect(page.getByText('Tepat waktu').first()).toBeVisible();

  await page.keyboard.press('s');
  const answer = page.getByLabel('Jawaban akhir untuk pelapor');
  await answer.fill('//');
  await expect(page.getByRole('listbox', { name: 'Balasan siap pakai' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(answer).not.toHaveValue(/\/\//);
  await expect(answer).toHaveValue(/\S/);
  await at.send();
  await expect.poll(async () => (await handler.standing(filed.id)).status).toBe('resolved');

  await at.act(/Catat kepuasan|Nilai|kepuasan/i).click();
  await page.getByRole('radio', { name: '4' }).check();
  await at.send();
  await expect(page.getByText('4 dari 5').first()).toBeVisible();

  await page.keyboard.press('o');
  await page.getByLabel('Mengapa dibuka kembali').fill('Peserta belum dilayani.');
  await at.send();
  await expect.poll(async () => (await handler.standing(filed.id)).cycle).toBe(2);
  await expect(page.getByRole('heading', { name: 'Penanganan sebelumnya' })).toBeVisible();
});

test('a pause needs its evidence; the provider is asked and answers', async ({ pageAs, apiAs }) => {
  const desk = complaintsBy(await apiAs('loket.bdl'));
  const handler = complaintsBy(await apiAs('aduan.bdl'));
  const name = subject('Menunggu surat');
  const filed = await desk.file(name);
  await handler.command('complaints/respond', { id: filed.id, version: 1, text: 'Mohon kirim surat rujukan.' });
  const page = await pageAs('aduan.bdl');
  const at = atTheCase(page);
  await at.open(filed.id, name);
  await page.keyboard.press('d');
  await page.getByLabel('Alasan jeda').selectOption('member_documents');
  await page.getByLabel('Apa yang ditunggu').fill('Surat rujukan dari puskesmas.');
  await at.send();
  await expect(page.getByText('Wajib diisi.').first()).toBeVisible();
  const uploaded = page.waitForResponse((answer) => answer.url().endsWith('/api/complaints/files') && answer.ok());
  await page.locator('input[type="file"]').setInputFiles({ name: 'bukti.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF') });
  await uploaded;
  // The answer is there before the form has taken it: until then it does not send.
  await expect(page.getByRole('listitem').filter({ hasText: 'bukti.pdf' })).toBeVisible();
  await expect(page.getByLabel('Mengirim bukti.pdf')).toHaveCount(0);
  await at.send();
  await expect(page.getByText(/Dijeda sampai/)).toBeVisible();
  await page.keyboard.press('d');
  await at.send();
  await expect.poll(async () => (await handler.standing(filed.id)).status).toBe('in_progress');
  await expect(page.getByText(/Dijeda sampai/)).toHaveCount(0);

  await page.keyboard.press('p');
  await page.getByRole('combobox', { name: 'Rumah sakit atau FKTP' }).fill('rs');
  await page.getByRole('listbox').getByRole('option').first().click();
  await page.getByLabel('Pertanyaan untuk faskes').fill('Mohon penjelasan penolakan.');
  await at.send();
  await expect(page.getByText(/Belum dijawab\. Tenggat tetap berjalan/)).toBeVisible();
  await page.keyboard.press('p');
  await page.getByRole('textbox', { name: 'Jawaban faskes' }).fill('Pasien sudah dijadwalkan.');
  await at.send();
  await expect.poll(async () => (await handler.standing(filed.id)).status).toBe('in_progress');
});

test('"why this date" counts day by day', async ({ pageAs, apiAs }) => {
  const desk = complaintsBy(await apiAs('loket.dps'));
  const name = subject('Hitung tenggat');
  const filed = await desk.file(name);
  const page = await pageAs('aduan.dps');
  await atTheCase(page).open(filed.id, name);
  await page.getByRole('button', { name: 'Mengapa?' }).last().click();
  const count = page.getByRole('region', { name: 'Mengapa tanggal ini?' });
  await expect(count.getByText('hari ke-5')).toBeVisible();
  await expect(count.getByText('Akhir pekan').first()).toBeVisible();
  await expect(count.getByText(/23\.59 WITA/)).toBeVisible();
});

test('two people at one case: each sees the other within two seconds, and no answer is overwritten or lost', async ({ pageAs, apiAs }) => {
  const desk = complaintsBy(await apiAs('loket.dps'));
  const handler = complaintsBy(await apiAs('aduan.dps'));
  const name = subject('Dua orang');
  const filed = await desk.file(name);
  const first = await pageAs('aduan.dps');
  const second = await pageAs('supervisor.dps');
  await atTheCase(first).open(filed.id, name);
  await atTheCase(second).open(filed.id, name);
  await expect(second.getByText('Ni Komang Ayu Lestari sedang melihat').first()).toBeVisible();
  await second.keyboard.press('b');
  await expect(first.getByText('I Gede Suartana sedang menulis jawaban').first()).toBeVisible({ timeout: 2_000 });
  await second.getByLabel('Tanggapan untuk pelapor').fill('Jawaban yang tidak boleh hilang.');
  await handler.command('complaints/respond', { id: filed.id, version: 1, text: 'Lebih cepat.' });
  await expect(second.getByText('Kasus ini baru saja diubah')).toBeVisible();
  await atTheCase(second).send();
  await expect(second.getByText(/Sudah diubah orang lain/)).toBeVisible();
  await expect(second.getByLabel('Tanggapan untuk pelapor')).toHaveValue('Jawaban yang tidak boleh hilang.');
  await second.getByRole('button', { name: 'Muat yang terbaru' }).click();
  await expect(second.getByText('Lebih cepat.').first()).toBeVisible();
  await atTheCase(second).send();
  await expect.poll(async () => (await handler.standing(filed.id)).version).toBe(3);
});

test('a draft survives a reload', async ({ pageAs, apiAs }) => {
  const desk = complaintsBy(await apiAs('loket.bdl'));
  const name = subject('Draf');
  const filed = await desk.file(name);
  const page = await pageAs('aduan.bdl');
  await atTheCase(page).open(filed.id, name);
  await page.keyboard.press('b');
  await page.getByLabel('Tanggapan untuk pelapor').fill('Separuh jawaban');
  await expect(page.getByText(/tersimpan/i)).toBeVisible();
  await page.reload();
  await page.keyboard.press('b');
  await expect(page.getByLabel('Tanggapan untuk pelapor')).toHaveValue('Separuh jawaban');
});

test('in bulk to a colleague, with a verdict for each row', async ({ pageAs, apiAs }) => {
  const desk = complaintsBy(await apiAs('loket.sby'));
  await desk.file(subject('Massal satu'));
  await desk.file(subject('Massal dua'));
  const page = await pageAs('supervisor.sby');
  await page.goto('/complaints?view=unassigned&sort=-receivedAt');
  const boxes = page.getByRole('checkbox', { name: /Tekan Spasi untuk memilih/ });
  await expect(boxes.nth(1)).toBeVisible();
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.getByRole('button', { name: 'Tugaskan', exact: true }).click();
  await page.getByLabel('Kepada').selectOption({ label: 'Lilik Mariyati' });
  await page.getByRole('button', { name: /^Tugaskan \(2\)/ }).click();
  await expect(page.getByText('2 ditugaskan, 0 tidak.')).toBeVisible();
});

test('views count exactly, filters stay in the address, a view can be kept', async ({ pageAs }) => {
  const page = await pageAs('aduan.bdl');
  await page.goto('/complaints?view=all');
  await page.getByLabel('Tingkat', { exact: true }).selectOption('red');
  await expect(page).toHaveURL(/level=red/);
  await page.reload();
  await expect(page.getByLabel('Tingkat', { exact: true })).toHaveValue('red');
  await page.getByRole('button', { name: 'Simpan tampilan ini' }).click();
  await page.getByLabel('Nama tampilan').fill('Merah semua');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Tampilan Merah semua disimpan.')).toBeVisible();
  await page.getByLabel('Tingkat', { exact: true }).selectOption('');
  await page.getByLabel('Tampilan tersimpan').selectOption({ label: 'Merah semua' });
  await expect(page).toHaveURL(/level=red/);
});

test('a merge can be undone', async ({ pageAs, apiAs }) => {
  const desk = complaintsBy(await apiAs('loket.jyp'));
  const handler = complaintsBy(await apiAs('aduan.jyp'));
  const [one, two] = [await desk.file(subject('Induk')), await desk.file(subject('Kembar'))];
  const name = subject('x');
  const page = await pageAs('aduan.jyp');
  await page.goto(`/complaints/${two.id}`);
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await page.keyboard.press('m');
  await page.getByLabel(/Nomor pengaduan lain/).last().fill(one.reference);
  await page.getByLabel('Mengapa digabung').fill(`Orang yang sama, ${name}.`);
  await expect(page.getByText(new RegExp(`${one.reference}, Induk`))).toBeVisible();
  await atTheCase(page).send();
  await expect(page.getByText(`Digabung ke ${one.reference}`)).toBeVisible();
  await page.keyboard.press('m');
  await atTheCase(page).send();
  await expect.poll(async () => (await handler.standing(two.id)).status).toBe('routed');
});
