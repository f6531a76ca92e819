'use client';

import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import Button from '@mui/material/Button';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useShortcuts } from '@/components/shell/acts';
import { useAnnouncements } from '@/components/shell/live';
import { EmptyState } from '@/components/ui/EmptyState';
import { TextLink } from '@/components/ui/links';
import { PageHeader } from '@/components/ui/PageHeader';
import { Section } from '@/components/ui/Section';
import { StatusMark } from '@/components/ui/StatusMark';
import { BusinessDate, Instant } from '@/components/ui/time';
import { useToast } from '@/components/ui/toasts';
import { ViewTabs, viewTabId } from '@/components/ui/ViewTabs';
import type { Finding, WatchList } from '@/lib/audit/queries/list-findings';
import { LookDialog } from './LookDialog';
import { PublicFigures } from './PublicFigures';
import styles from './WatchScreen.module.css';

const PANEL = 'watch-findings';

/** Unusual reading of members' data: who, when, how much, and why it is listed; each is looked at with a note. */
export function WatchScreen({ list }: { list: WatchList }) {
  const t = useTranslations('watch');
  const router = useRouter();
  const toast = useToast();
  const [looking, setLooking] = useState<Finding | null>(null);
  const open = list.view === 'open';
  const why = ({ rule, subject, count, memberName, cardEnding }: Finding) =>
    t(`rule.${rule}`, { count, subject: subject ?? 'other', member: t('member', { name: memberName ?? '–', card: cardEnding ?? '' }) });
  // What is found, and what others settle, meanwhile.
  useAnnouncements('watch', () => router.refresh());
  useShortcuts([{ keys: 'l', labelKey: 'watch.key.look', disabled: !open || list.findings.length === 0 || looking !== null, run: () => setLooking(list.findings[0] ?? null) }]);
  return (
    <div className={styles.screen}>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Section title={t('views')} flush>
        <div className={styles.tabs}>
          <ViewTabs
            label={t('views')}
            panelId={PANEL}
            selected={list.view}
            onSelect={(view) => router.push(view === 'open' ? '/watch' : '/watch?view=looked')}
            tabs={[{ id: 'open', label: t('open'), count: list.counts.open }, { id: 'looked', label: t('looked'), count: list.counts.looked }]}
          />
        </div>
        <div id={PANEL} role="tabpanel" aria-labelledby={viewTabId(PANEL, list.view)}>
          {list.findings.length === 0 ? (
            <EmptyState compact icon={<FactCheckOutlined />} title={t(open ? 'none' : 'noneLooked')}>
              {t('noneWords')}
            </EmptyState>
          ) : (
            <div className={styles.scroll} role="region" aria-label={t('list')} tabIndex={0}>
              <table className={styles.table}>
                <caption className="visually-hidden">{t('list')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('officer')}</th>
                    <th scope="col">{t('day')}</th>
                    <th scope="col">{t('why')}</th>
                    <th scope="col">{open ? <span className="visually-hidden">{t('acts')}</span> : t('verdict')}</th>
                  </tr>
                </thead>
                <tbody>
                  {list.findings.map((finding) => (
                    <tr key={finding.id}>
                      <th scope="row">
                        {finding.officer}
                        <span className={styles.minor}>{finding.branchName ?? t('nation')}</span>
                      </th>
                      <td>
                        <BusinessDate date={finding.day} />
                      </td>
                      <td>
                        <StatusMark quiet tone={finding.rule === 'limit_passed' ? 'danger' : 'attention'}>
                          {why(finding)}
                        </StatusMark>
                        {list.mayReadAudit && (
                          <TextLink className={styles.trail ?? ''} href={`/audit?officer=${finding.staffId}&from=${finding.day}&to=${finding.day}`}>
                            {t('trail')}
                          </TextLink>
                        )}
                      </td>
                      <td>
                        {finding.looked ? (
                          <>
                            <span className={styles.note}>
                              {t(`settled.${finding.looked.verdict}`, { note: finding.looked.note })}
                            </span>
                            <span className={styles.minor}>
                              {t('lookedBy', { by: finding.looked.by })} <Instant at={finding.looked.at} />
                            </span>
                          </>
                        ) : (
                          <Button size="small" variant="outlined" onClick={() => setLooking(finding)} aria-label={`${t('look')}: ${finding.officer}`}>
                            {t('look')}
                          </Button>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </div>
      </Section>
      <PublicFigures watched={list.watched} onChanged={() => router.refresh()} />
      {looking && (
        <LookDialog
          key={looking.id}
          finding={looking}
          why={why(looking)}
          onClose={() => setLooking(null)}
          onDone={() => {
            setLooking(null);
            toast.show({ message: t('done'), tone: 'success' });
            router.refresh();
          }}
        />
      )}
    </div>
  );
}
