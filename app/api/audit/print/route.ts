import { printAudit } from '@/lib/audit/queries/print-audit';
import { queryRoute } from '@/lib/server/route';

export const POST = queryRoute(printAudit);
