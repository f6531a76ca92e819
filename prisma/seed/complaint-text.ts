import type { ComplaintTemplate } from './complaint-template';
import type { Random } from './random';

const MONTHS = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'];

/** A complaint in words, with those of its answers. */
export interface ComplaintText {
  readonly subject: string;
  readonly description: string;
  readonly answer: string;
  readonly provider: string | null;
}

/** Fills the fields of a template; the month is one of the two before the complaint. */
export function fillTemplate(random: Random, template: ComplaintTemplate, place: { readonly facility: string | null; readonly district: string; readonly at: number }): ComplaintText {
  const month = (new Date(place.at).getUTCMonth() + 12 - random.int(0, 2)) % 12;
  const fields: Record<string, string> = { faskes: place.facility ?? 'faskes', bulan: MONTHS[month] ?? '', hari: String(random.int(2, 14)), kecamatan: place.district };
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => fields[name] ?? '');
  return {
    subject: fill(template.subject), description: fill(template.description), answer: fill(template.answer),
    provider: template.provider === undefined ? null : fill(template.provider),
  };
}
