import type { FacilityChoice } from '@/components/form/FacilityField';
import { isDetailOf, type Category, type Level, type NumberSystem, type PauseReason } from '@/lib/complaints/model';
import type { EscalationRecipient } from '@/lib/complaints/rules/policy';
import type { ComplaintCaseView } from '@/lib/complaints/queries/case-view';
import { noteProblem, type CaseAct } from './acts';

/** What the form of an act holds; each act uses some of it. Empty texts are unanswered. */
export interface ActValues {
  note: string;
  level: Level | '';
  category: Category | '';
  detail: string;
  branchId: string;
  facility: FacilityChoice | null;
  assigneeId: string;
  reason: PauseReason | '';
  to: EscalationRecipient;
  /** Another complaint, found by its reference. */
  otherId: string;
  rating: number;
  slot: string;
  system: NumberSystem;
  number: string;
  override: string;
}

/** What the form begins with: what the case says already, and for whoever routes it the suggestion. */
export function startValues(complaint: ComplaintCaseView): ActValues {
  const { level, category, detail, suggestion, facility, links, duplicates } = complaint;
  return {
    note: '', level: level ?? '', category: category ?? '', detail: detail ?? '', branchId: suggestion?.branchId ?? '', facility: suggestion?.provider ?? facility,
    assigneeId: '', reason: '', to: 'supervisor', otherId: links[0]?.id ?? duplicates.find(({ open }) => open)?.id ?? '', rating: 0, slot: '', system: 'sp4n_lapor', number: '', override: '',
  };
}

/** Does the act set level and category? A provider is asked by triage together with them. */
export function classifies(act: CaseAct, complaint: Pick<ComplaintCaseView, 'level' | 'branch'>): boolean {
  return act === 'classify' || act === 'forward' || (act === 'forward_provider' && (complaint.branch === null || complaint.level === null));
}

/** What is missing, by field: what the browser can know; the server says the rest. `papers`: how many there will be once all are in. */
export function problemsOf(act: CaseAct, values: ActValues, papers: number): Partial<Record<string, string>> {
  const note = noteProblem(act, values.note);
  const missing: [string, boolean][] = [
    ['level', (act === 'classify' || act === 'forward') && values.level === ''],
    ['category', (act === 'classify' || act === 'forward') && values.category === ''],
    ['detail', (act === 'classify' || act === 'forward') && (values.category === '' || !isDetailOf(values.category, values.detail))],
    ['branchId', act === 'forward' && values.branchId === ''],
    ['facilityCode', act === 'forward_provider' && values.facility === null],
    ['assigneeId', act === 'assign' && values.assigneeId === ''],
    ['reason', act === 'pause' && values.reason === ''],
    ['fileId', act === 'pause' && papers === 0],
    ['otherId', (act === 'link' || act === 'merge') && values.otherId === ''],
    ['rating', act === 'rate' && values.rating === 0],
    ['number', act === 'add_number' && values.number.trim() === ''],
  ];
  return { ...(note !== null && { note }), ...Object.fromEntries(missing.filter(([, is]) => is).map(([field]) => [field, 'required'])) };
}

/** The input of the act's command. */
export function inputFor(act: CaseAct, complaint: Pick<ComplaintCaseView, 'id' | 'version' | 'level' | 'branch'>, values: ActValues, fileIds: readonly string[]): object {
  const { id, version } = complaint;
  const target = { id, version };
  const { note, level, category, detail } = values;
  const classification = { level, category, detail };
  switch (act) {
    case 'classify':
      return { ...target, ...classification, note };
    case 'forward':
      return { ...target, ...classification, branchId: values.branchId, note };
    case 'forward_provider':
      return { ...target, facilityCode: values.facility?.code, note, classification: classifies(act, complaint) ? classification : null };
    case 'answer_provider':
      return { ...target, note, fileIds };
    case 'assign':
      return { ...target, assigneeId: values.assigneeId };
    case 'respond':
      return { ...target, text: note };
    case 'comment':
      return { id, text: note };
    case 'pause':
      return { ...target, reason: values.reason, note, fileId: fileIds[0] ?? null };
    case 'resolve':
      return { ...target, answer: note, override: values.override.trim() === '' ? null : values.override };
    case 'escalate':
      return { ...target, to: values.to, note };
    case 'merge':
      return { ...target, intoId: values.otherId, note };
    case 'link':
      return { id, otherId: values.otherId };
    case 'rate':
      return { ...target, rating: values.rating, note };
    case 'flag_call_back':
      return { complaintId: id, note, preferredSlot: values.slot === '' ? null : values.slot };
    case 'add_number':
      return { id, system: values.system, number: values.number };
    case 'return':
    case 'resume':
    case 'reject':
    case 'reopen':
    case 'unmerge':
      return { ...target, note };
  }
}
