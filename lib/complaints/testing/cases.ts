import { randomUUID } from 'node:crypto';
import type { Bench } from '@/lib/server/testing/callers';
import type { Outcome } from '@/lib/server/outcome';
import type { Caller } from '@/lib/server/use-case';
import { assignComplaint } from '../commands/assign-complaint';
import type { ChangedComplaint } from '../commands/change-complaint';
import { fileComplaint } from '../commands/file-complaint';
import { forwardComplaint } from '../commands/forward-complaint';
import { forwardToProvider } from '../commands/forward-to-provider';
import { mergeComplaint } from '../commands/merge-complaint';
import { pauseComplaint } from '../commands/pause-complaint';
import { rejectComplaint } from '../commands/reject-complaint';
import { resolveComplaint } from '../commands/resolve-complaint';
import { respondToComplaint } from '../commands/respond-to-complaint';
import { returnComplaint } from '../commands/return-complaint';
import { uploadComplaintFile } from '../commands/upload-file';
import { advanceComplaints } from '../commands/advance-complaints';
import type { ComplaintStatus } from '../model';

export const PAPER = new Uint8Array(Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF'));
export const GREEN = { level: 'green', category: 'membership', detail: 'card' } as const;
export const RED = { level: 'red', category: 'hospital', detail: 'refused' } as const;
export const key = () => randomUUID();

/** The value of an outcome that has to be done. */
export function must<T>(outcome: Outcome<T>): T {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

export interface Handled {
  id: string;
  version: number;
}

/** The people of the tests at one branch and at the central office. */
export interface Cast {
  handler: Caller;
  desk: Caller;
  supervisor: Caller;
  triage: Caller;
  care: Caller;
}

export async function castOf(bench: Bench, branch = 'bdl', now?: Date): Promise<Cast> {
  const [handler, desk, supervisor, triage, care] = await Promise.all([`aduan.${branch}`, `loket.${branch}`, `supervisor.${branch}`, 'pusat', 'cc165'].map((name) => bench.as(name, now)));
  if (!handler || !desk || !supervisor || !triage || !care) throw new Error('no cast');
  return { handler, desk, supervisor, triage, care };
}

export const draft = (over: object = {}) => ({
  reporterName: 'Siti Rahayu', reporterPhone: '0812-3456-7890', reporterRelation: 'self', subject: 'Kartu tidak aktif', description: 'Kartu ditolak di puskesmas sejak kemarin pagi.',
  classification: GREEN, ...over,
});

const at = ({ id, version }: ChangedComplaint): Handled => ({ id, version });

/** Makes cases in each status, by commands alone. */
export function casesOf(bench: Bench, { handler, desk, supervisor, triage }: Cast) {
  const facility = () => bench.one<{ code: string }>("SELECT code FROM facility WHERE branch_id = $1 AND type = 'hospital' ORDER BY code LIMIT 1", handler.actor.branch?.id);
  const received = async (over: object = {}) => at(must(await fileComplaint(triage, draft({ classification: null, ...over }), key())));
  const routed = async (over: object = {}) => at(must(await fileComplaint(desk, draft(over), key())));
  const in_progress = async () => at(must(await assignComplaint(handler, { ...(await routed()), assigneeId: handler.actor.staffId }, key())));
  const returned = async () => at(must(await returnComplaint(handler, { ...(await routed()), note: 'Bukan wewenang kami.' }, key())));
  const forward = async (target: Handled) => at(must(await forwardComplaint(triage, { ...target, ...GREEN, branchId: handler.actor.branch?.id ?? '' }, key())));
  const sendBack = async (target: Handled) => at(must(await returnComplaint(handler, { ...target, note: 'Bukan wewenang kami.' }, key())));
  const make: Record<ComplaintStatus, () => Promise<Handled>> = {
    received,
    routed,
    in_progress,
    returned,
    supervisor_review: async () => sendBack(await forward(await sendBack(await forward(await returned())))),
    waiting_provider: async () => at(must(await forwardToProvider(handler, { ...(await routed()), facilityCode: (await facility()).code, note: 'Mohon tanggapan RS.' }, key()))),
    paused: async () => {
      const answered = at(must(await respondToComplaint(handler, { ...(await in_progress()), text: 'Mohon kirim surat rujukan.' }, key())));
      const file = must(await uploadComplaintFile(handler, { kind: 'evidence', fileName: 'bukti.pdf', content: PAPER }, key()));
      return at(must(await pauseComplaint(handler, { ...answered, reason: 'member_documents', note: 'Menunggu surat.', fileId: file.id }, key())));
    },
    resolved: async () => at(must(await resolveComplaint(handler, { ...(await in_progress()), answer: 'Kartu sudah aktif kembali.' }, key()))),
    rejected: async () => at(must(await rejectComplaint(supervisor, { ...(await routed()), note: 'Bukan pengaduan JKN.' }, key()))),
    closed: async () => {
      const { id } = await make.resolved();
      await bench.owner.query("UPDATE complaint SET reopen_until = '2026-01-01' WHERE id = $1", [id]);
      await advanceComplaints(bench.db, handler.now);
      return standing(bench, id);
    },
    merged: async () => {
      const into = await routed();
      return at(must(await mergeComplaint(handler, { ...(await in_progress()), intoId: into.id, note: 'Pengaduan yang sama.' }, key())));
    },
  };
  return { make, forward, sendBack, facility };
}

/** Id and version as they stand in the database. */
export const standing = (bench: Bench, id: string) => bench.one<Handled>('SELECT id, version FROM complaint WHERE id = $1', id);
