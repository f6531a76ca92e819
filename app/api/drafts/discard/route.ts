import { commandRoute } from '@/lib/server/route';
import { discardDraft } from '@/lib/staff/commands/discard-draft';

export const POST = commandRoute(discardDraft);
