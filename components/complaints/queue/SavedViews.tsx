'use client';

import BookmarkBorderRounded from '@mui/icons-material/BookmarkBorderRounded';
import IconButton from '@mui/material/IconButton';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useRouter } from 'next/navigation';
import { FilterSelect } from '@/components/ui/FilterSelect';
import type { SavedComplaintView } from '@/lib/complaints/queries/open-queue';
import { firstSort, type QueueAddress } from './queue-address';

const SaveViewDialog = dynamic(() => import('./SaveViewDialog').then((loaded) => loaded.SaveViewDialog), { ssr: false });

interface Props {
  address: QueueAddress;
  saved: readonly SavedComplaintView[];
  onChange: (address: QueueAddress) => void;
}

/** Filters that the person keeps under a name: choose one, or keep the one that is set. */
export function SavedViews({ address, saved, onChange }: Props) {
  const t = useTranslations('complaint-queue.saved');
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const { view, status, level, category, channel } = address;
  const set = JSON.stringify({ view, status, level, category, channel });
  const current = saved.find(({ filter }) => JSON.stringify({ view: filter.view, status: filter.status, level: filter.level, category: filter.category, channel: filter.channel }) === set);
  return (
    <>
      {saved.length > 0 && (
        <FilterSelect
          label={t('label')}
          any={t('choose')}
          value={current?.id ?? null}
          choices={saved.map(({ id, name }) => [id, name])}
          onChange={(id) => {
            const chosen = saved.find((each) => each.id === id);
            if (chosen) onChange({ ...address, ...chosen.filter, sort: firstSort(chosen.filter.view) });
          }}
        />
      )}
      <IconButton aria-label={t('save')} title={t('save')} onClick={() => setAsking(true)}>
        <BookmarkBorderRounded />
      </IconButton>
      {asking && (
        <SaveViewDialog
          filter={{ view, status, level, category, channel }}
          saved={saved}
          onClose={() => setAsking(false)}
          onChanged={() => {
            setAsking(false);
            router.refresh();
          }}
        />
      )}
    </>
  );
}
