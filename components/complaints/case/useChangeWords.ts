'use client';

import { useTranslations } from 'next-intl';
import { ATTEMPT_OUTCOMES, CATEGORY_KEYS, CLOCKS, LEVELS, PAUSE_REASONS } from '@/lib/complaints/model';
import { ESCALATION_RECIPIENTS } from '@/lib/complaints/rules/policy';
import type { ComplaintEventLine, Named } from '@/lib/complaints/queries/case-view';

const FIELDS = ['level', 'category', 'detail', 'branch', 'assignee', 'facility', 'status', 'cycle', 'complaint', 'pause', 'escalation', 'rating', 'override', 'call_back', 'attempt', 'reached_at', 'resumed_at'] as const;
/** Told by other lines already. */
const LEFT_OUT = ['step', 'detail'];

/** What changed with an event, a sentence a field. `branches` names the offices where they are known. */
export function useChangeWords(branches: readonly Named[]): (changes: ComplaintEventLine['changes'], moment: (at: string) => string) => string[] {
  const t = useTranslations('complaint-case');
  const rules = useTranslations('complaint-rules');
  const pick = <Value extends string>(values: readonly Value[], value: string, words: (known: Value) => string) => {
    const known = values.find((each) => each === value);
    return known ? words(known) : value;
  };

  function valueOf(field: string, value: string | null, moment: (at: string) => string): string {
    if (value === null) return field === 'branch' ? t('central') : t('change.none');
    if (field.startsWith('due.') || field.endsWith('_at')) return moment(value);
    switch (field) {
      case 'level':
        return pick(LEVELS, value, (known) => rules(`levels.${known}`));
      case 'category':
        return pick(CATEGORY_KEYS, value, (known) => rules(`categories.${known}`));
      case 'pause':
        return pick(PAUSE_REASONS, value, (known) => rules(`pauseReasons.${known}`));
      case 'escalation':
        return pick(ESCALATION_RECIPIENTS, value, (known) => rules(`recipients.${known}`));
      case 'attempt':
        return pick(ATTEMPT_OUTCOMES, value, (known) => rules(`attemptOutcomes.${known}`));
      case 'call_back':
        return pick(['deadline_passed', 'by_hand'], value, (known) => t(`callReason.${known}`));
      case 'branch':
        return branches.find(({ id }) => id === value)?.name ?? value.toUpperCase();
      default:
        return value;
    }
  }
  function nameOf(field: string): string {
    if (field.startsWith('due.')) return pick(CLOCKS, field.slice(4), (known) => t(`change.field.due.${known}`));
    if (field.startsWith('number.')) return t('change.field.number');
    return pick(FIELDS, field, (known) => t(`change.field.${known}`));
  }

  return (changes, moment) =>
    Object.entries(changes)
      .filter(([field]) => !LEFT_OUT.includes(field))
      .map(([field, { before, after }]) => t('change.line', { field: nameOf(field), before: valueOf(field, before, moment), after: valueOf(field, after, moment) }));
}
