import { endOfDate } from '@/lib/calendar/rules/zones';
import type { ClockWorld } from '@/lib/complaints/queries/clock-world';
import { addDays } from '@/lib/values/calendar-date';
import type { SeedComplaint } from './complaint-case';
import { runComplaint, type CourseTools } from './complaint-course';
import { resetSources, type BranchScene } from './complaint-intake';
import { runMerged } from './complaint-merges';
import { planComplaints, workingDaysBack } from './complaint-plan';
import { insertReplies } from './complaint-replies';
import { insertComplaints, numberComplaints, type StoredComplaint } from './complaint-rows';
import { readClockWorld } from './complaint-world';
import type { SeedContext } from './context';
import { seedId } from './ids';
import { BRANCH_IDS } from './offices';
import type { FamilyPool } from './pool';
import { seededRandom } from './random';

/** Open cases of a branch that its handler has before a supervisor gets any. */
const FIRST_TO_HANDLER = 14;

/** Makes and writes the complaints of all branches as of the end of yesterday, with their history, papers and calls, and the canned replies. */
export async function insertComplaintDesk(context: SeedContext, pool: FamilyPool): Promise<StoredComplaint[]> {
  const { client, log } = context;
  const stored = await numberComplaints(client, makeComplaints(context, pool, await readClockWorld(client)));
  await insertComplaints(client, stored);
  await insertReplies(client);
  log(`demo data: ${stored.length} complaints`);
  return stored;
}

/** The complaints of all branches as of the end of yesterday. Throws where one that is planned fits on no day. */
export function makeComplaints({ months, facilities, members, book }: Pick<SeedContext, 'months' | 'facilities' | 'members' | 'book'>, pool: FamilyPool, world: ClockWorld): SeedComplaint[] {
  const random = seededRandom(1_650);
  const plans = planComplaints(random, members);
  const newPaperId = papers();
  resetSources();
  return BRANCH_IDS.flatMap((branchId) => {
    const scene: BranchScene = {
      branchId, world, random, pool, facilities, book, days: workingDaysBack(world, branchId, months.today), today: months.todayDay,
      limit: endOfDate(addDays(months.today, -1), world.zone(branchId)),
    };
    const tools: CourseTools = { newPaperId, nextAssignee: assignees(random) };
    const own = plans.filter((plan) => plan.branchId === branchId);
    const made = own.filter(({ fate }) => fate !== 'merged').map((plan) => runComplaint(scene, plan, tools));
    const used = new Set<SeedComplaint>();
    return [...made, ...own.filter(({ fate }) => fate === 'merged').map(() => runMerged(scene, made, used))];
  });
}

function papers(): () => { id: string; number: number } {
  let count = 0;
  return () => {
    count += 1;
    return { id: seedId('complaintFile', count), number: count };
  };
}

function assignees(random: ReturnType<typeof seededRandom>): CourseTools['nextAssignee'] {
  let given = 0;
  return () => (++given <= FIRST_TO_HANDLER || random.chance(0.65) ? 'aduan' : 'supervisor');
}
