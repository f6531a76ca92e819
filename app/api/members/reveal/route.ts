import { queryRoute } from '@/lib/server/route';
import { revealField } from '@/lib/members/queries/reveal-field';

export const POST = queryRoute(revealField);
