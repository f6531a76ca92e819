import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
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
  await desk.keyboard.press('Control+Enter');
  await expect(form.done()).toBeVisible();
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
