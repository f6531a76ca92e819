import { commandRoute } from '@/lib/server/route';
import { releaseCallBack } from '@/lib/complaints/commands/take-call-back';

export const POST = commandRoute(releaseCallBack);
