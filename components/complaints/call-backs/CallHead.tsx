'use client';

import CloseRounded from '@mui/icons-material/CloseRounded';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useFormatter, useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { useServerTime } from '@/components/ui/clock';
import { KeyHint } from '@/components/ui/KeyHint';
import { ButtonLink } from '@/components/ui/links';
import { Notice } from '@/components/ui/Notice';
import { StatusMark } from '@/components/ui/StatusMark';
import type { CallBackCase } from '@/lib/complaints/queries/get-call-back';
import type { CallBackPerson } from './call-back-person';
import { MemberTime } from './MemberTime';
import { STATUS_TONES } from './status-tones';
import styles from './CallHead.module.css';

interface Props {
  call: CallBackCase;
  person: CallBackPerson;
  heading: RefObject<HTMLHeadingElement | null>;
  takeButton: RefObject<HTMLButtonElement | null>;
  /** Null where it cannot be taken (given back) now. */
  onTake: (() => void) | null;
  onRelease: (() => void) | null;
  pending: boolean;
  onClose: () => void;
}

/** Whom to call, when, and the number in letters that can be dialled from; who is at it. */
export function CallHead({ call, person, heading, takeButton, onTake, onRelease, pending, onClose }: Props) {
  const t = useTranslations('call-backs');
  const rules = useTranslations('complaint-rules');
  const { status, reference, complaintId, name, reporter, phone, dueFrom, dueUntil, timeZone, zoneName, own, taken, level, reason } = call;
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        {person.readsCases ? (
          <ButtonLink href={`/complaints/${complaintId}`} size="small" variant="text">
            {t('call.case', { reference })}
          </ButtonLink>
        ) : (
          <span>{reference}</span>
        )}
        <StatusMark tone={STATUS_TONES[status]}>{t(`status.${status}`)}</StatusMark>
        <IconButton className={styles.close ?? ''} aria-label={t('call.close')} title={t('call.close')} aria-keyshortcuts="Escape" onClick={onClose}>
          <CloseRounded />
        </IconButton>
      </div>
      <h2 ref={heading} tabIndex={-1} className={styles.name}>
        {name}
      </h2>
      <p className={styles.about}>
        {call.memberId === null ? t('call.noMember') : reporter.relation !== 'self' && t('call.reporter', { name: reporter.name })}
        <span>{rules(`callBackReasons.${reason}`)}</span>
        {level !== null && <span>{t('call.level', { level: rules(`levels.${level}`) })}</span>}
      </p>
      <div className={styles.dial}>
        <p className={styles.number}>
          <span className="visually-hidden">{t('call.number')} </span>
          {phone ?? t('call.noNumber')}
        </p>
        {dueFrom !== null && <MemberTime from={dueFrom} until={dueUntil} member={{ timeZone, zoneName }} own={own} />}
        <ZoneNow timeZone={timeZone} zoneName={zoneName} dueFrom={dueFrom} />
      </div>
      {taken !== null && !taken.mine && <Notice tone="attention" title={t('call.takenBy', { name: taken.name })} />}
      <div className={styles.actions}>
        {onTake !== null && (
          <Button ref={takeButton} variant="contained" aria-disabled={pending} aria-keyshortcuts="t" onClick={onTake}>
            {t('call.take')}&nbsp;
            <KeyHint keys="t" />
          </Button>
        )}
        {onRelease !== null && (
          <Button variant="outlined" size="small" aria-disabled={pending} onClick={onRelease}>
            {t('call.release')}
          </Button>
        )}
      </div>
    </header>
  );
}

/** What the clock shows where the member is, and that the window has not begun where it has not. */
function ZoneNow({ timeZone, zoneName, dueFrom }: Pick<CallBackCase, 'timeZone' | 'zoneName' | 'dueFrom'>) {
  const t = useTranslations('call-backs');
  const format = useFormatter();
  const now = useServerTime();
  return (
    <p className={styles.now}>
      {t('call.now', { time: format.dateTime(now, 'time', { timeZone }), zone: zoneName })}
      {dueFrom !== null && now < new Date(dueFrom) && <strong> {t('call.early')}</strong>}
    </p>
  );
}
