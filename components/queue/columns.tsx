import type { useFormatter } from 'next-intl';
import type { ReactNode } from 'react';
import type { GridColumn } from '@/components/grid/types';
import { RelativeTime } from '@/components/ui/RelativeTime';
import type { Tone } from '@/components/ui/theme/tokens';
import { CaseLink } from './CaseLink';
import type { DecisionQueue } from './queues';
import type { QueueRow } from './useQueue';
import type { QueueWords } from './useQueueWords';
import styles from './columns.module.css';

type Format = Pick<ReturnType<typeof useFormatter>, 'dateTime'>;

/** A person and the end of their card; null where no member is known. */
export function MemberCell({ name, card }: { name: string; card: string | null }) {
  return (
    <span className={styles.pair} title={name}>
      <span className={styles.name}>{name}</span> {card !== null && <span className={styles.card}>•••• {card}</span>}
    </span>
  );
}

/** A mark in the middle of its row. */
export function MarkCell({ children }: { children: ReactNode }) {
  return <span className={styles.status}>{children}</span>;
}

/** When something came, an ISO instant: as far back as it is, the moment itself in words. */
export function timeColumn<Row>(id: string, title: string, at: (row: Row) => string, format: Format): GridColumn<Row> {
  return { id, title, width: 140, sortable: true, text: (row) => format.dateTime(new Date(at(row)), 'dateTime'), cell: (row) => <RelativeTime at={at(row)} /> };
}

/** How a case stands, in words and as its mark. */
export function statusColumn<Row>(title: string, width: number, text: (row: Row) => string, mark: (row: Row) => ReactNode): GridColumn<Row> {
  return { id: 'status', title, width, text, cell: (row) => <MarkCell>{mark(row)}</MarkCell> };
}

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
