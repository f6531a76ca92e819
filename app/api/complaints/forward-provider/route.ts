import { commandRoute } from '@/lib/server/route';
import { forwardToProvider } from '@/lib/complaints/commands/forward-to-provider';

export const POST = commandRoute(forwardToProvider);
