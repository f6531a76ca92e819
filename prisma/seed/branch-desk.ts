import type { Office } from '@/lib/calendar/rules/office';
import type { SeedBranch } from './offices';
import type { VisitScene } from './visit-day';
import type { VisitWriter } from './visit-rows';

/** What the visits of one branch are made of and written by. */
export interface BranchDesk {
  /** Place of the branch among the branches. */
  readonly place: number;
  readonly branch: SeedBranch;
  readonly office: Office;
  readonly scene: VisitScene;
  readonly writer: VisitWriter;
  readonly counters: Counters;
}

/** How many rows have got an id. */
export interface Counters {
  visits: number;
  services: number;
  tickets: number;
}
