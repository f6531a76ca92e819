import type * as z from 'zod';
import { defineQuery, nothingPersonal } from '@/lib/server/use-case';
import type { DeviceKind } from '../model';
import { ListDevices } from '../schemas/devices';

/** `invited`: waits for its code to be typed; `expired`: nobody did in time. */
export type DeviceState = 'invited' | 'expired' | 'paired' | 'revoked';

/** A device as its supervisor sees it. */
export interface DeviceRow {
  id: string;
  kind: DeviceKind;
  label: string;
  desk: number | null;
  state: DeviceState;
  createdBy: string;
  createdAt: string;
  codeExpiresAt: string | null;
  lastSeenAt: string | null;
  /** Has it given a sign of life in the last two minutes? */
  online: boolean;
}

const MOST = 100;
const ONLINE_MS = 2 * 60_000;

/** The devices of the own office, those in service first; revoked and expired ones beneath, the latest first. */
export const listDevices = defineQuery<z.infer<typeof ListDevices>, { now: string; devices: DeviceRow[] }>({
  name: 'devices.list',
  permission: 'queue:manage',
  scope: 'branches',
  input: ListDevices,
  audit: nothingPersonal,
  run: async ({ tx, actor, now }) => {
    const rows = await tx.$queryRaw<{ id: string; kind: DeviceKind; label: string; desk: number | null; createdBy: string; createdAt: Date; codeExpiresAt: Date | null; pairedAt: Date | null; lastSeenAt: Date | null; revokedAt: Date | null }[]>`
      SELECT d.id::text, d.kind, d.label, d.desk_number AS desk, s.name AS "createdBy", d.created_at AS "createdAt", d.code_expires_at AS "codeExpiresAt",
        d.paired_at AS "pairedAt", d.last_seen_at AS "lastSeenAt", d.revoked_at AS "revokedAt"
      FROM branch_device d JOIN staff s ON s.id = d.created_by WHERE d.branch_id = ANY (${[...actor.branchIds]}::text[])
      ORDER BY d.revoked_at IS NOT NULL, d.token_hash IS NULL, d.created_at DESC LIMIT ${MOST}`;
    const devices = rows.map((row): DeviceRow => {
      const state = row.revokedAt !== null ? 'revoked' : row.pairedAt !== null ? 'paired' : row.codeExpiresAt !== null && row.codeExpiresAt > now ? 'invited' : 'expired';
      return {
        id: row.id, kind: row.kind, label: row.label, desk: row.desk, state, createdBy: row.createdBy, createdAt: row.createdAt.toISOString(),
        codeExpiresAt: row.codeExpiresAt?.toISOString() ?? null, lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
        online: state === 'paired' && row.lastSeenAt !== null && now.getTime() - row.lastSeenAt.getTime() < ONLINE_MS,
      };
    });
    return { now: now.toISOString(), devices };
  },
});
