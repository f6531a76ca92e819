import { describe, expect, test } from 'vitest';
import type { FacilityFacts } from '@/lib/facilities/queries/facility-facts';
import type { FamilyCandidate } from '@/lib/transfers/queries/open-transfer-form';
import { decideTogether } from '@/lib/transfers/rules/decide-together';
import { suggestNearby } from '@/lib/transfers/rules/rank-facilities';
import { aRequest, day, POLICY, TODAY, type ExampleChanges } from '@/lib/transfers/rules/testing/example-case';
import { rankCandidates } from './facility-fit';
import { familyVerdicts, nobodyCanMove, verdictOf } from './member-verdict';
import { groupFindings, requestVerdict, submissionOf } from './request-verdict';
import { untilThen } from './until-then';

/** Two years at Puskesmas Kedaton unless changed. */
function member(id: string, changes: ExampleChanges = {}): FamilyCandidate {
  const { member: own, current, openTransfer, payer } = aRequest(changes);
  return { member: { ...own, id }, current, openTransfer, payer, localGovernmentId: null, district: 'Kedaton', name: id, sex: 'F', age: 30, relation: 4 };
}

function facility(code: string, changes: Partial<FacilityFacts> = {}): FacilityFacts {
  const { target } = aRequest();
  return {
    ...target, contracts: [{ from: day('2024-01-01'), to: day('2027-12-31') }], code, name: `Puskesmas ${code}`, branchId: 'bdl', regencyName: 'Kota Bandar Lampung',
    district: 'Kedaton', ...changes,
  };
}

const NEAR = { regencyCode: '18.71', district: 'Kedaton' };
const claim = aRequest().claim;
const NEW_HERE: ExampleChanges = { current: { since: day('2026-11-01') } };
const AT_B: ExampleChanges = { current: { facilityCode: '0801P00B', facilityName: 'Puskesmas B' } };
const DEAD: ExampleChanges = { member: { status: 'INACTIVE', statusReason: 'deceased' } };
const OPEN: ExampleChanges = { openTransfer: { id: 't-1', reference: 'PF-2611-000001-1', status: 'requested', toFacilityName: 'Klinik Sehat' } };

const a = facility('0801P00A');
const b = facility('0801P00B');
const far = facility('0801P00F', { regencyCode: '18.01', district: 'Natar' });
const full = facility('0801P00C', { doctors: 1, members: 5000 });
const ended = facility('0801P00D', { contracts: [{ from: day('2024-01-01'), to: day('2026-11-30') }] });

const rank = (family: FamilyCandidate[], facilities: FacilityFacts[]) =>
  rankCandidates(facilities, { family, claim, policy: POLICY, today: TODAY }, NEAR).map(({ code, decision }) => `${code.at(-1)} ${decision.outcome}`);
const decide = (family: FamilyCandidate[], target = a) => decideTogether(family, { target, claim }, POLICY, TODAY);

describe('facilities in the list', () => {
  test('suitable and near ones first, then those that need approval, the refused last', () => {
    expect(rank([member('m')], [ended, far, full, b])).toEqual(['B allowed', 'F allowed', 'C needs_approval', 'D refused']);
  });

  test('a member who has to wait makes no facility unsuitable', () => {
    expect(rank([member('m', NEW_HERE)], [a, ended])).toEqual(['A allowed', 'D refused']);
  });

  test('where one of the family is already it suits the others only', () => {
    expect(rank([member('m'), member('n', AT_B)], [b, far])).toEqual(['F allowed', 'B needs_approval']);
    expect(rank([member('n', AT_B)], [b, far])).toEqual(['F allowed', 'B refused']);
  });

  test('back after redistribution, only the former facility serves a member who would have to wait', () => {
    const back = member('m', { current: { since: day('2026-11-01'), chosenBy: 'redistribution', previousFacilityCode: '0801P00B' } });
    const asked = { family: [back], claim: { ...claim, reason: 'redistribution_return' as const }, policy: POLICY, today: TODAY };
    expect(rankCandidates([a, b], asked, NEAR).map(({ code, decision }) => `${code.at(-1)} ${decision.outcome}`)).toEqual(['B allowed', 'A refused']);
  });

  test('a full one comes with others near by that have room', () => {
    const ranked = rankCandidates([full, a, far, ended], { family: [member('m')], claim, policy: POLICY, today: TODAY }, NEAR);
    const chosen = ranked.find(({ code }) => code === full.code);
    expect(chosen && suggestNearby(chosen, ranked, POLICY, 1).map(({ code }) => code)).toEqual([a.code]);
  });
});

describe('the verdict beside each name', () => {
  const verdicts = (family: FamilyCandidate[], ticked: string[], chosen: FacilityFacts | null, likeliest: FacilityFacts | null = a) =>
    [...familyVerdicts({ family, claim, policy: POLICY, today: TODAY }, ticked, chosen, likeliest)].map(
      ([id, verdict]) => `${id} ${verdict?.outcome} ${verdict?.lead?.key ?? '-'}`,
    );
  const family = [member('m'), member('n', NEW_HERE), member('o', DEAD), member('p', OPEN)];

  test('before a facility is chosen it is what holds wherever they go', () => {
    expect(verdicts(family, ['m'], null, full)).toEqual([
      'm allowed T2.tenureReached',
      'n refused T8.tooEarly',
      'o refused T9.deceased',
      'p refused T13.openTransfer',
    ]);
  });

  test('with a facility it is the decision, also for those not ticked yet', () => {
    expect(verdicts(family.slice(0, 2), ['m'], full)).toEqual(['m needs_approval T11.overCapacity', 'n refused T8.tooEarly']);
    expect(verdicts([member('m'), member('n', AT_B)], ['m'], b)).toEqual(['m allowed T2.tenureReached', 'n refused T1.currentFacility']);
  });

  test('ticking one more can fill the facility', () => {
    const almost = facility('0801P00E', { doctors: 1, members: 4999 });
    const two = [member('m'), member('n')];
    expect(verdicts(two, ['m'], almost)).toEqual(['m allowed T2.tenureReached', 'n needs_approval T11.overCapacity']);
  });

  test('nothing can be told without any facility', () => {
    expect(verdicts([member('m')], ['m'], null, null)).toEqual(['m undefined -']);
  });

  test('death weighs more than waiting', () => {
    const [decided] = decide([member('m', { ...DEAD, ...NEW_HERE })]);
    expect(decided && verdictOf(decided.decision).lead?.key).toBe('T9.deceased');
  });

  test('nobody can move when all are deceased or have a request open', () => {
    expect(nobodyCanMove([member('m', OPEN), member('n', DEAD)])).toBe(true);
    expect(nobodyCanMove([member('m', OPEN), member('n', NEW_HERE)])).toBe(false);
  });
});

describe('the decision on the whole request', () => {
  const sum = (family: FamilyCandidate[], target = a) => requestVerdict(decide(family, target));
  const state = { ticked: 1, coming: null, note: '' };

  test.each([
    ['one who can', [member('m')], a, 'allowed', 'request', null],
    ['one to a full facility', [member('m')], full, 'needs_approval', 'for_approval', 'note_missing'],
    ['one who has to wait', [member('m', NEW_HERE)], a, 'refused', 'request', 'refused'],
    ['one of two', [member('m'), member('n', NEW_HERE)], a, 'partly', 'part', null],
    ['one of two to a full facility', [member('m'), member('n', NEW_HERE)], full, 'partly', 'part_for_approval', 'note_missing'],
  ])('%s', (_, family, target, word, act, barrier) => {
    const verdict = sum(family, target);
    expect(verdict.word).toBe(word);
    expect(submissionOf(verdict, { ...state, ticked: family.length })).toEqual({ act, barrier });
  });

  test('counts who moves and who waits', () => {
    expect(sum([member('m'), member('n', NEW_HERE), member('o')])).toMatchObject({ asked: 3, moving: 2, waiting: 0, needsNote: false });
    expect(sum([member('m'), member('o')], full)).toMatchObject({ asked: 2, moving: 2, waiting: 2, needsNote: true });
  });

  test('says from when one who has to wait may ask', () => {
    expect(sum([member('m'), member('n', NEW_HERE)]).earliest).toEqual([{ memberId: 'n', date: '2027-02-01' }]);
  });

  test('says which paper would help, once', () => {
    const paid = (id: string) => member(id, { payer: { letterRequired: 'dinkes' } });
    expect(sum([paid('m'), paid('n')]).papers).toEqual(['dinkes_letter']);
  });

  test('what is missing is said in the order in which it is filled in', () => {
    expect(submissionOf(null, { ...state, ticked: 0 }).barrier).toBe('no_member');
    expect(submissionOf(null, state).barrier).toBe('no_facility');
    expect(submissionOf(sum([member('m')], full), { ...state, note: 'Dekat rumah' }).barrier).toBeNull();
    expect(submissionOf(sum([member('m')], full), { ...state, note: '    a ' }).barrier).toBe('note_missing');
  });

  test('papers on their way are waited for only where the request can go with them', () => {
    const allowed = sum([member('m')]);
    const refused = sum([member('m', NEW_HERE)]);
    const toFull = sum([member('m')], full);
    expect(submissionOf(allowed, { ...state, coming: allowed }).barrier).toBe('uploading');
    expect(submissionOf(refused, { ...state, coming: allowed }).barrier).toBe('uploading');
    expect(submissionOf(refused, { ...state, coming: refused }).barrier).toBe('refused');
    expect(submissionOf(toFull, { ...state, coming: toFull }).barrier).toBe('note_missing');
  });
});

describe('findings', () => {
  test('of one member stand in one list, what refuses first', () => {
    const { shared, own } = groupFindings(decide([member('m', NEW_HERE)], ended));
    expect(own).toEqual([]);
    expect(shared.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'information']);
  });

  test('of several are said once where they hold for all, else by member', () => {
    const { shared, own } = groupFindings(decide([member('m'), member('n', NEW_HERE)], ended));
    expect(shared.map(({ key }) => key)).toEqual(['T10.ended', 'T14.takesEffect']);
    expect(own.map(({ memberIds, outcome, findings }) => `${memberIds.join()} ${outcome} ${findings.map(({ key }) => key).join(' ')}`)).toEqual([
      'm refused T2.tenureReached',
      'n refused T8.tooEarly',
    ]);
  });

  test('of some alike stand under all their names', () => {
    const { own } = groupFindings(decide([member('m'), member('n', NEW_HERE), member('o')]));
    expect(own.map(({ memberIds, outcome }) => `${memberIds.join()} ${outcome}`)).toEqual(['m,o allowed', 'n refused']);
  });

  test('that differ in a value are not the same', () => {
    const { shared, own } = groupFindings(decide([member('m'), member('n', AT_B)]));
    expect(shared).toEqual([]);
    expect(own.map(({ findings }) => findings.map(({ key }) => key))).toEqual([['T2.tenureReached', 'T14.takesEffect'], ['T2.tenureReached', 'T14.takesEffect']]);
  });

  test('of nobody are none', () => {
    expect(groupFindings([])).toEqual({ shared: [], own: [] });
  });
});

describe('until the day comes', () => {
  test('members of one facility stand together, those without one apart', () => {
    expect(untilThen([member('m'), member('n', AT_B), member('o'), member('p', { current: null })])).toEqual([
      { facilityName: 'Puskesmas Kedaton', memberIds: ['m', 'o'] },
      { facilityName: 'Puskesmas B', memberIds: ['n'] },
      { facilityName: null, memberIds: ['p'] },
    ]);
  });
});
