import { readdirSync, readFileSync } from 'node:fs';
import { createTranslator } from 'next-intl';
import { describe, expect, test } from 'vitest';
import { CATALOG } from './catalog';
import { LOCALES, parseLocale, type Locale } from './locale';

const folder = new URL('./', import.meta.url);
const areas = Object.keys(CATALOG).sort();

function words(locale: Locale, area: string): Map<string, string> {
  return flatten(JSON.parse(readFileSync(new URL(`${locale}/${area}.json`, folder), 'utf8')) as object);
}

function flatten(node: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null ? [...flatten(value, `${path}${key}.`)] : [[`${path}${key}`, String(value)] as const],
    ),
  );
}

/** Names of the values that a message asks for, also inside the branches of a plural or select. */
function argumentsOf(text: string): string[] {
  const names = new Set<string>();
  let at = 0;
  const readText = (): void => {
    for (; at < text.length && text[at] !== '}'; at += 1) if (text[at] === '{') readArgument();
  };
  const readArgument = (): void => {
    const [head = ''] = /^\{[^,{}]+/.exec(text.slice(at)) ?? [];
    names.add(head.slice(1).trim());
    for (at += head.length; at < text.length && text[at] !== '}'; at += 1) {
      if (text[at] !== '{') continue;
      at += 1;
      readText();
    }
  };
  readText();
  return [...names].sort();
}

const tagsOf = (text: string) => [...new Set([...text.matchAll(/<(\w+)>/g)].map((m) => m[1]))].sort();

describe('messages', () => {
  test.each(LOCALES)('%s has one file for each area and no other', (locale) => {
    expect(readdirSync(new URL(locale, folder)).sort()).toEqual(areas.map((area) => `${area}.json`));
  });

  describe.each(areas)('%s', (area) => {
    test('has the same keys in both languages', () => {
      expect([...words('en', area).keys()].sort()).toEqual([...words('id', area).keys()].sort());
    });

    test('asks for the same values in both languages', () => {
      const english = words('en', area);
      for (const [key, text] of words('id', area)) {
        expect([key, argumentsOf(english.get(key) ?? ''), tagsOf(english.get(key) ?? '')]).toEqual([key, argumentsOf(text), tagsOf(text)]);
      }
    });

    test.each(LOCALES)('can be read in %s, and nothing is left empty', (locale) => {
      for (const [key, text] of words(locale, area)) {
        expect(text.trim(), key).not.toBe('');
        const translate = createTranslator({
          locale,
          messages: { text } as Record<string, string>,
          onError: (error) => {
            throw new Error(`${key}: ${error.message}`);
          },
        });
        const values = Object.fromEntries([
          ...argumentsOf(text).map((name) => [name, 2] as const),
          ...tagsOf(text).map((name) => [name, (inside: string) => inside] as const),
        ]);
        expect(() => translate.markup('text', values as Parameters<typeof translate.markup>[1]), key).not.toThrow();
      }
    });
  });
});

test.each([
  ['Tanpa apa pun', []],
  ['{by} mengubahnya {at}.', ['at', 'by']],
  ['{n, plural, =0 {Tidak ada} other {# dari {total}}} {name}', ['n', 'name', 'total']],
  ['{kind, select, clinic {klinik} other {faskes}}', ['kind']],
])('the values of %j are %j', (text, names) => {
  expect(argumentsOf(text)).toEqual(names);
});

test.each([
  ['en', 'en'],
  ['id', 'id'],
  ['en-GB', 'en'],
  [undefined, 'id'],
  ['', 'id'],
  ['EN', 'id'],
  ['__proto__', 'id'],
])('the cookie value %j means %s', (value, locale) => {
  expect(parseLocale(value)).toBe(locale);
});
