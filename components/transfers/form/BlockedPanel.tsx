'use client';

import BlockRounded from '@mui/icons-material/BlockRounded';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useShortcuts } from '@/components/shell/acts';
import { EmptyState } from '@/components/ui/EmptyState';
import { ButtonLink } from '@/components/ui/links';
import type { TransferForm } from '@/lib/transfers/queries/open-transfer-form';
import { useFirstFocus } from '@/components/ui/useFirstFocus';
import styles from './BlockedPanel.module.css';

/** Nobody of the family can move anywhere: what stands in the way, and the link to it, in the place of a form where nothing could be done. */
export function BlockedPanel({ facts }: { facts: TransferForm }) {
  const t = useTranslations('transfer-form.blocked');
  const rules = useTranslations('transfer-rules');
  const router = useRouter();
  const acts = useFirstFocus<HTMLDivElement>();
  const record = `/members/${facts.memberId}`;
  useShortcuts([{ keys: 'Escape', labelKey: 'transfer-form.keys.back', run: () => router.push(record) }]);
  const open = facts.family.flatMap(({ openTransfer, name }) => (openTransfer ? [{ ...openTransfer, name }] : []));
  return (
    <EmptyState
      level="h1"
      icon={<BlockRounded />}
      title={open.length > 0 ? t('openTitle') : t('title')}
      actions={
        <div ref={acts} className={styles.acts}>
          {open.map(({ id, reference }, index) => (
            <ButtonLink key={id} href={`/transfers/${id}`} variant={index === 0 ? 'contained' : 'outlined'}>
              {t('action', { reference })}
            </ButtonLink>
          ))}
          <ButtonLink href={record} variant="outlined">
            {t('record')}
          </ButtonLink>
        </div>
      }
    >
      {facts.family.map(({ member, name, openTransfer }) => (
        <p key={member.id}>
          <strong>{name}</strong>:{' '}
          {openTransfer
            ? t('openWords', { reference: openTransfer.reference, facility: openTransfer.toFacilityName, status: rules(`statuses.${openTransfer.status}`).toLowerCase() })
            : rules(member.statusReason === 'duplicate' ? 'T9.duplicate' : 'T9.deceased')}
        </p>
      ))}
    </EmptyState>
  );
}
