import type { VisitReport } from '@/lib/reports/queries/visit-report';
import { pointsChange, relativeChange, shareOf } from '@/lib/reports/rules/change';
import { figureChanges } from '../figure-changes';
import { FigureCard } from '../FigureCard';
import { useVisitWords } from './visit-words';

/** The five figures of the visits report, each against the period before and the year before. */
export function VisitFigures({ report }: { report: VisitReport }) {
  const { t, ...words } = useVisitWords(report);
  const { total, timed } = report;
  const changes = figureChanges(report, words.against);
  const perDay = ({ visits, days }: VisitReport['total']) => shareOf(visits, days);
  const average = perDay(total);
  const { wait } = total;
  return (
    <>
      <FigureCard
        label={t('figure.visits.label')}
        value={words.count(total.visits)}
        changes={changes((then) => relativeChange(total.visits, then.visits))}
        better="down"
        definition={t('figure.visits.definition')}
      />
      <FigureCard
        label={t('figure.perDay.label')}
        value={average === null ? null : words.decimal(average)}
        note={t('figure.perDay.note', { days: total.days })}
        changes={changes((then) => relativeChange(average, perDay(then)))}
        better="down"
        definition={t('figure.perDay.definition')}
      />
      <FigureCard
        label={t('figure.avoidable.label')}
        value={total.avoidableShare === null ? null : words.share(total.avoidableShare)}
        note={t('figure.avoidable.note', { visits: words.count(total.avoidable), all: words.count(total.visits) })}
        changes={changes((then) => pointsChange(total.avoidableShare, then.avoidableShare))}
        better="down"
        definition={t('figure.avoidable.definition')}
      />
      <FigureCard
        label={t('figure.wait.label')}
        value={wait.median === null ? null : words.minutes(wait.median)}
        note={
          timed
            ? t('figure.wait.note', { p90: words.minutes(wait.p90), within: wait.within === null ? t('noTarget') : words.share(wait.within), n: words.count(wait.timed) })
            : t('parts.services.untimed')
        }
        changes={timed ? changes((then) => relativeChange(wait.median?.minutes ?? null, then.wait.median?.minutes ?? null)) : []}
        better="down"
        definition={t('figure.wait.definition')}
      />
      <FigureCard
        label={t('figure.activated.label')}
        value={words.count(total.activated)}
        note={t('figure.activated.note', { explained: words.count(total.explained), installed: words.count(total.installed) })}
        changes={changes((then) => relativeChange(total.activated, then.activated))}
        better="up"
        definition={t('figure.activated.definition')}
      />
    </>
  );
}
