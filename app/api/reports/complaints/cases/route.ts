import { readComplaintCases } from '@/lib/reports/queries/read-complaint-cases';
import { queryRoute } from '@/lib/server/route';

export const POST = queryRoute(readComplaintCases);
