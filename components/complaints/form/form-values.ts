import type * as z from 'zod';
import { CATEGORY_KEYS, CHANNELS, isDetailOf, LEVELS, NUMBER_SYSTEMS, REPORTER_RELATIONS, type Category, type Channel, type Level, type ReporterRelation } from '@/lib/complaints/model';
import { FileComplaint } from '@/lib/complaints/schemas/intake';
import type { ComplaintFormView } from '@/lib/complaints/queries/open-form';

/** What the officer fills in. Texts as typed; '' where nothing is chosen. */
export interface ComplaintFormValues {
  channel: Channel | '';
  reporterRelation: ReporterRelation;
  reporterName: string;
  reporterPhone: string;
  subject: string;
  description: string;
  level: Level | '';
  category: Category | '';
  detail: string;
  facility: { code: string; name: string } | null;
  regencyCode: string;
  sp4n: string;
  sipp: string;
}

/** A paper that the server keeps already. */
export interface KeptPaper {
  id: string;
  kind: 'complaint';
  fileName: string;
  size: number;
}

/** What is kept while the form is open. Papers are on the server already: their ids and names. */
export interface ComplaintDraft extends ComplaintFormValues {
  papers: KeptPaper[];
}

/** What the command is given, before it is parsed. */
export type FileComplaintRaw = z.input<typeof FileComplaint>;

/** The longest texts, as the schema has them. */
export const MOST = { name: 120, phone: 30, subject: 200, description: 5_000, number: 100 } as const;

/** The form before anybody has typed: the member speaks, where there is one. */
export function emptyForm({ member }: Pick<ComplaintFormView, 'member'>, channel: Channel | null): ComplaintFormValues {
  return {
    channel: channel ?? '', reporterRelation: 'self', reporterName: member?.name ?? '', reporterPhone: '', subject: '', description: '',
    level: '', category: '', detail: '', facility: null, regencyCode: member?.regencyCode ?? '', sp4n: '', sipp: '',
  };
}

/** The command's input. What was left empty goes as null, so that the schema says what is missing. */
export function toInput(values: ComplaintFormValues, { memberId, classifies, fileIds }: { memberId: string | null; classifies: boolean; fileIds: readonly string[] }): FileComplaintRaw {
  const { channel, reporterRelation, reporterName, reporterPhone, subject, description, level, category, detail, facility, regencyCode } = values;
  return {
    memberId,
    channel: channel as Channel,
    reporterName,
    reporterPhone: reporterPhone.trim() === '' ? null : reporterPhone,
    reporterRelation,
    subject,
    description,
    classification: classifies ? { level: level as Level, category: category as Category, detail } : null,
    facilityCode: facility?.code ?? null,
    regencyCode: regencyCode === '' ? null : regencyCode,
    numbers: numbersOf(values),
    fileIds: [...fileIds],
  };
}

function numbersOf({ sp4n, sipp }: Pick<ComplaintFormValues, 'sp4n' | 'sipp'>): NonNullable<FileComplaintRaw['numbers']> {
  const typed = { sp4n_lapor: sp4n.trim(), sipp: sipp.trim(), other: '' };
  return NUMBER_SYSTEMS.flatMap((system) => (typed[system] === '' ? [] : [{ system, number: typed[system] }]));
}

const FIELDS: Readonly<Record<string, keyof ComplaintFormValues>> = {
  'classification.level': 'level', 'classification.category': 'category', 'classification.detail': 'detail', facilityCode: 'facility',
};

/** The form's field for a field of the command's input. */
export function fieldOf(inputField: string): string {
  return FIELDS[inputField] ?? inputField;
}

const PROBLEMS: Readonly<Record<string, string>> = { too_small: 'too_short', too_big: 'too_long' };

/** Problem codes beside the fields that cannot go as they are; empty when all is well. */
export function formProblems(values: ComplaintFormValues, classifies: boolean): Partial<Record<keyof ComplaintFormValues, string>> {
  const read = FileComplaint.safeParse(toInput(values, { memberId: null, classifies, fileIds: [] }));
  const problems: Partial<Record<keyof ComplaintFormValues, string>> = {};
  for (const { path, code, message } of read.error?.issues ?? []) {
    const field = fieldOf(path.join('.'));
    if (!isField(field, values)) continue;
    const value = values[field];
    const empty = typeof value === 'string' && value.trim() === '';
    problems[field] ??= empty ? 'required' : code === 'custom' ? message : (PROBLEMS[code] ?? 'not_in_list');
  }
  // Asked for one after the other: the details are those of the category.
  if (classifies && problems.category !== undefined) delete problems.detail;
  else if (classifies && values.detail === '') problems.detail = 'required';
  return problems;
}

function isField(field: string, values: ComplaintFormValues): field is keyof ComplaintFormValues {
  return field in values;
}

/** Reads a kept draft. It may be of an earlier version: what does not fit is left out; null when nothing is left but the empty form. */
export function parseDraft(content: Record<string, unknown> | null, empty: ComplaintFormValues, channels: readonly Channel[]): ComplaintDraft | null {
  if (content === null) return null;
  const text = (value: unknown, most: number) => (typeof value === 'string' ? value.slice(0, most) : '');
  const category = CATEGORY_KEYS.find((each) => each === content.category) ?? '';
  const detail = text(content.detail, 40);
  const values: ComplaintFormValues = {
    channel: CHANNELS.find((each) => each === content.channel && channels.includes(each)) ?? empty.channel,
    reporterRelation: REPORTER_RELATIONS.find((each) => each === content.reporterRelation) ?? empty.reporterRelation,
    reporterName: text(content.reporterName, MOST.name),
    reporterPhone: text(content.reporterPhone, MOST.phone),
    subject: text(content.subject, MOST.subject),
    description: text(content.description, MOST.description),
    level: LEVELS.find((each) => each === content.level) ?? '',
    category,
    detail: category !== '' && isDetailOf(category, detail) ? detail : '',
    facility: parseFacility(content.facility),
    regencyCode: text(content.regencyCode, 5),
    sp4n: text(content.sp4n, MOST.number),
    sipp: text(content.sipp, MOST.number),
  };
  const draft = { ...values, papers: Array.isArray(content.papers) ? content.papers.flatMap(parsePaper) : [] };
  return JSON.stringify(draft) === JSON.stringify({ ...empty, papers: [] }) ? null : draft;
}

function parseFacility(value: unknown): ComplaintFormValues['facility'] {
  if (typeof value !== 'object' || value === null) return null;
  const { code, name } = value as Record<string, unknown>;
  return typeof code === 'string' && typeof name === 'string' ? { code, name } : null;
}

function parsePaper(value: unknown): KeptPaper[] {
  if (typeof value !== 'object' || value === null) return [];
  const { id, fileName, size } = value as Record<string, unknown>;
  return typeof id === 'string' && typeof fileName === 'string' && typeof size === 'number' ? [{ id, kind: 'complaint', fileName, size }] : [];
}
