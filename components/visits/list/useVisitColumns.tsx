'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { GridColumn } from '@/components/grid/types';
import { BusinessDate } from '@/components/ui/time';
import type { VisitRow } from '@/lib/visits/queries/list-visits';
import { clockText } from '../clock-text';
import styles from './VisitList.module.css';

/** The columns of the list. It has one order, the newest first. */
export function useVisitColumns(severalBranches: boolean): readonly GridColumn<VisitRow>[] {
  const t = useTranslations('visits');
  const words = useTranslations('services');
  const m = useTranslations('members.segment');
  const format = useFormatter();
  return useMemo(() => {
    const day = (date: string) => format.dateTime(new Date(`${date}T00:00:00Z`), 'date', { timeZone: 'UTC' });
    const minutes = (seconds: number | null) => (seconds === null ? '–' : clockText(seconds));
    const member = ({ memberName, cardEnding }: VisitRow) => (memberName === null ? t('list.noMember') : t('list.member', { name: memberName, card: cardEnding ?? '' }));
    const columns: (GridColumn<VisitRow> | false)[] = [
      { id: 'day', title: t('column.day'), width: 108, minWidth: 96, sticky: true, text: (row) => day(row.day), cell: (row) => <BusinessDate date={row.day} /> },
      { id: 'time', title: t('column.time'), width: 70, minWidth: 60, text: ({ time }) => time.replace(':', '.') },
      severalBranches && { id: 'branch', title: t('column.branch'), width: 140, text: ({ branchName }) => branchName },
      {
        id: 'service', title: t('column.service'), width: 220, minWidth: 160, fills: true,
        text: ({ service, others }) => [words(`service.${service}`), ...(others > 0 ? [t('list.others', { count: others })] : [])].join(' '),
        cell: ({ service, others }) => (
          <span>
            <span className={styles.service}>{words(`service.${service}`)}</span> {others > 0 && <span className={styles.quiet}>{t('list.others', { count: others })}</span>}
          </span>
        ),
      },
      {
        id: 'member', title: t('column.member'), width: 220,
        text: member,
        cell: (row) => (row.memberName === null ? <span className={styles.quiet}>{t('list.noMember')}</span> : <span title={member(row)}>{row.memberName} <span className={styles.quiet}>•••• {row.cardEnding}</span></span>),
      },
      { id: 'segment', title: t('column.segment'), width: 120, text: ({ segment }) => (segment === null ? '–' : m(segment)) },
      { id: 'wait', title: t('column.wait'), width: 84, align: 'end', text: ({ waitSeconds }) => minutes(waitSeconds) },
      { id: 'length', title: t('column.length'), width: 116, align: 'end', text: ({ serviceSeconds }) => minutes(serviceSeconds) },
      { id: 'avoidable', title: t('column.avoidable'), width: 132, text: ({ avoidable }) => t(avoidable ? 'filter.isAvoidable' : 'filter.notAvoidable') },
      { id: 'obstacle', title: t('column.obstacle'), width: 170, text: ({ obstacle }) => (obstacle === null ? '–' : words(`obstacle.${obstacle}`)) },
      { id: 'desk', title: t('column.desk'), width: 70, minWidth: 60, align: 'end', text: ({ deskNumber }) => String(deskNumber ?? '–') },
      { id: 'ticket', title: t('column.ticket'), width: 84, text: ({ ticket }) => ticket ?? '–' },
      { id: 'officer', title: t('column.officer'), width: 150, text: ({ officer }) => officer },
      { id: 'activated', title: t('column.activated'), width: 110, hidden: true, text: ({ appActivated }) => t(appActivated ? 'detail.yes' : 'detail.no') },
      { id: 'rating', title: t('column.rating'), width: 90, align: 'end', hidden: true, text: ({ rating }) => (rating === null ? '–' : String(rating)) },
    ];
    return columns.filter((column) => column !== false);
  }, [t, words, m, format, severalBranches]);
}
