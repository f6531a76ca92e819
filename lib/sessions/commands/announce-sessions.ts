import type { Actor } from '@/lib/access/actor';
import type { Announcement } from '@/lib/server/events';

/** Tells the browsers of these sessions to ask how they stand. */
export function announceSessions(actor: Pick<Actor, 'branch'>, ids: readonly string[]): Announcement[] {
  return ids.map((objectId) => ({ topic: 'session', branchId: actor.branch?.id ?? 'pusat', objectId }));
}
