import type * as z from 'zod';
import { defineQuery, nothingPersonal, type Context } from '@/lib/server/use-case';
import { signInNews, type NewsReason } from '@/lib/sessions/rules/sign-in-news';
import { Nothing } from '@/lib/sessions/schemas';

/** What happened to the account between the sign-in before this session's and this one. Instants as ISO texts. */
export interface SignInNews {
  /** Why the person should look; empty when it was an ordinary sign-in. */
  reasons: NewsReason[];
  /** The sign-in before; null where none is remembered (30 days). */
  previous: { at: string; address: string | null } | null;
  /** Refused sign-ins by address, the most first. */
  refusals: { address: string | null; count: number; lastAt: string }[];
  /** The address of this sign-in. */
  address: string | null;
}

/** So many addresses are told by name; a flood from thousands is one line. */
const MOST_ADDRESSES = 20;
/** Places of thirty days. */
const MOST_PLACES = 500;
const REMEMBERED_MS = 30 * 86_400_000;

interface RefusalRow {
  address: string | null;
  count: number;
  atCode: number;
  lastAt: Date;
}

/** Tells a person what was tried with their account since they last signed in. */
export const readNews = defineQuery<z.infer<typeof Nothing>, SignInNews>({
  name: 'sessions.news',
  permission: 'session:own',
  scope: 'self',
  input: Nothing,
  audit: nothingPersonal,
  run: async ({ tx, actor }) => {
    const here = await tx.staffSession.findUnique({ where: { id: actor.sessionId, staffId: actor.staffId }, select: { createdAt: true, address: true } });
    if (!here) return null;
    const earlier = { staffId: actor.staffId, createdAt: { lt: here.createdAt } };
    const previous = await tx.staffSession.findFirst({ where: earlier, orderBy: { createdAt: 'desc' }, select: { createdAt: true, address: true } });
    const places = await tx.staffSession.findMany({ where: earlier, distinct: ['address'], select: { address: true }, take: MOST_PLACES });
    const refusals = await listRefusals(tx, actor.staffId, previous?.createdAt ?? new Date(here.createdAt.getTime() - REMEMBERED_MS), here.createdAt);
    return {
      reasons: signInNews({
        here: { address: here.address, at: here.createdAt.getTime() },
        previous: previous && { at: previous.createdAt.getTime() },
        places: places.map(({ address }) => address),
        refusals: refusals.map((each) => ({ ...each, lastAt: each.lastAt.getTime() })),
      }),
      previous: previous && { at: previous.createdAt.toISOString(), address: previous.address },
      refusals: refusals.map(({ address, count, lastAt }) => ({ address, count, lastAt: lastAt.toISOString() })),
      address: here.address,
    };
  },
});

function listRefusals(tx: Context['tx'], staffId: string, after: Date, until: Date): Promise<RefusalRow[]> {
  return tx.$queryRaw<RefusalRow[]>`
    SELECT address, count(*)::integer AS count, (count(*) FILTER (WHERE step = 'code'))::integer AS "atCode", max(at) AS "lastAt"
    FROM sign_in_refusal WHERE staff_id = ${staffId}::uuid AND at > ${after} AND at <= ${until}
    GROUP BY address ORDER BY count(*) DESC, max(at) DESC LIMIT ${MOST_ADDRESSES}`;
}
