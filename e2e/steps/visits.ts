import { randomUUID } from 'node:crypto';
import type { APIRequestContext, Page } from '@playwright/test';

/** The desk panel and the sheet that ends a visit, in words. */
export function atTheCounter(page: Page) {
  const panel = page.getByRole('complementary', { name: 'Meja layanan' });
  const button = (name: string | RegExp) => panel.getByRole('button', { name });
  const sheet = page.getByRole('dialog', { name: /^Tutup kunjungan/ });
  return {
    panel,
    button,
    sit: (desk: number) => button(`Meja ${desk}`).click(),
    callNext: () => button('Panggil berikut'),
    callAgain: () => button('Panggil ulang'),
    serve: () => button(/^Layani$|^Layani F2$/),
    close: () => button('Tutup kunjungan'),
    sheet,
    question: (name: string) => sheet.getByRole('group', { name }),
  };
}

/** What supervisor and kiosk do before: one call of the API each, with a key of its own. */
export function queueBy(api: APIRequestContext) {
  const post = async <Value>(route: string, data: object): Promise<Value> => {
    const answer = await api.post(`/api/${route}`, { data, headers: { 'idempotency-key': randomUUID() } });
    if (!answer.ok()) throw new Error(`${route}: ${answer.status()} ${await answer.text()}`);
    return ((await answer.json()) as { value: Value }).value;
  };
  return {
    post,
    openDesk: (number: number) => post('queue/save-desk', { number, active: true }),
    /** Nobody waits any more: what comes next is what the test makes. */
    emptyLine: async () => {
      const { line } = await post<{ line: { id: string; version: number }[] }>('queue/line', {});
      for (const { id, version } of line) await post('queue/cancel', { ticketId: id, version });
    },
    issue: (service: string, memberId: string | null = null) => post<{ label: string }>('queue/issue', { service, priority: 'none', memberId }),
    visits: async (filter: object) => (await post<{ rows: { id: string; memberName: string | null; service: string; ticket: string | null; avoidable: boolean; obstacle: string | null }[] }>('visits/rows', filter)).rows,
  };
}
