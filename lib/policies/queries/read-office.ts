import type { Context } from '@/lib/server/use-case';
import { toDbDate, type CalendarDate } from '@/lib/values/calendar-date';
import { factsOn } from '../rules/reference-changes';
import { loadEventsAfter, versionOf } from './stored-events';

/** A branch as it is, or was on a day. */
export interface OfficeView {
  id: string;
  name: string;
  address: string;
  phone: string;
  region: string;
  timeZone: string;
  version: number;
  /** The regencies of the branch, by name. */
  regencies: { code: string; name: string }[];
  /** Read as of a day before the branch was put on record: the day on which it was. Null otherwise. */
  addedLater: CalendarDate | null;
}

/** A branch as it stood at the end of a day. */
export async function readOffice({ tx }: Pick<Context, 'tx'>, id: string, on: CalendarDate): Promise<OfficeView> {
  const branch = await tx.branch.findUniqueOrThrow({ where: { id }, include: { region: true, regencies: { orderBy: { name: 'asc' }, select: { code: true, name: true } } } });
  const { name, address, phone, timeZone, region, regencies } = branch;
  const later = (await loadEventsAfter(tx, 'branch', [id], toDbDate(on))).get(id) ?? [];
  const facts = factsOn({ name, address, phone }, later, on);
  const comeSince = new Set(later.map(({ after }) => after.newRegencyCode));
  return {
    id, ...facts, region: region.name, timeZone, version: await versionOf(tx, 'branch', id),
    regencies: regencies.filter(({ code }) => !comeSince.has(code)), addedLater: later.find(({ action }) => action === 'branch_added')?.onDay ?? null,
  };
}
