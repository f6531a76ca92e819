import { now } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { publicRoute } from '@/lib/server/public-route';
import { setPasswordByLink } from '@/lib/staff/commands/set-password';
import { SetPassword } from '@/lib/staff/schemas/administration';

/** Sets a password by a link, once. */
export const POST = publicRoute('staff.setPassword', SetPassword, (input, address) => setPasswordByLink({ db: db(), address, now: now() }, input));
