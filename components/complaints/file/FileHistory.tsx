'use client';

import { useTranslations } from 'next-intl';
import { useChangeWords } from '@/components/complaints/case/useChangeWords';
import { useEventTitle } from '@/components/complaints/case/useEventTitle';
import type { ComplaintEventLine } from '@/lib/complaints/queries/case-view';
import type { ComplaintCaseFile } from '@/lib/complaints/queries/get-case-file';
import styles from './CaseFileSheet.module.css';
import { FilePart } from './FilePart';

interface Props {
  file: ComplaintCaseFile;
  at: (instant: string) => string;
}

/** Who did what when, oldest first, with what was before and after. */
export function FileHistory({ file: { complaint, offices, facilities }, at }: Props) {
  const { events, cycles } = complaint;
  const severalCycles = cycles.length > 1;
  const t = useTranslations('complaint-file');
  const words = useTranslations('complaint-case');
  const title = useEventTitle();
  const changeWords = useChangeWords(offices);
  const nameOf = (code: string | null) => facilities.find((each) => each.code === code)?.name ?? code;
  const named = (changes: ComplaintEventLine['changes']): ComplaintEventLine['changes'] =>
    changes.facility ? { ...changes, facility: { before: nameOf(changes.facility.before), after: nameOf(changes.facility.after) } } : changes;
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
                {changeWords(named(event.changes), at).map((line) => (
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
