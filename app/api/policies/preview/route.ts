import { queryRoute } from '@/lib/server/route';
import { previewChange } from '@/lib/policies/queries/preview-change';

export const POST = queryRoute(previewChange);
