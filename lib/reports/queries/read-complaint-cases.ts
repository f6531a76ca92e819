import { defineQuery, type Context } from '@/lib/server/use-case';
import { ReadComplaintCases, type ReadComplaintCasesInput } from '../schemas/complaint-cases';
import { countBeyond } from './cases-beyond';
import { CASES_A_PAGE, selectCases, type ComplaintCase } from './case-rows';
import { reportQuestion, type ReportQuestion } from './report-question';

export type { ComplaintCase, Verdict } from './case-rows';

export interface ComplaintCases {
  question: ReportQuestion;
  rows: ComplaintCase[];
  /** How many the number counts beside those that the person may open: their cases have moved beyond the scope. Null where so many are counted that nobody compares. */
  beyond: number | null;
  /** Where the next page begins; null at the end. */
  next: string | null;
}

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
  const rows = await selectCases(context, question, input);
  const page = rows.slice(0, CASES_A_PAGE);
  return { question, rows: page.map(({ place: _place, ...row }) => row), beyond: await countBeyond(context, question, input), next: rows.length > CASES_A_PAGE ? (page.at(-1)?.place ?? null) : null };
}
