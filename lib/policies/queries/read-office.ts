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
}

/** A branch as it stood at the end of a day. */
export async function readOffice({ tx }: Pick<Context, 'tx'>, id: string, on: CalendarDate): Promise<OfficeView> {
  const branch = await tx.branch.findUniqueOrThrow({ where: { id }, include: { region: true, regencies: { orderBy: { name: 'asc' }, select: { code: true, name: true } } } });
  const { name, address, phone, timeZone, region, regencies } = branch;
  const later = await loadEventsAfter(tx, 'branch', [id], toDbDate(on));
  const facts = factsOn({ name, address, phone }, later.get(id) ?? [], on);
  return { id, ...facts, region: region.name, timeZone, regencies, version: await versionOf(tx, 'branch', id) };
}
