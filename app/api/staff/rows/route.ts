import { queryRoute } from '@/lib/server/route';
import { listStaff } from '@/lib/staff/queries/list-staff';

export const POST = queryRoute(listStaff);
