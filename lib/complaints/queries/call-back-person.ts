import type { KnownPerson } from '@/lib/complaints/rules/compare-answer';
import type { FactorCheck } from '@/lib/complaints/rules/identity-check';
import type { Tx } from '@/lib/server/db';
import { fromDbDate } from '@/lib/values/calendar-date';

/** Whoever is to be recognised on the telephone: the member, else the reporter of a complaint about nobody known. */
export async function loadKnownPerson(tx: Tx, { memberId, complaintId }: { memberId: string | null; complaintId: string }): Promise<KnownPerson> {
  if (memberId === null) {
    const { reporterName, reference, sourceNumber, numbers } = await tx.complaint.findUniqueOrThrow({
      where: { id: complaintId },
      select: { reporterName: true, reference: true, sourceNumber: true, numbers: { select: { number: true } } },
    });
    return { kind: 'reporter', name: reporterName, numbers: [reference, ...(sourceNumber === null ? [] : [sourceNumber]), ...numbers.map(({ number }) => number)] };
  }
  const { birthDate, regency, district, periods, ...member } = await tx.member.findUniqueOrThrow({
    where: { id: memberId },
    select: {
      name: true, nik: true, cardNumber: true, familyCard: true, birthDate: true, address: true, district: true, regency: { select: { name: true } },
      periods: { where: { validTo: null }, select: { facility: { select: { name: true } } }, take: 1 },
    },
  });
  const family = await tx.member.findMany({ where: { familyCard: member.familyCard, id: { not: memberId } }, select: { name: true } });
  return {
    kind: 'member', ...member, birthDate: fromDbDate(birthDate), places: [district, regency.name], facilityName: periods[0]?.facility.name ?? null, family: family.map(({ name }) => name),
  };
}

/** The answers of the call that is going on, as they are stored: factor and agreement alone. */
export const readChecks = (stored: unknown): FactorCheck[] => stored as FactorCheck[];
