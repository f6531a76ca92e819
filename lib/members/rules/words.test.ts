import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import english from '@/lib/messages/en/members.json';
import indonesian from '@/lib/messages/id/members.json';
import { CHOICES, MEMBER_STATUSES, RELATIONS, SEGMENTS, SEXES, STATUS_REASONS } from '@/lib/members/model';
import { calendarDate } from '@/lib/values/calendar-date';
import { type ContributionPolicy, contributionPayer, decideRehab, type RehabRefusal } from './contribution';
import { explainSearch } from './explain-search';
import { statusAdvice } from './status-advice';
import { understandSearch } from './understand-search';

type Messages = typeof indonesian;
const LANGUAGES: ['id' | 'en', Messages][] = [
  ['id', indonesian],
  ['en', english],
];
const today = calendarDate('2026-11-20');
const policy: ContributionPolicy = {
  pbpu: { 1: 150_000, 2: 100_000, 3: 35_000 },
  maxArrearsMonths: 24,
  rehab: { minMonths: 4, maxMonths: 24, maxInstalments: 12 },
};

/** Renders or throws: on a missing message, a missing argument, a syntax error. */
function translator(locale: 'id' | 'en', messages: Messages) {
  const raise = (error: Error) => {
    throw error;
  };
  return createTranslator({ locale, messages, onError: raise });
}

/** One text for every sentence that the search can say. */
const SEARCHES = {
  empty: ' ', nik: '1871051708850012', kk: 'KK 1871051708850012', kkImpossibleDate: '1871053208850012', kkZeroSerial: '1871051708850000',
  card: '0001234567890', cardOrNik: '1871051708850', cardOrPhone: '0812345678901', phone: '081234567890', virtualAccount: '8988801234567890',
  name: 'siti', nameDateIncomplete: 'siti 17', nameAndBirthDate: 'siti 17-8-1985', birthDateOnly: '17-8-1985',
  numberIncomplete: '187105', cardIncomplete: '0001', phoneIncomplete: '0812', nikImpossibleDate: '18710532', phoneNeedsZero: '81234567890',
  textTooLong: 'a'.repeat(201), tooFewLetters: 's', noLettersOrDigits: '...', masked: '•••• 0012', numberTooLong: '1'.repeat(17),
  phoneNotIndonesian: '+65 9123 4567', phoneTooShort: '+62081234567', phoneTooLong: '+6281234567890123',
  impossibleDate: 'siti 30-2-1985', impossibleDateSwapped: 'siti 8/17/1985', futureDate: 'siti 17-8-2085', twoDates: 'siti 1-1-1985 2-1-1985',
  digitsNotUnderstood: 'siti 17-8-1985 12',
};
/** Sections of `search` that are said about results. */
const OF_RESULTS = ['unusedWords', 'nothing', 'tooMany', 'tooBroad', 'needsBirthDate'];

describe.each(LANGUAGES)('words in %s', (locale, messages) => {
  const t = translator(locale, messages);

  it.each(Object.entries(SEARCHES))('say %s with a next step', (key, text) => {
    const { messageKey, nextStepKey, params } = explainSearch(understandSearch(text, today));
    expect(messageKey).toBe(`search.${key}.text`);
    const sentences = [t(messageKey, params), t(nextStepKey, params)];
    for (const sentence of sentences) expect(sentence).toMatch(/^[^{}]+\.$/);
    for (const [name, value] of Object.entries(params)) if (name !== 'bank') expect(sentences.join(' ')).toContain(String(value));
  });

  it('have a sentence for everything the box can say, and no other', () => {
    expect(new Set(Object.keys(messages.search))).toEqual(new Set([...Object.keys(SEARCHES), ...OF_RESULTS]));
  });

  it('say every status in every segment, with and without a payer', () => {
    for (const segment of SEGMENTS) {
      for (const reason of [null, ...STATUS_REASONS]) {
        for (const payer of [null, 'Kota Bandar Lampung']) {
          for (const day of ['2026-11-20', '2026-11-29']) {
            const rehab = decideRehab(segment, 6, policy, calendarDate(day));
            const { messageKey, nextStepKey, params } = statusAdvice({ status: 'INACTIVE', reason, since: today, segment, payer, rehab });
            expect(t(messageKey, params)).toMatch(/^[^{}]*2026-11-20[^{}]*\.$/);
            expect(nextStepKey && t(nextStepKey, params)).toMatch(/^[^{}]+\.$/);
          }
        }
      }
    }
    const local = statusAdvice({ status: 'INACTIVE', reason: 'pbi_delisted', since: today, segment: 'PBI_APBD', payer: 'Kota Bandar Lampung' });
    expect(local.nextStepKey && t(local.nextStepKey, local.params)).toContain('Kota Bandar Lampung');
  });

  it('say every decision on REHAB', () => {
    const reasons: RehabRefusal[] = ['wrong_segment', 'too_few_months', 'too_many_months', 'registration_closed'];
    expect(Object.keys(messages.contribution.rehab).sort()).toEqual(['allowed', ...reasons].sort());
    const { params } = decideRehab('PBPU', 6, policy, today);
    for (const key of ['allowed', ...reasons] as const) expect(t(`contribution.rehab.${key}`, params)).toMatch(/^[^{}]+\.$/);
  });

  it.each([
    ['segment', messages.segment, SEGMENTS],
    ['sex', messages.sex, SEXES],
    ['sexShort', messages.sexShort, SEXES],
    ['relation', messages.relation, RELATIONS],
    ['choice', messages.choice, CHOICES],
    ['status.label', messages.status.label, MEMBER_STATUSES],
    ['status.short', messages.status.short, STATUS_REASONS],
    ['contribution.paidBy', messages.contribution.paidBy, [...new Set(SEGMENTS.map(contributionPayer))]],
    ['nik.problem', messages.nik.problem, ['not_digits', 'too_short', 'too_long', 'impossible_date', 'zero_serial']],
    ['nik.disagreement', messages.nik.disagreement, ['birth_date', 'sex', 'regency']],
  ] as const)('name every %s and no other', (_, words, codes) => {
    expect(Object.keys(words).sort()).toEqual(codes.map(String).sort());
  });
});
