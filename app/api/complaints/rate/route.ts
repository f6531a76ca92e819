import { commandRoute } from '@/lib/server/route';
import { rateComplaint } from '@/lib/complaints/commands/rate-complaint';

export const POST = commandRoute(rateComplaint);
