import type pg from 'pg';
import { checkReports } from '@/lib/reports/commands/check-reports';
import { refreshReports } from '@/lib/reports/commands/refresh-reports';
import type { Db } from '@/lib/server/db';
import { calendarDate } from '@/lib/values/calendar-date';

export interface FreshnessFigure {
  changes: number;
  /** Branch-days that they lie in. */
  days: number;
  /** From the commit of the changes until the cells hold them. */
  seconds: number;
  /** What a check of the recent and of a thirtieth of the older days finds afterwards: branch-days compared, and how many differ. */
  compared: number;
  different: number;
}

/** Corrects so many visits all over the two years in one transaction, and waits for the cells. */
export async function measureFreshness(db: Db, owner: pg.Client, changes: number): Promise<FreshnessFigure> {
  const { rows } = await owner.query<{ branch_id: string; day: string }>(
    `UPDATE visit SET avoidable = NOT avoidable, obstacle = NULL, version = version + 1, updated_at = now()
     WHERE closed_at IS NOT NULL AND NOT (segment = 'PBI_APBD' AND service = 'facility_change')
       AND id IN (SELECT id FROM visit TABLESAMPLE SYSTEM (1) WHERE closed_at IS NOT NULL ORDER BY random() LIMIT $1) RETURNING branch_id, day::text`,
    [changes],
  );
  const start = performance.now();
  await refreshReports(db, new Date());
  const seconds = (performance.now() - start) / 1_000;
  const { rows: last } = await owner.query<{ day: string }>('SELECT (max(day) + 1)::text AS day FROM visit');
  const [check] = await checkReports(db, new Date(), calendarDate(last[0]?.day ?? ''));
  return {
    changes: rows.length, days: new Set(rows.map(({ branch_id: branch, day }) => `${branch} ${day}`)).size, seconds, compared: check?.compared ?? 0, different: check?.different.length ?? 0,
  };
}
