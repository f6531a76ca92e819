import type { Act } from './audit-rows';
import type { StoredComplaint } from './complaint-rows';

/** What the audit holds of the complaints: that each came, and how each cycle ended. */
export function auditOfComplaints(stored: readonly StoredComplaint[]): Act[] {
  return stored.flatMap(({ id, reference, complaint }) => {
    const { intake, events } = complaint;
    const { origin, filedBy, channel } = intake;
    const about = { memberId: intake.member?.id ?? null, objectId: id, reason: null };
    return events.flatMap(({ action, at, actor, to, version }): Act[] => {
      const when = { ...about, chain: actor?.branchId ?? 'nation', at: new Date(at).toISOString(), actor } as const;
      if (action === 'receive') {
        const came = { ...when, detail: { reference, status: to, version, kind: channel } };
        return [origin === null ? { ...came, action: 'complaint.file', actor: filedBy } : { ...came, action: 'complaint.receive', actorName: origin.name }];
      }
      if (action === 'resolve' || action === 'reject') return [{ ...when, action: `complaint.${action}`, detail: { reference, status: to, version } }];
      return [];
    });
  });
}
