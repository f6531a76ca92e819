/** What officers write. */
export const NOTES = {
  request: [
    'Faskes tujuan lebih dekat dari rumah.',
    'Peserta sudah pindah rumah sejak bulan lalu.',
    'Permintaan keluarga, satu KK di faskes yang sama.',
    'Kendaraan umum ke faskes lama sudah tidak ada.',
    'Peserta bekerja di dekat faskes tujuan.',
  ],
  approve: ['Sudah dikonfirmasi ke faskes tujuan.', 'Disetujui, sesuai hasil koordinasi dengan Dinas Kesehatan.', 'Disetujui, dokter tambahan mulai bulan depan.'],
  return: ['Surat belum terbaca, mohon unggah ulang.', 'Mohon lampirkan fotokopi KK terbaru.', 'Alasan memilih faskes penuh belum ditulis.'],
  resubmit: ['KK terbaru sudah dilampirkan.', 'Alasan sudah dilengkapi.'],
  reject: [
    'Faskes tujuan penuh; peserta memilih faskes lain.',
    'Pemda tidak menyetujui faskes di luar wilayah untuk kasus ini.',
    'Redistribusi baru berlaku; evaluasi setelah tiga bulan.',
  ],
  cancel: ['Peserta membatalkan permohonan.', 'Salah pilih faskes tujuan.', 'Peserta tidak jadi pindah rumah.'],
} as const;
