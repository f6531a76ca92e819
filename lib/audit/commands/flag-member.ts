import type * as z from 'zod';
import { FlagMember, UnflagMember } from '@/lib/audit/schemas';
import { newId } from '@/lib/server/id';
import { done, notFound, refused } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { bareDigits } from '@/lib/values/digits';

const NIK_DIGITS = 16;
const CARD_DIGITS = 13;

/** Marks a member as a public figure, found by whole NIK or card number: from now on every opening of theirs is listed. */
export const flagMember = defineCommand<z.infer<typeof FlagMember>, { memberId: string }>({
  name: 'watch.flag',
  permission: 'watch:settle',
  scope: 'nation',
  input: FlagMember,
  // The number is personal: the receipt keeps a hash of it alone.
  announce: () => [],
  audit: ({ reason }, { memberId }) => [{ action: 'watch.flag', memberId, reason }],
  run: async ({ tx, actor, now }, { number, reason }) => {
    const digits = bareDigits(number);
    if (digits === null || ![NIK_DIGITS, CARD_DIGITS].includes(digits.length)) return refused(['invalid_input'], { number: 'whole_number' });
    const found = await tx.member.findMany({ where: digits.length === NIK_DIGITS ? { nik: digits } : { cardNumber: digits }, select: { id: true }, take: 2 });
    const [member] = found;
    if (!member) return refused(['invalid_input'], { number: 'unknown_number' });
    if (found.length > 1) return refused(['invalid_input'], { number: 'several_members' });
    const live = await tx.memberFlag.findFirst({ where: { memberId: member.id, kind: 'public_figure', removedAt: null }, select: { id: true } });
    if (live) return refused(['already_flagged']);
    await tx.memberFlag.createMany({ data: [{ id: newId(), memberId: member.id, kind: 'public_figure', reason, setBy: actor.staffId, setAt: now }] });
    return done({ memberId: member.id });
  },
  constraints: { member_flag_live_idx: () => refused(['already_flagged']) },
});

/** Takes the mark away. */
export const unflagMember = defineCommand<z.infer<typeof UnflagMember>, { memberId: string }>({
  name: 'watch.unflag',
  permission: 'watch:settle',
  scope: 'nation',
  input: UnflagMember,
  announce: () => [],
  audit: (_, { memberId }) => [{ action: 'watch.unflag', memberId }],
  run: async ({ tx, actor, now }, { memberId }) => {
    const { count } = await tx.memberFlag.updateMany({ where: { memberId, kind: 'public_figure', removedAt: null }, data: { removedBy: actor.staffId, removedAt: now } });
    return count === 0 ? notFound : done({ memberId });
  },
});
