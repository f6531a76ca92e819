import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarDate, calendarDate } from '@/lib/values/calendar-date';
import { maskCardNumber, maskNik } from '@/lib/values/mask';
import { understandSearch } from './understand-search';

const today = calendarDate('2026-11-20');
const understand = (text: string) => understandSearch(text, today);

const birthDates = fc
  .date({ min: new Date('1926-11-21T00:00:00Z'), max: new Date('2026-11-20T00:00:00Z'), noInvalidDate: true })
  .map((instant) => calendarDate(instant.toISOString().slice(0, 10)));
const names = fc
  .array(fc.constantFrom('siti', 'Rahayu', 'AGUS', 'juli', 'April', 'mei', 'I', 'gusti', "ma'ruf", 'h.', 'Sitti', 'Ny', 'desi', 'jan'), { minLength: 1, maxLength: 4 })
  .filter((words) => words.join('').length > 2);

const ID = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ');
const ID_SHORT = 'jan feb mar apr mei jun jul agu sep okt nov des'.split(' ');
const EN = 'January February March April May June July August September October November December'.split(' ');
const EN_SHORT = 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'.split(' ');

/** Usual ways of writing a date; those with two digits of the year need a person under a hundred. */
const WAYS: Record<string, (year: string, month: string, day: string) => string> = {
  'd-m-y': (y, m, d) => `${Number(d)}-${Number(m)}-${y}`,
  'dd/mm/yy': (y, m, d) => `${d}/${m}/${y.slice(2)}`,
  'd.m.y': (y, m, d) => `${Number(d)}.${Number(m)}.${y}`,
  'd m y': (y, m, d) => `${Number(d)} ${Number(m)} ${y}`,
  'dd - mm - yyyy': (y, m, d) => `${d} - ${m} - ${y}`,
  ddmmyyyy: (y, m, d) => d + m + y,
  ddmmyy: (y, m, d) => d + m + y.slice(2),
  yyyymmdd: (y, m, d) => y + m + d,
  iso: (y, m, d) => `${y}-${m}-${d}`,
  'yyyy/m/d': (y, m, d) => `${y}/${Number(m)}/${Number(d)}`,
  'd bulan y': (y, m, d) => `${Number(d)} ${ID[Number(m) - 1]} ${y}`,
  'd bln yy': (y, m, d) => `${d} ${ID_SHORT[Number(m) - 1]} ${y.slice(2)}`,
  'd-bln-y': (y, m, d) => `${d}-${ID_SHORT[Number(m) - 1]}-${y}`,
  dBULANy: (y, m, d) => `${d}${ID[Number(m) - 1]?.toUpperCase()}${y}`,
  'd month y': (y, m, d) => `${Number(d)} ${EN[Number(m) - 1]} ${y}`,
  'd mon y': (y, m, d) => `${Number(d)} ${EN_SHORT[Number(m) - 1]} ${y}`,
};
const ways = fc.constantFrom(...Object.keys(WAYS));
const write = (way: string, date: CalendarDate) => WAYS[way]?.(date.slice(0, 4), date.slice(5, 7), date.slice(8)) ?? '';

describe('a name with a birth date', () => {
  it.each([
    'siti rahayu 17-8-1985', 'siti rahayu 17/08/85', 'siti rahayu 17 agustus 1985', 'Siti Rahayu 17 Agu 85', 'siti rahayu 1985-08-17',
    'siti rahayu 17081985', 'siti rahayu 170885', 'siti rahayu 19850817', '17-8-1985 siti rahayu', '17 Agustus 1985, Siti Rahayu', 'SITI RAHAYU, 17.08.1985',
    'siti rahayu 17 08 1985', 'siti rahayu (17-08-1985)', 'siti rahayu 17 Agustus, 1985', 'siti rahayu August 17th, 1985', 'siti rahayu agustus 17 1985',
    'siti rahayu 17agustus1985', 'siti rahayu 17 ags 1985', 'siti rahayu 17 agus 1985', 'nama: siti rahayu, tgl lahir: 17-8-1985',
    'siti rahayu lahir 17 agustus 1985', '  siti \t rahayu\n17-8-1985 ', 'ｓｉｔｉ rahayu １７－８－１９８５', 'siti 17-8-1985 rahayu',
  ])('%j', (text) => {
    expect(understand(text)).toEqual({ kind: 'name_and_birth_date', key: 'SITI RAHAYU', words: ['SITI', 'RAHAYU'], birthDate: '1985-08-17' });
  });

  it.each([
    ['agus 17 8 1985', 'AGUS', '1985-08-17'],
    ['juli 17-8-1985', 'JULI', '1985-08-17'],
    ['17-8-1985 mei', 'MEI', '1985-08-17'],
    ['agus 17 agus 1985', 'AGUS', '1985-08-17'],
    ['i made 1-1-26', 'I MADE', '2026-01-01'],
    ['siti 21-11-26', 'SITI', '1926-11-21'],
    ['siti 29/2/00', 'SITI', '2000-02-29'],
    ['bayi ny. siti 20-11-2026', 'BAYI NY SITI', '2026-11-20'],
  ])('%j is %s, born %s', (text, key, birthDate) => {
    expect(understand(text)).toMatchObject({ kind: 'name_and_birth_date', key, birthDate });
  });

  it('is understood in every usual way of writing, before and after the name', () => {
    fc.assert(
      fc.property(names, birthDates, ways, fc.boolean(), (words, birthDate, way, first) => {
        const name = words.join(' ');
        const date = write(way, birthDate);
        expect(understand(first ? `${date} ${name}` : `${name} ${date}`)).toMatchObject({ kind: 'name_and_birth_date', birthDate });
      }),
      { numRuns: 2000 },
    );
  });

  it('does not alarm while it is typed', () => {
    fc.assert(
      fc.property(birthDates, ways, fc.nat(30), (birthDate, way, length) => {
        const typed = `siti ${write(way, birthDate)}`.slice(0, 4 + length);
        expect(['name', 'name_and_birth_date']).toContain(understand(typed).kind);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a birth date alone', () => {
  it.each(['17-8-1985', '17/08/85', '17 agustus 1985', '1985-08-17', '17081985', '17 08 1985', 'lahir 17-8-1985', 'tgl lahir: 17/8/1985', '17.08.85'])('%j', (text) => {
    expect(understand(text)).toEqual({ kind: 'birth_date_only', birthDate: '1985-08-17' });
  });
});

describe('a date that cannot be', () => {
  it.each([
    ['siti 30-2-1985', '30-2-1985', null],
    ['siti 31/04/85', '31/04/85', null],
    ['siti 29 feb 1985', '29 FEB 1985', null],
    ['siti 8/17/1985', '8/17/1985', '1985-08-17'],
    ['siti 1985-17-08', '1985-17-08', '1985-08-17'],
    ['siti 32 13 1985', '32 13 1985', null],
    ['siti 30021985', '30021985', null],
    ['30/02/1985', '30/02/1985', null],
    ['30-02-1985', '30-02-1985', null],
    ['siti 17-8-1885', '17-8-1885', null],
  ])('%j names %j, perhaps %s', (text, typed, suggestion) => {
    expect(understand(text)).toEqual({ kind: 'unusable', problem: 'impossible_date', typed, suggestion });
  });

  it('names a day to come', () => {
    expect(understand('siti 21-11-2026')).toEqual({ kind: 'unusable', problem: 'future_date', date: '2026-11-21' });
    expect(understand('17/8/2085')).toEqual({ kind: 'unusable', problem: 'future_date', date: '2085-08-17' });
  });

  it('names two dates and digits left over', () => {
    expect(understand('siti 17-8-1985 18-8-1985')).toEqual({ kind: 'unusable', problem: 'two_dates' });
    expect(understand('siti 17-8-1985 12')).toEqual({ kind: 'unusable', problem: 'digits_not_understood', typed: '12' });
    expect(understand('siti 170885 12')).toEqual({ kind: 'unusable', problem: 'digits_not_understood', typed: '12' });
  });
});

describe('a name', () => {
  it.each([
    ['siti', ['SITI']],
    ["Ma'ruf Al-Amin", ['MARUF', 'AL', 'AMIN']],
    ['H.M. Yusuf', ['H', 'M', 'YUSUF']],
    ['José', ['JOSE']],
    ['si', ['SI']],
    ['agus', ['AGUS']],
    ['nik', ['NIK']],
    ['siti*', ['SITI']],
    ['李明', ['李明']],
  ])('%j', (text, words) => {
    expect(understand(text)).toEqual({ kind: 'name', key: words.join(' '), words, note: null });
  });

  it.each(['siti 1', 'siti 17', 'siti 17-8', 'siti 17-8-', 'siti 17-8-198', 'siti 1985', 'siti 198508', 'siti 29-2-19', 'siti 290219', 'siti 1985-08-0', 'agus 17', 'siti 17 agustus'])(
    '%j is a name, its digits not yet a date',
    (text) => {
      expect(understand(text)).toMatchObject({ kind: 'name', note: 'date_incomplete' });
    },
  );
});

describe('what cannot be searched', () => {
  it.each(['', ' ', '\t\r\n', '\u00A0'])('%j is empty', (text) => {
    expect(understand(text)).toEqual({ kind: 'empty' });
  });

  it.each(['***', '•••• 0012', '1871 •••• •••• 0012', '1871********0012', maskNik('1871051708850012', 'list'), maskCardNumber('0001234567890')])('%j is masked', (text) => {
    expect(understand(text)).toEqual({ kind: 'unusable', problem: 'masked' });
  });

  it.each(['😀', '...', '-', '/', '٠١٢', '\u0000', '\uD800', '́'])('%j has nothing to search', (text) => {
    expect(understand(text)).toEqual({ kind: 'unusable', problem: 'no_letters_or_digits' });
  });

  it('is too short with one letter', () => {
    expect(understand('s')).toEqual({ kind: 'unusable', problem: 'too_few_letters', letters: 1, fewest: 2 });
    expect(understand('s 17-8-1985')).toEqual({ kind: 'unusable', problem: 'too_few_letters', letters: 1, fewest: 2 });
    expect(understand('李')).toMatchObject({ problem: 'too_few_letters' });
  });

  it('is too long over 200 characters, spaces around it not counted', () => {
    expect(understand('a'.repeat(201))).toEqual({ kind: 'unusable', problem: 'text_too_long', length: 201, limit: 200 });
    expect(understand(`${' '.repeat(9000)}siti`)).toMatchObject({ kind: 'name' });
    expect(understand('a'.repeat(200))).toMatchObject({ kind: 'name' });
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom('siti', '17', '8', '85', '1985', '0812', '1871051708850012', '-', '/', '.', ' ', '+', '(', ')', 'agustus', 'NIK', '•', "'", '*', '😀', '99', '2085');
  const anyText = fc.oneof(
    fc.string({ maxLength: 10_000, unit: 'binary' }),
    fc.string({ maxLength: 200, unit: 'grapheme' }),
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.stringMatching(/^[0-9 ./+-]{0,40}$/),
  );

  it('is understood without an error, and what comes out is sound', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const intent = understand(text);
        if (intent.kind === 'name' || intent.kind === 'name_and_birth_date') {
          expect(intent.key).toBe(intent.words.join(' '));
          expect(intent.key).toMatch(/^[\p{L}]+( [\p{L}]+)*$/u);
        }
        if ('birthDate' in intent) expect(intent.birthDate <= today).toBe(true);
        if (intent.kind === 'nik_or_kk') expect(intent.digits).toMatch(/^\d{16}$/);
        if (intent.kind === 'incomplete_number') {
          expect(intent.digits).toMatch(/^\d{1,15}$/);
          for (const { missing } of intent.expected) expect(missing).toBeGreaterThan(0);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('means the same with spaces around it and in capitals', () => {
    fc.assert(
      fc.property(names, birthDates, ways, (words, birthDate, way) => {
        const text = `${words.join(' ')} ${write(way, birthDate)}`;
        expect(understand(`  ${text.toUpperCase()}\n`)).toEqual(understand(text));
      }),
    );
  });

  it('is read in linear time', () => {
    const start = performance.now();
    for (const piece of ['1', '1-', "a'", ' ', 'a1', '17 8 85 ', '+', '\u0301', 'ﷺ']) {
      understand(piece.repeat(100_000));
      understand(piece.repeat(Math.floor(200 / piece.length)));
    }
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('needs no other day than the one given', () => {
    expect(understandSearch('siti 17-8-30', calendarDate('2031-01-01'))).toMatchObject({ kind: 'name_and_birth_date', birthDate: '2030-08-17' });
  });
});
