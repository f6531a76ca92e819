import Link from 'next/link';
import type { ComplaintReport } from '@/lib/reports/queries/complaint-report';
import { pointsChange, relativeChange } from '@/lib/reports/rules/change';
import { figureChanges } from '../figure-changes';
import { FigureCard } from '../FigureCard';
import styles from '../Report.module.css';
import { useComplaintWords } from './complaint-words';

/** The five figures of the complaints report, each against the period before and the year before. */
export function ComplaintFigures({ report }: { report: ComplaintReport }) {
  const { t, ...words } = useComplaintWords(report);
  const { total } = report;
  const returned = words.hrefOf(total.returned, { state: 'returned' });
  const changes = figureChanges(report, words.against);
  const clock = (name: 'legal' | 'service') => (
    <FigureCard
      label={t(`figure.${name}.label`)}
      value={total[name].keptShare === null ? null : words.share(total[name].keptShare)}
      note={t('figure.legal.note', { missed: words.count(total[name].missed), running: words.count(total[name].running) })}
      changes={changes((then) => pointsChange(total[name].keptShare, then[name].keptShare))}
      better="up"
      definition={t(`figure.${name}.definition`)}
    />
  );
  return (
    <>
      <FigureCard
        label={t('figure.cycles.label')}
        value={words.count(total.cycles)}
        note={t('figure.cycles.note', { again: words.count(total.again), open: words.count(total.open) })}
        changes={changes((then) => relativeChange(total.cycles, then.cycles))}
        definition={t('figure.cycles.definition')}
      />
      {clock('legal')}
      {clock('service')}
      <FigureCard
        label={t('figure.median.label')}
        value={total.median === null ? null : words.time(total.median)}
        note={t('figure.median.note', { p90: words.time(total.p90), n: words.count(total.answered) })}
        changes={changes((then) => relativeChange(total.median?.hours ?? null, then.median?.hours ?? null))}
        better="down"
        definition={t('figure.median.definition')}
      />
      <FigureCard
        label={t('figure.reopened.label')}
        value={total.reopenedShare === null ? null : words.share(total.reopenedShare)}
        note={
          <>
            {t('figure.reopened.note', { reopened: words.count(total.reopened), n: words.count(total.answered), returned: words.count(total.returned), share: words.share(total.returnedShare) })}
            {returned !== null && (
              <>
                {'. '}
                <Link href={returned} prefetch={false} className={`${styles.drill} no-print`}>
                  {t('figure.reopened.open', { returned: words.count(total.returned) })}
                </Link>
              </>
            )}
          </>
        }
        changes={changes((then) => pointsChange(total.reopenedShare, then.reopenedShare))}
        better="down"
        definition={t('figure.reopened.definition')}
      />
    </>
  );
}
