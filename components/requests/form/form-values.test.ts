import { describe, expect, test } from 'vitest';
import { calendarDate } from '@/lib/values/calendar-date';
import type { RequestForm } from '@/lib/requests/queries/open-request-form';
import type { RequestKind } from '@/lib/requests/model';
import { facts as exampleFacts } from '@/lib/requests/rules/testing/example-case';
import { decideRequest } from '@/lib/requests/rules/decide-request';
import { FileRequest } from '@/lib/requests/schemas';
import { emptyForm, formProblems, inputOf, parseDraft, wishOf, type RequestFormValues } from './form-values';
import { blockedBy } from './blocked-by';

const TODAY = calendarDate('2026-11-20');
const form = (kind: RequestKind, known = exampleFacts()): RequestForm => ({
  kind, memberId: '019b76da-0000-7000-8000-000000000001', facts: known, today: TODAY, regencies: [], facility: null,
  masked: { nik: '1871 •••• •••• 0001', familyCard: '1871 •••• •••• 0007', cardNumber: '•••• 2731', phone: '•••• 7890', email: null },
});
const filled = (kind: RequestKind, values: Partial<RequestFormValues>) => ({ ...emptyForm(form(kind)), ...values });
const problems = (kind: RequestKind, values: Partial<RequestFormValues>) => formProblems(form(kind), filled(kind, values));

describe('the form as it opens', () => {
  test.each(['identity_correction', 'contact_update'] as const)('%s: asks for no change', (kind) => {
    const { findings } = decideRequest(wishOf(kind, filled(kind, {}), TODAY), exampleFacts(), TODAY);
    expect(findings.map(({ key }) => key)).toContain('I1.noChange');
  });
  test('holds no masked value', () => {
    for (const kind of ['identity_correction', 'contact_update', 'death_report', 'newborn_report'] as const) expect(JSON.stringify(emptyForm(form(kind)))).not.toMatch(/[•*]/);
  });
});

describe('what is filled in wrongly', () => {
  test.each([
    ['identity_correction', { name: 'S••• R' }, { name: 'masked' }],
    ['identity_correction', { name: 'Siti 2' }, { name: 'name_letters' }],
    ['identity_correction', { nik: '1871 •••• •••• 0001' }, { nik: 'masked' }],
    ['identity_correction', { nik: '123' }, { nik: 'too_short' }],
    ['identity_correction', { nik: '1871019913850001' }, { nik: 'impossible_date' }],
    ['identity_correction', { name: 'Wulandari' }, { note: 'note_reason' }],
    ['contact_update', { phone: '•••• 7890' }, { phone: 'masked' }],
    ['contact_update', { phone: '+65 6123 4567' }, { phone: 'not_indonesian' }],
    ['contact_update', { phone: '123', removePhone: true }, {}],
    ['contact_update', { email: 'siti' }, { email: 'email_form' }],
    ['contact_update', { address: '' }, { address: 'required' }],
    ['death_report', {}, { diedOn: 'required' }],
    ['newborn_report', { name: 'Arjuna', birthDate: '2026-11-10' }, { sex: 'required' }],
    ['newborn_report', { name: 'Arjuna', birthDate: '2026-11-10', sex: 'M', familyCard: '12' }, { familyCard: 'too_short' }],
  ] as const)('%s %j', (kind, values, expected) => {
    expect(problems(kind, values)).toEqual(expected);
  });
});

describe('what the command gets', () => {
  test.each([
    ['identity_correction', { name: ' siti  rahajuh ', nik: '1871 0157 0885 0002' }],
    ['contact_update', { phone: '0812-3456-7890', email: 'Siti@Example.id', address: 'Jalan  Mawar 1' }],
    ['death_report', { diedOn: '2026-11-01' }],
    ['newborn_report', { name: 'arjuna', birthDate: '2026-11-10', sex: 'M', familyCard: '1871 0105 0315 0007' }],
  ] as const)('%s: the server reads it as the form decided on it', (kind, values) => {
    const given = filled(kind, values);
    expect(formProblems(form(kind), given)).toEqual({});
    const read = FileRequest.parse({ kind, memberId: form(kind).memberId, ...inputOf(kind, given) });
    expect(read).toMatchObject({ ...wishOf(kind, given, TODAY), ...(kind === 'newborn_report' && { familyCard: '1871010503150007' }) });
  });
});

describe('a draft', () => {
  const empty = emptyForm(form('contact_update'));
  test('comes back as it was kept; papers without a known kind are left out', () => {
    const paper = { id: '1', kind: 'ktp', fileName: 'a.png', size: 5 };
    expect(parseDraft({ ...empty, phone: '0812', papers: [paper, { id: 2 }, { ...paper, kind: 'x' }] }, empty)).toEqual({ ...empty, phone: '0812', papers: [paper] });
  });
  test('that says nothing, or is of another form, is none', () => {
    expect(parseDraft(null, empty)).toBeNull();
    expect(parseDraft({ ...empty }, empty)).toBeNull();
    expect(parseDraft({ phone: 7, removePhone: 'yes' }, empty)).toBeNull();
  });
});

describe('what stands in the way whatever is filled in', () => {
  const codes = (kind: RequestKind, known: ReturnType<typeof exampleFacts>) => blockedBy(form(kind, known)).map(({ key }) => key);
  test('nothing of a plain record', () => {
    for (const kind of ['identity_correction', 'contact_update', 'death_report', 'newborn_report'] as const) expect(codes(kind, exampleFacts({ papers: [] }))).toEqual([]);
  });
  test('another open request, a closed record, a father', () => {
    expect(codes('death_report', exampleFacts({ open: { id: '1', reference: 'PL-2611-000001-0', status: 'requested' } }))).toEqual(['I12.open']);
    expect(codes('contact_update', exampleFacts({ member: { status: 'INACTIVE', statusReason: 'deceased' } }))).toEqual(['I13.deceased']);
    expect(codes('newborn_report', exampleFacts({ member: { sex: 'M' } }))).toEqual(['I10.notMother']);
  });
});
