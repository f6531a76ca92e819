import type * as z from 'zod';
import { StatePurpose } from '@/lib/privacy/schemas';
import { done, notFound } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';

/** Keeps why the person opens a member of another office: good for today, for this member, and audited with every opening. */
export const statePurpose = defineCommand<z.infer<typeof StatePurpose>, { memberId: string }>({
  name: 'privacy.statePurpose',
  permission: 'member:read',
  scope: 'nation',
  input: StatePurpose,
  announce: () => [],
  audit: ({ memberId, purpose, note }) => [{ action: 'member.purpose', memberId, detail: { purpose, ...(note !== '' && { note }) } }],
  run: async ({ tx, actor, now, today }, { memberId, purpose, note }) => {
    if ((await tx.member.findUnique({ where: { id: memberId }, select: { id: true } })) === null) return notFound;
    await tx.$executeRaw`INSERT INTO member_purpose (staff_id, member_id, day, purpose, note, at)
      VALUES (${actor.staffId}::uuid, ${memberId}::uuid, ${today}::date, ${purpose}, ${note}, ${now})
      ON CONFLICT (staff_id, member_id, day) DO UPDATE SET purpose = EXCLUDED.purpose, note = EXCLUDED.note, at = EXCLUDED.at`;
    return done({ memberId });
  },
});
