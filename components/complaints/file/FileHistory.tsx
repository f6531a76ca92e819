'use client';

import { useTranslations } from 'next-intl';
import { useChangeWords } from '@/components/complaints/case/useChangeWords';
import { useEventTitle } from '@/components/complaints/case/useEventTitle';
import type { ComplaintEventLine, Named } from '@/lib/complaints/queries/case-view';
import styles from './CaseFileSheet.module.css';
import { FilePart } from './FilePart';

interface Props {
  events: readonly ComplaintEventLine[];
  offices: readonly Named[];
  at: (instant: string) => string;
  severalCycles: boolean;
}

/** Who did what when, oldest first, with what was before and after. */
export function FileHistory({ events, offices, at, severalCycles }: Props) {
  const t = useTranslations('complaint-file');
  const words = useTranslations('complaint-case');
  const title = useEventTitle();
  const changeWords = useChangeWords(offices);
  return (
    <FilePart title={words('timeline')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('when')}</th>
            <th scope="col">{t('who')}</th>
            <th scope="col">{t('what')}</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <tr key={event.id}>
              <td className={styles.when}>{at(event.at)}</td>
              <td className={styles.who}>{event.actorName}</td>
              <td>
                <strong>{title(event.action)}</strong>
                {severalCycles && ` (${words('cycle', { number: event.cycle })})`}
                {event.note !== '' && <p className={styles.typed}>{event.note}</p>}
                {changeWords(event.changes, at).map((line) => (
                  <p key={line} className={styles.change}>
                    {line}
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </FilePart>
  );
}
