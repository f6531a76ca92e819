import { searchFacilities } from '@/lib/facilities/queries/search-facilities';
import { queryRoute } from '@/lib/server/route';

export const POST = queryRoute(searchFacilities);
