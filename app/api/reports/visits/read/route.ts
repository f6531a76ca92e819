import { readVisitReport } from '@/lib/reports/queries/read-visit-report';
import { queryRoute } from '@/lib/server/route';

export const POST = queryRoute(readVisitReport);
