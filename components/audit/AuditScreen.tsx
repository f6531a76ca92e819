'use client';

import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useSearchParams } from 'next/navigation';
import { useMemo, useRef, useState } from 'react';
import { fetchRows } from '@/components/form/useRows';
import { ColumnsMenu } from '@/components/grid/ColumnsMenu';
import { DataGrid } from '@/components/grid/DataGrid';
import { PrintListLink } from '@/components/grid/PrintListLink';
import type { GridHandle } from '@/components/grid/types';
import { useShortcuts } from '@/components/shell/acts';
import { EmptyState } from '@/components/ui/EmptyState';
import { PageHeader } from '@/components/ui/PageHeader';
import type { AuditPage, AuditRow } from '@/lib/audit/queries/list-audit';
import type { AuditView } from '@/lib/audit/queries/open-audit';
import { EVERYTHING, readAddress, writeAddress, type AuditAddress } from './audit-address';
import { AuditFilters } from './AuditFilters';
import { EventDetail } from './EventDetail';
import { ExportButtons } from './ExportButtons';
import { MemberFinder } from './MemberFinder';
import { SubjectStrip } from './SubjectStrip';
import type { ChosenOfficer } from './OfficerFilter';
import { useAuditColumns } from './useAuditColumns';
import { useAuditWords } from './useAuditWords';
import styles from './AuditScreen.module.css';

interface Props {
  view: AuditView;
  /** Whose columns these are. */
  personId: string;
}

/** The audit: what was done, newest first, of everybody or of one member; the event that is looked at stands beside the list. */
export function AuditScreen({ view, personId }: Props) {
  const t = useTranslations('audit');
  const words = useAuditWords();
  const params = useSearchParams();
  const address = useMemo(() => readAddress(params), [params]);
  const [open, setOpen] = useState<AuditRow | null>(null);
  const [officers, setOfficers] = useState<readonly ChosenOfficer[]>(view.officer ? [view.officer] : []);
  const grid = useRef<GridHandle<AuditRow>>(null);
  const box = useRef<HTMLInputElement>(null);
  const columns = useAuditColumns(words, address.member);
  const narrowed = writeAddress({ ...address, member: null }) !== writeAddress(EVERYTHING);
  const officer = officers.find(({ id }) => id === address.officer) ?? null;

  function go(next: AuditAddress): void {
    setOpen(null);
    window.history.pushState(null, '', writeAddress(next));
  }
  function choose(next: ChosenOfficer | null): void {
    if (next) setOfficers((known) => [...known.filter(({ id }) => id !== next.id), next]);
    go({ ...address, officer: next?.id ?? null });
  }
  function step(by: 1 | -1): void {
    const next = open && grid.current?.neighbour(open.id, by, () => true);
    if (!next) return;
    setOpen(next);
    grid.current?.focus(next.id);
  }
  function close(): void {
    const id = open?.id;
    setOpen(null);
    if (id !== undefined) grid.current?.focus(id);
  }

  useShortcuts([
    { keys: '/', labelKey: 'audit.keys.find', run: () => box.current?.focus() },
    { keys: 'j', labelKey: 'audit.detail.next', disabled: open === null, run: () => step(1) },
    { keys: 'k', labelKey: 'audit.detail.previous', disabled: open === null, run: () => step(-1) },
    { keys: 'Escape', labelKey: 'audit.keys.close', disabled: open === null, run: close },
  ]);

  return (
    <div className={styles.screen}>
      <PageHeader
        title={view.member ? t('trailTitle') : t('title')}
        lead={view.member ? t('subject.right') : t('lead')}
        actions={<MemberFinder box={box} />}
      />
      {view.member && <SubjectStrip member={view.member} address={address} />}
      <div className={styles.bar}>
        <AuditFilters address={address} officer={officer} today={view.today} onOfficer={choose} onChange={go} />
        <div className={`${styles.tools} no-print`}>
          <ExportButtons address={address} />
          {address.member === null && <PrintListLink list="/audit" question={address} />}
          <ColumnsMenu grid={grid} />
        </div>
      </div>
      <p className="print-only">{t('printHint')}</p>
      <div className={`${styles.body} no-print`} data-open={open !== null}>
        <div className={styles.list}>
          <DataGrid<AuditRow, AuditAddress, AuditPage['next']>
            label={t('grid')}
            columns={columns}
            filter={address}
            sort={null}
            fetchPage={({ filter, after, limit, signal }) => fetchRows<AuditPage>('audit/rows', { ...filter, after, limit }, signal)}
            onOpen={setOpen}
            mark={({ id }) => (id === open?.id ? 'open' : null)}
            remember={{ name: 'audit', personId }}
            handle={grid}
            empty={
              <EmptyState
                compact
                icon={<FactCheckOutlined />}
                title={view.member && !narrowed ? t('empty.trailTitle') : t('empty.title')}
                actions={narrowed && <Button onClick={() => go({ ...EVERYTHING, member: address.member })}>{t('filter.clear')}</Button>}
              >
                {view.member && !narrowed ? t('empty.trailWords') : t('empty.words')}
              </EmptyState>
            }
          />
        </div>
        {open && (
          <EventDetail
            row={open}
            words={words}
            trailOf={address.member}
            onClose={close}
            onOfficer={open.actorId !== null && open.actorId !== address.officer ? () => choose({ id: open.actorId ?? '', name: open.actorName, username: null }) : null}
          />
        )}
      </div>
    </div>
  );
}
