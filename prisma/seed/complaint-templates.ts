import type { Category, CategoryDetail, Level } from '@/lib/complaints/model';
import { CARE_TEMPLATES } from './complaint-templates-care';
import { OFFICE_TEMPLATES } from './complaint-templates-office';

/**
 * What people complain of: invented, in the words of those who write it down. Fields: {faskes} the facility, {bulan} a month, {hari} a
 * number of days, {kecamatan} the member's district.
 */
export interface ComplaintTemplate {
  readonly category: Category;
  readonly detail: CategoryDetail;
  readonly levels: readonly Level[];
  /** The kind of facility that it is about; null for none. */
  readonly about: 'fktp' | 'hospital' | null;
  readonly subject: string;
  readonly description: string;
  readonly answer: string;
  /** What the provider says when it is asked; only where there is one. */
  readonly provider?: string;
}

export const TEMPLATES: readonly ComplaintTemplate[] = [...CARE_TEMPLATES, ...OFFICE_TEMPLATES];

const chosen = new Map<string, readonly ComplaintTemplate[]>();

/** The templates that may be of this level, of every category alike often; with `asked` those alone about which a provider is asked. */
export function templatesOf(level: Level, asked: boolean): readonly ComplaintTemplate[] {
  const key = `${level} ${asked}`;
  const known = chosen.get(key) ?? TEMPLATES.filter(({ levels, provider }) => levels.includes(level) && (!asked || provider !== undefined));
  chosen.set(key, known);
  return known;
}
