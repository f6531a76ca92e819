'use client';

import AddRounded from '@mui/icons-material/AddRounded';
import PriorityHighRounded from '@mui/icons-material/PriorityHighRounded';
import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { PrintListLink } from '@/components/grid/PrintListLink';
import { ExportMenu } from '@/components/queue/ExportMenu';
import { KeyHint } from '@/components/ui/KeyHint';
import { MOST_WORKBOOK_ROWS } from '@/lib/complaints/model';
import styles from './ComplaintTools.module.css';
import type { QueuePerson } from './queue-person';

/** Red cases that nobody has taken, and the way to them. */
export function RedCases({ count, onOpen }: { count: number; onOpen: () => void }) {
  const t = useTranslations('complaint-queue.strip');
  return (
    <Button size="small" variant="contained" color="error" className={styles.red ?? ''} startIcon={<PriorityHighRounded />} onClick={onOpen}>
      {t('red', { count })}
    </Button>
  );
}

interface Props {
  person: QueuePerson;
  claiming: boolean;
  onClaim: () => void;
  /** What the export is asked with. */
  question: object;
}

/** Over the list: the next case, ways to file and to take in, files. */
export function ComplaintTools({ person, claiming, onClaim, question }: Props) {
  const t = useTranslations('complaint-queue.strip');
  return (
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
      {person.exports && <PrintListLink list="/complaints" question={question} />}
    </>
  );
}
