import type { HelpOutcome, HelpProblem, HelpStep } from '@/lib/app-help/model';
import type { Obstacle } from '@/lib/visits/model';
import { GUIDES, STEP_OBSTACLES, type GuideEnd } from './guides';

/** A help as it is recorded. */
export interface HelpFacts {
  readonly problem: HelpProblem;
  readonly stepsDone: readonly HelpStep[];
  readonly outcome: HelpOutcome;
  readonly obstacle: Obstacle | null;
}

/** What is wrong with a record, by the field it stands beside. */
export type HelpFault =
  | { field: 'stepsDone'; code: 'unknown_step' }
  | { field: 'outcome'; code: 'not_of_problem' }
  | { field: 'outcome'; code: 'step_first'; step: HelpStep }
  | { field: 'obstacle'; code: 'obstacle_needed' | 'obstacle_not_asked' };

/** Outcomes with which something still keeps the member from the app. */
export const asksObstacle = (outcome: HelpOutcome): boolean => outcome === 'not_possible' || outcome === 'needs_admin';

/** Whether an obstacle must be named, and not only may. */
export const needsObstacle = (outcome: HelpOutcome): boolean => outcome === 'not_possible';

/** The step that has to be done before a guide can have ended so; null when nothing is missing. */
export function missingStep({ after }: GuideEnd, stepsDone: readonly HelpStep[]): HelpStep | null {
  return after === null || stepsDone.includes(after) ? null : after;
}

/** Checks a help against its guide: steps that belong to it, an outcome that it can have, an obstacle exactly where one is asked for. */
export function checkHelp({ problem, stepsDone, outcome, obstacle }: HelpFacts): HelpFault[] {
  const guide = GUIDES[problem];
  const end = guide.ends.find((each) => each.outcome === outcome);
  const missing = end ? missingStep(end, stepsDone) : null;
  return [
    ...(stepsDone.every((step) => guide.steps.includes(step)) ? [] : [{ field: 'stepsDone', code: 'unknown_step' } as const]),
    ...(end ? [] : [{ field: 'outcome', code: 'not_of_problem' } as const]),
    ...(missing === null ? [] : [{ field: 'outcome', code: 'step_first', step: missing } as const]),
    ...(needsObstacle(outcome) && obstacle === null ? [{ field: 'obstacle', code: 'obstacle_needed' } as const] : []),
    ...(obstacle !== null && !asksObstacle(outcome) ? [{ field: 'obstacle', code: 'obstacle_not_asked' } as const] : []),
  ];
}

/** What most likely kept the member from the app: what the first step that is not done means. Null when no such step says anything. */
export function likelyObstacle(problem: HelpProblem, stepsDone: readonly HelpStep[]): Obstacle | null {
  const stuck = GUIDES[problem].steps.find((step) => !stepsDone.includes(step) && STEP_OBSTACLES[step] !== undefined);
  return stuck === undefined ? null : (STEP_OBSTACLES[stuck] ?? null);
}
