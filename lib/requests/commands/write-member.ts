import { newId } from '@/lib/server/id';
import type { Context } from '@/lib/server/use-case';
import type { RequestKind } from '@/lib/requests/model';
import type { Changes } from '@/lib/requests/rules/changes';
import { toDbDate, type CalendarDate } from '@/lib/values/calendar-date';
import { nameKey, nameWords } from '@/lib/values/person-name';

interface Applied {
  id: string;
  kind: RequestKind;
  memberId: string;
  after: Changes['after'];
}

/**
 * Writes an applied request into the member's record, with the words by which the name is found; of a newborn it makes the record, at its
 * facility from the day of birth, or lets the one count that stood on the card unreported. The database function does it once, and only for a request that is applied. Returns the member written.
 */
export async function writeMember({ tx, now }: Pick<Context, 'tx' | 'now'>, request: Applied): Promise<string> {
  const { id, kind, after } = request;
  const key = after.name === undefined || after.name === null ? null : nameKey(after.name);
  const words = key === null ? null : [...new Set(nameWords(key))];
  const made = kind === 'newborn_report' ? newId() : null;
  const [{ written }] = await tx.$queryRaw<[{ written: string }]>`
    SELECT service_request_apply(${id}::uuid, ${now}, ${key}, ${words}::text[], ${made}::uuid) AS written`;
  // A child that stood on the card unreported has its facility already.
  if (written === made && after.facilityCode && after.birthDate) {
    await tx.memberFacility.create({
      data: { id: newId(), memberId: written, facilityCode: after.facilityCode, validFrom: toDbDate(after.birthDate as CalendarDate), chosenBy: 'birth' },
    });
    await tx.facility.update({ where: { code: after.facilityCode }, data: { members: { increment: 1 } }, select: { code: true } });
  }
  return written;
}
