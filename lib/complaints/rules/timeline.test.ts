import { describe, expect, it } from 'vitest';
import { at, local } from '@/lib/calendar/rules/testing/example-office';
import type { CycleFacts } from './facts';
import { aCycle, aPause, ended, POLICY, WIB, WIT } from './testing/example-complaint';
import { countedPauses, runsFrom, runsOf, runsUntil, type Run } from './timeline';

function pauses(facts: Partial<CycleFacts>): string[] {
  return countedPauses(aCycle({ facts }), POLICY).map(({ from, to, endedBy }) => `${local(from)} - ${local(to)} ${endedBy}`);
}

const told = ({ from, to, office, pause }: Run) => `${local(from)} - ${to === Infinity ? '' : local(to)} ${office.id}${pause === null ? '' : ` ${pause.reason}`}`;

describe('pauses as they count', () => {
  it('of two that overlap the second begins where the first ends', () => {
    expect(pauses({ pauses: [aPause('2026-07-07 09:00', '2026-07-07 10:00'), aPause('2026-07-07 09:30', '2026-07-07 11:00', 'disaster')] })).toEqual([
      '2026-07-07 09:00 - 2026-07-07 10:00 resumed',
      '2026-07-07 10:00 - 2026-07-07 11:00 resumed',
    ]);
  });

  it('one inside another, one before the cycle and one after its end are none', () => {
    const inside = [aPause('2026-07-07 09:00', '2026-07-07 10:00'), aPause('2026-07-07 09:15', '2026-07-07 09:20')];
    expect(pauses({ pauses: inside })).toEqual(['2026-07-07 09:00 - 2026-07-07 10:00 resumed']);
    expect(pauses({ pauses: [aPause('2026-07-03 09:00', '2026-07-03 10:00')] })).toEqual([]);
    expect(pauses({ pauses: [aPause('2026-07-07 09:00', null)], ended: ended('2026-07-07 08:00') })).toEqual([]);
  });

  it('one that began before the cycle counts from its start', () => {
    expect(pauses({ pauses: [aPause('2026-07-06 08:00', '2026-07-06 10:00')] })).toEqual(['2026-07-06 09:00 - 2026-07-06 10:00 resumed']);
  });

  it('end at whatever was first', () => {
    expect(pauses({ pauses: [aPause('2026-07-07 09:00', '2026-07-20 09:00')] })).toEqual(['2026-07-07 09:00 - 2026-07-14 17:00 cap']);
    expect(pauses({ pauses: [aPause('2026-07-07 09:00', null)], ended: ended('2026-07-10 09:00') })).toEqual(['2026-07-07 09:00 - 2026-07-10 09:00 ended']);
  });
});

describe('the runs of a cycle', () => {
  const facts = aCycle({
    facts: {
      places: [{ since: 0, office: WIB }, { since: at('2026-07-07 09:30'), office: WIT }],
      pauses: [aPause('2026-07-07 09:00', '2026-07-07 10:00')],
    },
  });
  const runs = runsOf(facts, countedPauses(facts, POLICY));

  it('are cut where the office changes and where a pause begins or ends', () => {
    expect(runs.map(told)).toEqual([
      '2026-07-06 09:00 - 2026-07-07 09:00 bdl',
      '2026-07-07 09:00 - 2026-07-07 09:30 bdl member_documents',
      '2026-07-07 09:30 - 2026-07-07 10:00 jyp member_documents',
      '2026-07-07 10:00 -  jyp',
    ]);
  });

  it('can be cut at both ends', () => {
    expect(runsUntil(runsFrom(runs, at('2026-07-07 09:15')), at('2026-07-07 10:30')).map(told)).toEqual([
      '2026-07-07 09:15 - 2026-07-07 09:30 bdl member_documents',
      '2026-07-07 09:30 - 2026-07-07 10:00 jyp member_documents',
      '2026-07-07 10:00 - 2026-07-07 10:30 jyp',
    ]);
  });
});
