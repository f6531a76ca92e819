import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Tone } from '@/components/ui/theme/tokens';
import { TONE_ICONS } from '@/components/ui/tone-icons';
import tones from '@/components/ui/tones.module.css';
import type { QueueName } from './queues';
import styles from './columns.module.css';

interface Props {
  queue: QueueName;
  row: { id: string; reference: string };
  /** What became of a row that left the view, in front of the number. */
  left?: { tone: Tone; words: string } | null;
  /** What is special about the case, behind it. */
  children?: ReactNode;
}

/** The number of a case as a link: it can be opened in another tab. */
export function CaseLink({ queue, row, left = null, children }: Props) {
  return (
    <>
      {left && (
        <span className={`${styles.left} ${tones[left.tone]}`} title={left.words}>
          {TONE_ICONS[left.tone]}
          <span className="visually-hidden">{left.words} </span>
        </span>
      )}
      <Link
        href={`/${queue}/${row.id}`}
        prefetch={false}
        tabIndex={-1}
        className={styles.reference}
        onClick={(event) => {
          // A plain click opens the case beside the list: the row hears it.
          if (!event.ctrlKey && !event.metaKey && !event.shiftKey) event.preventDefault();
        }}
      >
        {row.reference}
      </Link>
      {children}
    </>
  );
}
