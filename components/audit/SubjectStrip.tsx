'use client';

import PrintRounded from '@mui/icons-material/PrintRounded';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useShortcuts } from '@/components/shell/acts';
import { Identifier } from '@/components/ui/Identifier';
import { KeyHint } from '@/components/ui/KeyHint';
import { ButtonLink } from '@/components/ui/links';
import type { AuditView } from '@/lib/audit/queries/open-audit';
import { writeAddress, type AuditAddress } from './audit-address';
import styles from './SubjectStrip.module.css';

/** Whose trail it is, the paper of it, and the way back to everything. */
export function SubjectStrip({ member, address }: { member: NonNullable<AuditView['member']>; address: AuditAddress }) {
  const t = useTranslations('audit');
  const router = useRouter();
  const paper = writeAddress(address, '/audit/trail');
  useShortcuts([{ keys: 'c', labelKey: 'audit.keys.print', run: () => router.push(paper) }]);
  return (
    <section className={styles.strip} aria-label={t('subject.label')}>
      <p className={styles.name}>{member.name}</p>
      <p className={styles.fact}>
        {member.nik === null ? (
          t('subject.noNik')
        ) : (
          <>
            <span className={styles.label}>{t('subject.nik')}</span> <Identifier value={member.nik} kind="nik" />
          </>
        )}
      </p>
      <p className={styles.fact}>
        <span className={styles.label}>{t('subject.card')}</span> <Identifier value={member.cardNumber} kind="card" />
      </p>
      <p className={styles.fact}>{member.branchName}</p>
      <div className={`${styles.actions} no-print`}>
        <ButtonLink href={writeAddress({ ...address, member: null })} prefetch={false}>
          {t('everyone')}
        </ButtonLink>
        <ButtonLink href={paper} prefetch={false} variant="contained" startIcon={<PrintRounded />} endIcon={<KeyHint keys="c" />} aria-keyshortcuts="c">
          {t('print')}
        </ButtonLink>
      </div>
    </section>
  );
}
