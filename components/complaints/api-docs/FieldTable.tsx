import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { JsonSchema } from '@/lib/complaints/schemas/open-api';
import { fieldRows, type FieldRow } from './field-rows';
import styles from './ApiReference.module.css';

/** The fields of a body: name, type with limits, what it means. */
export function FieldTable({ caption, schema }: { caption: string; schema: JsonSchema }) {
  const t = useTranslations('api-docs');
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={caption}>
      <table className={styles.table}>
        <caption className={styles.hidden}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.field')}</th>
            <th scope="col">{t('column.type')}</th>
            <th scope="col">{t('column.meaning')}</th>
          </tr>
        </thead>
        <tbody>
          {fieldRows(schema).map((row) => (
            <tr key={row.path}>
              <th scope="row">
                <code>{row.path}</code>
                <span className={styles.beneath}>{t(row.required ? 'required' : 'optional')}</span>
              </th>
              <td>
                <Type row={row} />
              </td>
              <td>{row.meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Type({ row: { type, nullable, values, pattern, least, most, items } }: { row: FieldRow }) {
  const t = useTranslations('api-docs');
  const limits: ReactNode[] = [
    ...(values.length > 0 ? [<>{t('limit.oneOf')} {values.map((value, at) => <span key={value}>{at > 0 && ', '}<code>{value}</code></span>)}</>] : []),
    ...(pattern === null ? [] : [t.rich('limit.pattern', { pattern, code: (inside) => <code>{inside}</code> })]),
    ...(most === null ? [] : [least === null ? t('limit.longest', { most }) : t('limit.length', { least, most })]),
    ...(items === null ? [] : [t('limit.items', { most: items })]),
  ];
  return (
    <>
      {t(`type.${type}`)} {nullable && t('nullable')}
      {limits.map((limit, at) => (
        <span key={at} className={styles.beneath}>{limit}</span>
      ))}
    </>
  );
}
