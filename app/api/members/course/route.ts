import { queryRoute } from '@/lib/server/route';
import { listCourse } from '@/lib/members/queries/list-course';

export const POST = queryRoute(listCourse);
