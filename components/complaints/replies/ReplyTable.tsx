import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import EditOutlined from '@mui/icons-material/EditOutlined';
import QuickreplyOutlined from '@mui/icons-material/QuickreplyOutlined';
import IconButton from '@mui/material/IconButton';
import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/EmptyState';
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
    <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.title')}</th>
            <th scope="col">{t('column.category')}</th>
            <th scope="col">{t('column.body')}</th>
            <th scope="col">{t('column.changed')}</th>
            {editable && (
              <th scope="col">
                <span className="visually-hidden">{t('column.acts')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
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
                <td className={styles.acts}>
                  <IconButton size="small" aria-label={t('editOf', { title: reply.title })} onClick={() => onEdit(reply)}>
                    <EditOutlined fontSize="inherit" />
                  </IconButton>
                  <IconButton size="small" aria-label={t('removeOf', { title: reply.title })} onClick={() => onRemove(reply)}>
                    <DeleteOutlined fontSize="inherit" />
                  </IconButton>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
