import { deviceRoute } from '@/lib/server/device';
import { done } from '@/lib/server/outcome';
import { answer, jsonBody, refusedInput } from '@/lib/server/route';
import { tapPoll } from '@/lib/visits/commands/serve-poll';
import { PollTap } from '@/lib/visits/schemas/devices';

/** The tap of the exit poll. Sent twice it counts once: a visit has one answer. */
export function POST(request: Request): Promise<Response> {
  return deviceRoute(request, { name: 'poll.rate', kind: 'poll' }, async (caller) => {
    const entrance = { door: 'poll.rate', author: { device: caller.device.id } };
    const body = await jsonBody(request, entrance);
    if (body instanceof Response) return body;
    const input = PollTap.safeParse(body.value);
    if (!input.success) return refusedInput(entrance, input.error);
    return answer(done(await tapPoll(caller, input.data)));
  });
}
