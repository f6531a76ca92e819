import type { EpochMs } from '@/lib/calendar/model';
import { addWorkingMinutes, workingMinutesBetween } from '@/lib/calendar/rules/working-time';
import { changed } from '@/lib/complaints/commands/classification';
import { moved } from '@/lib/complaints/commands/forward-complaint';
import { resumed } from '@/lib/complaints/commands/resume-complaint';
import type { PauseReason } from '@/lib/complaints/model';
import { decidePause } from '@/lib/complaints/rules/pauses';
import { advance, pauseEnd, reopenEnd } from './complaint-advance';
import { flagCall, withdrawCall } from './complaint-calls';
import type { SeedComplaint } from './complaint-case';
import { central } from './complaint-intake';
import { COMPLAINT_NOTES, PAUSE_NOTES } from './complaint-notes';
import type { Random } from './random';
import { type SeedStaff, staffOf } from './staff';

/** Calls of one call-back that are waited for before an answer, and how long before the end they have to be. */
const MOST_WAITS = 8;
const AFTER_CALL_MS = 3_600_000;

/** A step would happen after the demonstration's last instant, or the rules do not allow it there. */
export class DoesNotFit extends Error {}

/** Walks a complaint through its steps in the office hours of whoever holds it. */
export class Walk {
  private at: EpochMs;

  constructor(
    readonly complaint: SeedComplaint,
    private readonly random: Random,
    private readonly limit: EpochMs,
    /** 1 as people work; less where it has to go faster. */
    private readonly pace: number,
    private readonly newPaperId: () => { id: string; number: number },
  ) {
    this.at = complaint.intake.createdAt;
  }

  get handler(): SeedStaff {
    return staffOf(this.complaint.branchId, 'aduan');
  }
  get supervisor(): SeedStaff {
    return staffOf(this.complaint.branchId, 'supervisor');
  }
  /** Who works on it now. */
  get worker(): SeedStaff {
    return this.complaint.row.assignee ?? this.handler;
  }

  /** Lets so many minutes of working time pass, from a span, and everything that happens meanwhile. */
  wait(from: number, to: number, paced = true): void {
    const minutes = (from + (to - from) * this.random.next()) * (paced ? this.pace : 1);
    const reached = addWorkingMinutes(this.at, Math.max(0.4, minutes), this.complaint.office);
    if (!reached.reached || reached.at > this.limit) throw new DoesNotFit();
    this.at = Math.max(reached.at, (this.complaint.events.at(-1)?.at ?? 0) + 1_000);
    advance(this.complaint, this.at, this.random);
    this.at = Math.max(this.at, (this.complaint.events.at(-1)?.at ?? 0) + 1);
  }

  /** Working minutes from now to an instant. */
  left(until: EpochMs): number {
    return workingMinutesBetween(this.at, until, this.complaint.office);
  }

  forward(again = false): void {
    const { complaint, random } = this;
    const actor = complaint.status === 'supervisor_review' ? this.supervisor : central();
    complaint.forward(this.at, actor, complaint.branchId, random.pick<string>(again ? COMPLAINT_NOTES.forwardAgain : COMPLAINT_NOTES.forward), complaint.intake.level);
  }

  assign(to: SeedStaff): void {
    const before = this.complaint.row.assignee;
    this.complaint.step('assign', this.at, this.random.chance(0.25) ? this.supervisor : to, { data: { assignee: to }, changes: changed({ assignee: [before ? before.name : null, to.name] }) });
  }

  respond(): void {
    const { complaint, at, worker } = this;
    const again = complaint.cycle.facts.firstResponseAt !== null;
    complaint.step('respond', at, complaint.row.branchId === null ? central() : worker, {
      data: complaint.status === 'routed' && complaint.row.assignee === null ? { assignee: worker } : {},
      facts: (facts) => (facts.firstResponseAt === null ? { ...facts, firstResponseAt: at } : facts),
      note: this.random.pick<string>(again ? COMPLAINT_NOTES.respondAgain : COMPLAINT_NOTES.respond),
    });
  }

  comment(): void {
    this.complaint.record({ at: this.at, actor: this.worker, action: 'comment', from: this.complaint.status, note: this.random.pick<string>(COMPLAINT_NOTES.comment) });
  }

  /** Asks the provider; from triage with the classification, to the branch of the facility. */
  askProvider(): void {
    const { complaint, at } = this;
    const { level, category, detail, facilityCode } = complaint.intake;
    const { row, branchId } = complaint;
    const triage = row.branchId === null;
    complaint.step('forward_provider', at, triage ? central() : this.worker, {
      data: { ...(triage && { level, category, detail }), facilityCode, branchId, lastBranchId: branchId, providerAskedAt: at, providerAnsweredAt: null },
      facts: (facts) => (triage ? moved({ ...facts, levels: facts.levels.at(-1)?.level === level ? facts.levels : [...facts.levels, { at, level }] }, branchId, new Date(at)) : facts),
      changes: { ...changed({ branch: [row.branchId, branchId] }), ...(triage && changed({ level: [row.level, level], category: [row.category, category], detail: [row.detail, detail] })) },
      note: this.random.pick<string>(COMPLAINT_NOTES.askProvider),
    });
  }

  answerProvider(): void {
    this.complaint.step('answer_provider', this.at, this.worker, { data: { providerAnsweredAt: this.at }, note: this.complaint.intake.text.provider ?? 'Sudah kami tindak lanjuti.' });
  }

  sendBack(): void {
    const { complaint, at } = this;
    complaint.step('return', at, this.worker, {
      data: { branchId: null, assignee: null }, facts: (facts) => moved(facts, null, new Date(at)), changes: changed({ branch: [complaint.row.branchId, null] }),
      note: this.random.pick<string>(COMPLAINT_NOTES.return),
    });
  }

  refer(): void {
    this.complaint.step('refer', this.at, this.worker, { data: { assignee: null }, note: this.random.pick<string>(COMPLAINT_NOTES.refer) });
  }

  /** Stops the service clock with a paper, where the rules allow it. */
  pause(reason: PauseReason): void {
    const { complaint, at, worker } = this;
    if (!decidePause(complaint.facts, { reason, evidence: 1 }, complaint.policy, at).allowed) throw new DoesNotFit();
    const paper = this.newPaperId();
    complaint.papers.push({ ...paper, at: at - 60_000, by: worker });
    const note = this.random.pick(PAUSE_NOTES[reason]);
    complaint.step('pause', at, worker, {
      facts: (facts) => ({ ...facts, pauses: [...facts.pauses, { reason, note, fileId: paper.id, startedAt: at, startedBy: worker.name, resumedAt: null, resumedBy: null }] }),
      changes: { pause: { before: null, after: reason } }, note,
    });
    complaint.pausedUntil = pauseEnd(complaint);
  }

  resume(): void {
    const { complaint, at, worker } = this;
    // Its cap may have been reached before.
    if (complaint.status !== 'paused') return;
    complaint.step('resume', at, worker, { facts: (facts) => resumed(facts, new Date(at), worker.name), note: this.random.pick<string>(COMPLAINT_NOTES.resume) });
    complaint.pausedUntil = null;
  }

  flagByHand(): void {
    if (this.complaint.openCall !== null) return;
    flagCall(this.complaint, this.random, this.at, this.worker, 'by_hand', this.random.pick<string>(COMPLAINT_NOTES.flag), this.random.chance(0.4) ? 'evening' : null);
  }

  resolve(): void {
    const { complaint } = this;
    // Calls that somebody makes are waited for; else a supervisor says why not.
    for (let waits = 0; waits < MOST_WAITS; waits += 1) {
      const callAt = complaint.openCall?.nextActAt ?? null;
      if (callAt === null || callAt + AFTER_CALL_MS > this.limit) break;
      this.at = Math.max(this.at, callAt);
      this.wait(5, 60, false);
    }
    const overridden = complaint.openCall !== null;
    const actor = overridden ? this.supervisor : this.worker;
    const answer = complaint.intake.text.answer;
    const override = this.random.pick<string>(COMPLAINT_NOTES.override);
    if (overridden) withdrawCall(complaint, this.at, actor, override);
    complaint.end('resolve', this.at, actor, {
      data: { answer, assignee: complaint.row.assignee ?? actor }, note: answer, ...(overridden && { changes: { override: { before: null, after: override } } }),
    });
    complaint.reopenUntil = reopenEnd(complaint);
  }

  reject(): void {
    const { complaint } = this;
    const actor = complaint.row.branchId === null ? central() : this.supervisor;
    const note = this.random.pick<string>(COMPLAINT_NOTES.reject);
    withdrawCall(complaint, this.at, actor, note);
    complaint.end('reject', this.at, actor, { data: { answer: note }, note });
    complaint.reopenUntil = reopenEnd(complaint);
  }

  rate(): void {
    const { complaint, random, at } = this;
    const rating = random.pick([5, 5, 5, 4, 4, 4, 3, 3, 2, 1]);
    const note = random.chance(0.35) ? random.pick<string>(COMPLAINT_NOTES.rating) : '';
    complaint.step('rate', at, random.chance(0.5) ? this.handler : staffOf(complaint.branchId, 'loket'), {
      data: { rating, ratingNote: note, ratedAt: at }, changes: { rating: { before: null, after: String(rating) } }, note,
    });
  }

  reopen(): void {
    this.complaint.reopen(this.at, this.handler, this.random.pick<string>(COMPLAINT_NOTES.reopen));
    this.complaint.reopenUntil = null;
  }
}
