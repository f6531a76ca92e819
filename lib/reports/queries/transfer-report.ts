import { can } from '@/lib/access/can';
import type { Context } from '@/lib/server/use-case';
import { TRANSFER_CODES, type TransferCode } from '@/lib/transfers';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { SOURCES } from '../commands/sources';
import { NO_PEMDA } from '../model';
import { isRecorded } from '../rules/compared-days';
import { stepOf, stepsOf, type Step } from '../rules/periods';
import { summarizeTransfers, type TransferCounts, type TransferSummary } from '../rules/transfer-summary';
import { SEGMENTS, type Segment } from '../schemas/visit-keys';
import type { ReadTransferReportInput } from '../schemas/transfers';
import { readFreshness, type Freshness } from './freshness';
import { readFullFacilities } from './full-facilities';
import { notesOf, recordedSteps, reportQuestion, type ReportNote, type ReportQuestion } from './report-question';
import { firstDayOf, sumCells, sumSeries, type SumRow } from './sum-cells';

/** Transfers of a group; how many were requested on the days compared with (null: nothing is compared). */
export type TransferGroup<Key> = TransferSummary & { key: Key; compared: number | null };
type Named = TransferGroup<string> & { name: string | null };

export interface TransferReport {
  question: ReportQuestion;
  freshness: Freshness;
  notes: ReportNote[];
  /** First day with transfers of this scope; null where there are none at all. */
  firstDay: CalendarDate | null;
  /** Whether the person may open the queue behind a number. */
  mayOpenRows: boolean;
  total: TransferSummary;
  before: TransferSummary;
  yearBefore: TransferSummary;
  step: Step;
  series: (TransferSummary & { start: CalendarDate; compared: number | null })[];
  /** A transfer counts under each rule that weighed in. */
  codes: TransferGroup<TransferCode>[];
  segments: TransferGroup<Segment>[];
  /** `name` null: nobody's (`none`), or one that is not on the list any more. */
  pemdas: Named[];
  /** The ten most asked for, and how many there are in all. */
  facilities: Named[];
  facilityCount: number;
  branches: Named[];
  /** Nearly full facilities as they stand now: live, and not of the period. */
  full: Awaited<ReturnType<typeof readFullFacilities>>;
}

const TRANSFERS = SOURCES.transfers;
const COUNTS = ['requested', 'waiting', 'approved', 'applied', 'rejected', 'cancelled', 'automatic', 'decided', 'refused'] as const;
const COLUMNS = [...COUNTS, 'decision_hours'] as const;
const ALL = { dims: ['all'], key: { is: '' } };
const TOP = 10;

/** Everything that the transfers report says, from cells alone but for the live list of full facilities; null for a scope that is not the person's. */
export async function loadTransferReport(context: Context, input: ReadTransferReportInput): Promise<TransferReport | null> {
  const { tx, actor, now } = context;
  const question = await reportQuestion(context, input);
  if (question === null) return null;
  const { range, before, yearBefore, compare, scope } = question;
  const compared = compare === null ? null : compare === 'year' ? yearBefore : before;
  const ranges = { now: range, ...(compared && { compared }) };
  const step = stepOf(range);
  const ofScope = { scopes: [scope.id], ...ALL };

  const totals = await sumCells<TransferCounts>(tx, TRANSFERS, COLUMNS, [{ ranges: { now: range, before, yearBefore }, ...ofScope }]);
  const parts = await sumCells<TransferCounts>(tx, TRANSFERS, COLUMNS, [{ ranges, scopes: [scope.id], dims: ['segment', 'pemda', 'facility'] }]);
  const codes = await sumCells<TransferCounts>(tx, TRANSFERS, COUNTS, [{ ranges, scopes: [scope.id], dims: ['code'] }]);
  const beneath = question.branches.map(({ id }) => id);
  const ofBranches = beneath.length === 0 ? [] : await sumCells<TransferCounts>(tx, TRANSFERS, COLUMNS, [{ ranges, scopes: beneath, ...ALL }]);
  const series = (await sumSeries<TransferCounts>(tx, TRANSFERS, COLUMNS, ranges, step, { scope: scope.id, dim: 'all', key: ALL.key.is })).flatMap(({ start, ...row }) => (start === null ? [] : [{ ...row, start }]));
  const firstDay = await firstDayOf(tx, TRANSFERS, scope.id);

  const readable = compared !== null && isRecorded(compared, firstDay);
  const total = (name: string) => summarizeTransfers(totals.find((row) => row.range === name)?.figures ?? {});
  const group = <Key extends string>(rows: readonly SumRow<TransferCounts>[], is: (row: SumRow<TransferCounts>) => boolean, key: Key): TransferGroup<Key> => {
    const of = (name: string) => rows.find((row) => row.range === name && is(row))?.figures;
    return { ...summarizeTransfers(of('now') ?? {}), key, compared: readable ? (of('compared')?.requested ?? 0) : null };
  };
  const groups = <Key extends string>(rows: readonly SumRow<TransferCounts>[], dim: string, keys: readonly Key[]) =>
    keys.map((key) => group(rows, (row) => row.dim === dim && row.key === key, key)).filter(({ requested, refused, compared: then }) => requested + refused + (then ?? 0) > 0);
  const keysOf = (dim: string) => [...new Set(parts.flatMap((row) => (row.dim === dim ? [row.key] : [])))];
  const most = (rows: TransferGroup<string>[]) => rows.sort((a, b) => b.requested - a.requested || (a.key < b.key ? -1 : 1));

  const pemdas = most(groups(parts, 'pemda', keysOf('pemda')));
  const facilities = most(groups(parts, 'facility', keysOf('facility')).filter(({ requested }) => requested > 0));
  const pemdaNames = new Map((await tx.localGovernment.findMany({ where: { id: { in: pemdas.map(({ key }) => key) } }, select: { id: true, name: true } })).map(({ id, name }) => [id, name]));
  const top = facilities.slice(0, TOP);
  const facilityNames = new Map((await tx.facility.findMany({ where: { code: { in: top.map(({ key }) => key) } }, select: { code: true, name: true } })).map(({ code, name }) => [code, name]));
  const there = compared && stepsOf(compared, step);
  const at = (name: string, day: CalendarDate | undefined) => series.find((row) => row.range === name && row.start !== null && row.start === day)?.figures;
  return {
    question, step, firstDay,
    freshness: await readFreshness(tx, 'transfers', now),
    notes: notesOf(question, firstDay),
    mayOpenRows: can(actor, 'transfer:read'),
    total: total('now'), before: total('before'), yearBefore: total('yearBefore'),
    series: recordedSteps(range, step, firstDay).map(({ start, position }) => {
      const day = there?.[position];
      return { ...summarizeTransfers(at('now', start) ?? {}), start, compared: day === undefined || firstDay === null || day < firstDay ? null : (at('compared', day)?.requested ?? 0) };
    }),
    codes: groups(codes, 'code', TRANSFER_CODES),
    segments: groups(parts, 'segment', SEGMENTS),
    pemdas: pemdas.map((row) => ({ ...row, name: row.key === NO_PEMDA ? null : (pemdaNames.get(row.key) ?? row.key) })),
    facilities: top.map((row) => ({ ...row, name: facilityNames.get(row.key) ?? row.key })),
    facilityCount: facilities.length,
    branches: question.branches.map(({ id, name }) => ({ ...group(ofBranches, ({ scopeId }) => scopeId === id, id), name })),
    full: await readFullFacilities(context, scope.kind === 'branch' ? [scope.id] : beneath),
  };
}
