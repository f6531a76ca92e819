import { commandRoute } from '@/lib/server/route';
import { correctNumber } from '@/lib/complaints/commands/correct-number';

export const POST = commandRoute(correctNumber);
