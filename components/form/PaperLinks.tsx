'use client';

import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import ImageOutlined from '@mui/icons-material/ImageOutlined';
import OpenInNewRounded from '@mui/icons-material/OpenInNewRounded';
import { useLocale } from 'next-intl';
import styles from '@/components/ui/case-parts.module.css';
import { sizeWords } from './file-check';

interface LinkedPaper {
  id: string;
  /** What it is, in words. */
  kind: string;
  fileName: string;
  mediaType: string;
  /** In bytes. */
  size: number;
}

/** The papers of a case; each opens in a tab of its own, and its opening is recorded. `path` is the route beneath which they lie, `transfers/evidence`. */
export function PaperLinks({ papers, path, none, opens }: { papers: readonly LinkedPaper[]; path: string; none: string; opens: (fileName: string) => string }) {
  const locale = useLocale();
  if (papers.length === 0) return <p className={styles.none}>{none}</p>;
  return (
    <ul className={styles.papers}>
      {papers.map(({ id, kind, fileName, mediaType, size }) => (
        <li key={id}>
          <a href={`/api/${path}/${id}`} target="_blank" rel="noopener" className={styles.paper} title={opens(fileName)}>
            {mediaType === 'application/pdf' ? <DescriptionOutlined aria-hidden="true" /> : <ImageOutlined aria-hidden="true" />}
            <span className={styles.paperWords}>
              <span className={styles.kind}>{kind}</span>
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
