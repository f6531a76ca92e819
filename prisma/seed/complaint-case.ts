import type { EpochMs } from '@/lib/calendar/model';
import type { Office } from '@/lib/calendar/rules/office';
import { isOpenStatus, type CategoryDetail, type Category, type Channel, type ComplaintAction, type ComplaintStatus, type Level, type NumberSystem } from '@/lib/complaints/model';
import { dueChanges } from '@/lib/complaints/commands/change-complaint';
import { ended } from '@/lib/complaints/commands/end-cycle';
import { changed } from '@/lib/complaints/commands/classification';
import { moved } from '@/lib/complaints/commands/forward-complaint';
import type { EventChanges } from '@/lib/complaints/commands/record-event';
import { startFacts } from '@/lib/complaints/commands/start-cycle';
import type { ClockWorld } from '@/lib/complaints/queries/clock-world';
import { openFacts, type StoredCycle, type StoredFacts } from '@/lib/complaints/queries/stored-cycle';
import { readClocks, refreshClocks } from '@/lib/complaints/rules/clocks';
import { planEscalation, type PlannedStep } from '@/lib/complaints/rules/escalation';
import type { CycleFacts } from '@/lib/complaints/rules/facts';
import { nextStatus } from '@/lib/complaints/rules/next-status';
import type { ClockPolicy } from '@/lib/complaints/rules/policy';
import type { ComplaintText } from './complaint-text';
import type { SeedMember } from './model';
import type { BranchId } from './offices';
import type { SeedCall } from './seed-call';
import type { SeedStaff } from './staff';
import { JOB_NAME } from './transfer-rows';

/** How a complaint came in. */
export interface Intake {
  readonly channel: Channel;
  /** The sender with its own number; null for one that was filed in the console. */
  readonly origin: { readonly source: string; readonly name: string; readonly number: string } | null;
  readonly receivedAt: EpochMs;
  /** When it was written down. */
  readonly createdAt: EpochMs;
  readonly atBranch: boolean;
  readonly filedBy: SeedStaff | null;
  readonly member: SeedMember | null;
  readonly reporter: { readonly name: string; readonly phone: string | null; readonly relation: 'self' | 'family' | 'other' };
  readonly regencyCode: string;
  readonly text: ComplaintText;
  readonly category: Category;
  readonly detail: CategoryDetail;
  readonly level: Level;
  readonly facilityCode: string | null;
  readonly numbers: readonly { readonly system: NumberSystem; readonly number: string }[];
}

export interface SeedEvent {
  readonly at: EpochMs;
  readonly cycle: number;
  readonly actor: SeedStaff | null;
  readonly actorName: string;
  readonly branchId: string | null;
  readonly action: string;
  readonly from: ComplaintStatus | null;
  readonly to: ComplaintStatus;
  readonly note: string;
  readonly changes: EventChanges;
  /** Of the complaint after it. */
  readonly version: number;
}

/** A paper that shows why a clock stood; `number` makes its file. */
export interface SeedPaper {
  readonly id: string;
  readonly number: number;
  readonly at: EpochMs;
  readonly by: SeedStaff;
}

/** What a step changes beside the status, as the commands write it. */
export interface Change {
  action?: ComplaintAction;
  data?: Partial<SeedComplaint['row']>;
  facts?: (facts: StoredFacts) => StoredFacts;
  changes?: EventChanges;
  note?: string;
}

interface Counted {
  facts: CycleFacts;
  policy: ClockPolicy;
  plan: PlannedStep[] | null;
}

/** A complaint on its way through the demonstration: changed by the same rules as the commands change one. */
export class SeedComplaint {
  readonly branchId: BranchId;
  readonly events: SeedEvent[] = [];
  readonly cycles: StoredCycle[] = [];
  readonly papers: SeedPaper[] = [];
  readonly calls: SeedCall[] = [];
  status: ComplaintStatus;
  version = 1;
  updatedAt: EpochMs;
  updatedBy: SeedStaff | null;
  mergedInto: SeedComplaint | null = null;
  reopenUntil: EpochMs | null = null;
  pausedUntil: EpochMs | null = null;
  /** How likely it is that nobody gets round to a call that is owed. */
  neglect = 0;
  row: {
    branchId: string | null;
    lastBranchId: string | null;
    assignee: SeedStaff | null;
    level: Level | null;
    category: Category | null;
    detail: CategoryDetail | null;
    facilityCode: string | null;
    providerAskedAt: EpochMs | null;
    providerAnsweredAt: EpochMs | null;
    answer: string | null;
    rating: number | null;
    ratingNote: string | null;
    ratedAt: EpochMs | null;
    escalatedTo: string | null;
    callBackFrom: EpochMs | null;
    statusBeforeMerge: ComplaintStatus | null;
  };
  private counted: Counted | null = null;

  constructor(
    readonly world: ClockWorld,
    readonly intake: Intake,
    branchId: BranchId,
  ) {
    const { atBranch, createdAt, receivedAt, filedBy, origin, level, category, detail, facilityCode } = intake;
    this.branchId = branchId;
    const at = atBranch ? branchId : null;
    this.row = {
      branchId: at, lastBranchId: at, assignee: null, level: atBranch ? level : null, category: atBranch ? category : null, detail: atBranch ? detail : null, facilityCode,
      providerAskedAt: null, providerAnsweredAt: null, answer: null, rating: null, ratingNote: null, ratedAt: null, escalatedTo: null, callBackFrom: null,
      statusBeforeMerge: null,
    };
    this.status = atBranch ? 'routed' : 'received';
    this.updatedAt = createdAt;
    this.updatedBy = filedBy;
    this.begin(1, receivedAt);
    this.record({ at: createdAt, actor: filedBy, name: origin?.name, action: 'receive', from: null, note: '' });
  }

  get cycle(): StoredCycle {
    const last = this.cycles.at(-1);
    if (last === undefined) throw new Error('a complaint without a cycle');
    return last;
  }
  get open(): boolean {
    return isOpenStatus(this.status);
  }
  get facts(): CycleFacts {
    return this.count().facts;
  }
  get policy(): ClockPolicy {
    return this.count().policy;
  }
  /** The office that holds it. */
  get office(): Office {
    return this.world.office(this.row.branchId, this.cycle.facts.startedAt);
  }
  get openCall(): SeedCall | null {
    return this.calls.find(({ closedAt }) => closedAt === null) ?? null;
  }

  /** The next step of escalation that nobody was told of; null when none is left. */
  nextEscalation(): PlannedStep | null {
    return this.open ? (this.plan().find(({ id }) => !this.cycle.escalated.includes(id)) ?? null) : null;
  }

  plan(): PlannedStep[] {
    const counted = this.count();
    counted.plan ??= planEscalation(counted.facts, counted.policy);
    return counted.plan;
  }

  /** One step of the status table, as saveChange does it. Throws where the table has none. */
  step(action: ComplaintAction, at: EpochMs, actor: SeedStaff | null, change: Change = {}): void {
    const to = nextStatus({ status: this.status, statusBeforeMerge: null }, action);
    if (to === null) throw new Error(`the demonstration cannot ${action} a complaint that is ${this.status}`);
    const before = { status: this.status, branchId: this.row.branchId, cycle: this.cycle };
    let changes = change.changes ?? {};
    const facts = change.facts?.(before.cycle.facts) ?? before.cycle.facts;
    if (facts !== before.cycle.facts) {
      this.counted = null;
      const opened = openFacts(facts, this.world);
      const policy = this.policyOf(facts);
      const refreshed = refreshClocks(before.cycle.clocks, opened, policy);
      this.cycles[this.cycles.length - 1] = { facts, clocks: refreshed.clocks, escalated: before.cycle.escalated };
      this.counted = { facts: opened, policy, plan: null };
      changes = { ...changes, ...dueChanges(refreshed.changes) };
    }
    Object.assign(this.row, change.data);
    // The call to the member is owed by the office that holds the case.
    if (this.row.branchId !== before.branchId) for (const call of this.calls) call.branchId = this.row.branchId;
    this.status = to;
    this.touch(at, actor);
    this.record({ at, actor, action, from: before.status, note: change.note ?? '', changes, branchId: before.branchId });
  }

  /** Ends the cycle with an answer or without. */
  end(action: 'resolve' | 'reject' | 'merge', at: EpochMs, actor: SeedStaff, change: Change): void {
    const outcome = ({ resolve: 'resolved', reject: 'rejected', merge: 'merged' } as const)[action];
    this.step(action, at, actor, { ...change, data: { ...change.data, callBackFrom: null }, facts: (facts) => ended(facts, new Date(at), outcome) });
  }

  /** To another office, classified in the same act when triage does it. */
  forward(at: EpochMs, actor: SeedStaff, branchId: string, note: string, level: Level): void {
    const { category, detail } = this.intake;
    const { row } = this;
    this.step('forward', at, actor, {
      data: { level, category, detail, branchId, lastBranchId: row.branchId ?? branchId, assignee: null },
      facts: (facts) => moved(facts.levels.at(-1)?.level === level ? facts : { ...facts, levels: [...facts.levels, { at, level }] }, branchId, new Date(at)),
      changes: { ...changed({ branch: [row.branchId, branchId] }), ...changed({ level: [row.level, level], category: [row.category, category], detail: [row.detail, detail] }) },
      note,
    });
  }

  reopen(at: EpochMs, actor: SeedStaff, note: string): void {
    const from = this.status;
    const to = nextStatus({ status: from, statusBeforeMerge: null }, 'reopen');
    if (to === null) throw new Error(`the demonstration cannot reopen a complaint that is ${from}`);
    const number = this.cycle.facts.number;
    if (to === 'received') this.row.branchId = null;
    Object.assign(this.row, { assignee: null, escalatedTo: null, rating: null, ratingNote: null, ratedAt: null, providerAskedAt: null, providerAnsweredAt: null });
    this.status = to;
    this.begin(number + 1, at);
    this.touch(at, actor);
    this.record({ at, actor, action: 'reopen', from, note, changes: { cycle: { before: String(number), after: String(number + 1) } } });
  }

  /** A line of history that moves no status. */
  record(line: { at: EpochMs; actor: SeedStaff | null; name?: string | undefined; action: string; from: ComplaintStatus | null; note: string; changes?: EventChanges; branchId?: string | null }): void {
    const { at, actor, name, action, from, note, changes = {}, branchId = this.row.branchId } = line;
    this.events.push({ at, cycle: this.cycle.facts.number, actor, actorName: actor?.name ?? name ?? JOB_NAME, branchId, action, from, to: this.status, note, changes, version: this.version });
  }

  touch(at: EpochMs, actor: SeedStaff | null): void {
    this.version += 1;
    this.updatedAt = at;
    this.updatedBy = actor;
  }

  private begin(number: number, at: EpochMs): void {
    const facts = startFacts({ number, at: new Date(at), branchId: this.row.branchId, level: this.row.level });
    const opened = openFacts(facts, this.world);
    const policy = this.policyOf(facts);
    this.cycles.push({ facts, clocks: readClocks(opened, policy), escalated: [] });
    this.counted = { facts: opened, policy, plan: null };
  }

  private count(): Counted {
    const { facts } = this.cycle;
    this.counted ??= { facts: openFacts(facts, this.world), policy: this.policyOf(facts), plan: null };
    return this.counted;
  }

  private policyOf(facts: StoredFacts): ClockPolicy {
    return this.world.policy(facts.startedAt, facts.places[0]?.branchId ?? null);
  }
}
