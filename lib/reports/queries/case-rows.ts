import type { CycleOutcome } from '@/lib/complaints/model';
import { Prisma } from '@/lib/generated/prisma/client';
import { CENTRAL, UNCLASSIFIED } from '@/lib/reports/model';
import type { Context } from '@/lib/server/use-case';
import type { CaseState, ReadComplaintCasesInput } from '../schemas/complaint-cases';
import type { Category, Channel, Level } from '../schemas/complaint-keys';
import type { ReportQuestion } from './report-question';

/** A cycle behind a number. `legal` and `service`: whether the deadline was kept; `unjudged` where no verdict can be made. */
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
  /** Of returned ones the branch that gave it back: a cycle that two gave back stands there twice, as it is counted. */
  gaveBack: string | null;
  outcome: CycleOutcome | null;
  legal: Verdict;
  service: Verdict;
}
export type Verdict = 'kept' | 'missed' | 'running' | 'unjudged';

export const CASES_A_PAGE = 100;

type Asked = Pick<ReadComplaintCasesInput, 'by' | 'key' | 'state' | 'after'>;
type Row = Omit<ComplaintCase, 'startedAt' | 'legal' | 'service'> & { startedAt: Date; giver: string | null; legalKept: boolean | null; serviceKept: boolean | null };

/** One row more than a page of the cycles that are asked for, as far as row-level security shows their cases; `place`: where a page after it begins. */
export async function selectCases({ tx }: Pick<Context, 'tx'>, question: ReportQuestion, asked: Asked): Promise<(ComplaintCase & { place: string })[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT y.complaint_id AS id, y.number, c.reference, c.member_id AS "memberId", y.started_at AS "startedAt", c.channel, c.category, y.levels -> -1 ->> 'level' AS level, o.name AS office,
      h.giver, CASE WHEN h.giver IS NOT NULL THEN b.name END AS "gaveBack", y.outcome,
      (y.verdicts -> 'legal' ->> 'kept')::boolean AS "legalKept", (y.verdicts -> 'resolve' ->> 'kept')::boolean AS "serviceKept"
    ${fromCases(question, asked)} AND ${afterCondition(asked.after)}
    ORDER BY y.started_at DESC, y.complaint_id DESC, y.number DESC, h.giver DESC LIMIT ${CASES_A_PAGE + 1}`;
  return rows.map(({ legalKept, serviceKept, startedAt, giver, ...row }) => ({
    ...row, startedAt: startedAt.toISOString(), legal: verdictOf(legalKept, row.outcome), service: verdictOf(serviceKept, row.outcome),
    place: `${startedAt.getTime()}.${row.id}.${row.number}${giver === null ? '' : `.${giver}`}`,
  }));
}

/** FROM and WHERE of the cycles that are asked for: `y`, its complaint `c`, the office `b` by whose clock it counts, the office `o` that held it last, and `h.giver`. */
export function fromCases({ scope, branches, range }: ReportQuestion, { by, key, state }: Omit<Asked, 'after'>): Prisma.Sql {
  const held = scope.kind === 'branch' ? [scope.id] : [...branches.map(({ id }) => id), ...(scope.kind === 'nation' ? [CENTRAL] : [])];
  const offices = by === 'office' ? held.filter((id) => id === key) : held;
  const holders = state === 'returned' ? Prisma.sql`CROSS JOIN LATERAL (${givers(offices)}) h` : Prisma.sql`CROSS JOIN (SELECT NULL::text AS giver) h`;
  return Prisma.sql`FROM complaint_cycle y JOIN complaint c ON c.id = y.complaint_id ${holders}
    LEFT JOIN branch b ON b.id = COALESCE(h.giver, y.office) LEFT JOIN branch o ON o.id = y.office
    WHERE y.started_at >= ${range.from}::date::timestamp AT TIME ZONE 'Asia/Jayapura' AND y.started_at < (${range.to}::date + 1)::timestamp AT TIME ZONE 'Asia/Jakarta'
      AND (y.started_at AT TIME ZONE COALESCE(b.time_zone, 'Asia/Jakarta'))::date BETWEEN ${range.from}::date AND ${range.to}::date
      AND ${state === 'returned' ? Prisma.sql`true` : officeCondition(offices, scope.kind === 'nation' && by !== 'office')} AND ${keyCondition({ by, key })} AND ${stateCondition(state)}`;
}

/** The branches among these that gave the cycle back: after them it was at the central office. */
function givers(offices: readonly string[]): Prisma.Sql {
  return Prisma.sql`SELECT e.held ->> 'branchId' AS giver FROM jsonb_array_elements(y.places) WITH ORDINALITY AS e (held, place)
    WHERE e.held ->> 'branchId' = ANY (${[...offices]}::text[]) AND e.place < jsonb_array_length(y.places) AND y.places -> e.place::int ->> 'branchId' IS NULL GROUP BY 1`;
}

const verdictOf = (kept: boolean | null, outcome: string | null): Verdict => (kept === null ? (outcome === null ? 'running' : 'unjudged') : kept ? 'kept' : 'missed');

/** All offices are no condition: then the order alone leads to the rows. One office is asked by its name, so that its range of complaint_cycle_office_idx is in that order. */
function officeCondition(offices: readonly string[], all: boolean): Prisma.Sql {
  const [only] = offices;
  if (all) return Prisma.sql`true`;
  return offices.length === 1 ? Prisma.sql`y.office = ${only}` : Prisma.sql`y.office = ANY (${[...offices]}::text[])`;
}

function keyCondition({ by, key }: Pick<Asked, 'by' | 'key'>): Prisma.Sql {
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
    case 'returned':
    case null:
      return Prisma.sql`true`;
  }
}

function afterCondition(after: string | null): Prisma.Sql {
  if (after === null) return Prisma.sql`true`;
  const [at = '', id = '', number = '', giver = ''] = after.split('.');
  return Prisma.sql`(y.started_at, y.complaint_id, y.number, COALESCE(h.giver, '')) < (${new Date(Number(at))}::timestamptz, ${id}::uuid, ${Number(number)}::int, ${giver})`;
}
