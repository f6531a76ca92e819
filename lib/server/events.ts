import { EventEmitter } from 'node:events';
import pg from 'pg';
import type { Tx } from './db';
import { env } from './env';
import { log } from './log';

/**
 * What other screens are told: which kind of thing changed in which branch. Ids only, never a member's data. The topic `session` is for the
 * browser of that session alone, `watch` for those who may read the watch list.
 */
export interface Announcement {
  topic: 'transfers' | 'complaints' | 'complaint_presence' | 'call_backs' | 'calendar' | 'queue' | 'visits' | 'service_requests' | 'reports' | 'watch' | 'session';
  /** The branch, or `pusat` for the central office: heard by those whose scope is the nation. */
  branchId: string;
  objectId: string;
}

const CHANNEL = 'loket_events';

/** Tells all processes, when and if the transaction commits. */
export async function announceInTransaction(tx: Tx, announcements: readonly Announcement[]): Promise<void> {
  for (const announcement of announcements) await tx.$executeRaw`SELECT pg_notify(${CHANNEL}, ${JSON.stringify(announcement)})`;
}

interface Hub {
  emitter: EventEmitter;
  listening: boolean;
}
const shared = globalThis as unknown as { loketHub?: Hub };

function hub(): Hub {
  shared.loketHub ??= { emitter: new EventEmitter().setMaxListeners(0), listening: false };
  return shared.loketHub;
}

/** Subscribes to the announcements of all processes. Returns the way to end it. */
export function subscribe(receive: (announcement: Announcement) => void): () => void {
  const { emitter } = hub();
  emitter.on('announcement', receive);
  if (!hub().listening) {
    hub().listening = true;
    void listen();
  }
  return () => emitter.off('announcement', receive);
}

/** One listening connection a process; comes back by itself when the database does. */
async function listen(): Promise<void> {
  const client = new pg.Client({ connectionString: env().databaseAppUrl, application_name: 'loket-events' });
  const again = () => {
    client.removeAllListeners();
    client.on('error', () => {});
    void client.end().catch(() => {});
    setTimeout(() => void listen(), 2_000).unref();
  };
  client.on('error', again);
  client.on('end', again);
  client.on('notification', ({ payload }) => {
    if (payload) hub().emitter.emit('announcement', JSON.parse(payload) as Announcement);
  });
  try {
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
  } catch (error) {
    log.warn({ code: 'listen', message: (error as Error).message }, 'events: database not reachable, trying again');
    again();
  }
}
