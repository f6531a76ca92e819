import { db } from '@/lib/server/db';

export const dynamic = 'force-dynamic';

/** `{"status":"ok","database":"ok"}`; 503 with `"database":"unreachable"` when it is gone. */
export async function GET(): Promise<Response> {
  const headers = { 'cache-control': 'no-store' };
  try {
    const timeout = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('timeout')), 3_000).unref());
    await Promise.race([db().$queryRaw`SELECT 1`, timeout]);
    return Response.json({ status: 'ok', database: 'ok' }, { headers });
  } catch {
    return Response.json({ status: 'unavailable', database: 'unreachable' }, { status: 503, headers });
  }
}
