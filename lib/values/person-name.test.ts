import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey, nameWords, soundKey } from './person-name';

describe('nameKey', () => {
  it.each([
    ['siti rahayu', 'SITI RAHAYU'],
    ['  Siti   Rahayu ', 'SITI RAHAYU'],
    ["Ma'ruf Nu’man Sa`adah", 'MARUF NUMAN SAADAH'],
    ['H.M. Yusuf, S.Pd', 'H M YUSUF S PD'],
    ['Bayi Ny. Siti', 'BAYI NY SITI'],
    ['Siti-Rahayu', 'SITI RAHAYU'],
    ['José Núñez', 'JOSE NUNEZ'],
    ['ｓｉｔｉ', 'SITI'],
    ['I Gusti Ngurah', 'I GUSTI NGURAH'],
    ['Budi 2', 'BUDI 2'],
    ['Siti\u0000Rahayu\uD800', 'SITI RAHAYU'],
    ['... 😀 --', ''],
    ['', ''],
  ])('%j -> %j', (text, key) => {
    expect(nameKey(text)).toBe(key);
  });

  it('is stable, and made of words and single spaces only', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 10_000, unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 60 })), (text) => {
        const key = nameKey(text);
        expect(nameKey(key)).toBe(key);
        expect(nameWords(key).join(' ')).toBe(key);
        expect(/[\u0000-\u001F]/.test(key)).toBe(false);
      }),
    );
  });
});

describe('soundKey', () => {
  it.each([
    'SOEKARNO SUKARNO',
    'SOEHARTO SUHARTO',
    'TJAHJA CAHYA CAHJA',
    'DJOKO JOKO',
    'RAHAJU RAHAYU RAHAJOE',
    'WIJAYA WIDJAJA WIJAJA',
    'JUSUF YUSUF JOESOEF YUSUP',
    'NJOMAN NYOMAN',
    'SURYA SOERJA SURIA',
    'CHRISTINA KRISTINA CRISTINA',
    'CHANDRA CANDRA TJANDRA',
    'ACHMAD AHMAD AKHMAD AHMAT',
    'CHAIRUL KHAIRUL HAIRUL KHOIRUL CHOIRUL',
    'SJAMSUL SYAMSUL SAMSUL SHAMSUL',
    'AISYAH AISYA AISAH AISJAH AYSHA',
    'MUHAMMAD MOHAMMAD MUHAMAD MOCHAMAD MUCHAMMAD MOKHAMAD MUHAMMED MOH MUH MOHD MHD MOCH',
    'ABD ABDUL',
    'BUDI BUDHI',
    'DHARMA DARMA',
    'FITRI PITRI VITRI PHITRI',
    'NOVI NOPI NOFI',
    'RIZKI RIZKY RISKI RIZQI',
    'ZAENAL ZAINAL',
    'SAIFUL SYAIFUL SAEFUL SAIPUL',
    'SITI SITTI SITY',
    'YENI YENNY JENNY',
    'SETIAWAN SETYAWAN',
    'YULIANTI YULIYANTI JULIANTI',
    'SUWARNO SUARNO SOEWARNO',
    'NURJANNAH NURJANAH NOERDJANAH',
    'FATIMAH FATIMA PATIMAH',
    'YAKUB YAKUP',
    'DZULKIFLI ZULKIFLI',
    'FELIX FELIKS',
    'BAMBANG BAMBANG',
  ])('hears one name in %s', (line) => {
    const [first, ...others] = line.split(' ').map(soundKey);
    for (const other of others) expect(other).toBe(first);
  });

  it.each(['SITI SARI', 'BUDI YUDI', 'DEWI DEVI', 'RINA RINI', 'HENDRA INDRA', 'AGUS AGUNG', 'WAYAN WIWIN', 'MADE MUDE', 'SRI SARI', 'ANI ANA', 'EKA IKA'])(
    'hears two names in %s',
    (line) => {
      const [first, second] = line.split(' ').map(soundKey);
      expect(first).not.toBe(second);
    },
  );

  it('does not hear doubled consonants inside a word, and is never empty', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[AIU]?([BDGKLMNRST][AIU]){1,5}[NRS]?$/), (word) => {
        const doubled = word.replace(/([BDGKLMNRST])(?=[AIU])/g, '$1$1');
        expect(soundKey(doubled)).toBe(soundKey(word));
        expect(soundKey(word)).not.toBe('');
      }),
    );
  });

  it('never throws, and keeps something of every word', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 10_000 }), (text) => {
        for (const word of nameWords(nameKey(text))) expect(soundKey(word).length).toBeGreaterThan(0);
      }),
    );
    for (const word of ['H', 'HH', 'I', 'Y', 'W', 'KH', 'SH']) expect(soundKey(word)).not.toBe('');
  });

  it('takes linear time', () => {
    const start = performance.now();
    for (const part of ['H', 'I', 'U', 'Y', 'W', 'MUHAM', 'KH', 'OE']) soundKey(`${part.repeat(100_000 / part.length)}X`);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
