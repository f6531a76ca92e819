import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { expect } from '../fixtures/test';

export const PASSWORD = 'kopi pagi hujan deras';

/** An account of one journey alone, made by an administrator; it has PASSWORD. */
export async function newPerson(admin: APIRequestContext, person: { username: string; name: string; role: string; branchId: string | null }): Promise<void> {
  const invited = await admin.post('/api/staff/invite', { data: { ...person, regionId: null, email: null }, headers: { 'idempotency-key': randomUUID() } });
  expect(invited.status(), await invited.text()).toBe(200);
  const { value } = (await invited.json()) as { value: { link: string } };
  const set = await admin.post('/api/staff/set-password', { data: { token: new URL(value.link).hash.slice(1), password: PASSWORD } });
  expect(set.status(), await set.text()).toBe(200);
}
