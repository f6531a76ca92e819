import { can } from '@/lib/access/can';
import { lateCallBacks, lateComplaints, redUnassigned } from '@/lib/complaints';
import { fullFacilities } from '@/lib/policies';
import { waitingRequests } from '@/lib/requests';
import type { Context } from '@/lib/server/use-case';
import { waitingTransfers } from '@/lib/transfers';

/** What a manager looks into today, in the order of the page. */
export const DECISIONS = ['red_unassigned', 'complaints_late', 'call_backs_late', 'transfers', 'requests', 'facilities_full'] as const;
export type DecisionKind = (typeof DECISIONS)[number];

/** What waits: how much in the whole scope, since when (null where no time belongs to it), and where most of it lies. */
export interface Decision {
  kind: DecisionKind;
  count: number;
  oldest: string | null;
  /** By branch; what no branch has yet stands under none. */
  branches: Readonly<Record<string, number>>;
  /** The branch with the most; null where nothing waits. */
  most: string | null;
}

interface Waiting {
  branchId: string | null;
  count: number;
  oldest?: Date | null;
}

/** What waits in the actor's scope of each kind that the actor may look into: counts by index, nobody's data. */
export async function loadDecisions(context: Context): Promise<Decision[]> {
  const { actor } = context;
  const decisions: Decision[] = [];
  const add = async (kind: DecisionKind, allowed: boolean, read: () => Promise<readonly Waiting[]>) => {
    if (allowed) decisions.push(decisionOf(kind, await read()));
  };
  const complaints = can(actor, 'complaint:read');
  await add('red_unassigned', complaints, () => redUnassigned(context));
  await add('complaints_late', complaints, () => lateComplaints(context));
  await add('call_backs_late', can(actor, 'call_back:read'), () => lateCallBacks(context));
  await add('transfers', can(actor, 'transfer:read'), () => waitingTransfers(context));
  await add('requests', can(actor, 'service_request:read'), () => waitingRequests(context));
  await add('facilities_full', can(actor, 'policy:read'), () => fullFacilities(context));
  return decisions;
}

function decisionOf(kind: DecisionKind, rows: readonly Waiting[]): Decision {
  const times = rows.flatMap(({ oldest }) => (oldest ? [oldest.getTime()] : []));
  const known = rows.flatMap(({ branchId, count }) => (branchId === null ? [] : [[branchId, count] as const])).sort(([, a], [, b]) => b - a);
  return {
    kind,
    count: rows.reduce((sum, { count }) => sum + count, 0),
    oldest: times.length === 0 ? null : new Date(Math.min(...times)).toISOString(),
    branches: Object.fromEntries(known),
    most: known[0]?.[0] ?? null,
  };
}
