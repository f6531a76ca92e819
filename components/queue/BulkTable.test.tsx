import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { loadMessages } from '@/lib/messages/catalog';
import { formats } from '@/lib/messages/formats';
import { LOCALES } from '@/lib/messages/locale';
import type { BulkResult } from './bulk-decision';
import { BulkTable } from './BulkTable';
import { QUEUES, type QueueName } from './queues';

const ROWS = ['A-1', 'A-2', 'A-3'].map((reference) => ({ id: reference, reference, version: 1, actions: reference === 'A-3' ? [] : ['approve'], inView: true }));
const NAMES = Object.keys(QUEUES) as QueueName[];

const messages = Object.fromEntries(await Promise.all(LOCALES.map(async (locale) => [locale, await loadMessages(locale)] as const)));

/** What stands in each row: its number, then what is said of it. */
function said(queue: QueueName, locale: (typeof LOCALES)[number], results: readonly BulkResult[] | null): { title: string; rows: string[]; left: number } {
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages[locale]} formats={formats} timeZone="Asia/Jakarta" onError={(error) => { throw error; }}>
      <BulkTable
        queue={queue}
        rows={ROWS}
        columns={[]}
        now={{ title: 'NOW', cell: ({ version }) => `version ${version}` }}
        left={({ actions }) => (actions.length === 0 ? 'wrong_status' : null)}
        done="DONE"
        results={results}
      />
    </NextIntlClientProvider>,
  );
  const words = (html: string) => html.replace(/<style.*?<\/style>|<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim();
  const rows = markup.slice(markup.indexOf('<tbody>')).split('</tr>').slice(0, -1);
  return { title: words(markup.slice(markup.lastIndexOf('<th scope="col">'), markup.indexOf('</thead>'))), rows: rows.map(words), left: markup.match(/data-left="true"/g)?.length ?? 0 };
}

describe.each(LOCALES)('several cases at once, in %s', (locale) => {
  test.each(NAMES)('%s: before, how each stands, and why one is left out', (queue) => {
    const { title, rows, left } = said(queue, locale, null);
    expect([title, rows[0], rows[1], left]).toEqual(['NOW', 'A-1 version 1', 'A-2 version 1', 1]);
    expect(rows[2]).toMatch(/^A-3 \p{L}.* \p{L}.*\.$/u);
  });

  test.each(NAMES)('%s: after, what became of each; the one that was left out says so still', (queue) => {
    const before = said(queue, locale, null);
    const after = said(queue, locale, [{ id: 'A-1', outcome: { kind: 'done', value: null } }, { id: 'A-2', outcome: { kind: 'conflict', by: 'Lilik', at: '2026-11-20T03:00:00Z', changes: [] } }]);
    expect(after.title).not.toBe('NOW');
    expect([after.rows[0], after.rows[2], after.left]).toEqual(['A-1 DONE', before.rows[2], 0]);
    expect(after.rows[1]).toMatch(/^A-2 .*Lilik.*(10[.:]00)/);
  });

  test.each(NAMES)('%s: every way in which a case is not changed has its words', (queue) => {
    const endings: BulkResult['outcome'][] = [{ kind: 'refused', codes: ['wrong_status'] }, { kind: 'not_found' }, { kind: 'forbidden' }];
    const { rows } = said(queue, locale, ROWS.map(({ id }, index) => ({ id, outcome: endings[index] ?? { kind: 'forbidden' } })));
    const sentences = rows.map((row) => row.slice('A-1 '.length));
    expect(new Set(sentences).size).toBe(3);
    for (const sentence of sentences) expect(sentence).toMatch(/^\p{L}[^{}]{8,}$/u);
  });
});
