import { Chart } from '@/components/chart/Chart';
import { CALL_RESULTS, UNCLASSIFIED } from '@/lib/reports/model';
import type { ComplaintReport } from '@/lib/reports/queries/complaint-report';
import { shareOf } from '@/lib/reports/rules/change';
import { LEVELS } from '@/lib/reports/schemas/complaint-keys';
import { ReportPart } from '../ReportPart';
import { ReportTable } from '../ReportTable';
import { useComplaintWords } from './complaint-words';

const CLOCKS = ['legal', 'service', 'response'] as const;
const ALL_LEVELS = [...[...LEVELS].reverse(), UNCLASSIFIED] as const;

/** The verdicts of the three clocks, by level. */
export function ClocksPart({ report }: { report: ComplaintReport }) {
  const { t, ...words } = useComplaintWords(report);
  const title = t('parts.clocks.title');
  const rows = [
    ...report.levels.filter(({ cycles }) => cycles > 0).map((row) => ({ row, level: row.key, head: words.level(row.key) })),
    { row: report.total, level: null, head: t('all') },
  ].flatMap(({ row, level, head }) => CLOCKS.map((clock) => ({ key: `${level ?? 'all'} ${clock}`, clock, level, head: t('clockOf', { level: head, clock: t(`clocks.${clock}`) }), short: t('clockOf', { level: head, clock: t(`clocksShort.${clock}`) }), ...row[clock] })));
  /** The two deadlines by which a cycle is judged, level by level; the table has them all. */
  const drawn = rows.filter(({ clock, level }) => clock !== 'response' && level !== null);
  return (
    <ReportPart
      title={title}
      definition={t('parts.clocks.definition')}
      chart={
        <Chart
          height={260}
          label={t('parts.clocks.chart')}
          categories={drawn.map(({ short, head }) => ({ label: short, full: head }))}
          series={[
            { name: t('column.kept'), look: 'bar', tone: 'first', values: drawn.map(({ kept }) => kept) },
            { name: t('column.missed'), look: 'bar', tone: 'second', values: drawn.map(({ missed }) => missed) },
            { name: t('column.running'), look: 'bar', tone: 'third', values: drawn.map(({ running }) => running) },
          ]}
        />
      }
      table={
        <ReportTable
          whole
          caption={title}
          columns={[t('column.clock'), t('column.kept'), t('column.missed'), t('column.running'), t('column.unjudged'), t('column.keptShare')]}
          rows={rows.map(({ key, clock, level, head, kept, missed, running, unjudged, keptShare }) => ({
            key,
            head,
            cells: [
              { text: words.count(kept) },
              words.cases(missed, `${t('column.missed')}, ${head}`, { state: `${clock}_missed`, ...(level !== null && { by: 'level', key: level }) }),
              { text: words.count(running) },
              { text: words.count(unjudged) },
              { text: words.share(keptShare), share: keptShare ?? 0 },
            ],
          }))}
        />
      }
    />
  );
}

/** What became of the call-backs, and what the members said. */
export function CallsPart({ report }: { report: ComplaintReport }) {
  const { t, ...words } = useComplaintWords(report);
  const { calls: { calls, results, confirmed, unconfirmed, reachedShare } } = report.total;
  const title = t('parts.calls.title');
  return (
    <ReportPart
      title={title}
      definition={t('parts.calls.definition')}
      table={
        <ReportTable
          whole
          caption={title}
          columns={[t('column.result'), t('column.calls'), t('column.share')]}
          rows={CALL_RESULTS.map((result) => {
            const share = shareOf(results[result], calls);
            return { key: result, head: t(`results.${result}`), cells: [{ text: words.count(results[result]), share: share ?? 0 }, { text: words.share(share) }] };
          })}
          foot={{ key: 'all', head: t('all'), cells: [{ text: words.count(calls) }, { text: words.share(shareOf(calls, calls)) }] }}
        />
      }
      note={<p>{t('parts.calls.note', { share: words.share(reachedShare), confirmed: words.count(confirmed), unconfirmed: words.count(unconfirmed) })}</p>}
    />
  );
}

/** How old the open cases are, as they stand now; each number leads to them. */
export function AgesPart({ report }: { report: ComplaintReport }) {
  const { t, ...words } = useComplaintWords(report);
  const { ages: { asOf, open, ages } } = report;
  const title = t('parts.ages.title');
  const late = ages.reduce((sum, age) => (age.late ? sum + age.open : sum), 0);
  return (
    <ReportPart
      title={title}
      definition={t('parts.ages.definition')}
      chart={
        <Chart
          height={200}
          label={t('parts.ages.chart')}
          categories={ages.map(({ id }) => ({ label: t(`ages.${id}`) }))}
          series={[{ name: t('column.open'), look: 'bar', tone: 'first', values: ages.map((age) => age.open) }]}
        />
      }
      table={
        <ReportTable
          whole
          caption={title}
          columns={[t('column.age'), t('column.open'), ...ALL_LEVELS.map((level) => words.level(level))]}
          rows={ages.map(({ id, open: count, levels, days }) => ({
            key: id,
            head: t(`ages.${id}`),
            cells: [
              { ...words.cases(count, `${title}, ${t(`ages.${id}`)}`, days && { ...days, state: 'open' }), share: shareOf(count, open) ?? 0 },
              ...ALL_LEVELS.map((level) => words.cases(levels[level] ?? 0, `${title}, ${t(`ages.${id}`)}, ${words.level(level)}`, days && { ...days, state: 'open', by: 'level', key: level })),
            ],
          }))}
        />
      }
      note={<p>{open === 0 ? t('parts.ages.none', { day: words.day(asOf) }) : t('parts.ages.note', { day: words.day(asOf), late: words.count(late), open: words.count(open) })}</p>}
    />
  );
}
