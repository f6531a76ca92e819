'use client';

import AddRounded from '@mui/icons-material/AddRounded';
import PriorityHighRounded from '@mui/icons-material/PriorityHighRounded';
import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { ExportMenu } from '@/components/queue/ExportMenu';
import { QueueStrip } from '@/components/queue/QueueStrip';
import type { Desk } from '@/components/queue/useDesk';
import type { Queue } from '@/components/queue/useQueue';
import { KeyHint } from '@/components/ui/KeyHint';
import { MOST_WORKBOOK_ROWS } from '@/lib/complaints/model';
import type { ComplaintCounts } from '@/lib/complaints/queries/count-complaints';
import type { ComplaintRow } from '@/lib/complaints/queries/list-complaints';
import styles from './ComplaintStrip.module.css';
import type { QueuePerson } from './queue-person';
import type { QueueQuestion } from './useQueue';

interface Props {
  list: Queue<ComplaintRow, ComplaintCounts, QueueQuestion>;
  /** Rows of the view. */
  total: number;
  desk: Pick<Desk<ComplaintRow, never, never, 'assign'>, 'selected' | 'tickable' | 'beginBulk'>;
  person: QueuePerson;
  /** Red cases that nobody has taken, and the way to them. */
  red: number;
  onRed: () => void;
  claiming: boolean;
  onClaim: () => void;
  /** What the export is asked with. */
  question: object;
}

/** The line over the list: red cases that nobody has, the next case, ways to file and to take in; with ticked rows, assigning them. */
export function ComplaintStrip({ list, total, desk, person, red, onRed, claiming, onClaim, question }: Props) {
  const t = useTranslations('complaint-queue.strip');
  return (
    <QueueStrip
      queue="complaints"
      list={list}
      total={total}
      desk={desk}
      lead={
        red > 0 && (
          <Button size="small" variant="contained" color="error" className={styles.red ?? ''} startIcon={<PriorityHighRounded />} onClick={onRed}>
            {t('red', { count: red })}
          </Button>
        )
      }
      tools={
        <>
          {person.handles && (
            <Button size="small" variant="contained" aria-keyshortcuts="n" aria-disabled={claiming} onClick={onClaim}>
              {t('claim')}&nbsp;
              <KeyHint keys="n" />
            </Button>
          )}
          {person.files && (
            <IconButton component={Link} href="/complaints/new" prefetch={false} aria-label={t('new')} title={t('new')} aria-keyshortcuts="a">
              <AddRounded />
            </IconButton>
          )}
          {person.imports && (
            <IconButton component={Link} href="/complaints/import" prefetch={false} aria-label={t('import')} title={t('import')}>
              <UploadFileOutlined />
            </IconButton>
          )}
          {person.exports && (
            <ExportMenu
              queue="complaints"
              question={question}
              most={MOST_WORKBOOK_ROWS}
              also={person.editsReplies ? { button: t('exportMore'), href: '/complaints/replies', words: t('replies') } : null}
            />
          )}
        </>
      }
      acts={(tooMany) => (
        <Button size="small" variant="contained" disabled={tooMany} onClick={() => desk.beginBulk('assign')}>
          {t('assign')}
        </Button>
      )}
    />
  );
}
