import { queryRoute } from '@/lib/server/route';
import { previewClocks } from '@/lib/policies/queries/preview-clocks';

export const POST = queryRoute(previewClocks);
