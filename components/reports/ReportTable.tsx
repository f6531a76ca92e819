import Link from 'next/link';
import styles from './Report.module.css';

export interface ReportCell {
  text: string;
  /** The rows that the number counts. */
  href?: string | null;
  /** The whole sentence of the link, where the number alone says too little. */
  label?: string;
  /** 0 to 1: drawn as a bar behind the number. */
  share?: number;
  /** Published by others. */
  quoted?: boolean;
}

export interface ReportRow {
  key: string;
  /** What the row is about: its head. */
  head: string;
  /** What the head leads to. */
  href?: string | null;
  /** Beneath the head. */
  note?: string;
  cells: readonly ReportCell[];
}

interface Props {
  caption: string;
  /** The first is that of the row heads. */
  columns: readonly string[];
  rows: readonly ReportRow[];
  /** The sum beneath. */
  foot?: ReportRow;
  /** Left to stand in its whole length; otherwise it scrolls in its place, with its heads standing. */
  whole?: boolean;
}

/** The table of a report's figures, on the screen and on paper; also that of every chart. */
export function ReportTable({ caption, columns, rows, foot, whole = false }: Props) {
  return (
    <div className={styles.scroll} data-whole={whole} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column} scope="col" className={index > 0 ? styles.number : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TableRow key={row.key} row={row} />
          ))}
        </tbody>
        {foot && (
          <tfoot>
            <TableRow row={foot} />
          </tfoot>
        )}
      </table>
    </div>
  );
}

function TableRow({ row: { head, href: headHref, note, cells } }: { row: ReportRow }) {
  return (
    <tr>
      <th scope="row">
        {headHref ? (
          <Link href={headHref} prefetch={false} className={styles.drill}>
            {head}
          </Link>
        ) : (
          head
        )}
        {note !== undefined && <span className={styles.rowNote}>{note}</span>}
      </th>
      {cells.map(({ text, href, label, share, quoted }, index) => (
        <td key={index} className={styles.number} data-quoted={quoted}>
          {share !== undefined && <span className={styles.bar} style={{ width: `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%` }} aria-hidden="true" />}
          {href ? (
            <Link href={href} prefetch={false} aria-label={label} className={styles.drill}>
              {text}
            </Link>
          ) : (
            text
          )}
        </td>
      ))}
    </tr>
  );
}
