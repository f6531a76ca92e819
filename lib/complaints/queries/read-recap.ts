import { Prisma } from '@/lib/generated/prisma/client';
import { CHANNELS, type Channel } from '@/lib/complaints/model';
import { mergeCells, recap, recapLines, SUBJECTS, type Recap, type RecapCell, type RecapLine, type Subject } from '@/lib/complaints/rules/rkpng';
import { defineQuery, nothingPersonal, type Context } from '@/lib/server/use-case';
import { yearMonth } from '@/lib/values/calendar-date';
import { ReadRecap, type ReadRecapInput } from '../schemas/recap';
import { loadClockWorld } from './clock-world';
import { cellOf, recapOffices, receivedIn, recapColumns, type RecapRow } from './recap-scope';

export interface RecapView {
  month: string;
  /** The present month where the person works: it still grows, and nothing comes after it. */
  presentMonth: string;
  /** Offices to choose among; the central one has no name of its own. */
  offices: { id: string; name: string | null }[];
  branchId: string | null;
  /** Of these cells every number of the page is the sum. */
  cells: RecapCell[];
  whole: Recap;
  channels: RecapLine<Channel>[];
  subjects: RecapLine<Subject>[];
  /** Complaints of the month that are carried on in another one, which counts for them. */
  merged: number;
}

type Row = RecapRow & { count: number };

/** The regulator's monthly recap of the complaints received in a month; null for an office outside the scope. Counts alone, nobody's data. */
export const readRecap = defineQuery<ReadRecapInput, RecapView>({
  name: 'recap.read',
  permission: 'complaint:report',
  scope: 'branches',
  input: ReadRecap,
  audit: nothingPersonal,
  run: loadRecap,
});

async function loadRecap(context: Context, { month: asked, branchId }: ReadRecapInput): Promise<RecapView | null> {
  const { tx, today } = context;
  const month = asked ?? yearMonth(today);
  const offices = await recapOffices(context);
  const chosen = offices.map(({ id }) => id).filter((id) => branchId === null || id === branchId);
  if (chosen.length === 0) return null;
  const world = await loadClockWorld(tx);
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`SELECT r.*, count(*)::int AS count FROM (SELECT ${recapColumns} ${receivedIn(month, chosen, world)}) r GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`);
  const counted = rows.map((row) => ({ cell: cellOf(row, world), count: row.count }));
  const cells = mergeCells(counted.flatMap(({ cell, count }) => (cell === null ? [] : [{ ...cell, count }])));
  return {
    month,
    presentMonth: yearMonth(today),
    offices,
    branchId,
    cells,
    whole: recap(cells),
    channels: recapLines(cells, CHANNELS, ({ channel }) => channel),
    subjects: recapLines(cells, SUBJECTS, ({ subject }) => subject),
    merged: counted.reduce((sum, { cell, count }) => (cell === null ? sum + count : sum), 0),
  };
}
