import type { Choice, MemberStatus, Segment, StatusReason } from '@/lib/members/model';
import { openMembers } from '@/lib/server/transaction';
import type { Tx } from '@/lib/server/db';
import type { OpenTransferStatus } from '@/lib/transfers/model';
import type { Contract, PemdaPolicy, TransferFacts } from '@/lib/transfers/rules/facts';
import type { CalendarDate } from '@/lib/values/calendar-date';

/** The facts of one member, without target and claim: those belong to the request. */
export interface MemberFacts extends Pick<TransferFacts, 'member' | 'current' | 'openTransfer' | 'payer'> {
  localGovernmentId: string | null;
  district: string;
}

interface Row {
  id: string;
  name: string;
  status: MemberStatus;
  status_reason: StatusReason | null;
  segment: Segment;
  regency_code: string;
  district: string;
  local_government_id: string | null;
  facility_code: string | null;
  facility_name: string | null;
  since: CalendarDate | null;
  chosen_by: Choice | null;
  previous_code: string | null;
  contracts: Contract[] | null;
  open_id: string | null;
  open_reference: string | null;
  open_status: OpenTransferStatus | null;
  open_target: string | null;
  payer: PemdaPolicy | null;
}

/**
 * Facts of members on a day, in the order of the ids; unknown ids are left out. Opens the records for the transaction, because an open
 * transfer at another office counts (T13). `except` is the transfer that is decided again: it is not its own "other".
 */
export async function loadMemberFacts(tx: Tx, memberIds: readonly string[], on: CalendarDate, except?: string): Promise<MemberFacts[]> {
  await openMembers(tx, memberIds);
  const rows = await tx.$queryRaw<Row[]>`
    SELECT m.id, m.name, m.status, m.status_reason, m.segment, m.regency_code, m.district, m.local_government_id,
           p.facility_code, f.name AS facility_name, p.valid_from::text AS since, p.chosen_by, b.facility_code AS previous_code,
           (SELECT json_agg(json_build_object('from', c.valid_from, 'to', c.valid_to) ORDER BY c.valid_from)
            FROM facility_contract c WHERE c.facility_code = p.facility_code) AS contracts,
           t.id AS open_id, t.reference AS open_reference, t.status AS open_status, tf.name AS open_target,
           CASE WHEN m.local_government_id IS NOT NULL THEN (
             SELECT json_build_object(
               'localGovernment', json_build_object('id', g.id, 'name', g.name, 'regencyCodes', g.regency_codes),
               'allowedTypes', y.allowed_types, 'outsideArea', y.outside_area, 'letterRequired', y.letter_required, 'cutoffDay', y.cutoff_day,
               'agreement', CASE WHEN y.agreement_reference IS NOT NULL THEN
                 json_build_object('reference', y.agreement_reference, 'from', y.agreement_from, 'to', y.agreement_to) END)
             FROM pemda_policy y JOIN local_government g ON g.id = y.local_government_id
             WHERE y.local_government_id = m.local_government_id AND y.valid_from <= ${on}::date ORDER BY y.valid_from DESC LIMIT 1) END AS payer
    FROM member m
    LEFT JOIN member_facility p ON p.member_id = m.id AND p.valid_to IS NULL
    LEFT JOIN member_facility b ON b.member_id = m.id AND b.valid_to = p.previous_to
    LEFT JOIN facility f ON f.code = p.facility_code
    LEFT JOIN transfer t ON t.member_id = m.id AND t.status IN ('requested', 'returned', 'approved') AND t.id IS DISTINCT FROM ${except ?? null}::uuid
    LEFT JOIN facility tf ON tf.code = t.to_facility_code
    WHERE m.id = ANY (${memberIds}::uuid[])`;
  const byId = new Map(rows.map((row) => [row.id, toFacts(row)]));
  return memberIds.flatMap((id) => byId.get(id) ?? []);
}

function toFacts(row: Row): MemberFacts {
  return {
    member: {
      id: row.id,
      name: row.name,
      status: row.status,
      statusReason: row.status_reason,
      segment: row.segment,
      regencyCode: row.regency_code,
    },
    district: row.district,
    localGovernmentId: row.local_government_id,
    current:
      row.facility_code && row.facility_name && row.since && row.chosen_by
        ? {
            facilityCode: row.facility_code,
            facilityName: row.facility_name,
            since: row.since,
            chosenBy: row.chosen_by,
            previousFacilityCode: row.previous_code,
            contracts: row.contracts ?? [],
          }
        : null,
    openTransfer:
      row.open_id && row.open_reference && row.open_status && row.open_target
        ? { id: row.open_id, reference: row.open_reference, status: row.open_status, toFacilityName: row.open_target }
        : null,
    payer: row.payer,
  };
}
