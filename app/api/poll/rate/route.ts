import { deviceRoute } from '@/lib/server/device';
import { fieldProblems } from '@/lib/server/field-problems';
import { done, refused } from '@/lib/server/outcome';
import { answer, jsonBody } from '@/lib/server/route';
import { tapPoll } from '@/lib/visits/commands/serve-poll';
import { PollTap } from '@/lib/visits/schemas/devices';

/** The tap of the exit poll. Sent twice it counts once: a visit has one answer. */
export function POST(request: Request): Promise<Response> {
  return deviceRoute(request, { name: 'poll.rate', kind: 'poll' }, async (caller) => {
    const body = await jsonBody(request);
    if (body instanceof Response) return body;
    const input = PollTap.safeParse(body.value);
    if (!input.success) return answer(refused(['invalid_input'], fieldProblems(input.error)));
    return answer(done(await tapPoll(caller, input.data.rating)));
  });
}
