import { randomUUID } from 'node:crypto';
import { expect, type APIRequestContext, type Page } from '@playwright/test';

export interface Case {
  id: string;
  version: number;
  reference: string;
}

/** The complaint desk through its API, for what a journey needs before it begins. */
export function complaintsBy(api: APIRequestContext) {
  const command = async <Value>(path: string, data: object): Promise<Value> => {
    const answer = await api.post(`/api/${path}`, { data, headers: { 'idempotency-key': randomUUID() } });
    expect(answer.status(), await answer.text()).toBe(200);
    return ((await answer.json()) as { value: Value }).value;
  };
  const query = async <Value>(path: string, data: object): Promise<Value> => {
    const answer = await api.post(`/api/${path}`, { data });
    expect(answer.status(), await answer.text()).toBe(200);
    return ((await answer.json()) as { value: Value }).value;
  };
  return {
    command,
    query,
    /** Files one; at the central office without a classification. */
    file: (subject: string, over: object = {}) =>
      command<Case>('complaints/file', {
        reporterName: 'Siti Rahayu', reporterRelation: 'self', subject, description: 'Kartu ditolak di puskesmas sejak kemarin pagi.',
        classification: { level: 'green', category: 'membership', detail: 'card' }, ...over,
      }),
    me: async (id: string) => (await query<{ colleagues: { id: string; name: string }[] }>('complaints/case', { id })).colleagues,
    standing: (id: string) => query<{ status: string; version: number; cycle: number; branch: { id: string } | null; assignee: { name: string } | null }>('complaints/case', { id }),
  };
}

/** The open case, in words. */
export function atTheCase(page: Page) {
  return {
    open: async (id: string, subject: string) => {
      await page.goto(`/complaints/${id}`);
      await expect(page.getByRole('heading', { level: 2, name: subject })).toBeVisible();
    },
    act: (name: RegExp | string) => page.getByRole('group', { name: /^Tindakan/ }).getByRole('button', { name }),
    send: () => page.keyboard.press('Control+Enter'),
    said: (words: RegExp | string) => page.getByText(words).first(),
  };
}
