import type * as z from 'zod';
import { FindAuditMember } from '@/lib/audit/schemas';
import { defineQuery, QueryRefused } from '@/lib/server/use-case';
import { bareDigits } from '@/lib/values/digits';

export interface FoundMember {
  id: string;
  name: string;
  cardEnding: string;
  branchName: string;
}

const NIK_DIGITS = 16;
const CARD_DIGITS = 13;
/** Two records of one NIK are a case that the office mends: all of them have a trail. */
const MOST = 10;

/** Finds whose trail is meant by a whole NIK or card number, for a subject's request under UU 27/2022 art. 32. Names are not searched here. */
export const findAuditMember = defineQuery<z.infer<typeof FindAuditMember>, { members: FoundMember[] }>({
  name: 'audit.findMember',
  permission: 'audit:read',
  scope: 'nation',
  input: FindAuditMember,
  audit: (_, { members }) => [{ action: 'audit.find_member', detail: { shown: members.map(({ id }) => id) } }],
  run: async ({ tx }, { number }) => {
    const digits = bareDigits(number);
    if (digits === null || (digits.length !== NIK_DIGITS && digits.length !== CARD_DIGITS)) throw new QueryRefused(['not_a_number']);
    const rows = await tx.member.findMany({
      where: digits.length === NIK_DIGITS ? { nik: digits } : { cardNumber: digits },
      select: { id: true, name: true, cardNumber: true, branch: { select: { name: true } } },
      orderBy: { id: 'asc' },
      take: MOST,
    });
    return { members: rows.map(({ id, name, cardNumber, branch }) => ({ id, name, cardEnding: cardNumber.slice(-4), branchName: branch.name })) };
  },
});
