import type { Sex } from '@/lib/members/model';
import { type Day, dateOf } from './days';
import { REGENCIES } from './offices';

/**
 * Invented numbers that belong to nobody: serials of NIK and KK begin at 9101 (offices count from 0001 a district and day, and no day
 * brings thousands), card numbers lie beyond those in use, telephone numbers begin with 0841, which no operator has.
 * Cases keep to serials 9001-9099, cards 0008..., telephones 0840....
 */
const FIRST_SERIAL = 9_101;
const LAST_SERIAL = 9_355;
const FIRST_DAY: Day = -20_000; // 1915
const LAST_DAY: Day = 30_000; // 2052
const DAYS = LAST_DAY - FIRST_DAY;

/** Prime to ten, so that multiplying modulo a power of ten permutes: numbers do not look counted and never repeat. */
const SCATTER = 387_420_489;

/** Hands out numbers, each once. Its memory does not grow: one byte for each district, day and kind. */
export interface Numbers {
  nik(district: DistrictCode, birth: Day, sex: Sex): string;
  familyCard(district: DistrictCode, issued: Day): string;
  cardNumber(): string;
  phone(): string;
}

/** Regency and district as six digits: `187101`. */
export type DistrictCode = string;

export function districtCode(regencyCode: string, code: string): DistrictCode {
  return regencyCode.replace('.', '') + code;
}

export function issueNumbers(): Numbers {
  const codes = REGENCIES.flatMap(({ code, districts }) => districts.map(([district]) => districtCode(code, district)));
  const position = new Map(codes.map((code, index) => [code, index]));
  const issued = new Uint8Array(codes.length * DAYS * 3);
  let cards = 0;
  let phones = 0;
  const serial = (district: DistrictCode, day: Day, kind: 0 | 1 | 2): string => {
    const place = position.get(district);
    if (place === undefined || day < FIRST_DAY || day >= LAST_DAY) throw new RangeError('no serials for this district and day');
    const slot = (place * DAYS + (day - FIRST_DAY)) * 3 + kind;
    const next = FIRST_SERIAL + (issued[slot] ?? 0);
    if (next > LAST_SERIAL) throw new RangeError('serials of a district and day are used up');
    issued[slot] = next - FIRST_SERIAL + 1;
    return String(next);
  };
  return {
    nik: (district, birth, sex) => nikOf(district, birth, sex, serial(district, birth, sex === 'F' ? 1 : 0)),
    familyCard: (district, issuedOn) => nikOf(district, issuedOn, 'M', serial(district, issuedOn, 2)),
    cardNumber: () => `0009${scattered(cards++, 9)}`,
    phone: () => `62841${scattered(phones++, 8)}`,
  };
}

/** District, birth date as DDMMYY with 40 added to a woman's day, serial. A family card has the same shape with the day of issue. */
export function nikOf(district: DistrictCode, day: Day, sex: Sex, serial: string): string {
  const date = dateOf(day);
  const dayOfMonth = sex === 'F' ? String(Number(date.slice(8)) + 40) : date.slice(8);
  return district + dayOfMonth + date.slice(5, 7) + date.slice(2, 4) + serial;
}

function scattered(n: number, digits: number): string {
  return String((n * SCATTER + 123_456_789) % 10 ** digits).padStart(digits, '0');
}
