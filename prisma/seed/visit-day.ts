import type { Day } from './days';
import type { Random } from './random';
import type { AnswerDraw, AnswerDrawFor, Answers } from './visit-answers';
import type { OpenDay } from './visit-calendar';
import { serveLine, type Turn } from './visit-line';
import type { Visitors } from './visit-people';
import type { SeedVisit } from './visit-rows';

/** A branch as a day's visits need it. */
export interface VisitScene {
  /** Desk 1 first. */
  readonly people: readonly string[];
  readonly visitors: Visitors;
  readonly draw: AnswerDraw;
  readonly drawFor: AnswerDrawFor;
  /** Place of a member among those whom visits are bound to. */
  readonly placeOf: (memberId: string) => number;
  /** Visits before this day are bound to nobody: where there are few members, each would have come every week. */
  readonly boundSince: Day;
}

/** Somebody's day off. */
const AWAY = 0.07;
const POLLED = 0.355;
const MINUTE = 60;

/** Everybody who came that day, in the order in which they came, `booked` among them; those who went home are left out. */
export function visitsOf(scene: VisitScene, { day, progress, arrivals }: OpenDay, random: Random, booked: readonly SeedVisit[] = []): SeedVisit[] {
  const bookedAt = (number: number) => booked.filter(({ desk }) => desk === number).sort((a, b) => a.began - b.began);
  const desks = scene.people.map((staffId, index) => ({ staffId, number: index + 1 })).filter(({ number }) => number === 1 || !random.chance(AWAY) || bookedAt(number).length > 0);
  const answers = arrivals.map(() => scene.draw(random, progress));
  const turns = serveLine(arrivals, desks.length, (index) => answers[index]?.seconds ?? 0, random, booked.length === 0 ? [] : desks.map(({ number }) => bookedAt(number)));
  const came = turns.flatMap((turn, index) => {
    const [desk, answer] = [desks[turn?.desk ?? -1], answers[index]];
    return turn && desk && answer ? [visitOf(scene, day, turn, desk, answer, random)] : [];
  });
  const arrived = ({ began, waited }: SeedVisit) => began - waited;
  return booked.length === 0 ? came : [...came, ...booked].sort((a, b) => arrived(a) - arrived(b));
}

/** One visit as it is stored, bound to a member of its segment by chance. */
export function visitOf(scene: VisitScene, day: Day, turn: Turn, desk: { staffId: string; number: number }, answers: Answers, random: Random): SeedVisit {
  const { visitor, service, also, avoidable, obstacle, explained, installed, activated } = answers;
  const segment = visitor === 'unknown' ? null : visitor;
  const members = segment === null || day < scene.boundSince ? [] : scene.visitors.bySegment[segment];
  const waited = turn.began - turn.arrived;
  return {
    day, began: turn.began, ended: turn.ended, waited, desk: desk.number, staffId: desk.staffId,
    member: members.length === 0 ? null : random.pick(members),
    segment, service, also, avoidable, obstacle, explained, installed, activated,
    rating: random.chance(POLLED) ? drawRating(random, waited) : null, ratedAfter: random.int(4, 45), ticketId: null, made: [],
  };
}

/** Most are content; a long wait costs a face, and a very long one another. */
export function drawRating(random: Random, waited: number): number {
  const point = random.next();
  const felt = point < 0.46 ? 5 : point < 0.83 ? 4 : point < 0.94 ? 3 : point < 0.98 ? 2 : 1;
  const cost = Number(waited > 20 * MINUTE && random.chance(0.5)) + Number(waited > 40 * MINUTE && random.chance(0.6));
  return Math.max(1, felt - cost);
}
