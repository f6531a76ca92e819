import { parseCalendarDate, type CalendarDate } from '@/lib/values/calendar-date';

/** What a reference begins with: `PF` transfers (pindah FKTP), `PG` complaints (pengaduan), `PL` other services at the desk (permohonan layanan), `PD` requests about data (permintaan data). */
export type ReferencePrefix = 'PF' | 'PG' | 'PL' | 'PD';

/** `PF-YYMM-NNNNNN-C`: year and month of the request, number within that month, check digit by ISO 7064 MOD 11,10. */
const FORM = /^(PF|PG|PL|PD)-?(\d{4})-?(\d{6})-?(\d)$/;
const MOST = 999_999;

export type ReferenceCheck =
  | { readonly valid: true; readonly reference: string; readonly month: CalendarDate; readonly sequence: number }
  | { readonly valid: false; readonly reason: 'form' | 'month' | 'check_digit' };

/** The reference of the `sequence`-th transfer or complaint (1 to 999,999) of the month of `requestDay` (2000-2099). Throws RangeError otherwise. */
export function formatReference(requestDay: CalendarDate, sequence: number, prefix: ReferencePrefix = 'PF'): string {
  if (!Number.isSafeInteger(sequence) || sequence < 1 || sequence > MOST) throw new RangeError('number of a reference is out of range');
  if (!requestDay.startsWith('20')) throw new RangeError('year of a reference is out of range');
  return join(prefix, requestDay.slice(2, 4) + requestDay.slice(5, 7), String(sequence).padStart(6, '0'));
}

/**
 * Reads a reference as people write and say it: any case, with or without hyphens and spaces. Gives it in its one form with
 * the first day of its month, or says what is wrong.
 */
export function checkReference(text: string, prefix: ReferencePrefix = 'PF'): ReferenceCheck {
  const parts = FORM.exec(text.replace(/\s/g, '').toUpperCase());
  const [, begins = '', yearMonth = '', sequence = '', check = ''] = parts ?? [];
  if (begins !== prefix || Number(sequence) === 0) return { valid: false, reason: 'form' };
  const month = parseCalendarDate(`20${yearMonth.slice(0, 2)}-${yearMonth.slice(2)}-01`);
  if (month === null) return { valid: false, reason: 'month' };
  if (checkDigit(yearMonth + sequence) !== check) return { valid: false, reason: 'check_digit' };
  return { valid: true, reference: join(prefix, yearMonth, sequence), month, sequence: Number(sequence) };
}

/**
 * ISO 7064 MOD 11,10 (hybrid system, one decimal digit): finds every single wrong digit and 44 of 45 swaps of
 * neighbours.
 */
export function checkDigit(digits: string): string {
  let product = 10;
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return String((11 - product) % 10);
}

function join(prefix: ReferencePrefix, yearMonth: string, sequence: string): string {
  return `${prefix}-${yearMonth}-${sequence}-${checkDigit(yearMonth + sequence)}`;
}
