import type { useFormatter } from 'next-intl';
import type { ReactNode } from 'react';
import type { GridColumn } from '@/components/grid/types';
import { RelativeTime } from '@/components/ui/RelativeTime';
import styles from './columns.module.css';

/** How instants are written. */
export type Format = Pick<ReturnType<typeof useFormatter>, 'dateTime'>;

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
