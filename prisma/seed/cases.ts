import type { Sex } from '@/lib/members/model';
import { type CalendarDate, addDays, addMonths, calendarDate } from '@/lib/values/calendar-date';
import { dayOf } from './days';
import { seedId } from './ids';
import { districtCode, nikOf } from './numbers';
import { type BranchId, regencyOf } from './offices';

/**
 * People whom demonstrations and tests can name: always there, with the same ids and numbers in every database. What is awkward about
 * each (terms, facility, dates that follow `today`) stands in case-terms.ts.
 */
export interface CaseIdentity {
  readonly id: string;
  readonly name: string;
  readonly sex: Sex;
  /** Null for the newborn, whose birth follows the day of the seed: see caseBirthDate. */
  readonly birthDate: CalendarDate | null;
  readonly bornDaysAgo: number | null;
  readonly nik: string | null;
  readonly familyCard: string;
  readonly cardNumber: string;
  /** Null for children. */
  readonly phone: string | null;
  readonly branchId: BranchId;
  readonly regencyCode: string;
  readonly district: string;
}

/** Everybody but the newborn. */
export interface KnownIdentity extends CaseIdentity {
  readonly birthDate: CalendarDate;
  readonly bornDaysAgo: null;
  readonly nik: string;
}
export interface AdultIdentity extends KnownIdentity {
  readonly phone: string;
}

/** A family card at a place, with the number that makes its KK. */
function card(regencyCode: string, districtName: string, number: number) {
  const regency = regencyOf(regencyCode);
  const district = regency.districts.find(([, name]) => name === districtName);
  if (district === undefined) throw new RangeError(`no district ${districtName} in ${regencyCode}`);
  const code = districtCode(regencyCode, district[0]);
  const familyCard = nikOf(code, dayOf(calendarDate('2015-03-02')), 'M', String(9_000 + number));
  return { code, familyCard, branchId: regency.branchId, regencyCode, district: districtName };
}

type Card = ReturnType<typeof card>;

function adult(number: number, { code, ...place }: Card, name: string, sex: Sex, birth: string): AdultIdentity {
  const birthDate = calendarDate(birth);
  return {
    id: seedId('caseMember', number), name, sex, birthDate, bornDaysAgo: null, ...place,
    nik: nikOf(code, dayOf(birthDate), sex, String(9_000 + (number % 100))),
    cardNumber: `0008${String(number).padStart(9, '0')}`,
    phone: `62840${String(10_000_000 + number)}`,
  };
}

const child = (...person: Parameters<typeof adult>): KnownIdentity => ({ ...adult(...person), phone: null });

/** Not yet on the family card: no NIK, no name of their own. */
const newborn = (number: number, home: Card, mother: string, sex: Sex, bornDaysAgo: number): CaseIdentity => {
  return { ...child(number, home, `BAYI NY. ${mother}`, sex, '2000-01-01'), birthDate: null, bornDaysAgo, nik: null };
};

const SITI = card('18.71', 'Kedaton', 1);
const DEWI = card('18.71', 'Way Halim', 2);
const LINA = card('18.71', 'Rajabasa', 3);
const FAUZI = card('18.71', 'Sukarame', 4);
const BAMBANG = card('18.71', 'Enggal', 5);
const sumiati = adult(51, card('18.71', 'Panjang', 16), 'SUMIATI', 'F', '1965-03-03');
const herman = adult(50, card('18.71', 'Bumi Waras', 15), 'HERMAN SAWIRAN', 'M', '1970-10-06');
const SUKERTI = card('51.71', 'Denpasar Barat', 40);
const WAHYUNI = card('35.78', 'Gubeng', 60);
const YOHANA = card('91.71', 'Abepura', 80);

export const CASES = {
  /** The hero: PBI_APBD of Kota Bandar Lampung, years at Puskesmas Kedaton, with husband and two children on the card. */
  sitiRahayu: adult(1, SITI, 'SITI RAHAYU', 'F', '1985-08-17'),
  budiSantoso: adult(2, SITI, 'BUDI SANTOSO', 'M', '1982-03-05'),
  aisyahPutri: child(3, SITI, 'AISYAH PUTRI SANTOSO', 'F', '2012-06-21'),
  rizkySantoso: child(4, SITI, 'RIZKY SANTOSO', 'M', '2016-11-02'),
  /** Names that differ from hers by a letter, or only in the birth date. */
  sittiRahayu: adult(5, card('18.71', 'Kemiling', 6), 'SITTI RAHAYU', 'F', '1987-04-12'),
  sitiRahaju: adult(6, card('18.71', 'Panjang', 7), 'SITI RAHAJU', 'F', '1979-02-03'),
  sitiRahayuNamesake: adult(7, card('18.71', 'Sukabumi', 8), 'SITI RAHAYU', 'F', '1990-05-12'),
  heriGunawan: adult(8, DEWI, 'HERI GUNAWAN', 'M', '1993-01-20'),
  dewiAnggraini: adult(9, DEWI, 'DEWI ANGGRAINI', 'F', '1996-09-14'),
  /** Nine days old, in force through the mother. */
  bayiNyDewi: newborn(10, DEWI, 'DEWI ANGGRAINI', 'M', 9),
  linaMarlina: adult(11, LINA, 'LINA MARLINA', 'F', '1994-04-24'),
  /** Forty-one days old and not reported within 28: not in force. */
  bayiNyLina: newborn(12, LINA, 'LINA MARLINA', 'F', 41),
  oneWordName: adult(13, card('18.71', 'Teluk Betung Utara', 9), 'PONIMIN', 'M', '1951-12-31'),
  /** Three generations and seven people on one card, of four segments. */
  ahmadFauzi: adult(14, FAUZI, 'AHMAD FAUZI', 'M', '1980-01-15'),
  nurHasanah: adult(15, FAUZI, 'NUR HASANAH', 'F', '1983-05-30'),
  muhammadIlham: adult(16, FAUZI, 'MUHAMMAD ILHAM FAUZI', 'M', '2004-02-29'),
  fatimahAzzahra: child(17, FAUZI, 'FATIMAH AZZAHRA', 'F', '2009-12-01'),
  yusufHabibi: child(18, FAUZI, 'YUSUF HABIBI', 'M', '2015-07-19'),
  maryam: adult(19, FAUZI, 'MARYAM', 'F', '1952-08-08'),
  naylaKhairunnisa: child(20, FAUZI, 'NAYLA KHAIRUNNISA', 'F', '2023-03-11'),
  /** At a facility of their own choice: one day short of three months, and exactly three months. */
  almostThreeMonths: adult(21, card('18.71', 'Rajabasa', 10), 'WAHYU KURNIAWAN', 'M', '1991-07-07'),
  exactlyThreeMonths: adult(22, card('18.71', 'Rajabasa', 11), 'RINA MARLIANA', 'F', '1988-10-10'),
  /** Short of three months, but the contract of the facility ended (T7), or ends before the next 1st. */
  contractEnded: adult(23, card('18.71', 'Rajabasa', 12), 'EKO PRASETYO', 'M', '1975-05-05'),
  contractEnding: adult(24, card('18.71', 'Bumi Waras', 13), 'TRI HARTONO', 'M', '1986-06-26'),
  /** Wait for approval, may come on the next 1st, were sent back for papers. */
  openTransfer: adult(25, card('18.71', 'Sukarame', 14), 'YULI ASTUTI', 'F', '1993-02-28'),
  approvedTransfer: adult(26, card('18.71', 'Kemiling', 17), 'JOKO PURWANTO', 'M', '1968-08-18'),
  returnedTransfer: adult(27, card('18.71', 'Langkapura', 18), 'ENDANG LESTARI', 'F', '1974-11-11'),
  /** The NIK has day and month of birth the other way round. */
  nikMismatch: { ...herman, nik: nikOf(card('18.71', 'Bumi Waras', 15).code, dayOf(calendarDate('1970-06-10')), 'M', '9050') },
  /** Two records of one person: the first in force, the second switched off. */
  duplicateKept: sumiati,
  duplicateOff: { ...adult(52, card('18.71', 'Panjang', 19), 'SUMIYATI', 'F', '1965-03-03'), nik: sumiati.nik },
  deceased: adult(53, card('18.71', 'Kedamaian', 20), 'KARTO SUWITO', 'M', '1944-04-04'),
  pbiDelisted: adult(54, card('18.71', 'Tanjung Senang', 21), 'NGATINAH', 'F', '1962-06-06'),
  arrears: adult(55, card('18.71', 'Labuhan Ratu', 22), 'DEDI KURNIADI', 'M', '1984-12-12'),
  redistributed: adult(56, card('18.71', 'Tanjung Senang', 23), 'SRI MULYATI', 'F', '1977-07-17'),
  /** Paid for by Lampung Selatan (letter of Dinkes), by Pesawaran (agreement ended), by the province (no agreement). */
  letterRequired: adult(57, card('18.01', 'Natar', 24), 'MUHAMMAD TOHIR', 'M', '1972-02-02'),
  agreementEnded: adult(58, card('18.09', 'Gedong Tataan', 25), 'ROHANA', 'F', '1981-01-31'),
  noAgreement: adult(59, card('18.71', 'Teluk Betung Barat', 26), 'ZAINAL ABIDIN', 'M', '1969-09-09'),
  /** Placed by the payer a month ago (T5). */
  payerPlaced: adult(60, card('18.71', 'Kedaton', 27), 'LISTIANA DEWI', 'F', '1999-03-15'),
  employerInactive: adult(61, card('18.71', 'Sukabumi', 28), 'ANDRI SAPUTRA', 'M', '1989-01-09'),
  bambangIrawan: adult(62, BAMBANG, 'BAMBANG IRAWAN', 'M', '1973-03-13'),
  childOverAge: adult(63, BAMBANG, 'DIMAS IRAWAN', 'M', '2003-09-30'),
  movedSegment: adult(64, card('18.71', 'Kedaton', 29), 'NOVITA SARI', 'F', '1992-11-23'),
  firstContributionUnpaid: adult(65, card('18.71', 'Way Halim', 30), 'FERI IRAWAN', 'M', '1997-05-17'),

  niWayanSukerti: adult(101, SUKERTI, 'NI WAYAN SUKERTI', 'F', '1979-10-27'),
  iMadeArtana: adult(102, SUKERTI, 'I MADE ARTANA', 'M', '1976-01-18'),
  luhSekarini: child(103, SUKERTI, 'NI LUH SEKARINI', 'F', '2011-04-09'),
  dpsLetterRequired: adult(104, card('51.04', 'Ubud', 41), 'I KETUT MUDITA', 'M', '1971-12-02'),
  dpsAlmostThreeMonths: adult(105, card('51.71', 'Denpasar Timur', 42), 'NI KADEK ARIANI', 'F', '1995-06-15'),
  dpsContractEnded: adult(106, card('51.71', 'Denpasar Selatan', 43), 'I NYOMAN SUARDANA', 'M', '1983-08-30'),
  dpsDeceased: adult(107, card('51.04', 'Gianyar', 44), 'NI KETUT MURNIATI', 'F', '1947-02-11'),
  dpsArrears: adult(108, card('51.03', 'Mengwi', 45), 'I WAYAN SUDIARTA', 'M', '1981-05-21'),

  sriWahyuni: adult(201, WAHYUNI, 'SRI WAHYUNI', 'F', '1980-09-05'),
  agusHariyanto: adult(202, WAHYUNI, 'AGUS HARIYANTO', 'M', '1978-08-25'),
  sbyOneWordName: adult(203, card('35.78', 'Semampir', 61), 'PONIRAH', 'F', '1955-01-01'),
  sbyRedistributed: adult(204, card('35.78', 'Sukolilo', 62), 'LILIK ISTIQOMAH', 'F', '1970-04-14'),
  sbyAlmostThreeMonths: adult(205, card('35.78', 'Tandes', 63), 'RUDI HERMAWAN', 'M', '1990-02-20'),
  sbyPbiDelisted: adult(206, card('35.78', 'Benowo', 64), "MOH. MA'RUF", 'M', '1964-07-01'),
  sbyContractEnded: adult(207, card('35.78', 'Bulak', 65), 'SITI HOTIJAH', 'F', '1986-03-29'),

  yohanaWenda: adult(301, YOHANA, 'YOHANA WENDA', 'F', '1988-07-16'),
  eliasWenda: adult(302, YOHANA, 'ELIAS WENDA', 'M', '1985-12-24'),
  naomiWenda: child(303, YOHANA, 'NAOMI WENDA', 'F', '2014-05-05'),
  /** Paid for by the province, whose terms are not on record. */
  jypNoPolicy: adult(304, card('91.71', 'Heram', 81), 'MARTHEN ONDI', 'M', '1974-06-03'),
  jypAlmostThreeMonths: adult(305, card('91.71', 'Jayapura Selatan', 82), 'DORKAS KAMBU', 'F', '1996-10-19'),
  jypContractEnded: adult(306, card('91.71', 'Heram', 83), 'PETRUS SUEBU', 'M', '1982-01-28'),
  jypDeceased: adult(307, card('91.03', 'Sentani', 84), 'WELEM OHEE', 'M', '1949-03-17'),
} as const satisfies Record<string, CaseIdentity>;

export type CaseName = keyof typeof CASES;

export function caseBirthDate({ birthDate, bornDaysAgo }: CaseIdentity, today: CalendarDate): CalendarDate {
  return birthDate ?? addDays(today, -(bornDaysAgo ?? 0));
}

/** The latest first day at a facility with which three calendar months are over today. */
export function exactlyThreeMonthsBefore(today: CalendarDate): CalendarDate {
  let since = addMonths(today, -3);
  while (addMonths(addDays(since, 1), 3) <= today) since = addDays(since, 1);
  return since;
}

/** The earliest first day with which they are not: 2 months and 29 days, as people count. */
export function almostThreeMonthsBefore(today: CalendarDate): CalendarDate {
  return addDays(exactlyThreeMonthsBefore(today), 1);
}
