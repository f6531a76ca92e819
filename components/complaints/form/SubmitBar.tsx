'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { useWishWords } from '@/components/form/SubmitWishWords';
import { KeyHint } from '@/components/ui/KeyHint';
import type { ComplaintForm } from './useComplaintForm';
import styles from './SubmitBar.module.css';

/** The one button, where the complaint will be, and what keeps it from being filed. */
export function SubmitBar({ complaint: { command, papers, person, form, submitWish } }: { complaint: ComplaintForm }) {
  const t = useTranslations('complaint-form.submit');
  const id = useId();
  const wrong = Object.keys(form.formState.errors).length;
  const wished = useWishWords(submitWish);
  const place = papers.uploading ? t('uploading') : wrong > 0 ? t('wrong', { count: wrong }) : person.branchName === null ? t('toCentral') : t('toBranch', { branch: person.branchName });
  return (
    <div className={styles.bar}>
      <p id={id} role="status" className={styles.words}>
        {wished ?? place}
      </p>
      <Button
        type="submit"
        variant="contained"
        size="large"
        aria-disabled={command.pending || papers.uploading}
        aria-describedby={id}
        aria-keyshortcuts="Control+Enter"
        endIcon={<KeyHint keys="$mod+Enter" />}
      >
        {command.pending ? t('sending') : command.waiting ? t('waiting') : t('file')}
      </Button>
    </div>
  );
}
