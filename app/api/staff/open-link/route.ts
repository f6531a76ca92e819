import { now } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { publicRoute } from '@/lib/server/public-route';
import { openLink } from '@/lib/staff/commands/set-password';
import { OpenLink } from '@/lib/staff/schemas/administration';

/** Whose password a link sets. Without a session: the 256 bits of the token are what lets somebody in. */
export const POST = publicRoute('staff.openLink', OpenLink, ({ token }, address) => openLink({ db: db(), address, now: now() }, token));
