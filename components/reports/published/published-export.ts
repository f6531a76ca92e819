import type { PublishedView } from '@/lib/reports/queries/read-published';
import { topicOf } from '@/lib/reports/rules/published-entries';
import { dayWords, entryWords, type PublishedWords } from './figure-words';

/** Columns of the file with their width, as keys of the words under `published.file`. */
export const PUBLISHED_COLUMNS = [['topic', 24], ['figure', 54], ['value', 26], ['asOf', 18], ['scope', 30], ['kind', 16], ['use', 34], ['source', 60]] as const;

/** The quoted figures as records: each as it is quoted, as a text, so that no spreadsheet counts with what is only claimed; its source stands in the same row. */
export function publishedRecords({ entries, derived }: PublishedView, t: PublishedWords, locale: string, percent: (value: number) => string): (string | null)[][] {
  const scopeOf = (scope: string) => (scope.startsWith('branch:') ? t('scope.branch', { name: scope.slice('branch:'.length) }) : t('scope.national'));
  return [
    ...entries.map((entry) => {
      const { key, figure } = entry;
      const use = figure.use === 'compute' ? t('file.computable') : figure.why === 'not_a_quantity' ? t('file.noQuantity') : t(figure.why);
      return [t(`topic.${topicOf(key)}`), t(`figure.${key}`), entryWords(entry, t, locale), figure.asOf === null ? t('noDate') : dayWords(figure.asOf, locale), scopeOf(figure.scope), t(`kind.${figure.kind}`), use, figure.source];
    }),
    ...derived.map(({ id, percent: share }) => [t('derived.title'), t(`derived.${id}`), percent(share), null, null, null, t('file.computed'), null]),
  ];
}
