import type { Session } from '@/lib/server/session';

/** What the frame shows of the signed-in person. */
export type Person = Pick<Session, 'name' | 'username' | 'role' | 'branch' | 'region' | 'demo' | 'factorPending' | 'singleSignOn'>;
