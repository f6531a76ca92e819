import { queryRoute } from '@/lib/server/route';
import { getCallBack } from '@/lib/complaints/queries/get-call-back';

export const POST = queryRoute(getCallBack);
