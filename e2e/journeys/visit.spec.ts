import { CASES } from '../../prisma/seed/cases';
import { expect, test } from '../fixtures/test';
import { atTheDesk, onTheTransferForm } from '../steps/desk';
import { atTheCounter, queueBy } from '../steps/visits';

// One office, one line: who calls next decides what the other test sees.
test.describe.configure({ mode: 'serial' });

test('a visit by keyboard: called, served, member found, moved, closed in a few keys; the next one is offered', async ({ pageAs, apiAs }) => {
  const queue = queueBy(await apiAs('supervisor.dps'));
  await queue.openDesk(91);
  await queue.emptyLine();
  const ticket = await queue.issue('facility_change');
  const page = await pageAs('loket2.dps');
  const counter = atTheCounter(page);
  const { name, nik } = CASES.iMadeArtana;
  await page.goto('/desk');
  await counter.sit(91);
  await expect(counter.panel).toContainText('1 menunggu');
  await page.keyboard.press('F2');
  await expect(counter.panel).toContainText(ticket.label);
  await page.keyboard.press('F4');
  await expect(counter.panel).toContainText('Dipanggil 2 kali');
  await page.keyboard.press('F2');
  await expect(counter.close()).toBeVisible();

  const box = atTheDesk(page).box();
  await box.fill(nik);
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(counter.panel.getByRole('link', { name })).toBeVisible();

  await page.keyboard.press('p');
  const form = onTheTransferForm(page);
  await expect(form.filter()).toBeFocused();
  await form.choose('Puskesmas Denpasar Timur I');
  await page.getByLabel('Catatan').fill('Pindah rumah ke Denpasar Timur.');
  await page.keyboard.press('Control+Enter');
  await expect(form.done()).toBeVisible();

  await page.keyboard.press('F8');
  await expect(counter.sheet).toContainText(name);
  await expect(counter.sheet).toContainText(/PF-\d{4}-\d{6}-\d/);
  // A facility change of a PBI APBD member is never suggested as avoidable: the answer stands there already.
  await expect(counter.sheet).toContainText('hanya dapat di kantor');
  await expect(counter.question('Dapat dilayani Mobile JKN?').getByRole('radio', { name: 'Tidak' })).toBeFocused();
  await page.keyboard.press('2');
  await expect(counter.question('Mobile JKN di meja ini').getByRole('checkbox', { name: 'Dijelaskan' })).toBeFocused();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${ticket.label} ditutup`)).toBeVisible();
  await expect(counter.sheet).toBeHidden();

  const [row] = (await queue.visits({})).filter(({ ticket: label, memberName }) => label === ticket.label && memberName === name);
  expect(row).toMatchObject({ service: 'facility_change', avoidable: false, obstacle: null });
  await page.goto('/desk');
  await expect(counter.callNext()).toBeVisible();
  await expect(counter.panel).toContainText('Tidak ada yang menunggu');
});

test('a scanned card leads to the record at once; a visit opened by mistake goes back into the line', async ({ pageAs, apiAs }) => {
  const queue = queueBy(await apiAs('supervisor.sby'));
  await queue.openDesk(92);
  await queue.emptyLine();
  const ticket = await queue.issue('card', CASES.agusHariyanto.id);
  const page = await pageAs('loket2.sby');
  const counter = atTheCounter(page);
  await page.goto('/desk');
  await counter.sit(92);
  await counter.callNext().click();
  await expect(counter.panel).toContainText(ticket.label);
  await page.keyboard.press('F2');
  await expect(page.getByRole('heading', { level: 1, name: CASES.agusHariyanto.name })).toBeVisible();
  await expect(counter.panel.getByRole('link', { name: CASES.agusHariyanto.name })).toBeVisible();

  await counter.button('Batalkan').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Batalkan kunjungan' }).click();
  await expect(counter.callNext()).toBeVisible();
  await expect(counter.panel).toContainText('1 menunggu');
  expect((await queue.visits({})).filter(({ ticket: label, memberName }) => label === ticket.label && memberName === CASES.agusHariyanto.name)).toEqual([]);
});

test('answers left half given are there again; a closed visit is corrected and its figures lead to it', async ({ pageAs }) => {
  const page = await pageAs('loket2.jyp');
  const counter = atTheCounter(page);
  await page.goto('/desk');
  await counter.button('Layani tanpa nomor').click();
  await expect(counter.close()).toBeVisible();
  await counter.panel.getByRole('combobox', { name: 'Tambah layanan' }).selectOption({ label: 'Kartu dan KIS Digital' });
  await expect(counter.button('Hapus Kartu dan KIS Digital')).toBeVisible();

  await page.keyboard.press('F8');
  await expect(counter.question('Dapat dilayani Mobile JKN?').getByRole('radio', { name: 'Ya' })).toBeFocused();
  await page.keyboard.press('Enter');
  // The app could have served it: what kept the member from it is asked.
  await expect(counter.sheet.getByRole('alert')).toContainText('Pilih satu jawaban');
  const kept = page.waitForResponse((answer) => answer.url().endsWith('/api/drafts/save') && answer.ok());
  await page.keyboard.press('3');
  await kept;
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(counter.close()).toBeVisible();
  await page.keyboard.press('F8');
  await expect(counter.question('Yang menghalangi peserta memakai aplikasi').getByRole('radio', { name: 'Lupa kata sandi' })).toBeChecked();
  await expect(counter.question('Dapat dilayani Mobile JKN?').getByRole('radio', { name: 'Ya' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Tanpa nomor ditutup')).toBeVisible();

  await page.goto('/visits?service=card&avoidable=true&obstacle=password&segment=none');
  await page.getByRole('row').filter({ hasText: 'Kartu dan KIS Digital' }).first().click();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/visits\/[0-9a-f-]{36}\?.*obstacle=password/);
  await expect(page.getByRole('article', { name: 'Rincian kunjungan' })).toContainText('Lupa kata sandi');
  await page.getByRole('button', { name: 'Koreksi' }).click();
  const correction = page.getByRole('dialog', { name: 'Koreksi kunjungan' });
  await correction.getByRole('radio', { name: 'Sinyal tidak stabil' }).check();
  await correction.getByLabel(/^Alasan/).fill('Salah pilih.');
  await correction.getByRole('button', { name: 'Simpan koreksi' }).click();
  await expect(page.getByText('Kunjungan dikoreksi')).toBeVisible();
  await expect(page.getByRole('article', { name: 'Rincian kunjungan' })).toContainText('Sinyal tidak stabil');
  await page.reload();
  await expect(page.getByRole('article', { name: 'Rincian kunjungan' })).toContainText('Sinyal tidak stabil');
});

test('a line that drops while calling calls one number, once', async ({ pageAs, apiAs }) => {
  const queue = queueBy(await apiAs('supervisor.dps'));
  await queue.openDesk(93);
  await queue.emptyLine();
  const ticket = await queue.issue('card');
  const second = await queue.issue('card');
  const page = await pageAs('loket.dps');
  const counter = atTheCounter(page);
  await page.goto('/desk');
  await counter.sit(93);
  await expect(counter.callNext()).toBeVisible();
  await page.context().setOffline(true);
  await counter.callNext().dblclick();
  await expect(page.getByText(/Tidak terhubung/).first()).toBeVisible();
  await page.context().setOffline(false);
  await expect(counter.panel).toContainText(ticket.label, { timeout: 30_000 });
  const { line } = await queue.post<{ line: { label: string }[] }>('queue/line', {});
  expect(line.map(({ label }) => label)).toEqual([second.label]);
});
