import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBench, type Bench } from '@/lib/server/testing/callers';
import { statePurpose } from '@/lib/privacy/commands/state-purpose';
import { getRecord, type MemberRecord } from './get-record';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

async function recordOf(id: string, username = 'loket.bdl'): Promise<MemberRecord> {
  const caller = await bench.as(username);
  await statePurpose(caller, { memberId: id, purpose: 'at_desk' }, randomUUID());
  const outcome = await getRecord(caller, { id });
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return outcome.value;
}

/** Some member of a segment, with how they stand changed first. */
async function member(segment: string, change = ''): Promise<string> {
  const { id } = await bench.one<{ id: string }>(
    `UPDATE member SET version = version + 1 ${change} WHERE id = (SELECT id FROM member WHERE segment = $1 AND status = 'ACTIVE' ORDER BY id LIMIT 1) RETURNING id`,
    segment,
  );
  return id;
}

describe('how the contribution stands', () => {
  test('months owed are counted to the month that is due, with what instalments are open', async () => {
    const record = await recordOf(await member('PBPU', ", paid_until = '2026-05-31', class = 2"));
    expect(record.contribution).toMatchObject({ payer: 'member', monthly: 100_000, arrearsMonths: 6, rehab: { outcome: 'allowed', params: { months: 6, instalments: 3, registerDate: '2026-11-28' } } });
  });

  test('a sum that changes later does not count yet', async () => {
    await bench.owner.query(`INSERT INTO policy_value (key, valid_from, value, source, certainty)
      VALUES ('contribution.pbpu', '2027-01-01', '{"1": 1, "2": 2, "3": 3}', 'test', 'L')`);
    expect((await recordOf(await member('PBPU', ", paid_until = '2026-11-30', class = 3"))).contribution).toEqual({ payer: 'member', monthly: 35_000, arrearsMonths: 0, rehab: null });
  });

  test.each([
    ['PBI_APBD', 'local_government'],
    ['PBI_JK', 'central_government'],
    ['PPU_BU', 'employer'],
  ])('a member of %s owes nothing: %s pays', async (segment, payer) => {
    expect((await recordOf(await member(segment))).contribution).toEqual({ payer, monthly: null, arrearsMonths: 0, rehab: null });
  });

  test('the dead owe nothing', async () => {
    const id = await member('PBPU', ", paid_until = '2026-01-31', status = 'INACTIVE', status_reason = 'deceased'");
    expect((await recordOf(id)).contribution).toMatchObject({ arrearsMonths: 0, rehab: null });
  });
});

test('no whole number is in what the screen gets', async () => {
  const row = await bench.one<{ id: string; nik: string; family_card: string; card_number: string; phone: string; email: string }>(
    'SELECT id, nik, family_card, card_number, phone, email FROM member WHERE nik IS NOT NULL AND phone IS NOT NULL AND email IS NOT NULL LIMIT 1',
  );
  const text = JSON.stringify(await recordOf(row.id)).replaceAll(' ', '');
  for (const whole of [row.nik, row.family_card, row.card_number, row.card_number.slice(-11), row.phone, row.phone.slice(2), row.email]) {
    expect(text).not.toContain(whole);
  }
});

test('an opening is audited for that member, by whom and where', async () => {
  const id = await member('PBI_APBD');
  const caller = await bench.as('supervisor.dps');
  await statePurpose(caller, { memberId: id, purpose: 'at_desk' }, randomUUID());
  await getRecord(caller, { id });
  const { count } = await bench.one<{ count: number }>(
    `SELECT count(*)::integer AS count FROM audit_event WHERE action = 'member.open' AND actor_id = $1 AND member_id = $2 AND address = '127.0.0.1' AND chain = 'dps'`,
    caller.actor.staffId,
    id,
  );
  expect(count).toBe(1);
});

test.each(['x', randomUUID(), '00000000-0000-0000-0000-000000000000'])('the address %s opens nothing', async (id) => {
  expect(['not_found', 'refused']).toContain((await getRecord(await bench.as('loket.bdl'), { id })).kind);
});
