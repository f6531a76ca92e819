import { deviceRoute } from '@/lib/server/device';
import { done } from '@/lib/server/outcome';
import { RateLimit } from '@/lib/server/rate-limit';
import { answer, jsonBody, refusedInput } from '@/lib/server/route';
import { scanAtKiosk } from '@/lib/visits/commands/serve-kiosk';
import { KioskScan } from '@/lib/visits/schemas/devices';

/** Cards follow one another at the speed of people: whoever tries numbers out is slowed down. */
const scans = new RateLimit({ perSecond: 0.5, burst: 20 });

/** Is the scanned card one of a member? Yes or no, never whose. */
export function POST(request: Request): Promise<Response> {
  return deviceRoute(request, { name: 'kiosk.scan', kind: 'kiosk' }, async (caller) => {
    const entrance = { door: 'kiosk.scan', author: { device: caller.device.id } };
    const body = await jsonBody(request, entrance);
    if (body instanceof Response) return body;
    const input = KioskScan.safeParse(body.value);
    if (!input.success) return refusedInput(entrance, input.error);
    if (!scans.take(caller.device.id, performance.now())) return Response.json({ problem: 'too_many' }, { status: 429, headers: { 'cache-control': 'no-store', 'retry-after': '2' } });
    return answer(done(await scanAtKiosk(caller, input.data)));
  });
}
