import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { APIRequestContext, Page } from '@playwright/test';
import { readSheet } from 'read-excel-file/node';
import { expect, test } from '../fixtures/test';
import { atTheDesk } from '../steps/desk';
import { onTheRequestForm } from '../steps/requests';
import { CASES } from '../../prisma/seed/cases';

interface Row {
  id: string;
  version: number;
  reference: string;
  memberName: string;
  kind: string;
}

/** Waiting requests of a branch, oldest first. */
async function waiting(api: APIRequestContext, filter: object = {}): Promise<Row[]> {
  const answer = await api.post('/api/requests/rows', { data: { view: 'waiting', limit: 200, ...filter } });
  return ((await answer.json()) as { value: { rows: Row[] } }).value.rows;
}

test('a name is corrected by keyboard, approved by another, and the search finds it', async ({ pageAs, apiAs }) => {
  const { id, name } = CASES.movedSegment;
  const desk = await pageAs('loket.bdl');
  await desk.goto(`/members/${id}`);
  await expect(desk.getByRole('heading', { level: 1, name })).toBeVisible();
  await desk.keyboard.press('k');
  const form = onTheRequestForm(desk);
  await expect(desk.getByRole('heading', { level: 1, name: 'Koreksi identitas' })).toBeVisible();
  await expect(form.name()).toBeFocused();
  await expect(form.name()).toHaveValue(name);
  await form.name().fill('Novita Sarie');
  await expect(form.verdict('Berkas belum ada')).toBeVisible();
  await form.attach();
  await expect(form.verdict('Perlu persetujuan')).toBeVisible();

  // Submitting while one more paper is on its way waits for it; Escape takes that back, and leaves nothing.
  let sent = 0;
  desk.on('request', (request) => {
    if (request.url().endsWith('/api/requests/file')) sent += 1;
  });
  const letGo = await form.attachSlowly('kk.png');
  await desk.keyboard.press('Control+Enter');
  await expect(form.heldBack()).toBeVisible();
  await desk.keyboard.press('Escape');
  await expect(form.heldBack()).toHaveCount(0);
  await expect(form.name()).toHaveValue('Novita Sarie');
  await desk.keyboard.press('Control+Enter');
  await desk.keyboard.press('Control+Enter');
  await expect(form.heldBack()).toBeVisible();
  expect(sent).toBe(0);
  letGo();
  await expect(form.done()).toBeVisible();
  expect(sent).toBe(1);
  const reference = (await form.reference().textContent()) ?? '';
  // The record waits.
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(desk.getByText('Diajukan: Koreksi identitas').first()).toBeVisible();

  const row = (await waiting(await apiAs('supervisor.bdl'), { text: reference }))[0];
  const supervisor = await pageAs('supervisor.bdl');
  await supervisor.goto(`/requests/${row?.id}?view=waiting`);
  await expect(supervisor.getByRole('heading', { level: 2, name })).toBeVisible();
  const changes = supervisor.getByRole('table', { name: 'Perubahan' });
  await expect(changes.getByRole('insertion')).toHaveText('E');
  await supervisor.keyboard.press('s');
  await supervisor.keyboard.press('Control+Enter');
  await expect(supervisor.getByText(`${reference} disetujui dan berlaku.`)).toBeVisible();

  await atTheDesk(desk).open();
  await atTheDesk(desk).type('novita sarie');
  await expect(atTheDesk(desk).results().first()).toContainText('NOVITA SARIE');
});

test('the requester finds no button to approve with, and the server refuses as well', async ({ pageAs, apiAs }) => {
  const api = await apiAs('loket.sby');
  const row = (await waiting(api))[0];
  const page = await pageAs('loket.sby');
  await page.goto(`/requests/${row?.id}`);
  await expect(page.getByRole('heading', { level: 2, name: row?.memberName })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Setujui/ })).toHaveCount(0);
  const direct = await api.post('/api/requests/approve', { data: { id: row?.id, version: row?.version }, headers: { 'idempotency-key': randomUUID() } });
  expect(direct.status()).toBe(403);
});

test('refused with words beside the field, and a masked number is never sent', async ({ pageAs }) => {
  const page = await pageAs('loket.bdl');
  const form = onTheRequestForm(page);
  await form.open(CASES.heriGunawan.id, 'contact', 'Perubahan alamat dan kontak');
  await page.getByLabel(/^Telepon baru/).fill('•••• 7890');
  await form.submit().click();
  await expect(page.getByText('Nilai yang disamarkan tidak dapat disimpan.')).toBeVisible();
  await page.getByLabel(/^Telepon baru/).fill('+65 6123 4567');
  await form.submit().click();
  await expect(page.getByText(/Isi nomor Indonesia/)).toBeVisible();
  await page.getByLabel(/^Telepon baru/).fill('0812-3456-7890');
  await expect(form.verdict('Langsung berlaku')).toBeVisible();
  await form.submit().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Perubahan alamat dan kontak sudah berlaku' })).toBeVisible();
});

test('what stands in the way is said in the place of a form', async ({ pageAs }) => {
  const page = await pageAs('loket.bdl');
  await page.goto(`/members/${CASES.deceased.id}/death`);
  await expect(page.getByText(/Peserta tercatat meninggal dunia/)).toBeVisible();
  await page.goto(`/members/${CASES.budiSantoso.id}/newborn`);
  await expect(page.getByText(/bukan data seorang ibu/)).toBeVisible();
});

test('when somebody else was faster, the screen says who and what and keeps the words', async ({ pageAs, apiAs }) => {
  const api = await apiAs('supervisor.dps');
  const row = (await waiting(api)).at(-1);
  if (!row) throw new Error('nobody waits');
  const page = await pageAs('supervisor.dps');
  await page.route('**/api/events', (route) => route.abort());
  await page.goto(`/requests/${row.id}`);
  await expect(page.getByRole('heading', { level: 2, name: row.memberName })).toBeVisible();
  await page.keyboard.press('t');
  await page.getByLabel('Alasan penolakan').fill('Alasan yang tidak boleh hilang.');
  const first = await api.post('/api/requests/return', { data: { id: row.id, version: row.version, note: 'Berkas tidak terbaca.' }, headers: { 'idempotency-key': randomUUID() } });
  expect(first.status()).toBe(200);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/Sudah diubah orang lain/)).toBeVisible();
  await expect(page.getByText('Status sekarang: Dikembalikan')).toBeVisible();
  await expect(page.getByLabel('Alasan penolakan')).toHaveValue('Alasan yang tidak boleh hilang.');
});

test('what is filled in survives a reload', async ({ pageAs }) => {
  const page = await pageAs('loket2.bdl');
  const form = onTheRequestForm(page);
  await form.open(CASES.exactlyThreeMonths.id, 'correct', 'Koreksi identitas');
  await form.name().fill('RINA MARLYANA');
  await expect(page.getByText(/^Tersimpan/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/dipulihkan/)).toBeVisible();
  await expect(form.name()).toHaveValue('RINA MARLYANA');
  await page.getByRole('button', { name: 'Buang dan mulai baru' }).click();
  await expect(form.name()).toHaveValue(CASES.exactlyThreeMonths.name);
});

test('the receipt names the request and shows numbers masked', async ({ pageAs, apiAs }) => {
  const answer = await (await apiAs('loket.jyp')).post('/api/requests/rows', { data: { view: 'closed', limit: 1 } });
  const [row] = ((await answer.json()) as { value: { rows: Row[] } }).value.rows;
  const page = await pageAs('loket.jyp');
  await page.goto(`/requests/${row?.id}/receipt`);
  await expect(page.getByRole('heading', { level: 1, name: 'Bukti permohonan' })).toBeVisible();
  await expect(page.getByText(row?.reference ?? 'none').first()).toBeVisible();
  await expect(page.getByText(row?.memberName ?? 'none').first()).toBeVisible();
  expect(await page.locator('main').textContent()).not.toMatch(/\d{13,16}/);
});

/** Downloads by the menu of the list. */
async function download(page: Page, item: string): Promise<{ name: string; content: Buffer }> {
  await page.getByRole('button', { name: 'Unduh', exact: true }).click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: item }).click()]);
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
}

test('the list leaves as CSV and as a workbook with the rows of the filter, masked, and without what a record changes to', async ({ pageAs, apiAs }) => {
  const api = await apiAs('kepala.jyp');
  const rows = await waiting(api, { view: 'all', kind: 'identity_correction', descending: true });
  const page = await pageAs('kepala.jyp');
  await page.goto('/requests?view=all&kind=identity_correction');
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  const csv = await download(page, 'Unduh CSV');
  expect(csv.name).toMatch(/^permohonan-\d{4}-\d{2}-\d{2}\.csv$/);
  const [header, ...records] = csv.content.toString('utf8').replace(/^\uFEFF/, '').trimEnd().split('\r\n');
  expect(header).toContain('"Nomor","Jenis","Nama peserta","Kartu (4 angka terakhir)","Yang berubah"');
  expect(records.map((record) => record.slice(1, 17))).toEqual(rows.map(({ reference }) => reference));
  const workbook = await download(page, 'Unduh Excel');
  expect(workbook.name).toMatch(/\.xlsx$/);
  const [, ...cells] = await readSheet(workbook.content);
  expect(cells.map(([reference]) => reference)).toEqual(rows.map(({ reference }) => reference));
  for (const row of cells) {
    expect([row[1], row[7]]).toEqual(['Koreksi identitas', expect.any(Date)]);
    expect(String(row[3])).toMatch(/^•••• \d{4}$/);
  }
});

test('several are returned at once, seen before, and with a result for each row', async ({ pageAs, apiAs }) => {
  const page = await pageAs('supervisor.jyp');
  await page.goto('/requests');
  const boxes = page.getByRole('checkbox', { name: /Tekan Spasi untuk memilih/ });
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await expect(page.getByText('2 dipilih')).toBeVisible();
  await page.getByRole('button', { name: 'Kembalikan', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('table', { name: 'Yang akan diputuskan' }).getByRole('rowheader')).toHaveCount(2);
  const references = await dialog.getByRole('rowheader').allInnerTexts();
  // Words are needed before anything is sent.
  await dialog.getByRole('button', { name: 'Kembalikan (2)' }).click();
  await expect(dialog.getByLabel('Yang perlu dilengkapi')).toHaveAttribute('aria-invalid', 'true');
  await dialog.getByRole('button', { name: 'Lampirkan kartu keluarga terbaru.' }).click();
  await dialog.getByRole('button', { name: 'Kembalikan (2)' }).click();
  await expect(dialog.getByText('2 berhasil, 0 tidak.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Selesai' }).click();
  const left = await waiting(await apiAs('supervisor.jyp'));
  expect(left.map(({ reference }) => reference)).not.toEqual(expect.arrayContaining(references));
  expect((await waiting(await apiAs('supervisor.jyp'), { view: 'returned' })).map(({ reference }) => reference)).toEqual(expect.arrayContaining(references));
});

test('the list prints as a paper of the office: every loaded row as a table, with the filter in words', async ({ pageAs, apiAs }) => {
  const rows = await waiting(await apiAs('kepala.sby'), { view: 'all', kind: 'contact_update', descending: true });
  const page = await pageAs('kepala.sby');
  await page.goto('/requests?view=all&kind=contact_update');
  // What is loaded is printed: the rows have to be there.
  for (const { reference } of rows) await expect(page.getByRole('row').filter({ hasText: reference })).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('[data-printed-rows]');
  await expect(paper.getByText('Semua · Jenis: Perubahan alamat dan kontak')).toBeVisible();
  await expect(paper.locator('tbody tr')).toHaveCount(rows.length);
  for (const { reference, memberName } of rows) await expect(paper.locator('tbody tr').filter({ hasText: reference })).toContainText(memberName);
  expect(await paper.innerText()).not.toMatch(/\d{13,16}/);
  await expect(page.locator('header.print-only').getByText('Kantor Cabang Surabaya')).toBeVisible();
  await expect(page.getByText(/^Dicetak .* oleh /)).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(paper).toHaveCount(0);
});
