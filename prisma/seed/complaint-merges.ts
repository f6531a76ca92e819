import { isOpenStatus } from '@/lib/complaints/model';
import { addWorkingMinutes, workingMinutesBetween } from '@/lib/calendar/rules/working-time';
import { advance } from './complaint-advance';
import { withdrawCall } from './complaint-calls';
import { SeedComplaint } from './complaint-case';
import { repeatIntake, type BranchScene } from './complaint-intake';
import { COMPLAINT_NOTES } from './complaint-notes';
import { staffOf } from './staff';

const LEAST_OPEN_MINUTES = 100;

/** A complaint of the same matter, merged into one that was open at the branch then. */
export function runMerged(scene: BranchScene, hosts: readonly SeedComplaint[], used: Set<SeedComplaint>): SeedComplaint {
  const { random, world, limit } = scene;
  const start = random.int(0, hosts.length - 1);
  for (let step = 0; step < hosts.length; step += 1) {
    const host = hosts[(start + step) % hosts.length];
    const span = host === undefined || used.has(host) ? null : openSpan(host, limit);
    if (host === undefined || span === null) continue;
    const office = world.office(scene.branchId, span.from);
    const received = addWorkingMinutes(span.from, span.minutes * (0.1 + 0.3 * random.next()), office);
    const told = addWorkingMinutes(span.from, span.minutes * (0.5 + 0.45 * random.next()), office);
    if (!received.reached || !told.reached) continue;
    used.add(host);
    return merged(scene, host, received.at, told.at);
  }
  throw new Error(`nothing at ${scene.branchId} that a complaint can be merged into`);
}

function merged(scene: BranchScene, host: SeedComplaint, receivedAt: number, mergedAt: number): SeedComplaint {
  const { random, world, branchId } = scene;
  const handler = staffOf(branchId, 'aduan');
  const complaint = new SeedComplaint(world, repeatIntake(scene, host.intake, receivedAt), branchId);
  advance(complaint, mergedAt, random);
  const note = random.pick<string>(COMPLAINT_NOTES.merge);
  withdrawCall(complaint, mergedAt, handler, note);
  complaint.mergedInto = host;
  complaint.row.statusBeforeMerge = complaint.status;
  complaint.end('merge', mergedAt, handler, { note });
  const before = host.events.findLastIndex(({ at }) => at <= mergedAt);
  const standing = host.events[before];
  if (standing === undefined) throw new Error('merged before the other complaint came');
  host.events.splice(before + 1, 0, {
    ...standing, at: mergedAt, actor: handler, actorName: handler.name, branchId, action: 'merged_here', from: standing.to, to: standing.to, note, changes: {},
  });
  return complaint;
}

/** When the branch held it open in its first cycle; null where that was too short. */
function openSpan(host: SeedComplaint, limit: number): { from: number; minutes: number } | null {
  const [first] = host.cycles;
  if (first === undefined || host.mergedInto !== null || host.row.branchId === null || host.events.some(({ action }) => action === 'return')) return null;
  const here = host.events.find(({ to, branchId, action }) => isOpenStatus(to) && (branchId !== null || action === 'forward' || action === 'forward_provider'));
  if (here === undefined) return null;
  const to = first.facts.ended?.at ?? limit;
  const office = host.world.office(host.branchId, here.at);
  const minutes = workingMinutesBetween(here.at, to, office);
  return minutes < LEAST_OPEN_MINUTES ? null : { from: here.at, minutes };
}
