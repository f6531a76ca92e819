import { readComplaintReport } from '@/lib/reports/queries/read-complaint-report';
import { queryRoute } from '@/lib/server/route';

export const POST = queryRoute(readComplaintReport);
