import type pg from 'pg';
import { appliedCodes } from '@/lib/transfers/rules/findings';
import { formatReference } from '@/lib/values/reference';
import { arrayText, insertRows } from './database';
import { dateOf } from './days';
import { seedId } from './ids';
import { PERIOD } from './member-rows';
import type { SeedStep, SeedTransfer } from './transfer-course';
import type { SeedBatch } from './transfers';

const TRANSFER = {
  id: 'uuid', reference: 'text', batch_id: 'uuid', branch_id: 'text', member_id: 'uuid', segment: 'text', local_government_id: 'text',
  from_facility_code: 'text', to_facility_code: 'text', reason: 'text', letter_date: 'date', note: 'text', status: 'text', outcome: 'text',
  codes: 'text[]', findings: 'jsonb', effective_date: 'date', requested_by: 'uuid', requested_at: 'timestamptz', submitted_by: 'uuid[]',
  decided_by: 'uuid', decided_at: 'timestamptz', automatic: 'boolean', decision_note: 'text', applied_at: 'timestamptz',
  updated_at: 'timestamptz', updated_by: 'uuid', version: 'integer',
} as const;
const EVENT = {
  id: 'uuid', transfer_id: 'uuid', member_id: 'uuid', branch_id: 'text', at: 'timestamptz', actor_id: 'uuid', actor_name: 'text', action: 'text',
  from_status: 'text', to_status: 'text', note: 'text',
} as const;

/** The name under which the job acts. */
export const JOB_NAME = 'Loket';

/** A transfer with the ids and number under which it is stored. */
export interface StoredTransfer extends SeedTransfer {
  readonly id: string;
  readonly batchId: string;
  readonly reference: string;
}

/** Gives each transfer the next number of the sequence, in the order of the requests. */
export async function numberTransfers(client: pg.ClientBase, batches: readonly SeedBatch[]): Promise<StoredTransfer[]> {
  await client.query("SELECT setval('transfer_reference_seq', 1, false)");
  const count = batches.reduce((sum, batch) => sum + batch.length, 0);
  const { rows } = await client.query<{ number: number }>("SELECT nextval('transfer_reference_seq')::integer AS number FROM generate_series(1, $1::integer)", [count]);
  let index = 0;
  return batches.flatMap((batch, batchIndex) =>
    batch.map((transfer): StoredTransfer => {
      const number = rows[index]?.number ?? 0;
      const id = seedId('transfer', index++);
      return { ...transfer, id, batchId: seedId('batch', batchIndex), reference: formatReference(dateOf(transfer.plan.requestedOn), number) };
    }),
  );
}

export async function insertTransfers(client: pg.ClientBase, transfers: readonly StoredTransfer[]): Promise<void> {
  await insertRows(client, 'transfer', TRANSFER, transfers.map(transferRow));
  const events = transfers.flatMap((transfer) => transfer.steps.map((step) => ({ transfer, step })));
  events.sort((a, b) => (a.step.at < b.step.at ? -1 : a.step.at > b.step.at ? 1 : 0));
  await insertRows(client, 'transfer_event', EVENT, events.map(({ transfer, step }, index) => {
    return {
      id: seedId('event', index), transfer_id: transfer.id, member_id: transfer.member.id, branch_id: transfer.plan.branchId, at: step.at,
      actor_id: step.actor?.id ?? null, actor_name: step.actor?.name ?? JOB_NAME, action: step.action, from_status: step.from, to_status: step.to,
      note: step.note,
    };
  }));
  await movePeriods(client, transfers.filter(({ plan }) => plan.status === 'applied'));
}

function transferRow(transfer: StoredTransfer) {
  const { member, plan, request, decision, steps } = transfer;
  const [asked] = steps;
  const last = steps.at(-1) ?? asked;
  const automatic = steps.some(({ action }) => action === 'approve_automatically');
  // What was decided before the papers came again is in the events only.
  const since = steps.findLastIndex(({ action }) => action === 'resubmit') + 1;
  const decided = steps.slice(since).find(({ action }) => action === 'approve' || action === 'return' || action === 'reject');
  const submitters = steps.flatMap(({ action, actor }) => ((action === 'request' || action === 'resubmit') && actor ? [actor.id] : []));
  return {
    id: transfer.id, reference: transfer.reference, batch_id: transfer.batchId, branch_id: plan.branchId, member_id: member.id,
    segment: member.segment, local_government_id: member.governmentId, from_facility_code: member.periods.at(-1)?.facilityCode ?? null,
    to_facility_code: request.target.code, reason: request.claim.reason, letter_date: request.claim.letterDate, note: asked.note,
    status: last.to, outcome: decision.outcome, codes: arrayText(appliedCodes(decision.findings)), findings: JSON.stringify(decision.findings),
    effective_date: transfer.effectiveDate, requested_by: asked.actor?.id ?? null, requested_at: asked.at,
    submitted_by: arrayText([...new Set(submitters)]), decided_by: decided?.actor?.id ?? null,
    decided_at: automatic ? asked.at : (decided?.at ?? null), automatic, decision_note: decided?.note ?? null,
    applied_at: last.action === 'apply' ? last.at : null, updated_at: last.at, updated_by: last.actor?.id ?? null, version: versionAfter(steps),
  };
}

/** A request is version 1, also when it is approved at once; every later step adds one. */
export function versionAfter(steps: readonly SeedStep[]): number {
  return 1 + steps.filter(({ action }) => action !== 'request' && action !== 'approve_automatically').length;
}

/** What the job does on the day: the old period ends where the new one begins. */
async function movePeriods(client: pg.ClientBase, applied: readonly StoredTransfer[]): Promise<void> {
  await client.query(
    `UPDATE member_facility p SET valid_to = u.day FROM unnest($1::uuid[], $2::date[]) AS u (member_id, day)
     WHERE p.member_id = u.member_id AND p.valid_to IS NULL`,
    [applied.map(({ member }) => member.id), applied.map(({ effectiveDate }) => effectiveDate)],
  );
  await insertRows(client, 'member_facility', PERIOD, applied.map(({ id, member, request, effectiveDate }, index) => {
    return {
      id: seedId('movedPeriod', index), member_id: member.id, facility_code: request.target.code, valid_from: effectiveDate, valid_to: null,
      previous_to: effectiveDate, chosen_by: 'member', transfer_id: id,
    };
  }));
}
