'use client';

import PersonSearchRounded from '@mui/icons-material/PersonSearchRounded';
import SearchOffRounded from '@mui/icons-material/SearchOffRounded';
import CloudOffRounded from '@mui/icons-material/CloudOffRounded';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { RowsNotice } from '@/components/form/RowsNotice';
import { EmptyState } from '@/components/ui/EmptyState';
import { SkeletonLine } from '@/components/ui/Skeletons';
import { ResultList } from './ResultList';
import { SearchSteps } from './SearchSteps';
import type { MemberSearchState } from './useMemberSearch';
import { useToday } from './useToday';
import styles from './SearchAnswer.module.css';

interface Props {
  search: MemberSearchState;
  listId: string;
  office: { id: string; name: string } | null;
  onAddBirthDate: () => void;
}

/** What stands beneath the box: rows, or in words why there are none and what to do next. */
export function SearchAnswer({ search, listId, office, onAddBirthDate }: Props) {
  const t = useTranslations('desk.search');
  const m = useTranslations('members.search');
  const today = useToday();
  const { outcome, intent, state } = search;
  const steps = (list: readonly ('deepen' | 'birth_date')[]) => <SearchSteps steps={list} onDeepen={search.deepen} onAddBirthDate={onAddBirthDate} />;

  switch (outcome.kind) {
    // The line under the box says all there is to say.
    case 'idle':
    case 'explain':
      return null;
    case 'waiting':
      return <Waiting />;
    case 'needs_birth_date':
      return <Said icon={<PersonSearchRounded />} title={m('needsBirthDate.text')} next={m('needsBirthDate.next')} actions={steps(['birth_date'])} />;
    case 'too_broad':
      return <Said icon={<SearchOffRounded />} title={m('tooBroad.text')} next={m('tooBroad.next')} actions={steps(['birth_date'])} />;
    case 'nothing':
      return (
        <div className={outcome.fresh ? undefined : styles.stale}>
          <Said
            icon={<SearchOffRounded />}
            title={m(`nothing.${outcome.words}.text`)}
            next={m(`nothing.${outcome.words}.next`)}
            actions={outcome.steps.length > 0 && steps(outcome.steps)}
          />
        </div>
      );
    case 'problem':
      return outcome.problem.kind === 'unreachable' || outcome.problem.kind === 'signed_out' ? (
        <Said icon={<CloudOffRounded />} title={t(`problem.${outcome.problem.kind}.text`)} next={t(`problem.${outcome.problem.kind}.next`)} />
      ) : (
        <RowsNotice problem={outcome.problem} onRetry={search.retry} />
      );
    case 'rows':
      return (
        <>
          <ResultList
            id={listId}
            label={t('results')}
            rows={outcome.rows}
            words={'words' in intent ? intent.words : []}
            today={today}
            ownBranchId={office?.id ?? null}
            active={state.active}
            opening={state.opening}
            stale={!outcome.fresh}
            onOpen={search.open}
          />
          {(outcome.more || outcome.steps.length > 0) && (
            <div className={styles.foot}>
              <p>
                {outcome.more ? (
                  <>
                    <strong>{m('tooMany.text', { shown: outcome.rows.length })}</strong> {m('tooMany.next')}
                  </>
                ) : (
                  t('notListed')
                )}
              </p>
              {outcome.steps.length > 0 && steps(outcome.steps)}
            </div>
          )}
        </>
      );
  }
}

function Said({ icon, title, next, actions }: { icon: ReactNode; title: string; next: string; actions?: ReactNode }) {
  return (
    <EmptyState icon={icon} title={title} compact actions={actions || undefined}>
      {next}
    </EmptyState>
  );
}

function Waiting() {
  const t = useTranslations('desk.search');
  return (
    <div>
      <span className="visually-hidden">{t('searching')}</span>
      {[26, 20, 30].map((width) => (
        <div key={width} className={styles.waitingRow} aria-hidden="true">
          <SkeletonLine width={`${width}ch`} />
          <SkeletonLine width="10ch" size="small" />
        </div>
      ))}
    </div>
  );
}
