import { describe, expect, it } from 'vitest';
import { itemsFor, leftOut, tally } from './bulk-decision';

describe('a decision on several requests', () => {
  it('goes to those that the action suits, and says why the others are left out', () => {
    const rows = [
      { id: 'a', actions: ['approve', 'return', 'reject'], own: false },
      { id: 'b', actions: ['cancel'], own: true },
      { id: 'c', actions: ['reject'], own: false },
    ] as const;
    expect(itemsFor(rows, 'approve').map(({ id }) => id)).toEqual(['a']);
    expect(itemsFor(rows, 'reject').map(({ id }) => id)).toEqual(['a', 'c']);
    expect(rows.map((row) => leftOut(row, 'approve'))).toEqual([null, 'self_approval', 'wrong_status']);
  });

  it('counts what was changed and what was not', () => {
    const changed = { id: 'a', reference: '', kind: 'contact_update', memberId: '', branchId: '', status: 'applied', version: 2 } as const;
    expect(tally([{ outcome: { kind: 'done', value: changed } }, { outcome: { kind: 'not_found' } }, { outcome: { kind: 'refused', codes: ['self_approval'] } }])).toEqual({ done: 1, failed: 2 });
  });
});
