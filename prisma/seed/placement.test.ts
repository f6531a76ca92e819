import { describe, expect, test } from 'vitest';
import { calendarDate } from '@/lib/values/calendar-date';
import { monthTable } from './calendar';
import { buildFacilities } from './facilities';
import { FULL_FACILITY, MEMBERS_FOR_FULL_FACILITIES } from './facility-states';
import { familyBuilder } from './families';
import { buildGovernments } from './local-governments';
import type { SeedMember } from './model';
import { placeMembers } from './placement';
import { seededRandom } from './random';

const TODAY = calendarDate('2026-11-20');

function draw(count: number): { members: SeedMember[]; unfilled: string[] } {
  const facilities = buildFacilities(TODAY, count);
  const governments = buildGovernments(TODAY);
  const placement = placeMembers(facilities, governments, TODAY, count);
  const next = familyBuilder(seededRandom(3), { months: monthTable(TODAY), governments, placement });
  const members: SeedMember[] = [];
  while (members.length < count) members.push(...next());
  return { members, unfilled: placement.unfilled() };
}

describe('placement', () => {
  test('fills one facility of each branch to its last place, and no further', () => {
    const { members, unfilled } = draw(MEMBERS_FOR_FULL_FACILITIES);
    expect(unfilled).toEqual([]);
    const now = new Map<string, number>();
    for (const { periods } of members) {
      const code = periods.at(-1)?.facilityCode ?? '';
      now.set(code, (now.get(code) ?? 0) + 1);
    }
    const full = buildFacilities(TODAY, MEMBERS_FOR_FULL_FACILITIES).filter(({ branchId, name }) => FULL_FACILITY[branchId] === name);
    expect(full.map(({ code }) => now.get(code))).toEqual([5_000, 5_000, 5_000, 5_000]);
  });

  test('follows the payer: members of Lampung Selatan are at puskesmas of their area', () => {
    const facilities = new Map(buildFacilities(TODAY, 4_000).map((one) => [one.code, one]));
    const paid = draw(4_000).members.filter(({ governmentId }) => governmentId === 'pemkab-lamsel');
    expect(paid.length).toBeGreaterThan(30);
    for (const { periods } of paid) expect(facilities.get(periods.at(-1)?.facilityCode ?? '')).toMatchObject({ type: 'puskesmas', regencyCode: '18.01' });
  });

  test('families are believable: parents are at least nineteen years older, and clans pass from father to child', () => {
    const families = new Map<string, SeedMember[]>();
    for (const member of draw(4_000).members) families.set(member.familyCard, [...(families.get(member.familyCard) ?? []), member]);
    let clans = 0;
    for (const family of families.values()) {
      const mother = family.find(({ relation, sex }) => sex === 'F' && relation <= 3);
      const children = family.filter(({ relation }) => relation === 4);
      for (const child of children) if (mother) expect(child.birth - mother.birth, mother.name).toBeGreaterThan(18 * 365);
      const [head] = family;
      const clan = head?.name.split(' ').at(-1) ?? '';
      if (clan === 'WENDA' && children.length > 0) {
        clans += 1;
        for (const child of children) expect(child.name.endsWith(' WENDA')).toBe(true);
      }
    }
    expect(clans).toBeGreaterThan(0);
  });
});
