import { expect, test } from '../fixtures/test';
import { deviceBrowser, readyDesk, send, type Ticket } from '../steps/queue';

const DESK = 92;

test('the tablet of a desk asks once a visit, and keeps one answer', async ({ browser, apiAs }) => {
  const [supervisor, desk] = [await apiAs('supervisor.bdl'), await apiAs('loket2.bdl')];
  const { value: current } = await send<{ visit: { id: string; version: number } | null }>(desk, 'visits/current');
  if (current.visit) await send(desk, 'visits/discard', { visitId: current.visit.id, version: current.visit.version });
  await readyDesk(supervisor, desk, DESK);
  const { value: invited } = await send<{ code: string }>(supervisor, 'devices/invite', { kind: 'poll', label: 'Tablet percobaan', desk: DESK });
  const tablet = await deviceBrowser(browser);
  // The code says what the device is, wherever it is typed.
  await tablet.goto('/kiosk');
  await tablet.getByLabel('Kode perangkat').fill(invited.code);
  await tablet.getByRole('button', { name: 'Sambungkan' }).click();
  await expect(tablet).toHaveURL(/\/poll$/);
  await expect(tablet.getByRole('heading', { name: 'Selamat datang' })).toBeVisible();

  await send<Ticket>(desk, 'queue/issue', { service: 'information', priority: 'elderly', memberId: null });
  const { value: ticket } = await send<Ticket>(desk, 'queue/call-next');
  expect((await send(desk, 'visits/open', { ticketId: ticket.id })).status).toBe(200);
  await expect(tablet.getByRole('heading', { name: /Seberapa puas/ })).toBeVisible();
  await tablet.getByRole('button', { name: 'English' }).click();
  await tablet.getByRole('button', { name: 'Satisfied', exact: true }).click();
  await expect(tablet.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  await expect(tablet.getByRole('heading', { name: 'Welcome' })).toBeVisible({ timeout: 15_000 });
  await tablet.reload();
  await expect(tablet.getByRole('heading', { name: 'Selamat datang' })).toBeVisible();
  await tablet.context().close();
});
