'use client';

import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { PresenceMarks } from '@/components/complaints/presence/PresenceMarks';
import type { QueuePerson } from '@/components/complaints/queue/queue-person';
import { CaseHead as Head, CaseReference } from '@/components/ui/CaseHead';
import { Identifier } from '@/components/ui/Identifier';
import { KeyHint } from '@/components/ui/KeyHint';
import { ButtonLink } from '@/components/ui/links';
import type { ComplaintCaseView } from '@/lib/complaints/queries/case-view';
import { ComplaintStatusMark } from './ComplaintStatusMark';
import own from './CaseHead.module.css';
import { LevelMark } from './LevelMark';

interface Props {
  complaint: ComplaintCaseView;
  person: QueuePerson;
  onClose: () => void;
  heading: RefObject<HTMLHeadingElement | null>;
}

/** What it is about and whose it is, how urgent, how it stands, and who else is at it. */
export function CaseHead({ complaint: { id, reference, status, level, subject, member, reporter, cycle }, person, onClose, heading }: Props) {
  const t = useTranslations('complaint-case');
  const red = level === 'red' && !['resolved', 'rejected', 'closed', 'merged'].includes(status);
  return (
    <Head
      level={level ?? 'none'}
      back={t('back')}
      close={t('close')}
      onClose={onClose}
      name={subject}
      heading={heading}
      warning={
        red && (
          <p className={own.red} role="status">
            {t('red')}
          </p>
        )
      }
      marks={
        <>
          <LevelMark level={level} />
          <CaseReference>{reference}</CaseReference>
          <ComplaintStatusMark status={status} />
          {cycle > 1 && <span className={own.cycle}>{t('cycle', { number: cycle })}</span>}
          <PresenceMarks complaintId={id} me={person.id} words />
        </>
      }
      tools={
        <>
          {person.readsRecords && member !== null && (
            <ButtonLink href={`/members/${member.id}`} prefetch={false} size="small" variant="text">
              {t('record')}
            </ButtonLink>
          )}
          <ButtonLink href={`/complaints/${id}/print`} prefetch={false} size="small" variant="text" aria-keyshortcuts="v">
            {t('print')}&nbsp;
            <KeyHint keys="v" />
          </ButtonLink>
        </>
      }
      about={
        member === null ? (
          <span>
            {reporter.name} ({t('noMember')})
          </span>
        ) : (
          <>
            <span className={own.member}>{member.name}</span>
            <span>{t('sexAge', { sex: member.sex, age: member.age })}</span>
            <span>
              {t('card')} <Identifier kind="card" value={member.cardNumber} />
            </span>
            {member.nik !== null && (
              <span>
                {t('nik')} <Identifier kind="nik" value={member.nik} />
              </span>
            )}
            {member.facilityName !== null && <span>{member.facilityName}</span>}
            {!member.active && <strong>{t('inactive')}</strong>}
          </>
        )
      }
    />
  );
}
