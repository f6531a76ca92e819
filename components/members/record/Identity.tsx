import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Identifier } from '@/components/ui/Identifier';
import type { IdentifierKind } from '@/components/ui/identifier-groups';
import type { MemberRecord } from '@/lib/members/queries/get-record';
import type { RevealableField } from '@/lib/members/schemas';
import { NikWarnings } from './NikWarnings';
import { RevealField } from './RevealField';
import styles from './Identity.module.css';

interface Props {
  record: MemberRecord;
  /** Whether the person may see whole numbers. */
  mayReveal: boolean;
}

/** Numbers by which a member is known, masked; where they live; where the NIK says something else. */
export function Identity({ record, mayReveal }: Props) {
  const t = useTranslations('member-record.identity');
  const number = (field: RevealableField, kind: Exclude<IdentifierKind, 'code'>, masked: string | null): ReactNode => {
    if (masked === null) return <span className={styles.none}>{t(`none.${field}`)}</span>;
    return mayReveal ? <RevealField memberId={record.id} field={field} kind={kind} masked={masked} /> : <Identifier value={masked} kind={kind} />;
  };
  return (
    <section aria-label={t('title')} className={styles.identity}>
      <dl className={styles.grid}>
        <Pair label={t('nik')}>{number('nik', 'nik', record.nik)}</Pair>
        <Pair label={t('familyCard')}>{number('familyCard', 'kk', record.familyCard)}</Pair>
        <Pair label={t('cardNumber')}>
          {number('cardNumber', 'card', record.cardNumber)}
          {record.cardProvisional && <span className={styles.none}>{t('provisional')}</span>}
        </Pair>
        <Pair label={t('phone')}>{number('phone', 'phone', record.phone)}</Pair>
        <Pair label={t('virtualAccount')}>{number('virtualAccount', 'va', record.virtualAccount)}</Pair>
        <Pair label={t('email')}>{number('email', 'email', record.email)}</Pair>
        <Pair label={t('address')}>
          {record.address}, {record.regencyName}
        </Pair>
        <Pair label={t('branch')}>{record.branch.name}</Pair>
      </dl>
      <NikWarnings warnings={record.nikWarnings} />
    </section>
  );
}

function Pair({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
