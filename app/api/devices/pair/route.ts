import { now } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { deviceCookieName } from '@/lib/server/device';
import { countWrongGuess, mayGuess } from '@/lib/server/guess-limit';
import { refused } from '@/lib/server/outcome';
import { answer, faultAnswer, foreignOrigin, jsonBody, refusedInput, sameOrigin } from '@/lib/server/route';
import { clientAddress } from '@/lib/server/session';
import { isSecure } from '@/lib/server/session-cookie';
import { pairDevice } from '@/lib/visits/commands/pair-device';
import { PairDevice } from '@/lib/visits/schemas/devices';

/** A tablet on the wall is not signed in every year. */
const YEARS_IN_SECONDS = 5 * 365 * 86_400;

/** A device types its code and gets a token of its own in a cookie that no script reads. Without a session: the code is what lets it in. */
export async function POST(request: Request): Promise<Response> {
  if (!sameOrigin(request)) return foreignOrigin('devices.pair');
  try {
    const address = await clientAddress();
    const entrance = { door: 'devices.pair', author: { from: address } };
    const body = await jsonBody(request, entrance);
    if (body instanceof Response) return body;
    const input = PairDevice.safeParse(body.value);
    if (!input.success) return refusedInput(entrance, input.error);
    const at = performance.now();
    if (!mayGuess(address, at)) return Response.json({ problem: 'too_many' }, { status: 429, headers: { 'cache-control': 'no-store', 'retry-after': '20' } });
    const device = await pairDevice({ db: db(), address, now: now() }, input.data.code);
    if (!device) {
      countWrongGuess(address, at);
      return answer(refused(['code_unknown'], { code: 'code_unknown' }));
    }
    const cookie = `${deviceCookieName(device.kind)}=${device.token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${YEARS_IN_SECONDS}${isSecure() ? '; Secure' : ''}`;
    return Response.json({ value: { kind: device.kind } }, { headers: { 'cache-control': 'no-store', 'set-cookie': cookie } });
  } catch (error) {
    return faultAnswer(error, 'devices.pair');
  }
}
