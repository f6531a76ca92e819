'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { GridColumn } from '@/components/grid/types';
import { Instant } from '@/components/ui/time';
import type { AuditRow } from '@/lib/audit/queries/list-audit';
import { EVERYTHING, writeAddress } from './audit-address';
import type { AuditWords } from './audit-words';
import styles from './AuditScreen.module.css';

/** The columns of the audit. It has one order, the newest first: nothing is sortable. */
export function useAuditColumns(words: AuditWords, trailOf: string | null): readonly GridColumn<AuditRow>[] {
  const t = useTranslations('audit.column');
  return useMemo(
    () => [
      { id: 'at', title: t('at', { zone: words.zone }), width: 154, minWidth: 132, sticky: true, text: ({ at }) => words.moment(at), cell: ({ at }) => <Instant at={at} /> },
      { id: 'actor', title: t('actor'), width: 132, text: words.actor },
      { id: 'role', title: t('role'), width: 108, text: words.role },
      {
        id: 'act', title: t('act'), width: 330, minWidth: 240, fills: true,
        text: words.sentence,
        cell: (row) => <span data-refused={row.action.endsWith('refused')} className={styles.act} title={words.sentence(row)}>{words.sentence(row)}</span>,
      },
      {
        id: 'whose', title: t('whose'), width: 176,
        text: words.whose,
        cell: (row) =>
          row.memberName === null || row.memberId === trailOf ? (
            <span className={row.memberName === null ? styles.quiet : undefined}>{words.whose(row)}</span>
          ) : (
            <Link href={writeAddress({ ...EVERYTHING, member: row.memberId })} prefetch={false} tabIndex={-1} className={styles.member}>
              {words.whose(row)}
            </Link>
          ),
      },
      { id: 'why', title: t('why'), width: 104, text: (row) => words.why(row) ?? '–' },
      { id: 'from', title: t('from'), width: 112, text: words.from },
    ],
    [t, words, trailOf],
  );
}
