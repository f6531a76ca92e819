'use client';

import { useTranslations } from 'next-intl';
import { FileDrop } from '@/components/form/FileDrop';
import type { Uploads } from '@/components/form/useUploads';

/** As the server takes them: PDF, JPEG or PNG, 5 MB each. It looks at the content. */
const LIMITS = {
  types: [
    { mime: 'application/pdf', extensions: ['pdf'], label: 'PDF' },
    { mime: 'image/jpeg', extensions: ['jpg', 'jpeg'], label: 'JPEG' },
    { mime: 'image/png', extensions: ['png'], label: 'PNG' },
  ],
  maxBytes: 5 * 1024 * 1024,
};

interface Props<Kind extends string> {
  label: string;
  kind: Kind;
  most: number;
  optional?: boolean;
  uploads: Uploads<Kind>;
  problem: string | undefined;
}

/** Papers of an act: each is sent as soon as it is chosen. */
export function ActPapers<Kind extends string>({ label, kind, most, optional = false, uploads, problem }: Props<Kind>) {
  const t = useTranslations('common');
  const problemWords = (code: string | null) =>
    code === null ? undefined : code === 'file_too_large' ? t('field.file_too_large') : code === 'unreachable' ? t('command.unreachable.title') : t('field.other');
  return (
    <FileDrop
      label={label}
      optional={optional}
      area="complaint-case"
      limits={{ ...LIMITS, maxFiles: most }}
      items={uploads.files.map(({ key, fileName, size, state, progress, problem: code }) => ({
        id: key, name: fileName, size, state, progress, ...(code !== null && { problem: problemWords(code) }),
      }))}
      onAdd={(files) => uploads.add(files, kind)}
      onRemove={uploads.remove}
      {...(problem !== undefined && { problem })}
    />
  );
}
