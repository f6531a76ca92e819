import { createTranslator } from 'next-intl';
import { describe, expect, test } from 'vitest';
import { PAPER_KINDS, REQUEST_ACTIONS, REQUEST_FIELDS, REQUEST_KINDS, REQUEST_STATUSES } from '@/lib/requests/model';
import type { Locale } from '@/lib/messages/locale';
import english from '@/lib/messages/en/request-rules.json';
import indonesian from '@/lib/messages/id/request-rules.json';
import { FINDING_KEYS, FINDINGS, type FindingKey } from './finding-catalog';
import { OUTCOMES, REQUEST_CODES, RULE_SOURCES } from './finding-terms';
import { isDateParam } from './findings';
import { ACT_REFUSALS } from './next-status';

const LANGUAGES: [Locale, typeof indonesian][] = [['id', indonesian], ['en', english]];
/** Arguments that choose words and so need not appear themselves. */
const CHOOSING: Record<string, string> = { segment: 'PBPU', reason: 'arrears', status: 'returned', papers: 'death', sex: 'F' };

function render(locale: Locale, messages: typeof indonesian, key: FindingKey) {
  const params = Object.fromEntries(
    FINDINGS[key].params.map((name) => [name, CHOOSING[name] ?? (['days', 'letters'].includes(name) ? 7 : isDateParam(name) ? `<${name}>` : `[${name}]`)]),
  );
  const raise = (error: Error) => {
    throw error;
  };
  return { text: createTranslator({ locale, messages, onError: raise })(key, params), params };
}

describe.each(LANGUAGES)('words in %s', (locale, messages) => {
  test.each(FINDING_KEYS)('%s renders with its arguments', (key) => {
    const { text, params } = render(locale, messages, key);
    expect(text).not.toMatch(/[{}]/);
    expect(text).toMatch(/[.]$/);
    for (const [name, value] of Object.entries(params)) if (name !== 'id' && !(name in CHOOSING)) expect(text, name).toContain(String(value));
  });

  test('have a sentence for no key that does not exist', () => {
    const said = Object.entries(messages).flatMap(([code, group]) => ((REQUEST_CODES as readonly string[]).includes(code) ? Object.keys(group).map((name) => `${code}.${name}`) : []));
    expect(new Set(said)).toEqual(new Set(FINDING_KEYS));
  });

  test.each([
    ['codes', REQUEST_CODES], ['outcomes', [...OUTCOMES, 'information']], ['kinds', REQUEST_KINDS], ['statuses', REQUEST_STATUSES], ['actions', REQUEST_ACTIONS],
    ['papers', PAPER_KINDS], ['fields', REQUEST_FIELDS], ['sources', RULE_SOURCES], ['refusals', ACT_REFUSALS],
  ] as const)('name all %s and no other', (name, keys) => {
    expect(Object.keys(messages[name]).sort()).toEqual([...keys].sort());
  });
});

test('every code has a finding, every source is used, and no parameter holds a name or number of a person', () => {
  expect(new Set(FINDING_KEYS.map((key) => key.slice(0, key.indexOf('.'))))).toEqual(new Set(REQUEST_CODES));
  expect(new Set(FINDING_KEYS.map((key) => FINDINGS[key].source))).toEqual(new Set(RULE_SOURCES));
  const names = new Set<string>(FINDING_KEYS.flatMap((key) => FINDINGS[key].params));
  for (const personal of ['name', 'memberName', 'nik', 'card', 'phone', 'address']) expect(names.has(personal)).toBe(false);
});
