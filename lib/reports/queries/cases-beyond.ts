import type { Context } from '@/lib/server/use-case';
import { SOURCES } from '../commands/sources';
import type { ComplaintCounts } from '../rules/complaint-summary';
import type { CaseState, ReadComplaintCasesInput } from '../schemas/complaint-cases';
import { fromCases } from './case-rows';
import type { ReportQuestion } from './report-question';
import { sumCells } from './sum-cells';

/** Beyond this nobody compares the list with its number, and counting what may be opened would take longer than the list. */
const MOST_COMPARED = 1_000;

/** Columns of the cells that count the cycles of a state. */
const COLUMNS: Record<CaseState | 'all', readonly (keyof ComplaintCounts)[]> = {
  all: ['cycles'], open: ['open'], answered: ['resolved', 'rejected'], reopened: ['reopened'], returned: ['returned'], legal_missed: ['legal_missed'], service_missed: ['resolve_missed'],
  response_missed: ['response_missed'],
};

/**
 * How many cycles the number counts that the person may not open, because their case has moved to an office beyond the scope: the number itself, from
 * the cells, without those that row-level security shows. Null where the number is too large to compare, and where it is of no office of the question.
 */
export async function countBeyond({ tx, actor }: Pick<Context, 'tx' | 'actor'>, question: ReportQuestion, asked: Pick<ReadComplaintCasesInput, 'by' | 'key' | 'state'>): Promise<number | null> {
  // Who reads the nation may open every case.
  if (actor.national) return 0;
  const { scope, branches, range } = question;
  const { by, key, state } = asked;
  if (by === 'office' && key !== null && ![scope.id, ...branches.map(({ id }) => id)].includes(key)) return null;
  const columns = COLUMNS[state ?? 'all'];
  const narrowed = by === null || key === null || by === 'office' ? { dims: ['all'], key: { is: '' } } : { dims: [by], key: { is: key } };
  const cells = await sumCells<ComplaintCounts>(tx, SOURCES.complaints, columns, [{ ranges: { now: range }, scopes: [by === 'office' && key !== null ? key : scope.id], ...narrowed }]);
  const counted = cells.reduce((sum, { figures }) => columns.reduce((all, column) => all + Number(figures[column]), sum), 0);
  if (counted > MOST_COMPARED) return null;
  const [{ shown }] = await tx.$queryRaw<[{ shown: number }]>`SELECT count(*)::integer AS shown FROM (SELECT 1 ${fromCases(question, asked)} LIMIT ${MOST_COMPARED + 1}) found`;
  // The cells may be a minute older than the rows.
  return Math.max(0, counted - shown);
}
