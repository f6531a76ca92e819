import type { ComplaintReport } from '@/lib/reports/queries/complaint-report';
import type { ComplaintSummary } from '@/lib/reports/rules/complaint-summary';
import type { CaseKey } from '@/lib/reports/schemas/complaint-cases';
import { ReportPart } from '../ReportPart';
import { ReportTable } from '../ReportTable';
import { useComplaintWords } from './complaint-words';

interface Props {
  report: ComplaintReport;
  part: 'branches' | 'channels' | 'categories' | 'levels';
  /** By what the list of cycles is narrowed to a row. */
  by: CaseKey;
  rows: readonly (ComplaintSummary & { key: string; compared: number | null; head: string })[];
}

/** By group: how many, where they stand, whether the deadlines were kept, how long the answer took, what came back. */
export function ComplaintGroupPart({ report, part, by, rows }: Props) {
  const { t, ...words } = useComplaintWords(report);
  const { question: { compare } } = report;
  const title = t(`parts.${part}.title`);
  const most = Math.max(1, ...rows.map(({ cycles }) => cycles));
  return (
    <ReportPart
      title={title}
      definition={t(`parts.${part}.definition`)}
      table={
        <ReportTable
          whole
          caption={title}
          columns={[
            t(`parts.${part}.head`), t('column.cycles'), ...(compare === null ? [] : [words.compared(compare)]), t('column.open'), t('column.answered'), t('column.legalShare'), t('column.serviceShare'),
            t('column.median'), t('column.p90'), t('column.reopenedShare'), t('column.returnedShare'),
          ]}
          rows={rows.map((row) => ({
            key: row.key,
            head: row.head,
            cells: [
              { ...words.cases(row.cycles, row.head, { by, key: row.key }), share: row.cycles / most },
              ...(compare === null ? [] : [{ text: words.count(row.compared ?? 0) }]),
              words.cases(row.open, `${t('column.open')}, ${row.head}`, { by, key: row.key, state: 'open' }),
              words.cases(row.answered, `${t('column.answered')}, ${row.head}`, { by, key: row.key, state: 'answered' }),
              { text: words.share(row.legal.keptShare) },
              { text: words.share(row.service.keptShare) },
              { text: words.time(row.median) },
              { text: words.time(row.p90) },
              words.sharing(row.reopenedShare, row.reopened, `${t('column.reopened')}, ${row.head}`, { by, key: row.key, state: 'reopened' }),
              words.sharing(row.returnedShare, row.returned, `${t('column.returned')}, ${row.head}`, { by, key: row.key, state: 'returned' }),
            ],
          }))}
        />
      }
      note={rows.length === 0 ? <p>{t('emptyTable')}</p> : undefined}
    />
  );
}
