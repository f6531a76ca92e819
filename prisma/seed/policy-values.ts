/** Values that change by decree, with where they come from and how certain that is (DOMAIN: H, M, L). Valid from the day on which they began. */
export const POLICY_VALUES = [
  { key: 'transfer.tenure_months', validFrom: '2018-09-18', value: 3, certainty: 'H',
    source: 'Perpres 82/2018 pasal 7 sebagaimana diubah dengan Perpres 59/2024' },
  { key: 'transfer.members_per_doctor', validFrom: '2014-01-01', value: 5_000, certainty: 'M', source: 'Rasio 1 dokter untuk 5.000 peserta' },
  { key: 'contribution.pbpu', validFrom: '2021-01-01', value: { 1: 150_000, 2: 100_000, 3: 35_000, full3: 42_000, subsidy3: 7_000 }, certainty: 'H',
    source: 'Perpres 64/2020 pasal 34' },
  { key: 'arrears.max_months', validFrom: '2018-09-18', value: 24, certainty: 'H', source: 'Perpres 82/2018 pasal 42' },
  { key: 'rehab.terms', validFrom: '2022-01-01', value: { minMonths: 4, maxMonths: 24, maxInstalments: 12 }, certainty: 'M',
    source: 'Program REHAB: cicilan paling banyak setengah bulan tunggakan, paling lama 12' },
  { key: 'visit.targets', validFrom: '2026-01-01', certainty: 'L', source: 'Nilai awal Loket: standar resmi waktu tunggu dan layanan di kantor cabang tidak ditemukan; ditetapkan sendiri oleh kantor',
    value: {
      default: { waitMinutes: 20, serviceMinutes: 10 },
      information: { waitMinutes: 10, serviceMinutes: 5 }, contribution_info: { waitMinutes: 10, serviceMinutes: 5 }, card: { waitMinutes: 10, serviceMinutes: 5 },
      contact_update: { waitMinutes: 15, serviceMinutes: 6 }, facility_change: { waitMinutes: 15, serviceMinutes: 8 }, app_help: { waitMinutes: 15, serviceMinutes: 10 },
      complaint: { waitMinutes: 15, serviceMinutes: 15 }, registration: { waitMinutes: 20, serviceMinutes: 15 }, phk_report: { waitMinutes: 30, serviceMinutes: 20 },
    } },
  { key: 'adoption.target', validFrom: '2018-01-01', value: { percent: 1, perMonth: 0.15 }, certainty: 'L',
    source: 'Anggapan untuk data demo; target resmi tidak ditemukan' },
  { key: 'adoption.target', validFrom: '2024-01-01', value: { percent: 13, perMonth: 0.25 }, certainty: 'L',
    source: 'Anggapan untuk data demo, dari 37,7 juta pengguna pada Juli 2024 (WHO/BPJS 2025); target resmi tidak ditemukan' },
] as const;
