import type { Prisma } from '@/lib/generated/prisma/client';
import type { MemberStatus, Segment, Sex, StatusReason } from '@/lib/members/model';
import type { Tx } from '@/lib/server/db';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { LIMIT, type MatchKind } from './search-hits';

/** A found member. Numbers end in their last four digits only. */
export interface SearchRow {
  id: string;
  /** Why it matched, in the order in which the rows stand. */
  match: MatchKind;
  name: string;
  sex: Sex;
  birthDate: CalendarDate;
  nikEnding: string | null;
  cardEnding: string;
  familyCardEnding: string;
  segment: Segment;
  status: MemberStatus;
  statusReason: StatusReason | null;
  facilityName: string | null;
  branchId: string;
  branchName: string;
}

/** What the list shows of each hit, in the order of the hits, once a member. */
export async function selectRows(tx: Tx, hits: Prisma.Sql | null): Promise<{ rows: SearchRow[]; more: boolean }> {
  if (hits === null) return { rows: [], more: false };
  const found = await tx.$queryRaw<SearchRow[]>`
    SELECT m.id, h.match, m.name, m.sex, m.birth_date::text AS "birthDate", right(m.nik, 4) AS "nikEnding", right(m.card_number, 4) AS "cardEnding",
           right(m.family_card, 4) AS "familyCardEnding", m.segment, m.status, m.status_reason AS "statusReason", f.name AS "facilityName",
           m.branch_id AS "branchId", b.name AS "branchName"
    FROM (${hits}) h JOIN member m ON m.id = h.member_id JOIN branch b ON b.id = m.branch_id
    LEFT JOIN member_facility p ON p.member_id = m.id AND p.valid_to IS NULL LEFT JOIN facility f ON f.code = p.facility_code
    ORDER BY h.place`;
  // A number can be NIK and family card of the same person.
  const unique = [...new Map(found.map((row) => [row.id, row])).values()];
  const shown = unique.some(({ match }) => match === 'family_card') ? unique.length : LIMIT;
  return { rows: unique.slice(0, shown), more: unique.length > shown };
}
