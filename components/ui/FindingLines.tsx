import { OUTCOME_TONES, type RuleOutcome } from './outcome-tones';
import { TONE_ICONS } from './tone-icons';
import tones from './tones.module.css';
import styles from './FindingLines.module.css';

/** What one rule had to say, in words. */
export interface FindingLine {
  key: string;
  /** T8, I3: with what it is about as its title. */
  code: string;
  title: string;
  outcome: RuleOutcome;
  outcomeWords: string;
  sentence: string;
  /** The paragraph it rests on. */
  source: string;
}

/** Findings as sentences, in the order in which they come: the code, what it says, the paragraph it rests on. */
export function FindingLines({ lines }: { lines: readonly FindingLine[] }) {
  return (
    <ul className={styles.list}>
      {lines.map(({ key, code, title, outcome, outcomeWords, sentence, source }) => {
        const tone = OUTCOME_TONES[outcome];
        return (
          <li key={key} className={`${styles.finding} ${tones[tone]}`}>
            <span className={styles.code} title={title}>
              <span className={styles.icon} aria-hidden="true">
                {TONE_ICONS[tone]}
              </span>
              {code}
              <span className="visually-hidden">, {outcomeWords}: </span>
            </span>
            <span className={styles.words}>
              {sentence} <cite className={styles.source}>{source}</cite>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
