import type { VisitReport } from '@/lib/reports/queries/visit-report';
import { ReportPart } from '../ReportPart';
import { NONE } from '../report-words';
import { ReportTable } from '../ReportTable';
import { useVisitWords } from './visit-words';

/** By service: how many, how many avoidable, and how long they waited and took against the targets. */
export function ServicesPart({ report }: { report: VisitReport }) {
  const { t, ...words } = useVisitWords(report);
  const { services, segment, total, targets, compared, question: { compare } } = report;
  // Times are kept by service alone.
  const timed = segment === null;
  const most = Math.max(1, ...services.map(({ visits }) => visits));
  const target = (minutes: number | undefined) => (minutes === undefined ? NONE : t('minutes', { minutes }));
  return (
    <ReportPart
      title={t('parts.services.title')}
      definition={t('parts.services.definition')}
      table={
        <ReportTable
          whole
          caption={t('parts.services.title')}
          columns={[
            t('column.service'), t('column.visits'), ...(compare === null ? [] : [words.compared(compare), t('column.change')]), t('column.avoidable'), t('column.avoidableShare'),
            ...(timed
              ? [t('column.waitMedian'), t('column.waitP90'), t('column.waitTarget'), t('column.waitWithin'), t('column.serviceMedian'), t('column.serviceP90'), t('column.serviceTarget'), t('column.serviceWithin')]
              : []),
          ]}
          rows={[...services]
            .sort((a, b) => b.visits - a.visits)
            .map((row) => ({
              key: row.key,
              head: words.service(row.key),
              cells: [
                words.visits(row.visits, words.service(row.key), { service: row.key }, row.visits / most),
                ...(compare === null ? [] : [{ text: words.known(row.compared) }, { text: words.change(row.visits, row.compared) }]),
                words.visits(row.avoidable, `${t('column.avoidable')}, ${words.service(row.key)}`, { service: row.key, avoidable: 'yes' }),
                { text: words.share(row.avoidableShare) },
                ...(timed
                  ? [
                      { text: words.minutes(row.wait.median) }, { text: words.minutes(row.wait.p90) }, { text: target(row.target?.waitMinutes) }, { text: words.share(row.wait.within) },
                      { text: words.minutes(row.service.median) }, { text: words.minutes(row.service.p90) }, { text: target(row.target?.serviceMinutes) }, { text: words.share(row.service.within) },
                    ]
                  : []),
              ],
            }))}
          foot={{
            key: 'all',
            head: t('all'),
            cells: [
              words.visits(total.visits, t('all'), {}),
              ...(compare === null ? [] : [{ text: words.known(compared) }, { text: words.change(total.visits, compared) }]),
              words.visits(total.avoidable, t('column.avoidable'), { avoidable: 'yes' }),
              { text: words.share(total.avoidableShare) },
              ...(timed
                ? [
                    { text: words.minutes(total.wait.median) }, { text: words.minutes(total.wait.p90) }, { text: NONE }, { text: words.share(total.wait.within) },
                    { text: words.minutes(total.service.median) }, { text: words.minutes(total.service.p90) }, { text: NONE }, { text: words.share(total.service.within) },
                  ]
                : []),
            ],
          }}
        />
      }
      note={
        <>
          {!timed && <p>{t('parts.services.untimed')}</p>}
          <p>{targets === null ? t('parts.services.noTargets') : t('parts.services.targets', { ...targets, from: words.day(targets.from) })}</p>
        </>
      }
    />
  );

}
