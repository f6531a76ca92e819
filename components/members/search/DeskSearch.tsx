'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useId, useRef, useTransition, type ReactNode } from 'react';
import { useSearchBox } from '@/components/shell/search-box';
import type { SearchRow } from '@/lib/members/queries/search-rows';
import { RecordSkeleton } from '../record/RecordSkeleton';
import { ResultList, rowId } from './ResultList';
import { SearchAnswer } from './SearchAnswer';
import { SearchField } from './SearchField';
import { SearchHint } from './SearchHint';
import { useMemberSearch } from './useMemberSearch';
import { useScanner } from './useScanner';
import { useSearchKeys } from './useSearchKeys';
import { useSlow } from './useSlow';
import { useToday } from './useToday';
import { useTypedBefore } from './useTypedBefore';
import styles from './DeskSearch.module.css';

interface Props {
  /** The person's branch; null for national roles. */
  office: { id: string; name: string } | null;
  /** Members opened today, walked through by the same arrows while nothing is typed. */
  recent: readonly SearchRow[];
  /** Stands beneath while nothing is searched, after the recent members. */
  children?: ReactNode;
}

/** A record opens in less; a line that takes longer shows what is coming. */
const SLOW_RECORD_MS = 500;

/** The search in the middle of the desk. Its answers replace the middle; Esc brings it back. */
export function DeskSearch({ office, recent, children }: Props) {
  const t = useTranslations('desk');
  const router = useRouter();
  const [openingRecord, startOpening] = useTransition();
  const search = useMemberSearch(office !== null, (id) => startOpening(() => router.push(`/members/${id}`)));
  const { state, outcome } = search;
  const today = useToday();
  const box = useRef<HTMLInputElement>(null);
  const id = useId();
  const listId = `${id}list`;
  const slow = useSlow(outcome.kind === 'waiting');
  const slowRecord = useSlow(openingRecord, SLOW_RECORD_MS);
  const atRest = outcome.kind === 'idle' || outcome.kind === 'explain' || (outcome.kind === 'waiting' && !slow);
  const rows = outcome.kind === 'rows' ? outcome.rows : outcome.kind === 'idle' ? recent : [];

  const focus = () => box.current?.select();
  useTypedBefore(box, search.type);
  useSearchBox({
    focus,
    search: (text) => {
      search.type(text);
      focus();
    },
  });
  useScanner((digits) => {
    focus();
    search.scan(digits);
  });
  const press = useSearchKeys(search, rows, () => {
    if (state.text === '' && state.active === null) return false;
    search.clear();
    return true;
  });

  return (
    <div className={styles.desk}>
      <search>
        <SearchField
          ref={box}
          size="desk"
          text={state.text}
          listId={listId}
          open={rows.length > 0}
          activeId={state.active === null || state.active >= rows.length ? undefined : rowId(listId, state.active)}
          hintId={`${id}hint`}
          wrong={outcome.kind === 'explain' && search.intent.kind === 'unusable'}
          busy={outcome.kind === 'waiting'}
          autoFocus
          onText={search.type}
          onKeyDown={press}
          onClear={() => {
            search.clear();
            focus();
          }}
        />
        <SearchHint search={search} id={`${id}hint`} />
      </search>
      {slowRecord && <RecordSkeleton />}
      {!atRest && (
        <div className={styles.answer} hidden={slowRecord}>
          <SearchAnswer
            search={search}
            listId={listId}
            office={office}
            onAddBirthDate={() => {
              search.type(`${state.text.trim()} `);
              box.current?.focus();
            }}
          />
        </div>
      )}
      <div hidden={!atRest || slowRecord}>
        {recent.length > 0 && (
          <section aria-label={t('recent.title')} className={styles.recent}>
            <h2 className={styles.title}>{t('recent.title')}</h2>
            <div className={styles.answer}>
              <ResultList
                id={atRest ? listId : `${id}recent`}
                label={t('recent.title')}
                rows={recent}
                words={[]}
                today={today}
                ownBranchId={office?.id ?? null}
                active={outcome.kind === 'idle' ? state.active : null}
                opening={state.opening}
                onOpen={search.open}
              />
            </div>
          </section>
        )}
        {children}
      </div>
    </div>
  );
}
