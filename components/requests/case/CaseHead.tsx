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
import type { RequestCaseView } from '@/lib/requests/queries/get-request';
import { RequestStatusMark } from './RequestStatusMark';
import styles from '@/components/ui/case-head.module.css';

interface Props {
  request: RequestCaseView;
  /** May the person open member records? */
  record: boolean;
  onClose: () => void;
  heading: RefObject<HTMLHeadingElement | null>;
}

/** What is asked for whom, its number and how it stands. */
export function CaseHead({ request: { id, reference, status, kind, member }, record, onClose, heading }: Props) {
  const t = useTranslations('requests.case');
  const rules = useTranslations('request-rules.kinds');
  const members = useTranslations('members.segment');
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <Button className={styles.back ?? ''} size="small" startIcon={<ArrowBackRounded />} onClick={onClose}>
          {t('back')}
        </Button>
        <span className={styles.reference}>{reference}</span>
        <RequestStatusMark status={status} />
        <IconButton className={styles.close ?? ''} aria-label={t('close')} title={t('close')} aria-keyshortcuts="Escape" onClick={onClose}>
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
              {t('record')}
            </ButtonLink>
          )}
          <ButtonLink href={`/requests/${id}/receipt`} size="small" variant="text" aria-keyshortcuts="c">
            {t('receipt')}&nbsp;
            <KeyHint keys="c" />
          </ButtonLink>
        </span>
      </div>
      <p className={styles.about}>
        <span>{rules(kind)}</span>
        <span>{t('sexAge', { sex: member.sex, age: member.age })}</span>
        <span>
          {t('card')} <Identifier kind="card" value={member.cardNumber} />
        </span>
        <span>{members(member.segment)}</span>
      </p>
    </header>
  );
}
