/** Acts that the audit knows, as their events name them. A test holds the list against the use cases. */
export const AUDIT_ACTIONS = [
  'session.sign_in',
  'session.sign_in_refused',
  'member.search',
  'member.open',
  'member.reveal',
  'member.print',
  'member.list_recent',
  'transfer.list',
  'transfer.open',
  'transfer.request',
  'transfer.request_refused',
  'transfer.approve',
  'transfer.return',
  'transfer.reject',
  'transfer.cancel',
  'transfer.resubmit',
  'transfer.apply',
  'transfer.refuse_at_application',
  'transfer.print',
  'transfer.export',
  'evidence.upload',
  'evidence.open',
  'complaint.list',
  'complaint.open',
  'complaint.explain',
  'complaint.file',
  'complaint.receive',
  'complaint.import',
  'complaint.preview_import',
  'complaint.classify',
  'complaint.forward',
  'complaint.forward_provider',
  'complaint.answer_provider',
  'complaint.assign',
  'complaint.claim',
  'complaint.respond',
  'complaint.comment',
  'complaint.return',
  'complaint.pause',
  'complaint.resume',
  'complaint.resume_by_cap',
  'complaint.resolve',
  'complaint.reject',
  'complaint.escalate',
  'complaint.merge',
  'complaint.unmerge',
  'complaint.link',
  'complaint.unlink',
  'complaint.rate',
  'complaint.reopen',
  'complaint.expire',
  'complaint.add_number',
  'complaint.add_task',
  'complaint.finish_task',
  'complaint.remove_task',
  'complaint.print',
  'complaint.export',
  'complaint.edit_reply',
  'complaint_file.upload',
  'complaint_file.open',
  'call_back.list',
  'call_back.open',
  'call_back.flag',
  'call_back.take',
  'call_back.check',
  'call_back.attempt',
  'call_back.correct_number',
  'calendar.edit',
  'queue.issue',
  'queue.call',
  'queue.change',
  'queue.scan',
  'device.invite',
  'device.pair',
  'device.revoke',
  'api_key.create',
  'api_key.revoke',
  'audit.list',
  'audit.find_member',
  'refused',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

export function isAuditAction(action: string): action is AuditAction {
  return (AUDIT_ACTIONS as readonly string[]).includes(action);
}

/** What of an event's detail the sentence may need. Parsed from JSON: anything else is dropped. */
export interface AuditDetail {
  reference: string | null;
  /** Members that a list or search showed. */
  shown: number | null;
  field: string | null;
  intent: string | null;
  view: string | null;
  kind: string | null;
  status: string | null;
  codes: string[];
}
