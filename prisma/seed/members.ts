import { setImmediate } from 'node:timers/promises';
import { familyBuilder } from './families';
import type { SeedContext } from './context';
import { memberWriter } from './member-rows';
import type { SeedMember } from './model';
import { type FamilyPool, familyPool } from './pool';
import { placeMembers } from './placement';
import { seededRandom } from './random';

const REPORT_EVERY = 0.1;

/** Writes the cases and as many drawn members as are still wanted, a batch at a time, and keeps a few families for the transfers. */
export async function insertMembers(context: SeedContext, cases: readonly SeedMember[]): Promise<FamilyPool> {
  const { client, months, facilities, governments, members, log } = context;
  const pool = familyPool(facilities);
  const placement = placeMembers(facilities, governments, months.today, members);
  const caseWriter = memberWriter(client, 'casePeriod');
  for (const member of cases) caseWriter.add(member);
  await caseWriter.finish();

  const nextFamily = familyBuilder(seededRandom(1_968), { months, governments, placement });
  const writer = memberWriter(client, 'period');
  let count = cases.length;
  let families = 0;
  let reported = 0;
  while (count < members) {
    const family = nextFamily().slice(0, members - count);
    for (const member of family) writer.add(member);
    pool.offer(family);
    count += family.length;
    await writer.flush();
    // Lets the connection send and receive.
    if (++families % 25 === 0) await setImmediate();
    if (count >= reported + members * REPORT_EVERY) {
      reported = count;
      log(`demo data: ${count.toLocaleString('en')} of ${members.toLocaleString('en')} members`);
    }
  }
  await writer.finish();
  const unfilled = placement.unfilled();
  if (unfilled.length > 0) throw new Error(`too few members to fill ${unfilled.join(', ')}`);
  return pool;
}
