import { commandRoute } from '@/lib/server/route';
import { answerProvider } from '@/lib/complaints/commands/answer-provider';

export const POST = commandRoute(answerProvider);
