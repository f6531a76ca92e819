import { queryRoute } from '@/lib/server/route';
import { searchMembers } from '@/lib/members/queries/search-members';

export const POST = queryRoute(searchMembers);
