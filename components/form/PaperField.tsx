'use client';

import Button from '@mui/material/Button';
import { useLocale, useTranslations } from 'next-intl';
import type { FieldProps } from './Field';
import { sizeWords } from './file-check';
import { FileDrop } from './FileDrop';
import { PAPER_LIMITS } from './paper-limits';
import type { PaperProblem, Uploads } from './useUploads';
import styles from './PaperField.module.css';

interface Props<Kind extends string> extends FieldProps {
  uploads: Uploads<Kind>;
  /** The kind of every paper that is added here. */
  kind: Kind;
  /** What each paper is, beneath its name, where several kinds stand together. */
  note?: (kind: Kind) => string;
  /** How many can be taken, where that is fewer than the server takes at once. */
  most?: number;
  /** Problem code or sentence of the whole field. */
  problem?: string;
}

/** Papers of one kind, each sent as soon as it is chosen; what could not be sent says why, with the way out. The only place where papers are taken. */
export function PaperField<Kind extends string>({ uploads, kind, note, most = PAPER_LIMITS.maxFiles, ...field }: Props<Kind>) {
  return (
    <FileDrop
      {...field}
      limits={{ ...PAPER_LIMITS, maxFiles: most }}
      items={uploads.files.map((file) => ({
        id: file.key,
        name: file.fileName,
        size: file.size,
        state: file.state,
        ...(note && { note: note(file.kind) }),
        ...(file.state === 'sending' && { progress: file.progress }),
        ...(file.problem !== null && { problem: <Problem name={file.fileName} problem={file.problem} onRetry={() => uploads.retry(file.key)} /> }),
      }))}
      onAdd={(files) => uploads.add(files, kind)}
      onRemove={uploads.remove}
    />
  );
}

/** Problems that pass: the same file can be sent again. */
const RETRIED: readonly PaperProblem[] = ['unreachable', 'signed_out', 'scanner_away', 'other'];

function Problem({ name, problem, onRetry }: { name: string; problem: PaperProblem; onRetry: () => void }) {
  const t = useTranslations('common.file');
  const locale = useLocale();
  return (
    <span role="alert" className={styles.problem}>
      {t(`refused.${problem}`, { size: sizeWords(PAPER_LIMITS.maxBytes, locale) })}
      {RETRIED.includes(problem) && (
        <Button size="small" variant="outlined" onClick={onRetry} aria-label={t('retryNamed', { name })}>
          {t('retry')}
        </Button>
      )}
    </span>
  );
}
