'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { GridColumn } from '@/components/grid/types';
import { RelativeTime } from '@/components/ui/RelativeTime';
import type { StaffRow } from '@/lib/staff/queries/list-staff';
import { StateMark } from './StateMark';
import styles from './Staff.module.css';

/** The columns of the list. Those that the server sorts by carry the name of the order as their id. */
export function useStaffColumns(): readonly GridColumn<StaffRow>[] {
  const t = useTranslations('staff');
  const roles = useTranslations('shell.role');
  const format = useFormatter();
  return useMemo(() => {
    const duty = ({ duty: at }: StaffRow) => (at === null ? '–' : at.role === null ? t('onDuty', { branch: at.branch }) : t('onDutyAs', { branch: at.branch, role: roles(at.role) }));
    const seen = (at: string | null) => (at === null ? t('never') : format.dateTime(new Date(at), 'dateTime'));
    return [
      { id: 'name', title: t('column.name'), width: 220, minWidth: 150, sticky: true, sortable: true, text: ({ name }) => name, cell: ({ name }) => <span className={styles.strong} title={name}>{name}</span> },
      { id: 'username', title: t('column.username'), width: 160, sortable: true, text: ({ username }) => username, cell: ({ username }) => <span className={styles.username}>{username}</span> },
      { id: 'role', title: t('column.role'), width: 170, sortable: true, text: ({ role }) => roles(role) },
      { id: 'branch', title: t('column.branch'), width: 170, sortable: true, text: ({ place }) => place ?? t('nation') },
      { id: 'state', title: t('column.state'), width: 120, text: ({ state }) => t(`state.${state}`), cell: ({ state }) => <StateMark state={state} quiet /> },
      { id: 'duty', title: t('column.duty'), width: 220, fills: true, text: duty },
      { id: 'lastSeen', title: t('column.lastSeen'), width: 150, text: ({ lastSeenAt }) => seen(lastSeenAt), cell: ({ lastSeenAt }) => (lastSeenAt === null ? <span className={styles.quiet}>{t('never')}</span> : <RelativeTime at={lastSeenAt} />) },
    ];
  }, [t, roles, format]);
}
