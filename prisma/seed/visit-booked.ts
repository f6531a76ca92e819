import { APART, secondsOfDay } from './desk-book';
import type { DeskAct } from './desk-acts';
import type { BranchId } from './offices';
import type { Random } from './random';
import type { OpenDay } from './visit-calendar';
import { drawRating, type VisitScene } from './visit-day';
import type { SeedVisit } from './visit-rows';

/** From the greeting to what was made, and from there to the end, in seconds at the most: together less than what lies between two acts. */
const MOST_BEFORE = 240;
const MOST_AFTER = APART * 60 - MOST_BEFORE - 30;
const LONGEST_WAIT = 18 * 60;
const POLLED = 0.355;

/**
 * The visits in which the day's acts were done: each around the moment of its act, at the desk of who did it, bound to the member, with what the
 * console attached by itself. `acts` are those of the branch on that day.
 */
export function bookedVisits(scene: VisitScene, branchId: BranchId, { day, opens, progress }: OpenDay, acts: readonly DeskAct[], random: Random): SeedVisit[] {
  return acts.map((act): SeedVisit => {
    const { member, service, made, things, staffId } = act;
    const at = secondsOfDay(branchId, day, act.at);
    const { seconds, service: main, also, avoidable, obstacle, explained, installed, activated } = scene.drawFor(random, progress, member?.segment ?? 'unknown', service);
    const before = Math.max(0, Math.min(MOST_BEFORE, Math.round(seconds * 0.75), at - opens));
    const ended = at + Math.max(25, Math.min(MOST_AFTER, Math.round(seconds * 0.25)));
    const began = at - before;
    const waited = Math.max(0, Math.min(random.int(20, LONGEST_WAIT), began - opens));
    const opened = member === null ? [] : [{ service: 'information', made: 'record', madeId: member.id, reference: null, at: began + Math.floor(before / 3) } as const];
    return {
      day, began, ended, waited, desk: scene.people.indexOf(staffId) + 1, staffId, member: member === null ? null : scene.placeOf(member.id), segment: member?.segment ?? null,
      service: main, also, avoidable, obstacle, explained, installed, activated,
      rating: random.chance(POLLED) ? drawRating(random, waited) : null, ratedAfter: random.int(4, 45), ticketId: null,
      made: [...opened, ...things.map(({ id, reference }) => ({ service, made, madeId: id, reference, at }))],
    };
  });
}
