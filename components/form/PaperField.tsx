'use client';

import Button from '@mui/material/Button';
import { useLocale, useTranslations } from 'next-intl';
import type { FieldProps } from './Field';
import { sizeWords } from './file-check';
import { FileDrop } from './FileDrop';
import { PAPER_LIMITS } from './paper-limits';
import type { Upload, Uploads } from './useUploads';
import styles from './PaperField.module.css';

interface Props<Kind extends string> extends FieldProps {
  uploads: Uploads<Kind>;
  /** The kind of every paper that is added here. */
  kind: Kind;
  /** What each paper is, beneath its name, where several kinds stand together. */
  note?: (kind: Kind) => string;
  /** Problem code or sentence of the whole field. */
  problem?: string;
}

/** Papers of one kind, each sent as soon as it is chosen; what could not be sent says why, with the way out. */
export function PaperField<Kind extends string>({ uploads, kind, note, ...field }: Props<Kind>) {
  return (
    <FileDrop
      {...field}
      limits={PAPER_LIMITS}
      items={uploads.files.map((file) => ({
        id: file.key,
        name: file.fileName,
        size: file.size,
        state: file.state,
        ...(note && { note: note(file.kind) }),
        ...(file.state === 'sending' && { progress: file.progress }),
        ...(file.problem !== null && { problem: <Problem file={file} onRetry={uploads.retry} /> }),
      }))}
      onAdd={(files) => uploads.add(files, kind)}
      onRemove={uploads.remove}
    />
  );
}

const PROBLEMS = ['file_type', 'file_too_large', 'empty_file', 'unreachable', 'signed_out', 'other'] as const;
const RETRIED: readonly string[] = ['unreachable', 'signed_out', 'other'];

function Problem({ file, onRetry }: { file: Upload<string>; onRetry: (key: string) => void }) {
  const t = useTranslations('common');
  const locale = useLocale();
  const problem = PROBLEMS.find((each) => each === file.problem) ?? 'other';
  return (
    <span role="alert" className={styles.problem}>
      {t(`file.refused.${problem}`, { size: sizeWords(PAPER_LIMITS.maxBytes, locale) })}
      {RETRIED.includes(problem) && (
        <Button size="small" variant="outlined" onClick={() => onRetry(file.key)} aria-label={t('file.retryNamed', { name: file.fileName })}>
          {t('action.retry')}
        </Button>
      )}
    </span>
  );
}
