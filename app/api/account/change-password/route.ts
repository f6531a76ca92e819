import { commandRoute } from '@/lib/server/route';
import { changePassword } from '@/lib/staff/commands/change-password';

export const POST = commandRoute(changePassword);
