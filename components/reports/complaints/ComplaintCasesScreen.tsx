import Link from 'next/link';
import { PageHeader } from '@/components/ui/PageHeader';
import { PrintSheet } from '@/components/ui/PrintSheet';
import { TextLink } from '@/components/ui/links';
import { Instant } from '@/components/ui/time';
import type { ComplaintCases } from '@/lib/reports/queries/read-complaint-cases';
import type { ReadComplaintCasesInput } from '@/lib/reports/schemas/complaint-cases';
import { CATEGORY_KEYS, CHANNELS, LEVELS } from '@/lib/reports/schemas/complaint-keys';
import { UNCLASSIFIED } from '@/lib/reports/model';
import { reportAddress } from '../report-address';
import styles from '../Report.module.css';
import { useComplaintWords } from './complaint-words';

interface Props {
  found: ComplaintCases;
  asked: ReadComplaintCasesInput;
  openedAt: Date;
  reader: string;
}

const COLUMNS = ['reference', 'started', 'cycle', 'channel', 'category', 'level', 'office', 'state', 'legal', 'service'] as const;

/** The cycles that a number of the complaints report counts, each with the way to its case. */
export function ComplaintCasesScreen({ found: { question, rows, beyond, next }, asked, openedAt, reader }: Props) {
  const { t, ...words } = useComplaintWords({ question, mayOpenRows: true });
  const title = t('cases.title');
  const days = { scope: question.scope.id, ...question.range };
  const narrowed = asked.by === null || asked.key === null ? null : keyWords(asked.by, asked.key);
  const what = [t(`cases.state.${asked.state ?? 'all'}`), ...(narrowed === null ? [] : [narrowed])].join(', ');

  /** What the address narrows to, in words; an unknown key narrows to nothing and is shown as it is. */
  function keyWords(by: NonNullable<typeof asked.by>, key: string): string {
    if (by === 'channel') return CHANNELS.filter((each) => each === key).map(words.channel)[0] ?? key;
    if (by === 'category') return [...CATEGORY_KEYS, UNCLASSIFIED].filter((each) => each === key).map(words.category)[0] ?? key;
    if (by === 'level') return [...LEVELS, UNCLASSIFIED].filter((each) => each === key).map(words.level)[0] ?? key;
    return words.office([question.scope, ...question.branches].find(({ id }) => id === key)?.name ?? null);
  }

  return (
    <PrintSheet office={{ name: words.scopeName }} printedAt={<Instant at={openedAt} />} printedBy={reader}>
      <article className={styles.report}>
        <PageHeader title={title} lead={t('cases.lead', { scope: words.scopeName, period: words.period, what })} back={{ href: reportAddress('/reports/complaints', days), label: t('cases.back') }} />
        {rows.length === 0 ? (
          <p role="status">{t('cases.none')}</p>
        ) : (
          <div className={styles.scroll} data-whole="true" role="region" aria-label={title} tabIndex={0}>
            <table className={styles.table}>
              <caption className="visually-hidden">{title}</caption>
              <thead>
                <tr>
                  {COLUMNS.map((column) => (
                    <th key={column} scope="col">
                      {t(`cases.columns.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={`${row.id} ${row.number} ${row.gaveBack ?? ''}`}>
                    <th scope="row">
                      <Link href={`/complaints/${row.id}?view=all`} prefetch={false} className={styles.drill}>
                        {row.reference}
                      </Link>
                    </th>
                    <td>
                      <Instant at={row.startedAt} />
                    </td>
                    <td>{words.count(row.number)}</td>
                    <td>{words.channel(row.channel)}</td>
                    <td>{words.category(row.category ?? UNCLASSIFIED)}</td>
                    <td>{words.level(row.level ?? UNCLASSIFIED)}</td>
                    <td>{row.gaveBack === null ? words.office(row.office) : t('cases.gaveBack', { from: row.gaveBack, to: words.office(row.office) })}</td>
                    <td>{t(`cases.outcome.${row.outcome ?? 'open'}`)}</td>
                    <td>{t(`cases.verdict.${row.legal}`)}</td>
                    <td>{t(`cases.verdict.${row.service}`)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        <p className={styles.beneath}>{beyond === null ? t('cases.hidden') : beyond === 0 ? t('cases.whole') : t('cases.beyond', { count: beyond })}</p>
        {next !== null && (
          <TextLink href={reportAddress('/reports/complaints/cases', { ...days, by: asked.by, key: asked.key, state: asked.state, after: next })} prefetch={false} className="no-print">
            {t('cases.next')}
          </TextLink>
        )}
      </article>
    </PrintSheet>
  );
}
