import type { AdoptionReport } from '@/lib/adoption';
import { loadMessages } from '@/lib/messages/catalog';
import { addDays, addMonths, calendarDate } from '@/lib/values/calendar-date';
import type { MailContent, MailValue } from './mail-content';

/** Hundredths of a percent as a share of 1. */
const shareOf = (hundredths: number | null): MailValue => hundredths && hundredths / 10_000;

/** The adoption report of its latest month for e-mail, in Indonesian. */
export async function adoptionContent(report: AdoptionReport, scope: string): Promise<MailContent> {
  const { adoption, members, 'report-visits': visits, 'report-mail': mail } = await loadMessages('id');
  const words = adoption.report;
  const from = calendarDate(`${report.month}-01`);
  const sums = (head: string, { users, members: all, share }: { users: number | null; members: number | null; share: number | null }) => ({ head, values: [users, all, shareOf(share)] });
  return {
    title: words.title,
    scope,
    range: { from, to: addDays(addMonths(from, 1), -1) },
    partTitle: visits.file.part,
    headTitle: visits.file.key,
    columns: [{ title: words.users, width: 20, kind: 'count' }, { title: mail.members, width: 12, kind: 'count' }, { title: words.share, width: 18, kind: 'share' }],
    parts: [
      { title: mail.report.adoption, rows: [sums(report.now.month, report.now), sums(`${words.against.month}: ${report.before.month}`, report.before), sums(`${words.against.year}: ${report.yearBefore.month}`, report.yearBefore)] },
      { title: words.part.segments, rows: report.segments.map((line) => sums(members.segment[line.key], line)) },
      ...(report.branches.length < 2 ? [] : [{ title: words.part.branches, rows: report.branches.map((branch) => sums(branch.name, branch)) }]),
    ],
  };
}
