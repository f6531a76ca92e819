import type pg from 'pg';
import { insertRows } from './database';
import { evidenceFile } from './evidence-files';
import { seedId } from './ids';
import type { SeedStaff } from './staff';
import type { StoredTransfer } from './transfer-rows';

const EVIDENCE = {
  id: 'uuid', branch_id: 'text', member_id: 'uuid', kind: 'text', file_name: 'text', media_type: 'text', size: 'integer', sha256: 'bytea',
  content: 'bytea', uploaded_by: 'uuid', uploaded_at: 'timestamptz',
} as const;
const UPLOAD_BEFORE_MS = 3 * 60_000;

/** A paper as it was uploaded, for the audit. */
export interface StoredEvidence {
  readonly id: string;
  readonly kind: string;
  readonly mediaType: string;
  readonly size: number;
  readonly at: string;
  readonly actor: SeedStaff;
  readonly memberId: string;
}

/** Writes the papers that the requests named, once for all members of a request, and ties them to the transfers. */
export async function insertEvidence(client: pg.ClientBase, transfers: readonly StoredTransfer[]): Promise<StoredEvidence[]> {
  const stored: StoredEvidence[] = [];
  const rows: Parameters<typeof insertRows<typeof EVIDENCE>>[3][number][] = [];
  const ties: { transfer_id: string; evidence_id: string }[] = [];
  const ofBatch = new Map<string, string[]>();
  for (const transfer of transfers) {
    const { member, plan, request, steps, batchId, id: transferId } = transfer;
    const [{ actor, at: requestedAt }] = steps;
    if (actor === null) continue;
    const known = ofBatch.get(batchId);
    const ids = known ?? request.claim.evidence.map((kind) => {
      const number = stored.length;
      const id = seedId('evidence', number);
      const { fileName, mediaType, content, sha256 } = evidenceFile(kind, number + 1);
      const at = new Date(Date.parse(requestedAt) - UPLOAD_BEFORE_MS).toISOString();
      stored.push({ id, kind, mediaType, size: content.length, at, actor, memberId: member.id });
      rows.push({
        id, branch_id: plan.branchId, member_id: member.id, kind, file_name: fileName, media_type: mediaType, size: content.length,
        sha256: hex(sha256), content: hex(content), uploaded_by: actor.id, uploaded_at: at,
      });
      return id;
    });
    ofBatch.set(batchId, ids);
    for (const evidenceId of ids) ties.push({ transfer_id: transferId, evidence_id: evidenceId });
  }
  await insertRows(client, 'evidence', EVIDENCE, rows);
  await insertRows(client, 'transfer_evidence', { transfer_id: 'uuid', evidence_id: 'uuid' }, ties);
  return stored;
}

const hex = (bytes: Buffer) => `\\x${bytes.toString('hex')}`;
