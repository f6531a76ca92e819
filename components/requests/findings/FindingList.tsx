'use client';

import { useTranslations } from 'next-intl';
import { TONE_ICONS } from '@/components/ui/tone-icons';
import tones from '@/components/ui/tones.module.css';
import type { Finding } from '@/lib/requests/rules/findings';
import { OUTCOME_TONES } from './outcome-tones';
import { useFindingWords } from './useFindingWords';
import styles from './FindingList.module.css';

const HEAVIEST_FIRST = ['refused', 'needs_approval', 'allowed', 'information'] as const;

/** Findings as sentences, the heaviest first: the code, what it says, the paragraph it rests on. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const rules = useTranslations('request-rules');
  const words = useFindingWords();
  const sorted = [...findings].sort((a, b) => HEAVIEST_FIRST.indexOf(a.outcome) - HEAVIEST_FIRST.indexOf(b.outcome));
  return (
    <ul className={styles.list}>
      {sorted.map((finding) => {
        const tone = OUTCOME_TONES[finding.outcome];
        return (
          <li key={finding.key} className={`${styles.finding} ${tones[tone]}`}>
            <span className={styles.code} title={rules(`codes.${finding.code}`)}>
              <span className={styles.icon} aria-hidden="true">
                {TONE_ICONS[tone]}
              </span>
              {finding.code}
              <span className="visually-hidden">, {rules(`outcomes.${finding.outcome}`)}: </span>
            </span>
            <span className={styles.words}>
              {words.sentence(finding)} <cite className={styles.source}>{words.source(finding)}</cite>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
