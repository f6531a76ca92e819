import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Change } from '@/lib/reports/rules/change';
import { DefinitionPopover } from './DefinitionPopover';
import styles from './Report.module.css';

export interface FigureChange {
  /** With what: "minggu sebelumnya". */
  against: string;
  /** Null: there is nothing to compare with. */
  change: Change | null;
}

interface Props {
  label: string;
  /** The figure in words, with its unit; null where there is none yet. */
  value: string | null;
  /** Beneath: what belongs to the figure, such as its n. */
  note?: ReactNode;
  changes?: readonly FigureChange[];
  /** In which direction it is good; left out where neither is. */
  better?: 'up' | 'down';
  definition: ReactNode;
}

/** One of the figures at the head of a report: what it is, how much, how it changed, and its definition. Good and bad are said by words and sign, never by colour alone. */
export function FigureCard({ label, value, note, changes = [], better, definition }: Props) {
  const t = useTranslations('reports');
  return (
    <div className={styles.figure}>
      <dt className={styles.figureLabel}>
        {label}
        <DefinitionPopover of={label}>{definition}</DefinitionPopover>
      </dt>
      <dd className={styles.figureBody}>
        <span className={styles.figureValue}>{value ?? <span className={styles.none}>{t('noFigure')}</span>}</span>
        {note !== undefined && <span className={styles.figureNote}>{note}</span>}
        {changes.map(({ against, change }) => (
          <ChangeLine key={against} against={against} change={change} better={better} />
        ))}
      </dd>
    </div>
  );
}

function ChangeLine({ against, change, better }: FigureChange & { better?: 'up' | 'down' }) {
  const t = useTranslations('reports.change');
  const format = useFormatter();
  if (change === null) return <span className={styles.change}>{t('none', { against })}</span>;
  // What rounds to nothing is no change: a twentieth of a point.
  const way = Math.abs(change.by) < (change.kind === 'scale' ? 0.05 : 0.0005) ? 'same' : change.by > 0 ? 'up' : 'down';
  const amount = change.kind === 'percent' ? format.number(Math.abs(change.by), 'percent') : t('points', { points: format.number(Math.abs(change.by) * (change.kind === 'scale' ? 1 : 100), { maximumFractionDigits: 1 }) });
  const verdict = way === 'same' || better === undefined ? undefined : way === better ? 'good' : 'bad';
  return (
    <span className={styles.change} data-verdict={verdict}>
      <span aria-hidden="true">{{ up: '▲', down: '▼', same: '=' }[way]}</span> {way === 'same' ? t('same', { against }) : t(way, { amount, against })}
      {verdict !== undefined && <span className={styles.verdict}>{` (${t(verdict)})`}</span>}
    </span>
  );
}
