import { queryRoute } from '@/lib/server/route';
import { findAuditMember } from '@/lib/audit/queries/find-audit-member';

export const POST = queryRoute(findAuditMember);
