import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { ComplaintView } from '@/lib/complaints/model';

/** Who works the queue, and what the screen is drawn for. What may be done, each case says. */
export interface QueuePerson {
  id: string;
  firstView: ComplaintView;
  views: readonly ComplaintView[];
  /** Takes and assigns cases of the branch. */
  handles: boolean;
  supervises: boolean;
  files: boolean;
  imports: boolean;
  exports: boolean;
  /** Keeps the canned replies. */
  editsReplies: boolean;
  readsRecords: boolean;
  severalBranches: boolean;
}

const TRIAGE: readonly ComplaintView[] = ['triage', 'returned', 'overdue', 'due_today', 'all'];
const BRANCH: readonly ComplaintView[] = ['mine', 'unassigned', 'due_today', 'overdue', 'call_back', 'waiting_provider', 'returned', 'all'];
const OTHERS: readonly ComplaintView[] = ['unassigned', 'due_today', 'overdue', 'call_back', 'waiting_provider', 'returned', 'all'];

/** The queue as a role begins with it: triage at the central office, their own for those who handle, what is late for those who watch. */
export function queuePerson(actor: Pick<Actor, 'staffId' | 'role' | 'branchIds' | 'national'>): QueuePerson {
  const handles = can(actor, 'complaint:handle');
  const triages = can(actor, 'complaint:triage');
  return {
    id: actor.staffId,
    firstView: triages ? 'triage' : handles ? 'mine' : can(actor, 'complaint:report') ? 'overdue' : 'all',
    views: triages ? TRIAGE : handles ? BRANCH : OTHERS,
    handles,
    supervises: can(actor, 'complaint:supervise'),
    files: can(actor, 'complaint:file'),
    imports: can(actor, 'complaint:import'),
    exports: can(actor, 'complaint:report'),
    editsReplies: can(actor, 'reply:edit'),
    readsRecords: can(actor, 'member:read'),
    severalBranches: actor.national || actor.branchIds.length > 1,
  };
}
