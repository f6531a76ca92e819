import type pg from 'pg';
import { localDate } from '@/lib/calendar/rules/zones';
import { queueColumns } from '@/lib/complaints/commands/queue-columns';
import { cycleData } from '@/lib/complaints/queries/stored-cycle';
import { numberKey } from '@/lib/complaints/rules/number-key';
import { formatReference } from '@/lib/values/reference';
import type { SeedComplaint } from './complaint-case';
import { searchName } from './complaint-people';
import { arrayText, insertRows } from './database';
import { evidenceFile } from './evidence-files';
import { seedId } from './ids';

const COMPLAINT = {
  id: 'uuid', reference: 'text', source: 'text', source_number: 'text', channel: 'text', received_at: 'timestamptz', branch_id: 'text', last_branch_id: 'text',
  member_id: 'uuid', reporter_name: 'text', reporter_phone: 'text', reporter_relation: 'text', name_key: 'text', regency_code: 'text', subject: 'text',
  description: 'text', category: 'text', detail: 'text', level: 'text', facility_code: 'text', provider_asked_at: 'timestamptz',
  provider_answered_at: 'timestamptz', status: 'text', status_before_merge: 'text', merged_into_id: 'uuid', assignee_id: 'uuid', cycle: 'integer',
  urgency: 'smallint', due_at: 'timestamptz', due_clock: 'text', first_response_due_at: 'timestamptz', resolve_due_at: 'timestamptz',
  legal_due_at: 'timestamptz', first_response_at: 'timestamptz', paused_until: 'timestamptz', ended_at: 'timestamptz', escalate_at: 'timestamptz',
  escalated_to: 'text', reopen_until: 'timestamptz', answer: 'text', rating: 'smallint', rating_note: 'text', rated_at: 'timestamptz',
  call_back_from: 'timestamptz', created_at: 'timestamptz', created_by: 'uuid', updated_at: 'timestamptz', updated_by: 'uuid', version: 'integer',
} as const;
const CYCLE = {
  complaint_id: 'uuid', number: 'integer', started_at: 'timestamptz', places: 'jsonb', levels: 'jsonb', pauses: 'jsonb', first_response_at: 'timestamptz',
  ended_at: 'timestamptz', outcome: 'text', first_response_due_at: 'timestamptz', resolve_due_at: 'timestamptz', legal_due_at: 'timestamptz',
  verdicts: 'jsonb', caveats: 'jsonb', escalated: 'text[]',
} as const;
const EVENT = {
  id: 'uuid', complaint_id: 'uuid', cycle: 'integer', at: 'timestamptz', actor_id: 'uuid', actor_name: 'text', branch_id: 'text', action: 'text',
  from_status: 'text', to_status: 'text', note: 'text', changes: 'jsonb',
} as const;
const NUMBER = { complaint_id: 'uuid', system: 'text', number: 'text', number_key: 'text' } as const;
const FILE = {
  id: 'uuid', complaint_id: 'uuid', branch_id: 'text', kind: 'text', file_name: 'text', media_type: 'text', size: 'integer', sha256: 'bytea', content: 'bytea',
  uploaded_by: 'uuid', uploaded_at: 'timestamptz',
} as const;
const CALL = {
  id: 'uuid', complaint_id: 'uuid', cycle: 'integer', branch_id: 'text', member_id: 'uuid', reason: 'text', note: 'text', flagged_at: 'timestamptz',
  flagged_by: 'uuid', time_zone: 'text', phone: 'text', number_corrected_at: 'timestamptz', preferred_slot: 'text', status: 'text', due_from: 'timestamptz',
  due_until: 'timestamptz', attempts: 'integer', outcome: 'text', confirmed: 'boolean', outcome_note: 'text', closed_at: 'timestamptz',
  updated_at: 'timestamptz', updated_by: 'uuid', version: 'integer',
} as const;
const ATTEMPT = {
  id: 'uuid', call_back_id: 'uuid', at: 'timestamptz', caller_id: 'uuid', caller_name: 'text', outcome: 'text', asked_for: 'timestamptz', factors: 'text[]', note: 'text',
} as const;

/** A complaint with the id and number under which it is stored. */
export interface StoredComplaint {
  readonly id: string;
  readonly reference: string;
  readonly complaint: SeedComplaint;
}

/** Gives each complaint the next number of the sequence, in the order in which they were written down. */
export async function numberComplaints(client: pg.ClientBase, complaints: readonly SeedComplaint[]): Promise<StoredComplaint[]> {
  const stored = [...complaints].sort((a, b) => a.intake.createdAt - b.intake.createdAt).map((complaint, index): StoredComplaint => {
    const { intake, world, branchId } = complaint;
    const day = localDate(intake.createdAt, world.zone(intake.atBranch ? branchId : null));
    return { id: seedId('complaint', index), reference: formatReference(day, index + 1, 'PG'), complaint };
  });
  await client.query("SELECT setval('complaint_reference_seq', $1)", [stored.length]);
  tellMerged(stored);
  return stored;
}

export async function insertComplaints(client: pg.ClientBase, stored: readonly StoredComplaint[]): Promise<void> {
  const ids = new Map(stored.map(({ id, complaint }) => [complaint, id]));
  await insertRows(client, 'complaint', COMPLAINT, stored.map((one) => complaintRow(one, ids)));
  await insertRows(client, 'complaint_cycle', CYCLE, stored.flatMap(({ id, complaint }) => complaint.cycles.map((cycle) => {
    const { startedAt, places, levels, pauses, firstResponseAt, endedAt, outcome, firstResponseDueAt, resolveDueAt, legalDueAt, verdicts, caveats } = cycleData(cycle);
    return {
      complaint_id: id, number: cycle.facts.number, started_at: text(startedAt), places: JSON.stringify(places), levels: JSON.stringify(levels),
      pauses: JSON.stringify(pauses), first_response_at: text(firstResponseAt), ended_at: text(endedAt), outcome, first_response_due_at: text(firstResponseDueAt),
      resolve_due_at: text(resolveDueAt), legal_due_at: text(legalDueAt), verdicts: JSON.stringify(verdicts), caveats: JSON.stringify(caveats),
      escalated: arrayText(cycle.escalated),
    };
  })));
  const events = stored.flatMap(({ id, complaint }) => complaint.events.map((event) => ({ id, event })));
  events.sort((a, b) => a.event.at - b.event.at);
  await insertRows(client, 'complaint_event', EVENT, events.map(({ id, event }, index) => {
    const { cycle, at, actor, actorName, branchId, action, from, to, note, changes } = event;
    return {
      id: seedId('complaintEvent', index), complaint_id: id, cycle, at: instant(at), actor_id: actor?.id ?? null, actor_name: actorName, branch_id: branchId, action,
      from_status: from, to_status: to, note, changes: JSON.stringify(changes),
    };
  }));
  await insertRows(client, 'complaint_number', NUMBER, stored.flatMap(({ id, complaint }) =>
    complaint.intake.numbers.map(({ system, number }) => ({ complaint_id: id, system, number, number_key: numberKey(number) }))));
  await insertFiles(client, stored);
  await insertCalls(client, stored);
}

function complaintRow({ id, reference, complaint }: StoredComplaint, ids: ReadonlyMap<SeedComplaint, string>) {
  const { intake, row, cycle, status, facts, policy, mergedInto } = complaint;
  const { origin, member, reporter, text: words, filedBy } = intake;
  const columns = queueColumns({ status, facts, clocks: cycle.clocks, policy, escalated: cycle.escalated });
  return {
    id, reference, source: origin?.source ?? null, source_number: origin?.number ?? null, channel: intake.channel, received_at: instant(intake.receivedAt),
    branch_id: row.branchId, last_branch_id: row.lastBranchId, member_id: member?.id ?? null, reporter_name: reporter.name, reporter_phone: reporter.phone,
    reporter_relation: reporter.relation, name_key: searchName(intake), regency_code: intake.regencyCode, subject: words.subject, description: words.description,
    category: row.category, detail: row.detail, level: row.level, facility_code: row.facilityCode, provider_asked_at: instant(row.providerAskedAt),
    provider_answered_at: instant(row.providerAnsweredAt), status, status_before_merge: row.statusBeforeMerge,
    merged_into_id: mergedInto === null ? null : (ids.get(mergedInto) ?? null), assignee_id: row.assignee?.id ?? null, cycle: cycle.facts.number,
    urgency: columns.urgency, due_at: text(columns.dueAt), due_clock: columns.dueClock, first_response_due_at: text(columns.firstResponseDueAt),
    resolve_due_at: text(columns.resolveDueAt), legal_due_at: text(columns.legalDueAt), first_response_at: text(columns.firstResponseAt),
    paused_until: text(columns.pausedUntil), ended_at: text(columns.endedAt), escalate_at: text(columns.escalateAt), escalated_to: row.escalatedTo,
    reopen_until: text(columns.reopenUntil), answer: row.answer, rating: row.rating, rating_note: row.ratingNote, rated_at: instant(row.ratedAt),
    call_back_from: instant(row.callBackFrom), created_at: instant(intake.createdAt), created_by: filedBy?.id ?? null, updated_at: instant(complaint.updatedAt),
    updated_by: complaint.updatedBy?.id ?? null, version: complaint.version,
  };
}

async function insertFiles(client: pg.ClientBase, stored: readonly StoredComplaint[]): Promise<void> {
  await insertRows(client, 'complaint_file', FILE, stored.flatMap(({ id, complaint }) => complaint.papers.map((paper) => {
    const { fileName, mediaType, content, sha256 } = evidenceFile('other', paper.number);
    return {
      id: paper.id, complaint_id: id, branch_id: complaint.branchId, kind: 'evidence', file_name: fileName, media_type: mediaType, size: content.length, sha256: hex(sha256),
      content: hex(content), uploaded_by: paper.by.id, uploaded_at: instant(paper.at),
    };
  })));
}

async function insertCalls(client: pg.ClientBase, stored: readonly StoredComplaint[]): Promise<void> {
  const calls = stored.flatMap(({ id, complaint }) => complaint.calls.map((call) => ({ complaintId: id, memberId: complaint.intake.member?.id ?? null, call })));
  calls.sort((a, b) => a.call.flaggedAt - b.call.flaggedAt);
  await insertRows(client, 'call_back', CALL, calls.map(({ complaintId, memberId, call }, index) => {
    return {
      id: seedId('callBack', index), complaint_id: complaintId, cycle: call.cycle, branch_id: call.branchId, member_id: memberId, reason: call.reason, note: call.note,
      flagged_at: instant(call.flaggedAt), flagged_by: call.flaggedBy?.id ?? null, time_zone: call.place.zone, phone: call.phone,
      number_corrected_at: instant(call.numberCorrectedAt), preferred_slot: call.preferredSlot, status: call.status, due_from: instant(call.dueFrom),
      due_until: instant(call.dueUntil), attempts: call.attempts.length, outcome: call.outcome, confirmed: call.confirmed, outcome_note: call.outcomeNote,
      closed_at: instant(call.closedAt), updated_at: instant(call.updatedAt), updated_by: call.updatedBy?.id ?? null, version: call.version,
    };
  }));
  const attempts = calls.flatMap(({ call }, index) => call.attempts.map((attempt) => ({ callId: seedId('callBack', index), ...attempt })));
  await insertRows(client, 'call_back_attempt', ATTEMPT, attempts.map(({ callId, at, caller, outcome, askedFor, factors, note }, index) => {
    return {
      id: seedId('callAttempt', index), call_back_id: callId, at: instant(at), caller_id: caller.id, caller_name: caller.name, outcome, asked_for: instant(askedFor),
      factors: arrayText(factors), note,
    };
  }));
}

/** The references of two complaints of which one goes on in the other, in the history of both. */
function tellMerged(stored: readonly StoredComplaint[]): void {
  const references = new Map(stored.map(({ complaint, reference }) => [complaint, reference]));
  for (const { complaint, reference } of stored) {
    const host = complaint.mergedInto;
    if (host === null) continue;
    const own = complaint.events.find(({ action }) => action === 'merge');
    const there = host.events.find(({ action, at }) => action === 'merged_here' && at === own?.at);
    if (own) own.changes.complaint = { before: null, after: references.get(host) ?? null };
    if (there) there.changes.complaint = { before: null, after: reference };
  }
}

function instant(at: number): string;
function instant(at: number | null): string | null;
function instant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
const text = (date: Date | null): string | null => date?.toISOString() ?? null;
const hex = (bytes: Buffer) => `\\x${bytes.toString('hex')}`;
