import type { RequestKind } from '@/lib/requests/model';
import type { CalendarDate } from '@/lib/values/calendar-date';
import type { Sex } from '@/lib/members/model';
import type { Values, Wish } from './facts';

/** A stored request as the wish that it was, to decide it again: only what changed is in it. */
export function storedWish(kind: RequestKind, after: Values & { facilityCode?: string | null }): Wish {
  const text = (field: keyof typeof after) => after[field] ?? null;
  const birthDate = text('birthDate') as CalendarDate | null;
  const sex = text('sex') as Sex | null;
  switch (kind) {
    case 'identity_correction':
      return { kind, name: text('name'), birthDate, sex, nik: text('nik') };
    case 'contact_update':
      return {
        kind, address: text('address'), district: text('district'), regencyCode: text('regencyCode'), phone: text('phone'), email: text('email'),
        removePhone: after.phone === null, removeEmail: after.email === null,
      };
    case 'death_report':
      return { kind, diedOn: text('diedOn') as CalendarDate | null };
    case 'newborn_report':
      return { kind, name: text('name') ?? '', birthDate, sex, familyCard: text('familyCard'), facilityCode: text('facilityCode') };
  }
}
