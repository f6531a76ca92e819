import { afterAll, beforeAll, expect, test } from 'vitest';
import { MOST_WORKBOOK_EVENTS } from '@/lib/audit/model';
import { appendAudit } from '@/lib/server/audit';
import { openBench, steppedUp, TEST_NOW, type Bench } from '@/lib/server/testing/callers';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';
import { CASES } from '@/prisma/seed/cases';
import { exportAudit } from './export-audit';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const JAYAPURA = { staffId: null, name: 'x', role: 'system', chain: 'jyp', sessionId: null, address: null };

test('the parts together are the filtered audit, each once, and every part is audited with its members before it leaves', async () => {
  const auditor = steppedUp(await bench.as('auditor'));
  const at = new Date('2026-10-05T03:00:00Z');
  await inTransaction(bench.db, SYSTEM_ACTOR, (tx) =>
    appendAudit(tx, JAYAPURA, at, Array.from({ length: 1_203 }, (_, n) => ({ action: 'transfer.apply', memberId: n === 7 ? CASES.maryam.id : null, objectId: String(n) }))), 60_000);
  const filter = { from: '2026-10-05', to: '2026-10-05', action: 'transfer.apply', format: 'csv' };
  const seen: string[] = [];
  let after: unknown = null;
  do {
    const part = await exportAudit(auditor, { ...filter, after });
    if (part.kind !== 'done') throw new Error(part.kind);
    seen.push(...part.value.rows.filter(({ chain }) => chain === 'jyp').map(({ id }) => id));
    after = part.value.next;
  } while (after !== null);
  expect(seen.length).toBeGreaterThanOrEqual(1_203);
  expect(new Set(seen).size).toBe(seen.length);
  const { rows } = await bench.owner.query<{ detail: { part: string; kind: string; members: string[] } }>("SELECT detail FROM audit_event WHERE action = 'audit.export' ORDER BY seq");
  expect(rows.map(({ detail }) => [detail.part, detail.kind])).toEqual([['first', 'csv'], ['next', 'csv']]);
  expect(rows.flatMap(({ detail }) => detail.members)).toContain(CASES.maryam.id);
});

test('a workbook is refused where it would be too large, in words', async () => {
  await bench.owner.query(
    `INSERT INTO audit_event (chain, seq, id, at, actor_name, role, action, detail, prev_hash, hash)
     SELECT 'many', i, gen_random_uuid(), $1, 'x', 'system', 'session.sign_in', '{}', '', '' FROM generate_series(1, $2) i`,
    [TEST_NOW, MOST_WORKBOOK_EVENTS + 1],
  );
  const auditor = steppedUp(await bench.as('auditor'));
  expect(await exportAudit(auditor, { action: 'session.sign_in', format: 'xlsx' })).toMatchObject({ kind: 'refused', codes: ['too_many_rows'] });
  expect((await exportAudit(auditor, { action: 'session.sign_in', format: 'csv' })).kind).toBe('done');
});

test('more than a hundred events, and every part after the first, leave only with proof; a few leave without', async () => {
  const auditor = await bench.as('auditor');
  const few = await exportAudit(auditor, { from: '2026-10-05', to: '2026-10-05', action: 'transfer.approve', format: 'csv' });
  expect(few).toMatchObject({ kind: 'done' });
  expect(await exportAudit(auditor, { action: 'session.sign_in', format: 'csv' })).toEqual({ kind: 'step_up' });
  const whole = await exportAudit(steppedUp(auditor), { action: 'session.sign_in', format: 'csv' });
  if (whole.kind !== 'done' || whole.value.next === null) throw new Error('one part is all');
  expect(await exportAudit(auditor, { action: 'session.sign_in', format: 'csv', after: whole.value.next })).toEqual({ kind: 'step_up' });
});
