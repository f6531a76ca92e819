import { commandRoute } from '@/lib/server/route';
import { saveDraft } from '@/lib/staff/commands/save-draft';

export const POST = commandRoute(saveDraft);
