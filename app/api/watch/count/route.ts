import { countFindings } from '@/lib/audit/queries/count-findings';
import { queryRoute } from '@/lib/server/route';

export const POST = queryRoute(countFindings);
