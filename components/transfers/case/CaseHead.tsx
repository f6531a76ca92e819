'use client';

import ArrowBackRounded from '@mui/icons-material/ArrowBackRounded';
import CloseRounded from '@mui/icons-material/CloseRounded';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { Identifier } from '@/components/ui/Identifier';
import { ButtonLink } from '@/components/ui/links';
import { KeyHint } from '@/components/ui/KeyHint';
import type { TransferCaseView } from '@/lib/transfers/queries/get-transfer';
import { TransferStatusMark } from './TransferStatusMark';
import styles from '@/components/ui/case-head.module.css';

interface Props {
  transfer: TransferCaseView;
  /** May the person open member records? */
  record: boolean;
  onClose: () => void;
  heading: RefObject<HTMLHeadingElement | null>;
}

/** Whose transfer it is, its number and how it stands. */
export function CaseHead({ transfer: { id, reference, status, member }, record, onClose, heading }: Props) {
  const t = useTranslations('transfer-queue');
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <Button className={styles.back ?? ''} size="small" startIcon={<ArrowBackRounded />} onClick={onClose}>
          {t('case.back')}
        </Button>
        <span className={styles.reference}>{reference}</span>
        <TransferStatusMark status={status} />
        <IconButton className={styles.close ?? ''} aria-label={t('case.close')} title={t('case.close')} aria-keyshortcuts="Escape" onClick={onClose}>
          <CloseRounded />
        </IconButton>
      </div>
      <div className={styles.line}>
        <h2 ref={heading} tabIndex={-1} className={styles.name}>
          {member.name}
        </h2>
        <span className={styles.tools}>
          {record && (
            <ButtonLink href={`/members/${member.id}`} size="small" variant="text">
              {t('case.record')}
            </ButtonLink>
          )}
          <ButtonLink href={`/transfers/${id}/receipt`} size="small" variant="text" aria-keyshortcuts="c">
            {t('case.receipt')}&nbsp;
            <KeyHint keys="c" />
          </ButtonLink>
        </span>
      </div>
      <p className={styles.about}>
        <span>{t('case.sexAge', { sex: member.sex, age: member.age })}</span>
        <span>
          {t('case.card')} <Identifier kind="card" value={member.cardNumber} />
        </span>
        {member.nik !== null && (
          <span>
            {t('case.nik')} <Identifier kind="nik" value={member.nik} />
          </span>
        )}
        <span>
          {t(`segment.${member.segment}`)}
          {member.payer !== null && <>, {member.payer}</>}
        </span>
      </p>
    </header>
  );
}
