import { randomUUID } from 'node:crypto';
import { expect, type APIRequestContext, type Page } from '@playwright/test';

interface Flagged {
  id: string;
  complaintId: string;
}

async function command<Value>(api: APIRequestContext, name: string, data: object): Promise<Value> {
  const answer = await api.post(`/api/${name}`, { data, headers: { 'idempotency-key': randomUUID() } });
  expect(answer.status(), `${name}: ${await answer.text()}`).toBe(200);
  return ((await answer.json()) as { value: Value }).value;
}

/** Files a complaint about a member and flags it for a call by hand, as a handler does. */
export async function flagMember(api: APIRequestContext, memberId: string, { subject = 'Kartu tidak aktif', phone = '0812-3456-7890' as string | null } = {}): Promise<Flagged> {
  const { id } = await command<{ id: string }>(api, 'complaints/file', {
    memberId, channel: 'branch_office', reporterName: 'Pelapor', reporterPhone: phone, reporterRelation: 'self', subject,
    description: 'Kartu ditolak di puskesmas sejak kemarin pagi.', classification: { level: 'green', category: 'membership', detail: 'card' },
    facilityCode: null, regencyCode: null, numbers: [], fileIds: [],
  });
  return command<Flagged>(api, 'call-backs/flag', { complaintId: id, note: 'Peserta minta dihubungi.', preferredSlot: null });
}

/** The call panel, in words. */
export function inTheCall(page: Page) {
  const take = () => page.getByRole('button', { name: /^Ambil dan hubungi/ });
  return {
    open: async (id: string, name: string) => {
      await page.goto(`/call-backs?open=${id}`);
      await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
    },
    take,
    /** Takes it by its key: the number is then in full. */
    takeByKey: async () => {
      await expect(take()).toBeFocused();
      await page.keyboard.press('t');
      await expect(page.getByRole('heading', { name: '1. Periksa identitas' })).toBeVisible();
    },
    /** The keys of the outcome are heard as soon as it is taken. */
    outcomeByKey: async (key: string) => {
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeFocused();
      await page.keyboard.press(key);
      await expect(page.getByRole('textbox', { name: 'Catatan' })).toBeVisible();
    },
    answer: async (factor: string, said: string) => {
      await page.getByRole('textbox', { name: factor, exact: true }).fill(said);
      await page.keyboard.press('Enter');
    },
    note: () => page.getByRole('textbox', { name: 'Catatan' }),
    logged: (words: string) => page.getByRole('status').filter({ hasText: `Tercatat: ${words}` }),
    calls: () => page.getByRole('list', { name: 'Riwayat panggilan' }).getByRole('listitem'),
  };
}
