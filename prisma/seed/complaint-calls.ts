import type { EpochMs } from '@/lib/calendar/model';
import type { AttemptOutcome, CallBackStatus } from '@/lib/complaints/model';
import { memberPlace } from '@/lib/complaints/commands/flag-call-back';
import { nextCall, type CallBackReason, type NextCall } from '@/lib/complaints/rules/call-back';
import type { EventChanges } from '@/lib/complaints/commands/record-event';
import type { SeedComplaint } from './complaint-case';
import { CALL_NOTES } from './complaint-notes';
import { inventedPhone } from './complaint-people';
import { branchOf } from './offices';
import { type Random, weighted } from './random';
import type { SeedCall } from './seed-call';
import { SEED_STAFF, type SeedStaff, staffOf } from './staff';

const HOUR = 3_600_000;

const drawOutcome = weighted<AttemptOutcome>([['reached', 0.46], ['no_answer', 0.33], ['asked_later', 0.09], ['wrong_number', 0.08], ['refused', 0.04]]);
const drawFactors = weighted<readonly string[]>([[['nik', 'birth_date'], 0.5], [['card_number', 'facility'], 0.2], [['birth_date', 'address'], 0.2], [['nik', 'family_member'], 0.1]]);

/** Flags a complaint for a call, as the command and the job do. */
export function flagCall(complaint: SeedComplaint, random: Random, at: EpochMs, by: SeedStaff | null, reason: CallBackReason, note: string, preferredSlot: string | null): void {
  const { world, intake, row, status } = complaint;
  // Where the member lives; a reporter without a member is called in the zone of the office.
  const home = intake.member === null ? null : branchOf(intake.member.branchId);
  const place = memberPlace(world, home?.timeZone ?? null, home?.id ?? row.branchId, at);
  const call: SeedCall = {
    cycle: complaint.cycle.facts.number, branchId: row.branchId, reason, note, flaggedAt: at, flaggedBy: by, place, preferredSlot, attempts: [],
    phone: intake.reporter.phone ?? intake.member?.phone ?? null, numberCorrectedAt: null, status: 'open', dueFrom: null, dueUntil: null, outcome: null, confirmed: null,
    outcomeNote: null, closedAt: null, updatedAt: at, updatedBy: by, version: 1, nextActAt: null,
  };
  const next = call.phone === null ? ({ kind: 'needs_number' } as const) : ruled(complaint, call, at);
  complaint.calls.push(call);
  take(complaint, call, random, at, next);
  complaint.touch(at, by);
  complaint.record({ at, actor: by, action: 'flag_call_back', from: status, note, changes: { call_back: { before: null, after: reason } } });
}

/** The next act of an open call-back: an attempt in its window, or the number put right. The case follows, with a line of its history. */
export function actOnCall(complaint: SeedComplaint, call: SeedCall, random: Random, at: EpochMs): void {
  const before = call.status;
  const handler = staffOf(complaint.branchId, 'aduan');
  if (call.status === 'needs_number') {
    call.phone = inventedPhone(random);
    call.numberCorrectedAt = at;
    take(complaint, call, random, at, ruled(complaint, call, at));
    told(complaint, call, at, handler, '', { number: { before: null, after: 'corrected' }, call_back_status: { before, after: call.status } });
    return;
  }
  const caller = random.chance(0.55) || complaint.row.branchId === null ? careCenter() : handler;
  const outcome = drawOutcome(random);
  const askedFor = outcome === 'asked_later' && random.chance(0.7) ? at + random.int(3, 30) * HOUR : null;
  const note = random.pick<string>(CALL_NOTES[outcome]);
  call.attempts.push({ at, caller, outcome, askedFor, factors: outcome === 'reached' && complaint.intake.member ? drawFactors(random) : [], note });
  const confirmed = outcome === 'reached' ? random.chance(0.45) : null;
  take(complaint, call, random, at, ruled(complaint, call, at));
  if (call.closedAt !== null) Object.assign(call, { confirmed, outcomeNote: note === '' ? null : note });
  told(complaint, call, at, caller, note, {
    attempt: { before: null, after: outcome }, ...(confirmed !== null && { confirmed: { before: null, after: String(confirmed) } }),
    call_back_status: { before, after: call.status },
  });
}

function told(complaint: SeedComplaint, call: SeedCall, at: EpochMs, by: SeedStaff, note: string, changes: EventChanges): void {
  Object.assign(call, { version: call.version + 1, updatedAt: at, updatedBy: by });
  complaint.touch(at, by);
  complaint.record({ at, actor: by, action: 'call_back', from: complaint.status, note, changes });
}

/** Takes the open call-back back because the complaint ended. */
export function withdrawCall(complaint: SeedComplaint, at: EpochMs, by: SeedStaff, note: string): void {
  const call = complaint.openCall;
  if (call === null) return;
  close(call, at, 'withdrawn', 'withdrawn');
  call.outcomeNote = note;
  call.updatedAt = at;
  call.updatedBy = by;
  call.version += 1;
  complaint.record({ at, actor: by, action: 'call_back_withdrawn', from: complaint.status, note });
}

function ruled({ world }: SeedComplaint, call: SeedCall, at: EpochMs): NextCall {
  const { attempts, preferredSlot, numberCorrectedAt, place } = call;
  // Without a call yet it begins now.
  const flaggedAt = attempts.length === 0 ? at : call.flaggedAt;
  return nextCall({ flaggedAt, attempts, preferredSlot, numberCorrectedAt }, world.calls(at), place);
}

function take(complaint: SeedComplaint, call: SeedCall, random: Random, at: EpochMs, next: NextCall): void {
  call.dueFrom = null;
  call.dueUntil = null;
  call.nextActAt = null;
  switch (next.kind) {
    case 'call': {
      const { from, until } = next.window;
      Object.assign(call, { status: 'open', dueFrom: from, dueUntil: until });
      call.nextActAt = random.chance(complaint.neglect) ? null : from + Math.floor((until - from) * random.next() * 0.95);
      break;
    }
    case 'needs_number':
      call.status = 'needs_number';
      call.nextActAt = random.chance(complaint.neglect) ? null : at + random.int(20, 50) * HOUR;
      break;
    case 'finished': close(call, at, 'done', next.reason); break;
    case 'given_up': close(call, at, 'given_up', next.reason); break;
  }
  complaint.row.callBackFrom = call.closedAt === null ? (call.dueFrom ?? at) : null;
}

function close(call: SeedCall, at: EpochMs, status: CallBackStatus, outcome: string): void {
  Object.assign(call, { status, outcome, closedAt: at, dueFrom: null, dueUntil: null, nextActAt: null });
}

function careCenter(): SeedStaff {
  const caller = SEED_STAFF.find(({ username }) => username === 'cc165');
  if (caller === undefined) throw new RangeError('no account cc165');
  return caller;
}
