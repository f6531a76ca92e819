import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { Section } from '@/components/ui/Section';
import type { DerivedFigure } from '@/lib/reports/rules/published';
import { digitsOf } from './figure-words';
import styles from './Published.module.css';

/** What follows from two quoted numbers: our arithmetic, so it does not look quoted. */
export function Derived({ figures }: { figures: readonly DerivedFigure[] }) {
  const t = useTranslations('published.derived');
  const locale = useLocale();
  const format = useFormatter();
  return (
    <Section title={t('title')}>
      <p className={styles.count}>{t('lead')}</p>
      <dl className={styles.derived}>
        {figures.map(({ id, percent, from: [one, other] }) => {
          const [first, second] = [digitsOf(one, locale), digitsOf(other, locale)];
          return (
            <div key={id}>
              <dt>{t(id)}</dt>
              <dd>
                <strong>{format.number(percent / 100, { style: 'percent', maximumFractionDigits: 2 })}</strong>
                <span className={styles.note}>{id === 'surabaya_change' ? t('fromTo', { first, second }) : t('of', { first, second })}</span>
              </dd>
            </div>
          );
        })}
      </dl>
    </Section>
  );
}
