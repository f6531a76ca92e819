import type { MemberPaper, PaperPerson } from '@/lib/members/queries/get-paper';
import { calendarDate } from '@/lib/values/calendar-date';

/** An invented person of Bandar Lampung: PBI APBD, at Kedaton since March 2024, moving to Way Halim on 1 December 2026. */
export function aPerson(changes: Partial<PaperPerson> = {}): PaperPerson {
  return {
    id: 'm-1',
    name: 'SITI RAHAYU',
    sex: 'F',
    birthDate: calendarDate('1985-08-17'),
    age: 41,
    relation: 3,
    nik: '1871 •••• •••• 0012',
    cardNumber: '•••• 2731',
    segment: 'PBI_APBD',
    payer: 'Pemerintah Kota Bandar Lampung',
    class: 3,
    status: 'ACTIVE',
    statusReason: null,
    statusSince: calendarDate('2020-01-01'),
    paidUntil: null,
    contribution: { payer: 'local_government', monthly: null, arrearsMonths: 0, rehab: null },
    facility: { name: 'Puskesmas Kedaton', address: 'Jl. Teuku Umar 62', from: calendarDate('2024-03-01') },
    next: { name: 'Puskesmas Way Halim', address: 'Jl. Sultan Agung 5', effectiveDate: calendarDate('2026-12-01'), approved: true },
    ...changes,
  };
}

/** One who pays for herself and owes three months. */
export function aPayer(changes: Partial<PaperPerson> = {}): PaperPerson {
  return aPerson({
    segment: 'PBPU',
    payer: null,
    status: 'INACTIVE',
    statusReason: 'arrears',
    statusSince: calendarDate('2026-09-01'),
    paidUntil: calendarDate('2026-08-31'),
    contribution: { payer: 'member', monthly: 35_000, arrearsMonths: 3, rehab: null },
    next: null,
    ...changes,
  });
}

/** A summary as it is printed late in the evening of 20 November 2026. */
export function aPaper(people: PaperPerson[] = [aPerson()], changes: Partial<MemberPaper> = {}): MemberPaper {
  return {
    kind: 'card',
    memberId: people[0]?.id ?? '',
    familyCard: '1871 •••• •••• 0007',
    office: { name: 'Kantor Cabang Bandar Lampung', address: 'Jl. Contoh 1, Bandar Lampung', phone: '(0721) 000111' },
    timeZone: 'Asia/Jakarta',
    officer: 'Ratna Puspita',
    printedAt: '2026-11-20T16:30:00.000Z',
    today: calendarDate('2026-11-20'),
    people,
    ...changes,
  };
}
