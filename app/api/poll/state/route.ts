import { callerOfDevice, deviceRoute } from '@/lib/server/device';
import { done } from '@/lib/server/outcome';
import { answer, jsonBody, refusedInput } from '@/lib/server/route';
import { waitForNews } from '@/lib/server/wait-for-news';
import { readPoll } from '@/lib/visits/commands/serve-poll';
import { PollState } from '@/lib/visits/schemas/devices';

export const dynamic = 'force-dynamic';

/** Whether the tablet shows the question. One that shows the right thing already waits here for a change. */
export function POST(request: Request): Promise<Response> {
  return deviceRoute(request, { name: 'poll.state', kind: 'poll' }, async (caller) => {
    const entrance = { door: 'poll.state', author: { device: caller.device.id } };
    const body = await jsonBody(request, entrance);
    if (body instanceof Response) return body;
    const input = PollState.safeParse(body.value);
    if (!input.success) return refusedInput(entrance, input.error);
    const news = waitForNews(caller.device.branchId, ['queue', 'visits'], request.signal);
    const view = await readPoll(caller);
    const { seen, visit = view.visit } = input.data;
    if (view.open !== seen || view.visit !== visit) {
      news.stop();
      return answer(done(view));
    }
    await news.arrived;
    return answer(done(await readPoll(await callerOfDevice(caller.device))));
  });
}
