import type { HelpOutcome, HelpProblem } from '@/lib/app-help/model';
import type { Tx } from '@/lib/server/db';
import type { Obstacle } from '@/lib/visits/model';

/** One help with the app that a member had, at whatever office. `at` is an ISO text. */
export interface HelpLine {
  id: string;
  at: string;
  problem: HelpProblem;
  outcome: HelpOutcome;
  obstacle: Obstacle | null;
  officer: string;
  branchName: string;
}

/** Every help of the member whose record is open in this transaction, newest first. */
export async function listHelps(tx: Tx, memberId: string): Promise<HelpLine[]> {
  return tx.$queryRaw<HelpLine[]>`
    SELECT h.id, to_char(h.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at, h.problem, h.outcome, h.obstacle, s.name AS officer, b.name AS "branchName"
    FROM app_help h JOIN staff s ON s.id = h.staff_id JOIN branch b ON b.id = h.branch_id
    WHERE h.member_id = ${memberId}::uuid ORDER BY h.at DESC, h.id DESC LIMIT 50`;
}
