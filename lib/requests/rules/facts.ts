import type { MemberStatus, Segment, Sex, StatusReason } from '@/lib/members/model';
import type { MaskedField, OpenRequestStatus, PaperKind, RequestField, RequestKind } from '@/lib/requests/model';
import type { CalendarDate } from '@/lib/values/calendar-date';

/** A member as the rules see it. Numbers that are masked on screens are not here: whether one differs, the server alone can tell. */
export interface RequestMember {
  readonly name: string;
  readonly sex: Sex;
  readonly birthDate: CalendarDate;
  readonly status: MemberStatus;
  readonly statusReason: StatusReason | null;
  readonly segment: Segment;
  readonly address: string;
  readonly district: string;
  readonly regencyCode: string;
  readonly hasPhone: boolean;
  readonly hasEmail: boolean;
}

/** What a NIK says of its holder. */
export interface NikReading {
  readonly birthDate: CalendarDate;
  readonly sex: Sex;
  readonly regencyCode: string;
}

/** New values as they will be stored; null is no change. */
export type IdentityWish = {
  readonly kind: 'identity_correction';
  readonly name: string | null;
  readonly birthDate: CalendarDate | null;
  readonly sex: Sex | null;
  readonly nik: string | null;
};

/** New values as they will be stored; null is no change. `phone` and `email` are removed when their flag says so. */
export type ContactWish = {
  readonly kind: 'contact_update';
  readonly address: string | null;
  readonly district: string | null;
  readonly regencyCode: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly removePhone: boolean;
  readonly removeEmail: boolean;
};

export type DeathWish = { readonly kind: 'death_report'; readonly diedOn: CalendarDate | null };

/** `familyCard` and `facilityCode` null: those of the mother. */
export type NewbornWish = {
  readonly kind: 'newborn_report';
  readonly name: string;
  readonly birthDate: CalendarDate | null;
  readonly sex: Sex | null;
  readonly familyCard: string | null;
  readonly facilityCode: string | null;
};

export type Wish = IdentityWish | ContactWish | DeathWish | NewbornWish;

/** Everything that the decision about one request looks at. Rules read nothing else. */
export interface RequestFacts {
  readonly member: RequestMember;
  /** What the stored NIK says; null when there is none or it cannot be read. */
  readonly nik: NikReading | null;
  /** Masked values of the wish that are already on record: no change. Known on the server alone. */
  readonly sameAsStored: readonly MaskedField[];
  /** The new NIK is on another record too. Known on the server alone. */
  readonly nikElsewhere: boolean;
  /** Another open request of the member, of the same kind (and for a newborn of the same child). */
  readonly open: { readonly id: string; readonly reference: string; readonly status: OpenRequestStatus } | null;
  /** Reference of the member's open transfer: a death ends it. */
  readonly openTransfer: string | null;
  /** Offices of the regencies, by code: who moves to another office's area is registered there. */
  readonly offices: Readonly<Record<string, string>>;
  /** Birth dates of the others on the family card: somebody born on the newborn's day is its twin, or the same child. */
  readonly sameBirth: readonly CalendarDate[];
  /** Birth dates of children on the family card who stand there unreported: the report is about one of them. */
  readonly unreported: readonly CalendarDate[];
  readonly papers: readonly PaperKind[];
}

/** Values by field, as a request stores them. Null: none. */
export type Values = Readonly<Partial<Record<RequestField, string | null>>>;

/** Papers of which one must be attached, by kind of request. */
export const PAPERS_FOR = {
  identity_correction: ['ktp', 'family_card', 'birth_certificate', 'court_order'],
  contact_update: [],
  death_report: ['death_letter'],
  newborn_report: ['birth_certificate', 'birth_letter'],
} as const satisfies Record<RequestKind, readonly PaperKind[]>;

/** A newborn gets its name by one of these (DOMAIN "Members": the placeholder name of a newborn). */
export const PAPERS_FOR_NEWBORN_NAME = ['birth_certificate', 'family_card'] as const satisfies readonly PaperKind[];
