import { describe, expect, it, test } from 'vitest';
import {
  COMPLAINT_ACTIONS,
  COMPLAINT_PERMISSIONS,
  COMPLAINT_STATUSES,
  DONE_STATUSES,
  isDoneStatus,
  isOpenStatus,
  OPEN_STATUSES,
  type ComplaintAction,
  type ComplaintStatus,
} from '@/lib/complaints/model';
import { canAct, JOB, nextStatus, possibleActions, transitionOf, type ComplaintActor } from './next-status';

const SHORT = {
  rec: 'received', ret: 'returned', sup: 'supervisor_review', rou: 'routed', pro: 'in_progress', prv: 'waiting_provider',
  pau: 'paused', res: 'resolved', rej: 'rejected', clo: 'closed', mer: 'merged', old: 'before_merge',
} as const;

// One row a status, one column an action: the next status, or a dash.
const GRID: Record<ComplaintStatus, string> = {
  //                 classify forward f_provider assign respond return refer answer pause resume r_by_cap resolve reject escalate merge unmerge rate reopen expire
  received: '         rec      rou     prv        -      rec     -      -     -      -     -      -        -       rej    rec      mer   -       -    -      -',
  returned: '         ret      rou     prv        -      ret     -      -     -      -     -      -        -       rej    ret      mer   -       -    -      -',
  supervisor_review: 'sup      rou     prv        pro    sup     -      -     -      -     -      -        -       rej    sup      mer   -       -    -      -',
  routed: '           rou      -       prv        pro    pro     ret    sup   -      -     -      -        res     rej    rou      mer   -       -    -      -',
  in_progress: '      pro      -       prv        pro    pro     ret    sup   -      pau   -      -        res     rej    pro      mer   -       -    -      -',
  waiting_provider: ' prv      -       -          prv    prv     -      -     pro    -     -      -        res     rej    prv      mer   -       -    -      -',
  paused: '           pau      -       -          pau    pau     -      -     -      -     pro    pro      res     rej    pau      mer   -       -    -      -',
  resolved: '         -        -       -          -      -       -      -     -      -     -      -        -       -      -        -     -       res  rou    clo',
  rejected: '         -        -       -          -      -       -      -     -      -     -      -        -       -      -        -     -       rej  rec    clo',
  closed: '           -        -       -          -      -       -      -     -      -     -      -        -       -      -        -     -       clo  -      -',
  merged: '           -        -       -          -      -       -      -     -      -     -      -        -       -      -        -     old     -    -      -',
};

const CELLS = COMPLAINT_STATUSES.flatMap((status) => {
  const row = GRID[status].trim().split(/\s+/);
  return COMPLAINT_ACTIONS.map((action, column) => {
    const word = row[column] ?? 'missing';
    return { status, action, to: word === '-' ? null : (SHORT[word as keyof typeof SHORT] ?? 'missing'), columns: row.length };
  });
});

const ALMIGHTY: ComplaintActor = { staffId: 'staff-1', permissions: COMPLAINT_PERMISSIONS };
const handler: ComplaintActor = { staffId: 'staff-2', permissions: ['complaint:handle', 'complaint:escalate', 'complaint:merge', 'complaint:reopen', 'complaint:rate'] };
const triage: ComplaintActor = { staffId: 'staff-3', permissions: ['complaint:triage', 'complaint:escalate', 'complaint:merge'] };
const supervisor: ComplaintActor = { staffId: 'staff-4', permissions: [...handler.permissions, 'complaint:supervise'] };

const a = (status: ComplaintStatus, statusBeforeMerge: ComplaintStatus | null = null) => ({ status, statusBeforeMerge });

describe('the state table, every status with every action', () => {
  test.each(CELLS)('$status, $action: $to', ({ status, action, to, columns }) => {
    expect(columns).toBe(COMPLAINT_ACTIONS.length);
    expect(transitionOf(status, action)?.to ?? null).toBe(to);
    expect(nextStatus(a(status, 'paused'), action)).toBe(to === 'before_merge' ? 'paused' : to);
  });

  it('has all 209 cells', () => {
    expect(CELLS).toHaveLength(209);
  });

  it('every status is either open, done or merged', () => {
    for (const status of COMPLAINT_STATUSES) expect([isOpenStatus(status), isDoneStatus(status), status === 'merged'].filter(Boolean)).toHaveLength(1);
    expect([...OPEN_STATUSES, ...DONE_STATUSES, 'merged']).toEqual(COMPLAINT_STATUSES);
  });

  it('can be walked from intake to every status, and out of every one but closed', () => {
    const reached = new Set<ComplaintStatus>(['received']);
    for (const status of reached) {
      for (const action of COMPLAINT_ACTIONS) {
        const to = nextStatus(a(status, 'received'), action);
        if (to !== null) reached.add(to);
      }
    }
    expect([...reached].sort()).toEqual([...COMPLAINT_STATUSES].sort());
    const stuck = COMPLAINT_STATUSES.filter((status) => COMPLAINT_ACTIONS.every((action) => [null, status].includes(nextStatus(a(status, 'received'), action))));
    expect(stuck).toEqual(['closed']);
  });

  it('every action is possible somewhere, every permission asked for', () => {
    for (const action of COMPLAINT_ACTIONS) expect(COMPLAINT_STATUSES.some((status) => transitionOf(status, action) !== null), action).toBe(true);
    const asked = new Set(CELLS.map(({ status, action }) => transitionOf(status, action)?.permission).filter((permission) => permission !== undefined));
    expect([...asked].sort()).toEqual([...COMPLAINT_PERMISSIONS].sort());
  });

  it('escalation covers every open status and no other, and leaves it as it is', () => {
    for (const status of COMPLAINT_STATUSES) expect(nextStatus(a(status), 'escalate')).toBe(isOpenStatus(status) ? status : null);
  });

  it('a merged complaint goes back to where it was, and nowhere when that is not known', () => {
    for (const status of OPEN_STATUSES) expect(nextStatus(a('merged', status), 'unmerge')).toBe(status);
    expect(canAct('unmerge', a('merged'), ALMIGHTY)).toEqual({ allowed: false, reason: 'wrong_status' });
  });
});

describe('who may act', () => {
  test.each(CELLS)('$status, $action: exactly who holds the permission', ({ status, action }) => {
    const permission = transitionOf(status, action)?.permission;
    const state = a(status, 'routed');
    for (const held of COMPLAINT_PERMISSIONS) {
      const decision = canAct(action, state, { staffId: held === 'system' ? null : 'staff-1', permissions: [held] });
      if (permission === undefined) expect(decision).toEqual({ allowed: false, reason: 'wrong_status' });
      else expect(decision.allowed).toBe(held === permission);
    }
    expect(canAct(action, state, { staffId: 'staff-1', permissions: [] }).allowed).toBe(false);
  });

  it('a person does not get the acts of a job, whatever permissions they hold', () => {
    for (const [status, action] of [['paused', 'resume_by_cap'], ['resolved', 'expire'], ['rejected', 'expire']] as const) {
      expect(canAct(action, a(status), ALMIGHTY)).toEqual({ allowed: false, reason: 'not_permitted' });
      expect(canAct(action, a(status), JOB).allowed).toBe(true);
    }
  });

  it('a job escalates and does what time brings, nothing else', () => {
    const may = COMPLAINT_STATUSES.flatMap((status) => possibleActions(a(status, 'routed'), JOB));
    expect([...new Set(may)].sort()).toEqual(['escalate', 'expire', 'resume_by_cap']);
  });

  test.each([
    ['a handler with a complaint at work', 'in_progress', handler, ['classify', 'forward_provider', 'assign', 'respond', 'return', 'refer', 'pause', 'resolve', 'escalate', 'merge']],
    ['a handler with one that waits', 'paused', handler, ['classify', 'assign', 'respond', 'resume', 'resolve', 'escalate', 'merge']],
    ['a supervisor, who alone rejects at a branch', 'routed', supervisor, ['classify', 'forward_provider', 'assign', 'respond', 'return', 'refer', 'resolve', 'reject', 'escalate', 'merge']],
    ['a handler with one that the supervisor decides', 'supervisor_review', handler, ['escalate', 'merge']],
    ['the central office', 'received', triage, ['classify', 'forward', 'forward_provider', 'respond', 'reject', 'escalate', 'merge']],
    ['the central office with one at a branch', 'in_progress', triage, ['escalate', 'merge']],
    ['a handler with a resolved one', 'resolved', handler, ['rate', 'reopen']],
    ['a handler with a closed one', 'closed', handler, ['rate']],
  ] as [string, ComplaintStatus, ComplaintActor, ComplaintAction[]][])('%s', (_, status, actor, actions) => {
    expect(possibleActions(a(status), actor)).toEqual(actions);
  });
});
