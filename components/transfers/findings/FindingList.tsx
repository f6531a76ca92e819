'use client';

import { useTranslations } from 'next-intl';
import { TONE_ICONS } from '@/components/ui/tone-icons';
import tones from '@/components/ui/tones.module.css';
import type { Finding } from '@/lib/transfers/rules/findings';
import { useFindingWords } from './useFindingWords';
import { OUTCOME_TONES } from './outcome-tones';
import styles from './FindingList.module.css';

/** Findings as sentences: the code, what it says, the paragraph it rests on. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const rules = useTranslations('transfer-rules');
  const words = useFindingWords();
  return (
    <ul className={styles.list}>
      {findings.map((finding, index) => {
        const tone = OUTCOME_TONES[finding.outcome];
        return (
          <li key={`${finding.key}-${index}`} className={`${styles.finding} ${tones[tone]}`}>
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
