import type { Role } from '@/lib/access/roles';
import { type BranchId, type RegionId, BRANCH_IDS } from './offices';

/** Of every demo account; shown on the sign-in page in demo mode only. */
export const DEMO_PASSWORD = 'loket-demo-2026';

/** The one demo account with a second factor, and the secret (base 32) that its telephone would hold. */
export const DEMO_FACTOR = { username: 'admin', secret: 'LOKETDEMO2345672345672LOKETDEMO2' } as const;

export interface DemoAccount {
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly branchId: BranchId | null;
  readonly regionId: RegionId | null;
}

const AT_BRANCH = [
  ['loket', 'frontliner'],
  ['loket2', 'frontliner'],
  ['aduan', 'complaint_handler'],
  ['supervisor', 'supervisor'],
  ['kepala', 'manager'],
] as const satisfies readonly (readonly [string, Role])[];

const NAMES: Record<BranchId, readonly [string, string, string, string, string]> = {
  bdl: ['Ratna Puspita', 'Yoga Pratama', 'Dewi Kartikasari', 'Hendra Gunawan', 'Nurhayati Zainal'],
  dps: ['Ni Luh Sri Wahyuni', 'I Made Adi Putra', 'Ni Komang Ayu Lestari', 'I Gede Suartana', 'I Gusti Ngurah Mahendra'],
  sby: ['Fitri Handayani', 'Arif Setiawan', 'Lilik Mariyati', 'Bambang Suryono', 'Endang Sulastri'],
  jyp: ['Yuliana Felle', 'Markus Rumbiak', 'Marthina Kambu', 'Yohanes Suebu', 'Agustina Ohee'],
};

const atBranches = BRANCH_IDS.flatMap((branchId) =>
  AT_BRANCH.map(([prefix, role], index): DemoAccount => {
    return { username: `${prefix}.${branchId}`, name: NAMES[branchId][index] ?? prefix, role, branchId, regionId: null };
  }),
);

/** Everybody who can sign in to the demonstration, five at each branch and five above them. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  ...atBranches,
  { username: 'wilayah3', name: 'Taufik Rahman', role: 'regional_manager', branchId: null, regionId: 'wilayah3' },
  { username: 'pusat', name: 'Indah Permatasari', role: 'triage', branchId: null, regionId: null },
  { username: 'cc165', name: 'Rina Oktaviani', role: 'care_center', branchId: null, regionId: null },
  { username: 'admin', name: 'Dimas Nugroho', role: 'admin', branchId: null, regionId: null },
  { username: 'auditor', name: 'Sri Utami', role: 'auditor', branchId: null, regionId: null },
];
