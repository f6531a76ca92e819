import { queryRoute } from '@/lib/server/route';
import { findDraft } from '@/lib/staff/queries/find-draft';

export const POST = queryRoute(findDraft);
