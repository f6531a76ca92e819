import type { Segment } from '@/lib/members/model';
import type { BranchId } from './offices';
import type { Random } from './random';

export const CENTRAL_GOVERNMENT = 'Pemerintah Pusat (APBN)';

/** All companies are invented. */
const COMPANIES: Record<BranchId, readonly string[]> = {
  bdl: ['PT Siger Agro Mandiri', 'PT Way Sekampung Plastik', 'CV Kopi Rajawali Barat', 'PT Bumi Ruwa Jurai Logistik', 'PT Krakatau Pangan Lestari',
    'PT Teluk Semangka Bahari', 'CV Tapis Berseri Garmen', 'PT Tanggamus Karya Beton', 'PT Sai Batin Ritel', 'PT Pesisir Udang Makmur'],
  dps: ['PT Dewata Griya Wisata', 'PT Sanur Biru Hotelindo', 'CV Canang Sari Kriya', 'PT Pulau Seribu Pura Tour', 'PT Subak Pangan Nusantara',
    'PT Agung Laundry Prima', 'CV Ukir Mas Gianyar', 'PT Kuta Ombak Resto', 'PT Barong Transportindo', 'PT Rwa Bhineda Ritel'],
  sby: ['PT Suroboyo Baja Utama', 'PT Jembatan Merah Tekstil', 'PT Kalimas Logistik', 'PT Rungkut Kimia Sentosa', 'CV Rujak Cingur Pangan',
    'PT Tanjung Perak Peti Kemas', 'PT Darmo Jaya Ritel', 'PT Wonokromo Farma Niaga', 'PT Madura Selat Konstruksi', 'PT Kenjeran Mina Bahari'],
  jyp: ['PT Cenderawasih Niaga', 'PT Danau Sentani Tirta', 'CV Noken Karya', 'PT Teluk Humboldt Bahari', 'PT Matahari Timur Konstruksi',
    'PT Sagu Papua Pangan', 'PT Merah Delima Ritel', 'PT Kayu Besi Timur'],
};
const AGENCIES: Record<BranchId, readonly string[]> = {
  bdl: ['Dinas Pendidikan Kota Bandar Lampung', 'Sekretariat Daerah Provinsi Lampung', 'Kantor Kementerian Agama Kota Bandar Lampung', 'Dinas Perhubungan Kota Bandar Lampung'],
  dps: ['Dinas Pendidikan Kota Denpasar', 'Sekretariat Daerah Provinsi Bali', 'Kantor Kementerian Agama Kabupaten Gianyar', 'Dinas Perhubungan Kota Denpasar'],
  sby: ['Dinas Pendidikan Kota Surabaya', 'Sekretariat Daerah Provinsi Jawa Timur', 'Kantor Kementerian Agama Kota Surabaya', 'Dinas Perhubungan Kota Surabaya'],
  jyp: ['Dinas Pendidikan Kota Jayapura', 'Sekretariat Daerah Provinsi Papua', 'Kantor Kementerian Agama Kota Jayapura', 'Dinas Perhubungan Kota Jayapura'],
};

/** Who pays besides a local government (that one is named by its id): state, employer, or nobody but the member. */
export function drawPayer(random: Random, segment: Segment, branchId: BranchId): string | null {
  switch (segment) {
    case 'PBI_JK': return CENTRAL_GOVERNMENT;
    case 'PPU_PN': return random.pick(AGENCIES[branchId]);
    case 'PPU_BU': return random.pick(COMPANIES[branchId]);
    case 'PBI_APBD':
    case 'PBPU':
    case 'BP': return null;
  }
}
