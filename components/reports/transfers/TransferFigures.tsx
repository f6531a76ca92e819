import type { TransferReport } from '@/lib/reports/queries/transfer-report';
import { pointsChange, relativeChange } from '@/lib/reports/rules/change';
import { figureChanges } from '../figure-changes';
import { FigureCard } from '../FigureCard';
import { useTransferWords } from './transfer-words';

/** The five figures of the transfers report, each against the period before and the year before. */
export function TransferFigures({ report }: { report: TransferReport }) {
  const { t, ...words } = useTransferWords(report);
  const { total } = report;
  const changes = figureChanges(report, words.against);
  return (
    <>
      <FigureCard label={t('figure.requested.label')} value={words.count(total.requested)} note={t('figure.requested.note', { waiting: words.count(total.waiting) })} changes={changes((then) => relativeChange(total.requested, then.requested))} definition={t('figure.requested.definition')} />
      <FigureCard
        label={t('figure.median.label')}
        value={total.median === null ? null : words.hours(total.median)}
        note={t('figure.median.note', { n: words.count(total.decided) })}
        changes={changes((then) => relativeChange(total.median?.hours ?? null, then.median?.hours ?? null))}
        better="down"
        definition={t('figure.median.definition')}
      />
      <FigureCard
        label={t('figure.p90.label')}
        value={total.p90 === null ? null : words.hours(total.p90)}
        note={t('figure.median.note', { n: words.count(total.decided) })}
        changes={changes((then) => relativeChange(total.p90?.hours ?? null, then.p90?.hours ?? null))}
        better="down"
        definition={t('figure.p90.definition')}
      />
      <FigureCard
        label={t('figure.automatic.label')}
        value={total.automaticShare === null ? null : words.share(total.automaticShare)}
        note={t('figure.automatic.note', { automatic: words.count(total.automatic), all: words.count(total.requested) })}
        changes={changes((then) => pointsChange(total.automaticShare, then.automaticShare))}
        better="up"
        definition={t('figure.automatic.definition')}
      />
      <FigureCard
        label={t('figure.rejected.label')}
        value={words.count(total.rejected + total.refused)}
        note={t('figure.rejected.note', { rejected: words.count(total.rejected), refused: words.count(total.refused) })}
        changes={changes((then) => relativeChange(total.rejected + total.refused, then.rejected + then.refused))}
        definition={t('figure.rejected.definition')}
      />
    </>
  );
}
