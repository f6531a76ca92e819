import { expect, test } from '../fixtures/test';
import { scanCard } from '../steps/scanner';
import { CASES } from '../../prisma/seed/cases';
import { atTheKiosk, deviceBrowser, pairedDevice, readyDesk, send, typeCode, type Ticket } from '../steps/queue';

const DESK = 91;

// One office, one line: who calls next decides what the other test sees.
test.describe.configure({ mode: 'serial' });

test('the supervisor pairs a kiosk by its code; two numbers are taken, the one with priority is called first and stands on the display; a revoked kiosk starts over', async ({ browser, pageAs, apiAs }) => {
  const supervisor = await apiAs('supervisor.jyp');
  const desk = await apiAs('loket.jyp');
  await readyDesk(supervisor, desk, DESK);
  const console_ = await pageAs('supervisor.jyp');
  await console_.goto('/queue');
  await console_.getByRole('button', { name: 'Tambah perangkat' }).click();
  const name = `Kios ${Date.now()}`;
  await console_.getByRole('dialog').getByLabel('Nama').fill(name);
  await console_.getByRole('dialog').getByRole('button', { name: 'Buat kode' }).click();
  const code = await console_.getByText(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/).innerText();
  await console_.getByRole('button', { name: 'Selesai' }).click();

  const kiosk = await deviceBrowser(browser);
  await typeCode(kiosk, '/kiosk', 'ACDE-ACDE');
  await expect(kiosk.getByRole('alert').filter({ hasText: 'Kode salah' })).toBeVisible();
  await typeCode(kiosk, '/kiosk', code.toLowerCase());
  await expect(kiosk.getByRole('heading', { name: 'Pilih layanan' })).toBeVisible();
  const again = await deviceBrowser(browser);
  await typeCode(again, '/kiosk', code);
  await expect(again.getByRole('alert').filter({ hasText: 'Kode salah' })).toBeVisible();
  await expect(console_.getByRole('row', { name: new RegExp(`${name}.*Aktif`) })).toBeVisible();

  const display = await pairedDevice(browser, supervisor, 'display', { width: 1920, height: 1080 });
  const visitor = atTheKiosk(kiosk);
  const first = await visitor.take(/Pendaftaran/, /Umum/);
  expect(first).toMatch(/^B-/);
  await visitor.done();
  const elderly = await visitor.take(/Pindah FKTP/, /Lansia/);
  await expect(kiosk.getByText('Berikutnya dipanggil.', { exact: false }).first()).toBeVisible();
  await expect(console_.getByRole('rowheader', { name: elderly })).toBeVisible();
  await expect(display.getByText('Menunggu')).toBeVisible();

  const called = (await send<Ticket>(desk, 'queue/call-next')).value;
  expect(called.label).toBe(elderly);
  await expect(display.getByText(elderly, { exact: true })).toBeVisible();
  await expect(display.getByText(`Meja ${DESK}`, { exact: true })).toBeVisible();
  // A third of the height, as it is painted: capital letters and digits are 0.7 of the size.
  const size = await display.getByText(elderly, { exact: true }).evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  expect(size * 0.7).toBeGreaterThanOrEqual(1080 * 0.3);
  const missed = (await send<Ticket>(desk, 'queue/no-show', { ticketId: called.id, version: called.version })).value;
  expect((await send<Ticket>(desk, 'queue/call-next')).value.label).toBe(first);
  await expect(display.getByText(first, { exact: true })).toBeVisible();
  await expect(display.getByRole('listitem').filter({ hasText: elderly })).toBeVisible();

  await console_.getByRole('button', { name: `Kembalikan nomor ${missed.label} ke antrean` }).click();
  await expect(console_.getByRole('rowheader', { name: missed.label })).toBeVisible();

  await console_.getByRole('button', { name: `Cabut ${name}` }).click();
  await console_.getByRole('dialog').getByRole('button', { name: 'Cabut' }).click();
  await expect(console_.getByRole('row', { name: new RegExp(`${name}.*Dicabut`) })).toBeVisible();
  await visitor.done();
  await kiosk.getByRole('button', { name: /Pendaftaran/ }).click();
  await kiosk.getByRole('button', { name: /Umum/ }).click();
  await expect(kiosk.getByRole('heading', { name: 'Sambungkan perangkat ini' })).toBeVisible();
  for (const page of [kiosk, again, display]) await page.context().close();
});

test('the line drops at the kiosk: it says so, and one number comes out when the line is back', async ({ browser, apiAs }) => {
  const supervisor = await apiAs('supervisor.jyp');
  const kiosk = await pairedDevice(browser, supervisor, 'kiosk');
  const before = (await send<{ waiting: { count: number } }>(supervisor, 'queue/state')).value.waiting.count;
  await kiosk.context().setOffline(true);
  await kiosk.getByRole('button', { name: /Perubahan data/ }).click();
  await kiosk.getByRole('button', { name: /Umum/ }).click();
  await expect(kiosk.getByRole('heading', { name: 'Sambungan terputus' })).toBeVisible();
  await kiosk.context().setOffline(false);
  await expect(kiosk.getByText(/^C-\d{3}$/).first()).toBeVisible();
  expect((await send<{ waiting: { count: number } }>(supervisor, 'queue/state')).value.waiting.count).toBe(before + 1);
  await kiosk.context().close();
});

test('who leaves a kiosk while the line is down leaves no number: it warns, goes back and asks for none', async ({ browser, apiAs }) => {
  const supervisor = await apiAs('supervisor.jyp');
  const kiosk = await pairedDevice(browser, supervisor, 'kiosk');
  await kiosk.clock.install();
  await kiosk.reload();
  const start = kiosk.getByRole('heading', { name: 'Pilih layanan' });
  await expect(start).toBeVisible();
  const waiting = async () => (await send<{ waiting: { count: number } }>(supervisor, 'queue/state')).value.waiting.count;
  const before = await waiting();
  await kiosk.context().setOffline(true);
  await kiosk.getByRole('button', { name: /Perubahan data/ }).click();
  await kiosk.getByRole('button', { name: /Umum/ }).click();
  await expect(kiosk.getByRole('heading', { name: 'Sambungan terputus' })).toBeVisible();
  const warning = kiosk.getByText('Sentuh layar untuk tetap di sini.');
  await kiosk.clock.runFor(60_000);
  await expect(warning).toBeHidden();
  await kiosk.clock.runFor(52_000);
  await expect(warning).toBeVisible();
  await kiosk.clock.runFor(12_000);
  await expect(start).toBeVisible();
  await kiosk.context().setOffline(false);
  await kiosk.clock.runFor(10_000);
  expect(await waiting()).toBe(before);
  await kiosk.context().close();
});

test('the display says that it is behind while the line is down, and catches up by itself', async ({ browser, apiAs }) => {
  const [supervisor, desk] = [await apiAs('supervisor.jyp'), await apiAs('loket.jyp')];
  await readyDesk(supervisor, desk, DESK);
  const display = await pairedDevice(browser, supervisor, 'display');
  await display.clock.install();
  await display.reload();
  await expect(display.getByRole('button', { name: 'Nyalakan suara' })).toBeVisible();
  await display.context().setOffline(true);
  const behind = display.getByRole('alert').filter({ hasText: 'Sambungan terputus' });
  await display.clock.runFor(16_000);
  await expect(behind).toBeVisible();
  // How many wait is not known then: no number pretends to.
  const waiting = display.getByText('Menunggu', { exact: true }).locator('xpath=following-sibling::strong');
  await expect(waiting).toHaveText('–');
  // The line that says so takes its place without pushing anything off the wall.
  expect(await display.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0);
  for (const part of [behind, display.getByRole('region', { name: 'Panggilan sebelumnya' })]) {
    const box = await part.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(display.viewportSize()?.height ?? 0);
  }
  await send(desk, 'queue/issue', { service: 'card', priority: 'none', memberId: null });
  const { value } = await send<Ticket>(desk, 'queue/call-next');
  await display.context().setOffline(false);
  await expect(display.getByText(value.label, { exact: true })).toBeVisible();
  await expect(behind).toHaveCount(0);
  await expect(waiting).toHaveText(/^\d+$/);
  await display.context().close();
});

test('a scanned card is recognised without a name anywhere, and the number knows its member', async ({ browser, apiAs }) => {
  const [supervisor, desk] = [await apiAs('supervisor.jyp'), await apiAs('loket.jyp')];
  await readyDesk(supervisor, desk, DESK);
  await send(supervisor, 'privacy/purpose', { memberId: CASES.sitiRahayu.id, purpose: 'at_desk' });
  const { value: revealed } = await send<{ value: string }>(supervisor, 'members/reveal', { memberId: CASES.sitiRahayu.id, field: 'cardNumber' });
  const kiosk = await pairedDevice(browser, supervisor, 'kiosk');
  await scanCard(kiosk, '0009999999999');
  await expect(kiosk.getByText('Kartu tidak dikenali', { exact: false })).toBeVisible();
  await scanCard(kiosk, revealed.value.replace(/\D/g, ''));
  await expect(kiosk.getByText('Kartu dikenali.')).toBeVisible();
  expect(await kiosk.content()).not.toMatch(/siti rahayu/i);
  const label = await atTheKiosk(kiosk).take(/Mobile JKN/, /Disabilitas|disabilitas/);
  const { value: called } = await send<Ticket & { memberId: string }>(desk, 'queue/call-next');
  expect(called).toMatchObject({ label, memberId: CASES.sitiRahayu.id });
  await kiosk.context().close();
});

for (const viewport of [{ width: 1280, height: 800 }, { width: 800, height: 1280 }]) {
  test(`kiosk at ${viewport.width} x ${viewport.height}: nothing scrolls, every key is 88 px, both languages, back to the start by itself`, async ({ browser, apiAs }) => {
    const kiosk = await pairedDevice(browser, await apiAs('supervisor.jyp'), 'kiosk', viewport);
    await kiosk.clock.install();
    const fits = async () => {
      expect(await kiosk.evaluate(() => [document.documentElement.scrollWidth - window.innerWidth, document.documentElement.scrollHeight - window.innerHeight])).toEqual([0, 0]);
      for (const key of await kiosk.getByRole('button').all()) {
        const box = await key.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0), await key.innerText()).toBeGreaterThanOrEqual(88);
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport.height);
        // What stands in a key is not cut off by it.
        expect(await key.evaluate((element) => element.scrollHeight - element.clientHeight), await key.innerText()).toBeLessThanOrEqual(0);
      }
    };
    await fits();
    await kiosk.getByRole('button', { name: 'English' }).click();
    await expect(kiosk.getByRole('heading', { name: 'Choose a service' })).toBeVisible();
    await fits();
    await kiosk.getByRole('button', { name: /Complaint/ }).click();
    await fits();
    await kiosk.getByRole('button', { name: /General/ }).click();
    await expect(kiosk.getByText(/^E-\d{3}$/).first()).toBeVisible();
    await fits();
    await kiosk.emulateMedia({ media: 'print' });
    await expect(kiosk.getByRole('region', { name: 'Queue number' })).toContainText(/E-\d{3}/);
    await expect(kiosk.getByRole('button')).toHaveCount(0);
    await kiosk.emulateMedia({ media: 'screen' });
    // Twenty seconds after the last touch.
    await kiosk.clock.runFor(21_000);
    await expect(kiosk.getByRole('heading', { name: 'Pilih layanan' })).toBeVisible();
    await kiosk.context().close();
  });
}

test('without the right cookie the routes of the devices are closed, and a code is no session', async ({ browser, apiAs }) => {
  const nobody = await apiAs(null);
  for (const path of ['kiosk/issue', 'kiosk/scan', 'display/state']) expect((await send(nobody, path, {})).status).toBe(401);
  const kiosk = await pairedDevice(browser, await apiAs('supervisor.jyp'), 'kiosk');
  const cookies = await kiosk.context().cookies();
  const own = cookies.find(({ name }) => name.endsWith('loket.kiosk'));
  expect(own).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' });
  await kiosk.goto('/desk');
  await expect(kiosk).toHaveURL(/\/sign-in/);
  expect((await kiosk.context().request.post('/api/display/state', { data: {}, headers: { origin: new URL(kiosk.url()).origin } })).status()).toBe(401);
  await kiosk.context().close();
});
