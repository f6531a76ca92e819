import { deviceRoute } from '@/lib/server/device';
import { subscribe } from '@/lib/server/events';
import { fieldProblems } from '@/lib/server/field-problems';
import { done, refused } from '@/lib/server/outcome';
import { answer, jsonBody } from '@/lib/server/route';
import { readDisplay } from '@/lib/visits/queries/read-display';
import { DisplayState } from '@/lib/visits/schemas/devices';

export const dynamic = 'force-dynamic';

/** How long a question waits for news; the display asks again at once, and a revoked one is told then. */
const WAIT_MS = 8_000;

/** What the display shows. A display that shows it already waits here until the queue of its branch changes: a call is on the wall at once. */
export function POST(request: Request): Promise<Response> {
  return deviceRoute(request, { name: 'display.state', kind: 'display' }, async (caller) => {
    const body = await jsonBody(request);
    if (body instanceof Response) return body;
    const input = DisplayState.safeParse(body.value);
    if (!input.success) return answer(refused(['invalid_input'], fieldProblems(input.error)));
    // Listening before reading: what changes between the two is not missed.
    const news = listen(caller.device.branchId, request.signal);
    const view = await readDisplay(caller);
    if (view.seen !== input.data.seen) {
      news.stop();
      return answer(done(view));
    }
    await news.arrived;
    return answer(done(await readDisplay(caller)));
  });
}

/** Ends with the next change of the branch's queue, after WAIT_MS, or when nobody asks any more. */
function listen(branchId: string, signal: AbortSignal): { arrived: Promise<void>; stop: () => void } {
  let stop = () => {};
  const arrived = new Promise<void>((resolve) => {
    const timer = setTimeout(() => stop(), WAIT_MS);
    const unsubscribe = subscribe((announcement) => {
      if (announcement.topic === 'queue' && announcement.branchId === branchId) stop();
    });
    stop = () => {
      clearTimeout(timer);
      unsubscribe();
      resolve();
    };
    signal.addEventListener('abort', () => stop(), { once: true });
  });
  return { arrived, stop: () => stop() };
}
