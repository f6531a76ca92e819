'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { GridColumn } from '@/components/grid/types';
import { RelativeTime } from '@/components/ui/RelativeTime';
import { StatusMark } from '@/components/ui/StatusMark';
import type { CallBackRow } from '@/lib/complaints/queries/list-call-backs';
import type { CallBackView } from '@/lib/complaints/model';
import type { CallBackPerson } from './call-back-person';
import { MemberTime } from './MemberTime';
import { STATUS_TONES } from './status-tones';
import styles from './columns.module.css';

/** The columns of a view: when to call, whom, which call it is, who is at it. */
export function useCallBackColumns(view: CallBackView, person: CallBackPerson): readonly GridColumn<CallBackRow>[] {
  const t = useTranslations('call-backs');
  const rules = useTranslations('complaint-rules');
  const format = useFormatter();
  return useMemo(() => {
    const when = (at: string | null, timeZone?: string) => (at === null ? '' : format.dateTime(new Date(at), 'dateTime', timeZone === undefined ? {} : { timeZone }));
    const columns: (GridColumn<CallBackRow> | false)[] = [
      {
        id: 'name', title: t('column.name'), width: 210, sticky: true,
        text: ({ name }) => name,
      },
      { id: 'reference', title: t('column.reference'), width: 160, text: ({ reference }) => reference },
      (view === 'now' || view === 'later') && {
        id: 'window', title: t('column.window'), width: 320,
        text: ({ dueFrom, timeZone, zoneName }) => t('time.at', { start: when(dueFrom, timeZone), zone: zoneName }),
        cell: ({ dueFrom, dueUntil, timeZone, zoneName }) => dueFrom !== null && <MemberTime compact from={dueFrom} until={dueUntil} member={{ timeZone, zoneName }} own={person.own} />,
      },
      view === 'now' && {
        id: 'overdue', title: t('column.overdue'), width: 120,
        text: ({ overdue }) => (overdue ? t('overdue') : t('due')),
        cell: ({ overdue }) => (
          <span className={styles.status}>
            <StatusMark quiet tone={overdue ? 'attention' : 'info'}>{overdue ? t('overdue') : t('due')}</StatusMark>
          </span>
        ),
      },
      view === 'done' && {
        id: 'status', title: t('column.status'), width: 150,
        text: ({ status }) => t(`status.${status}`),
        cell: ({ status }) => (
          <span className={styles.status}>
            <StatusMark quiet tone={STATUS_TONES[status]}>{t(`status.${status}`)}</StatusMark>
          </span>
        ),
      },
      view === 'done' && {
        id: 'confirmed', title: t('column.confirmed'), width: 210,
        text: ({ confirmed }) => (confirmed === null ? '' : t(confirmed ? 'confirmed.yes' : 'confirmed.no')),
      },
      view === 'done' && {
        id: 'closedAt', title: t('column.closedAt'), width: 140,
        text: ({ closedAt }) => when(closedAt),
        cell: ({ closedAt }) => closedAt !== null && <RelativeTime at={closedAt} />,
      },
      { id: 'attempts', title: t('column.attempts'), width: 116, minWidth: 70, text: ({ attempts }) => t('attempts', { count: attempts }) },
      { id: 'takenBy', title: t('column.takenBy'), width: 140, text: ({ takenByName }) => takenByName ?? '' },
      { id: 'reason', title: t('column.reason'), width: 190, text: ({ reason }) => rules(`callBackReasons.${reason}`) },
      { id: 'level', title: t('column.level'), width: 90, text: ({ level }) => (level === null ? '' : rules(`levels.${level}`)) },
      person.severalBranches && { id: 'branch', title: t('column.branch'), width: 150, text: ({ branchName }) => branchName ?? t('central') },
      { id: 'flaggedAt', title: t('column.flaggedAt'), width: 140, fills: true, text: ({ flaggedAt }) => when(flaggedAt), cell: ({ flaggedAt }) => <RelativeTime at={flaggedAt} /> },
    ];
    return columns.filter((column) => column !== false);
  }, [t, rules, format, view, person]);
}
