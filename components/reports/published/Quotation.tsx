import FormatQuoteRounded from '@mui/icons-material/FormatQuoteRounded';
import { useLocale, useTranslations } from 'next-intl';
import { StatusMark } from '@/components/ui/StatusMark';
import type { PublishedEntry } from '@/lib/reports/rules/published-entries';
import { dayWords, entryWords, hasNote, type PublishedWords } from './figure-words';
import styles from './Published.module.css';

/** One quoted figure: hatched, the source beneath, and said in words where it is never computed with. */
export function Quotation({ entry }: { entry: PublishedEntry }) {
  const typed = useTranslations('published');
  // Keys of figures are rows of a table: a test holds the words against them.
  const t = typed as unknown as PublishedWords;
  const locale = useLocale();
  const { key, figure } = entry;
  const why = figure.use === 'quote' && figure.why !== 'not_a_quantity' ? figure.why : null;
  return (
    <li>
      <figure className={styles.quotation} data-claim={why !== null}>
        <blockquote className={styles.words}>
          <p className={styles.label}>
            <FormatQuoteRounded fontSize="inherit" aria-hidden="true" />
            <span className="visually-hidden">{typed('quote')}: </span>
            {t(`figure.${key}`)}
          </p>
          <p className={styles.value}>{entryWords(entry, t, locale)}</p>
          {hasNote(figure) && <p className={styles.note}>{t(`note.${key}`)}</p>}
        </blockquote>
        {why !== null && <StatusMark tone="attention">{typed(why === 'claim' ? 'claim' : 'flagged')}</StatusMark>}
        <figcaption className={styles.source}>
          {[figure.asOf === null ? typed('noDate') : dayWords(figure.asOf, locale), scopeWords(figure.scope), typed(`kind.${figure.kind}`)].join(' · ')}
          <br />
          <cite>{typed('source', { source: figure.source })}</cite>
        </figcaption>
      </figure>
    </li>
  );

  function scopeWords(scope: string): string {
    return scope.startsWith('branch:') ? typed('scope.branch', { name: scope.slice('branch:'.length) }) : typed('scope.national');
  }
}
