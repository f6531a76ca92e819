import type { SatisfactionReport } from '@/lib/reports/queries/satisfaction-report';
import type { RatingSummary } from '@/lib/reports/rules/rating-summary';
import type { VisitRows } from '../report-address';
import { ReportPart } from '../ReportPart';
import { ReportTable } from '../ReportTable';
import { useSatisfactionWords } from './satisfaction-words';

interface Props {
  report: SatisfactionReport;
  part: 'branches' | 'services' | 'segments' | 'desks';
  /** `visits`: what narrows the list of visits to these, null where nothing does. Null: the part is not kept for this scope. */
  rows: readonly (RatingSummary & { key: string; head: string; comparedMean: number | null; visits: Partial<VisitRows> | null })[] | null;
}

/** Ratings by group, each with its n: a mean of few answers is read as one. */
export function RatingPart({ report, part, rows }: Props) {
  const { t, ...words } = useSatisfactionWords(report);
  const { question: { compare } } = report;
  const title = t(`parts.${part}.title`);
  const definition = t(`parts.${part}.definition`);
  if (rows === null) return <ReportPart title={title} definition={definition} table={null} note={<p>{t('parts.desks.none')}</p>} />;
  return (
    <ReportPart
      title={title}
      definition={definition}
      table={
        <ReportTable
          whole
          caption={title}
          columns={[t(`parts.${part}.head`), t('column.answers'), t('column.mean'), ...(compare === null ? [] : [words.compared(compare)]), t('column.satisfied'), t('column.dissatisfied'), t('column.asked'), t('column.response')]}
          rows={rows.map((row) => ({
            key: row.key,
            head: row.head,
            cells: [
              { text: words.count(row.answers) },
              { text: words.mean(row.mean) },
              ...(compare === null ? [] : [{ text: words.mean(row.comparedMean) }]),
              { text: words.share(row.satisfied), share: row.satisfied ?? 0 },
              { text: words.share(row.dissatisfied) },
              words.visits(row.asked, row.head, row.visits),
              { text: words.share(row.response) },
            ],
          }))}
        />
      }
    />
  );
}
