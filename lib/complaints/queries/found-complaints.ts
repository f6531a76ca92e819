import { Prisma } from '@/lib/generated/prisma/client';
import { OPEN_STATUSES, type ComplaintStatus, type ComplaintView } from '@/lib/complaints/model';
import { nameKey, nameWords } from '@/lib/values/person-name';
import { checkReference } from '@/lib/values/reference';
import type { ComplaintFilterInput } from '../schemas/queue';

/** What a text of the queue's search asks for. */
export type SearchedText =
  | { readonly kind: 'reference'; readonly reference: string }
  | { readonly kind: 'beginning'; readonly reference: string }
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'name'; readonly words: readonly string[] };

/** A reference as people write it, its beginning, a number of another system, else the beginnings of words of the name. */
export function readText(text: string): SearchedText | null {
  if (text === '') return null;
  const reference = checkReference(text, 'PG');
  if (reference.valid) return { kind: 'reference', reference: reference.reference };
  if (/^pg/i.test(text) && /\d/.test(text)) return { kind: 'beginning', reference: text.toUpperCase() };
  if (/\d{3}/.test(text)) return { kind: 'number', number: text };
  return { kind: 'name', words: nameWords(nameKey(text)) };
}

/** Does the filter ask for more than its view? */
export function narrows({ text, status, level, category, channel }: ComplaintFilterInput): boolean {
  return text !== '' || status !== null || level !== null || category !== null || channel !== null;
}

/** Views that hold open cases alone. */
export const holdsOpenOnly = (view: ComplaintView): boolean => view !== 'all' && view !== 'call_back';

/** Can there be any case in this view with this status? */
export const possible = (view: ComplaintView, status: ComplaintStatus | null): boolean =>
  status === null || !holdsOpenOnly(view) || (OPEN_STATUSES as readonly ComplaintStatus[]).includes(status);

/**
 * The cases of the scope that the filter's columns and the beginning of a reference find, whatever the order, as a source with the columns that
 * views and sorts ask for; at most `most` of them (null: all). By complaint_filter_idx and complaint_reference_idx.
 */
export function foundBy({ view, text, status, level, category, channel }: ComplaintFilterInput, most: number | null): Prisma.Sql {
  const asked = readText(text);
  const beginning = asked?.kind === 'beginning' ? asked.reference : null;
  return Prisma.sql`complaint_found(${beginning}, ${holdsOpenOnly(view)}, ${status}, ${level}, ${category}, ${channel}, ${most}::integer)`;
}
