import { ListCandidates } from '@/lib/facilities/schemas';
import { Prisma } from '@/lib/generated/prisma/client';
import { defineQuery, nothingPersonal } from '@/lib/server/use-case';
import { firstOfNextMonth } from '@/lib/values/calendar-date';
import { nameKey } from '@/lib/values/person-name';
import { selectFacilityFacts, type FacilityFacts } from './facility-facts';

const LIMIT = 60;

/**
 * Primary-care facilities by name or code, at most 60. Without text: those of the actor's branch. `elsewhere` searches the country by the
 * beginning of the code or by words of the name. Their doctors are those of the next 1st, when a transfer takes effect (T14).
 */
export const listCandidates = defineQuery<{ text: string; elsewhere: boolean }, { facilities: FacilityFacts[]; more: boolean }>({
  name: 'facilities.listCandidates',
  permission: 'facility:read',
  scope: 'reference',
  input: ListCandidates,
  audit: nothingPersonal,
  run: async ({ tx, actor, today }, { text, elsewhere }) => {
    const key = nameKey(text);
    const code = text.toUpperCase();
    const words = key.split(' ').filter(Boolean);
    const conditions = [Prisma.sql`f.type <> 'hospital'`];
    if (!elsewhere && actor.branch) conditions.push(Prisma.sql`f.branch_id = ${actor.branch.id}`);
    if (/^\d{4}[A-Z]?\d{0,3}$/.test(code)) conditions.push(Prisma.sql`starts_with(f.code, ${code})`);
    else for (const word of words) conditions.push(Prisma.sql`position(${` ${word}`} in ' ' || f.name_key) > 0`);
    const found = await selectFacilityFacts(tx, Prisma.join(conditions, ' AND '), LIMIT + 1, firstOfNextMonth(today));
    return { facilities: found.slice(0, LIMIT), more: found.length > LIMIT };
  },
});
