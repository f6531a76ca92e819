'use client';

import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { CaseHead as Head, CaseReference } from '@/components/ui/CaseHead';
import { Identifier } from '@/components/ui/Identifier';
import { KeyHint } from '@/components/ui/KeyHint';
import { ButtonLink } from '@/components/ui/links';
import type { RequestCaseView } from '@/lib/requests/queries/get-request';
import { RequestStatusMark } from './RequestStatusMark';

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
    <Head
      back={t('back')}
      close={t('close')}
      onClose={onClose}
      name={member.name}
      heading={heading}
      marks={
        <>
          <CaseReference>{reference}</CaseReference>
          <RequestStatusMark status={status} />
        </>
      }
      tools={
        <>
          {record && (
            <ButtonLink href={`/members/${member.id}`} size="small" variant="text">
              {t('record')}
            </ButtonLink>
          )}
          <ButtonLink href={`/requests/${id}/receipt`} size="small" variant="text" aria-keyshortcuts="c">
            {t('receipt')}&nbsp;
            <KeyHint keys="c" />
          </ButtonLink>
        </>
      }
      about={
        <>
          <span>{rules(kind)}</span>
          <span>{t('sexAge', { sex: member.sex, age: member.age })}</span>
          <span>
            {t('card')} <Identifier kind="card" value={member.cardNumber} />
          </span>
          <span>{members(member.segment)}</span>
        </>
      }
    />
  );
}
