import type { PauseReason } from '@/lib/complaints/model';

/** What officers, providers and reporters write while a complaint is on its way. */
export const COMPLAINT_NOTES = {
  forward: ['Sesuai faskes peserta.', 'Domisili peserta di wilayah cabang ini.', 'Mohon ditindaklanjuti, faskes berada di wilayah cabang.', ''],
  forwardAgain: ['Faskes terdaftar tetap di wilayah cabang ini.', 'Sudah diperiksa: peserta berdomisili di wilayah cabang ini.'],
  respond: [
    'Pengaduan sudah diterima dan sedang diperiksa bersama bagian terkait.', 'Terima kasih atas laporannya. Data sedang dicocokkan, kabar berikutnya paling lambat besok.',
    'Petugas sudah menghubungi pelapor dan menjelaskan langkah berikutnya.', 'Mohon menunggu, faskes sedang dimintai keterangan.',
  ],
  respondAgain: ['Perkembangan: keterangan faskes masih ditunggu.', 'Pelapor dihubungi kembali dan menerima penjelasan sementara.'],
  comment: ['Sudah dicek di aplikasi kepesertaan, datanya cocok.', 'Pelapor lebih mudah dihubungi sore hari.', 'PIC faskes sedang cuti, dihubungi lewat wakilnya.', 'Mohon dibantu cek pembayaran di bagian keuangan.'],
  askProvider: ['Mohon keterangan dan tindak lanjut atas keluhan peserta ini.', 'Mohon tanggapan tertulis beserta bukti pendukung.', 'Mohon penjelasan kronologi dan penyelesaiannya.'],
  return: ['Peserta terdaftar di wilayah cabang lain.', 'Faskes yang diadukan di luar wilayah kerja cabang ini.', 'Menyangkut kantor pusat: perubahan di aplikasi, bukan wewenang cabang.'],
  refer: ['Sudah dua kali dikembalikan dan diteruskan lagi. Mohon keputusan supervisor.', 'Wilayah kerja masih diperdebatkan, mohon diputuskan.'],
  resume: ['Dokumen sudah diterima.', 'Peserta sudah datang sesuai janji.', ''],
  reject: ['Bukan mengenai JKN; pelapor diarahkan ke instansi yang berwenang.', 'Laporan tidak dapat diverifikasi dan pelapor tidak dapat dihubungi.', 'Permintaan di luar ketentuan yang berlaku, sudah dijelaskan kepada pelapor.'],
  merge: ['Pengaduan yang sama dari pelapor yang sama.', 'Keluarga melaporkan kejadian yang sama lewat kanal lain.'],
  reopen: ['Pelapor menyampaikan masalah belum selesai.', 'Kejadian terulang setelah dinyatakan selesai.', 'Pelapor tidak puas dan menambahkan bukti baru.'],
  rating: ['Cepat dan jelas.', 'Terima kasih, sudah dibantu.', 'Jawabannya baik, tetapi terlalu lama.', 'Petugas ramah.', 'Masih harus datang dua kali.'],
  flag: ['Pelapor meminta ditelepon setelah jam kerja.', 'Pelapor belum memahami jawaban, mohon ditelepon.', 'Pelapor ingin kabar perkembangan lewat telepon.'],
  override: ['Peserta datang langsung ke kantor dan sudah dijelaskan.', 'Sudah ditelepon dari nomor kantor cabang kemarin.'],
} as const;

export const PAUSE_NOTES: Record<PauseReason, readonly string[]> = {
  member_documents: ['Menunggu KK terbaru dari peserta.', 'Menunggu kuitansi asli dan surat kuasa.', 'Menunggu surat keterangan dari kelurahan.'],
  member_appointment: ['Peserta berjanji datang setelah pulang dari luar kota.', 'Peserta meminta bertemu minggu depan.'],
  other_agency: ['Menunggu surat Dinas Sosial.', 'Menunggu hasil pemadanan data Dukcapil.', 'Menunggu perbaikan data dari perusahaan.'],
  disaster: ['Kantor tutup karena banjir.'],
};

export const CALL_NOTES = {
  reached: ['Peserta menerima penjelasan.', 'Penjelasan disampaikan, peserta akan melihat hasilnya.', 'Dibicarakan dengan peserta sendiri.'],
  no_answer: ['Tidak diangkat.', 'Nada sambung, tidak dijawab.', ''],
  wrong_number: ['Nomor dipakai orang lain.'],
  refused: ['Tidak bersedia bicara lewat telepon.'],
  asked_later: ['Sedang bekerja, minta ditelepon lain waktu.', 'Sedang di jalan.'],
} as const;
