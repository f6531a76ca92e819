import type { Channel, ComplaintStatus } from '@/lib/complaints/model';
import { appendAudit } from '@/lib/server/audit';
import type { ApiClient } from '@/lib/server/api-key';
import type { Db, Tx } from '@/lib/server/db';
import { announceInTransaction } from '@/lib/server/events';
import type { FieldProblems } from '@/lib/server/outcome';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';
import { contentHash } from '../queries/content-hash';
import { duplicateReferences } from '../queries/find-duplicates';
import { instantProblem, type ReceiveComplaintInput, type ReceivedComplaintOutput } from '../schemas/api';
import { announceComplaint } from './change-complaint';
import { createComplaint } from './create-complaint';

/** Who sends, from where, and the moment. */
export interface Sender {
  db: Db;
  client: Pick<ApiClient, 'source' | 'channel' | 'prefix'>;
  address: string | null;
  now: Date;
}

export type Receipt =
  /** A case was made. */
  | { kind: 'created'; value: ReceivedComplaintOutput }
  /** The same was sent before: the case that it made, as it stands now. */
  | { kind: 'known'; value: ReceivedComplaintOutput }
  /** The number was used for something else. */
  | { kind: 'other_content' }
  | { kind: 'refused'; fields: FieldProblems };

/**
 * Takes a complaint of a central system to the central triage. The source's own number makes it idempotent: sent twice or in parallel it is
 * one case. A member who is not on record is no reason to refuse: the complaint is kept without one.
 */
export async function receiveComplaint(sender: Sender, input: ReceiveComplaintInput): Promise<Receipt> {
  const hash = hashOf(sender, input);
  const known = (tx: Tx) => knownReceipt(tx, sender, input.sourceNumber, hash);
  try {
    return await inTransaction(sender.db, SYSTEM_ACTOR, async (tx) => (await known(tx)) ?? receive(tx, sender, input, hash));
  } catch (error) {
    if (!violates(error, 'complaint_source_idx')) throw error;
    // Somebody else's transaction was faster by a moment, and has committed.
    const first = await inTransaction(sender.db, SYSTEM_ACTOR, known);
    if (!first) throw error;
    return first;
  }
}

async function receive(tx: Tx, { client, address, now }: Sender, input: ReceiveComplaintInput, sourceHash: Uint8Array<ArrayBuffer>): Promise<Receipt> {
  const fields = await problemsOf(tx, client, input, now);
  if (Object.keys(fields).length > 0) return { kind: 'refused', fields };
  const member = await findMember(tx, input.member);
  const { category, detail, level } = input;
  const created = await createComplaint(
    { tx, now, actor: { staffId: null, permissions: [] }, name: client.source },
    {
      origin: { source: client.source, number: input.sourceNumber, hash: sourceHash },
      channel: channelOf(client, input),
      receivedAt: new Date(input.receivedAt),
      branchId: null,
      member,
      reporter: { name: input.reporter.name, phone: input.reporter.phone ?? null, relation: input.reporter.relation },
      subject: input.subject,
      description: input.description,
      classification: category === undefined || detail === undefined || level === undefined ? null : { category, detail, level },
      facilityCode: input.facilityCode ?? null,
      regencyCode: input.regencyCode ?? member?.regencyCode ?? null,
      numbers: input.numbers ?? [],
    },
  );
  const duplicates = await duplicateReferences(tx, { memberId: created.memberId, except: created.id, now });
  await announceInTransaction(tx, announceComplaint(null, created));
  await appendAudit(tx, { staffId: null, name: client.source, role: 'system', chain: 'nation', sessionId: null, address }, now, [
    { action: 'complaint.receive', memberId: created.memberId, objectId: created.id, detail: { reference: created.reference, status: created.status, kind: channelOf(client, input), key: client.prefix } },
  ]);
  const { reference, id, status } = created;
  return { kind: 'created', value: { reference, id, status, createdAt: now.toISOString(), memberFound: member !== null, duplicates } };
}

async function knownReceipt(tx: Tx, { client, now }: Sender, sourceNumber: string, hash: Uint8Array): Promise<Receipt | null> {
  const row = await tx.complaint.findFirst({
    where: { source: client.source, sourceNumber },
    select: { id: true, reference: true, status: true, createdAt: true, memberId: true, sourceHash: true },
  });
  if (!row) return null;
  if (row.sourceHash === null || !Buffer.from(row.sourceHash).equals(hash)) return { kind: 'other_content' };
  const { id, reference, memberId } = row;
  const duplicates = await duplicateReferences(tx, { memberId, except: id, now });
  return { kind: 'known', value: { reference, id, status: row.status as ComplaintStatus, createdAt: row.createdAt.toISOString(), memberFound: memberId !== null, duplicates } };
}

/** What only the moment and the database know of a field. */
async function problemsOf(tx: Tx, client: Sender['client'], input: ReceiveComplaintInput, now: Date): Promise<FieldProblems> {
  const problems: FieldProblems = {};
  const early = instantProblem(input.receivedAt, now);
  if (early !== null) problems.receivedAt = early;
  const { channel, facilityCode, regencyCode } = input;
  if (channel !== undefined && channel !== client.channel && (await tx.apiKey.count({ where: { source: client.source, channel, revokedAt: null } })) === 0) {
    problems.channel = 'channel_not_allowed';
  }
  if (facilityCode !== undefined && (await tx.facility.count({ where: { code: facilityCode } })) === 0) problems.facilityCode = 'unknown_facility';
  if (regencyCode !== undefined && (await tx.regency.count({ where: { code: regencyCode } })) === 0) problems.regencyCode = 'unknown_regency';
  return problems;
}

/** The member of these numbers; null when there is none, when the two are of different people, or when a NIK is on several records. */
async function findMember(tx: Tx, numbers: ReceiveComplaintInput['member']): Promise<{ id: string; name: string; regencyCode: string } | null> {
  if (!numbers) return null;
  const { nik, cardNumber } = numbers;
  const found = await tx.member.findMany({
    where: { ...(nik !== undefined && { nik }), ...(cardNumber !== undefined && { cardNumber }) },
    select: { id: true, name: true, regencyCode: true },
    take: 2,
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

const channelOf = (client: Sender['client'], input: ReceiveComplaintInput): Channel => input.channel ?? (client.channel as Channel);

/** What was sent, the same whatever the zone of its instant. */
const hashOf = ({ client }: Sender, input: ReceiveComplaintInput) => contentHash({ ...input, channel: channelOf(client, input), receivedAt: new Date(input.receivedAt).toISOString() });

function violates(error: unknown, constraint: string): boolean {
  return error instanceof Error && `${error.message} ${JSON.stringify((error as { meta?: unknown }).meta ?? '')}`.includes(constraint);
}
