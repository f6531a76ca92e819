'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { FilterField } from '@/components/ui/FilterField';
import { FilterSelect } from '@/components/ui/FilterSelect';
import { REQUEST_KINDS, REQUEST_STATUSES } from '@/lib/requests/model';
import { MIXED_VIEWS, type QueueAddress } from './queue-address';
import styles from '@/components/ui/queue-filters.module.css';

interface Props {
  address: QueueAddress;
  text: string;
  onText: (text: string) => void;
  onChange: (address: QueueAddress) => void;
  box: RefObject<HTMLInputElement | null>;
}

/** Which rows of the view: by number or name, kind, and status where several stand together. */
export function RequestFilters({ address, text, onText, onChange, box }: Props) {
  const t = useTranslations('requests.queue.filter');
  const rules = useTranslations('request-rules');
  const { kind, status, view } = address;
  return (
    <search className={styles.filters} aria-label={t('label')}>
      <FilterField label={t('text')} value={text} onChange={onText} box={box} keys="f" />
      <FilterSelect
        label={t('kind')}
        any={t('anyKind')}
        value={kind}
        choices={REQUEST_KINDS.map((each) => [each, rules(`kinds.${each}`)])}
        onChange={(next) => onChange({ ...address, kind: REQUEST_KINDS.find((each) => each === next) ?? null })}
      />
      {MIXED_VIEWS.includes(view) && (
        <FilterSelect
          label={t('status')}
          any={t('anyStatus')}
          value={status}
          choices={REQUEST_STATUSES.map((each) => [each, rules(`statuses.${each}`)])}
          onChange={(next) => onChange({ ...address, status: REQUEST_STATUSES.find((each) => each === next) ?? null })}
        />
      )}
      {(text !== '' || kind !== null || status !== null) && (
        <Button
          onClick={() => {
            onText('');
            onChange({ ...address, kind: null, status: null });
            box.current?.focus();
          }}
        >
          {t('clear')}
        </Button>
      )}
    </search>
  );
}
