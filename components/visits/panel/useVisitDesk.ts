'use client';

import { useRows, type RowsProblem } from '@/components/form/useRows';
import { useAnnouncements } from '@/components/shell/live';
import type { OpenVisitView } from '@/lib/visits/queries/current-visit';
import type { QueueState } from '@/lib/visits/queries/read-queue';
import type { VisitMember } from '@/lib/visits/queries/visit-member';
import { setServerClock } from './server-clock';

/** Even a stream that silently died is not older than this. */
const AT_LEAST_EVERY_MS = 60_000;

export interface VisitDesk {
  queue: QueueState | undefined;
  /** The person's open visit; undefined while it is on its way. */
  visit: OpenVisitView | null | undefined;
  /** Who it is for; undefined while it is on its way. */
  member: VisitMember | null | undefined;
  problem: RowsProblem | null;
  refresh: () => void;
}

/** Queue, desk and open visit of the person, kept up to date by announcements. */
export function useVisitDesk(): VisitDesk {
  const queue = useRows<QueueState>('queue/state', {}, { refreshInterval: AT_LEAST_EVERY_MS, onSuccess: ({ now }: QueueState) => setServerClock(now) });
  const current = useRows<{ visit: OpenVisitView | null }>('visits/current', {}, { refreshInterval: AT_LEAST_EVERY_MS });
  const visit = current.rows?.visit;
  const bound = visit?.memberId ?? null;
  // Asked anew only when somebody else is bound: each reading of a name is audited.
  const member = useRows<{ member: VisitMember | null }>('visits/member', visit && bound !== null ? { id: visit.id, memberId: bound } : null, {
    keepPreviousData: false,
    revalidateIfStale: false,
    revalidateOnReconnect: false,
  });
  useAnnouncements('queue', queue.refresh);
  useAnnouncements('visits', ({ objectId }) => {
    if (!visit || visit.id === objectId) current.refresh();
  });
  return {
    queue: queue.rows,
    visit,
    member: bound === null ? null : member.rows?.member,
    problem: queue.rows === undefined ? queue.problem : visit === undefined ? current.problem : null,
    refresh: () => {
      queue.refresh();
      current.refresh();
    },
  };
}
