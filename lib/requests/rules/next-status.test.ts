import { describe, expect, test } from 'vitest';
import { ROLE_PERMISSIONS } from '@/lib/access/permissions';
import { REQUEST_ACTIONS, REQUEST_STATUSES, type RequestStatus } from '@/lib/requests/model';
import { canAct, isOwnToDecide, possibleActions } from './next-status';

/** One row a status, one column an action: the next status, or a dash. */
const GRID: Record<RequestStatus, string> = {
  //          approve return   reject   cancel    resubmit
  requested: 'applied returned rejected cancelled -',
  returned: ' -       -        rejected cancelled requested',
  applied: '  -       -        -        -         -',
  rejected: ' -       -        -        -         -',
  cancelled: '-       -        -        -         -',
};
const AMIR = { staffId: 'amir', permissions: ROLE_PERMISSIONS.frontliner };
const DEWI = { staffId: 'dewi', permissions: ROLE_PERMISSIONS.supervisor };

describe.each(REQUEST_STATUSES)('%s', (status) => {
  const row = GRID[status].trim().split(/\s+/);
  test.each(REQUEST_ACTIONS.map((action, column) => [action, row[column] ?? 'missing'] as const))('%s: %s', (action, to) => {
    const decision = canAct(action, { status, submittedBy: ['amir'] }, DEWI);
    expect(decision).toEqual(to === '-' ? { allowed: false, reason: 'wrong_status' } : { allowed: true, to });
  });
});

test('a front-liner files, cancels and resubmits, and never decides', () => {
  expect(possibleActions({ status: 'requested', submittedBy: ['amir'] }, AMIR)).toEqual(['cancel']);
  expect(possibleActions({ status: 'returned', submittedBy: ['amir'] }, AMIR)).toEqual(['cancel', 'resubmit']);
});

test('nobody decides on what they filed or resubmitted, and is told why', () => {
  const own = { status: 'requested' as const, submittedBy: ['amir', 'dewi'] };
  expect(possibleActions(own, DEWI)).toEqual(['cancel']);
  expect(isOwnToDecide(own, DEWI)).toBe(true);
  expect(isOwnToDecide({ ...own, submittedBy: ['amir'] }, DEWI)).toBe(false);
  expect(isOwnToDecide(own, AMIR)).toBe(false);
});

test('managers read and do nothing', () => {
  expect(possibleActions({ status: 'requested', submittedBy: [] }, { staffId: 'm', permissions: ROLE_PERMISSIONS.manager })).toEqual([]);
});
