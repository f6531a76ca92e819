import { queryRoute } from '@/lib/server/route';
import { readRecapCases } from '@/lib/complaints/queries/read-recap-cases';

export const POST = queryRoute(readRecapCases);
