import type { EditableValue, ReferenceFacts, ValuePart, ValuePiece } from '../model';
import { callPieces, clockPieces, clockProblems, type Parts } from './clock-pieces';
import { factOfPiece, isRecord, partsOfPiece, pieceOf, pieceProblems, readPiece, valueWith } from './value-pieces';

const whole = (path: string, min: number, max: number): ValuePiece => ({ kind: 'number', path, min, max, decimals: 0 });
const rupiah = (path: string) => whole(path, 0, 10_000_000);
const share = (path: string): ValuePiece => ({ kind: 'number', path, min: 0, max: 100, decimals: 2 });

/** Of what a value consists, in order of reading. Targets of visits have the numbers of every service that the stored value names, promises the steps. */
export function piecesOf(key: EditableValue, stored: unknown): ValuePiece[] {
  switch (key) {
    case 'transfer.tenure_months':
      return [whole('', 1, 60)];
    case 'transfer.members_per_doctor':
      return [whole('', 1, 100_000)];
    case 'contribution.pbpu':
      return ['1', '2', '3', 'full3', 'subsidy3'].map(rupiah);
    case 'arrears.max_months':
      return [whole('', 1, 120)];
    case 'rehab.terms':
      return [whole('minMonths', 1, 120), whole('maxMonths', 1, 120), whole('maxInstalments', 1, 120)];
    case 'adoption.target':
      return [share('percent'), share('perMonth')];
    case 'visit.targets':
      return Object.keys(isRecord(stored) ? stored : {}).flatMap((service) => [whole(`${service}.waitMinutes`, 1, 600), whole(`${service}.serviceMinutes`, 1, 600)]);
    case 'calendar.joint_leave_works':
      return [{ kind: 'flag', path: '' }];
    case 'complaint.clocks':
      return clockPieces(stored);
    case 'complaint.calls':
      return callPieces();
  }
}

/** The parts in which a value is entered, in order of reading. */
export function partsOf(key: EditableValue, stored: unknown): ValuePart[] {
  return piecesOf(key, stored).flatMap(partsOfPiece);
}

/** The parts of a stored value by place; a place that has none is left out. */
export function readParts(key: EditableValue, stored: unknown): Record<string, number> {
  return Object.fromEntries(piecesOf(key, stored).flatMap((piece) => readPiece(piece, stored)));
}

/** Code of what is wrong, by `parts.<place>`. Every part has to be there, and no other; what belongs together has to agree. */
export function partProblems(key: EditableValue, stored: unknown, parts: Parts): Record<string, string> {
  const pieces = piecesOf(key, stored);
  const wanted = pieces.flatMap(partsOfPiece);
  const problems: Record<string, string> = {};
  for (const { path, min, max, decimals } of wanted) {
    const number = parts[path];
    if (number === undefined) problems[`parts.${path}`] = 'required';
    else if (number < min || number > max || Number(number.toFixed(decimals)) !== number) problems[`parts.${path}`] = 'invalid_number';
  }
  for (const path of Object.keys(parts)) if (!wanted.some((part) => part.path === path)) problems[`parts.${path}`] = 'unknown_field';
  if (Object.keys(problems).length > 0) return problems;
  for (const piece of pieces) Object.assign(problems, pieceProblems(piece, parts));
  if (Object.keys(problems).length > 0) return problems;
  const at = (path: string) => parts[path] ?? 0;
  if (key === 'contribution.pbpu' && at('3') !== at('full3') - at('subsidy3')) return { 'parts.3': 'not_full_less_subsidy' };
  if (key === 'rehab.terms' && at('minMonths') > at('maxMonths')) return { 'parts.maxMonths': 'ends_before_start' };
  return key === 'complaint.clocks' ? clockProblems(valueOf(key, stored, parts)) : {};
}

/** The value to store: the one on record with the new parts in their places. */
export function valueOf(key: EditableValue, stored: unknown, parts: Parts): unknown {
  return piecesOf(key, stored).reduce<unknown>((value, piece) => valueWith(value, piece.path, pieceOf(piece, parts)), structuredClone(stored));
}

/** What a value says, as facts of its history: `part.<place>` of each of its pieces. */
export function valueFacts(key: EditableValue, stored: unknown): ReferenceFacts {
  return Object.fromEntries(piecesOf(key, stored).map((piece) => [`part.${piece.path}`, factOfPiece(piece, stored)]));
}
