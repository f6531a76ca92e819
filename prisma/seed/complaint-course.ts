import { advance } from './complaint-advance';
import { SeedComplaint } from './complaint-case';
import { drawIntake, type BranchScene } from './complaint-intake';
import type { ComplaintPlan } from './complaint-plan';
import { DoesNotFit, Walk } from './complaint-walk';

const DAY_MINUTES = 480;
/** Working minutes from receipt to the end, in time and late, by level. */
const IN_TIME = { red: [25, 420], yellow: [60, 2_000], green: [60, 2_150] } as const;
const LATE = { red: [600, 1_500], yellow: [2_700, 4_300], green: [2_700, 6_400] } as const;
const PACES = [1, 0.5, 0.15, 0.03];

export interface CourseTools {
  readonly newPaperId: () => { id: string; number: number };
  /** Who gets the next open case of the branch. */
  readonly nextAssignee: () => 'aduan' | 'supervisor';
}

/** Working days by which a complaint may have come later (negative) or earlier than planned: the nearest first. */
const SHIFTS = [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6, 7];

/** A complaint that came where it was planned to come; on another day or faster where it does not fit before today. */
export function runComplaint(scene: BranchScene, plan: ComplaintPlan, tools: CourseTools): SeedComplaint {
  for (const shift of SHIFTS.filter((days) => plan.daysAgo + days >= 0)) {
    for (const pace of PACES) {
      const complaint = tryComplaint(scene, plan, tools, shift, pace);
      if (complaint !== null) return complaint;
    }
  }
  throw new Error(`no complaint can be ${plan.fate} at ${plan.branchId}`);
}

/** Null where it does not fit. */
function tryComplaint(scene: BranchScene, plan: ComplaintPlan, tools: CourseTools, shift: number, pace: number): SeedComplaint | null {
  try {
    const complaint = new SeedComplaint(scene.world, drawIntake(scene, plan, shift), plan.branchId);
    if (complaint.intake.createdAt > scene.limit) return null;
    complaint.neglect = plan.uncalled ? 1 : plan.fate === 'resolved' || plan.fate === 'rejected' ? 0.08 : 0.45;
    const walk = new Walk(complaint, scene.random, scene.limit, pace, tools.newPaperId);
    course(scene, plan, walk, tools);
    advance(complaint, scene.limit, scene.random);
    return complaint.open && complaint.status !== plan.fate && plan.fate !== 'resolved' ? null : complaint;
  } catch (error) {
    if (error instanceof DoesNotFit) return null;
    throw error;
  }
}

function course(scene: BranchScene, plan: ComplaintPlan, walk: Walk, tools: CourseTools): void {
  switch (plan.fate) {
    case 'received': return received(scene, plan, walk);
    case 'routed': return atBranch(plan, walk, scene);
    case 'returned': return returned(plan, walk, scene);
    case 'supervisor_review': return reviewed(plan, walk, scene);
    case 'in_progress':
    case 'waiting_provider':
    case 'paused': return worked(scene, plan, walk, tools);
    case 'rejected': return rejected(scene, plan, walk);
    default: return resolved(scene, plan, walk);
  }
}

function received({ random }: BranchScene, plan: ComplaintPlan, walk: Walk): void {
  if (plan.atClosing || !random.chance(0.6)) return;
  walk.wait(3, 45);
  walk.respond();
}

function atBranch({ level, fate }: ComplaintPlan, walk: Walk, { random }: BranchScene): void {
  if (walk.complaint.status !== 'received') return;
  const slow = random.chance(0.05) ? 6 : 1;
  if (level === 'red') walk.wait(1, 6);
  else walk.wait(2 * slow, 50 * slow);
  if (random.chance(fate === 'routed' ? 0.75 : 0.4)) {
    walk.respond();
    walk.wait(1, 4);
  }
  walk.forward();
}

function returned(plan: ComplaintPlan, walk: Walk, scene: BranchScene): void {
  atBranch(plan, walk, scene);
  walk.wait(30, 240);
  if (scene.random.chance(0.4)) {
    walk.respond();
    walk.wait(10, 120);
  }
  walk.sendBack();
}

function reviewed(plan: ComplaintPlan, walk: Walk, scene: BranchScene): void {
  returned(plan, walk, scene);
  walk.wait(20, 200);
  walk.forward(true);
  walk.wait(40, 300);
  walk.sendBack();
  walk.wait(20, 200);
  walk.forward(true);
  walk.wait(40, 300);
  walk.refer();
}

/** Taken and answered, as most are on the same day. */
function taken({ random }: BranchScene, { level }: ComplaintPlan, walk: Walk, assignee: 'aduan' | 'supervisor', answered: number): void {
  const red = level === 'red';
  const slow = random.chance(0.05) ? 8 : 1;
  walk.wait(red ? 1 : 2, (red ? 4 : 45) * slow);
  walk.assign(assignee === 'aduan' ? walk.handler : walk.supervisor);
  if (!random.chance(answered)) return;
  walk.wait(red ? 1 : 2, red ? 8 : 40);
  walk.respond();
}

function worked(scene: BranchScene, plan: ComplaintPlan, walk: Walk, { nextAssignee }: CourseTools): void {
  const { random, limit } = scene;
  const about = walk.complaint.intake.facilityCode !== null;
  if (plan.fate === 'waiting_provider' && walk.complaint.status === 'received' && random.chance(0.15)) {
    walk.wait(5, 90);
    walk.askProvider();
    walk.wait(10, 60);
    walk.assign(nextAssignee() === 'aduan' ? walk.handler : walk.supervisor);
    return;
  }
  atBranch(plan, walk, scene);
  taken(scene, plan, walk, nextAssignee(), plan.fate === 'paused' ? 1 : 0.9);
  if (random.chance(0.25)) {
    walk.wait(5, 120);
    walk.comment();
  }
  if (plan.flagged) {
    walk.wait(20, 200);
    walk.flagByHand();
  }
  if (plan.fate === 'in_progress' && about && random.chance(0.3)) {
    walk.wait(20, 200);
    walk.askProvider();
    walk.wait(120, 900);
    walk.answerProvider();
  }
  if (plan.fate === 'waiting_provider') {
    walk.wait(15, 300);
    walk.askProvider();
  }
  if (plan.fate === 'paused') {
    const left = walk.left(limit);
    const back = Math.min(left * 0.9, (0.2 + random.next() * 3.4) * DAY_MINUTES);
    walk.wait(left - back, left - back, false);
    walk.pause(random.pick(plan.level === 'green' ? ['member_documents', 'member_appointment', 'other_agency', 'other_agency'] : ['member_documents', 'member_appointment']));
  }
}

function rejected(scene: BranchScene, plan: ComplaintPlan, walk: Walk): void {
  const { random } = scene;
  if (walk.complaint.status !== 'received' || random.chance(0.4)) {
    atBranch(plan, walk, scene);
    taken(scene, plan, walk, 'aduan', 0.9);
  }
  else if (random.chance(0.7)) {
    walk.wait(3, 60);
    walk.respond();
  }
  walk.wait(30, 1_100);
  walk.reject();
  rated(scene, walk, 0.15);
}

function resolved(scene: BranchScene, plan: ComplaintPlan, walk: Walk): void {
  const { random, limit } = scene;
  const { complaint } = walk;
  const [least, most] = (plan.late ? LATE : IN_TIME)[plan.level];
  const whole = Math.min(least + (most - least) * random.next() ** (plan.late ? 1.6 : 1.3), walk.left(limit) * 0.85);
  const until = walk.left(limit) - whole;
  atBranch(plan, walk, scene);
  if (!plan.late && plan.level !== 'red' && random.chance(0.04)) {
    walk.wait(20, 150);
    walk.sendBack();
    walk.wait(20, 120);
    walk.forward(true);
  }
  taken(scene, plan, walk, random.chance(0.85) ? 'aduan' : 'supervisor', 0.94);
  if (random.chance(0.15)) {
    walk.wait(2, 40);
    walk.comment();
  }
  const spare = () => Math.max(3, walk.left(limit) - until);
  if (complaint.intake.text.provider !== null && random.chance(0.55)) {
    walk.wait(2, Math.min(120, spare() * 0.3), false);
    walk.askProvider();
    walk.wait(spare() * 0.3, spare() * 0.6, false);
    walk.answerProvider();
  } else if (plan.level !== 'red' && spare() > 900 && complaint.cycle.facts.firstResponseAt !== null && random.chance(0.16)) {
    walk.wait(10, 120);
    walk.pause(random.pick(['member_documents', 'member_appointment']));
    walk.wait(200, spare() * 0.6, false);
    walk.resume();
  }
  if (plan.flagged) walk.flagByHand();
  walk.wait(spare(), spare() + 1, false);
  walk.resolve();
  if (plan.reopened) reopened(scene, plan, walk);
  else rated(scene, walk, 0.37);
}

/** Comes back within the days for it; how far the second cycle gets depends on how much time is left. */
function reopened(scene: BranchScene, plan: ComplaintPlan, walk: Walk): void {
  try {
    walk.wait(200, 3_000);
    walk.reopen();
    taken(scene, plan, walk, 'aduan', 0.9);
    walk.wait(60, 1_500);
    walk.resolve();
  } catch (error) {
    if (!(error instanceof DoesNotFit)) throw error;
  }
}

function rated({ random }: BranchScene, walk: Walk, share: number): void {
  if (!random.chance(share)) return;
  try {
    walk.wait(60, 1_900);
    walk.rate();
  } catch (error) {
    if (!(error instanceof DoesNotFit)) throw error;
  }
}
