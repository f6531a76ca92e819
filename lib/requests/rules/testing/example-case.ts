import type { ContactWish, IdentityWish, NewbornWish, RequestFacts, RequestMember } from '@/lib/requests/rules/facts';
import { calendarDate } from '@/lib/values/calendar-date';

/** The example of all rule tests: an invented member, and wishes that change one thing at a time. */
export const TODAY = calendarDate('2026-11-20');
export const day = calendarDate;

const MEMBER: RequestMember = {
  name: 'SITI RAHAYU', sex: 'F', birthDate: day('1985-08-17'), status: 'ACTIVE', statusReason: null, segment: 'PBPU',
  address: 'Jalan Melati 4', district: 'Kedaton', regencyCode: '18.71', hasPhone: true, hasEmail: false,
};

/** Facts about the example; what is given stands instead. */
export function facts({ member, ...rest }: Partial<Omit<RequestFacts, 'member'>> & { member?: Partial<RequestMember> } = {}): RequestFacts {
  return {
    member: { ...MEMBER, ...member },
    nik: { birthDate: day('1985-08-17'), sex: 'F', regencyCode: '18.71' },
    sameAsStored: [], nikElsewhere: false, open: null, openTransfer: null,
    offices: { '18.71': 'KC Bandar Lampung', '18.01': 'KC Bandar Lampung', '51.71': 'KC Denpasar' },
    sameBirth: [], unreported: [], papers: ['ktp', 'birth_certificate', 'death_letter'],
    ...rest,
  };
}

export const identity = (wish: Partial<IdentityWish> = {}): IdentityWish => ({ kind: 'identity_correction', name: null, birthDate: null, sex: null, nik: null, ...wish });
export const contact = (wish: Partial<ContactWish> = {}): ContactWish => ({
  kind: 'contact_update', address: null, district: null, regencyCode: null, phone: null, email: null, removePhone: false, removeEmail: false, ...wish,
});
export const newborn = (wish: Partial<NewbornWish> = {}): NewbornWish => ({
  kind: 'newborn_report', name: 'ARJUNA', birthDate: day('2026-11-10'), sex: 'M', familyCard: null, facilityCode: null, ...wish,
});
