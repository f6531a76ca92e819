import type { PemdaPolicy } from '@/lib/transfers/rules/facts';
import { type CalendarDate, addDays, addMonths, calendarDate, firstOfMonth } from '@/lib/values/calendar-date';
import type { BranchId } from './offices';

export interface SeedGovernment {
  readonly id: string;
  readonly name: string;
  readonly branchId: BranchId;
  readonly regencyCodes: readonly string[];
  /** Share of the PBI_APBD members of its area whose contribution it pays. */
  readonly share: number;
  /** Oldest first. None: what it agreed is not on record. */
  readonly policies: readonly SeedPolicy[];
}

export interface SeedPolicy extends Omit<PemdaPolicy, 'localGovernment'> {
  readonly validFrom: CalendarDate;
}

/**
 * Local governments that pay for PBI_APBD members, each with terms of its own so that every answer of T12 occurs. The agreements are
 * invented; all cover the two years before `today` and the year after, but for those that are meant not to.
 */
export function buildGovernments(today: CalendarDate): SeedGovernment[] {
  const year = Number(today.slice(0, 4));
  const start = calendarDate(`${year - 2}-01-01`);
  const changed = calendarDate(`${year - 1}-07-01`);
  const end = calendarDate(`${year + 1}-12-31`);
  const agreed = (number: string, to: CalendarDate = end) => ({ reference: `PKS ${number}/${year - 2}`, from: start, to });
  const free = { outsideArea: 'allowed', letterRequired: 'none', cutoffDay: null } as const;
  const twoMonthsAgo = addDays(addMonths(firstOfMonth(today), -1), -1);
  return [
    { id: 'pemkot-bdl', name: 'Pemerintah Kota Bandar Lampung', branchId: 'bdl', regencyCodes: ['18.71'], share: 0.94, policies: [
      { validFrom: start, allowedTypes: ['puskesmas', 'clinic'], outsideArea: 'needs_approval', letterRequired: 'none', cutoffDay: 20,
        agreement: agreed('440/101/BDL') }] },
    { id: 'pemkab-lamsel', name: 'Pemerintah Kabupaten Lampung Selatan', branchId: 'bdl', regencyCodes: ['18.01'], share: 0.94, policies: [
      { validFrom: start, allowedTypes: ['puskesmas'], outsideArea: 'refused', letterRequired: 'dinkes', cutoffDay: null,
        agreement: agreed('440/214/LS') }] },
    { id: 'pemkab-pesawaran', name: 'Pemerintah Kabupaten Pesawaran', branchId: 'bdl', regencyCodes: ['18.09'], share: 0.94, policies: [
      { validFrom: start, allowedTypes: ['puskesmas', 'clinic'], outsideArea: 'needs_approval', letterRequired: 'none', cutoffDay: 20,
        agreement: agreed('440/77/PSW', twoMonthsAgo) }] },
    { id: 'pemprov-lampung', name: 'Pemerintah Provinsi Lampung', branchId: 'bdl', regencyCodes: ['18.71', '18.01', '18.09'], share: 0.06, policies: [
      { validFrom: start, allowedTypes: ['puskesmas'], ...free, agreement: null }] },
    { id: 'pemkot-dps', name: 'Pemerintah Kota Denpasar', branchId: 'dps', regencyCodes: ['51.71'], share: 1, policies: [
      { validFrom: start, allowedTypes: ['puskesmas'], outsideArea: 'refused', letterRequired: 'dinkes', cutoffDay: 15, agreement: agreed('440/32/DPS') },
      { validFrom: changed, allowedTypes: ['puskesmas', 'clinic', 'doctor'], outsideArea: 'needs_approval', letterRequired: 'none', cutoffDay: 25,
        agreement: agreed('440/32/DPS') }] },
    { id: 'pemkab-gianyar', name: 'Pemerintah Kabupaten Gianyar', branchId: 'dps', regencyCodes: ['51.04'], share: 1, policies: [
      { validFrom: start, allowedTypes: ['puskesmas', 'rs_d_pratama'], outsideArea: 'needs_approval', letterRequired: 'dinsos', cutoffDay: null,
        agreement: agreed('460/18/GIA') }] },
    { id: 'pemkab-badung', name: 'Pemerintah Kabupaten Badung', branchId: 'dps', regencyCodes: ['51.03'], share: 1, policies: [
      { validFrom: start, allowedTypes: ['puskesmas', 'clinic', 'doctor', 'rs_d_pratama'], ...free, agreement: agreed('440/9/BDG') }] },
    { id: 'pemkot-sby', name: 'Pemerintah Kota Surabaya', branchId: 'sby', regencyCodes: ['35.78'], share: 1, policies: [
      { validFrom: start, allowedTypes: ['puskesmas'], outsideArea: 'needs_approval', letterRequired: 'none', cutoffDay: null, agreement: agreed('440/55/SBY') },
      { validFrom: changed, allowedTypes: ['puskesmas', 'clinic', 'doctor', 'rs_d_pratama'], ...free, agreement: agreed('440/55/SBY') }] },
    { id: 'pemkot-jyp', name: 'Pemerintah Kota Jayapura', branchId: 'jyp', regencyCodes: ['91.71'], share: 0.9, policies: [
      { validFrom: start, allowedTypes: ['puskesmas', 'clinic'], outsideArea: 'needs_approval', letterRequired: 'dinsos', cutoffDay: 25,
        agreement: agreed('460/12/JPR') }] },
    { id: 'pemkab-jyp', name: 'Pemerintah Kabupaten Jayapura', branchId: 'jyp', regencyCodes: ['91.03'], share: 0.9, policies: [
      { validFrom: start, allowedTypes: ['puskesmas', 'rs_d_pratama'], outsideArea: 'refused', letterRequired: 'none', cutoffDay: null,
        agreement: agreed('440/41/JYP') }] },
    { id: 'pemprov-papua', name: 'Pemerintah Provinsi Papua', branchId: 'jyp', regencyCodes: ['91.71', '91.03'], share: 0.1, policies: [] },
  ];
}

/** The policy in force on a day, as the rules want it; null when none is on record. */
export function policyOn({ id, name, regencyCodes, policies }: SeedGovernment, day: CalendarDate): PemdaPolicy | null {
  const policy = policies.filter(({ validFrom }) => validFrom <= day).at(-1);
  return policy === undefined ? null : { ...policy, localGovernment: { id, name, regencyCodes } };
}
