import { commandRoute } from '@/lib/server/route';
import { takeCallBack } from '@/lib/complaints/commands/take-call-back';

export const POST = commandRoute(takeCallBack);
