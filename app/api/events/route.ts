import type { Actor } from '@/lib/access/actor';
import { can, inScope } from '@/lib/access/can';
import { now } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { subscribe, type Announcement } from '@/lib/server/events';
import { guarded, problem } from '@/lib/server/route';
import { findSessionActor } from '@/lib/server/session-store';

export const dynamic = 'force-dynamic';

const HEARTBEAT_MS = 15_000;

/** Server-sent events: what changed within the person's scope, ids only. Ends at once when the session is locked or over. */
export function GET(request: Request): Promise<Response> {
  return guarded(request, 'events', async ({ actor }) => {
    if (actor.factorPending) return problem(403, 'factor_pending');
    const encoder = new TextEncoder();
    // As the last look at the session found them: a change of role or office acts on the stream as well.
    let person = actor;
    let stop = () => {};
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        const send = (text: string) => controller.enqueue(encoder.encode(text));
        const unsubscribe = subscribe((announcement) => {
          if (announcement.topic === 'session') return announcement.objectId === actor.sessionId ? void beat().catch(() => stop()) : undefined;
          if (concerns(person, announcement)) send(`data: ${JSON.stringify(announcement)}\n\n`);
        });
        const beat = async () => {
          const alive = await findSessionActor(db(), actor.sessionId, now(), { touch: false }).catch(() => person);
          if (alive) {
            person = alive;
            return send(': alive\n\n');
          }
          send('event: session\ndata: shut\n\n');
          stop();
          controller.close();
        };
        const heartbeat = setInterval(() => void beat().catch(() => stop()), HEARTBEAT_MS);
        stop = () => {
          clearInterval(heartbeat);
          unsubscribe();
        };
        send('retry: 2000\n\n');
        request.signal.addEventListener('abort', () => stop());
      },
      cancel: () => stop(),
    });
    return new Response(stream, {
      headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' },
    });
  });
}

/** The calendar is everybody's, the watch list theirs who may read it; all else belongs to an office. */
function concerns(actor: Actor, { topic, branchId }: Announcement): boolean {
  if (topic === 'watch' && !can(actor, 'watch:read')) return false;
  return topic === 'calendar' || inScope(actor, branchId);
}
