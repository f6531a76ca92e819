import { describe, expect, test } from 'vitest';
import type { StatusReason } from '@/lib/members/model';
import { addDays } from '@/lib/values/calendar-date';
import { decideRequest } from './decide-request';
import type { RequestFacts, Wish } from './facts';
import { contact, day, facts, identity, newborn, TODAY } from './testing/example-case';

const keys = (wish: Wish, known: RequestFacts = facts()) => decideRequest(wish, known, TODAY).findings.map(({ key }) => key);
const outcome = (wish: Wish, known: RequestFacts = facts()) => decideRequest(wish, known, TODAY).outcome;

describe('identity', () => {
  test.each([
    ['one letter', 'SITI RAHAYO', ['I2.misspelling']],
    ['two letters', 'SITY RAHAJU', ['I2.misspelling']],
    ['the same words the other way round', 'RAHAYU SITI', ['I2.misspelling']],
    ['only an apostrophe', "SITI RAHA'YU", ['I2.misspelling']],
    ['another word', 'SITI WULANDARI', ['I2.otherName']],
    ['a word more', 'SITI NUR RAHAYU', ['I2.otherName']],
    ['a placeholder', 'BY NY SITI', ['I2.stillPlaceholder']],
    ['the same', 'SITI RAHAYU', ['I1.noChange']],
  ])('%s', (_, name, expected) => {
    expect(keys(identity({ name }))).toEqual(expected);
  });

  test.each(['BY NY SITI', 'BAYI NY. SITI', 'Bayi Siti', 'BY. NY. SITI RAHAYU'])('%s gets its name by a birth certificate, not by a KTP', (name) => {
    const wish = identity({ name: 'ARJUNA WIJAYA' });
    expect(keys(wish, facts({ member: { name } }))).toEqual(['I2.newbornName']);
    const decision = decideRequest(wish, facts({ member: { name }, papers: ['ktp'] }), TODAY);
    expect(decision.neededPapers).toEqual(['birth_certificate', 'family_card']);
    expect(decision.findings.at(-1)?.params).toEqual({ papers: 'name' });
  });

  test('Bayu is a name and no placeholder', () => {
    expect(keys(identity({ name: 'BAYU SAPUTRI' }), facts({ member: { name: 'BAYU SAPUTRA' } }))).toEqual(['I2.misspelling']);
  });

  test('where the NIK says another birth date or sex it is said, and refuses nothing', () => {
    const decision = decideRequest(identity({ birthDate: day('1985-07-18'), sex: 'M' }), facts(), TODAY);
    expect(decision.outcome).toBe('needs_approval');
    expect(decision.findings.map(({ key }) => key)).toEqual(['I3.birthDate', 'I4.saysBirthDate', 'I4.saysSex', 'I5.sex']);
    expect(decision.findings.filter(({ code }) => code === 'I4').every((each) => each.outcome === 'information')).toBe(true);
  });

  test('a NIK has no century', () => {
    expect(keys(identity({ birthDate: day('2026-08-17') }), facts({ nik: { birthDate: day('1926-08-17'), sex: 'F', regencyCode: '18.71' } }))).toEqual(['I3.birthDate']);
  });

  test('a new NIK is read itself; on another record too it goes to the supervisor with that word', () => {
    expect(keys(identity({ nik: '1871015708850001' }))).toEqual(['I4.nik']);
    expect(keys(identity({ nik: '1871011708850001' }))).toEqual(['I4.nik', 'I4.saysSex']);
    expect(keys(identity({ nik: '1871015708850001' }), facts({ nikElsewhere: true }))).toEqual(['I4.nik', 'I4.elsewhere']);
    expect(keys(identity({ nik: '1871015708850001' }), facts({ sameAsStored: ['nik'] }))).toEqual(['I1.noChange']);
  });

  test('a birth date in the future is refused, today is not', () => {
    expect(outcome(identity({ birthDate: addDays(TODAY, 1) }))).toBe('refused');
    expect(outcome(identity({ birthDate: TODAY }))).toBe('needs_approval');
  });

  test('without a paper it is refused, and says which would do', () => {
    const decision = decideRequest(identity({ sex: 'M' }), facts({ papers: ['death_letter', 'other'] }), TODAY);
    expect(decision).toMatchObject({ outcome: 'refused', neededPapers: ['ktp', 'family_card', 'birth_certificate', 'court_order'] });
  });

  test('another name asks for words', () => {
    expect(decideRequest(identity({ name: 'DEWI' }), facts(), TODAY).needsNote).toBe(true);
    expect(decideRequest(identity({ name: 'SITI RAHAYO' }), facts(), TODAY).needsNote).toBe(false);
  });
});

describe('contact', () => {
  test.each([
    ['an address', contact({ address: 'Jalan Mawar 1' }), ['I7.contact']],
    ['the same address', contact({ address: 'Jalan Melati 4' }), ['I1.noChange']],
    ['a telephone', contact({ phone: '6281234567890' }), ['I7.contact', 'I7.ownPhone']],
    ['another regency of the office', contact({ regencyCode: '18.01' }), ['I7.contact']],
    ["another office's regency", contact({ regencyCode: '51.71' }), ['I7.contact', 'I7.otherOffice']],
    ['the number removed', contact({ removePhone: true }), ['I7.contact']],
    ['an e-mail removed that is not there', contact({ removeEmail: true }), ['I1.noChange']],
  ] as const)('%s', (_, wish, expected) => {
    expect(keys(wish)).toEqual(expected);
    expect(outcome(wish)).toBe((expected as readonly string[]).includes('I1.noChange') ? 'refused' : 'allowed');
  });

  test('the number on record is no change', () => {
    expect(keys(contact({ phone: '6281234567890' }), facts({ sameAsStored: ['phone'] }))).toEqual(['I1.noChange']);
  });
});

describe('death', () => {
  const death = (diedOn: string) => ({ kind: 'death_report', diedOn: day(diedOn) }) as const;
  test.each([
    ['2026-11-20', ['I8.death'], 'needs_approval'],
    ['2026-11-21', ['I8.inFuture'], 'refused'],
    ['1985-08-16', ['I8.beforeBirth'], 'refused'],
    ['1985-08-17', ['I8.death'], 'needs_approval'],
  ])('on %s', (diedOn, expected, result) => {
    expect(keys(death(diedOn))).toEqual(expected);
    expect(outcome(death(diedOn))).toBe(result);
  });

  test('an open transfer will not take effect, and that is said', () => {
    expect(keys(death('2026-11-01'), facts({ openTransfer: 'PF-2611-000001-0' }))).toEqual(['I8.death', 'I8.endsTransfer']);
  });
});

describe('newborn', () => {
  test.each([
    [0, 'I9.inTime'], [28, 'I9.inTime'], [29, 'I9.late'], [364, 'I9.late'], [365, 'I9.notNewborn'], [-1, 'I9.inFuture'],
  ] as const)('reported %i days after birth: %s', (days, key) => {
    expect(keys(newborn({ birthDate: addDays(TODAY, -days) }))[0]).toBe(key);
  });

  test.each([
    ['PBPU', 'I11.payFirst'], ['BP', 'I11.payFirst'], ['PBI_JK', 'I11.active'], ['PBI_APBD', 'I11.active'], ['PPU_BU', 'I11.active'], ['PPU_PN', 'I11.active'],
  ] as const)('of a mother in %s: %s', (segment, key) => {
    expect(keys(newborn(), facts({ member: { segment } }))).toEqual(['I9.inTime', key]);
  });

  test('a man, a girl and an inactive mother are refused; a deceased one by I13 alone', () => {
    expect(keys(newborn(), facts({ member: { sex: 'M' } }))).toContain('I10.notMother');
    expect(keys(newborn(), facts({ member: { birthDate: day('2018-01-01') } }))).toContain('I10.notMother');
    expect(keys(newborn(), facts({ member: { status: 'INACTIVE', statusReason: 'arrears' } }))).toContain('I10.inactive');
    const gone = keys(newborn(), facts({ member: { status: 'INACTIVE', statusReason: 'deceased' } }));
    expect(gone).toContain('I13.deceased');
    expect(gone).not.toContain('I10.inactive');
  });

  test('a child that stands on the card unreported is the one reported', () => {
    expect(keys(newborn(), facts({ unreported: [day('2026-11-10')] }))).toEqual(['I9.inTime', 'I9.unreported', 'I11.payFirst']);
    expect(keys(newborn(), facts({ unreported: [day('2026-11-09')] }))).toEqual(['I9.inTime', 'I11.payFirst']);
  });

  test('somebody of the family born that day: a twin, or the same child', () => {
    const decision = decideRequest(newborn(), facts({ sameBirth: [day('2026-11-10')] }), TODAY);
    expect(decision.outcome).toBe('needs_approval');
    expect(decision.findings.map(({ key }) => key)).toContain('I9.sameBirth');
  });
});

describe('every kind', () => {
  const WISHES: Wish[] = [identity({ sex: 'M' }), contact({ address: 'Jalan Mawar 1' }), { kind: 'death_report', diedOn: day('2026-11-01') }, newborn()];
  const closed = (statusReason: StatusReason) => facts({ member: { status: 'INACTIVE', statusReason } });

  test.each(WISHES)('$kind: refused while another is open, and of a duplicate record', (wish) => {
    const open = { id: '0', reference: 'PL-2611-000001-0', status: 'requested' as const };
    expect(outcome(wish, facts({ open }))).toBe('refused');
    expect(keys(wish, closed('duplicate'))).toContain('I13.duplicate');
    expect(outcome(wish, closed('duplicate'))).toBe('refused');
  });

  test.each(WISHES)('$kind of a deceased member: only the identity can still be corrected', (wish) => {
    expect(outcome(wish, closed('deceased'))).toBe(wish.kind === 'identity_correction' ? 'needs_approval' : 'refused');
  });

  test.each(WISHES)('$kind: allowed without approval only for contact', (wish) => {
    expect(outcome(wish)).toBe(wish.kind === 'contact_update' ? 'allowed' : 'needs_approval');
  });
});
