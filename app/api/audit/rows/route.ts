import { queryRoute } from '@/lib/server/route';
import { listAudit } from '@/lib/audit/queries/list-audit';

export const POST = queryRoute(listAudit);
