'use client';

import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import Button from '@mui/material/Button';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { EmptyState } from '@/components/ui/EmptyState';
import { TextLink } from '@/components/ui/links';
import { PageHeader } from '@/components/ui/PageHeader';
import { Section } from '@/components/ui/Section';
import { StatusMark } from '@/components/ui/StatusMark';
import { Instant } from '@/components/ui/time';
import { useToast } from '@/components/ui/toasts';
import { ViewTabs, viewTabId } from '@/components/ui/ViewTabs';
import type { PrivacyList, PrivacyRow } from '@/lib/privacy/queries/list-privacy-requests';
import { AnswerDialog } from './AnswerDialog';
import styles from './PrivacyScreen.module.css';

const PANEL = 'privacy-requests';
const TONES = { in_time: 'info', pressing: 'attention', over: 'danger' } as const;

/** Members' requests about their data: who asks what, and how much of the 72 hours is left. */
export function PrivacyScreen({ list }: { list: PrivacyList }) {
  const t = useTranslations('privacy');
  const router = useRouter();
  const toast = useToast();
  const [answering, setAnswering] = useState<PrivacyRow | null>(null);
  const open = list.view === 'open';
  return (
    <div className={styles.screen}>
      <PageHeader title={t('list.title')} lead={t('list.lead')} />
      <Section title={t('list.requests')} flush>
        <div className={styles.tabs}>
          <ViewTabs
            label={t('list.requests')}
            panelId={PANEL}
            selected={list.view}
            onSelect={(view) => router.push(view === 'open' ? '/privacy' : '/privacy?view=answered')}
            tabs={[{ id: 'open', label: t('list.open'), count: list.counts.open }, { id: 'answered', label: t('list.answered'), count: list.counts.answered }]}
          />
        </div>
        <div id={PANEL} role="tabpanel" aria-labelledby={viewTabId(PANEL, list.view)}>
          {list.rows.length === 0 ? (
            <EmptyState compact icon={<FactCheckOutlined />} title={t(open ? 'list.none' : 'list.noneAnswered')}>
              {t('list.noneWords')}
            </EmptyState>
          ) : (
            <ul className={styles.rows} aria-label={t('list.requests')}>
              {list.rows.map((row) => (
                <li key={row.id} className={styles.row}>
                  <div className={styles.words}>
                    <p className={styles.name}>
                      {t(`kind.${row.kind}`)} · {t('form.member', { name: row.memberName, card: row.cardEnding })}
                    </p>
                    <p className={styles.minor}>
                      {row.reference} · {row.branchName} · {t('list.filed', { by: row.filedBy })} <Instant at={row.receivedAt} />
                    </p>
                    <p className={styles.asked}>{row.asked}</p>
                    {row.answered && (
                      <p className={styles.asked}>
                        {t(`status.${row.status}`)}: {row.answered.note}{' '}
                        <span className={styles.minor}>
                          {t('list.by', { by: row.answered.by })} <Instant at={row.answered.at} />
                        </span>
                      </p>
                    )}
                    {row.kind === 'access' && list.mayReadAudit && <TextLink href={`/audit/trail?member=${row.memberId}`}>{t('list.trail')}</TextLink>}
                  </div>
                  <div className={styles.acts}>
                    <StatusMark tone={open ? TONES[row.left.state] : row.left.state === 'over' ? 'danger' : 'success'}>
                      {open
                        ? t(row.left.state === 'over' ? 'list.over' : 'list.left', { hours: row.left.hours, minutes: row.left.minutes })
                        : t(row.left.state === 'over' ? 'list.late' : 'list.inTime')}
                    </StatusMark>
                    {row.mayAnswer && (
                      <Button size="small" variant="outlined" onClick={() => setAnswering(row)} aria-label={`${t('list.answer')}: ${row.reference}`}>
                        {t('list.answer')}
                      </Button>
                    )}
                  </div>
                </li>
              ))}
            </ul>
          )}
        </div>
      </Section>
      {answering && (
        <AnswerDialog
          key={answering.id}
          row={answering}
          onClose={() => setAnswering(null)}
          onDone={() => {
            setAnswering(null);
            toast.show({ message: t('list.done'), tone: 'success' });
            router.refresh();
          }}
        />
      )}
    </div>
  );
}
