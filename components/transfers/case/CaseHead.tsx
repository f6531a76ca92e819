'use client';

import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { CaseHead as Head, CaseReference } from '@/components/ui/CaseHead';
import { Identifier } from '@/components/ui/Identifier';
import { KeyHint } from '@/components/ui/KeyHint';
import { ButtonLink } from '@/components/ui/links';
import type { TransferCaseView } from '@/lib/transfers/queries/get-transfer';
import { TransferStatusMark } from './TransferStatusMark';

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
    <Head
      back={t('case.back')}
      close={t('case.close')}
      onClose={onClose}
      name={member.name}
      heading={heading}
      marks={
        <>
          <CaseReference>{reference}</CaseReference>
          <TransferStatusMark status={status} />
        </>
      }
      tools={
        <>
          {record && (
            <ButtonLink href={`/members/${member.id}`} size="small" variant="text">
              {t('case.record')}
            </ButtonLink>
          )}
          <ButtonLink href={`/transfers/${id}/receipt`} size="small" variant="text" aria-keyshortcuts="c">
            {t('case.receipt')}&nbsp;
            <KeyHint keys="c" />
          </ButtonLink>
        </>
      }
      about={
        <>
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
        </>
      }
    />
  );
}
