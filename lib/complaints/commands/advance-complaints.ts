import { OPEN_STATUSES } from '@/lib/complaints/model';
import { ESCALATION_RECIPIENTS, type EscalationRecipient } from '@/lib/complaints/rules/policy';
import { dueSteps, planEscalation } from '@/lib/complaints/rules/escalation';
import { JOB } from '@/lib/complaints/rules/next-status';
import { pauseEndedByCap } from '@/lib/complaints/rules/pauses';
import { causeOf } from '@/lib/server/cause';
import { appendAudit, type AuditEntry } from '@/lib/server/audit';
import type { Db, Tx } from '@/lib/server/db';
import { announceInTransaction } from '@/lib/server/events';
import { log } from '@/lib/server/log';
import { done } from '@/lib/server/outcome';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';
import { announceCallBack } from './change-call-back';
import { announceComplaint, auditComplaint, changeComplaint, loadComplaint, type LoadedComplaint } from './change-complaint';
import type { Changer } from './changer';
import { nextStep } from './queue-columns';
import { recordComplaintEvent } from './record-event';
import { flagCallBack } from './flag-call-back';

const JOB_NAME = 'Loket';
const BATCH = 200;

export interface Advanced {
  resumed: number;
  escalated: number;
  flagged: number;
  expired: number;
  /** Ended by a fault and left for the next run; the log names each. */
  failed: number;
}

type Kind = Exclude<keyof Advanced, 'failed'>;

/** What is due now, each kind by an index of its own (complaint_pause_idx, complaint_escalate_idx, complaint_legal_idx, complaint_expiry_idx). */
const DUE: Record<Kind, (tx: Tx, now: Date) => Promise<{ id: string }[]>> = {
  resumed: (tx, now) => tx.complaint.findMany({ where: { status: 'paused', pausedUntil: { lte: now } }, select: { id: true }, orderBy: { pausedUntil: 'asc' }, take: BATCH }),
  escalated: (tx, now) => tx.complaint.findMany({ where: { escalateAt: { not: null, lte: now } }, select: { id: true }, orderBy: { escalateAt: 'asc' }, take: BATCH }),
  flagged: (tx, now) => tx.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM complaint c WHERE c.status = ANY (${[...OPEN_STATUSES]}::text[]) AND c.call_back_from IS NULL AND c.legal_due_at < ${now}
      AND NOT EXISTS (SELECT 1 FROM call_back b WHERE b.complaint_id = c.id AND b.cycle = c.cycle AND b.status <> 'withdrawn')
    ORDER BY c.legal_due_at LIMIT ${BATCH}`,
  expired: (tx, now) => tx.complaint.findMany({ where: { status: { in: ['resolved', 'rejected'] }, reopenUntil: { lt: now } }, select: { id: true }, orderBy: { reopenUntil: 'asc' }, take: BATCH }),
};

const ADVANCE: Record<Kind, (changer: Changer, id: string) => Promise<boolean>> = { resumed: resume, escalated: escalate, flagged: flag, expired: expire };

/** Does everything that is due, each case in a transaction of its own. Running it again does nothing more. */
export async function advanceComplaints(db: Db, now: Date): Promise<Advanced> {
  const result: Advanced = { resumed: 0, escalated: 0, flagged: 0, expired: 0, failed: 0 };
  for (const kind of ['resumed', 'escalated', 'flagged', 'expired'] as const) {
    const tried = new Set<string>();
    for (;;) {
      const due = await inTransaction(db, SYSTEM_ACTOR, (tx) => DUE[kind](tx, now));
      const fresh = due.filter(({ id }) => !tried.has(id));
      for (const { id } of fresh) {
        tried.add(id);
        const what = await inTransaction(db, SYSTEM_ACTOR, (tx) => ADVANCE[kind]({ tx, now, actor: JOB, name: JOB_NAME, where: {} }, id)).catch((error: Error) => {
          log.error({ complaint: id, kind, cause: causeOf(error) }, 'complaint could not be advanced');
          return null;
        });
        if (what === null) result.failed += 1;
        else if (what) result[kind] += 1;
      }
      if (due.length < BATCH || fresh.length === 0) break;
    }
  }
  return result;
}

/** The pause is over since its cap: at that instant, not when the job ran. */
async function resume(changer: Changer, id: string): Promise<boolean> {
  const complaint = await locked(changer, id);
  if (complaint?.status !== 'paused') return false;
  const over = pauseEndedByCap(complaint.facts, complaint.policy, changer.now.getTime());
  if (over === null) return false;
  return step(changer, 'resume_by_cap', complaint, async () =>
    done({
      facts: (facts) => ({ ...facts, pauses: facts.pauses.map((pause) => (pause.resumedAt === null ? { ...pause, resumedAt: over.to } : pause)) }),
      changes: { pause: { before: over.reason, after: null }, resumed_at: { before: null, after: new Date(over.to).toISOString() } },
    }),
  );
}

async function expire(changer: Changer, id: string): Promise<boolean> {
  const complaint = await locked(changer, id);
  if (!complaint) return false;
  return step(changer, 'expire', complaint, async () => done({}));
}

/** Tells the steps that are reached, each once, in one line of history each. It moves no clock and no version, so nobody's answer is stopped by it. */
async function escalate(changer: Changer, id: string): Promise<boolean> {
  const complaint = await locked(changer, id);
  if (!complaint) return false;
  const { tx, now } = changer;
  const { row, facts, policy, cycle } = complaint;
  const steps = dueSteps(planEscalation(facts, policy), cycle.escalated, now.getTime());
  const escalated = [...cycle.escalated, ...steps.map((each) => each.id)];
  const told = await tx.complaint.findUniqueOrThrow({ where: { id }, select: { escalatedTo: true } });
  const highest = [told.escalatedTo, ...steps.map(({ to }) => to)].reduce<string | null>((a, b) => (rank(b) > rank(a) ? b : a), null);
  await tx.complaint.update({ where: { id }, data: { escalateAt: nextStep(facts, policy, escalated), escalatedTo: highest } });
  await tx.complaintCycle.update({ where: { complaintId_number: { complaintId: id, number: row.cycle } }, data: { escalated } });
  for (const { id: stepId, to, at } of steps) {
    await recordComplaintEvent(changer, {
      complaintId: id, cycle: row.cycle, branchId: row.branchId, action: 'escalate', from: row.status, to: row.status, note: '',
      changes: { escalation: { before: null, after: to }, step: { before: null, after: stepId }, reached_at: { before: null, after: new Date(at).toISOString() } },
    });
  }
  if (steps.length === 0) return false;
  await announceInTransaction(tx, announceComplaint(null, row));
  await audit(changer, row.branchId, steps.map(({ to }) => ({ action: 'complaint.escalate', memberId: row.memberId, objectId: id, detail: { reference: row.reference, kind: to } })));
  return true;
}

async function flag(changer: Changer, id: string): Promise<boolean> {
  const complaint = await locked(changer, id);
  if (!complaint) return false;
  const flagged = await flagCallBack(changer, complaint, { reason: 'deadline_passed', note: '', preferredSlot: null });
  if (flagged.kind !== 'done') return false;
  const { row } = complaint;
  await announceInTransaction(changer.tx, [...announceComplaint(null, row), ...announceCallBack(null, flagged.value)]);
  await audit(changer, row.branchId, [{ action: 'call_back.flag', memberId: row.memberId, objectId: id, detail: { reference: row.reference, kind: 'deadline_passed' } }]);
  return true;
}

/** The case, with its row locked: a person who is at it finishes first, and then it is read as it stands. */
async function locked(changer: Changer, id: string): Promise<LoadedComplaint | null> {
  await changer.tx.$queryRaw`SELECT 1 FROM complaint WHERE id = ${id}::uuid FOR UPDATE`;
  return loadComplaint(changer, id);
}

async function step(changer: Changer, action: 'resume_by_cap' | 'expire', { row }: LoadedComplaint, prepare: Parameters<typeof changeComplaint>[3]): Promise<boolean> {
  const outcome = await changeComplaint(changer, action, row, prepare);
  if (outcome.kind !== 'done') throw new Error(`the job was answered ${outcome.kind}`);
  await announceInTransaction(changer.tx, announceComplaint(null, outcome.value));
  await audit(changer, row.branchId, auditComplaint(`complaint.${action}`)(null, outcome.value));
  return true;
}

const audit = ({ tx, now }: Changer, branchId: string | null, entries: AuditEntry[]) =>
  appendAudit(tx, { staffId: null, name: JOB_NAME, role: 'system', chain: branchId ?? 'nation', sessionId: null, address: null }, now, entries);

const rank = (recipient: string | null): number => ESCALATION_RECIPIENTS.indexOf(recipient as EscalationRecipient);
