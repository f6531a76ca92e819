'use client';

import Button from '@mui/material/Button';
import NativeSelect from '@mui/material/NativeSelect';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useLocale, useTranslations } from 'next-intl';
import { useState, type Ref } from 'react';
import { Field } from '@/components/form/Field';
import { sizeWords } from '@/components/form/file-check';
import { FileDrop } from '@/components/form/FileDrop';
import { EVIDENCE_KINDS, type EvidenceKind } from '@/lib/transfers/model';
import type { Evidence, EvidenceFile } from './useEvidence';
import styles from './EvidenceFiles.module.css';

/** As the server takes them: PDF, JPEG or PNG, 5 MB each, ten a request. It looks at the content. */
const LIMITS = {
  types: [
    { mime: 'application/pdf', extensions: ['pdf'], label: 'PDF' },
    { mime: 'image/jpeg', extensions: ['jpg', 'jpeg'], label: 'JPEG' },
    { mime: 'image/png', extensions: ['png'], label: 'PNG' },
  ],
  maxBytes: 5 * 1024 * 1024,
  maxFiles: 10,
};

interface Props {
  evidence: Evidence;
  /** The kind of paper that is missing most. */
  suggested: EvidenceKind;
  place: Ref<HTMLDivElement>;
}

/** Papers: each is sent as soon as it is chosen. */
export function EvidenceFiles({ evidence, suggested, place }: Props) {
  const t = useTranslations('transfer-form.evidence');
  const kinds = useTranslations('transfer-rules.evidence');
  const [chosen, setChosen] = useState<{ kind: EvidenceKind; insteadOf: EvidenceKind } | null>(null);
  const kind = chosen?.insteadOf === suggested ? chosen.kind : suggested;

  return (
    <div ref={place} className={styles.evidence}>
      <Field label={t('kind')} problem={undefined}>
        {({ id }) => (
          <NativeSelect
            id={id}
            fullWidth
            input={<OutlinedInput />}
            inputProps={{ id }}
            value={kind}
            onChange={(event) => setChosen({ kind: EVIDENCE_KINDS.find((each) => each === event.target.value) ?? suggested, insteadOf: suggested })}
          >
            {EVIDENCE_KINDS.map((each) => (
              <option key={each} value={each}>
                {kinds(each)}
              </option>
            ))}
          </NativeSelect>
        )}
      </Field>
      <FileDrop
        label={t('title')}
        optional
        limits={LIMITS}
        items={evidence.files.map((file) => ({
          id: file.key,
          name: file.fileName,
          size: file.size,
          state: file.state,
          note: kinds(file.kind),
          ...(file.state === 'sending' && { progress: file.progress }),
          ...(file.problem !== null && { problem: <Problem file={file} onRetry={evidence.retry} /> }),
        }))}
        onAdd={(files) => evidence.add(files, kind)}
        onRemove={evidence.remove}
      />
    </div>
  );
}

const RETRIED = ['unreachable', 'signed_out', 'other'];

function Problem({ file, onRetry }: { file: EvidenceFile; onRetry: (key: string) => void }) {
  const t = useTranslations('transfer-form.evidence');
  const locale = useLocale();
  const known = ['file_type', 'file_too_large', 'empty_file', 'unreachable', 'signed_out', 'needs_branch', 'other'] as const;
  const problem = known.find((each) => each === file.problem) ?? 'other';
  return (
    <span role="alert" className={styles.problem}>
      {t(`problem.${problem}`, { size: sizeWords(LIMITS.maxBytes, locale) })}
      {RETRIED.includes(problem) && (
        <Button size="small" variant="outlined" onClick={() => onRetry(file.key)} aria-label={t('retry', { name: file.fileName })}>
          {t('again')}
        </Button>
      )}
    </span>
  );
}
