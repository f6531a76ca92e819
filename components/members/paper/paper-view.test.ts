import { describe, expect, test } from 'vitest';
import { paperView } from './paper-view';
import { aPaper, aPayer, aPerson } from './testing/example-paper';

const view = (...paper: Parameters<typeof aPaper>) => paperView(aPaper(...paper), { demo: false });
const steps = (...paper: Parameters<typeof aPaper>) => view(...paper).next.steps.join('\n');
const fact = (label: string, ...paper: Parameters<typeof aPaper>) => view(...paper).facts.find((each) => each.label === label)?.value;

describe('the summary of a card', () => {
  test('says who, by which masked numbers, and how the membership stands', () => {
    const { words, table } = view();
    expect(words.title).toBe('Ringkasan kartu peserta JKN');
    expect(words.key).toEqual({ label: 'Nomor kartu JKN', value: '•••• 2731', status: { label: 'Kepesertaan', word: 'Aktif' } });
    expect(['Nama peserta', 'NIK', 'Nomor kartu keluarga (KK)', 'Tanggal lahir', 'Segmen', 'Kelas perawatan', 'Iuran'].map((label) => fact(label))).toEqual([
      'SITI RAHAYU', '1871 •••• •••• 0012', '1871 •••• •••• 0007', '17 Agustus 1985, 41 tahun', 'PBI APBD', 'Kelas 3', 'Iuran dibayar Pemerintah Kota Bandar Lampung',
    ]);
    expect(table).toBeNull();
  });

  test('says where since when, until when, and where next', () => {
    expect(view().places).toEqual([
      { label: 'FKTP sejak 1 Maret 2024, sampai 30 November 2026', facility: 'Puskesmas Kedaton', address: 'Jl. Teuku Umar 62', coming: false },
      { label: 'FKTP mulai 1 Desember 2026', facility: 'Puskesmas Way Halim', address: 'Jl. Sultan Agung 5', coming: true },
    ]);
    expect(steps()).toContain('Sampai 30 November 2026 berobat pertama di Puskesmas Kedaton; mulai 1 Desember 2026 di Puskesmas Way Halim.');
  });

  test('promises no facility that waits for approval', () => {
    const { next } = aPerson();
    const waiting = view([aPerson({ next: next && { ...next, approved: false } })]);
    expect(waiting.places?.map(({ label }) => label)).toEqual(['FKTP sejak 1 Maret 2024', 'FKTP mulai 1 Desember 2026, bila disetujui']);
    expect(waiting.next.steps[0]).toBe('Berobat pertama di Puskesmas Kedaton. Pindah ke Puskesmas Way Halim mulai 1 Desember 2026 menunggu persetujuan.');
  });

  test('for one without a facility says so and what to do', () => {
    const { places, next } = view([aPerson({ facility: null, next: null })]);
    expect(places?.[0]?.facility).toBe('Belum terdaftar di FKTP');
    expect(next.steps[0]).toContain('pilih FKTP');
  });

  test('of one who owes says how much for how long, and the way out first', () => {
    expect(fact('Iuran', [aPayer()])).toMatch(/^Menunggak 3 bulan; Lunas sampai Agu 2026, Rp\s?35\.000 per bulan$/);
    expect(view([aPayer()]).next.steps[0]).toMatch(/^Nonaktif karena menunggak iuran, sejak 1 September 2026\..+VA/);
  });

  test('of one who has died sends nobody to a facility', () => {
    const dead = aPayer({ statusReason: 'deceased', contribution: { payer: 'member', monthly: 35_000, arrearsMonths: 0, rehab: null } });
    expect(steps([dead])).toContain('meninggal dunia');
    expect(steps([dead])).not.toContain('Berobat');
  });

  test('tells only those whom the local government pays for that they must come', () => {
    expect(steps()).toContain('pindah FKTP hanya di kantor');
    expect(steps([aPayer()])).not.toContain('hanya di kantor');
  });
});

describe('the summary of a family', () => {
  const family = [aPerson({ nik: '•••• 0012' }), aPayer({ id: 'm-2', name: 'BUDI SANTOSO', nik: null, sex: 'M', relation: 1 })];
  const paper = [family, { kind: 'family' }] as const;

  test('has a row each with status, class, facility and contribution of their own', () => {
    const { table, words, places, facts } = view([...paper[0]], paper[1]);
    expect(words.key).toEqual({ label: 'Nomor kartu keluarga (KK)', value: '1871 •••• •••• 0007', status: { label: 'Anggota keluarga', word: '2 orang' } });
    expect(table?.rows.map(({ cells }) => cells.map(({ strong }) => strong))).toEqual([
      ['SITI RAHAYU', 'Kartu •••• 2731', 'Aktif', 'Puskesmas Kedaton', ''],
      ['BUDI SANTOSO', 'Kartu •••• 2731', 'Nonaktif', 'Puskesmas Kedaton', ''],
    ]);
    expect(table?.rows[0]?.cells.map(({ weak }) => weak)).toEqual([
      ['Istri, P, 41 th'],
      ['NIK •••• 0012'],
      ['PBI APBD, kelas 3'],
      ['Sejak 1 Maret 2024', 'Mulai 1 Desember 2026: Puskesmas Way Halim'],
      ['Iuran dibayar Pemerintah Kota Bandar Lampung'],
    ]);
    expect(table?.rows[1]?.cells[1]?.weak).toEqual(['NIK belum ada']);
    expect([places, facts]).toEqual([null, []]);
  });

  test('names those who are inactive', () => {
    expect(steps([...paper[0]], paper[1])).toContain('BUDI SANTOSO: kepesertaan nonaktif');
  });
});

test('says by whom, when and in which zone, and without an office whom to call', () => {
  expect(view(undefined, { timeZone: 'Asia/Jayapura' }).words.foot).toEqual([
    { label: 'Petugas', value: 'Ratna Puspita' },
    { label: 'Dicetak', value: '21 November 2026 pukul 01.30 WIT' },
  ]);
  const central = view(undefined, { office: null });
  expect(central.words.office).toEqual({ title: 'BPJS Kesehatan', name: 'Kantor Pusat', address: '', phone: 'Care Center 165' });
  expect(central.next.steps.at(-1)).toBe('Pertanyaan: Care Center 165.');
});

test('invented people are marked, real ones are not', () => {
  expect(paperView(aPaper(), { demo: true }).words.demo).toContain('Data demo');
  expect(view().words.demo).toBeNull();
});
