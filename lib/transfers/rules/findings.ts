import type { EvidenceKind } from '@/lib/transfers/model';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { FINDINGS, type FindingKey } from './finding-catalog';
import { type FindingOutcome, type Outcome, OUTCOMES, type RuleSource, TRANSFER_CODES, type TransferCode } from './finding-terms';

/**
 * One rule that had something to say. `key` is the message under namespace `transfer-rules`, `params` its arguments:
 * those whose name ends in `Date` are a CalendarDate that the screen formats first (see isDateParam).
 * No parameter holds a name or number of a person: findings are stored and printed.
 */
export interface Finding {
  readonly code: TransferCode;
  readonly outcome: FindingOutcome;
  readonly key: FindingKey;
  readonly params: Readonly<Record<string, string | number>>;
  readonly source: RuleSource;
}

export interface TransferDecision {
  /** The strictest outcome among the findings. */
  readonly outcome: Outcome;
  /** Every code that had something to say, T1 first. */
  readonly findings: readonly Finding[];
  /** The 1st of the month after the day of the request (T14), also for a refused one. */
  readonly effectiveDate: CalendarDate;
  /** When T8 refuses: the first day on which the member may ask without a special reason. Other refusals may still stand. */
  readonly earliestDate: CalendarDate | null;
  /** Papers that are still missing and that would change the decision. */
  readonly neededEvidence: readonly EvidenceKind[];
}

type ParamsOf<K extends FindingKey> = Readonly<Record<(typeof FINDINGS)[K]['params'][number], string | number>>;

/** The finding of a key of the catalog: code, outcome and source come from there, so that a rule cannot contradict it. */
export function finding<K extends FindingKey>(key: K, params: ParamsOf<K>): Finding {
  const { outcome, source } = FINDINGS[key];
  return { code: codeOf(key), outcome, key, params, source };
}

export function codeOf(key: FindingKey): TransferCode {
  return key.slice(0, key.indexOf('.')) as TransferCode;
}

/** The strictest outcome; `allowed` when nothing weighs. */
export function strictest(findings: readonly Finding[]): Outcome {
  const weights = findings.map(({ outcome }) => (outcome === 'information' ? 0 : OUTCOMES.indexOf(outcome)));
  return OUTCOMES[Math.max(0, ...weights)] ?? 'refused';
}

/** The codes that applied, once each and in order: all that weigh, and T14. What a transfer stores as its `codes`. */
export function appliedCodes(findings: readonly Finding[]): TransferCode[] {
  const weighing = new Set(findings.filter(({ code, outcome }) => outcome !== 'information' || code === 'T14').map(({ code }) => code));
  return TRANSFER_CODES.filter((code) => weighing.has(code));
}

/** True for a parameter that holds a CalendarDate: the screen formats it before it renders the message. */
export function isDateParam(name: string): boolean {
  return name.endsWith('Date');
}
