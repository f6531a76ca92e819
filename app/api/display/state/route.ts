import { callerOfDevice, deviceRoute } from '@/lib/server/device';
import { done } from '@/lib/server/outcome';
import { answer, jsonBody, refusedInput } from '@/lib/server/route';
import { waitForNews } from '@/lib/server/wait-for-news';
import { readDisplay } from '@/lib/visits/queries/read-display';
import { DisplayState } from '@/lib/visits/schemas/devices';

export const dynamic = 'force-dynamic';

/** What the display shows. A display that shows it already waits here until the queue of its branch changes: a call is on the wall at once. */
export function POST(request: Request): Promise<Response> {
  return deviceRoute(request, { name: 'display.state', kind: 'display' }, async (caller) => {
    const entrance = { door: 'display.state', author: { device: caller.device.id } };
    const body = await jsonBody(request, entrance);
    if (body instanceof Response) return body;
    const input = DisplayState.safeParse(body.value);
    if (!input.success) return refusedInput(entrance, input.error);
    // Listening before reading: what changes between the two is not missed.
    const news = waitForNews(caller.device.branchId, ['queue'], request.signal);
    const view = await readDisplay(caller);
    if (view.seen !== input.data.seen) {
      news.stop();
      return answer(done(view));
    }
    await news.arrived;
    return answer(done(await readDisplay(await callerOfDevice(caller.device))));
  });
}
