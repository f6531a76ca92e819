import { appendAudit } from '@/lib/server/audit';
import type { Db } from '@/lib/server/db';
import { hashOfToken, newDeviceToken } from '@/lib/server/device';
import { announceInTransaction } from '@/lib/server/events';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';
import type { DeviceKind } from '../model';
import { hashOfCode } from './invite-device';

/** A device that has typed its code: what it is, and the token that it keeps. */
export interface PairedDevice {
  id: string;
  kind: DeviceKind;
  token: string;
}

/** Trades a code for a token of the device's own. Null for a code that is wrong, too old or used: they look the same. */
export function pairDevice({ db, address, now }: { db: Db; address: string | null; now: Date }, code: string): Promise<PairedDevice | null> {
  const token = newDeviceToken();
  return inTransaction(db, SYSTEM_ACTOR, async (tx) => {
    const [device] = await tx.$queryRaw<{ id: string; kind: DeviceKind; label: string; branchId: string }[]>`
      UPDATE branch_device SET token_hash = ${hashOfToken(token)}, paired_at = ${now}, last_seen_at = ${now}, code_hash = NULL, code_expires_at = NULL
      WHERE code_hash = ${hashOfCode(code)} AND code_expires_at > ${now} AND token_hash IS NULL AND revoked_at IS NULL
      RETURNING id::text, kind, label, branch_id AS "branchId"`;
    if (!device) return null;
    const { id, kind, label, branchId } = device;
    await announceInTransaction(tx, [{ topic: 'queue', branchId, objectId: `device-${id}` }]);
    await appendAudit(tx, { staffId: null, name: label, role: 'device', chain: branchId, sessionId: null, address }, now, [{ action: 'device.pair', objectId: id, detail: { kind } }]);
    return { id, kind, token };
  });
}
