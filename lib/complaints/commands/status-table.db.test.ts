import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { openBench, type Bench } from '@/lib/server/testing/callers';
import type { Caller } from '@/lib/server/use-case';
import type { Outcome } from '@/lib/server/outcome';
import { COMPLAINT_ACTIONS, COMPLAINT_STATUSES, TRANSITIONS, type ComplaintAction, type ComplaintPermission, type ComplaintStatus, type ComplaintTransition } from '../model';
import { casesOf, castOf, GREEN, key, must, PAPER, RED, type Cast, type Handled } from '../testing/cases';
import { answerProvider } from './answer-provider';
import { assignComplaint } from './assign-complaint';
import { classifyComplaint } from './classify-complaint';
import { escalateComplaint } from './escalate-complaint';
import { forwardComplaint } from './forward-complaint';
import { forwardToProvider } from './forward-to-provider';
import { mergeComplaint } from './merge-complaint';
import { pauseComplaint } from './pause-complaint';
import { rateComplaint } from './rate-complaint';
import { rejectComplaint } from './reject-complaint';
import { reopenComplaint } from './reopen-complaint';
import { resolveComplaint } from './resolve-complaint';
import { respondToComplaint } from './respond-to-complaint';
import { resumeComplaint } from './resume-complaint';
import { returnComplaint } from './return-complaint';
import { unmergeComplaint } from './unmerge-complaint';
import { uploadComplaintFile } from './upload-file';

let bench: Bench;
let cast: Cast;
let cases: ReturnType<typeof casesOf>;

beforeAll(async () => {
  bench = await openBench({ poolSize: 24 });
  cast = await castOf(bench);
  cases = casesOf(bench, cast);
});
afterAll(() => bench.close());

const statusOf = async (id: string) => (await bench.one<{ status: ComplaintStatus }>('SELECT status FROM complaint WHERE id = $1', id)).status;

describe('the status table, walked by the commands', () => {
  /** Steps that jobs alone take, and the one that a third return becomes: walked further below. */
  const BY_OTHERS: readonly ComplaintAction[] = ['refer', 'resume_by_cap', 'expire'];
  const someone = (permission: ComplaintPermission | undefined): Caller =>
    permission === 'complaint:triage' ? cast.triage : permission === 'complaint:supervise' ? cast.supervisor : permission === 'complaint:rate' ? cast.handler : cast.handler;

  async function act(action: ComplaintAction, who: Caller, target: Handled): Promise<Outcome<unknown>> {
    switch (action) {
      case 'classify': return classifyComplaint(who, { ...target, ...RED }, key());
      case 'forward': return forwardComplaint(who, { ...target, ...GREEN, branchId: 'dps' }, key());
      case 'forward_provider': return forwardToProvider(who, { ...target, facilityCode: (await cases.facility()).code, note: 'Mohon tanggapan.', classification: GREEN }, key());
      case 'assign': return assignComplaint(who, { ...target, assigneeId: cast.supervisor.actor.staffId }, key());
      case 'respond': return respondToComplaint(who, { ...target, text: 'Sedang kami tangani.' }, key());
      case 'return': return returnComplaint(who, { ...target, note: 'Bukan wewenang kami.' }, key());
      case 'answer_provider': return answerProvider(who, { ...target, note: 'RS sudah menjawab.' }, key());
      case 'pause': {
        const responded = must(await respondToComplaint(who, { ...target, text: 'Mohon kirim surat.' }, key()));
        const file = must(await uploadComplaintFile(who, { kind: 'evidence', fileName: 'a.pdf', content: PAPER }, key()));
        return pauseComplaint(who, { id: target.id, version: responded.version, reason: 'member_documents', note: 'Menunggu.', fileId: file.id }, key());
      }
      case 'resume': return resumeComplaint(who, target, key());
      case 'resolve': return resolveComplaint(who, { ...target, answer: 'Sudah selesai.' }, key());
      case 'reject': return rejectComplaint(who, { ...target, note: 'Bukan pengaduan.' }, key());
      case 'escalate': return escalateComplaint(who, { ...target, to: 'supervisor', note: 'Perlu perhatian.' }, key());
      case 'merge': return mergeComplaint(who, { ...target, intoId: (await cases.make.routed()).id, note: 'Sama saja.' }, key());
      case 'unmerge': return unmergeComplaint(who, target, key());
      case 'rate': return rateComplaint(who, { ...target, rating: 4 }, key());
      case 'reopen': return reopenComplaint(who, { ...target, note: 'Belum selesai.' }, key());
      default: throw new Error(action);
    }
  }

  /** Who sees a case: what stands at the central office, a branch does not. */
  const central: readonly ComplaintStatus[] = ['received', 'returned'];

  describe.each(COMPLAINT_STATUSES)('%s', (status) => {
    test.each(COMPLAINT_ACTIONS.filter((action) => !BY_OTHERS.includes(action)))('%s', async (action) => {
      const row = (TRANSITIONS[status] as Partial<Record<ComplaintAction, ComplaintTransition>>)[action];
      // A step that is not in the table is tried by whoever may do the most where the case stands.
      const who = central.includes(status) ? cast.triage : row ? someone(row.permission) : cast.supervisor;
      const target = await cases.make[status]();
      if (action === 'pause' && !row) {
        expect(await pauseComplaint(who, { ...target, reason: 'member_documents', note: 'Menunggu.', fileId: null }, key())).toMatchObject(
          central.includes(status) ? { kind: 'forbidden' } : { kind: 'refused', codes: ['wrong_status'] },
        );
        return;
      }
      const outcome = await act(action, who, target);
      if (row && !(central.includes(status) && row.permission === 'complaint:escalate')) {
        expect(outcome).toMatchObject({ kind: 'done' });
        expect(await statusOf(target.id)).toBe(row.to === 'before_merge' ? 'in_progress' : row.to);
      } else {
        // The central office has no permission for what only branches do: it is stopped before the table is asked.
        expect(['refused', 'forbidden']).toContain(outcome.kind);
        if (outcome.kind === 'refused') expect(outcome.codes).toEqual(['wrong_status']);
        expect(await statusOf(target.id)).toBe(status);
      }
    });
  });

  it('refuses a person of the branch what the table gives to a supervisor', async () => {
    expect(await rejectComplaint(cast.handler, { ...(await cases.make.routed()), note: 'Bukan pengaduan.' }, key())).toMatchObject({ kind: 'refused', codes: ['not_permitted'] });
    expect(await assignComplaint(cast.handler, { ...(await cases.make.supervisor_review()), assigneeId: cast.handler.actor.staffId }, key())).toMatchObject({ kind: 'refused', codes: ['not_permitted'] });
  });
});
