import { useFormatter, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { CERTAINTIES, isEditableValue, KINDS_OF_FACILITY, LETTERS, OUTSIDE_AREA, type ReferenceFacts } from '@/lib/policies/model';

const FIELDS = [
  'allowedTypes', 'outsideArea', 'letterRequired', 'cutoffDay', 'agreementReference', 'agreementFrom', 'agreementTo', 'name', 'type', 'regencyCode', 'district', 'address', 'doctors', 'phone',
  'contractReference', 'contractFrom', 'contractTo', 'contractDoctors', 'source', 'certainty', 'regencyCodes', 'region', 'timeZone', 'newRegencyCode', 'regencyName',
] as const;
const CHOICES = ['minutes', 'same_day', 'days', 'none', 'no', 'yes', 'red', 'yellow', 'green'] as const;
const ZONES = { 'Asia/Jakarta': 'wib', 'Asia/Makassar': 'wita', 'Asia/Jayapura': 'wit' } as const;

interface Named {
  readonly code: string;
  readonly name: string;
}

interface Change {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Words that are looked up by a stored key. */
interface StoredWords {
  (key: string): string;
  has: (key: string) => boolean;
}

/** Facts of reference data in words: `Surat: Tidak perlu → Dinas Kesehatan`. `key` names the value whose numbers are meant. */
export function useReferenceWords(regencies: readonly Named[] = [], key = '') {
  const t = useTranslations('policy-edit');
  const policies = useTranslations('policies');
  const zones = useTranslations('common.zone');
  const stored = useTranslations() as unknown as StoredWords;
  const format = useFormatter();
  return useMemo(() => {
    const type = (text: string) => KINDS_OF_FACILITY.find((each) => each === text);
    const day = (date: string) => format.dateTime(new Date(`${date}T00:00:00Z`), 'date', { timeZone: 'UTC' });

    function partName(path: string): string {
      const [service = '', target] = path.split('.');
      if (target !== undefined && key === 'visit.targets') {
        const named = service === 'default' ? t('part.everyService') : stored.has(`services.service.${service}`) ? stored(`services.service.${service}`) : service;
        return target === 'waitMinutes' ? t('part.wait', { service: named }) : t('part.serve', { service: named });
      }
      const words = `policy-edit.part.of.${key}.${path === '' ? 'value' : path}`;
      return isEditableValue(key) && stored.has(words) ? stored(words) : path;
    }
    function choice(word: string): string {
      const known = CHOICES.find((each) => each === word);
      return known === undefined ? word : t(`choice.${known}`);
    }
    /** A part as its history keeps it: a number, a word, or an amount with its unit before it. */
    function partValue(text: string): string {
      const [unit = '', amount] = text.split(' ');
      if (amount !== undefined) return unit === 'minutes' || unit === 'days' ? t(`amount.${unit}`, { count: Number(amount) }) : text;
      return /^[a-z]/.test(unit) ? choice(unit) : format.number(Number(unit));
    }
    function name(field: string): string {
      const known = FIELDS.find((each) => each === field);
      if (known !== undefined) return t(`fact.${known}`);
      return field.startsWith('part.') ? partName(field.slice(5)) : field;
    }
    function value(field: string, text: string | null): string {
      if (text === null || text === '') return t('nothing');
      const outside = OUTSIDE_AREA.find((each) => each === text);
      const letter = LETTERS.find((each) => each === text);
      const certainty = CERTAINTIES.find((each) => each === text);
      const one = type(text);
      if (field === 'allowedTypes') {
        const types = text.split(' ').map((each) => type(each)).filter((each) => each !== undefined);
        return format.list(types.map((each) => policies(`facilities.type.${each}`)), { type: 'unit' });
      }
      if (field === 'outsideArea' && outside) return policies(`pemda.outside.${outside}`);
      if (field === 'letterRequired' && letter) return policies(`pemda.letter.${letter}`);
      if (field === 'certainty' && certainty) return policies(`values.certainty.${certainty}`);
      if (field === 'type' && one) return policies(`facilities.type.${one}`);
      if (field === 'regencyCodes') return format.list(text.split(' ').map((each) => regencies.find(({ code }) => code === each)?.name ?? each), { type: 'unit' });
      if (field === 'timeZone') return text in ZONES ? zones(ZONES[text as keyof typeof ZONES]) : text;
      if (field.startsWith('part.')) return partValue(text);
      if (field === 'regencyCode') return regencies.find(({ code }) => code === text)?.name ?? text;
      if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return day(text);
      return field === 'doctors' || field === 'contractDoctors' ? format.number(Number(text)) : text;
    }
    const change = ({ field, before, after }: Change) => t('changed', { field: name(field), before: value(field, before), after: value(field, after) });
    return {
      day,
      partName,
      choice,
      change,
      /** One line a field that is different; only what it is where there was nothing, only what it was where nothing is left. */
      lines(before: ReferenceFacts, after: ReferenceFacts): string[] {
        const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => (before[field] ?? null) !== (after[field] ?? null));
        return fields.map((field) =>
          field in before && field in after
            ? change({ field, before: before[field] ?? null, after: after[field] ?? null })
            : t('set', { field: name(field), value: value(field, (field in after ? after : before)[field] ?? null) }),
        );
      },
    };
  }, [t, policies, zones, stored, format, regencies, key]);
}
