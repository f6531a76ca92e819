import { listMails } from '@/lib/reports/queries/list-mails';
import { queryRoute } from '@/lib/server/route';

export const POST = queryRoute(listMails);
