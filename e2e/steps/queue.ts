import { randomUUID } from 'node:crypto';
import { expect, type APIRequestContext, type Browser, type Page } from '@playwright/test';

/** Posts to a route of the queue or of the devices, with a key of its own; the status and the value or refusal. */
export async function send<Value>(api: APIRequestContext, path: string, data: object = {}): Promise<{ status: number; value: Value; codes: string[] }> {
  const answer = await api.post(`/api/${path}`, { data, headers: { 'idempotency-key': randomUUID() } });
  const body = (await answer.json()) as { value: Value; refused?: { codes: string[] } };
  return { status: answer.status(), value: body.value, codes: body.refused?.codes ?? [] };
}

export interface Ticket {
  id: string;
  label: string;
  version: number;
}

/** Takes everybody out of the line of the supervisor's office and puts a front-liner at a desk. */
export async function readyDesk(supervisor: APIRequestContext, frontliner: APIRequestContext, desk: number): Promise<void> {
  const { value } = await send<{ line: Ticket[] }>(supervisor, 'queue/line');
  for (const { id, version } of value.line) await send(supervisor, 'queue/cancel', { ticketId: id, version });
  const { value: state } = await send<{ myTicket: Ticket | null }>(frontliner, 'queue/state');
  if (state.myTicket) await send(supervisor, 'queue/no-show', { ticketId: state.myTicket.id, version: state.myTicket.version });
  await send(supervisor, 'queue/save-desk', { number: desk, active: true });
  const seat = await send(frontliner, 'queue/sit', { desk });
  expect(seat.status).toBe(200);
}

/** A browser of its own, without anybody's session: the tablet or the screen on the wall. */
export async function deviceBrowser(browser: Browser, viewport = { width: 1280, height: 800 }): Promise<Page> {
  return (await browser.newContext({ viewport })).newPage();
}

/** Types a code at a device. */
export async function typeCode(page: Page, path: '/kiosk' | '/display', code: string): Promise<void> {
  await page.goto(path);
  await page.getByLabel('Kode perangkat').fill(code);
  await page.getByRole('button', { name: 'Sambungkan' }).click();
}

/** A paired device, invited over the API. */
export async function pairedDevice(browser: Browser, supervisor: APIRequestContext, kind: 'kiosk' | 'display', viewport?: { width: number; height: number }): Promise<Page> {
  const { value } = await send<{ code: string }>(supervisor, 'devices/invite', { kind, label: `${kind} percobaan`, desk: null });
  const page = await deviceBrowser(browser, viewport);
  await typeCode(page, `/${kind}`, value.code);
  const whole = kind === 'kiosk' ? page.getByRole('heading', { name: 'Pilih layanan' }) : page.getByRole('button', { name: 'Nyalakan suara' });
  await expect(whole).toBeVisible();
  return page;
}

/** What a visitor does at the kiosk, in words. */
export function atTheKiosk(page: Page) {
  return {
    /** Two touches to the number; its label. */
    take: async (tile: RegExp, priority: RegExp): Promise<string> => {
      await page.getByRole('button', { name: tile }).click();
      await page.getByRole('button', { name: priority }).click();
      const number = page.getByRole('status').getByText(/^[A-F]-\d{3}$/);
      await expect(number).toBeVisible();
      return number.innerText();
    },
    done: () => page.getByRole('button', { name: 'Selesai' }).click(),
  };
}
