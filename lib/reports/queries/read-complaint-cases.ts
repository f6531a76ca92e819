import { Prisma } from '@/lib/generated/prisma/client';
import { CENTRAL, UNCLASSIFIED } from '@/lib/reports/model';
import { defineQuery, type Context } from '@/lib/server/use-case';
import type { CycleOutcome } from '@/lib/complaints/model';
import type { Category, Channel, Level } from '../schemas/complaint-keys';
import { ReadComplaintCases, type CaseState, type ReadComplaintCasesInput } from '../schemas/complaint-cases';
import { reportQuestion, type ReportQuestion } from './report-question';

/** A cycle behind a number. `legal` and `service`: whether the deadline was kept; null while there is no verdict, `unjudged` where none can be made. */
export interface ComplaintCase {
  id: string;
  number: number;
  reference: string;
  memberId: string | null;
  startedAt: string;
  channel: Channel;
  category: Category | null;
  level: Level | null;
  /** The office that held it last; null: the central one. */
  office: string | null;
  outcome: CycleOutcome | null;
  legal: Verdict;
  service: Verdict;
}
export type Verdict = 'kept' | 'missed' | 'running' | 'unjudged';

export interface ComplaintCases {
  question: ReportQuestion;
  rows: ComplaintCase[];
  /** Where the next page begins; null at the end. */
  next: string | null;
}

const PAGE = 100;
type Row = Omit<ComplaintCase, 'startedAt' | 'legal' | 'service'> & { startedAt: Date; legalKept: boolean | null; serviceKept: boolean | null };

/** The cycles that a number of the complaints report counts, of those whose case the person may open; the newest first. Null for a scope that is not the person's. */
export const readComplaintCases = defineQuery<ReadComplaintCasesInput, ComplaintCases>({
  name: 'reports.complaintCases',
  permission: 'complaint:report',
  scope: 'branches',
  input: ReadComplaintCases,
  audit: ({ by, key, state }, { question: { scope, range }, rows }) => [
    { action: 'complaint.list', detail: { view: 'report', scope: scope.id, from: range.from, to: range.to, by, key, state, rows: rows.length, members: rows.flatMap(({ memberId }) => memberId ?? []) } },
  ],
  run: loadCases,
});

async function loadCases(context: Context, input: ReadComplaintCasesInput): Promise<ComplaintCases | null> {
  const question = await reportQuestion(context, { ...input, compare: null });
  if (question === null) return null;
  const { scope, branches, range } = question;
  const held = scope.kind === 'branch' ? [scope.id] : [...branches.map(({ id }) => id), ...(scope.kind === 'nation' ? [CENTRAL] : [])];
  const offices = input.by === 'office' ? held.filter((id) => id === input.key) : held;
  const rows = await context.tx.$queryRaw<Row[]>`
    SELECT y.complaint_id AS id, y.number, c.reference, c.member_id AS "memberId", y.started_at AS "startedAt", c.channel, c.category, y.levels -> -1 ->> 'level' AS level, b.name AS office, y.outcome,
      (y.verdicts -> 'legal' ->> 'kept')::boolean AS "legalKept", (y.verdicts -> 'resolve' ->> 'kept')::boolean AS "serviceKept"
    FROM complaint_cycle y JOIN complaint c ON c.id = y.complaint_id
    LEFT JOIN branch b ON b.id = y.office
    WHERE y.started_at >= ${range.from}::date::timestamp AT TIME ZONE 'Asia/Jayapura' AND y.started_at < (${range.to}::date + 1)::timestamp AT TIME ZONE 'Asia/Jakarta'
      AND (y.started_at AT TIME ZONE COALESCE(b.time_zone, 'Asia/Jakarta'))::date BETWEEN ${range.from}::date AND ${range.to}::date
      AND ${officeCondition(offices, scope.kind === 'nation' && input.by !== 'office')} AND ${keyCondition(input)} AND ${stateCondition(input.state)} AND ${afterCondition(input.after)}
    ORDER BY y.started_at DESC, y.complaint_id DESC, y.number DESC LIMIT ${PAGE + 1}`;
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return {
    question,
    rows: page.map(({ legalKept, serviceKept, startedAt, ...row }) => ({ ...row, startedAt: startedAt.toISOString(), legal: verdictOf(legalKept, row.outcome), service: verdictOf(serviceKept, row.outcome) })),
    next: rows.length > PAGE && last ? `${last.startedAt.getTime()}.${last.id}.${last.number}` : null,
  };
}

const verdictOf = (kept: boolean | null, outcome: string | null): Verdict => (kept === null ? (outcome === null ? 'running' : 'unjudged') : kept ? 'kept' : 'missed');

/** All offices are no condition: then the order alone leads to the rows. One office is asked by its name, so that its range of complaint_cycle_office_idx is in that order. */
function officeCondition(offices: readonly string[], all: boolean): Prisma.Sql {
  const [only] = offices;
  if (all) return Prisma.sql`true`;
  return offices.length === 1 ? Prisma.sql`y.office = ${only}` : Prisma.sql`y.office = ANY (${[...offices]}::text[])`;
}

function keyCondition({ by, key }: Pick<ReadComplaintCasesInput, 'by' | 'key'>): Prisma.Sql {
  if (key === null) return Prisma.sql`true`;
  switch (by) {
    case 'channel':
      return Prisma.sql`c.channel = ${key}`;
    case 'category':
      return Prisma.sql`COALESCE(c.category, ${UNCLASSIFIED}) = ${key}`;
    case 'level':
      return Prisma.sql`COALESCE(y.levels -> -1 ->> 'level', ${UNCLASSIFIED}) = ${key}`;
    default:
      return Prisma.sql`true`;
  }
}

function stateCondition(state: CaseState | null): Prisma.Sql {
  switch (state) {
    case 'open':
      return Prisma.sql`y.ended_at IS NULL`;
    case 'answered':
      return Prisma.sql`y.outcome IN ('resolved', 'rejected')`;
    case 'reopened':
      return Prisma.sql`y.number < c.cycle`;
    case 'legal_missed':
      return Prisma.sql`y.verdicts -> 'legal' ->> 'kept' = 'false'`;
    case 'service_missed':
      return Prisma.sql`y.verdicts -> 'resolve' ->> 'kept' = 'false'`;
    case 'response_missed':
      return Prisma.sql`y.verdicts -> 'first_response' ->> 'kept' = 'false'`;
    case null:
      return Prisma.sql`true`;
  }
}

function afterCondition(after: string | null): Prisma.Sql {
  if (after === null) return Prisma.sql`true`;
  const [at = '', id = '', number = ''] = after.split('.');
  return Prisma.sql`(y.started_at, y.complaint_id, y.number) < (${new Date(Number(at))}::timestamptz, ${id}::uuid, ${Number(number)}::int)`;
}
