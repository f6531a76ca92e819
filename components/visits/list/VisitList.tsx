'use client';

import EventAvailableOutlined from '@mui/icons-material/EventAvailableOutlined';
import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useMemo, useRef, useState } from 'react';
import { fetchRows, useRows } from '@/components/form/useRows';
import { ColumnsMenu } from '@/components/grid/ColumnsMenu';
import { DataGrid } from '@/components/grid/DataGrid';
import { PrintListLink } from '@/components/grid/PrintListLink';
import type { GridHandle } from '@/components/grid/types';
import { useOpenRow } from '@/components/grid/useOpenRow';
import { useShortcuts } from '@/components/shell/acts';
import { useAnnouncements } from '@/components/shell/live';
import { useTabAddress } from '@/components/shell/useTabAddress';
import { EmptyState } from '@/components/ui/EmptyState';
import { PageHeader } from '@/components/ui/PageHeader';
import { Split } from '@/components/ui/Split';
import { BusinessDate } from '@/components/ui/time';
import type { VisitPage, VisitRow } from '@/lib/visits/queries/list-visits';
import type { VisitListView } from '@/lib/visits/queries/open-list';
import { useFilterWords } from './useFilterWords';
import { useVisitColumns } from './useVisitColumns';
import { questionOf, readAddress, writeAddress, type VisitQuestion } from './visit-address';
import { VisitFilters } from './VisitFilters';
import screen from '@/components/ui/list-screen.module.css';
import styles from './VisitList.module.css';

const VisitDetail = dynamic(() => import('./VisitDetail').then((loaded) => loaded.VisitDetail), { ssr: false });

interface Props {
  /** What the page was opened with. */
  opened: VisitListView;
  person: { id: string; readsRecords: boolean };
}

/** The closed visits, newest first, narrowed by the address; the one that is looked at stands beside the list. */
export function VisitList({ opened, person }: Props) {
  const t = useTranslations('visits');
  const { address, go } = useTabAddress(readAddress, writeAddress);
  const question = useMemo(() => questionOf(address), [address]);
  const [first] = useState(() => JSON.stringify(question));
  const { rows: view = opened, refresh } = useRows<VisitListView>('visits/count', question, { ...(JSON.stringify(question) === first && { fallbackData: opened, revalidateOnMount: false }) });
  const [news, setNews] = useState(false);
  const grid = useRef<GridHandle<VisitRow>>(null);
  const columns = useVisitColumns(view.branches.length > 1);
  const printed = useFilterWords(question, view);

  function narrow(next: VisitQuestion): void {
    setNews(false);
    go({ ...next, open: null });
  }
  const { open, close, step } = useOpenRow(grid, address.open, (id, how) => go({ ...address, open: id }, how));
  function showNews(): void {
    setNews(false);
    grid.current?.reload();
    refresh();
  }
  // Only what was closed today can be new; which visits, the list says when it is asked.
  useAnnouncements('visits', () => {
    if (view.days.to >= view.today) setNews(true);
  });
  useShortcuts([
    { keys: 'j', labelKey: 'visits.listKeys.next', run: () => step(1) },
    { keys: 'Shift+J', labelKey: 'visits.listKeys.previous', run: () => step(-1) },
    { keys: 'r', labelKey: 'visits.list.refresh', run: showNews },
    { keys: 'Escape', labelKey: 'visits.listKeys.closeDetail', disabled: address.open === null, run: close },
  ]);

  return (
    <div className={screen.screen}>
      <PageHeader
        title={t('title')}
        lead={t.rich('list.lead', { from: () => <BusinessDate date={view.days.from} />, to: () => <BusinessDate date={view.days.to} /> })}
        actions={
          <>
            <PrintListLink list="/visits" question={question} />
            <ColumnsMenu grid={grid} />
          </>
        }
      />
      <VisitFilters question={question} view={view} onChange={narrow} />
      <div className={screen.strip}>
        <p role="status">
          <strong>{view.more ? t('list.foundMore', { count: view.count }) : t('list.found', { count: view.count })}</strong>
        </p>
        {news && (
          <p role="status" className={styles.quiet}>
            {t('list.fresh')}
            <Button size="small" onClick={showNews}>
              {t('list.refresh')}
            </Button>
          </p>
        )}
      </div>
      <Split
        name="visits"
        label={t('list.split')}
        left={
          <div className={screen.list}>
            <div className={screen.grid}>
              <DataGrid<VisitRow, VisitQuestion, VisitPage['next']>
                label={t('list.grid')}
                columns={columns}
                filter={question}
                sort={null}
                fetchPage={({ filter, after, limit, signal }) => fetchRows<VisitPage>('visits/rows', { ...filter, after, limit }, signal)}
                onOpen={({ id }) => open(id)}
                mark={({ id }) => (id === address.open ? 'open' : null)}
                remember={{ name: 'visits', personId: person.id }}
                handle={grid}
                letterKeys={false}
                printed={printed}
                empty={
                  <EmptyState compact icon={<EventAvailableOutlined />} title={t('list.empty')}>
                    {t('list.emptyWords')}
                  </EmptyState>
                }
              />
            </div>
          </div>
        }
        right={
          address.open === null ? null : (
            <VisitDetail key={address.open} id={address.open} readsRecords={person.readsRecords} onClose={close} onCorrected={showNews} />
          )
        }
      />
    </div>
  );
}
