import { keptFrom, RETAINED, type Retained } from '@/lib/privacy/rules/retention';
import { appendAudit } from '@/lib/server/audit';
import type { Db, Tx } from '@/lib/server/db';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';
import type { CalendarDate } from '@/lib/values/calendar-date';

/** So many rows in one transaction: the job goes on until nothing is left, and a restart loses one batch at most. */
const BATCH = 500;
const TIMEOUT_MS = 60_000;
/** What stands in the place of a name, also in searches. */
const NAMELESS = 'Disamarkan';

/** Words in histories, which the application role cannot change: a function of the database that the system alone may call. */
const forget = (kind: Retained) => async (tx: Tx, before: CalendarDate): Promise<number> => {
  const [row] = await tx.$queryRaw<[{ count: number }]>`SELECT retention_forget(${kind}, ${before}::date, ${BATCH}::integer) AS count`;
  return row.count;
};

/** Takes one batch of what is past its period; how many rows it was. */
const TAKE: Record<Retained, (tx: Tx, before: CalendarDate) => Promise<number>> = {
  complaint_reporter: async (tx, before) => {
    const past = await tx.$queryRaw<{ id: string }[]>`
      UPDATE complaint SET reporter_name = ${NAMELESS}, reporter_phone = NULL, name_key = upper(${NAMELESS}) WHERE id IN (
        SELECT id FROM complaint WHERE member_id IS NULL AND status IN ('closed', 'rejected') AND COALESCE(ended_at, updated_at) < ${before}::date AND reporter_name <> ${NAMELESS} LIMIT ${BATCH})
      RETURNING id`;
    await tx.$executeRaw`UPDATE call_back SET phone = NULL WHERE complaint_id = ANY (${past.map(({ id }) => id)}::uuid[]) AND closed_at IS NOT NULL`;
    return past.length;
  },
  visit_member: (tx, before) => tx.$executeRaw`
    UPDATE visit SET member_id = NULL WHERE id IN (SELECT id FROM visit WHERE member_id IS NOT NULL AND closed_at < ${before}::date LIMIT ${BATCH})`,
  evidence_file: (tx, before) => tx.$executeRaw`
    UPDATE evidence SET content = '', file_name = ${NAMELESS} WHERE id IN (SELECT id FROM evidence WHERE uploaded_at < ${before}::date AND content <> '' LIMIT ${BATCH})`,
  complaint_file: (tx, before) => tx.$executeRaw`
    UPDATE complaint_file SET content = '', file_name = ${NAMELESS} WHERE id IN (
      SELECT f.id FROM complaint_file f LEFT JOIN complaint c ON c.id = f.complaint_id
      WHERE f.uploaded_at < ${before}::date AND f.content <> '' AND (c.id IS NULL OR c.status IN ('closed', 'rejected', 'merged')) LIMIT ${BATCH})`,
  complaint_words: forget('complaint_words'),
  transfer_words: forget('transfer_words'),
  request_words: forget('request_words'),
  privacy_words: forget('privacy_words'),
  finding_words: forget('finding_words'),
  draft: forget('draft'),
  receipt: forget('receipt'),
  purpose: (tx, before) => tx.$executeRaw`DELETE FROM member_purpose WHERE (staff_id, member_id, day) IN (SELECT staff_id, member_id, day FROM member_purpose WHERE day < ${before}::date LIMIT ${BATCH})`,
  upload_count: (tx, before) => tx.$executeRaw`DELETE FROM upload_count WHERE (staff_id, day) IN (SELECT staff_id, day FROM upload_count WHERE day < ${before}::date LIMIT ${BATCH})`,
  reading_count: (tx, before) => tx.$executeRaw`DELETE FROM reading_count WHERE (staff_id, kind, hour) IN (SELECT staff_id, kind, hour FROM reading_count WHERE hour < ${before}::date LIMIT ${BATCH})`,
};

/** Makes nameless or takes away what is past its period, in batches, and says in the audit how much of what it was. May run twice. */
export async function applyRetention(db: Db, now: Date, today: CalendarDate): Promise<Record<Retained, number>> {
  const taken = Object.fromEntries(RETAINED.map((kind) => [kind, 0])) as Record<Retained, number>;
  for (const kind of RETAINED) {
    for (let count = BATCH; count === BATCH; ) {
      count = await inTransaction(db, SYSTEM_ACTOR, (tx) => TAKE[kind](tx, keptFrom(kind, today)), TIMEOUT_MS);
      taken[kind] += count;
    }
    if (taken[kind] === 0) continue;
    await inTransaction(db, SYSTEM_ACTOR, (tx) =>
      appendAudit(tx, { staffId: null, name: 'system', role: 'system', chain: 'nation', sessionId: null, address: null }, now, [
        { action: 'retention.apply', detail: { kind, count: taken[kind], before: keptFrom(kind, today) } },
      ]),
    );
  }
  return taken;
}
