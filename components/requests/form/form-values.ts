import { PAPER_KINDS, type PaperKind, type RequestKind } from '@/lib/requests/model';
import type { RequestForm } from '@/lib/requests/queries/open-request-form';
import type { Wish } from '@/lib/requests/rules/facts';
import { compareNames, isName, storedName } from '@/lib/requests/rules/names';
import type { KeptUpload } from '@/components/form/useUploads';
import { parseCalendarDate, type CalendarDate } from '@/lib/values/calendar-date';
import { checkFamilyCardNumber } from '@/lib/values/family-card';
import { isMasked } from '@/lib/values/mask';
import { checkNik } from '@/lib/values/nik';
import { checkPhone, parsePhone } from '@/lib/values/phone';

/** What the officer fills in, as typed; of each kind of request some are used. Empty is no change. */
export interface RequestFormValues {
  name: string;
  birthDate: string;
  sex: string;
  nik: string;
  address: string;
  district: string;
  regencyCode: string;
  phone: string;
  email: string;
  removePhone: boolean;
  removeEmail: boolean;
  diedOn: string;
  familyCard: string;
  facilityCode: string;
  note: string;
}

export const NOTE_MAX = 2_000;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/;

/** The form as it opens: what is on record and not masked stands in it, so that a letter can be put right where it is. */
export function emptyForm({ kind, facts: { member } }: Pick<RequestForm, 'kind' | 'facts'>): RequestFormValues {
  const identity = kind === 'identity_correction';
  const contact = kind === 'contact_update';
  return {
    name: identity ? member.name : '', birthDate: identity ? member.birthDate : '', sex: identity ? member.sex : '', nik: '',
    address: contact ? member.address : '', district: contact ? member.district : '', regencyCode: contact ? member.regencyCode : '',
    phone: '', email: '', removePhone: false, removeEmail: false, diedOn: '', familyCard: '', facilityCode: '', note: '',
  };
}

/** The wish that the form stands for, in the form in which it is stored. What cannot be read yet is no change yet. */
export function wishOf(kind: RequestKind, values: RequestFormValues, today: CalendarDate): Wish {
  const text = (value: string) => (value.trim() === '' ? null : value.trim().replace(/\s+/g, ' '));
  const name = text(values.name) === null ? null : storedName(values.name);
  const birthDate = parseCalendarDate(values.birthDate);
  const sex = values.sex === 'F' || values.sex === 'M' ? values.sex : null;
  switch (kind) {
    case 'identity_correction': {
      const nik = checkNik(values.nik, today);
      return { kind, name, birthDate, sex, nik: nik.ok ? nik.nik : null };
    }
    case 'contact_update':
      return {
        kind, address: text(values.address), district: text(values.district), regencyCode: text(values.regencyCode),
        phone: parsePhone(values.phone), email: EMAIL.test(values.email.trim()) ? values.email.trim().toLowerCase() : null,
        removePhone: values.removePhone, removeEmail: values.removeEmail,
      };
    case 'death_report':
      return { kind, diedOn: parseCalendarDate(values.diedOn) };
    case 'newborn_report':
      return { kind, name: name ?? '', birthDate, sex, familyCard: text(values.familyCard), facilityCode: text(values.facilityCode) };
  }
}

/** What the command gets: as typed, and null for what is left empty. */
export function inputOf(kind: RequestKind, values: RequestFormValues): Record<string, unknown> {
  const or = (value: string) => (value.trim() === '' ? null : value);
  switch (kind) {
    case 'identity_correction':
      return { name: or(values.name), birthDate: or(values.birthDate), sex: or(values.sex), nik: or(values.nik) };
    case 'contact_update': {
      const { removePhone, removeEmail } = values;
      return {
        address: or(values.address), district: or(values.district), regencyCode: or(values.regencyCode), removePhone, removeEmail,
        phone: removePhone ? null : or(values.phone), email: removeEmail ? null : or(values.email),
      };
    }
    case 'death_report':
      return { diedOn: values.diedOn };
    case 'newborn_report':
      return { name: values.name, birthDate: values.birthDate, sex: or(values.sex), familyCard: or(values.familyCard), facilityCode: or(values.facilityCode) };
  }
}

/** Problem codes by field, of what is filled in wrongly. The server checks again. */
export function formProblems({ kind, facts, today }: Pick<RequestForm, 'kind' | 'facts' | 'today'>, values: RequestFormValues): Partial<Record<keyof RequestFormValues, string>> {
  const problems: Partial<Record<keyof RequestFormValues, string>> = {};
  const say = (field: keyof RequestFormValues, problem: string | null) => {
    if (problem !== null) problems[field] = problem;
  };
  const newborn = kind === 'newborn_report';
  if (kind === 'identity_correction' || newborn) {
    say('name', values.name.trim() === '' ? 'required' : isMasked(values.name) ? 'masked' : isName(storedName(values.name)) ? null : 'name_letters');
    say('birthDate', values.birthDate === '' ? 'required' : parseCalendarDate(values.birthDate) === null ? 'not_a_date' : null);
    say('sex', values.sex === '' ? 'required' : null);
  }
  if (kind === 'identity_correction' && values.nik.trim() !== '') {
    const nik = checkNik(values.nik, today);
    say('nik', isMasked(values.nik) ? 'masked' : nik.ok ? null : nik.problem);
  }
  if (kind === 'contact_update') {
    for (const field of ['address', 'district'] as const) say(field, values[field].trim().length < 2 ? 'required' : isMasked(values[field]) ? 'masked' : null);
    if (values.phone.trim() !== '' && !values.removePhone) {
      const phone = checkPhone(values.phone);
      say('phone', isMasked(values.phone) ? 'masked' : phone.ok ? null : phone.problem);
    }
    if (values.email.trim() !== '' && !values.removeEmail) say('email', isMasked(values.email) ? 'masked' : EMAIL.test(values.email.trim()) ? null : 'email_form');
  }
  if (kind === 'death_report') say('diedOn', values.diedOn === '' ? 'required' : parseCalendarDate(values.diedOn) === null ? 'not_a_date' : null);
  if (newborn && values.familyCard.trim() !== '') {
    const card = checkFamilyCardNumber(values.familyCard);
    say('familyCard', isMasked(values.familyCard) ? 'masked' : card.ok ? null : card.problem);
  }
  const otherName = kind === 'identity_correction' && problems.name === undefined && compareNames(facts.member.name, storedName(values.name))?.kind === 'other_name';
  if (otherName && values.note.trim().length < 5) say('note', 'note_reason');
  return problems;
}

/** What is kept while the form is open. Papers are on the server already: their ids and names. */
export interface RequestDraft extends RequestFormValues {
  papers: KeptUpload<PaperKind>[];
}

/** Reads a kept draft, perhaps of an earlier version: what does not fit is left out, null when it says nothing. */
export function parseDraft(content: Record<string, unknown> | null, empty: RequestFormValues): RequestDraft | null {
  if (content === null) return null;
  const filled = Object.fromEntries(
    Object.entries(empty).map(([field, value]) => [field, typeof content[field] === typeof value ? content[field] : value]),
  ) as unknown as RequestFormValues;
  const papers = Array.isArray(content.papers) ? content.papers.flatMap(parsePaper) : [];
  return papers.length === 0 && JSON.stringify(filled) === JSON.stringify(empty) ? null : { ...filled, papers };
}

function parsePaper(value: unknown): KeptUpload<PaperKind>[] {
  if (typeof value !== 'object' || value === null) return [];
  const { id, kind, fileName, size } = value as Record<string, unknown>;
  const known = PAPER_KINDS.find((each) => each === kind);
  return typeof id === 'string' && known && typeof fileName === 'string' && typeof size === 'number' ? [{ id, kind: known, fileName, size }] : [];
}
