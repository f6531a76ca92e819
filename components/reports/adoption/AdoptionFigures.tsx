import { useFormatter, useTranslations } from 'next-intl';
import { useFigureWords } from '@/components/ui/figure-words';
import type { AdoptionReport, TrendPoint } from '@/lib/adoption/queries/read-adoption';
import { pointsChange, relativeChange } from '@/lib/reports/rules/change';
import { FigureCard, type FigureChange } from '../FigureCard';

/** The five figures: users, their share against the target, coverage, transactions, activations at the desk. */
export function AdoptionFigures({ report: { now, before, yearBefore, toTarget } }: { report: AdoptionReport }) {
  const t = useTranslations('adoption.report');
  const words = useFigureWords();
  const format = useFormatter();
  const changes = (change: (earlier: TrendPoint) => FigureChange['change']): FigureChange[] => [
    { against: t('against.month'), change: change(before) },
    { against: t('against.year'), change: change(yearBefore) },
  ];
  const transactions = transactionsOf(now);
  const target = now.target === null || toTarget === null ? t('noTarget') : t(toTarget > 0 ? 'toTarget' : 'aboveTarget', { target: words.share(now.target), users: Math.abs(toTarget) });
  return (
    <>
      <FigureCard
        label={t('users')}
        value={now.users === null ? null : words.count(now.users)}
        note={now.members === null ? t('membersUnknown') : t('ofMembers', { members: now.members })}
        changes={changes((earlier) => relativeChange(now.users, earlier.users))}
        better="up"
        definition={t('definition.users')}
      />
      <FigureCard
        label={t('share')}
        value={now.share === null ? null : words.share(now.share)}
        note={target}
        changes={changes((earlier) => pointsChange(fraction(now.share), fraction(earlier.share)))}
        better="up"
        definition={t('definition.share')}
      />
      <FigureCard
        label={t('coverage')}
        value={now.coverage === null ? null : words.share(now.coverage)}
        note={now.members !== null && now.inhabitants !== null ? t('covered', { members: now.members, inhabitants: now.inhabitants }) : t('membersUnknown')}
        changes={changes((earlier) => pointsChange(fraction(now.coverage), fraction(earlier.coverage)))}
        better="up"
        definition={t('definition.coverage')}
      />
      <FigureCard
        label={t('transactions')}
        value={transactions === null ? null : words.count(transactions)}
        note={transactions !== null && now.users ? t('perUser', { count: format.number((100 * transactions) / now.users, { maximumFractionDigits: 1 }) }) : undefined}
        changes={changes((earlier) => relativeChange(transactions, transactionsOf(earlier)))}
        better="up"
        definition={t('definition.transactions')}
      />
      <FigureCard
        label={t('activated')}
        value={now.desk === null ? null : words.count(now.desk.activated)}
        note={now.desk === null ? t('noVisits') : t('ofVisits', { visits: now.desk.visits, installed: now.desk.installed })}
        changes={changes((earlier) => relativeChange(now.desk?.activated ?? null, earlier.desk?.activated ?? null))}
        better="up"
        definition={t('definition.activated')}
      />
    </>
  );
}

const fraction = (hundredths: number | null) => (hundredths === null ? null : hundredths / 10_000);

/** All transactions of a month; null where none are loaded. */
export function transactionsOf({ transactions }: Pick<TrendPoint, 'transactions'>): number | null {
  const counts = Object.values(transactions);
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0);
}
