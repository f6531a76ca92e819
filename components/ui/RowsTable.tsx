import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import EditOutlined from '@mui/icons-material/EditOutlined';
import IconButton from '@mui/material/IconButton';
import type { ReactNode } from 'react';
import base from './table.module.css';
import styles from './RowsTable.module.css';

/** The head of a column, where its name alone says too little. */
interface Column {
  label: string;
  className: string | undefined;
}

interface Props {
  /** What the table is called. */
  label: string;
  columns: readonly (string | Column)[];
  /** What the last column is called for who listens, where rows have buttons. */
  acts?: string | null;
  /** What the screen says of its own table. */
  className?: string | undefined;
  /** And of the place in which it scrolls. */
  place?: string | undefined;
  /** The rows. */
  children: ReactNode;
}

/** A table of rows to read and to act on. Where it is wider than its place it scrolls there, by keyboard too. */
export function RowsTable({ label, columns, acts = null, className = '', place = '', children }: Props) {
  return (
    <div className={`${styles.scroll} ${place}`} role="region" aria-label={label} tabIndex={0}>
      <table className={`${base.table} ${className}`}>
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            {columns.map((column) => {
              const { label: name, className: look } = typeof column === 'string' ? { label: column, className: undefined } : column;
              return (
                <th key={name} scope="col" className={look}>
                  {name}
                </th>
              );
            })}
            {acts !== null && (
              <th scope="col">
                <span className="visually-hidden">{acts}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

/** The cell of a row's buttons. */
export function ActsCell({ className = '', children }: { className?: string | undefined; children: ReactNode }) {
  return <td className={`${styles.acts} ${className}`}>{children}</td>;
}

interface EditProps {
  className?: string | undefined;
  /** The two buttons, named with what they change. */
  edit: string;
  remove: string;
  onEdit: () => void;
  onRemove: () => void;
}

/** The cell of a row that can be changed and removed. */
export function EditCell({ className, edit, remove, onEdit, onRemove }: EditProps) {
  return (
    <ActsCell className={className}>
      <IconButton size="small" aria-label={edit} onClick={onEdit}>
        <EditOutlined fontSize="inherit" />
      </IconButton>
      <IconButton size="small" aria-label={remove} onClick={onRemove}>
        <DeleteOutlined fontSize="inherit" />
      </IconButton>
    </ActsCell>
  );
}
