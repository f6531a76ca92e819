import { nameKey } from '@/lib/values/person-name';
import type { SeedMember } from './model';
import { type BranchId, REGENCIES } from './offices';
import type { FamilyPool } from './pool';
import type { Random } from './random';

const ADULT_DAYS = 17 * 365.25;

export interface Reporter {
  readonly name: string;
  readonly phone: string | null;
  readonly relation: 'self' | 'family' | 'other';
}

/** Whom a complaint is about and who speaks. */
export interface People {
  readonly member: SeedMember | null;
  readonly reporter: Reporter;
  readonly regencyCode: string;
  readonly district: string;
}

/** A number with 0840, which no operator has; beyond those of the cases. */
export function inventedPhone(random: Random): string {
  return `62840${random.int(20_000_000, 99_999_999)}`;
}

/** Somebody of the branch: most speak for themselves, some for a child or a parent, a few are not members that anybody has found yet. */
export function drawPeople(random: Random, branchId: BranchId, pool: FamilyPool, today: number): People {
  const families = pool.of(branchId);
  const family = random.pick(families);
  const grown = family.filter(({ birth, reason }) => today - birth > ADULT_DAYS && reason !== 'deceased');
  const member = random.pick(random.chance(0.8) && grown.length > 0 ? grown : family);
  if (random.chance(0.06)) {
    const regency = random.pick(REGENCIES.filter((one) => one.branchId === branchId));
    const reporter: Reporter = { name: written(random.pick(random.pick(families)).name), phone: random.chance(0.85) ? inventedPhone(random) : null, relation: random.pick(['self', 'family', 'other']) };
    return { member: null, reporter, regencyCode: regency.code, district: random.pick(regency.districts)[1] };
  }
  return { member, reporter: reporterOf(random, member, grown, families), regencyCode: member.regencyCode, district: member.district };
}

function reporterOf(random: Random, member: SeedMember, grown: readonly SeedMember[], families: readonly (readonly SeedMember[])[]): Reporter {
  const others = grown.filter(({ id }) => id !== member.id);
  const isChild = !grown.includes(member);
  if (!isChild && (others.length === 0 || random.chance(0.86))) {
    return { name: written(member.name), phone: member.phone ?? (random.chance(0.8) ? inventedPhone(random) : null), relation: 'self' };
  }
  const other = others[0];
  if (other !== undefined) return { name: written(other.name), phone: other.phone ?? inventedPhone(random), relation: 'family' };
  return { name: written(random.pick(random.pick(families)).name), phone: inventedPhone(random), relation: 'other' };
}

/** As people write a name: capital first letters. */
function written(name: string): string {
  return name.toLowerCase().replace(/(^|[\s.'-])\p{L}/gu, (letter) => letter.toUpperCase());
}

export const searchName = ({ member, reporter }: Pick<People, 'member' | 'reporter'>): string => nameKey(member?.name ?? reporter.name);
