import type { BranchId } from './offices';

/** At least so many members are seeded before a facility of one doctor can really be filled to its 5,000. */
export const MEMBERS_FOR_FULL_FACILITIES = 50_000;
/** What one doctor may have (T11). */
export const FULL_FACILITY_MEMBERS = 5_000;

/**
 * The facility of each branch that has no room left (T11). With MEMBERS_FOR_FULL_FACILITIES or more members it has one doctor and
 * exactly 5,000 members; a smaller seed cannot honestly fill it, so there it has no doctor.
 */
export const FULL_FACILITY: Record<BranchId, string> = {
  bdl: 'Klinik Pratama Way Halim Medika',
  dps: 'Klinik Pratama Renon Medika',
  sby: 'Klinik Pratama Darmo Medika',
  jyp: 'Klinik Pratama Kotaraja Medika',
};

/** Contract ended on the last day of last month; its members are still registered there (T7, and T10 for who wants to go there). */
export const ENDED_FACILITY: Record<BranchId, string> = {
  bdl: 'Klinik Pratama Rajabasa Sejahtera',
  dps: 'Klinik Pratama Sanur Sehat',
  sby: 'Klinik Pratama Kenjeran Bahari',
  jyp: 'Klinik Pratama Waena Sehat',
};

/** Contract runs today and ends before the next 1st. */
export const ENDING_FACILITY: Record<BranchId, string> = {
  bdl: 'dr. Desmon Siregar',
  dps: 'dr. Made Ayu Kusuma',
  sby: 'dr. Joko Purnomo',
  jyp: 'dr. Petrus Ondi',
};

/** Contract starts on the 1st after the next 1st: nobody is registered there yet. */
export const COMING_FACILITY: Record<BranchId, string> = {
  bdl: 'Klinik Pratama Panjang Bahari',
  dps: 'Klinik Pratama Kesiman Asri',
  sby: 'Klinik Pratama Benowo Medika',
  jyp: 'Klinik Pratama Dok Sembilan',
};
