'use client';

import { useTranslations } from 'next-intl';
import { useCaveatWords } from '@/components/complaints/case/useCaveatWords';
import { useDueWords } from '@/components/complaints/case/useDueWords';
import type { ClockView, CycleView } from '@/lib/complaints/queries/case-view';
import styles from './CaseFileSheet.module.css';
import { FilePart } from './FilePart';

interface Props {
  cycle: CycleView;
  at: (instant: string) => string;
}

/** One cycle: each clock with its due instant and verdict, what could not be known, and every pause. */
export function FileClocks({ cycle, at }: Props) {
  const t = useTranslations('complaint-file');
  const words = useTranslations('complaint-case');
  const rules = useTranslations('complaint-rules');
  const caveats = useCaveatWords();
  const { number, startedAt, endedAt, outcome, clocks, pauses } = cycle;
  return (
    <FilePart title={words('cycle', { number })}>
      <p className={styles.line}>
        {endedAt === null ? t('running', { from: at(startedAt) }) : t('ended', { from: at(startedAt), to: at(endedAt) })}
        {outcome !== null && `, ${rules(`outcomes.${outcome}`)}`}
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('clock')}</th>
            <th scope="col">{t('due')}</th>
            <th scope="col">{t('verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {clocks.map((clock) => (
            <ClockRow key={clock.clock} clock={clock} at={at} />
          ))}
        </tbody>
      </table>
      {cycle.caveats.map((caveat) => (
        <p key={JSON.stringify(caveat)} className={styles.line}>
          {caveats(caveat)}
        </p>
      ))}
      {pauses.length > 0 && (
        <>
          <h3 className={styles.subtitle}>{words('pauses')}</h3>
          <ul className={styles.list}>
            {pauses.map((pause) => (
              <li key={pause.startedAt}>
                {words('pauseRow', {
                  reason: rules(`pauseReasons.${pause.reason}`), from: at(pause.startedAt), to: pause.resumedAt === null ? words('now') : at(pause.resumedAt),
                  by: pause.resumedBy === null || pause.resumedBy === pause.startedBy ? pause.startedBy : `${pause.startedBy}, ${pause.resumedBy}`,
                })}
                {pause.note !== '' && `. ${pause.note}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </FilePart>
  );
}

function ClockRow({ clock: { clock, dueAt, verdict, due }, at }: { clock: ClockView; at: (instant: string) => string }) {
  const words = useTranslations('complaint-case');
  const rules = useTranslations('complaint-rules');
  const dueWords = useDueWords();
  const judged = verdict === null ? null : rules(`verdicts.${verdict.kept === null ? 'not_judged' : verdict.kept ? 'kept' : 'missed'}`);
  return (
    <tr>
      <th scope="row">{rules(`clocks.${clock}`)}</th>
      <td>{dueAt === null ? words('noDue') : at(dueAt)}</td>
      <td>{verdict !== null ? words('judged', { verdict: judged ?? '', at: at(verdict.at) }) : due === null ? '–' : dueWords(due)}</td>
    </tr>
  );
}
