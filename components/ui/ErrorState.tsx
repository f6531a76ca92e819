'use client';

import ReportProblemRounded from '@mui/icons-material/ReportProblemRounded';
import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { EmptyState } from './EmptyState';
import styles from './ErrorState.module.css';

interface Props {
  title?: ReactNode;
  /** What happened and what now, as a sentence; the general one when left out. */
  children?: ReactNode;
  /** What the log knows the event by. */
  eventId?: string | null;
  onRetry?: () => void;
  compact?: boolean;
  level?: 'h1' | 'h2' | 'p';
}

/** A fault: a sentence, the event's number, and another try. Never a stack, never data. */
export function ErrorState({ title, children, eventId, onRetry, compact = false, level = 'p' }: Props) {
  const t = useTranslations('common');
  return (
    <div role="alert">
      <EmptyState
        icon={<ReportProblemRounded />}
        title={title ?? t('fault.title')}
        compact={compact}
        level={level}
        actions={
          onRetry && (
            <Button variant="outlined" size={compact ? 'small' : 'medium'} onClick={onRetry}>
              {t('action.retry')}
            </Button>
          )
        }
      >
        <p>{children ?? t('fault.words')}</p>
        {eventId !== undefined && eventId !== null && (
          <p className={styles.event}>
            {t('fault.event')} <code>{eventId}</code>
          </p>
        )}
      </EmptyState>
    </div>
  );
}
