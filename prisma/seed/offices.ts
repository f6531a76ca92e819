/** Regions, branches and the regencies they serve. Real places; addresses and telephone numbers are invented. */
export const BRANCH_IDS = ['bdl', 'dps', 'sby', 'jyp'] as const;
export type BranchId = (typeof BRANCH_IDS)[number];

export const REGIONS = [
  { id: 'wilayah3', name: 'Kedeputian Wilayah III' },
  { id: 'wilayah7', name: 'Kedeputian Wilayah VII' },
  { id: 'wilayah11', name: 'Kedeputian Wilayah XI' },
  { id: 'wilayah12', name: 'Kedeputian Wilayah XII' },
] as const;
export type RegionId = (typeof REGIONS)[number]['id'];

export interface SeedBranch {
  readonly id: BranchId;
  readonly name: string;
  readonly regionId: RegionId;
  readonly timeZone: 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura';
  /** Hours east of UTC. Indonesia has no daylight saving. */
  readonly utcOffset: 7 | 8 | 9;
  readonly address: string;
  readonly phone: string;
  /** First four digits of its facility codes. */
  readonly facilityPrefix: string;
  /** Share of the seeded members. */
  readonly share: number;
}

export const BRANCHES: readonly SeedBranch[] = [
  { id: 'bdl', name: 'Kantor Cabang Bandar Lampung', regionId: 'wilayah3', timeZone: 'Asia/Jakarta', utcOffset: 7, facilityPrefix: '0801', share: 0.32,
    address: 'Jl. Contoh Zainal Abidin No. 101, Bandar Lampung 35132', phone: '(0721) 000101' },
  { id: 'dps', name: 'Kantor Cabang Denpasar', regionId: 'wilayah11', timeZone: 'Asia/Makassar', utcOffset: 8, facilityPrefix: '2201', share: 0.21,
    address: 'Jl. Contoh Panjaitan No. 202, Denpasar 80225', phone: '(0361) 000202' },
  { id: 'sby', name: 'Kantor Cabang Surabaya', regionId: 'wilayah7', timeZone: 'Asia/Jakarta', utcOffset: 7, facilityPrefix: '1301', share: 0.27,
    address: 'Jl. Contoh Dharmahusada No. 303, Surabaya 60286', phone: '(031) 0000303' },
  { id: 'jyp', name: 'Kantor Cabang Jayapura', regionId: 'wilayah12', timeZone: 'Asia/Jayapura', utcOffset: 9, facilityPrefix: '2601', share: 0.2,
    address: 'Jl. Contoh Raya Abepura No. 404, Jayapura 99225', phone: '(0967) 000404' },
];

export interface SeedRegency {
  readonly code: string;
  readonly name: string;
  readonly branchId: BranchId;
  /** Share of the branch's members. */
  readonly share: number;
  /** Districts (kecamatan) with the last two digits of their code, as they stand in a NIK. */
  readonly districts: readonly (readonly [code: string, name: string])[];
}

export const REGENCIES: readonly SeedRegency[] = [
  { code: '18.71', name: 'Kota Bandar Lampung', branchId: 'bdl', share: 0.66, districts: [
    ['01', 'Kedaton'], ['02', 'Sukarame'], ['03', 'Tanjung Karang Barat'], ['04', 'Panjang'], ['05', 'Tanjung Karang Timur'],
    ['06', 'Tanjung Karang Pusat'], ['07', 'Teluk Betung Selatan'], ['08', 'Teluk Betung Barat'], ['09', 'Teluk Betung Utara'],
    ['10', 'Rajabasa'], ['11', 'Tanjung Senang'], ['12', 'Sukabumi'], ['13', 'Kemiling'], ['14', 'Labuhan Ratu'], ['15', 'Way Halim'],
    ['16', 'Langkapura'], ['17', 'Enggal'], ['18', 'Kedamaian'], ['19', 'Teluk Betung Timur'], ['20', 'Bumi Waras']] },
  { code: '18.01', name: 'Kabupaten Lampung Selatan', branchId: 'bdl', share: 0.22, districts: [
    ['04', 'Natar'], ['05', 'Tanjung Bintang'], ['06', 'Kalianda'], ['07', 'Sidomulyo'], ['08', 'Katibung'], ['09', 'Penengahan'],
    ['10', 'Palas'], ['13', 'Jati Agung'], ['14', 'Ketapang'], ['16', 'Rajabasa'], ['17', 'Candipuro'], ['18', 'Merbau Mataram']] },
  { code: '18.09', name: 'Kabupaten Pesawaran', branchId: 'bdl', share: 0.12, districts: [
    ['01', 'Gedong Tataan'], ['02', 'Negeri Katon'], ['03', 'Tegineneng'], ['04', 'Way Lima'], ['05', 'Padang Cermin'],
    ['06', 'Punduh Pidada'], ['07', 'Kedondong'], ['10', 'Teluk Pandan']] },
  { code: '51.71', name: 'Kota Denpasar', branchId: 'dps', share: 0.5, districts: [
    ['01', 'Denpasar Selatan'], ['02', 'Denpasar Timur'], ['03', 'Denpasar Barat'], ['04', 'Denpasar Utara']] },
  { code: '51.04', name: 'Kabupaten Gianyar', branchId: 'dps', share: 0.28, districts: [
    ['01', 'Sukawati'], ['02', 'Blahbatuh'], ['03', 'Gianyar'], ['04', 'Tampaksiring'], ['05', 'Ubud'], ['06', 'Tegallalang'], ['07', 'Payangan']] },
  { code: '51.03', name: 'Kabupaten Badung', branchId: 'dps', share: 0.22, districts: [
    ['01', 'Kuta'], ['02', 'Mengwi'], ['03', 'Abiansemal'], ['04', 'Petang'], ['05', 'Kuta Selatan'], ['06', 'Kuta Utara']] },
  { code: '35.78', name: 'Kota Surabaya', branchId: 'sby', share: 1, districts: [
    ['03', 'Rungkut'], ['04', 'Wonokromo'], ['05', 'Tegalsari'], ['06', 'Sawahan'], ['07', 'Genteng'], ['08', 'Gubeng'], ['09', 'Sukolilo'],
    ['10', 'Tambaksari'], ['11', 'Simokerto'], ['12', 'Pabean Cantian'], ['14', 'Tandes'], ['15', 'Krembangan'], ['16', 'Semampir'],
    ['18', 'Lakarsantri'], ['19', 'Benowo'], ['27', 'Sukomanunggal'], ['28', 'Asemrowo'], ['29', 'Bulak'], ['30', 'Pakal']] },
  { code: '91.71', name: 'Kota Jayapura', branchId: 'jyp', share: 0.72, districts: [
    ['01', 'Jayapura Utara'], ['02', 'Jayapura Selatan'], ['03', 'Abepura'], ['04', 'Muara Tami'], ['05', 'Heram']] },
  { code: '91.03', name: 'Kabupaten Jayapura', branchId: 'jyp', share: 0.28, districts: [
    ['01', 'Sentani'], ['02', 'Sentani Timur'], ['03', 'Depapre'], ['04', 'Sentani Barat'], ['07', 'Nimboran'], ['08', 'Nimbokrang'], ['10', 'Demta']] },
];

export function branchOf(id: BranchId): SeedBranch {
  const branch = BRANCHES.find((one) => one.id === id);
  if (branch === undefined) throw new RangeError(`no branch ${id}`);
  return branch;
}

export function regencyOf(code: string): SeedRegency {
  const regency = REGENCIES.find((one) => one.code === code);
  if (regency === undefined) throw new RangeError(`no regency ${code}`);
  return regency;
}
