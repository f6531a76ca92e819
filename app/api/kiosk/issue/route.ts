import { deviceRoute } from '@/lib/server/device';
import { done } from '@/lib/server/outcome';
import { answer, jsonBody, problem, UUID, refusedInput } from '@/lib/server/route';
import { issueAtKiosk } from '@/lib/visits/commands/serve-kiosk';
import { KioskIssue } from '@/lib/visits/schemas/devices';

/** A number at the kiosk, with an idempotency key: the same attempt gets the same number. */
export function POST(request: Request): Promise<Response> {
  return deviceRoute(request, { name: 'kiosk.issue', kind: 'kiosk' }, async (caller) => {
    const entrance = { door: 'kiosk.issue', author: { device: caller.device.id } };
    const key = request.headers.get('idempotency-key') ?? '';
    if (!UUID.test(key)) return problem(400, 'idempotency_key_missing');
    const body = await jsonBody(request, entrance);
    if (body instanceof Response) return body;
    const input = KioskIssue.safeParse(body.value);
    if (!input.success) return refusedInput(entrance, input.error);
    return answer(done(await issueAtKiosk(caller, input.data, key.toLowerCase())));
  });
}
