import { describe, expect, it, test } from 'vitest';
import {
  isOpenStatus,
  OPEN_STATUSES,
  TRANSFER_ACTIONS,
  TRANSFER_STATUSES,
  type TransferAction,
  type TransferStatus,
} from '@/lib/transfers/model';
import { canAct, nextStatus, possibleActions, refusedActions, statusOnRequest, transitionOf, type TransferActor } from './next-status';
import { day } from './testing/example-case';

// One row a status, one column an action: the next status, or a dash.
const GRID: Record<TransferStatus, string> = {
  //          approve   return    reject    cancel     resubmit   apply    refuse_at_application
  requested: 'approved  returned  rejected  cancelled  -          -        -',
  returned: ' -         -         rejected  cancelled  requested  -        -',
  approved: ' -         -         -         cancelled  -          applied  rejected',
  applied: '  -         -         -         -          -          -        -',
  rejected: ' -         -         -         -          -          -        -',
  cancelled: '-         -         -         -          -          -        -',
};
const CELLS = TRANSFER_STATUSES.flatMap((status) => {
  const row = GRID[status].trim().split(/\s+/);
  return TRANSFER_ACTIONS.map((action, column) => ({ status, action, to: row[column] === '-' ? null : (row[column] ?? 'missing') }));
});

const FIRST = day('2026-12-01');
const BEFORE = day('2026-11-30');
const AMIR = 'staff-amir'; // asked
const DEWI = 'staff-dewi'; // supervisor

const desk = (staffId: string): TransferActor => ({ staffId, permissions: ['transfer:request', 'transfer:cancel'] });
const supervisor = (staffId: string): TransferActor => ({
  staffId,
  permissions: ['transfer:request', 'transfer:decide', 'transfer:cancel'],
});
const JOB: TransferActor = { staffId: null, permissions: ['system'] };

function aTransfer(status: TransferStatus, submittedBy: readonly string[] = [AMIR]) {
  return { status, submittedBy, effectiveDate: FIRST };
}

describe('the state table, every status with every action', () => {
  test.each(CELLS)('$status, $action: $to', ({ status, action, to }) => {
    expect(nextStatus(status, action)).toBe(to);
    expect(transitionOf(status, action)?.to ?? null).toBe(to);
  });

  it('has all 42 cells', () => {
    expect(CELLS).toHaveLength(42);
  });

  test.each([
    ['approve', 'transfer:decide'],
    ['return', 'transfer:decide'],
    ['reject', 'transfer:decide'],
    ['cancel', 'transfer:cancel'],
    ['resubmit', 'transfer:request'],
    ['apply', 'system'],
    ['refuse_at_application', 'system'],
  ] as const)('%s asks for %s wherever it is possible', (action, permission) => {
    const asked = TRANSFER_STATUSES.map((status) => transitionOf(status, action)?.permission).filter(Boolean);
    expect(new Set(asked)).toEqual(new Set([permission]));
  });

  it('leads out of an open status in the end, and out of a closed one never', () => {
    for (const status of TRANSFER_STATUSES) {
      const exits = TRANSFER_ACTIONS.map((action) => nextStatus(status, action)).filter((to) => to !== null);
      expect(isOpenStatus(status)).toBe((OPEN_STATUSES as readonly string[]).includes(status));
      expect(exits.some((to) => !isOpenStatus(to))).toBe(isOpenStatus(status));
    }
  });
});

describe('who may act when', () => {
  test.each(CELLS)('supervisor who did not ask, before the day: $status, $action', ({ status, action, to }) => {
    const decision = canAct(action, aTransfer(status), supervisor(DEWI), BEFORE);
    const byJob = action === 'apply' || action === 'refuse_at_application';
    if (to === null) expect(decision).toEqual({ allowed: false, reason: 'wrong_status' });
    else if (byJob) expect(decision).toEqual({ allowed: false, reason: 'not_permitted' });
    else expect(decision).toEqual({ allowed: true, to });
  });

  test.each(['approve', 'return', 'reject'] as const)('nobody decides on a request of their own: %s', (action) => {
    const refused = { allowed: false, reason: 'self_approval' };
    expect(canAct(action, aTransfer('requested', [DEWI]), supervisor(DEWI), BEFORE)).toEqual(refused);
    expect(canAct(action, aTransfer('requested', [AMIR, DEWI]), supervisor(DEWI), BEFORE)).toEqual(refused); // resubmitted it
    expect(canAct(action, aTransfer('requested', [AMIR]), supervisor(DEWI), BEFORE).allowed).toBe(true);
  });

  it('lets the requester cancel and resubmit', () => {
    expect(canAct('cancel', aTransfer('requested'), desk(AMIR), BEFORE)).toEqual({ allowed: true, to: 'cancelled' });
    expect(canAct('resubmit', aTransfer('returned'), desk(AMIR), BEFORE)).toEqual({ allowed: true, to: 'requested' });
  });

  test.each(['approve', 'return', 'reject'] as const)('the desk does not decide: %s', (action) => {
    expect(canAct(action, aTransfer('requested'), desk('staff-putri'), BEFORE)).toEqual({ allowed: false, reason: 'not_permitted' });
  });

  test.each([
    ['2026-11-30', true],
    ['2026-12-01', false],
    ['2026-12-02', false],
  ])('an approved transfer is cancelled before its day only: %s', (today, allowed) => {
    const decision = canAct('cancel', aTransfer('approved'), desk(AMIR), day(today));
    expect(decision).toEqual(allowed ? { allowed: true, to: 'cancelled' } : { allowed: false, reason: 'day_reached' });
  });

  it('a request that is still waiting can be cancelled on any day', () => {
    expect(canAct('cancel', aTransfer('requested'), desk(AMIR), FIRST).allowed).toBe(true);
  });

  test.each([
    ['apply', 'applied'],
    ['refuse_at_application', 'rejected'],
  ] as const)('the job may %s on the day or later', (action, to) => {
    expect(canAct(action, aTransfer('approved'), JOB, BEFORE)).toEqual({ allowed: false, reason: 'not_due' });
    expect(canAct(action, aTransfer('approved'), JOB, FIRST)).toEqual({ allowed: true, to });
    expect(canAct(action, aTransfer('approved'), JOB, day('2027-03-15'))).toEqual({ allowed: true, to });
  });

  it('a person does not get the job’s actions, whatever permissions they hold', () => {
    const forged = { staffId: DEWI, permissions: ['system', 'transfer:decide'] };
    expect(canAct('apply', aTransfer('approved'), forged, FIRST)).toEqual({ allowed: false, reason: 'not_permitted' });
  });

  it('gives a screen its buttons', () => {
    const buttons = (status: TransferStatus, actor: TransferActor): TransferAction[] => possibleActions(aTransfer(status), actor, BEFORE);
    expect(buttons('requested', supervisor(DEWI))).toEqual(['approve', 'return', 'reject', 'cancel']);
    expect(buttons('requested', supervisor(AMIR))).toEqual(['cancel']);
    expect(buttons('returned', desk(AMIR))).toEqual(['cancel', 'resubmit']);
    expect(buttons('approved', supervisor(DEWI))).toEqual(['cancel']);
    expect(buttons('applied', supervisor(DEWI))).toEqual([]);
    expect(buttons('requested', { staffId: 'staff-audit', permissions: [] })).toEqual([]);
  });
});

describe('the status with which a request starts', () => {
  test.each([
    ['allowed', 'approved'],
    ['needs_approval', 'requested'],
    ['refused', null],
  ] as const)('%s: %s', (outcome, status) => {
    expect(statusOnRequest(outcome)).toBe(status);
  });
});

describe('refused actions: what the screen explains', () => {
  test.each([
    ['a request of their own', aTransfer('requested', [DEWI]), BEFORE, { approve: 'self_approval', return: 'self_approval', reject: 'self_approval' }],
    ['one that they resubmitted', aTransfer('requested', [AMIR, DEWI]), BEFORE, { approve: 'self_approval', return: 'self_approval', reject: 'self_approval' }],
    ['an approved one on its day', aTransfer('approved'), FIRST, { cancel: 'day_reached' }],
    ['an approved one before its day', aTransfer('approved'), BEFORE, {}],
    ['the request of another', aTransfer('requested'), BEFORE, {}],
    ['a closed one', aTransfer('applied', [DEWI]), FIRST, {}],
  ])('%s', (_, transfer, today, refusals) => {
    expect(refusedActions(transfer, supervisor(DEWI), today)).toEqual(refusals);
  });

  it('says nothing of what the role never may', () => {
    expect(refusedActions(aTransfer('requested', [AMIR]), desk(AMIR), BEFORE)).toEqual({});
  });
});
