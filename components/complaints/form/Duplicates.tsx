'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { ComplaintStatusMark } from '@/components/complaints/case/ComplaintStatusMark';
import { Identifier } from '@/components/ui/Identifier';
import { TextLink } from '@/components/ui/links';
import { Notice } from '@/components/ui/Notice';
import { Instant } from '@/components/ui/time';
import type { PossibleDuplicate } from '@/lib/complaints/queries/find-duplicates';
import styles from './Duplicates.module.css';

interface Props {
  duplicates: readonly PossibleDuplicate[];
  /** It is none of them: on to the form. */
  onNone: () => void;
}

/** What the member has complained of lately, before the same is written once more. The first way out has the focus. */
export function Duplicates({ duplicates, onNone }: Props) {
  const t = useTranslations('complaint-form.duplicates');
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.querySelector<HTMLElement>('a[href], button')?.focus();
  }, []);
  return (
    <div ref={place}>
      <Notice
        tone="attention"
        title={t('title', { count: duplicates.length })}
        actions={
          <Button size="small" variant="outlined" onClick={onNone}>
            {t('none')}
          </Button>
        }
      >
        <p>{t('question')}</p>
        <ul className={styles.list} aria-label={t('list')}>
          {duplicates.map((each) => (
            <li key={each.id} className={styles.item}>
              <Reference duplicate={each} />
              <span className={styles.subject}>{each.subject}</span>
              <ComplaintStatusMark status={each.status} />
              <span className={styles.when}>
                <Instant at={each.receivedAt} />
              </span>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

function Reference({ duplicate: { id, reference, open } }: { duplicate: PossibleDuplicate }) {
  const t = useTranslations('complaint-form.duplicates');
  if (open) return <TextLink href={`/complaints/${id}`}>{reference}</TextLink>;
  return (
    <span>
      <Identifier kind="code" value={reference} /> <span className={styles.when}>{t('elsewhere')}</span>
    </span>
  );
}
