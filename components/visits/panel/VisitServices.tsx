'use client';

import CheckRounded from '@mui/icons-material/CheckRounded';
import CloseRounded from '@mui/icons-material/CloseRounded';
import IconButton from '@mui/material/IconButton';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { FilterSelect } from '@/components/ui/FilterSelect';
import { SERVICES } from '@/lib/visits/model';
import type { OpenVisitView } from '@/lib/visits/queries/current-visit';
import { groupServices } from '../service-groups';
import { give, type DeskCommands } from './useDeskCommands';
import styles from './VisitPanel.module.css';

/** What was done in the visit: what the console did stands by itself with its number, the rest is ticked. */
export function VisitServices({ visit, commands }: { visit: OpenVisitView; commands: DeskCommands }) {
  const t = useTranslations('visits.panel');
  const words = useTranslations('services.service');
  const groups = groupServices(visit.services);
  const left = SERVICES.filter((service) => !groups.some((group) => group.service === service));
  return (
    <section aria-labelledby="visit-panel-services" className={styles.part}>
      <h3 id="visit-panel-services" className={styles.heading}>
        {t('services')}
      </h3>
      {groups.length === 0 ? (
        <p className={styles.quiet}>{t('noServices')}</p>
      ) : (
        <ul className={styles.services}>
          {groups.map(({ service, attached, made }) => (
            <li key={service}>
              <CheckRounded className={styles.check} fontSize="inherit" aria-hidden="true" />
              <span className={styles.service}>
                {words(service)}
                {made.map(({ reference, href }) =>
                  href === null ? (
                    <span key={reference} className={styles.reference}>
                      {reference}
                    </span>
                  ) : (
                    <Link key={reference} href={href} prefetch={false} className={styles.reference}>
                      {reference}
                    </Link>
                  ),
                )}
              </span>
              {!attached && (
                <IconButton size="small" aria-label={t('untick', { service: words(service) })} onClick={() => void give(commands, commands.untick, { visitId: visit.id, service })}>
                  <CloseRounded fontSize="inherit" />
                </IconButton>
              )}
            </li>
          ))}
        </ul>
      )}
      <FilterSelect
        label={t('addService')}
        any={t('addServiceAny')}
        value={null}
        choices={left.map((service) => [service, words(service)] as const)}
        onChange={(service) => service !== null && void give(commands, commands.tick, { visitId: visit.id, service })}
      />
    </section>
  );
}
