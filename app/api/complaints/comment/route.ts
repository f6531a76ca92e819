import { commandRoute } from '@/lib/server/route';
import { commentComplaint } from '@/lib/complaints/commands/comment-complaint';

export const POST = commandRoute(commentComplaint);
