import { commandRoute } from '@/lib/server/route';
import { removeFactor } from '@/lib/staff/commands/remove-factor';

export const POST = commandRoute(removeFactor);
