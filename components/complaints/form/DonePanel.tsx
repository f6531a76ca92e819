'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useShortcuts } from '@/components/shell/acts';
import { DonePanel as Panel } from '@/components/ui/DonePanel';
import { Identifier } from '@/components/ui/Identifier';
import { KeyHint } from '@/components/ui/KeyHint';
import { ButtonLink } from '@/components/ui/links';
import { useFirstFocus } from '@/components/ui/useFirstFocus';
import type { ChangedComplaint } from '@/lib/complaints/commands/change-complaint';
import { useToSearch } from './SearchFirst';
import styles from './DonePanel.module.css';

interface Props {
  filed: ChangedComplaint;
  memberId: string | null;
  branchName: string | null;
  onAnother: () => void;
}

/** It is filed: the number to read aloud, what happens next, and the ways on. */
export function DonePanel({ filed: { id, reference }, memberId, branchName, onAnother }: Props) {
  const t = useTranslations('complaint-form.done');
  const router = useRouter();
  const acts = useFirstFocus<HTMLDivElement>();
  const toSearch = useToSearch();
  const leave = () => (memberId === null ? toSearch() : router.push(`/members/${memberId}`));
  useShortcuts([
    { keys: 'Escape', labelKey: memberId === null ? 'complaint-form.done.search' : 'complaint-form.keys.record', run: leave },
    { keys: 'n', labelKey: 'complaint-form.done.another', run: onAnother },
  ]);
  return (
    <Panel id="complaint-done" tone="success" title={t('title')} lead={branchName === null ? t('atCentral') : t('atBranch', { branch: branchName })}>
      <div className={styles.number}>
        <p className={styles.label}>{t('reference')}</p>
        <p className={styles.reference}>
          <Identifier kind="code" value={reference} />
        </p>
        <p className={styles.label}>{t('tell')}</p>
      </div>
      <ol className={styles.next} aria-label={t('next')}>
        <li>{branchName === null ? t('routed') : t('assigned', { branch: branchName })}</li>
        <li>{t('answered')}</li>
        <li>{t('calledBack')}</li>
      </ol>
      <div ref={acts} className={styles.acts}>
        <ButtonLink href={`/complaints/${id}`} variant="contained" size="large" endIcon={<KeyHint keys="Enter" />}>
          {t('open')}
        </ButtonLink>
        <Button variant="outlined" size="large" onClick={onAnother} aria-keyshortcuts="n" endIcon={<KeyHint keys="n" />}>
          {t('another')}
        </Button>
        {memberId === null ? (
          <Button variant="outlined" size="large" onClick={toSearch} aria-keyshortcuts="Escape" endIcon={<KeyHint keys="Escape" />}>
            {t('search')}
          </Button>
        ) : (
          <ButtonLink href={`/members/${memberId}`} variant="outlined" size="large" aria-keyshortcuts="Escape" endIcon={<KeyHint keys="Escape" />}>
            {t('record')}
          </ButtonLink>
        )}
      </div>
    </Panel>
  );
}
