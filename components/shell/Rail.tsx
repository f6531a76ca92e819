'use client';

import KeyboardDoubleArrowLeftRounded from '@mui/icons-material/KeyboardDoubleArrowLeftRounded';
import KeyboardDoubleArrowRightRounded from '@mui/icons-material/KeyboardDoubleArrowRightRounded';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { BrandMark } from '@/components/ui/BrandMark';
import type { Area } from '@/lib/access/areas';
import { AREA_ICONS } from './area-icons';
import { rememberRail } from './preferences';
import styles from './Rail.module.css';

/** Asks the server: sent to those alone who have a watch list. */
const WatchCount = dynamic(() => import('./WatchCount').then((module) => module.WatchCount), { ssr: false });

/** The work areas, always with their words: beside the icon when wide, beneath it when narrow. */
export function Rail({ areas, startsNarrow }: { areas: readonly Area[]; startsNarrow: boolean }) {
  const t = useTranslations('shell');
  const pathname = usePathname();
  // One area may begin beneath another's: the longer address is the one where one is.
  const here = areas.map(({ href }) => href).filter((href) => pathname === href || pathname.startsWith(`${href}/`)).sort((a, b) => b.length - a.length)[0];
  const [narrow, setNarrow] = useState(startsNarrow);

  function toggle(): void {
    rememberRail(!narrow);
    setNarrow(!narrow);
  }

  return (
    <nav aria-label={t('rail.label')} className={`${styles.rail} ${narrow ? styles.narrow : ''} no-print`}>
      <Link href="/" className={styles.brand} aria-label={t('rail.home')}>
        <BrandMark size={30} />
        <span aria-hidden="true">{t('product')}</span>
      </Link>
      <ul className={styles.areas}>
        {areas.map(({ id, href }) => (
          <li key={id}>
            <Link href={href} className={styles.area} aria-current={href === here ? 'page' : undefined}>
              <span className={styles.icon} aria-hidden="true">
                {AREA_ICONS[id]}
              </span>
              <span className={styles.word}>{t(`area.${id}`)}</span>
              <span className={styles.short} aria-hidden="true">
                {t(`areaShort.${id}`)}
              </span>
              {id === 'watch' && <WatchCount />}
            </Link>
          </li>
        ))}
      </ul>
      <button type="button" className={styles.toggle} onClick={toggle} aria-expanded={!narrow} title={narrow ? t('rail.expand') : t('rail.collapse')}>
        {narrow ? <KeyboardDoubleArrowRightRounded aria-hidden="true" /> : <KeyboardDoubleArrowLeftRounded aria-hidden="true" />}
        <span className={narrow ? 'visually-hidden' : undefined}>{narrow ? t('rail.expand') : t('rail.collapse')}</span>
      </button>
    </nav>
  );
}
