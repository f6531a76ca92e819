'use client';

import AddRounded from '@mui/icons-material/AddRounded';
import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useRows } from '@/components/form/useRows';
import { useShortcuts } from '@/components/shell/acts';
import { KeyHint } from '@/components/ui/KeyHint';
import { PageHeader } from '@/components/ui/PageHeader';
import { Section } from '@/components/ui/Section';
import { useToast } from '@/components/ui/toasts';
import type { RepliesView, ReplyRow } from '@/lib/complaints/queries/list-replies';
import { RemoveReplyDialog } from './RemoveReplyDialog';
import { ReplyTable } from './ReplyTable';
import styles from './Replies.module.css';

const ReplyDialog = dynamic(() => import('./ReplyDialog').then((loaded) => loaded.ReplyDialog), { ssr: false });

interface Props {
  brought: RepliesView;
  /** Who keeps them: the example is signed with this name. */
  person: string;
  worksComplaints: boolean;
}

/** Canned replies: those that the person keeps, and, for reading, those of every office. */
export function RepliesScreen({ brought, person, worksComplaints }: Props) {
  const t = useTranslations('complaint-replies');
  const toast = useToast();
  const { rows: view = brought, refresh } = useRows<RepliesView>('complaints/replies', {}, { fallbackData: brought, revalidateOnMount: false });
  const [edited, setEdited] = useState<ReplyRow | 'new' | null>(null);
  const [removed, setRemoved] = useState<ReplyRow | null>(null);
  const { branch, replies } = view;
  const own = replies.filter(({ common }) => !common);
  const common = replies.filter((reply) => reply.common);
  const add = () => setEdited('new');
  useShortcuts([{ keys: 'n', labelKey: 'complaint-replies.add', run: add }]);

  function changed(words: string): void {
    setEdited(null);
    setRemoved(null);
    toast.show({ message: words, tone: 'success' });
    refresh();
  }

  const table = (title: string, rows: readonly ReplyRow[], none: string) => (
    <Section title={title} flush meta={<span className={styles.quiet}>{t('count', { count: rows.length })}</span>}>
      <ReplyTable caption={title} rows={rows} none={none} onEdit={setEdited} onRemove={setRemoved} />
    </Section>
  );

  return (
    <div className={styles.screen}>
      <PageHeader
        title={t('title')}
        lead={branch === null ? t('leadCommon') : t('lead', { branch: branch.name })}
        {...(worksComplaints && { back: { href: '/complaints', label: t('back') } })}
        actions={
          <Button variant="contained" startIcon={<AddRounded />} endIcon={<KeyHint keys="n" />} aria-keyshortcuts="n" onClick={add}>
            {t('add')}
          </Button>
        }
      />
      {branch !== null && table(t('own', { branch: branch.name }), own, t('noneOwn'))}
      {table(t('common'), common, t('noneCommon'))}
      {edited !== null && (
        <ReplyDialog
          reply={edited === 'new' ? null : edited}
          branch={branch?.name ?? null}
          person={person}
          onReload={() => {
            setEdited(null);
            refresh();
          }}
          onClose={() => setEdited(null)}
          onDone={() => changed(t('saved'))}
        />
      )}
      {removed !== null && <RemoveReplyDialog reply={removed} onClose={() => setRemoved(null)} onDone={() => changed(t('removed'))} />}
    </div>
  );
}
