import type { BranchId } from './offices';

/**
 * District of each puskesmas of data/facilities.csv. The file names no district; these are the districts in whose name or area they
 * stand, good enough for a demonstration.
 */
export const DISTRICT_OF_PUSKESMAS: Readonly<Record<string, string>> = {
  'Puskesmas Kedaton': 'Kedaton', 'Puskesmas Rajabasa Indah': 'Rajabasa', 'Puskesmas Way Kandis': 'Tanjung Senang',
  'Puskesmas Sukarame': 'Sukarame', 'Puskesmas Permata Sukarame': 'Sukarame', 'Puskesmas Korpri': 'Sukarame',
  'Puskesmas Way Halim': 'Way Halim', 'Puskesmas Labuhan Ratu': 'Labuhan Ratu', 'Puskesmas Kampung Sawah': 'Tanjung Karang Timur',
  'Puskesmas Satelit': 'Kedamaian', 'Puskesmas Kebon Jahe': 'Tanjung Karang Timur', 'Puskesmas Simpur': 'Enggal',
  'Puskesmas Palapa': 'Tanjung Karang Pusat', 'Puskesmas Pasar Ambon': 'Teluk Betung Selatan',
  'Puskesmas Gedong Air': 'Tanjung Karang Barat', 'Puskesmas Susunan Baru': 'Tanjung Karang Barat', 'Puskesmas Segala Mider': 'Langkapura',
  'Puskesmas Beringin Raya': 'Kemiling', 'Puskesmas Kemiling': 'Kemiling', 'Puskesmas Kota Karang': 'Teluk Betung Timur',
  'Puskesmas Bakung': 'Teluk Betung Barat', 'Puskesmas Sukamaju': 'Teluk Betung Timur', 'Puskesmas Sumur Batu': 'Teluk Betung Utara',
  'Puskesmas Sukaraja': 'Bumi Waras', 'Puskesmas Panjang': 'Panjang', 'Puskesmas Way Laga': 'Sukabumi', 'Puskesmas Campang Raya': 'Sukabumi',
  'Puskesmas Gianyar I': 'Gianyar', 'Puskesmas Gianyar II': 'Gianyar', 'Puskesmas Blahbatuh I': 'Blahbatuh',
  'Puskesmas Blahbatuh II': 'Blahbatuh', 'Puskesmas Sukawati I': 'Sukawati', 'Puskesmas Sukawati II': 'Sukawati',
  'Puskesmas Ubud I': 'Ubud', 'Puskesmas Ubud II': 'Ubud', 'Puskesmas Tegallalang I': 'Tegallalang', 'Puskesmas Tegallalang II': 'Tegallalang',
  'Puskesmas Tampaksiring I': 'Tampaksiring', 'Puskesmas Tampaksiring II': 'Tampaksiring', 'Puskesmas Payangan': 'Payangan',
  'Puskesmas Tanjungsari': 'Sukomanunggal', 'Puskesmas Simomulyo': 'Sukomanunggal', 'Puskesmas Manukan Kulon': 'Tandes',
  'Puskesmas Balongsari': 'Tandes', 'Puskesmas Asemrowo': 'Asemrowo', 'Puskesmas Sememi': 'Benowo', 'Puskesmas Benowo': 'Pakal',
  'Puskesmas Jeruk': 'Lakarsantri', 'Puskesmas Perak Timur': 'Pabean Cantian', 'Puskesmas Pegirian': 'Semampir',
  'Puskesmas Sidotopo': 'Semampir', 'Puskesmas Wonokusumo': 'Semampir', 'Puskesmas Krembangan Selatan': 'Krembangan',
  'Puskesmas Kenjeran': 'Bulak', 'Puskesmas Ketabang': 'Genteng', 'Puskesmas Keputih': 'Sukolilo', 'Puskesmas Klampis Ngasem': 'Sukolilo',
  'Puskesmas Pucang Sewu': 'Gubeng', 'Puskesmas Mojo': 'Gubeng', 'Puskesmas Jagir': 'Wonokromo',
};

/** Puskesmas of regencies that the file does not cover, named after the district in which they stand. */
export const FURTHER_PUSKESMAS: readonly (readonly [regencyCode: string, district: string, numbers: readonly string[]])[] = [
  ['18.01', 'Natar', ['']], ['18.01', 'Tanjung Bintang', ['']], ['18.01', 'Kalianda', ['']], ['18.01', 'Sidomulyo', ['']],
  ['18.01', 'Katibung', ['']], ['18.01', 'Penengahan', ['']], ['18.01', 'Palas', ['']], ['18.01', 'Jati Agung', ['']],
  ['18.01', 'Candipuro', ['']], ['18.01', 'Merbau Mataram', ['']],
  ['18.09', 'Gedong Tataan', ['']], ['18.09', 'Negeri Katon', ['']], ['18.09', 'Tegineneng', ['']], ['18.09', 'Way Lima', ['']],
  ['18.09', 'Padang Cermin', ['']], ['18.09', 'Kedondong', ['']], ['18.09', 'Teluk Pandan', ['']],
  ['51.71', 'Denpasar Selatan', [' I', ' II']], ['51.71', 'Denpasar Timur', [' I', ' II']], ['51.71', 'Denpasar Barat', [' I', ' II']],
  ['51.71', 'Denpasar Utara', [' I', ' II']],
  ['51.03', 'Kuta', [' I', ' II']], ['51.03', 'Mengwi', [' I', ' II']], ['51.03', 'Abiansemal', [' I', ' II']], ['51.03', 'Petang', ['']],
  ['51.03', 'Kuta Selatan', ['']], ['51.03', 'Kuta Utara', ['']],
  ['91.71', 'Jayapura Utara', ['']], ['91.71', 'Jayapura Selatan', ['']], ['91.71', 'Abepura', [' I', ' II']], ['91.71', 'Muara Tami', ['']],
  ['91.71', 'Heram', ['']],
  ['91.03', 'Sentani', ['']], ['91.03', 'Sentani Timur', ['']], ['91.03', 'Depapre', ['']], ['91.03', 'Sentani Barat', ['']],
  ['91.03', 'Nimboran', ['']], ['91.03', 'Nimbokrang', ['']], ['91.03', 'Demta', ['']],
];

type Placed = readonly (readonly [name: string, regencyCode: string, district: string])[];

/** All invented. What is special about one (a contract that ended, no room left) stands in `facility-states.ts`. */
export const CLINICS: Record<BranchId, Placed> = {
  bdl: [
    ['Klinik Pratama Way Halim Medika', '18.71', 'Way Halim'], ['Klinik Pratama Rajabasa Sejahtera', '18.71', 'Rajabasa'],
    ['Klinik Pratama Kedaton Asri', '18.71', 'Kedaton'], ['Klinik Pratama Sukarame Husada', '18.71', 'Sukarame'],
    ['Klinik Pratama Teluk Betung Sehat', '18.71', 'Teluk Betung Selatan'], ['Klinik Pratama Enggal Medika', '18.71', 'Enggal'],
    ['Klinik Pratama Kemiling Permai', '18.71', 'Kemiling'], ['Klinik Pratama Panjang Bahari', '18.71', 'Panjang'],
    ['Klinik Pratama Natar Sentosa', '18.01', 'Natar'], ['Klinik Pratama Kalianda Medika', '18.01', 'Kalianda'],
    ['Klinik Pratama Gedong Tataan Husada', '18.09', 'Gedong Tataan'],
  ],
  dps: [
    ['Klinik Pratama Renon Medika', '51.71', 'Denpasar Selatan'], ['Klinik Pratama Sanur Sehat', '51.71', 'Denpasar Selatan'],
    ['Klinik Pratama Ubung Husada', '51.71', 'Denpasar Utara'], ['Klinik Pratama Padangsambian Medika', '51.71', 'Denpasar Barat'],
    ['Klinik Pratama Kesiman Asri', '51.71', 'Denpasar Timur'], ['Klinik Pratama Kuta Bahari', '51.03', 'Kuta'],
    ['Klinik Pratama Mengwi Sentosa', '51.03', 'Mengwi'], ['Klinik Pratama Sukawati Medika', '51.04', 'Sukawati'],
    ['Klinik Pratama Ubud Werdhi', '51.04', 'Ubud'], ['Klinik Pratama Gianyar Husada', '51.04', 'Gianyar'],
  ],
  sby: [
    ['Klinik Pratama Darmo Medika', '35.78', 'Wonokromo'], ['Klinik Pratama Rungkut Sehat', '35.78', 'Rungkut'],
    ['Klinik Pratama Gubeng Husada', '35.78', 'Gubeng'], ['Klinik Pratama Kenjeran Bahari', '35.78', 'Bulak'],
    ['Klinik Pratama Tandes Sentosa', '35.78', 'Tandes'], ['Klinik Pratama Sukolilo Asri', '35.78', 'Sukolilo'],
    ['Klinik Pratama Tegalsari Medika', '35.78', 'Tegalsari'], ['Klinik Pratama Sawahan Permai', '35.78', 'Sawahan'],
    ['Klinik Pratama Tambaksari Sejahtera', '35.78', 'Tambaksari'], ['Klinik Pratama Simokerto Sehat', '35.78', 'Simokerto'],
    ['Klinik Pratama Benowo Medika', '35.78', 'Benowo'],
  ],
  jyp: [
    ['Klinik Pratama Kotaraja Medika', '91.71', 'Abepura'], ['Klinik Pratama Waena Sehat', '91.71', 'Heram'],
    ['Klinik Pratama Entrop Husada', '91.71', 'Jayapura Selatan'], ['Klinik Pratama Dok Sembilan', '91.71', 'Jayapura Utara'],
    ['Klinik Pratama Koya Sentosa', '91.71', 'Muara Tami'], ['Klinik Pratama Sentani Medika', '91.03', 'Sentani'],
    ['Klinik Pratama Doyo Asri', '91.03', 'Sentani Barat'],
  ],
};

export const DOCTORS: Record<BranchId, Placed> = {
  bdl: [
    ['dr. Anita Rahmawati', '18.71', 'Labuhan Ratu'], ['dr. Bagas Wicaksono', '18.71', 'Tanjung Karang Pusat'],
    ['dr. Citra Maharani', '18.71', 'Sukabumi'], ['dr. Desmon Siregar', '18.71', 'Bumi Waras'], ['dr. Evi Yuliana', '18.71', 'Kedamaian'],
    ['dr. Farhan Akbar', '18.01', 'Jati Agung'], ['dr. Gita Novitasari', '18.09', 'Gedong Tataan'],
  ],
  dps: [
    ['dr. I Nyoman Arsana', '51.71', 'Denpasar Timur'], ['dr. Ni Putu Dian Pratiwi', '51.71', 'Denpasar Barat'],
    ['dr. I Ketut Sudarma', '51.71', 'Denpasar Utara'], ['dr. Made Ayu Kusuma', '51.03', 'Kuta Selatan'],
    ['dr. Wayan Budiasa', '51.04', 'Tampaksiring'], ['dr. Luh Eka Sari', '51.04', 'Blahbatuh'],
  ],
  sby: [
    ['dr. Hadi Prasetyo', '35.78', 'Gubeng'], ['dr. Ika Wulandari', '35.78', 'Rungkut'], ['dr. Joko Purnomo', '35.78', 'Krembangan'],
    ['dr. Kartika Dewi', '35.78', 'Tambaksari'], ['dr. Liem Setiabudi', '35.78', 'Genteng'], ['dr. Maya Anggraeni', '35.78', 'Sawahan'],
    ['dr. Nanang Fauzi', '35.78', 'Semampir'],
  ],
  jyp: [
    ['dr. Orpa Wenda', '91.71', 'Abepura'], ['dr. Petrus Ondi', '91.71', 'Jayapura Selatan'], ['dr. Rahel Yoku', '91.71', 'Jayapura Utara'],
    ['dr. Samuel Kogoya', '91.03', 'Sentani'],
  ],
};

export const RS_D_PRATAMA: Record<BranchId, Placed> = {
  bdl: [['RS D Pratama Ragom Mufakat', '18.01', 'Penengahan']],
  dps: [['RS D Pratama Werdi Husada', '51.04', 'Payangan']],
  sby: [['RS D Pratama Suramadu', '35.78', 'Bulak']],
  jyp: [['RS D Pratama Grime', '91.03', 'Nimboran']],
};

export const HOSPITALS: Record<BranchId, Placed> = {
  bdl: [
    ['RS Umum Krakatau Medika', '18.71', 'Tanjung Karang Pusat'], ['RS Umum Tapis Berseri', '18.71', 'Sukarame'],
    ['RS Ibu dan Anak Melati Putih', '18.71', 'Kedaton'], ['RS Umum Ragom Gawi', '18.01', 'Kalianda'],
  ],
  dps: [
    ['RS Umum Dewata Medika', '51.71', 'Denpasar Selatan'], ['RS Umum Jagat Sehat', '51.71', 'Denpasar Utara'],
    ['RS Umum Sanggingan Husada', '51.04', 'Ubud'], ['RS Umum Segara Medika', '51.03', 'Kuta'],
  ],
  sby: [
    ['RS Umum Jembatan Merah', '35.78', 'Krembangan'], ['RS Umum Pahlawan Medika', '35.78', 'Genteng'],
    ['RS Ibu dan Anak Kalimas', '35.78', 'Gubeng'], ['RS Umum Bukit Barisan', '35.78', 'Lakarsantri'],
  ],
  jyp: [['RS Umum Cenderawasih Medika', '91.71', 'Abepura'], ['RS Umum Danau Sentani', '91.03', 'Sentani']],
};
