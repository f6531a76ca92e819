import { commandRoute } from '@/lib/server/route';
import { saveView } from '@/lib/complaints/commands/saved-views';

export const POST = commandRoute(saveView);
