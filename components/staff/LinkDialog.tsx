'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/Notice';
import { ShownOnceDialog } from '@/components/ui/ShownOnceDialog';
import type { MadeLink } from '@/lib/staff/commands/send-link';

/** Shows the link for a password, this once, and whether it went out by e-mail too. */
export function LinkDialog({ made, onClose }: { made: MadeLink; onClose: () => void }) {
  const t = useTranslations('staff.link');
  const format = useFormatter();
  const time = format.dateTime(new Date(made.expiresAt), 'dateTime');
  return (
    <ShownOnceDialog
      title={t('title', { name: made.name })}
      lead={t('words', { name: made.name, username: made.username, time })}
      secret={made.link}
      label={t('label')}
      words={{ copy: t('copy'), copied: t('copied'), done: t('done') }}
      onClose={onClose}
    >
      {made.mail !== null && <Notice tone={made.mail === 'sent' ? 'success' : 'attention'} title={t(`mail.${made.mail}`)} />}
    </ShownOnceDialog>
  );
}
