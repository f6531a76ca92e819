import { loadMessages } from '@/lib/messages/catalog';
import type { VisitReport } from '../../queries/visit-report';
import type { DayRange } from '../../rules/cover-range';
import type { Minutes } from '../../rules/minutes';
import type { VisitSummary } from '../../rules/visit-summary';

/** What a cell holds: counts and minutes as numbers, shares 0 to 1; a time beyond the last bucket is a text. */
export type MailValue = number | string | null;

/** A report for e-mail: the same records for the paper and for the workbook. Aggregates alone. */
export interface MailContent {
  title: string;
  scope: string;
  range: DayRange;
  partTitle: string;
  headTitle: string;
  columns: readonly { title: string; width: number; kind: 'count' | 'share' | 'minutes' }[];
  parts: readonly { title: string; rows: readonly { head: string; values: readonly MailValue[] }[] }[];
}

const minutes = (value: Minutes | null): MailValue => (value === null ? null : value.over ? `>${value.minutes}` : value.minutes);
const valuesOf = ({ visits, avoidable, avoidableShare, wait, service, activated }: VisitSummary): MailValue[] => [
  visits, avoidable, avoidableShare === null ? null : Math.round(avoidableShare * 10_000) / 10_000, minutes(wait.median), minutes(wait.p90), minutes(service.median), activated,
];

/** The visits report for e-mail, in Indonesian, as every paper of the office. */
export async function visitsContent(report: VisitReport): Promise<MailContent> {
  const { 'report-visits': words, members } = await loadMessages('id');
  const { column, file } = words;
  const part = (title: string, rows: MailContent['parts'][number]['rows']) => ({ title, rows });
  const { scope, range, before, yearBefore } = report.question;
  const days = ({ from, to }: DayRange) => `${from} – ${to}`;
  return {
    title: words.title,
    scope: scope.name,
    range,
    partTitle: file.part,
    headTitle: file.key,
    columns: [
      { title: column.visits, width: 11, kind: 'count' }, { title: column.avoidable, width: 16, kind: 'count' }, { title: column.avoidableShare, width: 18, kind: 'share' }, { title: column.waitMedian, width: 14, kind: 'minutes' },
      { title: column.waitP90, width: 12, kind: 'minutes' }, { title: column.serviceMedian, width: 15, kind: 'minutes' }, { title: column.activated, width: 12, kind: 'count' },
    ],
    parts: [
      part(words.name, [
        { head: `${file.total}: ${days(range)}`, values: valuesOf(report.total) },
        { head: `${file.before}: ${days(before)}`, values: valuesOf(report.before) },
        { head: `${file.yearBefore}: ${days(yearBefore)}`, values: valuesOf(report.yearBefore) },
      ]),
      ...(report.beneath.length === 0 ? [] : [part(words.parts[report.question.scope.kind === 'nation' ? 'regions' : 'branches'].title, report.beneath.map((row) => ({ head: row.name, values: valuesOf(row) })))]),
      part(column.service, report.services.map((row) => ({ head: words.services[row.key], values: valuesOf(row) }))),
      part(column.segment, report.segments.map((row) => ({ head: row.key === 'unknown' ? words.segmentUnknown : members.segment[row.key], values: valuesOf(row) }))),
    ],
  };
}
