import type { FacilityType } from '@/lib/facilities/model';
import { SearchFacilities } from '@/lib/facilities/schemas';
import { Prisma } from '@/lib/generated/prisma/client';
import { defineQuery, nothingPersonal } from '@/lib/server/use-case';
import { nameKey, nameWords } from '@/lib/values/person-name';

const LIMIT = 20;

/** A facility as it is chosen from a list. */
export interface FacilityHit {
  code: string;
  name: string;
  type: FacilityType;
  branchName: string;
}

export interface FacilityHits {
  facilities: FacilityHit[];
  /** There are more than are given. */
  more: boolean;
}

/**
 * Hospitals and primary-care facilities of the whole country, at most 20, those of the person's own branch first: each word begins a word of the
 * name, or the text begins the code. A text without letter or digit finds nothing.
 */
export const searchFacilities = defineQuery<{ text: string }, FacilityHits>({
  name: 'facilities.search',
  permission: 'complaint:read',
  scope: 'reference',
  input: SearchFacilities,
  audit: nothingPersonal,
  run: async ({ tx, actor }, { text }) => {
    const words = nameWords(nameKey(text));
    if (words.length === 0) return { facilities: [], more: false };
    const named = Prisma.join(words.map((word) => Prisma.sql`position(${` ${word}`} in ' ' || f.name_key) > 0`), ' AND ');
    const found = await tx.$queryRaw<FacilityHit[]>`
      SELECT f.code, f.name, f.type, b.name AS "branchName"
      FROM facility f JOIN branch b ON b.id = f.branch_id
      WHERE (${named}) OR starts_with(f.code, ${words.join('')})
      ORDER BY f.branch_id IS DISTINCT FROM ${actor.branch?.id ?? null}, f.name_key, f.code
      LIMIT ${LIMIT + 1}`;
    return { facilities: found.slice(0, LIMIT), more: found.length > LIMIT };
  },
});
