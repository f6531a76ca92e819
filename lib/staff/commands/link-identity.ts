import type { Tx } from '@/lib/server/db';
import type { ClaimedPerson } from '@/lib/server/identity-claims';

/**
 * Gives a person of the provider the account that an administrator set aside for the provider's user name. The link works once and not
 * after its end; an older identity of that account at the same provider is forgotten. Returns the account's id, or null without a link.
 */
export async function linkIdentity(tx: Tx, person: ClaimedPerson, now: Date): Promise<string | null> {
  if (person.called === null) return null;
  const [link] = await tx.$queryRaw<{ staff_id: string }[]>`DELETE FROM staff_identity_link
    WHERE issuer = ${person.issuer} AND username = ${person.called} AND expires_at > ${now} RETURNING staff_id`;
  if (!link) return null;
  await tx.staffIdentity.deleteMany({ where: { staffId: link.staff_id, issuer: person.issuer } });
  await tx.staffIdentity.create({ data: { issuer: person.issuer, subject: person.subject, staffId: link.staff_id, createdAt: now, lastSeenAt: now } });
  return link.staff_id;
}
