import type pg from 'pg';
import type { MonthTable } from './calendar';
import type { DeskBook } from './desk-book';
import type { SeedFacility } from './facilities';
import type { SeedGovernment } from './local-governments';

/** What the stages share. */
export interface SeedContext {
  readonly client: pg.ClientBase;
  readonly months: MonthTable;
  readonly facilities: readonly SeedFacility[];
  readonly governments: readonly SeedGovernment[];
  readonly members: number;
  readonly book: DeskBook;
  readonly log: (line: string) => void;
}
