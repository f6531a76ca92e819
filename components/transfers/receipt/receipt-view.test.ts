import { describe, expect, test } from 'vitest';
import { receiptView } from './receipt-view';
import { aLine, aReceipt } from './testing/example-receipt';

const view = (...changes: Parameters<typeof aReceipt>) => receiptView(aReceipt(...changes), { demo: false });
const steps = (...changes: Parameters<typeof aReceipt>) => view(...changes).next.steps.join('\n');

describe('a receipt for one member', () => {
  test('says reference, both facilities and both dates', () => {
    const { reference, change, table, facts } = view();
    expect(reference.value).toBe('PF-2611-000123-4');
    expect(change).toEqual({
      until: { label: 'Sampai 30 November 2026', facility: 'Puskesmas Kedaton', address: '' },
      from: { label: 'Mulai 1 Desember 2026', facility: 'Puskesmas Way Halim', address: 'Jl. Sultan Agung 5' },
    });
    expect(table).toBeNull();
    expect(facts.map(({ value }) => value)).toContain('•••• 2731');
  });

  test('tells the member what to do before and after the day', () => {
    expect(steps()).toContain('Sampai 30 November 2026 tetap berobat di Puskesmas Kedaton.');
    expect(steps()).toContain('Mulai 1 Desember 2026 berobat di Puskesmas Way Halim, Jl. Sultan Agung 5.');
    expect(steps()).toContain('telepon (0721) 000111');
  });

  test('promises nothing that waits for approval', () => {
    const waiting = steps([aLine({ status: 'requested' })]);
    expect(waiting).toContain('menunggu persetujuan supervisor');
    expect(waiting).toContain('Bila disetujui, mulai 1 Desember 2026');
    expect(waiting).not.toContain('Mulai 1 Desember 2026');
  });

  test('for one who had no facility says so and names no stay', () => {
    const { change, next } = view([aLine({ from: null })]);
    expect(change?.until.facility).toBe('Belum terdaftar di FKTP');
    expect(next.steps.join()).not.toContain('tetap berobat');
  });

  test.each(['rejected', 'cancelled'] as const)('that was %s changes nothing', (status) => {
    const { change, next } = view([aLine({ status })]);
    expect(change).toBeNull();
    expect(next.steps.join()).toContain('tidak mengubah FKTP');
    expect(next.steps.join()).not.toContain('berobat');
  });
});

describe('a receipt for several members', () => {
  const lines = [
    aLine(),
    aLine({ transferId: 't-2', reference: 'PF-2611-000124-2', name: 'BUDI SANTOSO', from: 'Klinik Asri', status: 'requested' }),
    aLine({ transferId: 't-3', reference: 'PF-2611-000125-9', name: 'ANI', status: 'rejected' }),
  ];

  test('has a row each, with a reference and a verdict of their own', () => {
    expect(view(lines).table?.rows.map(({ name, reference, until, from, status }) => [name, reference, until.date, from.date, status])).toEqual([
      ['SITI RAHAYU', 'PF-2611-000123-4', '30 November 2026', '1 Desember 2026', 'Disetujui'],
      ['BUDI SANTOSO', 'PF-2611-000124-2', '30 November 2026', '1 Desember 2026', 'Menunggu persetujuan'],
      ['ANI', 'PF-2611-000125-9', '', '', 'Ditolak'],
    ]);
  });

  test('with several facilities of now sends each to their own', () => {
    expect(steps(lines)).toContain('FKTP masing-masing');
    expect(steps([aLine(), aLine({ transferId: 't-2' })])).toContain('tetap berobat di Puskesmas Kedaton');
  });

  test('says in its head how many they are, not the status of one', () => {
    expect(view(lines).status.word).toBe('3 orang');
    expect(view().status.word).toBe('Disetujui');
  });

  test('some of whom wait promises nothing to those', () => {
    expect(steps(lines)).toContain('Pengajuan yang menunggu persetujuan berlaku hanya bila disetujui');
  });
});

test.each([
  ['Asia/Jakarta', '20 November 2026 pukul 23.30 WIB'],
  ['Asia/Makassar', '21 November 2026 pukul 00.30 WITA'],
  ['Asia/Jayapura', '21 November 2026 pukul 01.30 WIT'],
])('times in %s are those of the branch', (timeZone, words) => {
  const receipt = aReceipt();
  const { facts, foot } = receiptView({ ...receipt, branch: { ...receipt.branch, timeZone } }, { demo: false });
  expect([...facts, ...foot].map(({ value }) => value).filter((value) => value === words)).toHaveLength(2);
});

test('invented people are marked, real ones are not', () => {
  expect(receiptView(aReceipt(), { demo: true }).demo).toContain('Data demo');
  expect(receiptView(aReceipt(), { demo: false }).demo).toBeNull();
});
