import { randomUUID } from 'node:crypto';
import type pg from 'pg';

const ROW = `m.id, m.name, m.sex, m.birth_date::text, right(m.nik, 4), right(m.card_number, 4), m.segment, m.status, f.name AS facility, b.name AS branch`;
const FROM = `JOIN branch b ON b.id = m.branch_id LEFT JOIN member_facility p ON p.member_id = m.id AND p.valid_to IS NULL LEFT JOIN facility f ON f.code = p.facility_code`;

/** The floor of the exact lookup: one prepared statement. */
export const byNik = (client: pg.Client) => (nik: string) =>
  client.query({ name: 'nik', text: `SELECT ${ROW} FROM member m ${FROM} WHERE m.nik = $1 OR m.family_card = $1 LIMIT 31`, values: [nik] });

/** The floor of the name search: the same range of the word index. */
export const byName = (client: pg.Client, branchId: string) => (typed: string) => {
  const [lead = '', ...others] = typed.split(' ').filter(Boolean).sort((a, b) => b.length - a.length);
  const last = lead.slice(0, -1) + String.fromCharCode(lead.charCodeAt(lead.length - 1) + 1);
  return client.query({
    name: `name${others.length}`,
    text: `SELECT ${ROW} FROM (SELECT member_id, word, name_key FROM member_word w WHERE branch_id = $1 AND word >= $2 AND word < $3
      ${others.map((_, index) => `AND position($${index + 4} in ' ' || name_key) > 0`).join(' ')} ORDER BY word, name_key, member_id LIMIT 21) w
      JOIN member m ON m.id = w.member_id ${FROM} ORDER BY w.word, w.name_key`,
    values: [branchId, lead, last, ...others.map((word) => ` ${word}`)],
  });
};

/** The floor of the record: its four reads, one after another. */
export const record = (client: pg.Client) => async (id: string) => {
  const { rows } = await client.query({ name: 'r1', text: 'SELECT m.*, b.name, r.name FROM member m JOIN branch b ON b.id = m.branch_id JOIN regency r ON r.code = m.regency_code WHERE m.id = $1', values: [id] });
  await client.query({ name: 'r2', text: 'SELECT p.*, f.name FROM member_facility p JOIN facility f ON f.code = p.facility_code WHERE p.member_id = $1 ORDER BY p.valid_from DESC', values: [id] });
  await client.query({ name: 'r3', text: `SELECT ${ROW} FROM member m ${FROM} WHERE m.family_card = $1 ORDER BY m.relation`, values: [(rows[0] as { family_card: string }).family_card] });
  await client.query({ name: 'r4', text: 'SELECT * FROM transfer_event e JOIN transfer t ON t.id = e.transfer_id WHERE e.member_id = $1 ORDER BY e.at DESC LIMIT 100', values: [id] });
};

/** The floor of a submission: the transfer and its two events in one transaction, no rule, no audit. */
export const insertTransfer = (client: pg.Client, branchId: string, target: string) => async (memberId: string) => {
  const id = randomUUID();
  await client.query('BEGIN');
  await client.query({
    name: 't1',
    text: `INSERT INTO transfer (id, reference, batch_id, branch_id, member_id, segment, to_facility_code, reason, status, outcome, codes, findings,
      effective_date, requested_by, requested_at, submitted_by, automatic, updated_at)
      SELECT $1::uuid, $1::uuid::text, $1::uuid, $2, $3::uuid, 'PBPU', $4, 'wish', 'approved', 'allowed', '{T2}', '[]', date_trunc('month', now() + interval '1 month')::date, s.id, now(),
      ARRAY[s.id], true, now() FROM staff s WHERE username = 'loket.bdl'`,
    values: [id, branchId, memberId, target],
  });
  for (const status of ['requested', 'approved']) {
    await client.query({
      name: 't2',
      text: `INSERT INTO transfer_event (id, transfer_id, member_id, branch_id, at, actor_name, action, to_status) VALUES ($1, $2, $3, $4, now(), 'bench', 'bench', $5)`,
      values: [randomUUID(), id, memberId, branchId, status],
    });
  }
  await client.query('COMMIT');
};
