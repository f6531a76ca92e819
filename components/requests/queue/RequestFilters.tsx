'use client';

import { useTranslations } from 'next-intl';
import { FilterBar, type FilterProps } from '@/components/queue/FilterBar';
import { FilterSelect } from '@/components/ui/FilterSelect';
import { REQUEST_KINDS, REQUEST_STATUSES } from '@/lib/requests/model';
import { MIXED_VIEWS, type QueueAddress } from './queue-address';

/** Which rows of the view: by number or name, kind, and status where several stand together. */
export function RequestFilters({ address, text, onText, onChange, box }: FilterProps<QueueAddress>) {
  const t = useTranslations('requests.queue.filter');
  const rules = useTranslations('request-rules');
  const { kind, status, view } = address;
  return (
    <FilterBar
      queue="requests"
      text={text}
      narrowed={kind !== null || status !== null}
      onText={onText}
      onClear={() => onChange({ ...address, kind: null, status: null })}
      box={box}
    >
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
    </FilterBar>
  );
}
