'use client';

import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import ImageOutlined from '@mui/icons-material/ImageOutlined';
import OpenInNewRounded from '@mui/icons-material/OpenInNewRounded';
import { useLocale, useTranslations } from 'next-intl';
import { sizeWords } from '@/components/form/file-check';
import styles from '@/components/ui/case-parts.module.css';
import type { ComplaintCaseView } from '@/lib/complaints/queries/case-view';

const KINDS = ['complaint', 'evidence', 'provider'] as const;

/** The papers; each opens in a tab of its own, and its opening is recorded. */
export function Papers({ files }: Pick<ComplaintCaseView, 'files'>) {
  const t = useTranslations('complaint-case');
  const locale = useLocale();
  if (files.length === 0) return <p className={styles.none}>{t('noFiles')}</p>;
  return (
    <ul className={styles.papers}>
      {files.map(({ id, kind, fileName, mediaType, size }) => (
        <li key={id}>
          <a href={`/api/complaints/files/${id}`} target="_blank" rel="noopener" className={styles.paper} title={t('openFile', { name: fileName })}>
            {mediaType === 'application/pdf' ? <DescriptionOutlined aria-hidden="true" /> : <ImageOutlined aria-hidden="true" />}
            <span className={styles.paperWords}>
              <span className={styles.kind}>{t(`fileKind.${KINDS.find((each) => each === kind) ?? 'other'}`)}</span>
              <span className={styles.file}>
                {fileName}, {sizeWords(size, locale)}
              </span>
            </span>
            <OpenInNewRounded fontSize="inherit" aria-hidden="true" />
          </a>
        </li>
      ))}
    </ul>
  );
}
