import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { expect, test } from '../fixtures/test';
import { inTheQueue } from '../steps/desk';
import { CASES } from '../../prisma/seed/cases';

interface Row {
  id: string;
  version: number;
  memberName: string;
  requestedByName: string;
}

/** Waiting requests of a branch, oldest first; each test takes its own from the end. */
async function waiting(api: APIRequestContext): Promise<Row[]> {
  const answer = await api.post('/api/transfers/rows', { data: { view: 'waiting', limit: 200 } });
  return ((await answer.json()) as { value: { rows: Row[] } }).value.rows;
}

test('a supervisor approves from the keyboard; the tab counts one less', async ({ pageAs, apiAs }) => {
  const rows = await waiting(await apiAs('supervisor.bdl'));
  const row = rows.at(-1);
  if (!row) throw new Error('nobody waits');
  const page = await pageAs('supervisor.bdl');
  await page.goto(`/transfers/${row.id}?view=waiting`);
  await expect(page.getByRole('heading', { name: row.memberName })).toBeVisible();
  await page.keyboard.press('s');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/disetujui\./).first()).toBeVisible();
});

test('returned with words, resubmitted by the desk, rejected with a reason', async ({ pageAs, apiAs }) => {
  const rows = await waiting(await apiAs('supervisor.sby'));
  const row = rows.at(-1);
  if (!row) throw new Error('nobody waits');
  const supervisor = await pageAs('supervisor.sby');
  await supervisor.goto(`/transfers/${row.id}`);
  await expect(supervisor.getByRole('heading', { name: row.memberName })).toBeVisible();
  await supervisor.keyboard.press('k');
  await supervisor.getByLabel('Yang perlu dilengkapi').fill('Lampirkan surat keterangan domisili.');
  await supervisor.keyboard.press('Control+Enter');
  await expect(supervisor.getByText(/dikembalikan\./).first()).toBeVisible();

  const desk = await pageAs('loket.sby');
  await desk.goto(`/transfers/${row.id}`);
  await expect(desk.getByText('Lampirkan surat keterangan domisili.').first()).toBeVisible();
  await desk.getByRole('button', { name: /Ajukan ulang/ }).first().click();
  await desk.keyboard.press('Control+Enter');
  await expect(desk.getByText(/diajukan ulang\./).first()).toBeVisible();

  await supervisor.goto(`/transfers/${row.id}`);
  await supervisor.keyboard.press('t');
  await supervisor.getByLabel('Alasan penolakan').fill('Berkas tidak sesuai dengan data peserta.');
  await supervisor.keyboard.press('Control+Enter');
  await expect(supervisor.getByText(/ditolak\./).first()).toBeVisible();
});

test('when somebody else was faster, the screen says who and what and keeps the words', async ({ pageAs, apiAs }) => {
  const api = await apiAs('supervisor.dps');
  const row = (await waiting(api)).at(-1);
  if (!row) throw new Error('nobody waits');
  const page = await pageAs('supervisor.dps');
  await page.route('**/api/events', (route) => route.abort());
  await page.goto(`/transfers/${row.id}`);
  await page.keyboard.press('t');
  await page.getByLabel('Alasan penolakan').fill('Alasan yang tidak boleh hilang.');
  const first = await api.post('/api/transfers/return', { data: { id: row.id, version: row.version, note: 'KTP tidak terbaca.' }, headers: { 'idempotency-key': randomUUID() } });
  expect(first.status()).toBe(200);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/Sudah diubah orang lain/)).toBeVisible();
  await expect(page.getByLabel('Alasan penolakan')).toHaveValue('Alasan yang tidak boleh hilang.');
});

test('in bulk, with a result for each row', async ({ pageAs }) => {
  const page = await pageAs('supervisor.jyp');
  const queue = inTheQueue(page);
  await queue.open();
  const boxes = page.getByRole('checkbox', { name: /Tekan Spasi untuk memilih/ });
  await boxes.nth(0).check();
  await expect(page.getByText('1 dipilih')).toBeVisible();
  await boxes.nth(1).check();
  await expect(page.getByText('2 dipilih')).toBeVisible();
  await page.getByRole('button', { name: /^Setujui/ }).first().click();
  await page.getByRole('button', { name: 'Setujui (2)' }).click();
  await expect(page.getByText(/2 berhasil/)).toBeVisible();
});

test('a change by a colleague is on the screen within two seconds', async ({ pageAs, apiAs }) => {
  const api = await apiAs('supervisor.bdl');
  const page = await pageAs('kepala.bdl');
  await inTheQueue(page).open();
  const tab = page.getByRole('tab', { name: /Menunggu/ });
  const before = await tab.textContent();
  const row = (await waiting(api)).find(({ requestedByName }) => requestedByName !== 'Supervisor');
  if (!row) throw new Error('nobody waits');
  await api.post('/api/transfers/return', { data: { id: row.id, version: row.version, note: 'KTP tidak terbaca.' }, headers: { 'idempotency-key': randomUUID() } });
  await expect(tab).not.toHaveText(before ?? '', { timeout: 2_000 });
});

test('the requester finds no button to approve with, and the server refuses as well', async ({ pageAs, apiAs }) => {
  const frontliner = await apiAs('loket.bdl');
  const page = await pageAs('loket.bdl');
  const row = (await waiting(frontliner))[0];
  await page.goto(`/transfers/${row?.id}`);
  await expect(page.getByRole('heading', { name: row?.memberName })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Setujui/ })).toHaveCount(0);
  const direct = await frontliner.post('/api/transfers/approve', { data: { id: row?.id, version: row?.version }, headers: { 'idempotency-key': randomUUID() } });
  expect(direct.status()).toBe(403);
});

test('the receipt: Indonesian whatever the screen speaks, and a PDF', async ({ pageAs, apiAs }) => {
  const page = await pageAs('loket.bdl');
  const answer = await (await apiAs('loket.bdl')).post('/api/transfers/rows', { data: { view: 'coming', text: CASES.approvedTransfer.name, limit: 5 } });
  const [row] = ((await answer.json()) as { value: { rows: (Row & { reference: string })[] } }).value.rows;
  await page.goto(`/transfers/${row?.id}/receipt`);
  await expect(page.getByText(row?.reference ?? '').first()).toBeVisible();
  await expect(page.getByText(/Desember 2026/).first()).toBeVisible();
  const pdf = await (await apiAs('loket.bdl')).get(`/api/transfers/${row?.id}/receipt`);
  expect(pdf.headers()['content-type']).toContain('application/pdf');
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  const foreign = await (await apiAs('loket.dps')).get(`/api/transfers/${row?.id}/receipt`);
  expect(foreign.status()).toBe(404);
});
