import type pg from 'pg';
import type { Category } from '@/lib/complaints/model';
import { insertRows } from './database';
import { seedId } from './ids';

const REPLY = { id: 'uuid', branch_id: 'text', category: 'text', title: 'text', body: 'text', updated_at: 'timestamptz' } as const;
const WRITTEN = '2026-01-02T02:00:00.000Z';

/** Fields: {nama} reporter, {nomor} reference, {petugas} who answers, {cabang} the office, {tenggat} the deadline, {faskes} the facility. */
const REPLIES: readonly { readonly category: Category | null; readonly title: string; readonly body: string }[] = [
  { category: null, title: 'Pengaduan diterima', body: 'Yth. {nama}, pengaduan nomor {nomor} sudah diterima {cabang} dan sedang ditangani. Jawaban disampaikan paling lambat {tenggat}. Salam, {petugas}.' },
  { category: null, title: 'Minta dokumen', body: 'Yth. {nama}, untuk melanjutkan pengaduan {nomor} mohon dikirimkan fotokopi KTP dan KK terbaru. Penanganan dilanjutkan setelah dokumen diterima. Salam, {petugas}, {cabang}.' },
  { category: null, title: 'Masih dalam penanganan', body: 'Yth. {nama}, pengaduan {nomor} masih dalam penanganan. Kabar berikutnya disampaikan paling lambat {tenggat}. Salam, {petugas}.' },
  { category: null, title: 'Selesai, mohon konfirmasi', body: 'Yth. {nama}, pengaduan {nomor} sudah selesai. Bila masalah belum tuntas, pengaduan dapat dibuka kembali melalui {cabang}. Salam, {petugas}.' },
  { category: null, title: 'Tidak dapat dihubungi', body: 'Yth. {nama}, petugas sudah mencoba menghubungi lewat telepon mengenai pengaduan {nomor}. Mohon disampaikan waktu yang sesuai. Salam, {petugas}, {cabang}.' },
  { category: 'membership', title: 'Data sudah diperbaiki', body: 'Yth. {nama}, data kepesertaan sudah diperbaiki sesuai data Dukcapil. Kartu digital dapat dibuka kembali di Mobile JKN. Nomor pengaduan: {nomor}. Salam, {petugas}.' },
  { category: 'membership', title: 'Status sudah aktif', body: 'Yth. {nama}, kepesertaan sudah aktif dan dapat dipakai di {faskes}. Nomor pengaduan: {nomor}. Salam, {petugas}, {cabang}.' },
  { category: 'contribution', title: 'Pembayaran sedang dicocokkan', body: 'Yth. {nama}, pembayaran iuran sedang dicocokkan dengan bank. Hasilnya disampaikan paling lambat {tenggat}. Nomor pengaduan: {nomor}. Salam, {petugas}.' },
  { category: 'contribution', title: 'Kelebihan bayar', body: 'Yth. {nama}, kelebihan pembayaran dialihkan ke iuran bulan berikutnya. Rinciannya dapat dilihat di Mobile JKN. Salam, {petugas}, {cabang}.' },
  { category: 'primary_care', title: 'Faskes dimintai keterangan', body: 'Yth. {nama}, {faskes} sudah dimintai keterangan atas pengaduan {nomor}. Jawaban disampaikan paling lambat {tenggat}. Salam, {petugas}.' },
  { category: 'hospital', title: 'Koordinasi dengan rumah sakit', body: 'Yth. {nama}, {cabang} sedang berkoordinasi dengan {faskes} agar pelayanan segera diberikan. Nomor pengaduan: {nomor}. Salam, {petugas}.' },
  { category: 'referral', title: 'Rujukan diperiksa ulang', body: 'Yth. {nama}, rujukan sedang diperiksa ulang bersama {faskes}. Mohon membawa surat rujukan lama pada kunjungan berikutnya. Salam, {petugas}.' },
  { category: 'pbi_deactivated', title: 'Pengaktifan kembali PBI', body: 'Yth. {nama}, pengaktifan kembali PBI diajukan melalui Dinas Sosial. Mohon surat keterangan dirawat dari {faskes} diserahkan ke {cabang}. Nomor pengaduan: {nomor}. Salam, {petugas}.' },
  { category: 'app', title: 'Akun Mobile JKN', body: 'Yth. {nama}, akun Mobile JKN sudah diperiksa dan dapat dipakai kembali. Bila kode OTP belum diterima, mohon datang ke {cabang} dengan KTP. Salam, {petugas}.' },
];

/** Answers that everybody may begin with. */
export async function insertReplies(client: pg.ClientBase): Promise<void> {
  await insertRows(client, 'canned_reply', REPLY, REPLIES.map(({ category, title, body }, index) => {
    return { id: seedId('reply', index), branch_id: null, category, title, body, updated_at: WRITTEN };
  }));
}
