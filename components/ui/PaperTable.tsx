import type { ReactNode } from 'react';
import styles from './PaperTable.module.css';

interface Props {
  head: readonly string[];
  /** What the paper says of its own table. */
  className: string | undefined;
  /** The rows. */
  children: ReactNode;
}

/** A table on a sheet of paper. */
export function PaperTable({ head, className = '', children }: Props) {
  return (
    <table className={`${styles.table} ${className}`}>
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
