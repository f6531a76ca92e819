import { readFileSync } from 'node:fs';
import type { FacilityType } from '@/lib/facilities/model';
import type { Contract } from '@/lib/transfers/rules/facts';
import { type CalendarDate, addDays, addMonths, calendarDate, firstOfMonth } from '@/lib/values/calendar-date';
import { CLINICS, DISTRICT_OF_PUSKESMAS, DOCTORS, FURTHER_PUSKESMAS, HOSPITALS, RS_D_PRATAMA } from './facility-names';
import { COMING_FACILITY, ENDED_FACILITY, ENDING_FACILITY, FULL_FACILITY, MEMBERS_FOR_FULL_FACILITIES } from './facility-states';
import { type BranchId, BRANCHES, branchOf, regencyOf } from './offices';
import { type Random, seededRandom } from './random';

export interface SeedContract extends Contract {
  readonly reference: string;
}

export interface SeedFacility {
  readonly code: string;
  readonly name: string;
  readonly type: FacilityType;
  readonly branchId: BranchId;
  readonly regencyCode: string;
  readonly district: string;
  readonly address: string;
  /** Fewest doctors. More are added where the seeded members ask for it, except where `doctorsFixed`. */
  readonly doctors: number;
  readonly doctorsFixed: boolean;
  /** How much it draws members, beside others of its type. 0: nobody is registered there. */
  readonly attraction: number;
  readonly contracts: readonly SeedContract[];
}

const LETTERS: Record<FacilityType, string> = { puskesmas: 'P', clinic: 'U', doctor: 'D', rs_d_pratama: 'S', hospital: 'R' };
const STREETS = ['Jl. Melati', 'Jl. Kenanga', 'Jl. Pahlawan', 'Jl. Diponegoro', 'Jl. Sudirman', 'Jl. Kartini', 'Jl. Gajah Mada', 'Jl. Cendana', 'Jl. Pemuda'];

/** All facilities of the demonstration, the same in every run but for contract days, which follow `today`. `members` decides whether the full ones are filled. */
export function buildFacilities(today: CalendarDate, members: number): SeedFacility[] {
  const random = seededRandom(2_018);
  return codedSites().map((site): SeedFacility => {
    const full = FULL_FACILITY[site.branchId] === site.name;
    return {
      ...site,
      address: `${random.pick(STREETS)} No. ${random.int(1, 180)}, ${site.district}, ${regencyOf(site.regencyCode).name}`,
      doctors: full ? (members >= MEMBERS_FOR_FULL_FACILITIES ? 1 : 0) : doctors(site.type, random),
      doctorsFixed: full,
      attraction: site.type === 'hospital' || COMING_FACILITY[site.branchId] === site.name ? 0 : 0.6 + random.next(),
      contracts: contracts(site, today, random),
    };
  });
}

/** The code of a facility by its name, the same in every run. Throws RangeError for an unknown name. */
export function facilityCode(name: string): string {
  const site = codedSites().find((one) => one.name === name);
  if (site === undefined) throw new RangeError(`no facility ${name}`);
  return site.code;
}

type Site = Pick<SeedFacility, 'name' | 'type' | 'branchId' | 'regencyCode' | 'district'>;
type CodedSite = Site & Pick<SeedFacility, 'code'>;

let coded: readonly CodedSite[] | undefined;

/** Branch and type give the beginning of a code, the place in the list its number. */
function codedSites(): readonly CodedSite[] {
  const counters = new Map<string, number>();
  coded ??= sites().map((site) => {
    const beginning = branchOf(site.branchId).facilityPrefix + LETTERS[site.type];
    const number = (counters.get(beginning) ?? 0) + 1;
    counters.set(beginning, number);
    return { ...site, code: beginning + String(number).padStart(3, '0') };
  });
  return coded;
}

function sites(): Site[] {
  const listed = readFileSync(new URL('./data/facilities.csv', import.meta.url), 'utf8').trim().split('\n').slice(1);
  const puskesmas = listed.map((line): Site => {
    const [, regencyCode = '', name = ''] = line.split(',');
    const district = DISTRICT_OF_PUSKESMAS[name];
    if (district === undefined) throw new Error(`data/facilities.csv: no district is known for ${name}`);
    return { name, type: 'puskesmas', branchId: regencyOf(regencyCode).branchId, regencyCode, district };
  });
  const further = FURTHER_PUSKESMAS.flatMap(([regencyCode, district, numbers]) =>
    numbers.map((number): Site => {
      return { name: `Puskesmas ${district}${number}`, type: 'puskesmas', branchId: regencyOf(regencyCode).branchId, regencyCode, district };
    }),
  );
  const invented = [[CLINICS, 'clinic'], [DOCTORS, 'doctor'], [RS_D_PRATAMA, 'rs_d_pratama'], [HOSPITALS, 'hospital']] as const;
  const others = invented.flatMap(([list, type]) =>
    BRANCHES.flatMap(({ id }) => list[id].map(([name, regencyCode, district]): Site => ({ name, type, branchId: id, regencyCode, district }))),
  );
  return [...puskesmas, ...further, ...others];
}

function doctors(type: FacilityType, random: Random): number {
  switch (type) {
    case 'puskesmas': return random.int(2, 5);
    case 'clinic': return random.int(1, 3);
    case 'doctor': return 1;
    case 'rs_d_pratama': return random.int(3, 5);
    case 'hospital': return random.int(12, 60);
  }
}

function contracts({ name, branchId, type, code }: CodedSite, today: CalendarDate, random: Random): SeedContract[] {
  const first = firstOfMonth(today);
  const year = Number(today.slice(0, 4));
  const newYear = (of: number) => calendarDate(`${of}-01-01`);
  const contract = (from: CalendarDate, to: CalendarDate | null): SeedContract => {
    return { from, to, reference: `PKS/${code.slice(0, 4)}/${from.slice(0, 4)}/${code.slice(4)}` };
  };
  const before = contract(newYear(year - 4), addDays(newYear(year - 1), -1));
  const beginning = newYear(year - 1);
  if (COMING_FACILITY[branchId] === name) return [contract(addMonths(first, 2), addDays(newYear(year + 3), -1))];
  if (ENDED_FACILITY[branchId] === name) return [before, contract(beginning, addDays(first, -1))];
  if (ENDING_FACILITY[branchId] === name) return [before, contract(beginning, addDays(addMonths(first, 1), -1))];
  // Puskesmas belong to the region's government and are contracted without an end; the others for years.
  if (type === 'puskesmas' || type === 'rs_d_pratama') return [contract(calendarDate(`${random.int(2014, 2017)}-01-01`), null)];
  return [before, contract(beginning, addDays(newYear(year + 2), -1))];
}
