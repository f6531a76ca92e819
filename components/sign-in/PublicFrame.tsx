import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { BrandMark } from '@/components/ui/BrandMark';
import styles from './PublicFrame.module.css';

/** The page before signing in: the brand beside the form, over it on a narrow screen. */
export async function PublicFrame({ children }: { children: ReactNode }) {
  const t = await getTranslations('sign-in');
  return (
    <div className={styles.frame}>
      <aside className={styles.brand}>
        <p className={styles.name}>
          <BrandMark size={36} />
          <span>
            <strong>{t('product')}</strong>
            <span>{t('tagline')}</span>
          </span>
        </p>
        <p className={styles.promise}>{t('promise')}</p>
        <p className={styles.audited}>{t('audited')}</p>
      </aside>
      <main className={styles.main}>{children}</main>
    </div>
  );
}
