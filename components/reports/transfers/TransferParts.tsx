import { Chart } from '@/components/chart/Chart';
import type { TransferReport } from '@/lib/reports/queries/transfer-report';
import type { TransferSummary } from '@/lib/reports/rules/transfer-summary';
import { ReportPart } from '../ReportPart';
import { ReportTable } from '../ReportTable';
import { useTransferWords } from './transfer-words';

/** By rule: how often each weighed in, and how often it ended a request. */
export function CodesPart({ report }: { report: TransferReport }) {
  const { t, ...words } = useTransferWords(report);
  const { codes, question: { compare } } = report;
  const title = t('parts.codes.title');
  return (
    <ReportPart
      title={title}
      definition={t('parts.codes.definition')}
      chart={
        <Chart
          height={220}
          label={t('parts.codes.chart')}
          categories={codes.map(({ key }) => ({ label: key, full: words.rule(key) }))}
          series={[
            { name: t('column.rejected'), look: 'bar', tone: 'first', values: codes.map(({ rejected }) => rejected) },
            { name: t('column.refused'), look: 'bar', tone: 'second', values: codes.map(({ refused }) => refused) },
          ]}
        />
      }
      table={
        <ReportTable
          whole
          caption={title}
          columns={[t('column.code'), t('column.weighed'), ...(compare === null ? [] : [words.compared(compare)]), t('column.rejected'), t('column.refused')]}
          rows={codes.map((row) => ({
            key: row.key,
            head: words.rule(row.key),
            cells: [
              words.queue(row.requested, words.rule(row.key), { code: row.key }),
              ...(compare === null ? [] : [{ text: words.count(row.compared ?? 0) }]),
              words.queue(row.rejected, `${t('column.rejected')}, ${words.rule(row.key)}`, { code: row.key, status: 'rejected' }),
              { text: words.count(row.refused) },
            ],
          }))}
        />
      }
      note={<p>{t('parts.codes.note')}</p>}
    />
  );
}

interface GroupProps {
  report: TransferReport;
  part: 'branches' | 'pemdas' | 'facilities' | 'segments';
  /** By what the queue is narrowed to the rows of a group. */
  by: 'branch' | 'pemda' | 'facility' | 'segment';
  rows: readonly (TransferSummary & { key: string; compared: number | null; head: string })[];
  note?: string;
}

/** By group: how many, how they ended and how long the decision took. */
export function TransferGroupPart({ report, part, by, rows, note }: GroupProps) {
  const { t, ...words } = useTransferWords(report);
  const { question: { compare } } = report;
  const title = t(`parts.${part}.title`);
  const most = Math.max(1, ...rows.map(({ requested }) => requested));
  return (
    <ReportPart
      title={title}
      definition={t(`parts.${part}.definition`)}
      table={
        <ReportTable
          whole
          caption={title}
          columns={[t(`parts.${part}.head`), t('column.requested'), ...(compare === null ? [] : [words.compared(compare)]), t('column.automaticShare'), t('column.waiting'), t('column.rejected'), t('column.median'), t('column.p90')]}
          rows={rows.map((row) => ({
            key: row.key,
            head: row.head,
            cells: [
              { ...words.queue(row.requested, row.head, { [by]: row.key }), share: row.requested / most },
              ...(compare === null ? [] : [{ text: words.count(row.compared ?? 0) }]),
              { text: words.share(row.automaticShare) },
              words.queue(row.waiting, `${t('column.waiting')}, ${row.head}`, { [by]: row.key, undecided: true }),
              words.queue(row.rejected, `${t('column.rejected')}, ${row.head}`, { [by]: row.key, status: 'rejected' }),
              { text: words.hours(row.median) },
              { text: words.hours(row.p90) },
            ],
          }))}
        />
      }
      note={rows.length === 0 ? <p>{t('emptyTable')}</p> : note === undefined ? undefined : <p>{note}</p>}
    />
  );
}

/** Facilities that are nearly full, as they stand now. */
export function FullFacilitiesPart({ report }: { report: TransferReport }) {
  const { t, ...words } = useTransferWords(report);
  const { full: { membersPerDoctor, rows, more } } = report;
  const title = t('parts.full.title');
  return (
    <ReportPart
      title={title}
      definition={t('parts.full.definition', { perDoctor: words.count(membersPerDoctor) })}
      table={
        <ReportTable
          whole
          caption={title}
          columns={[t('parts.full.head'), t('column.doctors'), t('column.members'), t('column.incoming'), t('column.capacity'), t('column.load')]}
          rows={rows.map(({ code, name, doctors, members, incoming, load }) => ({
            key: code,
            head: name,
            note: load.share === null ? t('parts.full.noDoctors') : load.over ? t('parts.full.over') : t('parts.full.near'),
            cells: [{ text: words.count(doctors) }, { text: words.count(members) }, { text: words.count(incoming) }, { text: words.count(load.capacity) }, { text: words.share(load.share), share: load.share ?? 1 }],
          }))}
        />
      }
      note={<p>{rows.length === 0 ? t('parts.full.none') : more ? t('parts.full.more', { count: rows.length }) : t('parts.full.live')}</p>}
    />
  );
}
