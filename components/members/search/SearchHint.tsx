'use client';

import WarningRounded from '@mui/icons-material/WarningRounded';
import { useTranslations } from 'next-intl';
import type { MemberSearchState } from './useMemberSearch';
import { useSearchWords } from './useSearchWords';
import styles from './SearchHint.module.css';

/** One line under the box: how the text is understood, what is missing or wrong, how many were found. Its height never changes. */
export function SearchHint({ search, id }: { search: MemberSearchState; id: string }) {
  const t = useTranslations('desk.search');
  const m = useTranslations('members.search');
  const words = useSearchWords();
  const { outcome, intent } = search;
  const { text, next, wrong } = words(intent);
  const deep = search.state.asked?.deep === true;
  // What needs a birth date is said in the middle, with its step.
  const understood = outcome.kind === 'needs_birth_date' ? '' : deep ? t('deep') : text;
  const onward = outcome.kind === 'explain' ? next : '';
  const found = outcome.kind === 'rows' && outcome.fresh && !outcome.more ? t('found', { count: outcome.rows.length }) : null;
  return (
    <div className={styles.line}>
      <p id={id} className={wrong ? styles.wrong : undefined}>
        {wrong && <WarningRounded className={styles.icon} aria-hidden="true" />}
        {found !== null && <strong className={styles.found}>{found}</strong>}
        {outcome.kind === 'idle' ? next : understood} {onward !== '' && <span className={styles.onward}>{onward}</span>}
      </p>
      <p role="status" className="visually-hidden">
        {announcement()}
      </p>
    </div>
  );

  /** What is read out when it comes: answers and what is wrong, not each letter. */
  function announcement(): string {
    switch (outcome.kind) {
      case 'rows':
        if (!outcome.fresh) return '';
        return outcome.more ? `${m('tooMany.text', { shown: outcome.rows.length })} ${m('tooMany.next')}` : t('found', { count: outcome.rows.length });
      case 'nothing':
        return outcome.fresh ? `${m(`nothing.${outcome.words}.text`)} ${m(`nothing.${outcome.words}.next`)}` : '';
      case 'too_broad':
        return `${m('tooBroad.text')} ${m('tooBroad.next')}`;
      case 'needs_birth_date':
        return `${m('needsBirthDate.text')} ${m('needsBirthDate.next')}`;
      case 'explain':
        return wrong ? `${text} ${next}` : '';
      case 'problem':
      case 'waiting':
      case 'idle':
        return '';
    }
  }
}
