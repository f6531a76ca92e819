import type { PaperKind } from '@/lib/requests/model';
import { FINDINGS, type FindingKey } from './finding-catalog';
import { type FindingOutcome, type Outcome, OUTCOMES, REQUEST_CODES, type RequestCode, type RuleSource } from './finding-terms';

/**
 * One rule that had something to say. `key` is the message under namespace `request-rules`, `params` its arguments: those whose name ends
 * in `Date` are a CalendarDate that the screen formats first. No parameter holds a name or number of a person: findings are stored and printed.
 */
export interface Finding {
  readonly code: RequestCode;
  readonly outcome: FindingOutcome;
  readonly key: FindingKey;
  readonly params: Readonly<Record<string, string | number>>;
  readonly source: RuleSource;
}

export interface RequestDecision {
  /** The strictest outcome among the findings. */
  readonly outcome: Outcome;
  /** Every rule that had something to say, I1 first. */
  readonly findings: readonly Finding[];
  /** Papers of which one is still missing. Empty when one is there or none is asked for. */
  readonly neededPapers: readonly PaperKind[];
  /** Another name asks for the reason in words. */
  readonly needsNote: boolean;
}

type ParamsOf<K extends FindingKey> = Readonly<Record<(typeof FINDINGS)[K]['params'][number], string | number>>;

/** The finding of a key of the catalog: code, outcome and source come from there, so that a rule cannot contradict it. */
export function finding<K extends FindingKey>(key: K, params: ParamsOf<K>): Finding {
  const { outcome, source } = FINDINGS[key];
  return { code: key.slice(0, key.indexOf('.')) as RequestCode, outcome, key, params, source };
}

/** The strictest outcome; `allowed` when nothing weighs. */
export function strictest(findings: readonly Finding[]): Outcome {
  const weights = findings.map(({ outcome }) => (outcome === 'information' ? 0 : OUTCOMES.indexOf(outcome)));
  return OUTCOMES[Math.max(0, ...weights)] ?? 'refused';
}

/** The codes that weighed, once each and in order: what a request stores as its `codes`. */
export function appliedCodes(findings: readonly Finding[]): RequestCode[] {
  const weighing = new Set(findings.filter(({ outcome }) => outcome !== 'information').map(({ code }) => code));
  return REQUEST_CODES.filter((code) => weighing.has(code));
}

/** True for a parameter that holds a CalendarDate: the screen formats it before it renders the message. */
export function isDateParam(name: string): boolean {
  return name.endsWith('Date');
}
