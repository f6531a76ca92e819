import { loadMessages } from '@/lib/messages/catalog';
import { NO_PEMDA, UNCLASSIFIED } from '../../model';
import type { ComplaintReport } from '../../queries/complaint-report';
import type { ReportQuestion } from '../../queries/report-question';
import type { SatisfactionReport } from '../../queries/satisfaction-report';
import type { TransferReport } from '../../queries/transfer-report';
import type { ComplaintSummary } from '../../rules/complaint-summary';
import type { DayRange } from '../../rules/cover-range';
import type { RatingSummary } from '../../rules/rating-summary';
import type { Hours, TransferSummary } from '../../rules/transfer-summary';
import type { MailContent, MailValue } from './mail-content';

const share = (value: number | null): MailValue => value === null ? null : Math.round(value * 10_000) / 10_000;
const hours = (value: Hours | null): MailValue => (value === null ? null : value.over ? `>${value.hours}` : value.hours);
const days = ({ from, to }: DayRange) => `${from} – ${to}`;
const count = (title: string, width: number) => ({ title, width, kind: 'count' as const });
const part = (title: string, rows: MailContent['parts'][number]['rows']) => (rows.length === 0 ? [] : [{ title, rows }]);

/** The first part of every report: the period, the days before and the year before. */
function totals<Summary>(title: string, file: { total: string; before: string; yearBefore: string }, report: { question: ReportQuestion; total: Summary; before: Summary; yearBefore: Summary }, valuesOf: (summary: Summary) => MailValue[]) {
  const { question: { range, before, yearBefore } } = report;
  return part(title, [
    { head: `${file.total}: ${days(range)}`, values: valuesOf(report.total) },
    { head: `${file.before}: ${days(before)}`, values: valuesOf(report.before) },
    { head: `${file.yearBefore}: ${days(yearBefore)}`, values: valuesOf(report.yearBefore) },
  ]);
}

/** The complaints report for e-mail, in Indonesian; times in hours. */
export async function complaintsContent(report: ComplaintReport): Promise<MailContent> {
  const { 'report-complaints': words, 'complaint-rules': rules } = await loadMessages('id');
  const { column, file, parts } = words;
  const valuesOf = ({ cycles, open, answered, legal, service, median, p90, reopenedShare, calls }: ComplaintSummary): MailValue[] => [
    cycles, open, answered, share(legal.keptShare), share(service.keptShare), hours(median), hours(p90), share(reopenedShare), calls.calls, share(calls.reachedShare),
  ];
  return {
    title: words.title,
    scope: report.question.scope.name,
    range: report.question.range,
    partTitle: file.part,
    headTitle: file.key,
    columns: [
      count(column.cycles, 12), count(column.open, 10), count(column.answered, 10), { title: column.legalShare, width: 14, kind: 'share' }, { title: column.serviceShare, width: 16, kind: 'share' },
      count(column.median, 15), count(column.p90, 13), { title: column.reopenedShare, width: 18, kind: 'share' }, count(column.calls, 15), { title: column.reached, width: 12, kind: 'share' },
    ],
    parts: [
      ...totals(words.name, file, report, valuesOf),
      ...part(parts.branches.title, report.branches.map((row) => ({ head: row.name ?? words.central, values: valuesOf(row) }))),
      ...part(parts.levels.title, report.levels.map((row) => ({ head: row.key === UNCLASSIFIED ? words.unclassified.level : rules.levels[row.key], values: valuesOf(row) }))),
      ...part(parts.channels.title, report.channels.map((row) => ({ head: rules.channels[row.key], values: valuesOf(row) }))),
      ...part(parts.categories.title, report.categories.map((row) => ({ head: row.key === UNCLASSIFIED ? words.unclassified.category : rules.categories[row.key], values: valuesOf(row) }))),
      ...part(parts.ages.title, report.ages.ages.map(({ id, open }) => ({ head: words.ages[id], values: [null, open] }))),
    ],
  };
}

/** The transfers report for e-mail, in Indonesian; times in hours. */
export async function transfersContent(report: TransferReport): Promise<MailContent> {
  const { 'report-transfers': words, 'transfer-rules': rules, members } = await loadMessages('id');
  const { column, file, parts } = words;
  const valuesOf = (row: TransferSummary): MailValue[] => [row.requested, row.automatic, row.waiting, row.approved, row.applied, row.rejected, row.cancelled, hours(row.median), hours(row.p90)];
  return {
    title: words.title,
    scope: report.question.scope.name,
    range: report.question.range,
    partTitle: file.part,
    headTitle: file.key,
    columns: [
      count(column.requested, 11), count(column.automatic, 11), count(column.waiting, 11), count(column.approved, 13), count(column.applied, 11), count(column.rejected, 11), count(column.cancelled, 12),
      count(column.median, 17), count(column.p90, 15),
    ],
    parts: [
      ...totals(words.name, file, report, valuesOf),
      ...part(parts.branches.title, report.branches.map((row) => ({ head: row.name ?? row.key, values: valuesOf(row) }))),
      ...part(parts.codes.title, report.codes.map((row) => ({ head: `${row.key}: ${rules.codes[row.key]}`, values: valuesOf(row) }))),
      ...part(parts.pemdas.title, report.pemdas.map((row) => ({ head: row.key === NO_PEMDA ? words.noPemda : (row.name ?? row.key), values: valuesOf(row) }))),
      ...part(parts.facilities.title, report.facilities.map((row) => ({ head: row.name ?? row.key, values: valuesOf(row) }))),
      ...part(parts.segments.title, report.segments.map((row) => ({ head: members.segment[row.key], values: valuesOf(row) }))),
    ],
  };
}

/** The satisfaction report for e-mail, in Indonesian: the exit poll, and beside it the ratings of answered complaints, each with its n. */
export async function satisfactionContent(report: SatisfactionReport): Promise<MailContent> {
  const { 'report-satisfaction': words, 'report-visits': visits, members } = await loadMessages('id');
  const { column, file, parts } = words;
  const valuesOf = ({ asked, answers, mean, satisfied, dissatisfied, response }: RatingSummary): MailValue[] => [
    answers, mean === null ? null : Math.round(mean * 100) / 100, share(satisfied), share(dissatisfied), asked, share(response),
  ];
  return {
    title: words.title,
    scope: report.question.scope.name,
    range: report.question.range,
    partTitle: file.part,
    headTitle: file.key,
    columns: [
      count(column.answers, 12), count(column.mean, 12), { title: column.satisfied, width: 12, kind: 'share' }, { title: column.dissatisfied, width: 17, kind: 'share' }, count(column.askedMail, 18),
      { title: column.response, width: 15, kind: 'share' },
    ],
    parts: [
      ...totals(words.method.name, file, report, valuesOf),
      ...totals(parts.complaints.title, file, { question: report.question, ...report.complaints }, valuesOf),
      ...part(parts.branches.title, report.branches.map((row) => ({ head: row.name, values: valuesOf(row) }))),
      ...part(parts.services.title, report.services.map((row) => ({ head: visits.services[row.key], values: valuesOf(row) }))),
      ...part(parts.segments.title, report.segments.map((row) => ({ head: row.key === 'unknown' ? visits.segmentUnknown : members.segment[row.key], values: valuesOf(row) }))),
    ],
  };
}
