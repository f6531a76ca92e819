'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import PhoneCallbackRounded from '@mui/icons-material/PhoneCallbackRounded';
import ReplayRounded from '@mui/icons-material/ReplayRounded';
import TrendingUpRounded from '@mui/icons-material/TrendingUpRounded';
import { ComplaintStatusMark } from '@/components/complaints/case/ComplaintStatusMark';
import { LevelMark } from '@/components/complaints/case/LevelMark';
import { useDueWords } from '@/components/complaints/case/useDueWords';
import { PresenceMarks } from '@/components/complaints/presence/PresenceMarks';
import type { GridColumn } from '@/components/grid/types';
import { CaseLink } from '@/components/queue/CaseLink';
import { MarkCell, MemberCell, statusColumn, timeColumn } from '@/components/queue/columns';
import { ESCALATION_RECIPIENTS } from '@/lib/complaints/rules/policy';
import type { ComplaintRow } from '@/lib/complaints/queries/list-complaints';
import styles from './columns.module.css';

interface Options {
  me: string;
  severalBranches: boolean;
  /** Ended cases stand among them: nothing is sorted by due instant. */
  ended: boolean;
}

/** The columns of the queue. Those that the server sorts by carry the name of the order as their id. */
export function useComplaintColumns({ me, severalBranches, ended }: Options): readonly GridColumn<ComplaintRow>[] {
  const t = useTranslations('complaint-queue');
  const rules = useTranslations('complaint-rules');
  const format = useFormatter();
  const due = useDueWords();
  return useMemo(() => {
    const dueText = ({ due: left, dueClock }: ComplaintRow) => (left === null || dueClock === null ? '–' : t('cell.clock', { due: due(left), clock: rules(`clocks.${dueClock}`) }));
    const columns: (GridColumn<ComplaintRow> | false)[] = [
      {
        id: 'urgency', title: t('column.level'), width: 132, minWidth: 84, sticky: true, sortable: !ended,
        text: ({ level }) => (level === null ? t('cell.untriaged') : rules(`levels.${level}`)),
        cell: ({ level }) => (
          <MarkCell>
            <LevelMark level={level} />
          </MarkCell>
        ),
      },
      {
        id: 'reference', title: t('column.reference'), width: 196, minWidth: 130,
        text: ({ reference }) => reference,
        cell: (row) => <Reference row={row} me={me} />,
      },
      {
        id: 'dueAt', title: t('column.due'), width: 190, sortable: !ended,
        text: dueText,
        cell: (row) =>
          row.due === null ? (
            <span className={styles.none}>–</span>
          ) : (
            <span className={styles.due} data-over={row.due.over} title={dueText(row)}>
              <span className={styles.left}>{due(row.due)}</span>
              <span className={styles.clock}>{row.dueClock !== null && rules(`clocks.${row.dueClock}`)}</span>
            </span>
          ),
      },
      {
        id: 'name', title: t('column.name'), width: 210,
        text: ({ name, cardEnding }) => (cardEnding === null ? name : t('cell.member', { name, card: cardEnding })),
        cell: ({ name, cardEnding }) => <MemberCell name={name} card={cardEnding} />,
      },
      { id: 'subject', title: t('column.subject'), width: 260, text: ({ subject }) => subject },
      statusColumn(t('column.status'), 204, ({ status }) => rules(`statuses.${status}`), ({ status }) => <ComplaintStatusMark status={status} quiet />),
      { id: 'assignee', title: t('column.assignee'), width: 148, text: ({ assigneeName }) => assigneeName ?? t('cell.nobody') },
      timeColumn('receivedAt', t('column.receivedAt'), ({ receivedAt }) => receivedAt, format),
      { id: 'category', title: t('column.category'), width: 150, text: ({ category }) => (category === null ? '–' : rules(`categories.${category}`)) },
      { id: 'channel', title: t('column.channel'), width: 130, text: ({ channel }) => rules(`channels.${channel}`) },
      severalBranches && { id: 'branch', title: t('column.branch'), width: 176, text: ({ branchName }) => branchName ?? t('cell.central') },
      { id: 'facility', title: t('column.facility'), width: 180, fills: true, text: ({ facilityName }) => facilityName ?? '–' },
    ];
    return columns.filter((column) => column !== false);
  }, [t, rules, format, due, me, severalBranches, ended]);
}

/** The number as a link (it can be opened in another tab), what is special about the case, and who is at it. */
function Reference({ row, me }: { row: ComplaintRow; me: string }) {
  const t = useTranslations('complaint-queue.cell');
  const recipients = useTranslations('complaint-rules.recipients');
  const to = ESCALATION_RECIPIENTS.find((each) => each === row.escalatedTo);
  return (
    <CaseLink queue="complaints" row={row}>
      {row.cycle > 1 && <Sign icon={<ReplayRounded fontSize="inherit" />} words={t('reopened', { cycle: row.cycle })} />}
      {to !== undefined && <Sign icon={<TrendingUpRounded fontSize="inherit" />} words={t('escalated', { to: recipients(to) })} />}
      {row.callBackFrom !== null && <Sign icon={<PhoneCallbackRounded fontSize="inherit" />} words={t('callBack')} />}
      <PresenceMarks complaintId={row.id} me={me} />
    </CaseLink>
  );
}

function Sign({ icon, words }: { icon: React.ReactNode; words: string }) {
  return (
    <span className={styles.sign} title={words}>
      {icon}
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
