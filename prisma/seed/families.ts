import type { Segment } from '@/lib/members/model';
import type { MonthTable } from './calendar';
import { drawContact } from './contact';
import { type Day, dateOf, instantOf } from './days';
import type { SeedFacility } from './facilities';
import { type Person, drawHousehold } from './household';
import { seedId } from './ids';
import type { SeedGovernment } from './local-governments';
import { type Membership, drawHouseholdTerms, personalTerms } from './membership';
import type { SeedMember, SeedPeriod } from './model';
import { type Culture, cultureOf, generationOf } from './names';
import { districtCode, issueNumbers } from './numbers';
import { type SeedRegency, REGENCIES, branchOf } from './offices';
import { drawPayer } from './payers';
import { type HouseholdStay, drawJoined, drawPeriods, drawStay } from './periods';
import type { Home, Placement } from './placement';
import { type Random, weighted } from './random';

const YEAR = 365.25;
const BORN_ELSEWHERE = 0.1;
const DUPLICATE_RECORD = 0.002;
const PHONELESS_HOUSEHOLD = 0.2;
const STREETS = ['Jl. Melati', 'Jl. Mawar', 'Jl. Anggrek', 'Jl. Flamboyan', 'Jl. Merpati', 'Jl. Rajawali', 'Jl. Cempaka', 'Jl. Dahlia', 'Gg. Damai', 'Gg. Mangga',
  'Gg. Salak', 'Jl. Pramuka', 'Jl. Imam Bonjol', 'Jl. Cut Nyak Dien', 'Jl. Pattimura', 'Jl. Ahmad Yani', 'Jl. Sisingamangaraja', 'Jl. Cendrawasih'];

/** What the builder of families draws upon. */
export interface Country {
  readonly months: MonthTable;
  readonly governments: readonly SeedGovernment[];
  readonly placement: Placement;
}

interface Household {
  readonly home: Home;
  readonly regency: SeedRegency;
  readonly culture: Culture;
  readonly familyName: string | null;
  readonly familyCard: string;
  readonly address: string;
  readonly phone: string | null;
  readonly joined: Day;
  readonly terms: Membership;
  readonly governmentId: string | null;
  readonly payerName: string | null;
}

/** Returns a function that draws one family card after the other, from these chances alone. */
export function familyBuilder(random: Random, country: Country): () => SeedMember[] {
  const numbers = issueNumbers();
  const { months, placement } = country;
  const drawRegency = weighted(REGENCIES.map((regency) => [regency, branchOf(regency.branchId).share * regency.share] as const));
  let count = 0;

  function drawMember(person: Person, household: Household, stay: HouseholdStay, full: SeedFacility | null): SeedMember {
    const { home } = household;
    const joined = Math.max(household.joined, person.birth);
    const terms = personalTerms(random, months, person, household.terms, joined);
    const governmentId = terms.segment === household.terms.segment ? household.governmentId : drawGovernment(random, country.governments, terms.segment, home);
    const payerName = terms.segment === household.terms.segment ? household.payerName : drawPayer(random, terms.segment, home.branchId);
    const generation = generationOf(Number(dateOf(person.birth).slice(0, 4)));
    const family = person.ofFamily ? household.familyName : household.culture.family(random);
    const name = household.culture.name(random, { sex: person.sex, generation, birthOrder: person.birthOrder, family });
    const draw = () => placement.draw(random, home, terms.segment, governmentId);
    const offset = branchOf(home.branchId).utcOffset;
    const contact = drawContact(random, { ...person, name, joined }, terms, household.phone, {
      today: months.todayDay, utcOffset: offset, newPhone: numbers.phone,
    });
    const known = Math.min(months.todayDay - 1, joined + (person.birth > household.joined ? random.int(1, 27) : 0));
    return {
      id: seedId('member', count++),
      nik: numbers.nik(drawNikDistrict(random, home, household.regency), person.birth, person.sex),
      familyCard: household.familyCard,
      cardNumber: numbers.cardNumber(),
      name,
      sex: person.sex,
      birth: person.birth,
      relation: person.relation,
      ...terms,
      governmentId,
      payerName,
      ...home,
      address: household.address,
      ...contact,
      createdAt: instantOf(Math.max(known, joined), random.int(480, 900), offset),
      periods: endAt(full, drawPeriods(random, months, stay, person.birth, draw), placement),
    };
  }

  return function drawFamily() {
    const regency = drawRegency(random);
    const [code, district] = random.pick(regency.districts);
    const home: Home = { branchId: regency.branchId, regencyCode: regency.code, district };
    const people = drawHousehold(random, months.todayDay);
    const headBirth = people[0]?.birth ?? 0;
    const joined = Math.max(drawJoined(random, months), headBirth);
    const terms = drawHouseholdTerms(random, months, (months.todayDay - headBirth) / YEAR, joined);
    const governmentId = drawGovernment(random, country.governments, terms.segment, home);
    const culture = cultureOf[home.branchId](random);
    const household: Household = {
      home,
      regency,
      culture,
      familyName: culture.family(random),
      familyCard: numbers.familyCard(districtCode(regency.code, code), months.todayDay - random.int(1, 3_000)),
      address: `${random.pick(STREETS)} No. ${random.int(1, 240)}, RT ${pad(random.int(1, 12))}/RW ${pad(random.int(1, 9))}, ${district}`,
      phone: random.chance(PHONELESS_HOUSEHOLD) ? null : numbers.phone(),
      joined,
      terms,
      governmentId,
      payerName: drawPayer(random, terms.segment, home.branchId),
    };
    const full = placement.drawFull(random, home, governmentId);
    const stay = drawStay(random, months, terms.segment, joined, () => placement.draw(random, home, terms.segment, governmentId));
    const family = people.map((person) => drawMember(person, household, stay, full));
    const [head] = family;
    return head !== undefined && full === null && random.chance(DUPLICATE_RECORD) ? [...family, duplicateOf(head)] : family;
  };

  /** A second record of the same person, switched off: what is left when an office has mended a double registration. */
  function duplicateOf(member: SeedMember): SeedMember {
    const since = months.todayDay - random.int(5, 400);
    const first = member.periods.slice(0, 1).map((period): SeedPeriod => ({ ...period, to: null }));
    return {
      ...member, id: seedId('member', count++), cardNumber: numbers.cardNumber(), status: 'INACTIVE', reason: 'duplicate',
      statusSince: Math.max(since, first[0]?.from ?? since), email: null, appLinkedAt: null, periods: first,
    };
  }
}

/** The open period at the full facility instead, as long as it has a place. */
function endAt(full: SeedFacility | null, periods: SeedPeriod[], placement: Placement): SeedPeriod[] {
  const before = periods.at(-2);
  if (full === null || before?.facilityCode === full.code || !placement.take(full)) return periods;
  return periods.map((period) => (period.to === null ? { ...period, facilityCode: full.code } : period));
}

/** A NIK names the district of the first registration: mostly the one of today, for some another part of the country. */
function drawNikDistrict(random: Random, home: Home, regency: SeedRegency): string {
  if (random.chance(BORN_ELSEWHERE)) {
    const elsewhere = random.pick(REGENCIES);
    return districtCode(elsewhere.code, random.pick(elsewhere.districts)[0]);
  }
  const district = regency.districts.find(([, name]) => name === home.district) ?? regency.districts[0];
  return districtCode(regency.code, district?.[0] ?? '01');
}

function drawGovernment(random: Random, governments: readonly SeedGovernment[], segment: Segment, { regencyCode }: Home): string | null {
  if (segment !== 'PBI_APBD') return null;
  const here = governments.filter(({ regencyCodes }) => regencyCodes.includes(regencyCode));
  return weighted(here.map(({ id, share }) => [id, share] as const))(random);
}

const pad = (number: number) => String(number).padStart(3, '0');

