import { describe, expect, it, test } from 'vitest';
import {
  AddComplaintNumber, AnswerProvider, AssignComplaint, ClassifyComplaint, CommentComplaint, EscalateComplaint, ForwardComplaint, ForwardToProvider, LinkComplaints, MergeComplaint, PauseComplaint,
  RateComplaint, RejectComplaint, ReopenComplaint, ResolveComplaint, RespondToComplaint, ResumeComplaint, ReturnComplaint, UnmergeComplaint,
} from '@/lib/complaints/schemas/case';
import { FlagCallBack } from '@/lib/complaints/schemas/call-back';
import { inputFor, problemsOf, type ActValues } from './act-input';
import { CASE_ACTS, type CaseAct } from './acts';

const ID = '019b76da-a9d0-7401-9467-bf8d57a37264';
const OTHER = '019b76da-a9d0-7401-9467-bf8d57a37265';
const SCHEMAS = {
  forward: ForwardComplaint, respond: RespondToComplaint, resolve: ResolveComplaint, answer_provider: AnswerProvider, resume: ResumeComplaint, reopen: ReopenComplaint, rate: RateComplaint,
  assign: AssignComplaint, comment: CommentComplaint, forward_provider: ForwardToProvider, pause: PauseComplaint, classify: ClassifyComplaint, flag_call_back: FlagCallBack, return: ReturnComplaint,
  escalate: EscalateComplaint, reject: RejectComplaint, link: LinkComplaints, merge: MergeComplaint, unmerge: UnmergeComplaint, add_number: AddComplaintNumber,
} satisfies Record<CaseAct, { safeParse: (input: unknown) => { success: boolean } }>;
const complaint = { id: ID, version: 3, level: 'green', branch: { id: 'bdl', name: 'Bandar Lampung', timeZone: 'Asia/Jakarta' } } as const;
const filled: ActValues = {
  note: 'Sudah diperiksa.', level: 'red', category: 'hospital', detail: 'refused', branchId: 'bdl', facility: { code: '0801R001', name: 'RS' }, assigneeId: OTHER, reason: 'member_documents', to: 'manager',
  otherId: OTHER, rating: 4, slot: 'morning', system: 'sipp', number: '12/3', override: '',
};
const empty: ActValues = { ...filled, note: '', level: '', category: '', detail: '', branchId: '', facility: null, assigneeId: '', reason: '', otherId: '', rating: 0, number: ' ' };

describe('what the form of an act sends', () => {
  test.each(CASE_ACTS)('%s: what is filled in is an input of its command', (act) => {
    expect(problemsOf(act, filled, 1)).toEqual({});
    expect(SCHEMAS[act].safeParse(inputFor(act, complaint, filled, [OTHER])).success).toBe(true);
  });

  test.each(CASE_ACTS)('%s: what the command refuses when nothing is filled in, the form says beside a field', (act) => {
    const refused = !SCHEMAS[act].safeParse(inputFor(act, complaint, empty, [])).success;
    const said = Object.keys(problemsOf(act, empty, 0)).length > 0;
    // Evidence is asked by the rule of the pause, not by the schema.
    expect(said).toBe(refused);
  });

  it('classifies together with the provider only where triage has not done so', () => {
    expect(inputFor('forward_provider', complaint, filled, [])).toMatchObject({ classification: null });
    expect(inputFor('forward_provider', { ...complaint, branch: null }, filled, [])).toMatchObject({ classification: { level: 'red' } });
  });
});
