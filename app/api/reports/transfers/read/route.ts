import { readTransferReport } from '@/lib/reports/queries/read-transfer-report';
import { queryRoute } from '@/lib/server/route';

export const POST = queryRoute(readTransferReport);
