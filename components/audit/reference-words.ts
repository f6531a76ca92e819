import type { useFormatter } from 'next-intl';
import type { AuditRow } from '@/lib/audit/queries/list-audit';
import type { StoredWords } from './stored-words';

/** Under which area the words of a stored value stand, by field. */
const VALUES: Record<string, string> = {
  outsideArea: 'policies.pemda.outside', letterRequired: 'policies.pemda.letter', certainty: 'policies.values.certainty', type: 'policies.facilities.type', allowedTypes: 'policies.facilities.type',
};

/** Under which key the name of a zone stands. */
const ZONES: Record<string, string> = { 'Asia/Jakarta': 'wib', 'Asia/Makassar': 'wita', 'Asia/Jayapura': 'wit' };

/** What a change of policies, facilities or offices was, a line a field. Fields and values that this version does not know stand as they are stored. */
export function referenceLines({ objectId, detail }: AuditRow, stored: StoredWords, format: ReturnType<typeof useFormatter>): { field: string; before: string | null; after: string | null }[] {
  const known = (key: string, otherwise: string) => (stored.has(key) ? stored(key) : otherwise);
  const name = (field: string) => {
    if (!field.startsWith('part.')) return known(`policy-edit.fact.${field}`, field);
    const path = field.slice('part.'.length);
    return known(`policy-edit.part.of.${objectId}.${path === '' ? 'value' : path}`, path);
  };
  const part = (text: string) => {
    const [unit = '', amount] = text.split(' ');
    if (amount === undefined) return known(`policy-edit.choice.${unit}`, unit);
    return stored.has(`policy-edit.amount.${unit}`) ? stored(`policy-edit.amount.${unit}`, { count: Number(amount) }) : text;
  };
  const value = (field: string, text: string | null) => {
    if (text === null) return null;
    if (field.startsWith('part.')) return part(text);
    if (field === 'timeZone') return known(`common.zone.${ZONES[text] ?? ''}`, text);
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return format.dateTime(new Date(`${text}T00:00:00Z`), 'date', { timeZone: 'UTC' });
    const area = VALUES[field];
    return area === undefined ? text : format.list(text.split(' ').map((word) => known(`${area}.${word}`, word)), { type: 'unit' });
  };
  return detail.changes.map(({ field, before, after }) => ({ field: name(field), before: value(field, before), after: value(field, after) }));
}
