'use client';

import { useTranslations } from 'next-intl';
import { FilterBar, type FilterProps } from '@/components/queue/FilterBar';
import { FilterSelect } from '@/components/ui/FilterSelect';
import { CATEGORY_KEYS, CHANNELS, COMPLAINT_STATUSES, LEVELS } from '@/lib/complaints/model';
import type { SavedComplaintView } from '@/lib/complaints/queries/open-queue';
import type { QueueAddress } from './queue-address';
import { SavedViews } from './SavedViews';

interface Props extends FilterProps<QueueAddress> {
  saved: readonly SavedComplaintView[];
}

/** Which rows of the view: by number or name, level, category, channel, status; and the filters that the person keeps. */
export function QueueFilters({ address, text, saved, onText, onChange, box }: Props) {
  const t = useTranslations('complaint-queue.filter');
  const rules = useTranslations('complaint-rules');
  const { status, level, category, channel, view } = address;
  const find = <Value extends string>(values: readonly Value[], next: string | null) => values.find((each) => each === next) ?? null;
  return (
    <FilterBar
      queue="complaints"
      text={text}
      narrowed={status !== null || level !== null || category !== null || channel !== null}
      onText={onText}
      onClear={() => onChange({ ...address, status: null, level: null, category: null, channel: null })}
      box={box}
    >
      <FilterSelect
        label={t('level')} any={t('anyLevel')} value={level}
        choices={LEVELS.toReversed().map((each) => [each, rules(`levels.${each}`)])}
        onChange={(next) => onChange({ ...address, level: find(LEVELS, next) })}
      />
      <FilterSelect
        label={t('category')} any={t('anyCategory')} value={category}
        choices={CATEGORY_KEYS.map((each) => [each, rules(`categories.${each}`)])}
        onChange={(next) => onChange({ ...address, category: find(CATEGORY_KEYS, next) })}
      />
      <FilterSelect
        label={t('channel')} any={t('anyChannel')} value={channel}
        choices={CHANNELS.map((each) => [each, rules(`channels.${each}`)])}
        onChange={(next) => onChange({ ...address, channel: find(CHANNELS, next) })}
      />
      {view !== 'waiting_provider' && (
        <FilterSelect
          label={t('status')} any={t('anyStatus')} value={status}
          choices={COMPLAINT_STATUSES.map((each) => [each, rules(`statuses.${each}`)])}
          onChange={(next) => onChange({ ...address, status: find(COMPLAINT_STATUSES, next) })}
        />
      )}
      <SavedViews address={address} saved={saved} onChange={onChange} />
    </FilterBar>
  );
}
