'use client';

import PrintRounded from '@mui/icons-material/PrintRounded';
import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useShortcuts } from '@/components/shell/acts';
import { searchBox } from '@/components/shell/search-box';
import { Identifier } from '@/components/ui/Identifier';
import { KeyHint } from '@/components/ui/KeyHint';
import { ButtonLink } from '@/components/ui/links';
import { TONE_ICONS } from '@/components/ui/tone-icons';
import tones from '@/components/ui/tones.module.css';
import { useFirstFocus } from '@/components/ui/useFirstFocus';
import type { FiledRequest } from '@/lib/requests/commands/file-request';
import type { RequestForm } from '@/lib/requests/queries/open-request-form';
import styles from './RequestForm.module.css';

interface Props {
  facts: RequestForm;
  filed: FiledRequest;
}

/** It is done: whether it took effect or waits, the reference to read aloud, and the receipt one key away. */
export function DonePanel({ facts, filed }: Props) {
  const t = useTranslations('requests.form.done');
  const rules = useTranslations('request-rules.kinds');
  const router = useRouter();
  const acts = useFirstFocus<HTMLDivElement>();
  const record = `/members/${facts.memberId}`;
  const applied = filed.status === 'applied';
  const toSearch = () => (searchBox.get() ? searchBox.get()?.focus() : router.push('/'));
  useShortcuts([
    { keys: 'Escape', labelKey: 'requests.keys.record', run: () => router.push(record) },
    { keys: 'n', labelKey: 'requests.keys.next', run: toSearch },
  ]);
  return (
    <section className={styles.done} aria-labelledby="request-done">
      <div className={`${styles.doneHead} ${tones[applied ? 'success' : 'info']}`} role="status">
        <span className={styles.icon} aria-hidden="true">
          {TONE_ICONS.success}
        </span>
        <h1 id="request-done" className={styles.doneTitle}>
          {t(applied ? 'applied' : 'filed', { kind: rules(filed.kind) })}
        </h1>
        <p>{t(applied ? 'appliedWords' : 'filedWords')}</p>
      </div>
      <p className={styles.reference}>
        <span className="visually-hidden">{t('reference')} </span>
        <Identifier kind="code" value={filed.reference} />
      </p>
      <div ref={acts} className={styles.acts}>
        <ButtonLink href={`/requests/${filed.id}/receipt?print=1`} variant="contained" startIcon={<PrintRounded />} endIcon={<KeyHint keys="Enter" />}>
          {t('print')}
        </ButtonLink>
        <ButtonLink href={record} variant="outlined" endIcon={<KeyHint keys="Escape" />}>
          {t('record')}
        </ButtonLink>
        <Button onClick={toSearch} endIcon={<KeyHint keys="n" />}>
          {t('next')}
        </Button>
      </div>
    </section>
  );
}
