import type pg from 'pg';
import { appliedCodes } from '@/lib/transfers/rules/findings';
import type { StoredEvidence } from './evidence-rows';
import { seedId } from './ids';
import { type BranchId, BRANCH_IDS } from './offices';
import type { SeedStaff } from './staff';
import { JOB_NAME, type StoredTransfer, versionAfter } from './transfer-rows';

/** One act of the past, for the audit. */
export interface Act {
  readonly chain: BranchId | 'nation';
  readonly at: string;
  readonly actor: SeedStaff | null;
  /** Who it was where it was nobody of the staff; without it the job. */
  readonly actorName?: string;
  readonly action: string;
  readonly memberId: string | null;
  readonly objectId: string;
  readonly reason: string | null;
  readonly detail: Record<string, unknown>;
}

/** What was done with transfers and their papers. */
export function auditOfTransfers(transfers: readonly StoredTransfer[], evidence: readonly StoredEvidence[]): Act[] {
  return [...evidence.flatMap(uploadAct), ...transfers.flatMap(transferActs)];
}

/** Appends what was done to the audit, by its own function and in the order of time, so that the seeded chains are as real as any. */
export async function appendAudit(client: pg.ClientBase, unordered: readonly Act[]): Promise<void> {
  const acts = [...unordered];
  acts.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const columns = [
    acts.map(({ chain }) => chain), acts.map((_, index) => seedId('audit', index)), acts.map(({ at }) => at), acts.map(({ actor }) => actor?.id ?? null),
    acts.map(({ actor, actorName }) => actor?.name ?? actorName ?? JOB_NAME), acts.map(({ actor }) => actor?.role ?? 'system'), acts.map(({ actor }) => addressOf(actor)),
    acts.map(({ action }) => action), acts.map(({ memberId }) => memberId), acts.map(({ objectId }) => objectId), acts.map(({ reason }) => reason),
    acts.map(({ detail }) => JSON.stringify(detail)),
  ];
  await client.query(
    `SELECT count(audit_append(chain, id, at, actor_id, actor_name, role, NULL, address, action, member_id, object_id, reason, detail))
     FROM (SELECT * FROM unnest($1::text[], $2::uuid[], $3::timestamptz[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[], $9::uuid[],
                                $10::text[], $11::text[], $12::text[]::jsonb[]) WITH ORDINALITY
             AS u (chain, id, at, actor_id, actor_name, role, address, action, member_id, object_id, reason, detail, n)
           ORDER BY n) acts`,
    columns,
  );
}

function uploadAct({ id, kind, mediaType, size, at, actor, memberId }: StoredEvidence): Act[] {
  if (actor.branchId === null) return [];
  return [{ chain: actor.branchId, at, actor, action: 'evidence.upload', memberId, objectId: id, reason: null, detail: { kind, mediaType, size } }];
}

function transferActs({ id, reference, member, plan, request, decision, steps }: StoredTransfer): Act[] {
  const codes = appliedCodes(decision.findings);
  return steps.flatMap(({ action, actor, at, to, note }, index): Act[] => {
    const act = { chain: plan.branchId, at, actor, action: `transfer.${action}`, memberId: member.id, objectId: id };
    switch (action) {
      case 'approve_automatically': return []; // part of the request
      case 'request': return [{ ...act, reason: request.claim.reason, detail: { reference, to: request.target.code, outcome: decision.outcome, codes } }];
      case 'apply': return [{ ...act, reason: null, detail: { reference, codes: [] } }];
      default: return [{ ...act, reason: note || null, detail: { reference, status: to, version: versionAfter(steps.slice(0, index + 1)) } }];
    }
  });
}

/** A counter's address in the office network; none for the job. */
function addressOf(actor: SeedStaff | null): string | null {
  if (actor === null || actor.branchId === null) return null;
  const desk = ['loket', 'loket2', 'aduan', 'supervisor', 'kepala'].indexOf(actor.username.split('.')[0] ?? '');
  return `10.20.${BRANCH_IDS.indexOf(actor.branchId) + 1}.${11 + desk}`;
}
