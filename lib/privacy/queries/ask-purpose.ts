import type * as z from 'zod';
import type { Sex } from '@/lib/members/model';
import { AskPurpose } from '@/lib/privacy/schemas';
import { defineQuery } from '@/lib/server/use-case';
import type { CalendarDate } from '@/lib/values/calendar-date';

/** What a search row shows of the member, and why a purpose is asked for. */
export interface PurposeAsked {
  memberId: string;
  name: string;
  sex: Sex;
  birthDate: CalendarDate;
  nikEnding: string | null;
  cardEnding: string;
  branchName: string;
  /** The member's data is restricted on their own request: everybody states a purpose. */
  restricted: boolean;
}

/** Whose record is about to be opened, as far as a search row says it; audited like the row of a search. */
export const askPurpose = defineQuery<z.infer<typeof AskPurpose>, PurposeAsked>({
  name: 'privacy.askPurpose',
  permission: 'member:read',
  scope: 'nation',
  input: AskPurpose,
  audit: (_, { memberId }) => [{ action: 'member.ask_purpose', memberId }],
  run: async ({ tx }, { memberId }) => {
    const [row] = await tx.$queryRaw<PurposeAsked[]>`
      SELECT m.id AS "memberId", m.name, m.sex, m.birth_date::text AS "birthDate", right(m.nik, 4) AS "nikEnding", right(m.card_number, 4) AS "cardEnding",
             b.name AS "branchName", EXISTS (SELECT 1 FROM member_flag f WHERE f.member_id = m.id AND f.kind = 'restricted' AND f.removed_at IS NULL) AS restricted
      FROM member m JOIN branch b ON b.id = m.branch_id WHERE m.id = ${memberId}::uuid`;
    return row ?? null;
  },
});
