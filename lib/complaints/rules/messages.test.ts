import { createTranslator } from 'next-intl';
import { describe, expect, it, test } from 'vitest';
import { DAY_REASONS, TIMETABLE_KINDS } from '@/lib/calendar/model';
import { TIMETABLE_PROBLEMS } from '@/lib/calendar/rules/check-timetables';
import { at } from '@/lib/calendar/rules/testing/example-office';
import {
  ATTEMPT_OUTCOMES,
  CATEGORIES,
  CATEGORY_KEYS,
  CHANNELS,
  CLOCKS,
  COMPLAINT_ACTIONS,
  COMPLAINT_STATUSES,
  CYCLE_OUTCOMES,
  LEVELS,
  PAUSE_REASONS,
} from '@/lib/complaints/model';
import english from '@/lib/messages/en/complaint-rules.json';
import indonesian from '@/lib/messages/id/complaint-rules.json';
import type { Locale } from '@/lib/messages/locale';
import { CALL_BACK_REASONS } from './call-back';
import { DUE_WORDS, dueInWords } from './due-words';
import { explainService } from './explain';
import { IDENTITY_FACTOR_KEYS } from './identity-check';
import { ACT_REFUSALS } from './next-status';
import { PAUSE_REFUSALS } from './pauses';
import { ESCALATION_RECIPIENTS } from './policy';
import { REOPEN_REFUSALS } from './reopen';
import { RESOLVE_REFUSALS } from './resolve';
import { DONE_WITHIN, RECAP_STATUSES, SUBJECTS } from './rkpng';
import { RETURN_REFUSALS } from './routing';
import { aCycle, POLICY, WIB } from './testing/example-complaint';

const LANGUAGES: [Locale, typeof indonesian][] = [
  ['id', indonesian],
  ['en', english],
];

function translator(locale: Locale, messages: typeof indonesian) {
  const raise = (error: Error) => {
    throw error;
  };
  return createTranslator({ locale, messages, onError: raise });
}

describe.each(LANGUAGES)('words in %s', (locale, messages) => {
  const t = translator(locale, messages);

  test.each([
    ['statuses', COMPLAINT_STATUSES],
    ['actions', COMPLAINT_ACTIONS],
    ['channels', CHANNELS],
    ['levels', LEVELS],
    ['levelMeanings', LEVELS],
    ['categories', CATEGORY_KEYS],
    ['clocks', CLOCKS],
    ['clockExplained', CLOCKS],
    ['outcomes', CYCLE_OUTCOMES],
    ['days', [...DAY_REASONS, 'paused']],
    ['timetables', TIMETABLE_KINDS],
    ['timetableProblems', TIMETABLE_PROBLEMS],
    ['caveats', ['year_without_decree', 'day_without_timetable']],
    ['pauseReasons', PAUSE_REASONS],
    ['pauseLine', ['resumed', 'cap', 'ended']],
    ['due', DUE_WORDS],
    ['recipients', ESCALATION_RECIPIENTS],
    ['refusals', [...ACT_REFUSALS, ...PAUSE_REFUSALS, ...REOPEN_REFUSALS, ...RETURN_REFUSALS, ...RESOLVE_REFUSALS]],
    ['handover', ['sameZone', 'otherZone']],
    ['verdicts', ['kept', 'missed', 'not_judged']],
    ['nextCall', ['first_call', 'as_asked', 'other_time_of_day', 'number_corrected', 'reached', 'refused', 'needs_number', 'unanswered', 'too_many_calls', 'no_slot']],
    ['identity', ['verified', 'unfinished', 'failed']],
    ['callBackReasons', CALL_BACK_REASONS],
    ['attemptOutcomes', ATTEMPT_OUTCOMES],
    ['identityFactors', IDENTITY_FACTOR_KEYS],
    ['subjects', SUBJECTS],
    ['recapStatuses', RECAP_STATUSES],
    ['doneWithin', DONE_WITHIN],
  ] as const)('name all %s and no other', (name, keys) => {
    expect(Object.keys(messages[name]).sort()).toEqual([...new Set(keys)].sort());
  });

  test.each(CATEGORY_KEYS)('name all details of %s and no other', (category) => {
    expect(Object.keys(messages.details[category]).sort()).toEqual([...CATEGORIES[category]].sort());
  });

  it('render every line of an explanation', () => {
    const { lines } = explainService(aCycle({ received: '2026-03-13 09:00', level: 'yellow' }), POLICY, 'resolve');
    const said = lines.flatMap((line) => (line.kind === 'day' ? [t(line.key, line.params)] : []));
    expect(said).toHaveLength(lines.length);
    expect(said.find((text) => text.includes('Hari Suci Nyepi'))).toContain('SKB 1497/2025');
    for (const text of said) expect(text).not.toMatch(/[{}]|none/);
  });
});

describe('the due column in words', () => {
  const say = (locale: Locale, due: string, now: string) => {
    const { key, params } = dueInWords({ clock: 'resolve', dueAt: at(due), pausedUntil: null }, WIB, at(now));
    return translator(locale, locale === 'id' ? indonesian : english)(`due.${key}`, { ...params, until: '' });
  };

  test.each([
    ['2026-07-06 09:30', '2026-07-06 09:00', '30 menit lagi', '30 minutes left'],
    ['2026-07-06 09:30', '2026-07-06 09:29:30', 'Kurang dari 1 menit lagi', 'Less than 1 minute left'],
    ['2026-07-06 17:00', '2026-07-06 11:30', '4 jam 30 menit lagi', '4 h 30 min left'],
    ['2026-07-06 17:00', '2026-07-06 15:00', '2 jam lagi', '2 h left'],
    ['2026-07-20 17:00', '2026-07-06 09:00', '10 hari kerja lagi', '10 working days left'],
    ['2026-07-06 09:30', '2026-07-06 09:31', 'Lewat 1 menit', 'Over by 1 minute'],
    ['2026-07-06 09:30', '2026-07-06 09:30:01', 'Baru lewat', 'Just over'],
    ['2026-07-06 09:30', '2026-07-08 09:31', 'Lewat 2 hari kerja', 'Over by 2 working days'],
  ])('due %s, now %s: %s', (due, now, inIndonesian, inEnglish) => {
    expect(say('id', due, now)).toBe(inIndonesian);
    expect(say('en', due, now)).toBe(inEnglish);
  });
});
