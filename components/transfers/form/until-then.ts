import type { FamilyCandidate } from '@/lib/transfers/queries/open-transfer-form';

/** Where members are served until the effective date. */
export interface UntilThen {
  /** Null: registered nowhere yet. */
  facilityName: string | null;
  memberIds: string[];
}

/** The facilities of now, each once with the members who stay there until the day comes, in the order of the family. */
export function untilThen(members: readonly Pick<FamilyCandidate, 'member' | 'current'>[]): UntilThen[] {
  const places = new Map<string | null, UntilThen>();
  for (const { member, current } of members) {
    const code = current?.facilityCode ?? null;
    const place = places.get(code) ?? { facilityName: current?.facilityName ?? null, memberIds: [] };
    place.memberIds.push(member.id);
    places.set(code, place);
  }
  return [...places.values()];
}
