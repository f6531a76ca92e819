import { describe, expect, test } from 'vitest';
import { decideTogether } from './decide-together';
import { appliedCodes } from './findings';
import { aRequest, day, POLICY, TODAY, type ExampleChanges } from './testing/example-case';

const PLACES = 2;

/** A family in which each member has changes of their own, and a target with room for exactly two more. */
function decided(...members: ExampleChanges[]) {
  const { target, claim } = aRequest({ target: { doctors: 1, members: POLICY.membersPerDoctor - PLACES } });
  const family = members.map((changes, index) => aRequest({ ...changes, member: { ...changes.member, id: `member-${index + 1}` } }));
  return decideTogether(family, { target, claim }, POLICY, TODAY).map(({ facts, decision }) => ({
    id: facts.member.id,
    outcome: decision.outcome,
    codes: appliedCodes(decision.findings).join(' '),
    groupSize: decision.findings.find(({ code }) => code === 'T11')?.params.groupSize,
  }));
}

const LATE = { current: { since: day('2026-11-01') } };

describe('members of one request', () => {
  test('as many as there is room for are allowed', () => {
    expect(decided({}, {}).map(({ outcome }) => outcome)).toEqual(['allowed', 'allowed']);
  });

  test('one more than there is room for: all need approval, and the rule says how many come', () => {
    expect(decided({}, {}, {})).toEqual(
      [1, 2, 3].map((n) => ({ id: `member-${n}`, outcome: 'needs_approval', codes: 'T2 T11 T14', groupSize: 3 })),
    );
  });

  test('a member whom another rule keeps takes no place', () => {
    expect(decided({}, LATE, {}).map(({ outcome, codes }) => `${outcome} ${codes}`)).toEqual(['allowed T2 T14', 'refused T8 T14', 'allowed T2 T14']);
  });

  test('where nobody can move each is decided alone', () => {
    expect(decided(LATE, LATE, LATE).map(({ codes }) => codes)).toEqual(['T8 T14', 'T8 T14', 'T8 T14']);
  });

  test('nobody asks, nothing is decided', () => {
    expect(decided()).toEqual([]);
  });
});
