import { useTranslations } from 'next-intl';
import fileStyles from '@/components/form/import-file.module.css';
import { Section } from '@/components/ui/Section';
import { IMPORT_COLUMNS, IMPORT_HEADERS, NEEDED_COLUMNS } from '@/lib/complaints/schemas/import-columns';

/** What each column of the file holds, and which of them have to be filled in. */
export function ColumnGuide({ classified }: { classified: boolean }) {
  const t = useTranslations('complaint-import');
  const needed = (column: (typeof IMPORT_COLUMNS)[number]) => NEEDED_COLUMNS.includes(column) || (classified && ['level', 'category', 'detail'].includes(column));
  return (
    <Section title={t('guide.title')} flush>
      <div className={fileStyles.scroll} tabIndex={0} role="region" aria-label={t('guide.title')}>
        <table className={fileStyles.table}>
          <thead>
            <tr>
              <th scope="col">{t('guide.column')}</th>
              <th scope="col">{t('guide.need')}</th>
              <th scope="col">{t('guide.holds')}</th>
            </tr>
          </thead>
          <tbody>
            {IMPORT_COLUMNS.map((column) => (
              <tr key={column}>
                <th scope="row" className={fileStyles.short}>{IMPORT_HEADERS[column]}</th>
                <td>{needed(column) ? t('guide.needed') : t('guide.optional')}</td>
                <td>{t(`guide.columns.${column}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
