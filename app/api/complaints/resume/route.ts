import { commandRoute } from '@/lib/server/route';
import { resumeComplaint } from '@/lib/complaints/commands/resume-complaint';

export const POST = commandRoute(resumeComplaint);
