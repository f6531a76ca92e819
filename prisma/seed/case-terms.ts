import type { Choice, Relation, Segment, StatusReason } from '@/lib/members/model';
import type { MonthTable } from './calendar';
import { type CaseIdentity, type CaseName, CASES, almostThreeMonthsBefore, caseBirthDate, exactlyThreeMonthsBefore } from './cases';
import { type Day, dayOf, instantOf } from './days';
import { facilityCode } from './facilities';
import { ENDED_FACILITY, ENDING_FACILITY } from './facility-states';
import type { SeedMember, SeedPeriod } from './model';
import { branchOf } from './offices';
import { CENTRAL_GOVERNMENT } from './payers';

type Stay = readonly [facility: string, from: Day, chosenBy: Choice];

interface Terms {
  readonly segment: Segment;
  /** 1 where nothing is said. */
  readonly relation?: Relation;
  readonly class?: 1 | 2 | 3;
  readonly governmentId?: string;
  readonly employer?: string;
  readonly inactive?: readonly [reason: StatusReason, since: Day];
  readonly paidUntil?: Day;
  readonly appLinked?: boolean;
  readonly stays: readonly [Stay, ...Stay[]];
}

const KEDATON = 'Puskesmas Kedaton';
const SUKARAME = 'Puskesmas Sukarame';

/** What is true of each case today. */
function termsOf(months: MonthTable): Record<CaseName, Terms> {
  const { first, last, todayDay, today } = months;
  const ago = (days: number) => todayDay - days;
  const almost = dayOf(almostThreeMonthsBefore(today));
  const own = { segment: 'PBPU', paidUntil: last(0) } as const;
  const pbi = (governmentId: string) => ({ segment: 'PBI_APBD', governmentId }) as const;
  const city = pbi('pemkot-bdl');
  const employed = { segment: 'PPU_BU', class: 2, paidUntil: last(0) } as const;
  const siti: Terms = { ...city, stays: [[KEDATON, first(32), 'payer']] };
  const fauzi: Terms = { ...own, stays: [[SUKARAME, first(50), 'member']] };
  const sukerti: Terms = { ...pbi('pemkot-dps'), stays: [['Puskesmas Denpasar Barat I', first(30), 'payer']] };
  const wahyuni: Terms = { ...pbi('pemkot-sby'), stays: [['Puskesmas Pucang Sewu', first(28), 'payer']] };
  const yohana: Terms = { ...pbi('pemkot-jyp'), stays: [['Puskesmas Abepura I', first(26), 'payer']] };
  return {
    sitiRahayu: siti,
    budiSantoso: { ...siti, relation: 2 },
    aisyahPutri: { ...siti, relation: 4 },
    rizkySantoso: { ...siti, relation: 4 },
    sittiRahayu: { ...own, class: 2, stays: [['Puskesmas Kemiling', first(40), 'member']] },
    sitiRahaju: { segment: 'PBI_JK', stays: [['Puskesmas Panjang', first(70), 'payer']] },
    sitiRahayuNamesake: { ...employed, employer: 'PT Siger Agro Mandiri', appLinked: true, stays: [['Puskesmas Way Laga', first(22), 'member']] },
    heriGunawan: { ...city, stays: [['Puskesmas Way Halim', first(18), 'payer']] },
    dewiAnggraini: { ...city, relation: 3, stays: [['Puskesmas Way Halim', first(18), 'payer']] },
    bayiNyDewi: { ...city, relation: 4, stays: [['Puskesmas Way Halim', ago(9), 'birth']] },
    linaMarlina: { ...own, class: 3, stays: [['Puskesmas Rajabasa Indah', first(33), 'member']] },
    bayiNyLina: { segment: 'PBPU', relation: 4, inactive: ['newborn_not_reported', ago(13)], stays: [['Puskesmas Rajabasa Indah', ago(41), 'birth']] },
    oneWordName: { segment: 'PBI_JK', stays: [['Puskesmas Sumur Batu', first(60), 'payer']] },
    ahmadFauzi: { ...fauzi, appLinked: true },
    nurHasanah: { ...fauzi, relation: 3 },
    muhammadIlham: { ...employed, relation: 4, employer: 'CV Kopi Rajawali Barat', appLinked: true, stays: [[SUKARAME, first(50), 'member'], ['dr. Citra Maharani', first(1), 'member']] },
    fatimahAzzahra: { ...fauzi, relation: 4 },
    yusufHabibi: { ...fauzi, relation: 4 },
    maryam: { segment: 'PBI_JK', relation: 5, stays: [[SUKARAME, first(80), 'payer'], ['Puskesmas Permata Sukarame', first(1), 'redistribution']] },
    naylaKhairunnisa: { ...city, relation: 5, stays: [[SUKARAME, first(30), 'birth']] },
    almostThreeMonths: { ...own, stays: [['Puskesmas Rajabasa Indah', almost, 'member']] },
    exactlyThreeMonths: { ...own, stays: [['Puskesmas Rajabasa Indah', dayOf(exactlyThreeMonthsBefore(today)), 'member']] },
    contractEnded: { ...own, stays: [[ENDED_FACILITY.bdl, first(1), 'member']] },
    contractEnding: { ...own, stays: [[ENDING_FACILITY.bdl, first(1), 'member']] },
    openTransfer: { ...city, stays: [[SUKARAME, first(15), 'payer']] },
    approvedTransfer: { ...city, stays: [['Puskesmas Beringin Raya', first(44), 'payer']] },
    returnedTransfer: { ...city, stays: [['Puskesmas Segala Mider', first(20), 'payer']] },
    nikMismatch: { segment: 'PBI_JK', stays: [['Puskesmas Sukaraja', first(90), 'payer']] },
    duplicateKept: { segment: 'PBI_JK', stays: [['Puskesmas Panjang', first(75), 'payer']] },
    duplicateOff: { ...city, inactive: ['duplicate', first(6)], stays: [['Puskesmas Panjang', first(24), 'payer']] },
    deceased: { segment: 'PBI_JK', inactive: ['deceased', ago(75)], stays: [['Puskesmas Satelit', first(95), 'payer']] },
    pbiDelisted: { segment: 'PBI_JK', inactive: ['pbi_delisted', first(9)], stays: [['Puskesmas Way Kandis', first(85), 'payer']] },
    arrears: { segment: 'PBPU', inactive: ['arrears', first(28)], paidUntil: last(30), stays: [['Puskesmas Labuhan Ratu', first(66), 'member']] },
    redistributed: { segment: 'PBI_JK', stays: [['Puskesmas Way Kandis', first(70), 'payer'], ['Puskesmas Labuhan Ratu', first(1), 'redistribution']] },
    letterRequired: { ...pbi('pemkab-lamsel'), stays: [['Puskesmas Natar', first(21), 'payer']] },
    agreementEnded: { ...pbi('pemkab-pesawaran'), stays: [['Puskesmas Gedong Tataan', first(23), 'payer']] },
    noAgreement: { ...pbi('pemprov-lampung'), stays: [['Puskesmas Bakung', first(23), 'payer']] },
    payerPlaced: { segment: 'PBI_JK', stays: [[KEDATON, first(1), 'payer']] },
    employerInactive: { segment: 'PPU_BU', class: 2, employer: 'PT Krakatau Pangan Lestari', inactive: ['employer_inactive', first(4)], paidUntil: first(4) - 1, stays: [['Puskesmas Way Laga', first(48), 'payer']] },
    bambangIrawan: { ...employed, class: 1, employer: 'PT Bumi Ruwa Jurai Logistik', appLinked: true, stays: [['Klinik Pratama Enggal Medika', first(58), 'member']] },
    childOverAge: { ...employed, class: 1, relation: 4, employer: 'PT Bumi Ruwa Jurai Logistik', inactive: ['child_over_age', dayOf(CASES.childOverAge.birthDate) + 7_670], paidUntil: last(0), stays: [['Klinik Pratama Enggal Medika', first(58), 'member']] },
    movedSegment: { segment: 'PPU_BU', class: 2, employer: 'CV Tapis Berseri Garmen', inactive: ['moved_segment', first(2)], paidUntil: first(2) - 1, stays: [[KEDATON, first(37), 'payer']] },
    firstContributionUnpaid: { segment: 'PBPU', inactive: ['first_contribution_unpaid', ago(20)], stays: [['Puskesmas Way Halim', ago(20), 'member']] },

    niWayanSukerti: sukerti,
    iMadeArtana: { ...sukerti, relation: 2 },
    luhSekarini: { ...sukerti, relation: 4 },
    dpsLetterRequired: { ...pbi('pemkab-gianyar'), stays: [['Puskesmas Ubud I', first(25), 'payer']] },
    dpsAlmostThreeMonths: { ...own, stays: [['Puskesmas Denpasar Timur I', almost, 'member']] },
    dpsContractEnded: { ...own, stays: [[ENDED_FACILITY.dps, first(1), 'member']] },
    dpsDeceased: { segment: 'PBI_JK', inactive: ['deceased', ago(40)], stays: [['Puskesmas Gianyar I', first(88), 'payer']] },
    dpsArrears: { segment: 'PBPU', inactive: ['arrears', first(4)], paidUntil: last(6), stays: [['Puskesmas Mengwi I', first(54), 'member']] },

    sriWahyuni: wahyuni,
    agusHariyanto: { ...wahyuni, relation: 2 },
    sbyOneWordName: { segment: 'PBI_JK', stays: [['Puskesmas Pegirian', first(77), 'payer']] },
    sbyRedistributed: { segment: 'PBI_JK', stays: [['Puskesmas Keputih', first(69), 'payer'], ['Puskesmas Klampis Ngasem', first(1), 'redistribution']] },
    sbyAlmostThreeMonths: { ...own, stays: [['Puskesmas Manukan Kulon', almost, 'member']] },
    sbyPbiDelisted: { segment: 'PBI_JK', inactive: ['pbi_delisted', first(8)], stays: [['Puskesmas Sememi', first(83), 'payer']] },
    sbyContractEnded: { ...own, stays: [[ENDED_FACILITY.sby, first(1), 'member']] },

    yohanaWenda: yohana,
    eliasWenda: { ...yohana, relation: 2 },
    naomiWenda: { ...yohana, relation: 4 },
    jypNoPolicy: { ...pbi('pemprov-papua'), stays: [['Puskesmas Heram', first(19), 'payer']] },
    jypAlmostThreeMonths: { ...own, stays: [['Puskesmas Jayapura Selatan', almost, 'member']] },
    jypContractEnded: { ...own, stays: [[ENDED_FACILITY.jyp, first(1), 'member']] },
    jypDeceased: { segment: 'PBI_JK', inactive: ['deceased', ago(55)], stays: [['Puskesmas Sentani', first(81), 'payer']] },
  };
}

/** The cases as members, in the order of CASES. */
export function caseMembers(months: MonthTable): SeedMember[] {
  const terms = termsOf(months);
  return (Object.keys(CASES) as CaseName[]).map((name) => caseMember(CASES[name], terms[name], months));
}

function caseMember(identity: CaseIdentity, terms: Terms, { today, todayDay }: MonthTable): SeedMember {
  const { id, nik, familyCard, cardNumber, name, sex, phone, branchId, regencyCode, district } = identity;
  const { segment, stays, inactive } = terms;
  const [[, joined]] = stays;
  const offset = branchOf(branchId).utcOffset;
  return {
    id, nik, familyCard, cardNumber, name, sex, branchId, regencyCode, district, phone,
    birth: dayOf(caseBirthDate(identity, today)),
    relation: terms.relation ?? 1,
    segment,
    class: terms.class ?? 3,
    status: inactive === undefined ? 'ACTIVE' : 'INACTIVE',
    reason: inactive?.[0] ?? null,
    statusSince: inactive?.[1] ?? joined,
    governmentId: terms.governmentId ?? null,
    payerName: segment === 'PBI_JK' ? CENTRAL_GOVERNMENT : (terms.employer ?? null),
    paidUntil: terms.paidUntil ?? null,
    address: `Jl. Contoh No. ${Number(cardNumber)}, ${district}`,
    email: terms.appLinked ? `${name.toLowerCase().replaceAll(' ', '.')}@surel.example` : null,
    appLinkedAt: terms.appLinked ? instantOf(todayDay - 200, 600, offset) : null,
    createdAt: instantOf(Math.min(joined, todayDay - 1), 540, offset),
    periods: stays.map(([facility, from, chosenBy], index): SeedPeriod => {
      return { facilityCode: facilityCode(facility), from, to: stays[index + 1]?.[1] ?? null, chosenBy };
    }),
  };
}
