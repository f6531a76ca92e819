import { restoreImport } from '@/lib/adoption/commands/restore-import';
import { commandRoute } from '@/lib/server/route';

export const POST = commandRoute(restoreImport);
