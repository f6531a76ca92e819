import { queryRoute } from '@/lib/server/route';
import { countStaff } from '@/lib/staff/queries/count-staff';

export const POST = queryRoute(countStaff);
