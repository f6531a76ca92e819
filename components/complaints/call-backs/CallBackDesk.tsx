'use client';

import PhoneCallbackOutlined from '@mui/icons-material/PhoneCallbackOutlined';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useMemo, useRef, useState } from 'react';
import { fetchRows, useRows } from '@/components/form/useRows';
import { ColumnsMenu } from '@/components/grid/ColumnsMenu';
import { DataGrid } from '@/components/grid/DataGrid';
import type { GridHandle, PageAsk } from '@/components/grid/types';
import { useLiveRows } from '@/components/grid/useLiveRows';
import { useOpenRow } from '@/components/grid/useOpenRow';
import { useShortcuts } from '@/components/shell/acts';
import { useTabAddress, type AddressParams } from '@/components/shell/useTabAddress';
import { EmptyState } from '@/components/ui/EmptyState';
import { ViewTabs, viewTabId } from '@/components/ui/ViewTabs';
import { CALL_BACK_VIEWS, type CallBackView } from '@/lib/complaints/model';
import type { CallBackCounts } from '@/lib/complaints/queries/count-call-backs';
import type { CallBackPage, CallBackRow } from '@/lib/complaints/queries/list-call-backs';
import { readAddress, writeAddress } from './call-back-address';
import type { CallBackPerson } from './call-back-person';
import { CallSkeleton } from './CallSkeleton';
import { useCallBackColumns } from './columns';
import styles from './CallBackDesk.module.css';

// The call comes when it is asked for: the list is what everybody waits for.
const CallPanel = dynamic(() => import('./CallPanel').then((loaded) => loaded.CallPanel), { loading: () => <CallSkeleton /> });

const PANEL = 'call-backs';
/** A window begins without anybody's doing. */
const EVERY_MINUTE = 60_000;

const fetchPage = ({ after, limit, filter, signal }: PageAsk<{ view: CallBackView }, CallBackPage['next']>) => fetchRows<CallBackPage>('call-backs/rows', { ...filter, after, limit }, signal);

const read = (_: string, params: AddressParams) => readAddress(params);

/** The members who are owed a call: views and list on the left, the call on the right. */
export function CallBackDesk({ counted, person }: { counted: CallBackCounts; person: CallBackPerson }) {
  const t = useTranslations('call-backs');
  const { address: { view, open: opened }, go } = useTabAddress(read, writeAddress);
  const question = useMemo(() => ({ view }), [view]);
  const grid = useRef<GridHandle<CallBackRow>>(null);
  const columns = useCallBackColumns(view, person);
  const { rows: counts = counted, refresh: refreshCounts } = useRows<CallBackCounts>('call-backs/counts', {}, { fallbackData: counted, refreshInterval: EVERY_MINUTE });
  const [told, setTold] = useState(0);

  const live = useLiveRows<CallBackRow>({
    topic: 'call_backs',
    grid,
    question: view,
    // Which view a call-back is in depends on the time as well: the list is asked anew, in place.
    refresh: (ids) => {
      if (ids.length > 0) grid.current?.reload();
      return Promise.resolve([]);
    },
    isNew: () => false,
    onBurst(ids) {
      refreshCounts();
      if (opened !== null && (ids.length === 0 || ids.includes(opened))) setTold((times) => times + 1);
    },
  });

  const { open, close, step } = useOpenRow(grid, opened, (id, how) => go({ view, open: id }, how));
  function changed(): void {
    refreshCounts();
    grid.current?.reload();
  }

  useShortcuts([
    { keys: 'j', labelKey: 'call-backs.keys.next', run: () => step(1) },
    { keys: 'k', labelKey: 'call-backs.keys.previous', run: () => step(-1) },
    { keys: 'r', labelKey: 'call-backs.keys.refresh', run: changed },
  ]);

  return (
    <div className={styles.desk} data-open={opened !== null}>
      <h1 className={styles.title}>{t('title')}</h1>
      <ViewTabs
        label={t('views')}
        tabs={CALL_BACK_VIEWS.map((id) => ({ id, label: t(`view.${id}`), count: counts.views[id] }))}
        selected={view}
        onSelect={(next) => go({ view: next, open: null })}
        panelId={PANEL}
      />
      <div className={styles.panes}>
        <div id={PANEL} role="tabpanel" aria-labelledby={viewTabId(PANEL, view)} className={styles.list}>
          <div className={styles.strip}>
            <p aria-live="polite">
              {t('strip.count', { count: counts.views[view] })}
              {view === 'now' && counts.overdue > 0 && ` · ${t('strip.overdue', { count: counts.overdue })}`}
            </p>
            <span className={styles.tools}>
              <ColumnsMenu grid={grid} />
            </span>
          </div>
          <div className={styles.grid}>
            <DataGrid
              label={t('title')}
              columns={columns}
              fetchPage={fetchPage}
              filter={question}
              sort={null}
              onOpen={(row) => open(row.id)}
              mark={(row) => (row.id === opened ? 'open' : null)}
              onLoaded={live.onLoaded}
              remember={{ name: `call-backs-${view}`, personId: person.id }}
              handle={grid}
              empty={
                <EmptyState compact icon={<PhoneCallbackOutlined />} title={t(`empty.${view}`)}>
                  {t('empty.words')}
                </EmptyState>
              }
            />
          </div>
        </div>
        {opened !== null && (
          <div className={styles.call}>
            <CallPanel key={opened} id={opened} told={told} person={person} onChanged={changed} onClose={close} />
          </div>
        )}
      </div>
    </div>
  );
}
