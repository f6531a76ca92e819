import { now } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { env } from '@/lib/server/env';
import { faultAnswer, problem } from '@/lib/server/route';
import { demoCode } from '@/lib/staff/queries/demo-code';
import { DEMO_FACTOR } from '@/prisma/seed/accounts';

export const dynamic = 'force-dynamic';

/** The present code of the demo account that has a second factor: on invented data its telephone hangs beside the form. Anywhere else there is no such thing. */
export async function GET(): Promise<Response> {
  if (!env().demo) return problem(404, 'not_found');
  try {
    const code = await demoCode(db(), DEMO_FACTOR.username, now());
    return Response.json({ code }, { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    return faultAnswer(error, 'demo code');
  }
}
