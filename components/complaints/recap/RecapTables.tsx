import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/Section';
import type { RecapView } from '@/lib/complaints/queries/read-recap';
import { SUBJECTS, type Recap, type RecapChoice, type RecapLine } from '@/lib/complaints/rules/rkpng';
import { CountCell } from './CountCell';
import styles from './Recap.module.css';

interface Props {
  recap: RecapView;
  choice: RecapChoice | null;
  onChoose: (choice: RecapChoice) => void;
}

const ALL: RecapChoice = { channel: null, subject: null, status: null, within: null };

/** The columns of status: those still open, the done ones by working days, and their sums. */
const COLUMNS: readonly { id: 'not_answered' | 'in_process' | 'days_1_3' | 'days_4_5' | 'days_over_5' | 'done' | 'total'; part: Partial<RecapChoice>; count: (line: Recap) => number }[] = [
  { id: 'not_answered', part: { status: 'not_answered' }, count: ({ byStatus }) => byStatus.not_answered },
  { id: 'in_process', part: { status: 'in_process' }, count: ({ byStatus }) => byStatus.in_process },
  { id: 'days_1_3', part: { status: 'done', within: 'days_1_3' }, count: ({ doneWithin }) => doneWithin.days_1_3 },
  { id: 'days_4_5', part: { status: 'done', within: 'days_4_5' }, count: ({ doneWithin }) => doneWithin.days_4_5 },
  { id: 'days_over_5', part: { status: 'done', within: 'days_over_5' }, count: ({ doneWithin }) => doneWithin.days_over_5 },
  { id: 'done', part: { status: 'done' }, count: ({ byStatus }) => byStatus.done },
  { id: 'total', part: {}, count: ({ total }) => total },
];

/** By channel and status, by subject and status, and channel by subject. The last line of each is the whole. */
export function RecapTables({ recap, choice, onChoose }: Props) {
  const t = useTranslations('recap');
  const rules = useTranslations('complaint-rules');
  const { channels, subjects, whole, merged } = recap;
  const channelName = (key: (typeof channels)[number]['key']) => rules(`channels.${key}`);
  const subjectName = (key: (typeof subjects)[number]['key']) => rules(`subjects.${key}`);
  const cell = (part: Partial<RecapChoice>, count: number, name: string) => <CountCell count={count} name={name} choice={{ ...ALL, ...part }} chosen={choice} onChoose={onChoose} />;

  const byStatus = <K extends string>(title: string, head: string, lines: readonly RecapLine<K>[], side: 'channel' | 'subject', nameOf: (key: K) => string) => (
    <Section title={title} flush>
      <div className={styles.scroll} role="region" aria-label={title} tabIndex={0}>
        <table className={styles.table}>
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              {COLUMNS.map(({ id }) => (
                <th key={id} scope="col" className={styles.number}>
                  {t(`column.${id}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.key}>
                <th scope="row">{nameOf(line.key)}</th>
                {COLUMNS.map(({ id, part, count }) => (
                  <td key={id} className={styles.number}>
                    {cell({ ...part, [side]: line.key }, count(line), `${nameOf(line.key)}, ${t(`column.${id}`)}`)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('whole')}</th>
              {COLUMNS.map(({ id, part, count }) => (
                <td key={id} className={styles.number}>
                  {cell(part, count(whole), `${t('whole')}, ${t(`column.${id}`)}`)}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </Section>
  );

  return (
    <div className={styles.tables}>
      {byStatus(t('byChannel'), t('channel'), channels, 'channel', channelName)}
      {byStatus(t('bySubject'), t('subject'), subjects, 'subject', subjectName)}
      <Section title={t('cross')} flush>
        <div className={styles.scroll} role="region" aria-label={t('cross')} tabIndex={0}>
          <table className={styles.table}>
            <caption className="visually-hidden">{t('cross')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('channel')}</th>
                {SUBJECTS.map((subject) => (
                  <th key={subject} scope="col" className={styles.number}>
                    {subjectName(subject)}
                  </th>
                ))}
                <th scope="col" className={styles.number}>
                  {t('column.total')}
                </th>
              </tr>
            </thead>
            <tbody>
              {channels.map((line) => (
                <tr key={line.key}>
                  <th scope="row">{channelName(line.key)}</th>
                  {SUBJECTS.map((subject) => (
                    <td key={subject} className={styles.number}>
                      {cell({ channel: line.key, subject }, line.bySubject[subject], `${channelName(line.key)}, ${subjectName(subject)}`)}
                    </td>
                  ))}
                  <td className={styles.number}>{cell({ channel: line.key }, line.total, `${channelName(line.key)}, ${t('column.total')}`)}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('whole')}</th>
                {SUBJECTS.map((subject) => (
                  <td key={subject} className={styles.number}>
                    {cell({ subject }, whole.bySubject[subject], `${t('whole')}, ${subjectName(subject)}`)}
                  </td>
                ))}
                <td className={styles.number}>{cell({}, whole.total, `${t('whole')}, ${t('column.total')}`)}</td>
              </tr>
            </tfoot>
          </table>
        </div>
      </Section>
      <p className={styles.quiet}>{t('definition', { merged })}</p>
    </div>
  );
}
