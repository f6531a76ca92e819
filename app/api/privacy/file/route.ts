import { filePrivacyRequest } from '@/lib/privacy/commands/file-privacy-request';
import { commandRoute } from '@/lib/server/route';

export const POST = commandRoute(filePrivacyRequest);
