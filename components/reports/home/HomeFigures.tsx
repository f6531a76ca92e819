import Link from 'next/link';
import type { ReactNode } from 'react';
import type { HomeReport } from '@/lib/reports/queries/read-home';
import { pointsChange, relativeChange, shareOf } from '@/lib/reports/rules/change';
import { figureChanges } from '../figure-changes';
import { FigureCard } from '../FigureCard';
import styles from '../Report.module.css';
import home from './Home.module.css';
import { useHomeWords } from './home-words';

const PATHS = { visits: '/reports/visits?period=7d', adoption: '/reports/adoption', satisfaction: '/reports/satisfaction?period=7d' } as const;

/** The five figures that matter, each against the week before and the same week a year ago, with the way to its report. */
export function HomeFigures({ report }: { report: HomeReport }) {
  const { t, ...words } = useHomeWords();
  const { now, waitTarget } = report;
  const changes = figureChanges(report, (name) => t(`against.${name}`));
  const note = (text: string, report: keyof typeof PATHS): ReactNode => (
    <>
      {text}
      <span className={home.ownLine}>
        <Link href={PATHS[report]} prefetch={false} className={styles.drill}>
          {t(`open.${report}`)}
        </Link>
      </span>
    </>
  );
  const { satisfaction } = now;
  const n = words.count(now.timed);
  return (
    <>
      <FigureCard
        label={t('figure.perDay.label')}
        value={now.perDay === null ? null : words.decimal(now.perDay)}
        note={note(t('figure.perDay.note', { visits: words.count(now.visits), days: now.days }), 'visits')}
        changes={changes((then) => relativeChange(now.perDay, then.perDay))}
        better="down"
        definition={t('figure.perDay.definition')}
      />
      <FigureCard
        label={t('figure.avoidable.label')}
        value={now.avoidableShare === null ? null : words.share(now.avoidableShare)}
        note={note(t('figure.avoidable.note', { visits: words.count(now.avoidable), all: words.count(now.visits) }), 'visits')}
        changes={changes((then) => pointsChange(now.avoidableShare, then.avoidableShare))}
        better="down"
        definition={t('figure.avoidable.definition')}
      />
      <FigureCard
        label={t('figure.wait.label')}
        value={now.waitP90 === null ? null : words.minutes(now.waitP90)}
        note={note(
          waitTarget === null ? t('figure.wait.noTarget', { n }) : t('figure.wait.target', { target: t('minutes', { minutes: waitTarget }), within: words.share(now.within), n }),
          'visits',
        )}
        changes={changes((then) => relativeChange(now.waitP90?.minutes ?? null, then.waitP90?.minutes ?? null))}
        better="down"
        definition={t('figure.wait.definition')}
      />
      <FigureCard
        label={t('figure.activated.label')}
        value={words.count(now.activated)}
        note={note(t('figure.activated.note', { share: words.share(shareOf(now.activated, now.visits)) }), 'adoption')}
        changes={changes((then) => relativeChange(now.activated, then.activated))}
        better="up"
        definition={t('figure.activated.definition')}
      />
      <FigureCard
        label={t('figure.satisfied.label')}
        value={satisfaction.satisfied === null ? null : words.share(satisfaction.satisfied)}
        note={note(t('figure.satisfied.note', { satisfied: words.count(Math.round((satisfaction.satisfied ?? 0) * satisfaction.answers)), n: words.count(satisfaction.answers) }), 'satisfaction')}
        changes={changes((then) => pointsChange(satisfaction.satisfied, then.satisfaction.satisfied))}
        better="up"
        definition={t('figure.satisfied.definition')}
      />
    </>
  );
}
