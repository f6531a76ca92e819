import { commandRoute } from '@/lib/server/route';
import { deleteView } from '@/lib/complaints/commands/saved-views';

export const POST = commandRoute(deleteView);
