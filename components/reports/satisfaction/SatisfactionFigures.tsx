import type { SatisfactionReport } from '@/lib/reports/queries/satisfaction-report';
import { pointsChange, relativeChange, scaleChange } from '@/lib/reports/rules/change';
import { figureChanges } from '../figure-changes';
import { FigureCard } from '../FigureCard';
import { useSatisfactionWords } from './satisfaction-words';

/** The five figures of the satisfaction report, each against the period before and the year before, each with its n. */
export function SatisfactionFigures({ report }: { report: SatisfactionReport }) {
  const { t, ...words } = useSatisfactionWords(report);
  const { total } = report;
  const changes = figureChanges(report, words.against);
  const n = t('figure.n', { n: words.count(total.answers) });
  return (
    <>
      <FigureCard label={t('figure.mean.label')} value={total.mean === null ? null : t('figure.mean.value', { mean: words.mean(total.mean) })} note={n} changes={changes((then) => scaleChange(total.mean, then.mean))} better="up" definition={t('figure.mean.definition')} />
      <FigureCard label={t('figure.satisfied.label')} value={total.satisfied === null ? null : words.share(total.satisfied)} note={n} changes={changes((then) => pointsChange(total.satisfied, then.satisfied))} better="up" definition={t('figure.satisfied.definition')} />
      <FigureCard label={t('figure.dissatisfied.label')} value={total.dissatisfied === null ? null : words.share(total.dissatisfied)} note={n} changes={changes((then) => pointsChange(total.dissatisfied, then.dissatisfied))} better="down" definition={t('figure.dissatisfied.definition')} />
      <FigureCard label={t('figure.answers.label')} value={words.count(total.answers)} changes={changes((then) => relativeChange(total.answers, then.answers))} definition={t('figure.answers.definition')} />
      <FigureCard
        label={t('figure.response.label')}
        value={total.response === null ? null : words.share(total.response)}
        note={t('figure.response.note', { n: words.count(total.answers), asked: words.count(total.asked) })}
        changes={changes((then) => pointsChange(total.response, then.response))}
        better="up"
        definition={t('figure.response.definition')}
      />
    </>
  );
}
