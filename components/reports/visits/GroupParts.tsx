import { Chart } from '@/components/chart/Chart';
import type { VisitReport } from '@/lib/reports/queries/visit-report';
import { shareOf } from '@/lib/reports/rules/change';
import { ReportPart } from '../ReportPart';
import { NONE } from '../report-words';
import { ReportTable } from '../ReportTable';
import { useVisitWords } from './visit-words';

/** By segment of the member. */
export function SegmentsPart({ report }: { report: VisitReport }) {
  const { t, ...words } = useVisitWords(report);
  const { segments, total, question: { compare } } = report;
  return (
    <ReportPart
      title={t('parts.segments.title')}
      definition={t('parts.segments.definition')}
      table={
        <ReportTable
          whole
          caption={t('parts.segments.title')}
          columns={[t('column.segment'), t('column.visits'), t('column.share'), ...(compare === null ? [] : [t('column.change')]), t('column.avoidable'), t('column.avoidableShare')]}
          rows={segments.map((row) => {
            // The list of visits cannot be narrowed to visitors without a member.
            const known = row.key === 'unknown' ? null : { segment: row.key };
            const share = shareOf(row.visits, total.visits);
            return {
              key: row.key,
              head: words.segment(row.key),
              cells: [
                words.visits(row.visits, words.segment(row.key), known, share ?? 0),
                { text: words.share(share) },
                ...(compare === null ? [] : [{ text: words.change(row.visits, row.compared) }]),
                words.visits(row.avoidable, `${t('column.avoidable')}, ${words.segment(row.key)}`, known && { ...known, avoidable: 'yes' }),
                { text: words.share(row.avoidableShare) },
              ],
            };
          })}
        />
      }
    />
  );
}

/** By day of the week: the average of the days on which there were visits. */
export function WeekdaysPart({ report: { weekdays }, report }: { report: VisitReport }) {
  const { t, ...words } = useVisitWords(report);
  const average = weekdays.map(({ visits, days }) => shareOf(visits, days));
  return (
    <ReportPart
      title={t('parts.weekdays.title')}
      definition={t('parts.weekdays.definition')}
      chart={
        <Chart
          label={t('parts.weekdays.chart')}
          height={200}
          categories={weekdays.map(({ weekday }) => ({ label: words.weekday(weekday) }))}
          series={[{ name: t('column.perDay'), look: 'bar', tone: 'first', values: average.map((value) => value && Math.round(value * 10) / 10) }]}
        />
      }
      table={
        <ReportTable
          whole
          caption={t('parts.weekdays.title')}
          columns={[t('column.weekday'), t('column.perDay'), t('column.visits'), t('column.avoidable')]}
          rows={weekdays.map(({ weekday, visits, avoidable }, index) => {
            const narrowed = { weekday: String(weekday) };
            const perDay = average[index] ?? null;
            return {
              key: String(weekday),
              head: words.weekday(weekday),
              cells: [
                { text: perDay === null ? NONE : words.decimal(perDay) },
                words.visits(visits, words.weekday(weekday), narrowed),
                words.visits(avoidable, `${t('column.avoidable')}, ${words.weekday(weekday)}`, { ...narrowed, avoidable: 'yes' }),
              ],
            };
          })}
        />
      }
    />
  );
}

/** By local hour, with the wait where it is known. */
export function HoursPart({ report: { hours }, report }: { report: VisitReport }) {
  const { t, ...words } = useVisitWords(report);
  const title = t('parts.hours.title');
  if (hours === null) return <ReportPart title={title} definition={t('parts.hours.definition')} table={null} note={<p>{t('parts.hours.untimed')}</p>} />;
  const timed = report.service === null && report.segment === null;
  return (
    <ReportPart
      title={title}
      definition={t('parts.hours.definition')}
      chart={
        <Chart
          label={t('parts.hours.chart')}
          height={200}
          categories={hours.map(({ hour }) => ({ label: String(hour).padStart(2, '0'), full: words.hour(hour) }))}
          series={[{ name: t('column.visits'), look: 'bar', tone: 'first', values: hours.map(({ visits }) => visits) }]}
        />
      }
      table={
        <ReportTable
          whole
          caption={title}
          columns={[t('column.hour'), t('column.visits'), ...(timed ? [t('column.waitMedian'), t('column.waitP90')] : [])]}
          rows={hours.map(({ hour, visits, wait }) => ({
            key: String(hour),
            head: words.hour(hour),
            cells: [
              words.visits(visits, words.hour(hour), { hour: String(hour) }),
              ...(timed ? [{ text: words.minutes(wait?.median ?? null) }, { text: words.minutes(wait?.p90 ?? null) }] : []),
            ],
          }))}
        />
      }
      note={timed ? undefined : <p>{t('parts.hours.waitUnknown')}</p>}
    />
  );
}

/** By desk of one branch: visits and how long they took. */
export function DesksPart({ report: { desks }, report }: { report: VisitReport }) {
  const { t, ...words } = useVisitWords(report);
  const title = t('parts.desks.title');
  if (desks === null) return <ReportPart title={title} definition={t('parts.desks.definition')} table={null} note={<p>{t('parts.desks.none')}</p>} />;
  const most = Math.max(1, ...desks.map(({ visits }) => visits));
  return (
    <ReportPart
      title={title}
      definition={t('parts.desks.definition')}
      table={
        <ReportTable
          whole
          caption={title}
          columns={[t('column.desk'), t('column.visits'), t('column.avoidableShare'), t('column.serviceMedian'), t('column.serviceP90'), t('column.activated')]}
          rows={desks.map((row) => ({
            key: row.key,
            head: words.desk(row.key),
            cells: [
              words.visits(row.visits, words.desk(row.key), row.key === 'unknown' ? null : { desk: row.key }, row.visits / most),
              { text: words.share(row.avoidableShare) },
              { text: words.minutes(row.service.median) },
              { text: words.minutes(row.service.p90) },
              { text: words.count(row.activated) },
            ],
          }))}
        />
      }
    />
  );
}

/** Why avoidable visits were made nevertheless. */
export function ObstaclesPart({ report: { obstacles, total }, report }: { report: VisitReport }) {
  const { t, ...words } = useVisitWords(report);
  return (
    <ReportPart
      title={t('parts.obstacles.title')}
      definition={t('parts.obstacles.definition')}
      table={
        <ReportTable
          whole
          caption={t('parts.obstacles.title')}
          columns={[t('column.obstacle'), t('column.visits'), t('column.share')]}
          rows={[...obstacles]
            .sort((a, b) => Number(a.obstacle === 'unknown') - Number(b.obstacle === 'unknown') || b.visits - a.visits)
            .map(({ obstacle, visits }) => {
              const share = shareOf(visits, total.avoidable);
              return {
                key: obstacle,
                head: words.obstacle(obstacle),
                cells: [words.visits(visits, words.obstacle(obstacle), obstacle === 'unknown' ? null : { avoidable: 'yes', obstacle }, share ?? 0), { text: words.share(share) }],
              };
            })}
        />
      }
    />
  );
}
