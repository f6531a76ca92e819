import { answerPrivacyRequest } from '@/lib/privacy/commands/answer-privacy-request';
import { commandRoute } from '@/lib/server/route';

export const POST = commandRoute(answerPrivacyRequest);
