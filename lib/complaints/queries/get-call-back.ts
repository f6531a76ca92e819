import type * as z from 'zod';
import { zoneOf } from '@/lib/access/actor';
import { branchWhere, can } from '@/lib/access/can';
import { parseZone, ZONE_NAMES, type Zone } from '@/lib/calendar';
import type { AttemptOutcome, CallBackStatus, ComplaintStatus, Level, ReporterRelation } from '@/lib/complaints/model';
import type { CallBackReason } from '@/lib/complaints/rules/call-back';
import { heldUntil } from '@/lib/complaints/rules/call-back-take';
import { factorsOf } from '@/lib/complaints/rules/compare-answer';
import { decideIdentity, type FactorCheck, type IdentityDecision, type IdentityFactor } from '@/lib/complaints/rules/identity-check';
import type { Tx } from '@/lib/server/db';
import { defineQuery } from '@/lib/server/use-case';
import { maskPhone } from '@/lib/values/mask';
import { formatPhone, parsePhone } from '@/lib/values/phone';
import { GetCallBack } from '../schemas/call-back';
import { loadKnownPerson, readChecks } from './call-back-person';

/** A call-back as its call shows it. Instants are ISO texts. */
export interface CallBackCase {
  id: string;
  version: number;
  status: CallBackStatus;
  reason: CallBackReason;
  complaintId: string;
  reference: string;
  level: Level | null;
  memberId: string | null;
  /** Of the member, else of the reporter. */
  name: string;
  reporter: { name: string; relation: ReporterRelation };
  branchName: string | null;
  /** In full for whoever has taken it, else masked; null when there is none. */
  phone: string | null;
  timeZone: Zone;
  zoneName: string;
  /** The caller's own zone. */
  own: { timeZone: Zone; zoneName: string };
  dueFrom: string | null;
  dueUntil: string | null;
  taken: { name: string; mine: boolean; until: string } | null;
  mayCall: boolean;
  /** What can be asked of this person: never the answers. */
  questions: IdentityFactor[];
  checks: FactorCheck[];
  identity: IdentityDecision;
  /** How the case stands; null until the person on the telephone is recognised. */
  complaint: { subject: string; status: ComplaintStatus; answer: string | null; lastResponse: { at: string; text: string } | null; note: string } | null;
  attempts: { id: string; at: string; callerName: string; outcome: AttemptOutcome; askedFor: string | null; factors: IdentityFactor[]; note: string }[];
  outcome: string | null;
  confirmed: boolean | null;
  outcomeNote: string | null;
  closedAt: string | null;
}

/** One call-back with its questions and attempts; null outside the scope. What it is about is told only in a call whose person is recognised. */
export const getCallBack = defineQuery<z.infer<typeof GetCallBack>, CallBackCase>({
  name: 'callBacks.get',
  permission: 'call_back:read',
  scope: 'branches',
  input: GetCallBack,
  audit: (_, { id, memberId, reference, complaint }) => [{ action: 'call_back.open', memberId, objectId: id, detail: { reference, content: complaint !== null } }],
  run: async ({ tx, actor, now }, { id }) => {
    const row = await tx.callBack.findFirst({
      where: { id, ...branchWhere(actor) },
      include: {
        calls: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
        member: { select: { name: true } },
        complaint: { select: { reference: true, level: true, reporterName: true, reporterRelation: true, subject: true, status: true, answer: true, cycle: true, branch: { select: { name: true } } } },
      },
    });
    if (!row) return null;
    const until = heldUntil(row.takenAt?.getTime() ?? null, now.getTime());
    const holder = until === null || row.takenBy === null ? null : await tx.staff.findUnique({ where: { id: row.takenBy }, select: { id: true, name: true } });
    const mine = holder?.id === actor.staffId;
    const questions = factorsOf(await loadKnownPerson(tx, row));
    const checks = mine ? readChecks(row.checks) : [];
    const identity = decideIdentity(checks, questions);
    const { complaint } = row;
    const phone = row.phone === null ? null : parsePhone(row.phone);
    const own = parseZone(zoneOf(actor)) ?? 'Asia/Jakarta';
    const timeZone = row.timeZone as Zone;
    return {
      id: row.id,
      version: row.version,
      status: row.status as CallBackStatus,
      reason: row.reason as CallBackReason,
      complaintId: row.complaintId,
      reference: complaint.reference,
      level: complaint.level as Level | null,
      memberId: row.memberId,
      name: row.member?.name ?? complaint.reporterName,
      reporter: { name: complaint.reporterName, relation: complaint.reporterRelation as ReporterRelation },
      branchName: complaint.branch?.name ?? null,
      phone: phone === null ? row.phone && maskPhone(row.phone) : mine ? formatPhone(phone) : maskPhone(phone),
      timeZone,
      zoneName: ZONE_NAMES[timeZone],
      own: { timeZone: own, zoneName: ZONE_NAMES[own] },
      dueFrom: row.dueFrom?.toISOString() ?? null,
      dueUntil: row.dueUntil?.toISOString() ?? null,
      taken: holder && until !== null ? { name: holder.name, mine, until: new Date(until).toISOString() } : null,
      mayCall: can(actor, 'call_back:call'),
      questions,
      checks,
      identity,
      complaint:
        mine && identity.outcome === 'verified'
          ? { subject: complaint.subject, status: complaint.status as ComplaintStatus, answer: complaint.answer, lastResponse: await lastResponse(tx, row.complaintId), note: row.note }
          : null,
      attempts: row.calls.map(({ id: callId, at, callerName, outcome, askedFor, factors, note }) => ({
        id: callId, at: at.toISOString(), callerName, outcome: outcome as AttemptOutcome, askedFor: askedFor?.toISOString() ?? null, factors: factors as IdentityFactor[], note,
      })),
      outcome: row.outcome,
      confirmed: row.confirmed,
      outcomeNote: row.outcomeNote,
      closedAt: row.closedAt?.toISOString() ?? null,
    };
  },
});

async function lastResponse(tx: Tx, complaintId: string): Promise<{ at: string; text: string } | null> {
  const event = await tx.complaintEvent.findFirst({ where: { complaintId, action: 'respond' }, orderBy: [{ at: 'desc' }, { id: 'desc' }], select: { at: true, note: true } });
  return event && { at: event.at.toISOString(), text: event.note };
}
