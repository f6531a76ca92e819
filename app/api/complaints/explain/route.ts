import { queryRoute } from '@/lib/server/route';
import { explainDue } from '@/lib/complaints/queries/explain-due';

export const POST = queryRoute(explainDue);
