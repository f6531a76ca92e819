import type { Level } from '@/lib/complaints/model';
import type { StoredFacts } from '../queries/stored-cycle';
import type { ComplaintChange, ComplaintRow } from './change-complaint';
import type { EventChanges } from './record-event';

export interface Classification {
  level: Level;
  category: string;
  detail: string;
}

/** The change that a classification is: columns, and the level among the facts when it is another one. */
export function classified({ level, category, detail }: Classification, now: Date): Required<Pick<ComplaintChange, 'data' | 'facts'>> {
  return {
    data: { level, category, detail },
    facts: (facts: StoredFacts) => (facts.levels.at(-1)?.level === level ? facts : { ...facts, levels: [...facts.levels, { at: now.getTime(), level }] }),
  };
}

/** What of the classification changed, for the history. */
export function classificationChanges(row: Pick<ComplaintRow, 'level' | 'category' | 'detail'>, next: Classification): EventChanges {
  return changed({ level: [row.level, next.level], category: [row.category, next.category], detail: [row.detail, next.detail] });
}

/** The fields whose two values differ. */
export function changed(pairs: Record<string, readonly [string | null, string | null]>): EventChanges {
  return Object.fromEntries(Object.entries(pairs).flatMap(([field, [before, after]]) => (before === after ? [] : [[field, { before, after }]])));
}
