import { useFormatter, useTranslations } from 'next-intl';
import { useFigureWords } from '@/components/ui/figure-words';
import type { AdoptionReport } from '@/lib/adoption/queries/read-adoption';
import { reportAddress } from '../report-address';
import { ReportPart } from '../ReportPart';
import { ReportTable } from '../ReportTable';
import { transactionsOf } from './AdoptionFigures';

/** The branches side by side, and their sum; each number of users leads to the branch's own report. */
export function BranchesPart({ report: { branches, now, month } }: { report: AdoptionReport }) {
  const t = useTranslations('adoption.report');
  const words = useFigureWords();
  return (
    <ReportPart
      title={t('part.branches')}
      definition={t('definition.branches')}
      table={
        <ReportTable
          caption={t('part.branches')}
          columns={[t('column.branch'), t('column.users'), t('column.members'), t('column.share'), t('column.coverage'), t('column.transactions'), t('column.activated')]}
          rows={branches.map(({ id, name, users, members, share, coverage, transactions, activated }) => ({
            key: id,
            head: name,
            cells: [
              { text: words.count(users), href: users === null ? null : reportAddress('/reports/adoption', { month, branch: id }), label: t('branchOf', { branch: name }) },
              { text: words.count(members) }, { text: words.share(share) }, { text: words.share(coverage) }, { text: words.count(transactions) }, { text: words.count(activated) },
            ],
          }))}
          foot={{
            key: 'whole', head: t('whole'),
            cells: [
              { text: words.count(now.users) }, { text: words.count(now.members) }, { text: words.share(now.share) }, { text: words.share(now.coverage) }, { text: words.count(transactionsOf(now)) },
              { text: words.count(now.desk?.activated ?? null) },
            ],
          }}
        />
      }
    />
  );
}

/** The files that the month stands on, with the source that is written in them. */
export function SourcesPart({ report: { sources, offices } }: { report: AdoptionReport }) {
  const t = useTranslations('adoption.report');
  const kinds = useTranslations('adoption.kinds');
  const format = useFormatter();
  const date = (day: string) => format.dateTime(new Date(`${day}T00:00:00Z`), 'date', { timeZone: 'UTC' });
  return (
    <ReportPart
      title={t('part.sources')}
      definition={t('definition.sources')}
      table={
        <ReportTable
          caption={t('part.sources')}
          columns={[t('column.branch'), t('column.kind'), t('column.source'), t('column.asOf'), t('column.imported')]}
          rows={sources.map(({ id, branchId, kind, source, fileName, asOf, importedAt, importedBy }) => ({
            key: id,
            head: offices.find((office) => office.id === branchId)?.name ?? branchId,
            note: fileName,
            cells: [{ text: kinds(kind) }, { text: source === '' ? '–' : source }, { text: date(asOf) }, { text: `${format.dateTime(new Date(importedAt), 'dateTime')}, ${importedBy}` }],
          }))}
        />
      }
    />
  );
}
