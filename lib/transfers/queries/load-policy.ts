import * as z from 'zod';
import type { Tx } from '@/lib/server/db';
import type { TransferPolicy } from '@/lib/transfers/rules/facts';
import type { CalendarDate } from '@/lib/values/calendar-date';

const positive = z.number().int().positive();

/** The policy values as valid on a day. Throws when the database has none for that day: an installation without policies is broken. */
export async function loadTransferPolicy(tx: Tx, on: CalendarDate): Promise<TransferPolicy> {
  const rows = await tx.$queryRaw<{ key: string; value: unknown }[]>`
    SELECT DISTINCT ON (key) key, value FROM policy_value
    WHERE key IN ('transfer.tenure_months', 'transfer.members_per_doctor') AND valid_from <= ${on}::date ORDER BY key, valid_from DESC`;
  const value = (key: string) => positive.parse(rows.find((row) => row.key === key)?.value);
  return { tenureMonths: value('transfer.tenure_months'), membersPerDoctor: value('transfer.members_per_doctor') };
}
