import type { Level } from '@/lib/complaints/model';
import type { ComplaintTemplate } from './complaint-template';
import { CARE_TEMPLATES } from './complaint-templates-care';
import { OFFICE_TEMPLATES } from './complaint-templates-office';

export const TEMPLATES: readonly ComplaintTemplate[] = [...CARE_TEMPLATES, ...OFFICE_TEMPLATES];

const chosen = new Map<string, readonly ComplaintTemplate[]>();

/** The templates that may be of this level, of every category alike often; with `asked` those alone about which a provider is asked. */
export function templatesOf(level: Level, asked: boolean): readonly ComplaintTemplate[] {
  const key = `${level} ${asked}`;
  const known = chosen.get(key) ?? TEMPLATES.filter(({ levels, provider }) => levels.includes(level) && (!asked || provider !== undefined));
  chosen.set(key, known);
  return known;
}
