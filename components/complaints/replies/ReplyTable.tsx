import QuickreplyOutlined from '@mui/icons-material/QuickreplyOutlined';
import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/EmptyState';
import { EditCell, RowsTable } from '@/components/ui/RowsTable';
import { Instant } from '@/components/ui/time';
import type { ReplyRow } from '@/lib/complaints/queries/list-replies';
import styles from './Replies.module.css';

interface Props {
  caption: string;
  rows: readonly ReplyRow[];
  /** Said when there is none. */
  none: string;
  onEdit: (reply: ReplyRow) => void;
  onRemove: (reply: ReplyRow) => void;
}

/** Canned replies with their text; those that the person keeps can be changed and removed. */
export function ReplyTable({ caption, rows, none, onEdit, onRemove }: Props) {
  const t = useTranslations('complaint-replies');
  const rules = useTranslations('complaint-rules');
  if (rows.length === 0) return <EmptyState compact icon={<QuickreplyOutlined />} title={none} />;
  const editable = rows.some((reply) => reply.editable);
  return (
    <RowsTable
      label={caption}
      className={styles.table}
      columns={[t('column.title'), t('column.category'), t('column.body'), t('column.changed')]}
      acts={editable ? t('column.acts') : null}
    >
      {rows.map((reply) => (
        <tr key={reply.id}>
          <th scope="row" className={styles.name}>
            {reply.title}
          </th>
          <td className={styles.category}>{reply.category === null ? t('anyCategory') : rules(`categories.${reply.category}`)}</td>
          <td className={styles.body}>{reply.body}</td>
          <td className={styles.changed}>
            <Instant at={new Date(reply.updatedAt)} format="date" />
            {reply.updatedBy !== null && <span className={styles.beneath}>{reply.updatedBy}</span>}
          </td>
          {editable && (
            <EditCell edit={t('editOf', { title: reply.title })} remove={t('removeOf', { title: reply.title })} onEdit={() => onEdit(reply)} onRemove={() => onRemove(reply)} />
          )}
        </tr>
      ))}
    </RowsTable>
  );
}
