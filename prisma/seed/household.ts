import type { Relation, Sex } from '@/lib/members/model';
import type { Day } from './days';
import { type Random, weighted } from './random';

/** A person of a family card before anything of JKN is said of them. */
export interface Person {
  readonly sex: Sex;
  readonly birth: Day;
  readonly relation: Relation;
  /** First child, second ... From 1. */
  readonly birthOrder: number;
  /** Shares the family name of the card: the head and the children, not those who married in. */
  readonly ofFamily: boolean;
}

type Kind = 'single' | 'couple' | 'children' | 'one_parent' | 'three_generations';
const drawKind = weighted<Kind>([['single', 0.1], ['couple', 0.12], ['children', 0.5], ['one_parent', 0.11], ['three_generations', 0.17]]);
const drawChildren = weighted([[1, 0.28], [2, 0.4], [3, 0.22], [4, 0.1]]);
const YEAR = 365.25;
/** Nobody older is invented: a NIK tells years apart by two digits only. */
const OLDEST = 96;

/** Draws the people of one family card, head first. `today` is the day after the youngest can have been born. */
export function drawHousehold(random: Random, today: Day): Person[] {
  const kind = drawKind(random);
  const bornYearsAgo = (age: number): Day => today - 1 - Math.floor(age * YEAR) - random.int(0, 364);
  const headAge = 22 + Math.floor(58 * random.next() ** 1.6);
  const headSex: Sex = random.chance(kind === 'one_parent' ? 0.85 : kind === 'single' ? 0.5 : 0.07) ? 'F' : 'M';
  const birthOrder = () => random.int(1, 4);
  const people: Person[] = [{ sex: headSex, birth: bornYearsAgo(headAge), relation: 1, birthOrder: birthOrder(), ofFamily: true }];
  if (kind === 'single') return people;
  let motherAge = headAge;
  if (kind !== 'one_parent') {
    const spouseAge = Math.max(19, headAge + (headSex === 'M' ? random.int(-8, 2) : random.int(-2, 8)));
    motherAge = headSex === 'F' ? headAge : spouseAge;
    const sex: Sex = headSex === 'M' ? 'F' : 'M';
    people.push({ sex, birth: bornYearsAgo(spouseAge), relation: sex === 'F' ? 3 : 2, birthOrder: birthOrder(), ofFamily: false });
  }
  if (kind !== 'couple') people.push(...drawChildrenOf(random, motherAge, bornYearsAgo));
  if (kind === 'three_generations') people.push(...drawOthers(random, headAge, headSex, bornYearsAgo));
  return people;
}

function drawChildrenOf(random: Random, motherAge: number, bornYearsAgo: (age: number) => Day): Person[] {
  const children: Person[] = [];
  const wanted = drawChildren(random);
  let age = random.int(Math.max(0, motherAge - 44), Math.min(27, motherAge - 19));
  for (let order = 1; order <= wanted && age >= 0; order += 1, age -= random.int(2, 6)) {
    children.push({ sex: random.chance(0.51) ? 'M' : 'F', birth: bornYearsAgo(age), relation: 4, birthOrder: order, ofFamily: true });
  }
  return children;
}

/** Grandparents, or a grandchild where the head is a grandparent. */
function drawOthers(random: Random, headAge: number, headSex: Sex, bornYearsAgo: (age: number) => Day): Person[] {
  if (headAge >= 55) {
    const age = random.int(0, Math.min(12, headAge - 48));
    return [{ sex: random.chance(0.5) ? 'M' : 'F', birth: bornYearsAgo(age), relation: 5, birthOrder: 1, ofFamily: headSex === 'M' }];
  }
  const others: Person[] = [];
  const age = Math.min(OLDEST, headAge + random.int(20, 33));
  const sex: Sex = random.chance(0.66) ? 'F' : 'M';
  others.push({ sex, birth: bornYearsAgo(age), relation: 5, birthOrder: random.int(1, 4), ofFamily: sex === 'M' });
  if (random.chance(0.25)) {
    const other: Sex = sex === 'F' ? 'M' : 'F';
    others.push({ sex: other, birth: bornYearsAgo(Math.min(OLDEST, age + random.int(0, 5))), relation: 5, birthOrder: random.int(1, 4), ofFamily: false });
  }
  return others;
}
