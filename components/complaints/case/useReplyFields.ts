'use client';

import { useFormatter } from 'next-intl';
import type { ComplaintCaseView } from '@/lib/complaints/queries/case-view';

/** The fields of canned replies as this case fills them. */
export function useReplyFields({ member, reporter, reference, assignee, branch, facility, cycles }: ComplaintCaseView): Record<string, string | null> {
  const format = useFormatter();
  const due = cycles[0]?.clocks.find(({ clock }) => clock === 'resolve')?.dueAt ?? null;
  return {
    nama: member?.name ?? reporter.name,
    nomor: reference,
    petugas: assignee?.name ?? null,
    cabang: branch?.name ?? null,
    tenggat: due === null ? null : format.dateTime(new Date(due), 'date'),
    faskes: facility?.name ?? member?.facilityName ?? null,
  };
}
