import type { PaperKind, RequestStatus } from '@/lib/requests/model';
import type { Values, Wish } from '@/lib/requests/rules/facts';
import type { Segment, Sex } from '@/lib/members/model';
import type { StoredMember } from '@/lib/requests/rules/changes';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { addDays } from '@/lib/values/calendar-date';

/** A member as the seed reads it back, whole. */
export interface SeededPerson extends StoredMember {
  readonly id: string;
  readonly nik: string;
  readonly segment: Segment;
  readonly sex: Sex;
}

/** One request as it is to be made: what is asked, and how far it gets. */
export interface RequestPlan {
  readonly status: RequestStatus;
  /** Working days before today on which it was filed. */
  readonly daysAgo: number;
  /** Who it is for: a woman for a newborn, else anybody. */
  readonly mother?: boolean;
  readonly papers: readonly PaperKind[];
  readonly note: string;
  readonly decision: string;
  readonly wish: (person: SeededPerson, today: CalendarDate) => Wish;
  /** Of an applied request: what stood on record before. The record is as it is after it. */
  readonly before?: (person: SeededPerson) => Values;
}

const identity = { kind: 'identity_correction', name: null, birthDate: null, sex: null, nik: null } as const;
const contact = { kind: 'contact_update', address: null, district: null, regencyCode: null, phone: null, email: null, removePhone: false, removeEmail: false } as const;

/** The name with its last vowel written wrongly: the commonest slip. */
export function misspelt(name: string): string {
  const at = Math.max(...[...'AIUEO'].map((vowel) => name.lastIndexOf(vowel)));
  const other = name[at] === 'I' ? 'Y' : name[at] === 'U' ? 'O' : 'E';
  return at < 0 ? `${name}A` : name.slice(0, at) + (name[at] === other ? 'A' : other) + name.slice(at + 1);
}

/** The same for every branch: each status, and of what waits each kind. */
export const REQUEST_PLANS: readonly RequestPlan[] = [
  {
    status: 'applied', daysAgo: 19, papers: ['ktp'], note: '', decision: 'Sesuai KTP.',
    wish: ({ name }) => ({ ...identity, name }), before: ({ name }) => ({ name: misspelt(name) }),
  },
  {
    status: 'applied', daysAgo: 12, papers: [], note: '', decision: '',
    wish: ({ address }) => ({ ...contact, address }), before: ({ address }) => ({ address: address.replace(/No\. \d+/, 'No. 1') + ' (lama)' }),
  },
  {
    status: 'rejected', daysAgo: 9, papers: ['ktp'], note: 'Nama panggilan sehari-hari.', decision: 'Nama di KTP tidak sama. Perbaiki dahulu di Dinas Dukcapil.',
    wish: ({ name }) => ({ ...identity, name: `${name.split(' ')[0] ?? name} SEJATI UTAMA` }),
  },
  { status: 'cancelled', daysAgo: 8, papers: ['ktp'], note: '', decision: 'Peserta membawa dokumen lain.', wish: ({ name }) => ({ ...identity, name: misspelt(name) }) },
  {
    status: 'returned', daysAgo: 4, papers: ['family_card'], note: 'Tahun lahir keliru sejak pendaftaran.', decision: 'KK tidak terbaca, unggah ulang.',
    wish: ({ birthDate }) => ({ ...identity, birthDate: addDays(birthDate, -31) }),
  },
  { status: 'requested', daysAgo: 3, papers: ['ktp'], note: '', decision: '', wish: ({ name }) => ({ ...identity, name: misspelt(name) }) },
  {
    status: 'requested', daysAgo: 2, papers: ['birth_certificate', 'family_card'], note: 'Tanggal menurut akta.', decision: '',
    wish: ({ birthDate }) => ({ ...identity, birthDate: addDays(birthDate, 1) }),
  },
  { status: 'requested', daysAgo: 2, papers: ['death_letter'], note: 'Dilaporkan oleh anaknya.', decision: '', wish: (_, today) => ({ kind: 'death_report', diedOn: addDays(today, -11) }) },
  {
    status: 'requested', daysAgo: 1, mother: true, papers: ['birth_letter'], note: '', decision: '',
    wish: (_, today) => ({ kind: 'newborn_report', name: 'BAGAS PRATAMA PUTRA', birthDate: addDays(today, -9), sex: 'M', familyCard: null, facilityCode: null }),
  },
  {
    status: 'requested', daysAgo: 1, mother: true, papers: ['birth_certificate'], note: 'Baru sempat melapor.', decision: '',
    wish: (_, today) => ({ kind: 'newborn_report', name: 'KAYLA AZZAHRA PUTRI', birthDate: addDays(today, -40), sex: 'F', familyCard: null, facilityCode: null }),
  },
];
