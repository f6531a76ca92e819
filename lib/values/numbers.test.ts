import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from './calendar-date';
import { checkCardNumber, formatCardNumber, parseCardNumber } from './card-number';
import { countDigits, groupDigits } from './digits';
import { checkFamilyCardNumber, formatFamilyCardNumber, parseFamilyCardNumber } from './family-card';
import { isMasked, maskCardNumber, maskFamilyCardNumber, maskNik, maskPhone, maskVirtualAccount } from './mask';
import { parseNik } from './nik';
import { checkPhone, formatPhone, parsePhone } from './phone';
import { formatRupiah } from './rupiah';
import { resolveTwoDigitYear } from './two-digit-year';
import { formatVirtualAccount, readVirtualAccount, virtualAccount } from './virtual-account';

const today = calendarDate('2026-11-20');
const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const anyText = fc.string({ maxLength: 10_000, unit: 'binary' });

describe('card number', () => {
  it.each([
    ['0001234567890', { ok: true, cardNumber: '0001234567890' }],
    ['0001 2345 67890', { ok: true, cardNumber: '0001234567890' }],
    ['000.1234.567-890\r', { ok: true, cardNumber: '0001234567890' }],
    ['000123456789', { ok: false, problem: 'too_short', digits: 12 }],
    ['00012345678901', { ok: false, problem: 'too_long', digits: 14 }],
    ['000123456789O', { ok: false, problem: 'not_digits', digits: 12 }],
    ['٠٠٠١٢٣٤٥٦٧٨٩٠', { ok: false, problem: 'not_digits', digits: 0 }],
  ])('%j', (text, expected) => {
    expect(checkCardNumber(text)).toEqual(expected);
  });

  it('reads what it writes', () => {
    expect(formatCardNumber('0001234567890')).toBe('0001 2345 67890');
    fc.assert(fc.property(digits(13), (number) => {
        expect(parseCardNumber(formatCardNumber(number))).toBe(number);
      }),
    );
  });
});

describe('family card', () => {
  it('takes 16 digits and nothing else', () => {
    expect(checkFamilyCardNumber('1871 0512 0315 0007')).toEqual({ ok: true, familyCardNumber: '1871051203150007' });
    expect(checkFamilyCardNumber('187105120315000')).toEqual({ ok: false, problem: 'too_short', digits: 15 });
    fc.assert(fc.property(digits(16), (number) => {
        expect(parseFamilyCardNumber(formatFamilyCardNumber(number))).toBe(number);
      }),
    );
  });
});

describe('virtual account', () => {
  it('is a prefix and the last 11 digits of the card', () => {
    const card = parseCardNumber('0001234567890')!;
    expect(virtualAccount(card, 'other')).toBe('8888801234567890');
    expect(virtualAccount(card, 'mandiri')).toBe('8988801234567890');
    expect(formatVirtualAccount('8888801234567890')).toBe('88888 0123 4567 890');
  });

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(digits(11), fc.constantFrom('mandiri' as const, 'other' as const), (ending, bank) => {
        const card = parseCardNumber(`00${ending}`)!;
        expect(readVirtualAccount(formatVirtualAccount(virtualAccount(card, bank)))).toEqual({ bank, cardEnding: ending, likelyCardNumber: card });
      }),
    );
  });

  it.each(['', '1871051708850012', '888880123456789', '88888012345678901', '88888x1234567890'])('refuses %j', (text) => {
    expect(readVirtualAccount(text)).toBeNull();
  });
});

describe('phone', () => {
  it.each([
    ['081234567890', '6281234567890', '0812-3456-7890'],
    ['+62 812-3456-7890', '6281234567890', '0812-3456-7890'],
    ['62812 3456 7890', '6281234567890', '0812-3456-7890'],
    ['+62 (0)812 3456 7890', '6281234567890', '0812-3456-7890'],
    ['0811 123 456', '62811123456', '0811-1234-56'],
    ['0857123456789', '62857123456789', '0857-1234-56789'],
    ['(0721) 555123', '62721555123', '0721-5551-23'],
    ['021 5551234', '62215551234', '021-5551-234'],
  ])('%j is %s, shown as %s', (text, normal, shown) => {
    const phone = parsePhone(text);
    expect(phone).toBe(normal);
    expect(formatPhone(phone!)).toBe(shown);
  });

  it.each([
    ['', 'too_short', 0],
    ['0812345', 'too_short', 7],
    ['08123456789012', 'too_long', 14],
    ['+6591234567', 'not_indonesian', 10],
    ['81234567890', 'not_indonesian', 11],
    ['0001234567890', 'not_indonesian', 13],
    ['0812-345-678x', 'not_digits', 10],
    ['•••• 7890', 'not_digits', 4],
    ['++6281234567890', 'not_digits', 13],
  ])('%j is refused: %s', (text, problem, count) => {
    expect(checkPhone(text)).toEqual({ ok: false, problem, digits: count });
  });

  it('reads what it writes, as often as wanted', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^0(8[0-9]{8,11}|[2-79][0-9]{7,10})$/), (text) => {
        const phone = parsePhone(text)!;
        expect(phone).toBe(`62${text.slice(1)}`);
        expect(parsePhone(formatPhone(phone))).toBe(phone);
        expect(parsePhone(phone)).toBe(phone);
      }),
    );
  });
});

describe('rupiah', () => {
  it('writes money as each language does', () => {
    expect(formatRupiah(150_000)).toBe('Rp\u00A0150.000');
    expect(formatRupiah(1_500_000, 'id')).toBe('Rp\u00A01.500.000');
    expect(formatRupiah(35_000, 'en')).toBe('Rp\u00A035,000');
    expect(formatRupiah(0)).toBe('Rp\u00A00');
  });
});

describe('masks', () => {
  it('show what DOMAIN allows', () => {
    expect(maskNik('1871051708850012', 'record')).toBe('1871 •••• •••• 0012');
    expect(maskNik('1871051708850012', 'list')).toBe('•••• 0012');
    expect(maskFamilyCardNumber('1871051203150007', 'record')).toBe('1871 •••• •••• 0007');
    expect(maskCardNumber('0001234562731')).toBe('•••• 2731');
    expect(maskVirtualAccount('8888801234562731')).toBe('•••• 2731');
    expect(maskPhone('6281234567890')).toBe('•••• 7890');
  });

  it('hide a short value whole', () => {
    expect(maskNik('1234', 'record')).toBe('••••');
    expect(maskPhone('')).toBe('••••');
    expect(maskCardNumber('1234567')).toBe('••••');
  });

  it('never show more than 4 digits, or 8 in a record, and never pass for a number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{0,40}$/), (number) => {
        const record = maskNik(number, 'record');
        const others = [maskNik(number, 'list'), maskCardNumber(number), maskVirtualAccount(number), maskPhone(number)];
        expect(countDigits(record)).toBeLessThanOrEqual(8);
        for (const shown of [record, ...others]) {
          expect(isMasked(shown)).toBe(true);
          expect(parseNik(shown, today)).toBeNull();
          expect(parseCardNumber(shown)).toBeNull();
          expect(parseFamilyCardNumber(shown)).toBeNull();
          expect(parsePhone(shown)).toBeNull();
          expect(readVirtualAccount(shown)).toBeNull();
        }
        for (const shown of others) expect(countDigits(shown)).toBeLessThanOrEqual(4);
      }),
    );
  });

  it('are recognised in other hands', () => {
    for (const text of ['1871********0012', '1871●●●●●●●●0012', '····0012', '1871…0012', 'S***', '＊＊＊＊', '■■■■0012']) expect(isMasked(text)).toBe(true);
    for (const text of ['1871051708850012', "Siti Ma'ruf, S.Pd.", '+62 (812) 3456-7890', 'Jl. Raden Intan No. 1/2']) expect(isMasked(text)).toBe(false);
  });
});

describe('two-digit years', () => {
  it.each([
    [85, 8, 17, '1985-08-17'],
    [26, 11, 20, '2026-11-20'],
    [26, 11, 21, '1926-11-21'],
    [0, 2, 29, '2000-02-29'],
    [28, 2, 29, '1928-02-29'],
    [1, 2, 29, null],
    [85, 13, 1, null],
  ])('%i-%i-%i is %s', (year, month, day, expected) => {
    expect(resolveTwoDigitYear(year, month, day, today)).toBe(expected);
  });
});

describe('any text', () => {
  it('is read or refused, never thrown back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        checkCardNumber(text);
        checkFamilyCardNumber(text);
        checkPhone(text);
        readVirtualAccount(text);
        maskNik(text, 'record');
        isMasked(text);
        groupDigits(text, [4, 4]);
      }),
    );
  });

  it('of separators alone takes linear time', () => {
    const text = `${' .-'.repeat(50_000)}x`;
    const start = performance.now();
    checkCardNumber(text);
    checkPhone(text);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
