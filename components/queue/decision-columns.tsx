import type { GridColumn } from '@/components/grid/types';
import type { Tone } from '@/components/ui/theme/tokens';
import { CaseLink } from './CaseLink';
import { MemberCell, timeColumn, type Format } from './columns';
import type { DecisionQueue } from './queues';
import type { QueueRow } from './useQueue';
import type { QueueWords } from './useQueueWords';
import styles from './columns.module.css';

interface DecidedCase extends QueueRow {
  memberName: string;
  cardEnding: string;
  requestedAt: string;
  requestedByName: string;
  branchName: string;
}

interface Facts<Row> {
  /** The status in words and as a tone: what became of a row that left the view. */
  status: (row: Row) => { tone: Tone; words: string };
  /** Asked by the one who looks at it. */
  own: (row: Row) => boolean;
  papers: (row: Row) => number;
}

/** The columns that every queue has in which cases are decided. Those that the server sorts by carry the name of the order as their id. */
export function decisionColumns<Row extends DecidedCase>(
  queue: DecisionQueue,
  t: QueueWords<DecisionQueue>,
  format: Format,
  { status, own, papers }: Facts<Row>,
): Record<'reference' | 'member' | 'requestedAt' | 'requestedBy' | 'branch' | 'papers', GridColumn<Row>> {
  return {
    reference: {
      id: 'reference', title: t('column.reference'), width: 170, minWidth: 120, sticky: true,
      text: ({ reference }) => reference,
      cell: (row) => (
        <CaseLink queue={queue} row={row} left={row.inView ? null : status(row)}>
          {own(row) && <span className={styles.own} title={t('cell.own')} aria-label={t('cell.own')} role="img" />}
        </CaseLink>
      ),
    },
    member: {
      id: 'memberName', title: t('column.memberName'), width: 226, sortable: true,
      text: ({ memberName, cardEnding }) => t('cell.member', { name: memberName, card: cardEnding }),
      cell: ({ memberName, cardEnding }) => <MemberCell name={memberName} card={cardEnding} />,
    },
    requestedAt: timeColumn('requestedAt', t('column.requestedAt'), ({ requestedAt }) => requestedAt, format),
    requestedBy: { id: 'requestedBy', title: t('column.requestedBy'), width: 136, text: ({ requestedByName }) => requestedByName },
    branch: { id: 'branch', title: t('column.branch'), width: 136, text: ({ branchName }) => branchName },
    papers: {
      id: 'papers', title: t('column.papers'), width: 76, minWidth: 64, align: 'end', fills: true,
      text: (row) => t('cell.papers', { count: papers(row) }),
      cell: (row) => <span aria-label={t('cell.papers', { count: papers(row) })}>{papers(row) === 0 ? '–' : papers(row)}</span>,
    },
  };
}
