import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/values/calendar-date';
import { understandSearch } from './understand-search';

const today = calendarDate('2026-11-20');
const understand = (text: string) => understandSearch(text, today);
const birthDates = fc
  .date({ min: new Date('1926-11-21T00:00:00Z'), max: new Date('2026-11-20T00:00:00Z'), noInvalidDate: true })
  .map((instant) => calendarDate(instant.toISOString().slice(0, 10)));

describe('16 digits', () => {
  it.each([
    ['1871051708850012', true, 'nik'],
    ['1871 0517 0885 0012', true, 'nik'],
    ['18.71.05.170885.0012', true, 'nik'],
    ['1871-0517-0885-0012\r', true, 'nik'],
    ['NIK: 1871051708850012', true, 'nik'],
    ['KK 1871051708850012', true, 'kk'],
    ['18 71 05 17 08 85 00 12', true, 'nik'],
    ['1871053208850012', false, 'kk'],
    ['1871051708850000', false, 'kk'],
    ['NIK 1871053208850012', false, 'kk'],
    ['1708198518081985', false, 'kk'],
  ])('%j: a NIK %s, likelier %s', (text, isNik, likelier) => {
    const digits = text.replace(/\D/g, '');
    const intent = understand(text);
    expect(intent).toMatchObject({ kind: 'nik_or_kk', digits, familyCardNumber: digits, likelier, unusedWords: [] });
    expect(intent.kind === 'nik_or_kk' && intent.nik.ok).toBe(isNik);
  });

  it('are a virtual account behind the prefix of a bank', () => {
    const account = { kind: 'virtual_account', cardEnding: '01234567890', likelyCardNumber: '0001234567890', unusedWords: [] };
    expect(understand('8888801234567890')).toEqual({ ...account, bank: 'other' });
    expect(understand('VA 89888 0123 4567 890')).toEqual({ ...account, bank: 'mandiri' });
  });

  it('win over words beside them, which are said to be unused', () => {
    expect(understand('siti 1871051708850012')).toMatchObject({ kind: 'nik_or_kk', unusedWords: ['SITI'] });
    expect(understand('Siti, 17-8-1985, 1871051708850012')).toMatchObject({ kind: 'nik_or_kk', digits: '1871051708850012', unusedWords: ['SITI'] });
  });
});

describe('13 digits', () => {
  it.each([
    ['0001234567890', { kind: 'card', cardNumber: '0001234567890', nikMissing: null }],
    ['0001 2345 67890', { kind: 'card', cardNumber: '0001234567890', nikMissing: null }],
    ['Kartu: 000-1234-567-890', { kind: 'card', cardNumber: '0001234567890', nikMissing: null }],
    ['1871051708850', { kind: 'card', cardNumber: '1871051708850', nikMissing: 3 }],
    ['0812345678901', { kind: 'card_or_phone', cardNumber: '0812345678901', phone: '62812345678901', likelier: 'phone' }],
    ['BPJS 0812345678901', { kind: 'card_or_phone', cardNumber: '0812345678901', phone: '62812345678901', likelier: 'card' }],
    ['6281234567890', { kind: 'card_or_phone', cardNumber: '6281234567890', phone: '6281234567890', likelier: 'phone' }],
  ])('%j', (text, expected) => {
    expect(understand(text)).toEqual({ ...expected, unusedWords: [] });
  });
});

describe('a telephone number', () => {
  it.each([
    ['081234567890', '6281234567890'],
    ['0812-3456-7890', '6281234567890'],
    ['08 12 34 56 78 90', '6281234567890'],
    ['+62 812 3456 7890', '6281234567890'],
    ['+62 (0)812-3456-7890', '6281234567890'],
    ['HP 0812 3456 7890', '6281234567890'],
    ['WA: +62812345678', '62812345678'],
    ['0721 555123', '62721555123'],
    ['(0721) 555123', '62721555123'],
    ['62812345678', '62812345678'],
  ])('%j is %s', (text, phone) => {
    expect(understand(text)).toEqual({ kind: 'phone', phone, unusedWords: [] });
  });

  it.each([
    ['+65 9123 4567', 'not_indonesian', 10],
    ['+6281234567890123', 'too_long', 16],
  ])('%j is not usable: %s', (text, reason, digits) => {
    expect(understand(text)).toEqual({ kind: 'unusable', problem: 'phone_not_usable', reason, digits });
  });
});

describe('a number on its way', () => {
  it.each([
    ['1', [['nik_or_kk', 15], ['card', 12]], 'keep_typing'],
    ['187105', [['nik_or_kk', 10], ['card', 7]], 'keep_typing'],
    ['18710532', [['nik_or_kk', 8], ['card', 5]], 'nik_impossible_date'],
    ['18710517088500', [['nik_or_kk', 2]], 'keep_typing'],
    ['187105320885001', [['nik_or_kk', 1]], 'nik_impossible_date'],
    ['0', [['phone', 9], ['card', 12]], 'keep_typing'],
    ['0001', [['card', 9]], 'keep_typing'],
    ['0812', [['phone', 6], ['card', 9]], 'keep_typing'],
    ['6281', [['nik_or_kk', 12], ['card', 9], ['phone', 7]], 'keep_typing'],
    ['6271', [['nik_or_kk', 12], ['card', 9]], 'keep_typing'],
    ['81234567890', [['nik_or_kk', 5], ['card', 2], ['phone', 1]], 'phone_needs_zero'],
    ['+62 812', [['phone', 6]], 'keep_typing'],
    ['+6', [['phone', 10]], 'keep_typing'],
  ])('%j may become %j, %s', (text, expected, hint) => {
    const digits = text.replace(/\D/g, '');
    expect(understand(text)).toEqual({
      kind: 'incomplete_number',
      digits,
      count: digits.length,
      expected: expected.map(([as, missing]) => ({ as, missing })),
      hint,
      unusedWords: [],
    });
  });

  it('is not called wrong while a real NIK is typed', () => {
    const nik = fc.tuple(fc.integer({ min: 110101, max: 769999 }), birthDates, fc.boolean(), fc.integer({ min: 1, max: 9999 }));
    fc.assert(
      fc.property(nik, fc.integer({ min: 1, max: 16 }), ([area, birth, woman, serial], length) => {
        const day = String(Number(birth.slice(8)) + (woman ? 40 : 0)).padStart(2, '0');
        const whole = `${area}${day}${birth.slice(5, 7)}${birth.slice(2, 4)}${String(serial).padStart(4, '0')}`;
        const intent = understand(whole.slice(0, length));
        expect(intent.kind).not.toBe('unusable');
        if (intent.kind === 'incomplete_number') expect(intent.hint).toBe('keep_typing');
      }),
      // Eight digits that read as a day to come: 11-01-2041.
      { examples: [[[110120, calendarDate('1970-01-01'), true, 1], 8]] },
    );
  });

  it('has a wrong length in words', () => {
    expect(understand('18710517088500121')).toEqual({ kind: 'unusable', problem: 'number_too_long', digits: 17 });
    expect(understand('9'.repeat(200))).toEqual({ kind: 'unusable', problem: 'number_too_long', digits: 200 });
  });
});
