'use client';

import { useTranslations } from 'next-intl';
import { PaperLinks } from '@/components/form/PaperLinks';
import type { ComplaintCaseView } from '@/lib/complaints/queries/case-view';

const KINDS = ['complaint', 'evidence', 'provider'] as const;

/** The papers of a complaint. */
export function Papers({ files }: Pick<ComplaintCaseView, 'files'>) {
  const t = useTranslations('complaint-case');
  const papers = files.map((file) => ({ ...file, kind: t(`fileKind.${KINDS.find((each) => each === file.kind) ?? 'other'}`) }));
  return <PaperLinks papers={papers} path="complaints/files" none={t('noFiles')} opens={(name) => t('openFile', { name })} />;
}
