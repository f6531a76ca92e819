'use client';

import { useTranslations } from 'next-intl';
import { FilterBar, type FilterProps } from '@/components/queue/FilterBar';
import { FilterSelect } from '@/components/ui/FilterSelect';
import { TRANSFER_STATUSES } from '@/lib/transfers/model';
import type { TransferQueueView } from '@/lib/transfers/queries/open-queue';
import { TRANSFER_CODES } from '@/lib/transfers/rules/finding-terms';
import { EVERYTHING } from './behind';
import { MIXED_VIEWS, type QueueAddress } from './queue-address';
import styles from '@/components/queue/FilterBar.module.css';

interface Props extends FilterProps<QueueAddress> {
  localGovernments: TransferQueueView['localGovernments'];
  /** What a report narrowed the queue to, in words; null where it did not. */
  behind: string | null;
}

/** Which rows of the view: by number or name, payer, rule, and status where several stand together. */
export function QueueFilters({ address, text, localGovernments, behind, onText, onChange, box }: Props) {
  const t = useTranslations('transfer-queue.filter');
  const rules = useTranslations('transfer-rules');
  const { status, localGovernmentId, code, view } = address;
  return (
    <FilterBar
      queue="transfers"
      text={text}
      narrowed={status !== null || localGovernmentId !== null || code !== null || behind !== null}
      onText={onText}
      onClear={() => onChange({ ...address, status: null, localGovernmentId: null, code: null, behind: EVERYTHING })}
      box={box}
    >
      {localGovernments.length > 0 && (
        <FilterSelect
          label={t('government')}
          any={t('anyGovernment')}
          value={localGovernmentId}
          choices={[...localGovernments.map(({ id, name }) => [id, name] as const), ['none', t('noGovernment')] as const]}
          onChange={(next) => onChange({ ...address, localGovernmentId: next })}
        />
      )}
      <FilterSelect
        label={t('code')}
        any={t('anyCode')}
        value={code}
        choices={TRANSFER_CODES.map((each) => [each, t('codeChoice', { code: each, words: rules(`codes.${each}`) })])}
        onChange={(next) => onChange({ ...address, code: TRANSFER_CODES.find((each) => each === next) ?? null })}
      />
      {MIXED_VIEWS.includes(view) && (
        <FilterSelect
          label={t('status')}
          any={t('anyStatus')}
          value={status}
          choices={TRANSFER_STATUSES.map((each) => [each, rules(`statuses.${each}`)])}
          onChange={(next) => onChange({ ...address, status: TRANSFER_STATUSES.find((each) => each === next) ?? null })}
        />
      )}
      {behind !== null && <p className={styles.behind}>{behind}</p>}
    </FilterBar>
  );
}
