import { defineQuery, nothingPersonal } from '@/lib/server/use-case';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { StaffFilter, type StaffFilterInput } from '../schemas/administration';
import { staffWhere } from './staff-filter';

/** What the page of the staff begins with. */
export interface StaffView {
  today: CalendarDate;
  count: number;
  branches: { id: string; name: string }[];
  regions: { id: string; name: string }[];
}

/** How many people a filter finds, and what branches and regions there are to choose from. */
export const countStaff = defineQuery<StaffFilterInput, StaffView>({
  name: 'staff.count',
  permission: 'staff:manage',
  scope: 'nation',
  input: StaffFilter,
  audit: nothingPersonal,
  run: async ({ tx, today }, filter) => {
    const [{ count }] = await tx.$queryRaw<[{ count: number }]>`SELECT count(*)::integer AS count FROM staff s WHERE ${staffWhere(filter)}`;
    const list = { select: { id: true, name: true }, orderBy: { name: 'asc' } } as const;
    return { today, count, branches: await tx.branch.findMany(list), regions: await tx.region.findMany(list) };
  },
});
