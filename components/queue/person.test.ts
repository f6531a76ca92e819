import { describe, expect, test } from 'vitest';
import { queuePerson as ofRequests } from '@/components/requests/queue/queue-person';
import { queuePerson as ofTransfers } from '@/components/transfers/queue/queue-person';
import { roleMay } from '@/lib/access/permissions';
import { ROLES, type Role } from '@/lib/access/roles';

const TABLE: Partial<Record<Role, { firstView: string; mine: boolean; decides: boolean; readsRecords: boolean }>> = {
  frontliner: { firstView: 'mine', mine: true, decides: false, readsRecords: true },
  complaint_handler: { firstView: 'all', mine: false, decides: false, readsRecords: true },
  supervisor: { firstView: 'waiting', mine: true, decides: true, readsRecords: true },
  manager: { firstView: 'all', mine: false, decides: false, readsRecords: false },
  regional_manager: { firstView: 'all', mine: false, decides: false, readsRecords: false },
};

describe.each([
  ['transfers', 'transfer:read', ofTransfers],
  ['requests', 'service_request:read', ofRequests],
] as const)('the queue of %s', (_, read, queuePerson) => {
  test.each(ROLES.filter((role) => roleMay(role, read)))('as %s', (role) => {
    const person = queuePerson({ staffId: 'x', role, branchIds: ['bdl'], national: false });
    const { firstView, decides, readsRecords } = person;
    expect({ firstView, mine: person.views.some((view) => view === 'mine'), decides, readsRecords }).toEqual(TABLE[role]);
    expect(person.views).toContain(firstView);
  });

  test.each([
    [['bdl'], false, false],
    [['bdl', 'sby'], false, true],
    [[], true, true],
  ])('of branches %j, national %s: the office of each row is shown: %s', (branchIds, national, shown) => {
    expect(queuePerson({ staffId: 'x', role: 'manager', branchIds, national }).severalBranches).toBe(shown);
  });
});
