import { SEGMENTS, type Segment } from '@/lib/members/model';
import { type Obstacle, type Service, SERVICES } from '@/lib/visits/model';
import { suggestAvoidable } from '@/lib/visits/rules/suggest-avoidable';
import type { BranchId } from './offices';
import { type Random, weighted } from './random';
import { BAD_SIGNAL, BY_THE_WAY, COMES, OBSTACLE_MIX, SERVICE_MIX, UNKNOWN, type Visitor } from './visit-mix';
import type { Visitors } from './visit-people';
import { normal } from './visit-calendar';

/** What a visit was about and what was answered at its end. */
export interface Answers {
  readonly visitor: Visitor;
  readonly service: Service;
  /** Done by the way. */
  readonly also: Service | null;
  readonly seconds: number;
  readonly avoidable: boolean;
  readonly obstacle: Obstacle | null;
  readonly explained: boolean;
  readonly installed: boolean;
  readonly activated: boolean;
}

/** Draws what people of a branch come for. */
export type AnswerDraw = (random: Random, progress: number) => Answers;

/** Draws the rest for a visitor of whom it is known what was done. */
export type AnswerDrawFor = (random: Random, progress: number, visitor: Visitor, service: Service) => Answers;

/** Steps in which the two years change what people come for. */
const STEPS = 24;
/** In so many of a hundred avoidable visits the front-liner saw that it could not have been avoided after all. */
const OVERRULED = 0.04;
/** Nobody asked, or nothing was said. */
const NO_OBSTACLE = 0.1;

const VISITORS: readonly Visitor[] = [...SEGMENTS, 'unknown'];
const SECONDS = new Map(SERVICE_MIX.map(({ service, seconds }) => [service, seconds]));

/** Makes the draws of a branch: visitors by how many members of each segment it has and how often these come. */
export function answersOf(branchId: BranchId, { bySegment }: Visitors): { draw: AnswerDraw; drawFor: AnswerDrawFor } {
  const coming = SEGMENTS.map((segment): [Segment, number] => [segment, bySegment[segment].length * COMES[segment]]);
  const all = coming.reduce((sum, [, weight]) => sum + weight, 0);
  const drawVisitor = weighted<Visitor>([...coming.map(([segment, weight]): [Visitor, number] => [segment, (weight / (all || 1)) * (1 - UNKNOWN)]), ['unknown', UNKNOWN]]);
  const steps = Array.from({ length: STEPS }, (_, step) => drawsAt(branchId, (step + 0.5) / STEPS));
  const drawsOf = (progress: number, visitor: Visitor) => {
    const drawn = steps[Math.min(STEPS - 1, Math.floor(progress * STEPS))]?.get(visitor);
    if (drawn === undefined) throw new RangeError(`nobody comes as ${visitor}`);
    return drawn;
  };
  const finish = (random: Random, progress: number, visitor: Visitor, main: Service): Answers => {
    const also = drawAlso(random, main);
    const avoidable = isAvoidable(visitor, main, also) && !random.chance(OVERRULED);
    const obstacle = avoidable && !random.chance(NO_OBSTACLE) ? drawsOf(progress, visitor).obstacle(random) : null;
    const seconds = Math.round(Math.max(45, (SECONDS.get(main) ?? 300) * Math.exp(0.42 * normal(random))) + (also === null ? 0 : 110));
    return { visitor, service: main, also, seconds, avoidable, obstacle, ...drawApp(random, progress, visitor, main, obstacle) };
  };
  const draw: AnswerDraw = (random, progress) => {
    const visitor = drawVisitor(random);
    return finish(random, progress, visitor, drawsOf(progress, visitor).service(random));
  };
  return { draw, drawFor: finish };
}

interface Draws {
  readonly service: (random: Random) => Service;
  readonly obstacle: (random: Random) => Obstacle;
}

/** The mix of a moment: what has been lost to the app by then. */
function drawsAt(branchId: BranchId, progress: number): Map<Visitor, Draws> {
  const left = (lost: number) => 1 - lost * progress;
  return new Map(VISITORS.map((visitor) => [visitor, {
    service: weighted(SERVICE_MIX.map(({ service, share, by, lost }): [Service, number] => {
      return [service, share * (by?.[visitor] ?? 1) * (service === 'facility_change' && visitor === 'PBI_APBD' ? 1 : left(lost))];
    }).filter(([, weight]) => weight > 0)),
    obstacle: weighted(OBSTACLE_MIX.map(({ obstacle, share, by, lost }): [Obstacle, number] => {
      return [obstacle, share * (by?.[visitor] ?? 1) * left(lost) * (obstacle === 'signal' ? (BAD_SIGNAL[branchId] ?? 1) : 1)];
    })),
  }]));
}

/** Whoever came to ask only was told, and left. */
function drawAlso(random: Random, main: Service): Service | null {
  let point = random.next();
  for (const [service, share] of BY_THE_WAY) {
    if (point < share) return service === main || main === 'information' ? null : service;
    point -= share;
  }
  return null;
}

/** The rule of the closing sheet, asked once for each combination. */
const suggested = new Map<number, boolean>();
function isAvoidable(visitor: Visitor, main: Service, also: Service | null): boolean {
  const key = (VISITORS.indexOf(visitor) * SERVICES.length + SERVICES.indexOf(main)) * (SERVICES.length + 1) + (also === null ? 0 : SERVICES.indexOf(also) + 1);
  const known = suggested.get(key);
  if (known !== undefined) return known;
  const { avoidable } = suggestAvoidable(also === null ? [main] : [main, also], visitor === 'unknown' ? null : visitor);
  suggested.set(key, avoidable);
  return avoidable;
}

/** The app is explained at the end of nearly every service (DOMAIN "Visits"); some take it up. */
function drawApp(random: Random, progress: number, visitor: Visitor, main: Service, obstacle: Obstacle | null) {
  const explained = random.chance((obstacle === 'no_phone' ? 0.25 : 0.64) + 0.22 * progress);
  const open = explained && obstacle !== 'no_phone' && obstacle !== 'signal';
  const keen = main === 'app_help' ? 0.35 : visitor === 'PBI_APBD' ? 0.03 : 0.08 + 0.05 * progress;
  const installed = open && random.chance(keen);
  const stuck = obstacle === 'password' || obstacle === 'login_error' || main === 'app_help';
  const activated = open && random.chance(installed ? 0.74 : stuck ? 0.38 : 0.01);
  return { explained, installed, activated };
}
