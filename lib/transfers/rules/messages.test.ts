import { createTranslator } from 'next-intl';
import { describe, expect, it, test } from 'vitest';
import { EVIDENCE_KINDS, TRANSFER_ACTIONS, TRANSFER_REASONS, TRANSFER_STATUSES } from '@/lib/transfers/model';
import type { Locale } from '@/lib/messages/locale';
import english from '@/lib/messages/en/transfer-rules.json';
import indonesian from '@/lib/messages/id/transfer-rules.json';
import { FINDING_KEYS, FINDINGS, type FindingKey } from './finding-catalog';
import { OUTCOMES, RULE_SOURCES, TRANSFER_CODES, type TransferCode } from './finding-terms';
import { isDateParam } from './findings';
import { ACT_REFUSALS } from './next-status';

type Messages = typeof indonesian;
const LANGUAGES: [Locale, Messages][] = [
  ['id', indonesian],
  ['en', english],
];
/** Arguments that choose words and so need not appear themselves. */
const CHOOSING: Record<string, string> = { segment: 'PBI_APBD', facilityType: 'doctor', status: 'returned' };

function isCode(name: string): name is TransferCode {
  return (TRANSFER_CODES as readonly string[]).includes(name);
}

/** Renders a finding with arguments that can be recognised; throws on a missing message, argument or a syntax error. */
function render(locale: Locale, messages: Messages, key: FindingKey, groupSize = 3) {
  const params = Object.fromEntries(FINDINGS[key].params.map((name) => [name, valueFor(name, groupSize)]));
  const raise = (error: Error) => {
    throw error;
  };
  const t = createTranslator({ locale, messages, onError: raise });
  return { text: t(key, params), params };
}

function valueFor(name: string, groupSize: number): string | number {
  if (name in CHOOSING) return CHOOSING[name] ?? '';
  if (name === 'groupSize') return groupSize;
  if (['months', 'doctors', 'cutoffDay'].includes(name)) return 7;
  if (['membersAfter', 'capacity', 'perDoctor'].includes(name)) return 12_345;
  return isDateParam(name) ? `<${name}>` : `[${name}]`;
}

describe.each(LANGUAGES)('words in %s', (locale, messages) => {
  test.each(FINDING_KEYS)('%s renders with its arguments', (key) => {
    const { text, params } = render(locale, messages, key);
    expect(text).not.toMatch(/[{}]/);
    expect(text).toMatch(/[.]$/);
    for (const [name, value] of Object.entries(params)) {
      if (name === 'id' || name in CHOOSING) continue;
      const shown = value === 12_345 ? (locale === 'id' ? '12.345' : '12,345') : String(value);
      expect(text, `argument ${name}`).toContain(shown);
    }
  });

  it('have a sentence for no key that does not exist', () => {
    const said = Object.entries(messages).flatMap(([code, group]) => (isCode(code) ? Object.keys(group).map((name) => `${code}.${name}`) : []));
    expect(new Set(said)).toEqual(new Set(FINDING_KEYS));
  });

  test.each([
    ['codes', TRANSFER_CODES],
    ['outcomes', [...OUTCOMES, 'information']],
    ['statuses', TRANSFER_STATUSES],
    ['actions', TRANSFER_ACTIONS],
    ['reasons', TRANSFER_REASONS],
    ['evidence', EVIDENCE_KINDS],
    ['sources', RULE_SOURCES],
    ['refusals', ACT_REFUSALS],
  ] as const)('name all %s and no other', (name, keys) => {
    const named: Record<string, string> = messages[name];
    expect(Object.keys(named).sort()).toEqual([...keys].sort());
    for (const word of Object.values(named)) expect(word).toMatch(/\S/);
  });

  it('tell one member from a family', () => {
    const one = render(locale, messages, 'T11.overCapacity', 1).text;
    const family = render(locale, messages, 'T11.overCapacity', 4).text;
    expect(one).not.toBe(family);
    expect(family).toContain('4');
  });
});

describe('the two languages', () => {
  it('say different things with the same keys', () => {
    for (const key of FINDING_KEYS) {
      expect(render('id', indonesian, key).text).not.toBe(render('en', english, key).text);
    }
  });
});

describe('the catalog', () => {
  it('has a finding for every code, and uses every source', () => {
    const codes = new Set(FINDING_KEYS.map((key) => key.slice(0, key.indexOf('.'))));
    expect(codes).toEqual(new Set(TRANSFER_CODES));
    expect(new Set(FINDING_KEYS.map((key) => FINDINGS[key].source))).toEqual(new Set(RULE_SOURCES));
  });

  it('carries no name or number of a person', () => {
    const names = new Set<string>(FINDING_KEYS.flatMap((key) => FINDINGS[key].params));
    for (const personal of ['member', 'name', 'memberName', 'nik', 'card', 'phone']) expect(names.has(personal)).toBe(false);
  });
});
