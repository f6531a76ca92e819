import type { ReportSourceId } from '@/lib/reports/model';
import type { Tx } from '@/lib/server/db';

/** How new the figures of a source are, and what the last comparison with the rows found. */
export interface Freshness {
  source: ReportSourceId;
  /** Everything that was committed before this instant is counted; null where nothing was counted yet. */
  refreshedAt: string | null;
  /** The refresh is behind by more than it may be. */
  late: boolean;
  check: { at: string; different: number } | null;
}

/** A refresh comes every minute; three of them missed is a fault. */
const LATE_MS = 3 * 60_000;

/** How new the figures of a source are at `now`. */
export async function readFreshness(tx: Tx, source: ReportSourceId, now: Date): Promise<Freshness> {
  const [fresh] = await tx.$queryRaw<{ refreshedAt: Date | null; checkedAt: Date | null; different: number | null }[]>`
    SELECT f.refreshed_at AS "refreshedAt", c.at AS "checkedAt", jsonb_array_length(c.different) AS different
    FROM (SELECT 1) one LEFT JOIN report_freshness f ON f.source = ${source}
    LEFT JOIN LATERAL (SELECT at, different FROM report_check WHERE source = ${source} ORDER BY at DESC LIMIT 1) c ON true`;
  const refreshedAt = fresh?.refreshedAt ?? null;
  return {
    source,
    refreshedAt: refreshedAt?.toISOString() ?? null,
    late: refreshedAt !== null && now.getTime() - refreshedAt.getTime() > LATE_MS,
    check: fresh?.checkedAt ? { at: fresh.checkedAt.toISOString(), different: fresh.different ?? 0 } : null,
  };
}
