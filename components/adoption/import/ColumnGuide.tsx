import { useTranslations } from 'next-intl';
import fileStyles from '@/components/form/import-file.module.css';
import { Section } from '@/components/ui/Section';
import { ADOPTION_KINDS } from '@/lib/adoption/model';
import { ADOPTION_COLUMNS, ADOPTION_HEADERS, KIND_COLUMNS, type AdoptionColumn } from '@/lib/adoption/schemas/import-columns';

/** What each column of the files holds, in which of them it stands, and whether it has to. */
export function ColumnGuide() {
  const t = useTranslations('adoption.import.guide');
  const kinds = useTranslations('adoption.kinds');
  const has = (columns: readonly AdoptionColumn[], column: AdoptionColumn) => columns.includes(column);
  const where = (column: AdoptionColumn) => {
    const needed = ADOPTION_KINDS.filter((kind) => has(KIND_COLUMNS[kind].needed, column));
    const optional = ADOPTION_KINDS.filter((kind) => has(KIND_COLUMNS[kind].optional, column));
    return [
      ...(needed.length > 0 ? [t('needed', { kinds: needed.map((kind) => kinds(kind)).join(', ') })] : []),
      ...(optional.length > 0 ? [t('optional', { kinds: optional.map((kind) => kinds(kind)).join(', ') })] : []),
    ];
  };
  return (
    <Section title={t('title')} flush>
      <div className={fileStyles.scroll} tabIndex={0} role="region" aria-label={t('title')}>
        <table className={fileStyles.table}>
          <thead>
            <tr>
              <th scope="col">{t('column')}</th>
              <th scope="col">{t('kinds')}</th>
              <th scope="col">{t('holds')}</th>
            </tr>
          </thead>
          <tbody>
            {ADOPTION_COLUMNS.map((column) => (
              <tr key={column}>
                <th scope="row" className={fileStyles.short}>{ADOPTION_HEADERS[column][0]}</th>
                <td>
                  {where(column).map((words) => (
                    <div key={words}>{words}</div>
                  ))}
                </td>
                <td>{t(`columns.${column}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
