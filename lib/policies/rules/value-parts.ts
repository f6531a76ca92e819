import type { EditableValue, ReferenceFacts, ValuePart } from '../model';

const whole = (path: string, min: number, max: number): ValuePart => ({ path, min, max, decimals: 0 });
const rupiah = (path: string) => whole(path, 0, 10_000_000);
const share = (path: string): ValuePart => ({ path, min: 0, max: 100, decimals: 2 });

/** The numbers of which a value consists, in order of reading. Targets of visits have those of every service that the stored value names. */
export function partsOf(key: EditableValue, stored: unknown): ValuePart[] {
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
  }
}

/** The numbers of a stored value by place; a place that has no number is left out. */
export function readParts(key: EditableValue, stored: unknown): Record<string, number> {
  return Object.fromEntries(
    partsOf(key, stored).flatMap(({ path }) => {
      const number = path === '' ? stored : path.split('.').reduce<unknown>((value, name) => (isRecord(value) ? value[name] : undefined), stored);
      return typeof number === 'number' ? [[path, number] as const] : [];
    }),
  );
}

/** Code of what is wrong, by `parts.<place>`. Every number has to be there, and no other; what belongs together has to agree. */
export function partProblems(key: EditableValue, stored: unknown, parts: Readonly<Record<string, number>>): Record<string, string> {
  const wanted = partsOf(key, stored);
  const problems: Record<string, string> = {};
  for (const { path, min, max, decimals } of wanted) {
    const number = parts[path];
    if (number === undefined) problems[`parts.${path}`] = 'required';
    else if (number < min || number > max || Number(number.toFixed(decimals)) !== number) problems[`parts.${path}`] = 'invalid_number';
  }
  for (const path of Object.keys(parts)) if (!wanted.some((part) => part.path === path)) problems[`parts.${path}`] = 'unknown_field';
  if (Object.keys(problems).length > 0) return problems;
  const at = (path: string) => parts[path] ?? 0;
  if (key === 'contribution.pbpu' && at('3') !== at('full3') - at('subsidy3')) return { 'parts.3': 'not_full_less_subsidy' };
  if (key === 'rehab.terms' && at('minMonths') > at('maxMonths')) return { 'parts.maxMonths': 'ends_before_start' };
  return {};
}

/** The value to store: the one on record with the new numbers in their places. */
export function valueOf(key: EditableValue, stored: unknown, parts: Readonly<Record<string, number>>): unknown {
  let value: unknown = structuredClone(stored);
  for (const { path } of partsOf(key, stored)) value = put(value, path === '' ? [] : path.split('.'), parts[path] ?? null);
  return value;
}

/** The numbers of a value as facts of its history. */
export function valueFacts(key: EditableValue, stored: unknown): ReferenceFacts {
  return Object.fromEntries(Object.entries(readParts(key, stored)).map(([path, number]) => [`part.${path}`, String(number)]));
}

function put(value: unknown, [name, ...rest]: readonly string[], number: number | null): unknown {
  if (name === undefined) return number;
  const record = isRecord(value) ? value : {};
  return { ...record, [name]: put(record[name], rest, number) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
