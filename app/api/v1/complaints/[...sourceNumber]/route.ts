import { sourceComplaint } from '@/lib/complaints/queries/source-complaint';
import { SOURCE_NUMBER, type ApiScope } from '@/lib/complaints/schemas/api';
import { apiRoute } from '@/lib/server/api-route';
import { problemDocument } from '@/lib/server/problem-document';

const SCOPE: ApiScope = 'complaints:read';

/** A central system asks where its own complaint stands. */
export function GET(request: Request, { params }: { params: Promise<{ sourceNumber: string[] }> }): Promise<Response> {
  return apiRoute(request, { name: 'v1.complaints.state', scope: SCOPE }, async (caller) => {
    const sourceNumber = readable((await params).sourceNumber.join('/'));
    const state = SOURCE_NUMBER.test(sourceNumber) && sourceNumber.length <= 100 ? await sourceComplaint(caller, sourceNumber) : null;
    return state ? Response.json(state, { headers: { 'cache-control': 'no-store' } }) : problemDocument('unknown_number');
  });
}

/** The number with its slashes, whether they came as they are or as %2F. */
function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}
