import type { RequestField } from '@/lib/requests/model';
import type { Values, Wish } from './facts';
import { newbornStatus } from './newborn';
import type { Segment, Sex } from '@/lib/members/model';
import type { CalendarDate } from '@/lib/values/calendar-date';

/** A member's record as it is stored, whole. Never leaves the server. */
export interface StoredMember {
  readonly name: string;
  readonly sex: Sex;
  readonly birthDate: CalendarDate;
  readonly nik: string | null;
  readonly address: string;
  readonly district: string;
  readonly regencyCode: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly segment: Segment;
}

/** What a request stores: the values that change, as they are and as they will be. */
export interface Changes {
  readonly before: Values;
  readonly after: Values & { readonly status?: string; readonly statusReason?: string | null; readonly facilityCode?: string | null };
}

/** The changes of a wish. Only fields that really differ; of a newborn everything that is new; `facility` is the name of the chosen one. */
export function changesOf(wish: Wish, member: StoredMember, facility: { code: string; name: string } | null = null): Changes {
  switch (wish.kind) {
    case 'identity_correction':
      return differing(member, { name: wish.name, birthDate: wish.birthDate, sex: wish.sex, nik: wish.nik });
    case 'contact_update': {
      const kept = differing(member, { address: wish.address, district: wish.district, regencyCode: wish.regencyCode, phone: wish.phone, email: wish.email });
      const removed = (['phone', 'email'] as const).filter((field) => member[field] !== null && (field === 'phone' ? wish.removePhone : wish.removeEmail));
      return {
        before: { ...kept.before, ...Object.fromEntries(removed.map((field) => [field, member[field]])) },
        after: { ...kept.after, ...Object.fromEntries(removed.map((field) => [field, null])) },
      };
    }
    case 'death_report':
      return { before: {}, after: { diedOn: wish.diedOn } };
    case 'newborn_report':
      return {
        before: {},
        after: {
          name: wish.name, birthDate: wish.birthDate, sex: wish.sex, motherName: member.name, ...(wish.familyCard !== null && { familyCard: wish.familyCard }),
          ...(facility && { facility: facility.name, facilityCode: facility.code }), ...newbornStatus(member.segment),
        },
      };
  }
}

type Correctable = Extract<RequestField, 'name' | 'birthDate' | 'sex' | 'nik' | 'address' | 'district' | 'regencyCode' | 'phone' | 'email'>;

function differing(member: StoredMember, wished: Partial<Record<Correctable, string | null>>): { before: Values; after: Values } {
  const fields = (Object.keys(wished) as Correctable[]).filter((field) => wished[field] !== null && wished[field] !== member[field]);
  return {
    before: Object.fromEntries(fields.map((field) => [field, member[field]])),
    after: Object.fromEntries(fields.map((field) => [field, wished[field] ?? null])),
  };
}

/** The fields whose value on record is no longer the one that the request was filed with: somebody changed it meanwhile. */
export function overtaken(before: Values, member: StoredMember): RequestField[] {
  return (Object.keys(before) as Correctable[]).filter((field) => before[field] !== member[field]);
}

/** What tells two open requests of a kind apart: of a newborn its name and day of birth (twins), else nothing. */
export function subjectOf(wish: Wish): string {
  return wish.kind === 'newborn_report' ? `${wish.name} ${wish.birthDate ?? ''}` : '';
}
