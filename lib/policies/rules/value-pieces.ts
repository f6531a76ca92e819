import { ALLOWANCE_UNITS, type AllowanceUnit, type ValuePart, type ValuePiece } from '../model';

/** Amounts are checked by their unit; this bounds the place alone. */
const MOST_AMOUNT = 10_000;
const UNITS_WITH_AMOUNT: readonly AllowanceUnit[] = ['minutes', 'days'];

/** Whether a unit goes with an amount. */
export function hasAmount(unit: string | undefined): boolean {
  return (UNITS_WITH_AMOUNT as readonly (string | undefined)[]).includes(unit);
}

/** The parts in which a piece is entered: a time has its unit and its amount apart. */
export function partsOfPiece(piece: ValuePiece): ValuePart[] {
  const choice = (path: string, choices: readonly string[]): ValuePart => ({ path, min: 0, max: choices.length - 1, decimals: 0, choices });
  switch (piece.kind) {
    case 'number':
      return [{ path: piece.path, min: piece.optional ? 0 : piece.min, max: piece.max, decimals: piece.decimals }];
    case 'flag':
      return [choice(piece.path, ['no', 'yes'])];
    case 'word':
      return [choice(piece.path, piece.words)];
    case 'allowance':
      return [{ path: `${piece.path}.amount`, min: 0, max: MOST_AMOUNT, decimals: 0 }, choice(`${piece.path}.unit`, piece.units)];
  }
}

/** The parts of a piece as they are stored; one that is stored in another form is left out. */
export function readPiece(piece: ValuePiece, stored: unknown): [path: string, number: number][] {
  const value = valueAt(stored, piece.path);
  const index = (at: number): [string, number][] => (at < 0 ? [] : [[piece.path, at]]);
  switch (piece.kind) {
    case 'number':
      return typeof value === 'number' ? [[piece.path, value]] : piece.optional && value === null ? [[piece.path, 0]] : [];
    case 'flag':
      return typeof value === 'boolean' ? index(Number(value)) : [];
    case 'word':
      return index(piece.words.findIndex((word) => word === value));
    case 'allowance': {
      const unit = value === null ? 'none' : isRecord(value) ? ALLOWANCE_UNITS.find((each) => each === value.unit) : undefined;
      const at = unit === undefined ? -1 : piece.units.indexOf(unit);
      const amount = isRecord(value) && typeof value.amount === 'number' ? value.amount : 0;
      return at < 0 ? [] : [[`${piece.path}.amount`, amount], [`${piece.path}.unit`, at]];
    }
  }
}

/** What is stored for a piece with these parts. */
export function pieceOf(piece: ValuePiece, parts: Readonly<Record<string, number>>): unknown {
  const number = parts[piece.path] ?? null;
  switch (piece.kind) {
    case 'number':
      return piece.optional && number === 0 ? null : number;
    case 'flag':
      return number === 1;
    case 'word':
      return piece.words[number ?? -1] ?? null;
    case 'allowance': {
      const unit = piece.units[parts[`${piece.path}.unit`] ?? -1];
      if (unit === undefined || unit === 'none') return null;
      return hasAmount(unit) ? { unit, amount: parts[`${piece.path}.amount`] ?? null } : { unit };
    }
  }
}

/** What is wrong with the parts of a piece beyond their bounds, by `parts.<place>`: an amount that its unit does not go with, or none where one is needed. */
export function pieceProblems(piece: ValuePiece, parts: Readonly<Record<string, number>>): Record<string, string> {
  const number = parts[piece.path];
  if (piece.kind === 'number') return piece.optional && number !== undefined && number !== 0 && number < piece.min ? { [`parts.${piece.path}`]: 'invalid_number' } : {};
  if (piece.kind !== 'allowance') return {};
  const place = `${piece.path}.amount`;
  const unit = piece.units[parts[`${piece.path}.unit`] ?? -1];
  const amount = parts[place] ?? 0;
  if (!hasAmount(unit)) return amount === 0 ? {} : { [`parts.${place}`]: 'unit_without_amount' };
  const most = unit === 'minutes' ? piece.mostMinutes : piece.mostDays;
  return amount < 1 || amount > most ? { [`parts.${place}`]: 'invalid_number' } : {};
}

/** A piece as a fact of the history: `30`, `yes`, `yellow`, `minutes 30`, `same_day`; null where there is none. */
export function factOfPiece(piece: ValuePiece, stored: unknown): string | null {
  const value = valueAt(stored, piece.path);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number' || typeof value === 'string') return String(value);
  if (!isRecord(value) || typeof value.unit !== 'string') return null;
  return typeof value.amount === 'number' ? `${value.unit} ${value.amount}` : value.unit;
}

/** What stands at a place; a step of a list is found by its `id`. */
export function valueAt(stored: unknown, path: string): unknown {
  if (path === '') return stored;
  return path.split('.').reduce<unknown>((value, name) => (Array.isArray(value) ? value.find((each) => isRecord(each) && each.id === name) : isRecord(value) ? value[name] : undefined), stored);
}

/** The value with something else at a place; the one that was given stays as it is. */
export function valueWith(stored: unknown, path: string, piece: unknown): unknown {
  return put(stored, path === '' ? [] : path.split('.'), piece);
}

function put(value: unknown, [name, ...rest]: readonly string[], piece: unknown): unknown {
  if (name === undefined) return piece;
  if (Array.isArray(value)) return value.map((each: unknown) => (isRecord(each) && each.id === name ? put(each, rest, piece) : each));
  const record = isRecord(value) ? value : {};
  return { ...record, [name]: put(record[name], rest, piece) };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
